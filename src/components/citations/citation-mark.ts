import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { pubmedUrl } from '../../model/addresses.ts';
import { pmidOf, type Reference } from '../../model/reference.ts';
import type { Citation, CompiledPolicy } from '../../model/policy.ts';
import { namedReference } from '../../model/printed-reference.ts';

/** A reference as a mark shows it: the study by its name, and the ways to it. */
function referenceLines(payer: string, reference: Reference): ElementContent[] {
  const { number } = reference;
  const pmid = pmidOf(reference);
  const isPrinted = reference.type === 'other';
  const inPubMed =
    pmid === undefined || isPrinted ? [] : [' PMID ', h('a', { href: pubmedUrl(pmid) }, pmid)];
  const inList = h('a', { href: `references#ref-${number}` }, `Reference ${number} in the list`);
  const space = { type: 'text', value: ' ' } as const;
  return [
    h('span', [`${number}. ${namedReference(payer, reference)}`, ...inPubMed]),
    space,
    inList,
    space,
  ];
}

/**
 * The mark after a statement: a button that shows the references, and why the site links them. The
 * popover is named after the statement (src/components/popover/popover.ts keeps clear of it).
 */
export function citationMark(policy: CompiledPolicy, citation: Citation): Element {
  const { id, references: numbers, reason } = citation;
  const names = numbers.join(', ');
  const popover = `cite-${id}-reason`;
  return h('span', { className: 'cite', dataEditorial: '' }, [
    // The style sheet draws the numbers: as text they would be copied and translated with the policy's.
    h('button', {
      type: 'button',
      popoverTarget: popover,
      ariaLabel: `${numbers.length > 1 ? 'References' : 'Reference'} ${names}, and why this link`,
      dataNumbers: names,
    }),
    h('span', { id: popover, className: 'pop', popover: 'auto' }, [
      ...policy.references
        .filter(({ number }) => numbers.includes(number))
        .flatMap((reference) => referenceLines(policy.payer, reference)),
      h('span', [
        h('span', { className: 'note-label' }, 'Site note:'),
        ` link added by this site. ${reason}`,
      ]),
    ]),
  ]);
}
