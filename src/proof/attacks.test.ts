import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../model/problem.ts';
import { readSource } from '../source/read-source.ts';
import { check, exampleSite } from './example-site.test-helpers.ts';
import { readPage } from './read-page.ts';
import { verifyPolicy } from './verify.ts';

/**
 * Ways to show other words than the document's in a site that otherwise checks out. Each changes one file of a
 * built site; the pass over the site must report it with the file to correct and the place in it.
 */
const full = '00001/full/index.html';
const evidence = '00001/evidence/index.html';
const inEvidence = /^content\/00001\/evidence\.mdx:7:1 /;
const inCoverage = /^content\/00001\/coverage\.mdx:7:1 /;
const inReferences = /^content\/00001\/references\.mdx:7:1 /;

const feed =
  '<feed><entry><content>Policy 00001, Surgery: of metastases – Medical policy 00001, Tumors.</content></entry></feed>';

type Attack = [
  what: string,
  file: string,
  words: string | RegExp,
  replacement: string,
  seen: RegExp,
];

/** Hides a paragraph by an attribute or an element around its words. */
const hidings: [what: string, opening: string, closing?: string][] = [
  ['hidden', '<p hidden id="treatment-p1">'],
  ['hidden until found', '<p hidden="until-found" id="treatment-p1">'],
  ['inert', '<p inert id="treatment-p1">'],
  ['aria-hidden', '<p aria-hidden="true" id="treatment-p1">'],
  ['a popover', '<p popover id="treatment-p1">'],
  ['a style of its own', '<p style="font-size:0" id="treatment-p1">'],
  ['a closed details', '<details><p id="treatment-p1">'],
  ['a closed dialog', '<dialog><p id="treatment-p1">'],
  ['the alternative of a canvas', '<canvas><p id="treatment-p1">'],
  ['an accessible name in its place', '<p aria-label="Surgery is safe." id="treatment-p1">'],
  ['a role that takes the meaning of its children', '<p role="img" id="treatment-p1">'],
  ['another direction', '<p dir="rtl" id="treatment-p1">'],
  ['letters in reverse', '<p id="treatment-p1"><bdo dir="rtl">', '</bdo></p>'],
  ['a line through it', '<p id="treatment-p1"><del>', '</del></p>'],
  ['an old line through it', '<p id="treatment-p1"><s>', '</s></p>'],
  ['a picture of text', '<p id="treatment-p1"><svg><text>', '</text></svg></p>'],
  ['text over text', '<p id="treatment-p1"><ruby>', '</ruby></p>'],
  ['a field that a reader can change', '<p contenteditable id="treatment-p1">'],
  ['small print', '<p id="treatment-p1"><small>', '</small></p>'],
]; // prettier-ignore

