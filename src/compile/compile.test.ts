import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { passageOf, sectionOf, type CompiledPolicy } from '../model/policy.ts';
import { compile } from './compile.ts';
import { TestFolder } from './test-folder.test-helpers.ts';

const policy = compile('content/00220');

const passage = (compiled: CompiledPolicy, words: string) => {
  const found = compiled.passages.filter(({ text }) => text.includes(words));
  assert.equal(found.length, 1, `${found.length} passages have “${words}”`);
  return found[0] as (typeof found)[number];
};

const htmlOf = (compiled: CompiledPolicy, section: string): string =>
  toHtml(sectionOf(compiled, section)?.tree as Root);

/** Policy 00220 with a text added to the end of its regulatory section. */
function withRegulatoryText(text: string): CompiledPolicy {
  using folder = new TestFolder('content/00220');
  folder.edit('regulatory.mdx', 'FDA product code:', `${text}\n\nFDA product code:`);
  return folder.compile();
}

test('compiling twice gives the same data, which is plain', () => {
  assert.deepEqual(structuredClone(compile('content/00220')), policy);
});

test('a passage knows its headings, its group, its position and its source page', () => {
  const statement = passage(policy, 'the Company considers cryosurgical ablation');
  assert.deepEqual(
    statement.headings.map(({ text }) => text),
    ['Services Are Considered Investigational'],
  );
  assert.deepEqual(statement.group?.kind, 'statement');
  assert.equal(statement.position, 'investigational');
  const complication = passage(policy, 'cryoshock');
  assert.deepEqual(
    complication.headings.map(({ id }) => id),
    ['background-overview', 'procedure-related-complications'],
  );
  assert.equal(complication.position, undefined);
  assert.match(complication.sourcePages ?? '', /^\d+(-\d+)?$/);
  assert.equal(passage(policy, 'Additional randomized comparative').group?.kind, 'population');
});

test('references, trials and history entries are passages with their keys', () => {
  const keys = (kind: string) =>
    policy.passages.filter((one) => one.kind === kind).map(({ key }) => key);
  assert.deepEqual(
    keys('reference'),
    Array.from({ length: 36 }, (_, index) => `${index + 1}`),
  );
  assert.equal(keys('trial').length, 6);
  assert.deepEqual([...new Set(keys('history-entry'))], ['review', 'approval', 'coding update']);
  assert.match(
    passageOf(policy, 'nct05303038').text,
    /^NCT05303038 · Cryoablation .* · 15 · April 2024$/,
  );
});

test('the place of a passage is its line in the file of its section', () => {
  using folder = new TestFolder('content/00220');
  const compiled = folder.compile();
  for (const [section, words] of [
    ['background', 'Cryosurgery is not a benign procedure'],
    ['guidance', 'Tumors should be in a location accessible'],
  ] as const) {
    const { place } = passage(compiled, words);
    assert.equal(`${place.line}`, folder.place(`${section}.mdx`, words).split(':')[0]);
  }
  const { line } = passageOf(compiled, 'ref-25').place;
  assert.equal(`${line}`, folder.place('references.mdx', 'number: 25').split(':')[0]);
});

test('a paragraph under a heading that begins with “NCT” or “Entry” stays a paragraph', () => {
  const compiled = withRegulatoryText(
    '### NCT numbers\n\nOne text.\n\n### Entry points\n\nOther text.',
  );
  assert.equal(passage(compiled, 'One text.').kind, 'paragraph');
  assert.equal(passage(compiled, 'One text.').id, 'nct-numbers-p1');
  assert.equal(passage(compiled, 'Other text.').kind, 'paragraph');
  assert.deepEqual(compiled.problems, []);
});

/** Every id that the markup of the site's own components and layouts has. */
const siteIds = ['src/components', 'src/layouts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.(astro|ts)$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/<[a-z][^<>]*?\sid="([^"]+)"/gi),
    ])
    .map(([, id = '']) => id),
);

