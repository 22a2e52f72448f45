import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Reference } from '../../model/reference.ts';
import type { CompiledPolicy, Mark, Part, Section } from '../../model/policy.ts';
import type { SectionKind } from '../../model/sections.ts';
import { pageTree, type PageKind } from './page-tree.ts';

const reference = (number: number): Reference => ({
  type: 'article',
  number,
  authors: ['Writer A', 'Reader B'],
  etAl: true,
  title: `Ablation of tumors, part ${number}`,
  journal: 'J Test',
  published: '2020-05',
  pmid: `1000000${number}`,
});

const section = (name: string, kind: SectionKind, children: ElementContent[] = []): Section => ({
  name,
  kind,
  label: name,
  heading: undefined,
  title: name,
  tree: { type: 'root', children },
});

const guideline = (id: string, version: string, size?: string) => ({
  id,
  organization: 'Society of Tests (SOT)',
  guideline: 'tumors',
  version,
  category: '2A' as const,
  ...(size && { sizes: [{ size, says: [`Lesions ${size} are small.`] }] }),
});

const policy = {
  number: '00123',
  payer: 'Blue Cross and Blue Shield of Louisiana',
  sections: ['coverage', 'evidence', 'guidance', 'references', 'site-of-care'].map((name) =>
    section(name, 'prose'),
  ),
  passages: [
    {
      id: 'sot-p3',
      group: { kind: 'guideline', id: 'sot', label: '' },
      text: 'Lesions ≤ 3 cm are small.',
    },
  ],
  trialTables: [
    {
      columns: [],
      groups: [
        {
          trials: [
            { number: 'NCT00000002', anchor: 'ended', name: '', printedCompletion: 'completed' },
          ],
        },
      ],
    },
  ],
  references: [reference(1), reference(2), reference(3)],
  definitions: [],
  referencePopulations: [{ id: 'tumors', label: 'tumors', titleWords: ['tumors'] }],
  citations: [
    {
      id: 'two-trials',
      section: 'evidence',
      statement: 'two trials',
      references: [1, 3],
      reason: 'They are the only ones.',
    },
  ],
  notes: [
    { section: 'evidence', about: 'Two', text: 'First note.' },
    { section: 'evidence', text: 'Second note.' },
  ],
  populations: [
    { id: 'adults', label: 'Adults', referencePopulation: 'tumors' },
    { id: 'children', label: 'Children' },
    { id: 'rare', label: 'Rare', referencePopulation: 'never-listed' },
  ],
  guidelines: [
    guideline('sot', '1.2023', '≤ 3 cm'),
    guideline('sot-2', 'Third edition', '> 4 cm'),
    guideline('sot-3', '2.2022'),
  ],
} as unknown as CompiledPolicy;

const marked = (tagName: 'span' | 'div', mark: Mark): Element => ({
  ...h(tagName, { dataEditorial: '' }),
  data: { mark },
});

const part = (element: Element, data: Part): Element => ({ ...element, data: { part: data } });

/** Where a text is: section and page. */
interface Standing {
  name?: string;
  kind?: SectionKind;
  page?: PageKind;
}

const rendered = (
  children: ElementContent[],
  { name = 'evidence', kind = 'evidence', page = 'section' }: Standing = {},
) => pageTree(policy, section(name, kind, children), page, (number) => number === '00456');

const html = (...given: Parameters<typeof rendered>): string => toHtml(rendered(...given));

test('links inside the policy become addresses of the page that the text is on', () => {
  const links = [
    h('a', { href: 'references#ref-2' }),
    h('a', { href: 'site-of-care' }),
    h('a', { href: 'https://example.org/coverage#x' }),
    h('a', { href: '#local' }),
  ];
  const hrefs = (page: PageKind) =>
    selectAll('a', rendered(links, { page })).map(({ properties }) => properties['href']);
  assert.deepEqual(hrefs('section'), [
    '/00123/references/#ref-2',
    '/00123/site-of-care/',
    'https://example.org/coverage#x',
    '#local',
  ]);
  assert.deepEqual(hrefs('full'), [
    '/00123/full/#ref-2',
    '/00123/full/#section-site-of-care',
    'https://example.org/coverage#x',
    '#local',
  ]);
});