const attacks: Attack[] = [
  ...hidings.map(([what, opening, closing = '</p>']): Attack => [
    `text in ${what}`,
    full,
    /<p id="treatment-p1">(.*?)<\/p>/,
    `${opening}$1${closing}`,
    inEvidence,
  ]),
  ['text in a template', full, /<p id="treatment-p1">(.*?)<\/p>/, '<template>$&</template>', inEvidence],
  ['text in a noscript', full, /<p id="treatment-p1">(.*?)<\/p>/, '<noscript>$&</noscript>', inEvidence],
  ['text in a comment', full, /<p id="treatment-p1">(.*?)<\/p>/, '<!-- $& -->', inEvidence],
  ['text in what the site adds', full, '<p id="treatment-p1">', '<p data-editorial id="treatment-p1">', inEvidence],
  ['text that hides on the page of its section alone', evidence, '<p id="treatment-p1">', '<p hidden id="treatment-p1">', inEvidence],
  ['a region of text in what hides', evidence, '<div data-policy-text>', '<div hidden><div data-policy-text>', inEvidence],
  ['words in the text of a picture', full, 'high risk', 'high <img alt="risk">', inEvidence],
  ['a picture beside the words', full, 'high risk', '<img alt="no" src="/00001/source.txt">high risk', inEvidence],
  ['a field with words', full, 'high risk', '<input value="no"> high risk', inEvidence],
  ['words in a tool tip', full, 'high risk', '<span title="high">risk</span>', inEvidence],
  ['another tool tip', full, 'high risk', '<span title="low risk">high risk</span>', inEvidence],
  ['another meaning of an abbreviation', full, 'high risk', '<a class="abbr" href="#ref-1" data-long="low risk">high risk</a>', /quotes words that the source does not have: “low risk”/],
  ['a Cyrillic letter', full, 'Surgery', 'Surg\u0435ry', inEvidence],
  ['a Greek letter', full, 'Risk was', 'Ri\u03F2k was', inEvidence],
  ['a full-width digit', full, '83%', '8\uFF13%', inEvidence],
  ['letters taken apart (NFD)', full, 'undertaken', 'unde\u0301rtaken', inEvidence],
  ['a ligature', full, 'Benefit', 'Bene\uFB01t', inEvidence],
  ['a space of no width', full, 'metastases', 'meta\u200Bstases', inEvidence],
  ['a joiner of no width', full, 'metastases', 'meta\u200Dstases', inEvidence],
  ['a mark of byte order for a space', full, 'not covered', 'not\uFEFFcovered', inCoverage],
  ['a separator of lines for a space', full, 'high risk', 'high\u2028risk', inEvidence],
  ['a vertical tab for a space', full, 'high risk', 'high\u000Brisk', inEvidence],
  ['a soft hyphen', full, 'metastases', 'meta&shy;stases', inEvidence],
  ['a control of direction', full, '0% to 83%', '\u202E0% to 83%\u202C', inEvidence],
  ['a minus before a number', full, '83%', '\u221283%', inEvidence],
  ['words joined', full, 'is very limited', 'isvery limited', inEvidence],
  ['a word split', full, 'undertaken', 'under taken', inEvidence],
  ['a word split by a line break', full, 'undertaken', 'under<br>taken', inEvidence],
  ['a place for a break in a word', full, 'undertaken', 'under<wbr>taken', inEvidence],
  ['a word split by a block', full, 'undertaken', 'under<div>taken</div>', inEvidence],
  ['words joined where a block ends', full, /<\/p>\s*<p id="treatment-p2">/, '', inEvidence],
  ['a list that begins at another number', full, '<ol type="A">', '<ol type="A" start="2">', inEvidence],
  ['an item with another number', full, 'id="ref-2" value="2"', 'id="ref-2" value="3"', inReferences],
  ['a list that counts down', full, '<ol type="A">', '<ol type="A" reversed>', inEvidence],
  ['a list without numbers', full, /<ol type="A">(.*?)<\/ol>/, '<ul>$1</ul>', inEvidence],
  ['a list in other letters', full, '<ol type="A">', '<ol type="a">', inEvidence],
  ['items swapped with their numbers', full, /(<li id="item-1">Harm)(<\/li>)(<li id="item-2">Benefit)/, '$3$2$1', inEvidence],
  ['parentheses around the numbers', full, '<ol type="A">', '<ol type="A" data-delimiter="()">', inEvidence],
  ['a sentence twice', full, 'The evidence is very limited.', '$& $&', inEvidence],
  ['a sentence less', full, ' The evidence is very limited.', '', inEvidence],
  ['a sentence at another place', full, /( The evidence is very limited\.)(<\/p>\s*<ol type="A"><li id="item-1">Harm)/, '$2$1', inEvidence],
  ['a negation less', full, 'There is no', 'There is', inCoverage],
  ['two sections swapped', full, /(<section data-section="coverage">[\s\S]*?<\/section>)\s*(<section data-section="evidence">[\s\S]*?<\/section>)/, '$2 $1', /^content\/00001\/(?:coverage|evidence)\.mdx:7:1 /],
  ['a section under the name of another', full, 'data-section="evidence"', 'data-section="coverage"', /has no page of its own|differs from its part/],
  ['a letter of the text in capitals', full, 'high risk', 'HIGH risk', inEvidence],
  ['a quotation of other words in the library', 'index.html', 'no national rule', 'a national rule', /^\/ .*quotes words that the source does not have/],
  ['a quotation in two halves that do not meet', 'index.html', 'no national rule', 'no rule', /^\/ .*quotes words/],
  ['a quotation with words taken out by an editor', 'index.html', 'no national rule', 'no <span data-editorial>national</span> rule', /^\/ .*quotes words/],
  ['a quotation under the number of another policy', 'index.html', 'data-quote="00002"', 'data-quote="00009"', /policy 00009, which the site does not have/],
  ['policy text on a page of no policy', 'codes/index.html', /$/, '<p data-policy-text>covered', /stands on a page of no policy/],
  ['another document for download', '00001/source.txt', 'not covered', 'covered', /^\/00001\/source\.txt .*not the document of record/],
  ['Markdown with other words', '00001/evidence.md', 'high risk', 'low risk', inEvidence],
  ['Markdown with a word less', '00001/full.md', '**not covered**', '**covered**', inCoverage],
  ['Markdown with another number', '00001/full.md', '1. Kim', '2. Kim', inReferences],
  ['a passage with other words in the data', '00001/policy.json', '"passages":[]', '"passages":[{"text":"Freezing is covered.","headings":[]}]', /^\/00001\/policy\.json .*“Freezing is covered\.”/],
  ['a heading that the document does not have in the data', '00001/policy.json', '"passages":[]', '"passages":[{"text":"Services","headings":[{"text":"Covered"}]}]', /^\/00001\/policy\.json .*“Covered”/],
  ['a cell with other words in the data', '00001/policy.json', '"passages":[]', '"passages":[{"text":"Harm · Help","headings":[]}]', /^\/00001\/policy\.json .*“Help”/],
  ['a reference with other words in the data', '00001/policy.json', '"references":[]', '"references":[{"printed":"Kim HJ. Freezing."}]', /^\/00001\/policy\.json .*“Kim HJ/],
  ['an entry of the history with another day', '00001/policy.json', '"history":[]', '"history":[{"printed":"01/01/2020","text":"Services"}]', /^\/00001\/policy\.json .*“01\/01\/2020 Services”/],
  ['an answer of search with other words', 'search/00001/answers.json', '[]', '[{"name":"coverage","quotes":["Freezing of tumors is covered."]}]', /^\/search\/00001\/answers\.json .*is covered/],
  ['a criterion with other words in an answer', 'search/00001/answers.json', '[]', '[{"name":"coverage","quotes":[["ol",[["li A.",["Help"]]]]]}]', /^\/search\/00001\/answers\.json .*A\. Help/],
  ['a criterion with another number in an answer', 'search/00001/answers.json', '[]', '[{"name":"coverage","quotes":[["ol",[["li A.",["Harm"]],["li C.",["Benefit"]]]]]}]', /^\/search\/00001\/answers\.json .*C\. Benefit/],
  ['an answer in short with other words', 'search/00001/answers.json', '[]', '[{"name":"coverage","quotes":[],"brief":["Freezing of tumors is covered."]}]', /^\/search\/00001\/answers\.json .*is covered/],
  ['a search record with a word less', 'search/00001/passages.json', '[]', '[{"path":"#services-p1","text":"Freezing of tumors is covered."}]', /^\/search\/00001\/passages\.json .*#services-p1/],
  ['an entry of the feed with other words', 'feed.xml', 'Surgery', 'Freezing', /^\/feed\.xml .*“Freezing of metastases”/],
  ['no data', '00001/policy.json', /^[\s\S]*$/, '', /^\/00001\/policy\.json .*cannot be read/],
  ['a script that the policy of the page does not name', full, /$/, '<script>document.body.textContent = ""</script>', /blocks an inline script/],
  ['a style sheet that the policy of the page does not name', full, /$/, '<style>p { display: none }</style>', /blocks an inline style/],
]; // prettier-ignore

for (const [what, file, words, replacement, seen] of attacks) {
  test(`attack: ${what}`, () => {
    const site = exampleSite();
    site['feed.xml'] = feed;
    const text = site[file] ?? '';
    site[file] = text.replace(words, replacement);
    assert.notEqual(site[file], text, 'the file has what is changed');
    const problems = check(site).problems.map(formatProblem);
    assert.ok(
      problems.some((problem) => seen.test(problem)),
      problems.join('\n') || 'nothing is reported',
    );
  });
}

/** What the proof says of a page with this text, whose document is this. */
function proofOf(source: string, html: string): string[] {
  const text = `<div data-policy-text>${html}</div>`;
  const pages = [
    { name: 'full', address: '/1/full/', page: readPage(`<div data-section="a">${text}</div>`) },
    { name: 'a', address: '/1/a/', page: readPage(text) },
  ];
  const { differences, failures } = verifyPolicy('1', readSource(source, []), pages, []);
  return [
    ...differences.map(
      ({ passage, expected, found }) => `${passage ?? ''}: ${String(expected)} ${String(found)}`,
    ),
    ...failures.map(({ passage, message }) => `${passage ?? ''}: ${message}`),
  ];
}

const numbers: [what: string, source: string, faithful: string, attack: string, seen: string][] = [
  ['a power on the line', 'about 10<sup>9</sup>/L', '10<sup>9</sup>/L', '109/L', 'n: 10^(9)/L 109/L'],
  ['a power of LaTeX on the line', 'about $10^{9}$/L', '10<sup>9</sup>/L', '109/L', 'n: 10^(9)/L 109/L'],
  ['a power below the line', 'about 5 m<sup>2</sup>', '5 m<sup>2</sup>', '5 m<sub>2</sub>', 'n: m^(2) m_(2)'],
  ['an index on the line', 'about <i>T</i><sub>1</sub>', 'T<sub>1</sub>', 'T1', 'n: T_(1) T1'],
  ['a number raised', 'about 102', '102', '10<sup>2</sup>', 'n: 102 10^(2)'],
  ['a power of other digits', 'about 10<sup>12</sup>', '10<sup>12</sup>', '10<sup>1</sup>2', 'n: 10^(12) 10^(1)2'],
  ['the mark of a power as text', 'about 10<sup>9</sup>', '10<sup>9</sup>', '10<span>9</span>', 'n: 10^(9) 109'],
]; // prettier-ignore

for (const [what, source, faithful, attack, seen] of numbers) {
  test(`attack: ${what}`, () => {
    assert.deepEqual(proofOf(source, `<p id="n">about ${faithful}</p>`), []);
    // On the page of the whole policy; the page of the section is the same.
    assert.equal(proofOf(source, `<p id="n">about ${attack}</p>`)[0], seen);
  });
}

test('a raised letter or sign reads the same on the line', () => {
  assert.deepEqual(proofOf('CPT<sup>®</sup> a<sup>b</sup>', '<p>CPT® ab</p>'), []);
});

const row = (...cells: string[]) =>
  `<tr id="r">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (rows: string) =>
  `<table><thead><tr><th>Code</th><th>Yes</th><th>No</th></tr></thead>${rows}</table>`;
const inColumn = (column: number) =>
  `r: “x” stands in column ${column} of its table; in line 3 of the source it stands in column 3.`;

for (const [what, cells, column] of [
  ['in the cell before', row('7', 'x', ''), 2],
  ['in a row that lacks a cell', row('7', 'x'), 2],
  [
    'behind a cell that is two wide',
    '<tr id="r"><td colspan="2">7</td><td></td><td>x</td></tr>',
    4,
  ],
] as const) {
  test(`attack: a word of a table ${what}`, () => {
    const source = '| Code | Yes | No |\n|---|---|---|\n| 7 | | x |';
    assert.deepEqual(proofOf(source, table(row('7', '', 'x'))), []);
    assert.deepEqual(proofOf(source, table(cells)), [inColumn(column)]);
  });
}
