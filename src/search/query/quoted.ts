/**
 * Policy text with its structure: words, or an element by its name, with what is in it. The name of an
 * item also has the number or bullet that is printed before it: "li a.", "li •". A text by itself is a
 * paragraph.
 */
export type Quoted = string | [name: string, content: Quoted[]];

/** Elements inside a line. */
const inLine = ['b', 'strong', 'sup', 'sub'];

/** True for what stands on lines of its own; false for words. */
export const isBlock = (quoted: Quoted): boolean =>
  typeof quoted !== 'string' && !inLine.includes(quoted[0]);

/** The words of policy text line by line, without numbers and bullets. */
export function quotedLines(quoted: Quoted): string[] {
  const lines = [''];
  const add = (one: Quoted): void => {
    if (typeof one === 'string') {
      lines.push(`${lines.pop() ?? ''}${one}`);
      return;
    }
    if (isBlock(one)) lines.push('');
    one[1].forEach(add);
    if (isBlock(one)) lines.push('');
  };
  add(quoted);
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** The words of policy text in one line. */
export const quotedText = (quoted: Quoted): string => quotedLines(quoted).join(' ');
