import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplePages, sourceOf, sourceText } from './example-policy.test-helpers.ts';
import { proofCounts } from './proof.ts';
import { readPage } from './read-page.ts';
import { verifyPolicy, type PageQuote } from './verify.ts';

const source = sourceOf(sourceText);

function verify(pages: Record<string, string>, libraryQuotes: PageQuote[] = [], of = source) {
  const read = Object.entries(pages).map(([name, html]) => ({
    name,
    address: name === 'coverage' ? '/00001/' : `/00001/${name}/`,
    page: readPage(html),
  }));
  return verifyPolicy('00001', of, read, libraryQuotes);
}

/** The proof of the policy with one of its pages changed. */
function verifyChanged(name: string, words: string | RegExp, replacement: string) {
  const pages = examplePages();
  const html = pages[name] ?? '';
  const changed = html.replace(words, replacement);
  assert.notEqual(changed, html, 'the page has the words to change');
  return verify({ ...pages, [name]: changed });
}

test('pages that are the source, word for word, differ nowhere', () => {
  const proof = verify(examplePages(), [{ address: '/', text: 'no  national\nrule' }]);
  assert.deepEqual([proof.differences, proof.failures], [[], []]);
  assert.equal(proof.words, source.words.length);
  assert.equal(proof.sectionWords, source.words.length);
  assert.equal(proof.quotes, 2);
});

test('the counts of a proof are two lines', () => {
  const proof = {
    ...verifyChanged('full', 'id="treatment-p1">Surgery', 'hidden>Heat'),
    words: 4206,
    sectionWords: 4207,
  };
  proof.characters = { all: 40043, kept: 26461, whiteSpace: 4322, furniture: 8853, markup: 407 };
  assert.deepEqual(proofCounts(proof), [
    '00001: 4,206 words of the source compared with the whole policy, 4,207 with its section pages, 1 quotations; 3 differences.',
    '00001: 40,043 characters of source.txt = 26,461 kept + 4,322 white space between them + 8,853 page furniture + 407 markup.',
  ]);
});

const changes: [
  what: string, words: string | RegExp, replacement: string,
  expected: string, found: string, passage: string,
][] = [
  ['a word changed', 'high risk', 'low risk', 'high', 'low', 'treatment-p2'],
  ['a sentence dropped', 'The evidence is very limited.', '', 'The evidence is very limited.', '', 'item-1'],
  ['a number altered', '0% to 83%', '0% to 38%', '83%', '38%', 'treatment-p2'],
  ['a word added', 'There is no', 'There is still no', '', 'still', 'services-p2'],
  ['a reference duplicated', /<li id="ref-1".*?<\/li>/, '$&$&', '', '1. Kim HI. Freezing.', 'ref-1'],
  ['a list item relettered', '<ol type="A">', '<ol>', 'A.', '1.', 'item-1'],
  ['a quotation mark curled', '"Company"', '“Company”', '"Company"', '“Company”', 'services-p2'],
  ['a hyphen lengthened', 'Site note]</span>', '$& –', '', '–', 'services-p2'],
  ['policy text marked as added', '<p id="treatment-p1"', '<p data-editorial id="treatment-p1"', 'Surgery of metastases is undertaken.', '', 'treatment-p2'],
]; // prettier-ignore

for (const [what, words, replacement, expected, found, passage] of changes) {
  test(`${what} on the whole policy is found, with both sides`, () => {
    const difference = verifyChanged('full', words, replacement).differences.find(
      ({ sourceLine }) => sourceLine !== undefined,
    );
    assert.ok(difference);
    assert.equal(difference.expected.join(' '), expected);
    assert.equal(difference.found.join(' '), found);
    assert.equal(difference.passage, passage);
    assert.ok(difference.expectedInContext.includes(`[${expected}]`));
    assert.ok(difference.foundInContext.includes(`[${found}]`));
    const line = source.words.findIndex(({ text }) => text === difference.expected[0]) + 1;
    if (expected) assert.equal(difference.sourceLine, line);
  });
}

test('two paragraphs swapped on the whole policy are found', () => {
  const swapped = /(<p id="treatment-p1".*?<\/p>)(\s*)(<p id="treatment-p2".*?<\/p>)/;
  const { differences } = verifyChanged('full', swapped, '$3$2$1');
  assert.match(JSON.stringify(differences), /Surgery of metastases is undertaken\./);
});

test('a word changed on the page of a section is found', () => {
  const { differences, failures } = verifyChanged('evidence', 'high risk', 'low risk');
  assert.deepEqual(failures, []);
  assert.equal(differences.length, 1);
  const [only] = differences;
  assert.equal(only?.address, '/00001/evidence/');
  assert.equal(only.section, 'evidence');
  assert.equal(only.passage, 'treatment-p2');
  assert.equal(only.sourceLine, undefined);
});

test('what the site adds is no policy text', () => {
  const { differences, failures } = verifyChanged('full', 'Site note', 'Another remark');
  assert.deepEqual([differences, failures], [[], []]);
});

test('quotations that the source does not have, and empty ones, are found', () => {
  const messages = (proof: ReturnType<typeof verify>) =>
    proof.failures.map(({ address, message }) => `${address} ${message}`);
  const unknown = 'The page quotes words that the source does not have: “Freezing of tumors is covered.”.'; // prettier-ignore
  assert.deepEqual(messages(verifyChanged('coverage', /is not covered(?=.<\/q>)/, 'is covered')), [
    `/00001/ ${unknown}`,
  ]);
  assert.deepEqual(
    messages(verify(examplePages(), [{ address: '/', text: 'Freezing of tumors is covered.' }])),
    [`/ ${unknown}`],
  );
  assert.deepEqual(messages(verify(examplePages(), [{ address: '/', text: ' ' }])), [
    '/ A quotation is empty.',
  ]);
  const onFull = examplePages();
  onFull['full'] += '<q data-quote>Freezing of tumors is covered.</q>';
  assert.deepEqual(messages(verify(onFull)), [`/00001/full/ ${unknown}`]);
});

test('hidden policy text is found', () => {
  const { failures, differences } = verifyChanged('full', '<p id="treatment-p1"', '$& hidden');
  assert.deepEqual(differences, []);
  assert.deepEqual(
    failures.map(({ message }) => message),
    ['Policy text is hidden (hidden): “Surgery of metastases is undertaken.”.'],
  );
});

test('a policy without its pages or without words is not proven', () => {
  const failures = (pages: Record<string, string>, of = source) =>
    verify(pages, [], of).failures.map(({ message }) => message);
  const { full = '', evidence = '', ...others } = examplePages();
  assert.deepEqual(failures({}), ['The whole policy has no page.']);
  assert.deepEqual(failures({ ...others, evidence }), ['The whole policy has no page.']);
  assert.deepEqual(failures({ full: '<p>x</p>' }), ['The whole policy has no policy text.']);
  assert.deepEqual(failures({ full, ...others }), [
    'The section “evidence” has no page of its own.',
  ]);
  assert.deepEqual(failures({ full: full.replace('data-section="evidence"', ''), evidence, ...others }), [
    'Policy text stands outside of every section.',
  ]); // prettier-ignore
  assert.deepEqual(failures({ full: '' }, sourceOf('')), [
    'The source has no words.',
    'The whole policy has no policy text.',
  ]);
});

test('a page with policy text that the whole policy does not have is found', () => {
  const { differences } = verify({ ...examplePages(), other: '<p data-policy-text>More words' });
  assert.deepEqual(differences.map(({ address, found }) => [address, found]), [
    ['/00001/other/', ['More', 'words']],
  ]); // prettier-ignore
});