test('another policy is a link if the library has it, and else plain text', () => {
  const links = [
    h('p', ['See ', h('a', { href: 'policy:00456' }, '00456'), '.']),
    h('p', ['See ', h('a', { href: 'policy:00789' }, '00789'), '.']),
  ];
  assert.equal(html(links), '<p>See <a href="/00456/">00456</a>.</p><p>See 00789.</p>');
});

test('the heading of a section is the first level of its page, but not in coverage or the whole', () => {
  const headings = [h('h2', 'A'), h('h4', 'B'), h('header', 'C')];
  assert.equal(html(headings), '<h1>A</h1><h3>B</h3><header>C</header>');
  assert.equal(html(headings, { page: 'full' }), '<h2>A</h2><h4>B</h4><header>C</header>');
  const coverage = { name: 'coverage', kind: 'coverage' } as const;
  assert.equal(html(headings, coverage), '<h2>A</h2><h4>B</h4><header>C</header>');
});

test('a citation becomes a button with its references, the ways to them and the reason', () => {
  const tree = rendered([
    h('p', [h('span', ['two trials', marked('span', { kind: 'citation', id: 'two-trials' })])]),
  ]);
  const button = select('p > span > .aside[data-editorial] > button', tree);
  assert.equal(button?.properties['ariaLabel'], 'References 1, 3, and why this link');
  const panel = select('.aside > .pop[popover]', tree);
  assert.ok(panel);
  assert.equal(button.properties['popoverTarget'], panel.properties['id']);
  assert.deepEqual(
    selectAll('a', panel).map(({ properties }) => properties['href']),
    [
      '/00123/references/#ref-1',
      'https://pubmed.ncbi.nlm.nih.gov/10000001/',
      '/00123/references/#ref-3',
      'https://pubmed.ncbi.nlm.nih.gov/10000003/',
    ],
  );
  assert.match(toString(panel), /Site note: Link added by this site\. They are the only ones\.$/);
});

test('a note on words is tied to them by a mark; one without words is at the head of its section', () => {
  const note = (index: number) => marked('span', { kind: 'note', index });
  const tree = rendered([note(1), h('p', [h('span', ['Two', note(0)]), ' and more.'])]);
  const atHead = select('p.side[role="note"]', tree);
  assert.equal(atHead && toString(atHead), 'Site note: Second note.');
  const button = select('p > span > .aside[data-editorial] > button', tree);
  assert.equal(button?.properties['ariaLabel'], 'Site note on “Two”');
  const beside = select('.aside > .side[role="note"][popover]', tree);
  assert.equal(beside && toString(beside), 'Site note: First note.');
  assert.equal(button.properties['popoverTarget'], beside?.properties['id']);
});

test('a mark that links to a definition has its first sentence next to it, once per page', () => {
  const mark = () => h('p', ['Term', h('a', { href: 'notices#term' }, '*')]);
  const definition = { id: 'term', section: 'notices', mark: '*', term: 'Term', passages: ['p1'] };
  const defined = {
    ...policy,
    definitions: [definition],
    sections: [...policy.sections, section('notices', 'notices')],
    passages: [{ id: 'p1', text: '*Term – A word. It has more.' }],
  } as unknown as CompiledPolicy;
  const page = (name: string, kind: SectionKind) =>
    pageTree(defined, section(name, kind, [mark(), mark()]), 'section', () => false);
  const [note, ...others] = selectAll('.side.definition', page('evidence', 'evidence'));
  assert.equal(note && toString(note), 'Site note: * Term – A word. Whole definition');
  assert.equal(select('a', note)?.properties['href'], '/00123/notices/#term');
  assert.deepEqual(others, []);
  assert.equal(select('.side', page('notices', 'notices')), undefined);
});

test('a population has its label first and the way to its references last, if it has any', () => {
  const tree = rendered(
    ['adults', 'children', 'rare'].map((id) =>
      part(h('div', { id }, h('p', 'Text.')), { kind: 'population', id }),
    ),
  );
  const label = select('#adults > .label:first-child', tree);
  assert.equal(label && toString(label), 'Site note: Adults');
  const link = select('#adults > .uses:last-child > a', tree);
  assert.equal(link?.properties['href'], '/00123/references/?population=tumors');
  assert.match(toHtml(link), />3 listed references name this population in their title</);
  assert.equal(select('#children > .uses', tree), undefined);
  assert.equal(select('#rare > .uses', tree), undefined);
});