test('ids are unique, stable and not empty, whatever the headings are', () => {
  const headings = [
    'Main', '???', '? ? ?', '2024', '!', '肝臓', 'Hepatocellular carcinoma', 'Main', 'Main 2', 'Ref 5',
    'Cite mortality', 'Cite mortality note', 'Site note 1', 'Hepatocellular carcinoma conclusion',
    'Section coverage', 'Timeline title', 'Entry 2007-06-13', 'Evidence p1', ...siteIds,
  ]; // prettier-ignore
  const compiled = withRegulatoryText(headings.map((text) => `### ${text}\n\nText.`).join('\n\n'));
  assert.deepEqual(compiled.problems, []);
  const html = compiled.sections.map(({ name }) => htmlOf(compiled, name)).join('');
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => /^[\p{L}\p{N}]/u.test(id)));
  assert.ok(siteIds.includes('main'));
  for (const id of [
    ...siteIds,
    'section-coverage',
    'timeline-title',
    'cite-mortality-note',
    'site-note-1',
  ]) {
    assert.ok(!ids.includes(id), id);
  }
  // What was there before keeps its address.
  for (const { id, section, text } of policy.passages) {
    if (section !== 'regulatory') assert.equal(passageOf(compiled, id).text, text);
  }
});

test('history entries on one day have ids of their own, which another entry does not change', () => {
  using folder = new TestFolder('content/00220');
  folder
    .edit('history.mdx', 'date: 2009-06-17', 'date: 2009-06-04\n    id: entry-2009-06-04-approval')
    .edit('history.mdx', 'date: 2010-06-03', 'date: 2009-06-04\n    id: entry-2009-06-04-again');
  const compiled = folder.compile();
  const ids = ({ history }: CompiledPolicy) => history.slice(2).map(({ id }) => id);
  assert.deepEqual(ids(compiled).slice(0, 3), [
    'entry-2009-06-04',
    'entry-2009-06-04-approval',
    'entry-2009-06-04-again',
  ]);
  for (const id of ids(compiled)) assert.equal(passageOf(compiled, id).id, id);
  folder.edit(
    'history.mdx',
    '  - date: 2009-06-04\n    kind',
    '  - date: 2009-06-04\n    id: entry-2009-06-04-new\n    kind: review\n    text: New\n  - date: 2009-06-04\n    kind',
  );
  assert.deepEqual(ids(folder.compile()).slice(1), ids(compiled));
});

test('a date that is no day is printed as the document does', () => {
  using folder = new TestFolder('content/00220');
  folder
    .edit('history.mdx', 'date: 2009-06-04', 'date: 2009-06')
    .edit(
      'history.mdx',
      'date: 2009-06-17',
      'date: 2009-06-16\n    printedDate: 06/16/2009 - 06/17/2009',
    )
    .edit('history.mdx', 'Medical Policy Committee approval.', 'Added *both* \\<5 cm');
  const compiled = folder.compile();
  assert.deepEqual(
    compiled.history.slice(2, 4).map(({ printedDate }) => printedDate),
    ['06/2009', '06/16/2009 - 06/17/2009'],
  );
  const html = htmlOf(compiled, 'history');
  assert.ok(html.includes('<time datetime="2009-06">06/2009</time>'));
  assert.ok(html.includes('<span>Added <em>both</em> &#x3C;5 cm</span>'), html.slice(0, 900));
});

test('a reference of any form has its text as printed, and what could be identified in it', () => {
  using folder = new TestFolder('content/00220');
  const text =
    'Vogl TJ, Farshid P, et al. Ablation of HCC \\<5 cm. *Abdom Imaging*. 2015 Oct;40(7):1829-37. doi:10.1007/s00261-015-0355-6.';
  folder.edit(
    'references.mdx',
    /references:\n {2}- number: 1\n[\s\S]*?(?= {2}- number: 2\n)/,
    `references:\n  - number: 1\n    type: other\n    text: ${JSON.stringify(text)}\n`,
  );
  const compiled = folder.compile();
  assert.deepEqual(compiled.problems, []);
  const [reference] = compiled.references;
  assert.ok(reference?.type === 'other');
  assert.equal(
    reference.printed,
    'Vogl TJ, Farshid P, et al. Ablation of HCC <5 cm. Abdom Imaging. 2015 Oct;40(7):1829-37. doi:10.1007/s00261-015-0355-6.',
  );
  assert.deepEqual(
    [reference.title, reference.journal, reference.doi, reference.etAl],
    ['Ablation of HCC <5 cm', 'Abdom Imaging', '10.1007/s00261-015-0355-6', true],
  );
  assert.ok(htmlOf(compiled, 'references').includes('<em>Abdom Imaging</em>'));
});

