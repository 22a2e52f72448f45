import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, toMdx } from './inline.ts';

const numbers = new Set(Array.from({ length: 12 }, (_, index) => index + 1));
/** The text of a document with 12 references as MDX. */
const mdx = (text: string): string =>
  toMdx(text, { definitions: new Map(), numbers, inParentheses: true });
/** A link to a reference, as it is printed. */
const link = (printed: string, number = printed): string =>
  `[${printed}](references#ref-${number})`;

test('citations are links: raised numbers, and numbers in brackets', () => {
  assert.equal(
    mdx('Results<sup>7,8</sup> differ.'),
    `Results<sup>${link('7')},${link('8')}</sup> differ.`,
  );
  assert.equal(mdx('Once.<sup>(1)</sup>'), `Once.<sup>(${link('1')})</sup>`);
  assert.equal(
    mdx('Channels.[1] Flow,[12] too'),
    `Channels.\\[${link('1')}\\] Flow,\\[${link('12')}\\] too`,
  );
  assert.equal(
    mdx('Asia [2-4]; so\\[5, 7–9\\]'),
    `Asia \\[${link('2')}-${link('4')}\\]; so\\[${link('5')}, ${link('7')}–${link('9')}\\]`,
  );
  assert.equal(mdx('In 2011 [11] and'), `In 2011 \\[${link('11')}\\] and`);
});

test('citations in raised characters are links', () => {
  assert.equal(
    mdx('It falls.¹⁻³ Or not.⁴,⁵'),
    `It falls.${link('¹', '1')}⁻${link('³', '3')} Or not.${link('⁴', '4')},${link('⁵', '5')}`,
  );
  assert.equal(mdx('Twelve.¹²'), `Twelve.${link('¹²', '12')}`);
});

test('numbers that are no citations stay text', () => {
  for (const text of [
    '10 cm<sup>2</sup>',
    '5 m² of 10⁹ and 10⁻³',
    'beyond the list<sup>13</sup>',
    'I<sup>2</sup>=41%',
    'kg/m<sup>2</sup>',
    '3×10<sup>9</sup>/L',
  ])
    assert.doesNotMatch(mdx(text), /references#/, text);
  for (const text of [
    'Year [2011]',
    '6 [4–8] days',
    'median [3]',
    '95% CI [1, 3]',
    '[1] Note of a table',
    '[10 ms]',
    'beyond [12, 13]',
    '[0]',
  ])
    assert.doesNotMatch(mdx(text), /references#/, text);
});

test('a raised number after a unit in parentheses is an exponent', () => {
  assert.equal(mdx('weight (kg) / height (m)²'), 'weight (kg) / height (m)²');
  assert.equal(mdx('area (cm)<sup>2</sup>'), 'area (cm)<sup>2</sup>');
  assert.match(mdx('found it (2020)²'), /references#ref-2/);
});

test('an address may have parentheses in pairs', () => {
  assert.equal(mdx('a [drug](https://a.b/c_(d)).'), 'a [drug](https://a.b/c_(d)).');
});

test('numbers in parentheses that end a part of a sentence are links, and no others', () => {
  assert.equal(
    mdx('It is rare (1-3, 7).'),
    `It is rare (${link('1')}-${link('3')}, ${link('7')}).`,
  );
  assert.equal(mdx('Growth (5); two'), `Growth (${link('5')}); two`);
  for (const text of [
    'a polyp (1-3 mm).',
    'the range (1-3), the grade (2).',
    'in 12 (5),',
    'either (1) pain (2), or',
    'beyond (12, 13).',
    'not at (4) the end',
  ])
    assert.doesNotMatch(mdx(text), /references#/, text);
  assert.equal(toMdx('It is rare (1).', { definitions: new Map(), numbers }), 'It is rare (1).');
});

test('stars that are no marks of emphasis are printed, and refer to definitions', () => {
  assert.equal(mdx('2*10 mg of **a** for HLA-B*57:01'), '2\\*10 mg of **a** for HLA-B\\*57:01');
  assert.equal(plainText('2*10 mg of **a**'), '2*10 mg of a');
  const definitions = new Map([['*', 'notices#investigational']]);
  assert.equal(
    toMdx('It is **investigational***.', { definitions, numbers: new Set() }),
    'It is **investigational**[\\*](notices#investigational).',
  );
});
