import type { Block } from './blocks.ts';
import type { ImportContext } from './import-context.ts';
import { plainText } from './inline.ts';

/** Text with the numbers of other policies as links. */
export function policyLinks(context: ImportContext, mdx: string, own: string): string {
  if (!/medical polic/i.test(mdx)) return mdx;
  const digits = context.profile.policyNumber.digits;
  return mdx.replace(
    new RegExp(`(?<![\\w/."#-])(\\d{${digits}})(?![\\w-])`, 'g'),
    (whole, number: string) => (number === own ? whole : `<PolicyLink number="${number}" />`),
  );
}

/** Other policies that notes of the head name, sentence by sentence. */
export function relatedPolicies(
  context: ImportContext,
  blocks: Block[],
  own: string,
): { number: string; title: string }[] {
  const related = new Map<string, string>();
  const number = new RegExp(`\\b\\d{${context.profile.policyNumber.digits}}\\b`, 'g');
  const patterns = context.profile.otherPolicies.map((pattern) => new RegExp(pattern, 'i'));
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const sentence of plainText(block.text).split(/(?<=\d\.) (?=\p{Lu})/u)) {
      const match = patterns.map((one) => one.exec(sentence)).find((one) => one !== null);
      if (!match) continue;
      const numbers = (sentence.slice(match.index).match(number) ?? []).filter(
        (one) => one !== own,
      );
      const titles = numbers.length > 1 ? (match[1] ?? '').split(' and ') : [match[1] ?? ''];
      if (titles.length !== numbers.length)
        context.doubt(block, `Which title belongs to which of the policies ${numbers.join(', ')}?`);
      for (const [index, one] of numbers.entries()) {
        const title = titles.length === numbers.length ? titles[index] : match[1];
        if (title) related.set(one, title.trim());
      }
    }
  }
  return [...related].map(([other, title]) => ({ number: other, title }));
}
