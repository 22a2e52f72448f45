import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readSource } from '../src/proof/source.ts';
import { verifyLibrary, type Proof } from '../src/proof/verify.ts';

/** Proves a copy of the built site in which one page was changed. */
function proveWith(page: string, words: string | RegExp, replacement: string) {
  const site = mkdtempSync(join(tmpdir(), 'policy-proof-'));
  try {
    cpSync('dist/00220', join(site, '00220'), { recursive: true });
    const path = join(site, '00220', page, 'index.html');
    const html = readFileSync(path, 'utf8');
    const changed = html.replace(words, replacement);
    expect(changed, 'the page has the words to change').not.toBe(html);
    writeFileSync(path, changed);
    return verifyLibrary(site, 'content').flatMap(({ problems }) => problems);
  } finally {
    rmSync(site, { recursive: true });
  }
}

test('the built site is the source, word for word, and every character is accounted for', () => {
  const [proof] = verifyLibrary('dist', 'content') as [Proof];
  expect(proof.problems).toEqual([]);
  expect(proof.words).toBe(4206);
  expect(proof.sectionWords).toBe(4206);
  const { all, kept, whiteSpace, furniture, markup } = proof.characters;
  expect(all).toBe(readFileSync('content/00220/source.txt', 'utf8').length);
  expect(kept + whiteSpace + furniture + markup).toBe(all);
});

const changes: [what: string, words: string | RegExp, replacement: string, seen: RegExp][] = [
  ['a word changed', 'judged as high risk', 'judged as low risk', /\[high\][\s\S]*\[low\]/],
  [
    'a sentence dropped',
    'The available evidence base is very limited. ',
    '',
    /\[[^\]]*very limited\.[^\]]*\]/,
  ],
  ['a number altered', '0% to 83%', '0% to 38%', /\[83%\][\s\S]*\[38%\]/],
  ['a word added', 'There is no national', 'There is still no national', /\[still\]/],
  [
    'a reference duplicated',
    /(<li id="ref-3"[\s\S]*?<\/li>)(?=\s*<li id="ref-4")/,
    '$1$1',
    /Kim HI/,
  ],
  [
    'two paragraphs swapped',
    /(<p id="treatment-p1"[^>]*>[\s\S]*?<\/p>)(\s*)(<p id="treatment-p2"[^>]*>[\s\S]*?<\/p>)/,
    '$3$2$1',
    /Treatment of liver metastases is undertaken|Surgical resection/,
  ],
  ['a list item relettered', '<ol type="A">', '<ol>', /\[A\.\][\s\S]*\[1\.\]/],
  ['a quotation mark curled', '"Company"', '“Company”', /"Company"[\s\S]*“Company”/],
];

for (const [what, words, replacement, seen] of changes) {
  test(`${what} on the whole policy is found, with both sides`, () => {
    const problems = proveWith('full', words, replacement);
    const inSource = problems.filter((problem) => problem.includes('differs from the source'));
    expect(inSource.length).toBeGreaterThan(0);
    expect(inSource.join('\n')).toMatch(seen);
    expect(inSource[0]).toMatch(/content\/00220\/\w+\.mdx/);
    expect(inSource[0]).toMatch(/source\.txt:\d+/);
  });
}

test('a word changed on a section page is found', () => {
  const problems = proveWith('evidence', 'judged as high risk', 'judged as low risk');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('/00220/evidence: the page of the section differs');
});

test('a quotation that the source does not have is found', () => {
  const problems = proveWith(
    '',
    'Coverage is not available for investigational',
    'Coverage is available for',
  );
  expect(problems.join('\n')).toContain('quotes words that the source does not have');
});

test('what the site adds is no policy text, and policy text marked as added is missed', () => {
  expect(proveWith('full', 'Site note', 'Another remark')).toEqual([]);
  const hidden = proveWith('full', '<p id="treatment-p1"', '<p data-editorial id="treatment-p1"');
  expect(hidden.join('\n')).toContain('Treatment of liver metastases is undertaken');
});

test('only page furniture in the very words of the policy is dropped from the source', () => {
  const furniture = {
    masthead: 'Acme',
    title: 'Freezing',
    number: '00001',
    originalEffectiveDate: '01/02/2003',
    currentEffectiveDate: '04/05/2006',
    copyright: ['© Acme'],
  };
  const head =
    '# Acme\n\n## Freezing\n\nPolicy # 00001\n\nOriginal Effective Date: 01/02/2003\n\nCurrent Effective Date: 04/05/2006\n\n';
  const read = (text: string) =>
    readSource(text, furniture)
      .words.map((word) => word.text)
      .join(' ');
  expect(read(`${head}one\n\n© Acme\n\n${head}two\n\n© Acme\n`)).toBe(
    'Acme Freezing Policy # 00001 Original Effective Date: 01/02/2003 Current Effective Date: 04/05/2006 one two © Acme',
  );
  const otherDate = head.replace('04/05/2006', '04/05/2007');
  expect(read(`${head}one\n\n© Acme\n\n${otherDate}two\n\n© Acme\n`)).toContain('04/05/2007 two');
});

test('markup of the converter is dropped, its words kept', () => {
  const furniture = {
    masthead: 'x',
    title: 'x',
    number: 'x',
    originalEffectiveDate: 'x',
    currentEffectiveDate: 'x',
    copyright: ['x'],
  };
  const { words, characters } = readSource(
    '## **Head**\n\n- tumors  $\\leq 3$ cm, $> 5$ cm.\\*\n<sup>a</sup> [https://a.b/c\\\\_d](https://a.b/c_d).\n',
    furniture,
  );
  expect(words.map(({ text }) => text)).toEqual(
    'Head tumors ≤ 3 cm, > 5 cm.* a https://a.b/c_d.'.split(' '),
  );
  expect(characters.furniture).toBe(0);
  expect(words.at(-1)?.line).toBe(4);
});
