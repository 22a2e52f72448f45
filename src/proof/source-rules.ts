/**
 * The one reviewed place that says what of a source document may be missing from the page. Nothing
 * else may: whatever no rule here takes is a word that the page must have.
 */

/** What a rule takes from the source: repeated page furniture, or markup. */
export interface SourceRule {
  kind: 'furniture' | 'markup';
  /** What it takes, for the reader of a report. */
  name: string;
  /** Sticky, so that it matches only where the reading has come to. */
  pattern: RegExp;
  /** What the page prints in its place; nothing by default. A group keeps its words. */
  prints?: (match: RegExpExecArray) => string;
}

/** What stands at the head and foot of every page of the document. */
export interface PageFurniture {
  masthead: string;
  title: string;
  number: string;
  originalEffectiveDate: string;
  currentEffectiveDate: string;
  copyright: string[];
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The foot of a page and the head of the next, in the words of the policy's own data. The head of
 * the first page and the foot of the last are not between two pages: they stay. So every line is
 * kept once. The converter of the source left the masthead out on some pages, and printed titles
 * as heading or in bold.
 */
export function pageBreak(furniture: PageFurniture): SourceRule {
  const foot = furniture.copyright.map(literal).join('\\n+');
  const head = [
    `(?:# ${literal(furniture.masthead)}\\n+)?(?:## )?(?:\\*\\*)?${literal(furniture.title)}(?:\\*\\*)?`,
    `Policy # ${furniture.number}`,
    `Original Effective Date: ${literal(furniture.originalEffectiveDate)}`,
    `Current Effective Date: ${literal(furniture.currentEffectiveDate)}`,
  ].join('\\n+');
  return {
    kind: 'furniture',
    name: 'foot of a page and head of the next',
    pattern: new RegExp(`${foot}\\n+${head}\\n`, 'y'),
  };
}

/** Marks of Markdown, LaTeX and HTML that the converter left around the words. */
export const markup: SourceRule[] = [
  { kind: 'markup', name: 'heading mark', pattern: /^#{1,6} /my },
  { kind: 'markup', name: 'list bullet', pattern: /^ *- /my },
  // The converter escaped twice inside a link: "physician\\_gls".
  { kind: 'markup', name: 'escape', pattern: /\\{1,2}([*_])/y, prints: ([, mark = '']) => mark },
  { kind: 'markup', name: 'emphasis', pattern: /\*{1,2}/y },
  { kind: 'markup', name: 'HTML tag', pattern: /<\/?(?:i|sup)>/y },
  { kind: 'markup', name: 'LaTeX ≤', pattern: /\$\\leq (\d+)\$/y, prints: ([, n]) => `≤ ${n}` },
  { kind: 'markup', name: 'LaTeX >', pattern: /\$> (\d+)\$/y, prints: ([, n]) => `> ${n}` },
  { kind: 'markup', name: 'link text bracket', pattern: /\[(?=https?:)/y },
  { kind: 'markup', name: 'link target', pattern: /\]\(https?:[^)\s]+\)/y },
];
