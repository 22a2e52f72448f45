import type { Element } from 'hast';
import { h } from 'hastscript';
import { pubmedUrl } from '../../model/addresses.ts';
import { pmidOf, type Reference } from '../../model/reference.ts';
import type { Citation, CompiledPolicy } from '../../model/policy.ts';
import { furtherReference, shortReference } from '../../model/printed-reference.ts';
import { sideNote } from './side-note.ts';
import { siteNoteLabel } from './site-note.ts';

/** A reference in a citation note: the name of the study, and links to it. */
function study(payer: string, reference: Reference): Element {
  const { number } = reference;
  const pmid = pmidOf(reference);
  const isPrinted = reference.type === 'other';
  return h('span', [
    h(
      'a',
      { href: `references#ref-${number}` },
      `Reference ${number}: ${shortReference(reference)}`,
    ),
    // In the margin it is shown on hover or focus.
    h('span', { className: 'named' }, ` ${furtherReference(payer, reference)}`),
    ...(pmid === undefined || isPrinted ? [] : [' PMID ', h('a', { href: pubmedUrl(pmid) }, pmid)]),
    ' ',
  ]);
}

/** The mark after a statement: its references, and why the site links them. */
export function citationMark(policy: CompiledPolicy, citation: Citation): Element {
  const { id, references: numbers, reason } = citation;
  const marked = numbers.join(', ');
  const references = policy.references.filter(({ number }) => numbers.includes(number));
  return sideNote({
    id: `cite-${id}-note`,
    kind: 'citation',
    label: `${numbers.length > 1 ? 'References' : 'Reference'} ${marked}, and why this link`,
    marked,
    content: [
      ...references.map((reference) => study(policy.payer, reference)),
      h('span', [
        siteNoteLabel(),
        h('span', { className: 'named' }, 'Link added by this site. '),
        reason,
      ]),
    ],
  });
}
