import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestFolder } from './test-folder.test-helpers.ts';

/** What the body of a section cannot have, and its first problem: nothing of it is run, nothing is lost. */
const bodies: [what: string, text: string, problem: RegExp][] = [
  ['a comparison', 'tumors <3 cm', /not valid MDX.* Fix: Write a < of the text as \\</],
  ['a line break of HTML', 'one<br>two', /not valid MDX.* Fix: Write both/],
  ['a script', '<script>alert(1)</script>', /no component <script>/],
  ['a style', '<style>{`p { display: none }`}</style>', /is not data that a policy prints/],
  ['a frame', '<iframe src="https://x.example" />', /no component <iframe>/],
  ['an element with a handler', '<img src="x" onerror="alert(1)" />', /no component <img>/],
  ['a handler on a tag of the text', '<sup onclick="alert(1)">a</sup>', /<sup> has attributes/],
  ['a tag of the text that hides', '<b hidden>not</b>', /<b> has attributes/],
  ['a class of a style sheet', '<sub className="visually-hidden">not</sub>', /<sub> has attributes/],
  ['a link that runs code', '[x](javascript:alert(1))', /javascript:alert\(1\) is not of a kind/],
  ['a link that runs code, in disguise', '[x](JaVa&#115;cript:alert(1))', /is not of a kind/],
  ['a link that runs code, defined below', '[x][y]\n\n[y]: javascript:alert(1)', /defines a link address in Markdown/],
  ['a link with data', '[x](data:text/html,x)', /is not of a kind/],
  ['a link to another host without a scheme', '[x](//x.example)', /is not of a kind/],
  ['a link with a title', '[x](https://x.example "not")', /has a title, which no page prints/],
  ['a picture', '![not](https://x.example/a.png)', /is a picture/],
  ['text that is struck out', '~~not~~ covered', /is struck out.* Fix: Write a ~ of the text as \\~/],
  ['code', 'a `not` b', /is code/],
  ['a block of code', '```js\nalert(1)\n```', /is code/],
  ['a rule', 'a\n\n***\n\nb', /is a rule/],
  ['a box to tick', '- [ ] not', /is a box to tick/],
  ['an import', 'import fs from "node:fs"', /holds text, not code/],
  ['a sentence that begins like one', 'export of data is not covered', /begins with &#105;mport/],
  ['an expression', 'a {1 + 1} b', /\{1 \+ 1\} is not data/],
  ['an expression that ends the process', '{process.exit(3)}', /is not data/],
  ['data that every object has', '{props.constructor} {props.__proto__}', /props\.constructor\} is not data/],
  ['attributes from an object', '<Footnote {...props}>x</Footnote>', /attribute with an expression/],
  ['an attribute that is computed', '<Footnote id={process.exit(3)}>x</Footnote>', /attribute with an expression/],
  ['a component of an object', '<props.x>y</props.x>', /no component <props\.x>/],
  ['a component that every object has', '<constructor>x</constructor>', /no component <constructor>/],
  ['a comment of HTML', '<!-- not -->', /Write a comment as/],
  ['an id of the page', '<Footnote id="main">\n\nx\n\n</Footnote>', /has the id main/],
  ['lists in lists, 1,000 deep', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- x`).join('\n'), /nested more than 60 deep/],
  ['quotations in quotations', `${'>'.repeat(1000)} x`, /nested more than 60 deep/],
  ['tags in tags', `${'<b>'.repeat(2000)}x${'</b>'.repeat(2000)}`, /nested more than 60 deep|not valid MDX/],
  ['emphasis in emphasis', `${'*'.repeat(5000)}x${'*'.repeat(5000)}`, /nested more than 60 deep/],
  ['a null', 'a\0b', /control character U\+0000/],
  ['an escape of a terminal', 'a\u001B[2Jb', /control character U\+001B/],
]; // prettier-ignore

for (const [what, text, problem] of bodies) {
  test(`the body of a section cannot have ${what}`, () => {
    using folder = new TestFolder('e2e/fixtures/policies/00999');
    folder.edit('background.mdx', /$/, `\n${text}\n`);
    const [first = 'nothing is reported'] = folder.problems();
    assert.match(first, problem);
    assert.match(first, /^background\.mdx:(?:2[2-9]|[3-9]\d):\d+ {2}\S.* Fix: \S/s);
  });
}

const laughs = 'bcdefghi'.split('').map(
  (name, at) =>
    `${name}: &${name} [${Array(9)
      .fill(`*${'abcdefgh'[at] ?? ''}`)
      .join(', ')}]`,
);

/** Frontmatter that is no data of a policy. */
const frontmatters: [what: string, yaml: string, problem: RegExp][] = [
  ['an anchor', 'x: &a [1]\ny: *a', /:2:\d+ .*&a names a value for reuse/],
  ['an alias without an anchor', 'x: *nothing', /:2:\d+ .*\*nothing refers to another place/],
  ['a billion laughs', ['a: &a [lol]', ...laughs].join('\n'), /:2:\d+ .*&a names a value/],
  ['a value inside itself', 'x: &a { b: *a }', /:2:\d+ .*&a names a value/],
  ['a field twice', 'notes: []', /:3:\d+ .*The field occurs twice/],
  ['a field that every object has', '__proto__: { polluted: true }', /:2:1 .*There is no field __proto__/],
  ['the constructor of an object', 'constructor: { prototype: {} }', /:2:1 .*no field constructor/],
  ['a function', 'x: !!js/function "function () {}"', /:2:4 .*A value that begins with !/],
  ['a list as the name of a field', '? [a, b]\n: c', /:2:\d+ .*name of a field is a list/],
  ['lists in lists', `x: ${'['.repeat(5000)}`, /:2:\d+ .*not valid YAML/],
  ['a tab', '\tx: 1', /:2:\d+ .*The line is indented with a tab/],
]; // prettier-ignore

for (const [what, yaml, problem] of frontmatters) {
  test(`frontmatter cannot have ${what}`, () => {
    using folder = new TestFolder('e2e/fixtures/policies/00999');
    folder.edit('background.mdx', '---\n', `---\n${yaml}\n`);
    const [first = 'nothing is reported'] = folder.problems();
    assert.match(first, problem);
    assert.match(first, / Fix: \S/);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
}

for (const [what, sections, problem] of [
  [
    'the whole policy',
    '[coverage, policy-guidelines, notices, full]',
    /“full” is the whole policy/,
  ],
  ['another folder', '[coverage, policy-guidelines, notices, ../x]', /lower-case letters/],
  [
    'another section',
    '[coverage, coverage, policy-guidelines, notices]',
    /[Nn]ame each section once/,
  ],
] as const) {
  test(`a section cannot have the name of ${what}`, () => {
    using folder = new TestFolder('e2e/fixtures/policies/00998');
    folder.edit('coverage.mdx', /sections: .*/, `sections: ${sections}`);
    assert.match(folder.problems().join('\n'), problem);
  });
}