test('an entry is “unchanged” only where all that it says about coverage says so', () => {
  const last = policy.history.at(-1);
  assert.deepEqual(
    [last?.coverage, last?.coverageUnchanged],
    ['Coverage eligibility unchanged.', true],
  );
  assert.equal(policy.history[0]?.coverageUnchanged, false);
  for (const [words, isUnchanged] of [
    ['Coverage changed to eligible.', false],
    ['Added psoriatic arthritis as an indication.', false],
    ['No change to coverage. Coverage criteria revised.', false],
    ['No change to coverage except for tumors of the lung.', false],
    ['Typographical error on page 2 corrected; no change to coverage', true],
  ] as const) {
    using folder = new TestFolder('content/00220');
    folder.edit('history.mdx', 'No change to coverage.', words);
    assert.equal(folder.compile().history[5]?.coverageUnchanged, isUnchanged, words);
  }
});

test('a section can be missing', () => {
  using folder = new TestFolder('content/00220');
  folder.remove('trials.mdx').remove('regulatory.mdx');
  const compiled = folder.compile();
  assert.deepEqual(compiled.problems, []);
  assert.deepEqual(compiled.trialTables, []);
  assert.ok(!compiled.sections.some(({ name }) => name === 'trials' || name === 'regulatory'));
});

test('a document can have sections of its own, in its own order', () => {
  using folder = new TestFolder('content/00220');
  folder
    .write(
      'policy-guidelines.mdx',
      '---\nlabel: Guidelines of the policy\n---\n\n## Policy Guidelines\n\nText of its own.\n',
    )
    .edit(
      'coverage.mdx',
      'masthead: Louisiana',
      'masthead: Louisiana\nsections: [coverage, policy-guidelines, background, regulatory, evidence, guidance, trials, references, coding, history, notices]',
    );
  const compiled = folder.compile();
  assert.deepEqual(compiled.problems, []);
  assert.deepEqual(
    compiled.sections.slice(-3).map(({ name }) => name),
    ['coding', 'history', 'notices'],
  );
  const section = sectionOf(compiled, 'policy-guidelines');
  assert.deepEqual(
    [section?.kind, section?.label, section?.heading],
    ['prose', 'Guidelines of the policy', 'Policy Guidelines'],
  );
  assert.equal(passage(compiled, 'Text of its own.').id, 'policy-guidelines-p1');
});

test('a section of its own without a place in the document is reported', () => {
  using folder = new TestFolder('content/00220');
  folder.write('site-of-care.mdx', '---\nlabel: Site of care\n---\n\n## Site of Care\n');
  assert.match(
    folder.problems().join('\n'),
    /^site-of-care\.mdx:1:1 {2}The place of the section site-of-care/,
  );
});

test('quoted words are anchored whole, even across another quotation', () => {
  const html = htmlOf(policy, 'evidence');
  // The words cross the edge of those that the table quotes, and need a span on either side of it.
  assert.match(
    html,
    /<span id="cite-two-meta-analyses">the evidence includes <\/span><span id="[\w-]+"><span class="rest">two meta-analyses</,
  );
  assert.match(html, /id="colorectal-metastases-comparators-2"/);
});

test('the tree has the words of the document alone; what the site adds is an empty mark', () => {
  for (const { tree } of policy.sections) {
    const html = toHtml(tree);
    assert.doesNotMatch(html, /data-editorial[^>]*>[^<]/);
    assert.doesNotMatch(html, /Site note|popover/);
  }
});

