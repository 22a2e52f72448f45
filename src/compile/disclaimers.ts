import type { Disclaimer } from '../model/policy.ts';
import { reportField, type Context } from './context.ts';
import type { SectionText } from './section-text.ts';

/** The disclaimers with the passages that they quote; reports quotations that no one passage has. */
export function disclaimersOf(context: Context, notices: SectionText | undefined): Disclaimer[] {
  return (context.data.byKind.notices?.disclaimers ?? []).map((disclaimer, index) => {
    const { quote } = disclaimer;
    if (quote === undefined) return { ...disclaimer, passage: undefined };
    const blocks = notices?.containing(quote) ?? [];
    if (blocks.length !== 1) {
      reportField(
        context,
        'notices',
        ['disclaimers', index, 'quote'],
        `The words that this disclaimer quotes stand in ${blocks.length} passages of the text.`,
        'Quote words that stand in exactly one.',
      );
    }
    const id = blocks[0]?.element.properties['id'];
    return { ...disclaimer, passage: typeof id === 'string' ? id : undefined };
  });
}
