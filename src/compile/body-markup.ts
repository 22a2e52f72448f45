import type { Element } from 'hast';

/** Elements that Markdown makes and that the text of a policy can have. */
const elements = new Set([
  'a', 'blockquote', 'br', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ol', 'p', 'strong',
  'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
]); // prettier-ignore

/** Markdown that would print other words than those that are written, and how to write these. */
const otherMarkup: Record<string, [what: string, fix: string]> = {
  code: ['Text between backticks is code', 'Write a ` of the text as \\`.'],
  del: ['Text between tildes is struck out', 'Write a ~ of the text as \\~.'],
  hr: ['A line of dashes, asterisks or underscores is a rule', 'Remove it, or write its first character as \\- or \\*.'],
  img: ['A bracket after an exclamation mark is a picture', 'Remove the picture; write ![ of the text as !\\[.'],
  input: ['A bracket that begins an item is a box to tick', 'Write a [ of the text as \\[.'],
  pre: ['A block between fences is code', 'Write the first ` or ~ of the text as \\` or \\~.'],
}; // prettier-ignore

/** Addresses that a link of the text may have: of the web, or a place in the policy; others are reported. */
export const linkTarget = /^(?:https?:\/\/|mailto:|[a-z][a-z-]*(?:#.*)?$|#)/;

/** What is wrong with an element that Markdown made, if anything. */
export function markupProblem({
  tagName,
  properties,
}: Element): { message: string; fix: string } | undefined {
  if (!elements.has(tagName)) {
    const [what, fix] = otherMarkup[tagName] ?? [`<${tagName}> is markup`, 'Remove it.'];
    return { message: `${what}, which the text of a policy cannot have.`, fix };
  }
  const { href, title } = properties;
  if (tagName === 'a' && typeof href === 'string' && !linkTarget.test(href)) {
    return {
      message: `The link ${href} is not of a kind that the text may have.`,
      fix: 'Write an address with https://, or a place in the policy as section#anchor.',
    };
  }
  if (title !== undefined) {
    return {
      message: 'The link has a title, which no page prints.',
      fix: 'Write [text](address) alone.',
    };
  }
  return undefined;
}
