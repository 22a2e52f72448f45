import fc from 'fast-check';

/** Text that once broke something, or would break careless code. */
export const hostile = [
  '<3 cm', '≤5 cm and >3', '<br>', '<br />', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))', '[a](JaVa&#115;cript:alert(1))', '[a](data:text/html,x)', '[a](//x.example)',
  '![a](https://x.example/a.png)', '[a](https://x.example "b")', 'import x from "x"', 'export const x = 1',
  '{1 + 1}', '{props.title}', '{props.__proto__}', '{process.exit(1)}', '{', '}', '\\{', '{/* x */}', '<!-- x -->',
  '<Footnote id="main">x</Footnote>', '<Lettered type="a">', '</Lettered>', '<Unknown />', '<Masthead>', '<ReferenceList />',
  '<HistoryList />', '<PolicyLink number="00220" />', '<sup>1</sup>', '<sub>2</sub>', '10<sup>9</sup>', '<sup onclick="x">a</sup>',
  '~~x~~', '~3 to ~5', '`x`', '```', '***', '---', '# x', '###### x', '- [ ] x', '- x', '1. x', '4) x', 'a. x', '| a | b |',
  '| --- | --- |', '|', 'x\ty', '> x', '    x', '*', '**', '_x_', '__x__', '\\', '\\*', '&lt;', '&nbsp;', '&#0;', '&#x202E;', '&x;',
  '$\\leq 3$', '$10^{9}$', '$5', '[1]', '[^1]', '[x]: https://x.example', 'https://x.example', 'a@x.example', ':::', '+++',
  'שלום', 'مرحبا', '\u202Ex\u202C', '\u200B', '\u00AD', '\u00A0', '\uFEFF', '\u2028', '\u3000', 'cafe\u0301', 'а', '𝟛', '👩‍👩‍👧', '\f', '\0', '\x1B',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '$&', '$1', '.*', '(', ')', '[', ']', '()', '|x', '^', '"', "'", '""',
  '&a [1]', '*a', '!!js/function x', '<<: {}', ': ', ' #', '- ', '? x', '%YAML', '2024-13-99', '00220', '©2024 x', 'Policy # 00001', 'Page 1 of 2',
  'NCT00000000', 'C22.0-C22.9', '0581T', 'PMID 1', '*Note: x*', 'x '.repeat(300), '('.repeat(200), '['.repeat(200), '<b>'.repeat(80),
]; // prettier-ignore

/** Where in a file, from 0 to 1, and what is done there. */
interface Mutation {
  at: number;
  kind:
    | 'insert'
    | 'insert line'
    | 'delete'
    | 'delete line'
    | 'repeat line'
    | 'swap lines'
    | 'replace word';
  text: string;
  length: number;
}

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000),
  kind: fc.constantFrom(
    'insert',
    'insert line',
    'delete',
    'delete line',
    'repeat line',
    'swap lines',
    'replace word',
  ),
  text,
  length: fc.integer({ min: 1, max: 8 }),
});

/** A text with a mutation. */
export function mutated(original: string, { at, kind, text: given, length }: Mutation): string {
  const offset = Math.floor(at * original.length);
  const lines = original.split('\n');
  const line = Math.floor(at * lines.length);
  switch (kind) {
    case 'insert':
      return original.slice(0, offset) + given + original.slice(offset);
    case 'insert line':
      return lines.toSpliced(line, 0, given, '').join('\n');
    case 'delete':
      return original.slice(0, offset) + original.slice(offset + length);
    case 'delete line':
      return lines.toSpliced(line, 1).join('\n');
    case 'repeat line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'swap lines': {
      const [one = '', other = ''] = lines.slice(line, line + 2);
      return lines.toSpliced(line, 2, other, one).join('\n');
    }
    case 'replace word':
      return original.slice(0, offset) + original.slice(offset).replace(/\S+/, () => given);
  }
}

/** FC_RUNS allows longer runs, FC_SEED different ones; without them every run is the same. */
export const parameters = (runs: number) => ({
  numRuns: Number(process.env['FC_RUNS'] ?? runs),
  seed: Number(process.env['FC_SEED'] ?? 1),
  endOnFailure: process.env['FC_RUNS'] !== undefined,
});