const guidelines = ['sot', 'sot-2', 'sot-3'].map((id) =>
  part(h('div', { id }, h('p', 'Text.')), { kind: 'guideline', id }),
);

test('a guideline has its version, and that it may have been revised where it names a year', () => {
  const tree = rendered(guidelines);
  assert.match(
    toHtml(select('#sot > .label:first-child', tree) ?? []),
    /<b>tumors<\/b>, version 1\.2023, category 2A<\/span> <site-passed after="2024-01-01" hidden/,
  );
  assert.equal(select('#sot-2 site-passed', tree), undefined);
});

test('every guideline with lesion sizes is followed by its figure, on the page of the section', () => {
  const tree = rendered(guidelines);
  assert.equal(selectAll('figure.lesions[data-editorial]', tree).length, 2);
  assert.match(
    toHtml(select('#sot + figure figcaption', tree) ?? []),
    /Tumors only\..*>SOT passage/,
  );
  assert.ok(select('#sot-2 + figure svg[aria-label^="Lesion > 4 cm"]', tree));
  assert.equal(select('figure', rendered(guidelines, { page: 'full' })), undefined);
});

test('the words of a lesion size lead to their passage', () => {
  const link = select('figure q[data-quote] > a', rendered(guidelines));
  assert.equal(link?.properties['href'], '#sot-p3');
  assert.match(toHtml(link), /Lesions ≤ 3 cm are small\./);
});

test('a listed reference has its uses everywhere, but its tools only on the page of the list', () => {
  const list = [1, 2].map((number) =>
    part(h('li', { id: `ref-${number}` }, 'Printed.'), { kind: 'reference', number }),
  );
  const tree = rendered([h('ol', list)]);
  const use = select('#ref-1 > .beside > [data-editorial] .uses a', tree);
  assert.equal(use?.properties['href'], '/00123/evidence/#cite-two-trials');
  assert.match(toHtml(select('#ref-2 .uses', tree) ?? []), /Place of citation not known/);
  assert.equal(selectAll('li > .beside > .beside-reference > .reference-tools', tree).length, 2);
  const whole = rendered([h('ol', list)], { page: 'full' });
  assert.equal(selectAll('li > .uses', whole).length, 2);
  assert.equal(select('.reference-tools', whole), undefined);
});

test('the note on a listed date is after all words of its cell', () => {
  const date = h('time', { dateTime: '2024-08' }, 'Aug 2024');
  const row = h('tr', [h('td', [date, ' (recruiting)'])]);
  assert.match(
    html([h('table', part(row, { kind: 'trial', registryNumber: 'NCT00000001' }))]),
    /Aug 2024<\/time> \(recruiting\)<site-passed/,
  );
});

test('from the next month on, a trial has a note after its listed date that it has passed', () => {
  const row = h('tr', [h('td', 'Name'), h('td', [h('time', { dateTime: '2024-12' }, 'Dec 2024')])]);
  assert.equal(
    html([h('table', part(row, { kind: 'trial', registryNumber: 'NCT00000001' }))]),
    '<table><tr><td>Name</td><td><time datetime="2024-12">Dec 2024</time>' +
      '<site-passed after="2025-01-01" hidden data-editorial=""><span class="note-label">' +
      'Site note: </span>listed date has passed</site-passed></td></tr></table>',
  );
});

test('a trial that its table calls completed has no such note', () => {
  const row = h('tr', { id: 'ended' }, [h('td', [h('time', { dateTime: '2024-12' }, 'Dec 2024')])]);
  assert.equal(
    html([h('table', part(row, { kind: 'trial', registryNumber: 'NCT00000002' }))]),
    '<table><tr id="ended"><td><time datetime="2024-12">Dec 2024</time></td></tr></table>',
  );
});

/** Freezes a tree, so that changing it throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

test('the compiled tree is not modified, and its text is kept', () => {
  const children = frozen([
    h('h2', { id: 'a' }, 'Heading'),
    h('p', { id: 'b', dataPage: '2-3' }, [
      'Text with ',
      h('a', { href: 'coverage#x' }, 'a link'),
      marked('span', { kind: 'citation', id: 'two-trials' }),
    ]),
    ...guidelines,
  ]);
  const first = html(children);
  assert.match(first, /<p id="b" data-page="2-3">Text with <a href="\/00123\/#x">a link<\/a>/);
  assert.equal(html(children), first);
});
