import type { Element } from 'hast';
import { h } from 'hastscript';
import { pubmedUrl } from '../../model/addresses.ts';
import { printedEntryDate } from '../history.ts';
import type { ReferenceData } from '../../model/frontmatter/references.ts';
import type { Part } from '../../model/policy.ts';
import { printedAuthors, printedLocation } from '../../model/printed-reference.ts';
import type { Context } from '../context.ts';
import { historyIds } from '../history-ids.ts';
import { delimiterOf, positionFrom, type Component } from './component.ts';

/** An element made from a field of the frontmatter: what it is, and the position of the field. */
function fromField(
  { folder }: Context,
  section: string,
  field: PropertyKey[],
  element: Element,
  part: Part,
): Element {
  const position = folder.files.get(section)?.positionOf(field);
  return {
    ...element,
    data: { part },
    ...(position && { position: positionFrom(position) }),
  };
}

function referenceText(payer: string, reference: Exclude<ReferenceData, { type: 'other' }>) {
  if (reference.type === 'document') {
    const { organization, title, version, url } = reference;
    return [
      `${organization}. ${title}. Version ${version}. `,
      h('a', { className: 'address', href: url }, url),
      '.',
    ];
  }
  const { title, journal, pmid } = reference;
  return [
    `${printedAuthors(reference)} ${title}. `,
    h('cite', `${journal}.`),
    ` ${printedLocation(payer, reference)}. PMID `,
    h('a', { href: pubmedUrl(pmid) }, pmid),
  ];
}

/** The numbered references as printed, with what the document prints around their numbers. */
export const ReferenceList: Component = ({ attributes, context, section, inline, report }) => {
  const { payer } = context.coverage;
  const items = (context.data.byKind.references?.references ?? []).map((reference, index) => {
    const { number } = reference;
    return fromField(
      context,
      section,
      ['references', index],
      h(
        'li',
        { id: `ref-${number}`, value: number },
        reference.type === 'other'
          ? inline(reference.text, ['references', index, 'text'])
          : referenceText(payer, reference),
      ),
      { kind: 'reference', number },
    );
  });
  const list = h('ol', { className: 'references', ...delimiterOf(attributes, report) }, items);
  return [{ ...list, data: { part: { kind: 'reference-list' } } }];
};

/**
 * The dated entries of the history, oldest first as printed: all of them, or those `from` one `to`
 * another, where text of the document parts them.
 */
export const HistoryList: Component = ({ attributes, context, section, inline, report }) => {
  const { payer } = context.coverage;
  const entries = context.data.byKind.history?.entries ?? [];
  const { from = '1', to = String(entries.length) } = attributes;
  const [first, last] = [Number(from), Number(to)];
  if (
    Object.keys(attributes).length > 0 &&
    !(first >= 1 && first <= last && last <= entries.length)
  ) {
    report(
      `“from” and “to” are not the numbers of two of the ${entries.length} entries.`,
      'Count the entries of the frontmatter from 1, for example from="1" to="12".',
    );
  }
  const ids = historyIds(entries);
  const items = entries.map((entry, index) => {
    const { date, kind, text } = entry;
    const id = ids[index] ?? '';
    const item = h('li', { id, dataKind: kind }, [
      h('time', { dateTime: date }, printedEntryDate(payer, entry)),
      ' ',
      h('span', inline(text, ['entries', index, 'text'])),
    ]);
    const part = { kind: 'history-entry', id } as const;
    return fromField(context, section, ['entries', index], item, part);
  });
  const list = h('ul', { className: 'history' }, items.slice(first - 1, last));
  return [{ ...list, data: { part: { kind: 'history-list' } } }];
};

/** The lines that the document prints at the foot of each page, once. */
export const Copyright: Component = ({ context }) => {
  const lines = context.data.byKind.notices?.copyright ?? [];
  const element = h(
    'footer',
    { className: 'copyright' },
    lines.map((line) => h('p', line)),
  );
  return [{ ...element, data: { part: { kind: 'copyright', id: '' } } }];
};
