import type { Element } from 'hast';
import { h } from 'hastscript';
import { pagePath } from '../../model/addresses.ts';
import { populationOf } from '../../model/facets.ts';
import type { Population } from '../../model/frontmatter/evidence.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { siteNoteLabel } from '../site-notes/site-note.ts';

/** The label above the evidence summary of a population. */
export const populationLabel = ({ label }: Population): Element =>
  h('p', { className: 'label', dataEditorial: '' }, [siteNoteLabel(), label]);

/**
 * The link from the evidence summary of a population to the references about it. Undefined if the list
 * has none.
 */
export function listedReferences(
  policy: CompiledPolicy,
  { referencePopulation }: Population,
): Element | undefined {
  const { number, references, referencePopulations } = policy;
  if (referencePopulation === undefined) return undefined;
  const count = references.filter(
    (reference) => populationOf(reference, referencePopulations).id === referencePopulation,
  ).length;
  if (count === 0) return undefined;
  return h('div', { className: 'uses', dataEditorial: '' }, [
    siteNoteLabel(),
    h(
      'a',
      { href: `${pagePath(number, 'references')}?population=${referencePopulation}` },
      count === 1
        ? '1 listed reference names this population in its title'
        : `${count} listed references name this population in their title`,
    ),
  ]);
}
