import { pagePath } from '../../model/addresses.ts';
import { designOf, notStated } from '../../model/facets.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { shortReference } from '../../model/printed-reference.ts';
import type { Reference } from '../../model/reference.ts';
import type { FigureMark, MarkMeaning } from '../figures/mark.ts';
import { usesOf } from './uses.ts';

/** A reference as a mark of a figure: its number, named by authors, year and design. */
export function referenceMark(policy: CompiledPolicy, reference: Reference): FigureMark {
  const { number } = reference;
  const design = designOf(reference);
  const designInWords = design === notStated ? 'design not stated' : design.label;
  const isCited = usesOf(policy, number).length > 0;
  return {
    text: `${number}`,
    name: `Reference ${number}: ${shortReference(reference)}, ${designInWords}${isCited ? ', place of citation known' : ''}`,
    href: `${pagePath(policy.number, 'references')}#ref-${number}`,
    form: isCited ? 'filled' : 'outlined',
  };
}

/** The legend of these marks. */
export const referenceMeanings: MarkMeaning[] = [
  { form: 'filled', meaning: 'The place of its citation is known' },
  { form: 'outlined', meaning: 'Listed only' },
];
