/**
 * The one reviewed place that says what of a source document may be missing from the page, besides
 * page furniture. Whatever no rule here takes is a word that the page must have.
 */

/** What a rule takes from the source: repeated page furniture, or markup. */
export interface SourceRule {
  kind: 'furniture' | 'markup';
  /** What it takes, for the reader of a report. */
  name: string;
  pattern: RegExp;
  /** What the page prints in its place; nothing by default. A group keeps its words. */
  prints?: (match: RegExpExecArray) => string;
}

/** Marks of Markdown, LaTeX and HTML that the extraction left around the words. */
export const markup: SourceRule[] = [
  { kind: 'markup', name: 'heading mark', pattern: /^#{1,6} /m },
  { kind: 'markup', name: 'list bullet', pattern: /^ *- /m },
  // The extraction escaped twice inside a link: "physician\\_gls".
  { kind: 'markup', name: 'escape', pattern: /\\{1,2}([*_])/, prints: ([, mark = '']) => mark },
  { kind: 'markup', name: 'emphasis', pattern: /\*{1,2}/ },
  { kind: 'markup', name: 'HTML tag', pattern: /<\/?(?:i|sup)>/ },
  { kind: 'markup', name: 'LaTeX ≤', pattern: /\$\\leq (\d+)\$/, prints: ([, n]) => `≤ ${n}` },
  { kind: 'markup', name: 'LaTeX >', pattern: /\$> (\d+)\$/, prints: ([, n]) => `> ${n}` },
  { kind: 'markup', name: 'link text bracket', pattern: /\[(?=https?:)/ },
  { kind: 'markup', name: 'link target', pattern: /\]\(https?:[^)\s]+\)/ },
];
