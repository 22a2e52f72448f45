import type { Disclaimer } from '../model/policy.ts';
import { profileOf } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';
import type { SectionText } from './section-text.ts';

/** The passages of the notices that have these words. */
const placesOf = (notices: SectionText | undefined, quote: string): (string | undefined)[] =>
  (notices?.containing(quote) ?? []).map(({ element }) => {
    const { id } = element.properties;
    return typeof id === 'string' ? id : undefined;
  });

/**
 * What the policy is not, with the passages that say so: by the notices that its payer prints in many
 * policies, and what an editor wrote about this one. Reports quotations that no one passage has.
 */
export function disclaimersOf(context: Context, notices: SectionText | undefined): Disclaimer[] {
  const ofPayer = profileOf(context.coverage.payer).disclaimers.flatMap((disclaimer) => {
    const [passage] = placesOf(notices, disclaimer.quote);
    return passage === undefined ? [] : [{ ...disclaimer, passage }];
  });
  const ofEditor = (context.data.byKind.notices?.disclaimers ?? []).map((disclaimer, index) => {
    const { quote } = disclaimer;
    if (quote === undefined) return { ...disclaimer, passage: undefined };
    const places = placesOf(notices, quote);
    if (places.length !== 1) {
      reportField(
        context,
        'notices',
        ['disclaimers', index, 'quote'],
        `The words that this disclaimer quotes stand in ${places.length} passages of the text.`,
        'Quote words that stand in exactly one.',
      );
    }
    return { ...disclaimer, passage: places[0] };
  });
  return [...ofPayer, ...ofEditor];
}
