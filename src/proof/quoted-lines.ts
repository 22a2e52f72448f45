// The proof shares no code with search, whose files it checks (`src/search/query/quoted.ts`).

/** Policy text in an answer of search: words, or an element by its name ("p", "li a."), with what is in it. */
export type Quoted = string | [name: string, content: Quoted[]];

const inLine = ['b', 'strong', 'sup', 'sub'];

/** The words of policy text line by line: those of a paragraph, of an item with the number before it, of a cell. */
export function quotedLines(quoted: Quoted): string[] {
  const lines = [''];
  const add = (one: Quoted): void => {
    if (typeof one === 'string') {
      lines.push(`${lines.pop() ?? ''}${one}`);
      return;
    }
    const [name, content] = one;
    if (inLine.includes(name)) {
      content.forEach(add);
      return;
    }
    const [, number = ''] = name.split(' ');
    lines.push(`${number} `);
    content.forEach(add);
    lines.push('');
  };
  add(quoted);
  return lines.map((line) => line.trim()).filter(Boolean);
}