test('definitions have their marks, terms and whole texts', () => {
  const [investigational, trademarks] = policy.definitions;
  assert.deepEqual([investigational?.mark, investigational?.term], ['*', 'Investigational']);
  assert.equal(investigational?.passages.length, 6);
  assert.equal(trademarks?.mark, '‡');
});

test('lists can be lettered or have Roman numbers', () => {
  const compiled = withRegulatoryText('<Lettered type="i">\n\n1. One\n2. Two\n\n</Lettered>');
  assert.deepEqual(compiled.problems, []);
  assert.match(htmlOf(compiled, 'regulatory'), /<ol type="i">/);
});

const numberedLists: [what: string, markdown: string, lists: string[]][] = [
  ['begins where it is written to', 'Text:\n\n5. a\n6. b', ['ol start="5"', 'li', 'li']],
  ['goes on after a paragraph', '1. a\n2. b\n\nText\n\n3. c', ['ol', 'li', 'li', 'ol start="3"', 'li']],
  ['has gaps and repetitions', '1. – a\n3. b\n4. c\n4. d', ['ol', 'li', 'li value="3"', 'li', 'li value="4"']],
  ['repeats one number for Markdown to count', '1. a\n1. b\n1. c', ['ol', 'li', 'li', 'li']],
  ['is nested', '3. a\n\n   2. b\n   5. c\n\n4. d', ['ol start="3"', 'li', 'ol start="2"', 'li', 'li value="5"', 'li']],
  ['is lettered', '<Lettered type="a">\n\n3. a\n6. b\n\n</Lettered>', ['ol start="3" type="a"', 'li', 'li value="6"']],
]; // prettier-ignore

for (const [what, markdown, lists] of numberedLists) {
  test(`a list that ${what} prints its numbers`, () => {
    const compiled = withRegulatoryText(markdown);
    const tags = htmlOf(compiled, 'regulatory').matchAll(/<((?:ol|li)\b[^>]*)>/g);
    assert.deepEqual(compiled.problems, []);
    assert.deepEqual(
      [...tags].map(([, tag = '']) => tag.replace(/ (?:id|data-page)="[^"]*"/g, '')),
      lists,
    );
  });
}

test('sub- and superscripts and line breaks are text', () => {
  const compiled = withRegulatoryText('H<sub>2</sub>O and 10<sup>3</sup>\\<5<br />next');
  assert.deepEqual(compiled.problems, []);
  assert.match(passage(compiled, 'H2O').text, /^H2O and 103<5 next$/);
});

test('the mark of a footnote that the document itself prints is text', () => {
  using folder = new TestFolder('content/00220');
  const text = 'A mark[^1] of the text.\n\n[^1]: And a line.';
  folder
    .edit('regulatory.mdx', 'FDA product code:', `${text}\n\nFDA product code:`)
    .edit('source.txt', 'FDA product code:', `${text}\n\nFDA product code:`);
  const compiled = folder.compile();
  const problems = compiled.problems.filter(({ message }) => !message.includes('SHA-256'));
  assert.deepEqual(problems, []);
  assert.ok(passage(compiled, 'A mark[^1] of the text.'));
});

test('the caveat of a code list is the paragraph right before it, if there is one', () => {
  assert.match(policy.codeCaveat?.text ?? '', /^Codes used to identify services/);
  using folder = new TestFolder('content/00220');
  folder.edit(
    'coding.mdx',
    'Codes used to identify services associated with this policy may include (but may not be limited to) the following:',
    '### List',
  );
  assert.equal(folder.compile().codeCaveat, undefined);
});

test('the source document is identified and counted', () => {
  const { source } = policy;
  assert.equal(source.sha256.length, 64);
  assert.equal(source.pages, 15);
  const { all, kept, whiteSpace, furniture, markup } = source.characters;
  assert.equal(kept + whiteSpace + furniture + markup, all);
});

test('an entry of the history has the words that are printed, not their Markdown', () => {
  using folder = new TestFolder('content/00220');
  folder.edit('history.mdx', 'text: Medical Director review', "text: 'Tumors \\<3 *cm* added'");
  assert.equal(folder.compile().history[0]?.text, 'Tumors <3 cm added');
});
