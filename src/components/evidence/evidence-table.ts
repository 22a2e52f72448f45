import type { Element } from 'hast';
import { h } from 'hastscript';
import { evidenceColumns, evidenceQuotes } from '../../model/evidence-quotes.ts';
import type { Population } from '../../model/frontmatter/evidence.ts';
import { siteNoteLabel } from '../site-notes/site-note.ts';

function row(section: string, population: Population): Element {
  const { id, label } = population;
  return h('tr', [
    h('th', { scope: 'row' }, h('a', { href: `${section}#${id}` }, label)),
    ...evidenceColumns.map((column) => {
      const quotes = evidenceQuotes(population, column.field).flatMap(({ words, anchor }) => [
        h('q', { dataQuote: '' }, h('a', { href: `${section}#${anchor}` }, words)),
        ' ',
      ]);
      const notStated = h('span', { className: 'not-stated' }, 'not stated');
      return h('td', { dataLabel: column.label }, quotes.length > 0 ? quotes : notStated);
    }),
  ]);
}

/**
 * The summary of evidence as a table that the site adds: one row per population. Every cell quotes the
 * summary and links to the quoted words; compiling checks both. Undefined if no population has
 * quotations.
 * @param section name of the section with the populations
 */
export function evidenceTable(section: string, populations: Population[]): Element | undefined {
  const rows = populations.filter(({ glance }) => glance);
  if (rows.length === 0) return undefined;
  return h('table', { className: 'glance', dataEditorial: '' }, [
    h('caption', [
      siteNoteLabel(),
      h('b', { className: 'note-title' }, 'Evidence at a glance.'),
      ' Each cell quotes the summary below and links to the words there.',
    ]),
    h(
      'thead',
      h(
        'tr',
        ['Population', ...evidenceColumns.map(({ label }) => label)].map((label) =>
          h('th', { scope: 'col' }, label),
        ),
      ),
    ),
    h(
      'tbody',
      rows.map((population) => row(section, population)),
    ),
  ]);
}
