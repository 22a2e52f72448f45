import type { Source } from '../source/read-source.ts';

/** Sections of an invented policy as its pages have them. */
const sections = {
  coverage: `<h1 id="services">Services</h1>
    <p id="services-p1">Freezing of tumors is <b>not covered</b>.</p>
    <p id="services-p2">There is no national rule; "Company" decides.
      <span data-editorial>[Site note]</span></p>`,
  evidence: `<h2 id="treatment">Treatment</h2>
    <p id="treatment-p1">Surgery of metastases is undertaken.</p>
    <p id="treatment-p2">Risk was judged as high risk in 0% to 83% of trials. The evidence is very limited.</p>
    <ol type="A"><li id="item-1">Harm</li><li id="item-2">Benefit</li></ol>`,
  references: `<ol><li id="ref-1" value="1">Kim HI. Freezing.</li> <li id="ref-2" value="2">Wang C. Heating.</li></ol>`,
};

const names = ['coverage', 'evidence', 'references'] as const;

const part = (section: (typeof names)[number]) =>
  `<div data-policy-text>${sections[section]}</div>`;

/** The words of its source. */
export const sourceText =
  'Services Freezing of tumors is not covered. There is no national rule; "Company" decides. ' +
  'Treatment Surgery of metastases is undertaken. Risk was judged as high risk in 0% to 83% of ' +
  'trials. The evidence is very limited. A. Harm B. Benefit 1. Kim HI. Freezing. 2. Wang C. Heating.';

/** A source with these words, each on a line of its own. */
export const sourceOf = (text: string): Source => ({
  words: text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => ({ text: word, line: index + 1, page: 1 })),
  characters: { all: 0, kept: 0, whiteSpace: 0, furniture: 0, markup: 0 },
});

/** The pages of the policy as HTML, by the name of their section or "full". */
export const examplePages = (): Record<string, string> => ({
  ...Object.fromEntries(names.map((name) => [name, part(name)])),
  coverage: `${part('coverage')}<q data-quote>Freezing of tumors is not covered.</q>`,
  full: names.map((name) => `<section data-section="${name}">${part(name)}</section>`).join('\n'),
});
