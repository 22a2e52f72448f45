import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { compile } from '../../compile/compile.ts';
import { importInto } from '../../import/imported.test-helpers.ts';
import { passageOf, type CompiledPolicy, type Statement } from '../../model/policy.ts';
import type { Quoted } from '../query/quoted.ts';
import { statementInShort, statementQuotes } from './statement-quotes.ts';

let root: string;
let liver: CompiledPolicy;
let drug: CompiledPolicy;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'statement-quotes-'));
  const imported = (number: string) =>
    compile(importInto(root, `e2e/fixtures/documents/${number}.txt`).folder);
  liver = imported('00569');
  drug = imported('00901');
});
after(() => rmSync(root, { recursive: true }));

function statementOn(policy: CompiledPolicy, subject: string): Statement {
  const statement = policy.statements.find((one) => one.subject.includes(subject));
  assert.ok(statement, subject);
  return statement;
}

/** Policy text line by line, each item indented, with its number or a bullet; bold words between asterisks. */
function linesOf(quotes: Quoted[], indent = ''): string[] {
  const lines: string[] = [];
  const add = (words: string) => lines.push((lines.pop() ?? '') + words);
  for (const quoted of quotes) {
    if (typeof quoted === 'string') {
      add(quoted);
      continue;
    }
    const [name, content] = quoted;
    const [tag, mark = '•'] = name.split(' ');
    if (tag === 'b' || tag === 'strong') add(`*${linesOf(content).join()}*`);
    else if (tag === 'li') {
      const [own = '', ...below] = linesOf(content, `${indent}  `);
      lines.push(`${indent}${mark} ${own}`, ...below);
    } else lines.push(...linesOf(content, indent));
  }
  return lines;
}

/** The lines of a statement, one array for each of its blocks. */
const blocksOf = (policy: CompiledPolicy, subject: string): string[][] =>
  statementQuotes(policy, statementOn(policy, subject)).map((block) => linesOf([block]));

test('a statement has its criteria as nested lists, with the printed numbers and what combines them', () => {
  const blocks = blocksOf(liver, 'primary or metastatic hepatic');
  assert.deepEqual(blocks[3], ['*Patient Selection Criteria*']);
  assert.deepEqual(blocks[4], [
    'Coverage eligibility for MWA of primary or metastatic hepatic tumors will be considered when *ALL* of the following criteria are met:',
  ]);
  // The words between the beginning of a line and what combines it with the next.
  const cut = (line: string) => line.replace(/^(.{46}).{7,}?((?: \*[A-Z]+\*)?)$/, '$1…$2');
  assert.deepEqual(blocks[5]?.map(cut), [
    '• The tumor is unresectable due to location of… *AND*',
    '• A single tumor of ≤5 cm or up to 3 nodules ≤… *AND*',
    '• No evidence of extrahepatic disease, *EXCEPT* for:',
    '  • neuroendocrine tumors with hepatic-predomi… *OR*',
    '  • colorectal cancer when all extrahepatic si… *AND*',
    '• *ANY* of the following:',
    '  • The individual is not a candidate for surg… *OR*',
    '  • MWA is used as a bridge to liver transplan…',
    '    a. Preserved liver function defined as Chi…',
    '    b. The tumor(s) meet the Milan criteria or… *OR*',
    '  • Symptomatic metastases from a functioning …',
  ]);
});

test('levels of numbers keep their own form: I., A., i.', () => {
  const list = blocksOf(drug, 'tasorelimab products (').find(([first]) => first?.startsWith('I.'));
  assert.deepEqual(
    list?.map((line) => line.slice(0, 16)),
    [
      'I. Patient has m',
      'II. Patient is 1',
      'III. *ONE* of th',
      '  A. Patient has',
      '  B. Patient is ',
      '  C. Patient has',
      '    i. age < 30 ',
      '    ii. extensiv',
      '    iii. periana',
      '    iv. deep ulc',
      '    v. prior sur',
      '    vi. strictur',
      'IV. The first do',
    ],
  );
});

test('criteria in the cell of a table are a list below their head', () => {
  const blocks = blocksOf(drug, 'tasorelimab products (');
  const head = blocks.findIndex(([first]) => first === '*1. Plaque Psoriasis*');
  assert.deepEqual(blocks[head + 1], ['Initial: *ALL* of the following:']);
  assert.deepEqual(blocks[head + 2]?.slice(0, 2), [
    '• Patient has a diagnosis of moderate to severe plaque psoriasis; *AND*',
    '• Patient is 6 years of age or older; *AND*',
  ]);
  assert.match(
    blocks[head + 3]?.[0] ?? '',
    /^Continuation \(after 12 months\): Patient has received/,
  );
});

test('a statement in short is its position and what introduces its criteria; one without lists has none', () => {
  const inShort = (policy: CompiledPolicy, subject: string) => {
    const statement = statementOn(policy, subject);
    const stated = statement.passages
      .map((id) => passageOf(policy, id))
      .find(({ text }) => text.startsWith('Based on'));
    return statementInShort(policy, statement, stated);
  };
  assert.deepEqual(inShort(liver, 'primary or metastatic pulmonary'), [
    'Based on review of available data, the Company may consider MWA of primary or metastatic pulmonary tumors to be eligible for coverage.**',
    'Coverage eligibility for MWA of primary or metastatic pulmonary tumors will be considered when one of the following criteria is met:',
  ]);
  assert.deepEqual(inShort(liver, 'tumors other than liver'), [
    'Based on review of available data, the Company considers MWA of tumors other than liver or lung, including but not limited to the following, to be investigational*:',
  ]);
  assert.deepEqual(
    inShort(drug, 'tasorelimab products (')?.[1],
    'Coverage eligibility will be considered for tasorelimab products when the criteria of ONE of the following indications are met:',
  );
  assert.equal(inShort(liver, 'repeat MWA'), undefined);
});

test('a table with several columns stays one, and criteria from elsewhere end the text', () => {
  const statement = h('div', { id: 'drug' }, [
    h('p', { id: 'stated' }, 'The drug is eligible when the dose is in Table 1 and as below:'),
    h('table', [
      h('thead', h('tr', [h('th', 'Age'), h('th', 'Dose')])),
      h('tbody', h('tr', [h('td', '6 to 11'), h('td', ['10', h('sup', '9'), '/L'])])),
    ]),
  ]);
  statement.data = { part: { kind: 'statement', id: 'drug' } };
  const elsewhere = h('ol', { type: 'i', dataDelimiter: '()', start: 4 }, [
    h('li', { id: 'c1' }, h('p', 'First; and')),
  ]);
  const section = (name: string, ...children: Element[]) => ({
    name,
    tree: { type: 'root', children },
  });
  const policy = {
    number: '00001',
    sections: [section('coverage', statement), section('guidelines', elsewhere)],
    passages: [{ id: 'c1', section: 'guidelines' }],
  } as unknown as CompiledPolicy;
  const made = { id: 'drug', preamble: [], criteria: ['c1'] } as unknown as Statement;
  assert.deepEqual(statementQuotes(policy, made), [
    'The drug is eligible when the dose is in Table 1 and as below:',
    [
      'table',
      [
        [
          'thead',
          [
            [
              'tr',
              [
                ['th', ['Age']],
                ['th', ['Dose']],
              ],
            ],
          ],
        ],
        [
          'tbody',
          [
            [
              'tr',
              [
                ['td', ['6 to 11']],
                ['td', ['10', ['sup', ['9']], '/L']],
              ],
            ],
          ],
        ],
      ],
    ],
    ['ol', [['li (iv)', ['First; and']]]],
  ]);
});
