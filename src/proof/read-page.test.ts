import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './read-page.ts';

/** The words of policy text of a page whose policy text is this. */
const wordsOf = (html: string): string =>
  readPage(`<p>before</p><div data-policy-text>${html}</div><p>after</p>`)
    .words.map(({ text }) => text)
    .join(' ');

const texts: [what: string, html: string, words: string][] = [
  ['policy text alone', 'a  b\n\tc', 'a b c'],
  ['inline elements inside a word', 'with<b>in</b> (<i>a</i>), H<sub>2</sub>O', 'within (a), H2O'],
  ['blocks that end a word', '<p>a</p><p>b</p><h3>c</h3>d<div>e</div>f', 'a b c d e f'],
  ['line breaks', 'a<br>b<br/>c<hr>d', 'a b c d'],
  ['cells and caption of a table', '<table><caption>a</caption><thead><tr><th>b<th>c</thead><tbody><tr><td>d</td><td>e</td></tr></tbody></table>', 'a b c d e'],
  ['paragraphs that the next block ends', '<p>a<ul><li>b<li>c</ul><p>d<blockquote>e</blockquote>', 'a b c d e'],
  ['references to characters', '&lt;3&nbsp;cm &amp; &#8804; &ge; caf&eacute;', '<3 cm & ≤ ≥ café'],
  ['scripts and comments', 'a<script>x</script><!-- y --><style>z</style><template>t</template>b', 'ab'],
  ['what the site adds inside a word', 'a<span data-editorial="">[1]</span>, b', 'a, b'],
  ['what the site adds as blocks', 'a <div data-editorial><ol><li>x</li></ol> <b>y</b></div> b', 'a b'],
  ['policy text in what the site adds', 'a<div data-editorial>x<p data-policy-text>y</p></div>', 'a'],
  ['a numbered list', '<ol><li>a</li><li><p>b</p></li></ol>', '1. a 2. b'],
  ['letters and Roman numerals', '<ol type="A"><li>a</ol><ol type="a"><li>b</ol><ol type="I"><li>c</ol><ol type="i"><li>d</ol>', 'A. a a. b I. c i. d'],
  ['numbers of lists and items', '<ol start="4"><li>a<li value="9">b<li>c</ol>', '4. a 9. b 10. c'],
  ['nested lists', '<ol type="A"><li>a<ol><li>b<ul><li>c</ul><li>d</ol>e<li>f</ol><ul><li>g</ul>', 'A. a 1. b c 2. d e B. f g'],
]; // prettier-ignore

for (const [what, html, words] of texts) {
  test(`reads ${what}`, () => assert.equal(wordsOf(html), words));
}

test('a word knows its section and its passage', () => {
  const { words } = readPage(`
    <section data-section="coverage" id="section-coverage"><div data-policy-text id="region">
      <h2 id="head">one</h2><p>two</p>
      <ul id="list"><li id="item">three <a id="mark">four</a> <ol><li id="inner">five</li></ol> six</li></ul>
    </div></section>
    <section data-section="trials"><div data-policy-text>
      seven <table><tr id="row"><td>eight</td></tr></table>
    </div></section>`);
  assert.deepEqual(
    words.map(({ text, section, passage }) => [text, section, passage]),
    [
      ['one', 'coverage', 'head'],
      ['two', 'coverage', 'head'],
      ['three', 'coverage', 'item'],
      ['four', 'coverage', 'item'],
      ['1.', 'coverage', 'inner'],
      ['five', 'coverage', 'inner'],
      ['six', 'coverage', 'item'],
      ['seven', 'trials', undefined],
      ['eight', 'trials', 'row'],
    ],
  );
});

const hidings: [attribute: string, html: string][] = [
  ['hidden', '<div data-policy-text>a <span hidden>b c</span></div>'],
  ['aria-hidden', '<div aria-hidden="true"><p data-policy-text>b c</p></div>'],
  ['style="opacity:0"', '<div data-policy-text>a <p style="opacity:0">b<br>c</p></div>'],
  ['popover', '<div data-policy-text><div popover>b c</div></div>'],
  [
    'closed details',
    '<div data-policy-text><details><summary>a</summary><p>b</p> c</details></div>',
  ],
];

for (const [by, html] of hidings) {
  test(`policy text that is hidden (${by}) is reported, and still compared`, () => {
    const { hidden, words } = readPage(html);
    assert.deepEqual(
      hidden.map((one) => [one.by, one.text.match(/\w+/g)?.join('')]),
      [[by, 'bc']],
    );
    assert.match(words.map(({ text }) => text).join(' '), /b c$/);
  });
}

test('nothing else is reported as hidden', () => {
  const { hidden } = readPage(`
    <svg aria-hidden="true"><text>x</text></svg>
    <details><summary>x</summary>y</details>
    <div data-policy-text><details open><summary>a</summary>b</details>
      <b aria-hidden="false">c</b><i data-editorial hidden>x</i><i hidden> </i></div>`);
  assert.deepEqual(hidden, []);
});

test('quotations are read as they print, without what the site adds in them', () => {
  const { quotes } = readPage(`
    <div data-editorial><blockquote data-quote="00001">a:
      <ol type="A"><li>b<span data-editorial>x</span></li><li><q data-quote="">c</q></li></ol>
    </blockquote></div>`);
  assert.deepEqual(
    quotes.map(({ policy, text }) => [policy, text.trim().split(/\s+/).join(' ')]),
    [
      ['00001', 'a: A. b B. c'],
      ['', 'c'],
    ],
  );
});

test('ids are all there, links once', () => {
  const { ids, links } = readPage(
    '<p id="a"><img id="b" src="/i.png"><a id="a" href="/x/?a=1&amp;b=2#y">x</a><svg id=""><use href="#z"/></svg><a href="#z">z</a>',
  );
  assert.deepEqual(ids, ['a', 'b', 'a', '']);
  assert.deepEqual(links, ['/i.png', '/x/?a=1&b=2#y', '#z']);
});

test('inline scripts and styles are read character for character, and no data', () => {
  const { inline } = readPage(`
    <script> if (a < b && "</b>") {} </script>
    <script src="/a.js"></script><script type="module">c</script>
    <script type="application/ld+json">{"d":1}</script><style>e > f {}</style>`);
  assert.deepEqual(inline, [
    { kind: 'script', text: ' if (a < b && "</b>") {} ' },
    { kind: 'script', text: 'c' },
    { kind: 'style', text: 'e > f {}' },
  ]);
});

test('a Content-Security-Policy is late behind what it should govern', () => {
  const meta = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  const late = (before: string) => readPage(`${before}${meta}`).csps.map((csp) => csp.late);
  assert.deepEqual(late('<meta charset="utf-8"><script type="application/ld+json">1</script>'), [
    false,
  ]);
  for (const before of ['<script></script>', '<style></style>', '<link rel="icon" href="/i">']) {
    assert.deepEqual(late(before), [true], before);
  }
});
