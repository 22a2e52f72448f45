import type { BuiltWord } from '../source/word-builder.ts';

/** Where on the page something stands. */
export interface PagePlace {
  /** The section, on a page that has several. */
  section: string | undefined;
  /** Id of the block around it or, if that has none, of the last block before it. */
  passage: string | undefined;
}

/** A word of policy text with its punctuation. */
export interface PageWord extends BuiltWord, PagePlace {
  /** The column that it stands in, from 0, in a table. */
  column?: number;
}

/** Policy text that an attribute keeps from readers, or that has markup which may change what is read. */
export interface HiddenText extends PagePlace {
  /** For example `hidden`, `closed details`, `<del>`. */
  by: string;
  /** True for markup that policy text cannot have, whether it hides anything or not. */
  isMarkup: boolean;
  text: string;
}

/** Words that a page quotes from a policy, marked `data-quote`. */
export interface Quote {
  /** Number of the policy; empty on the policy's own pages. */
  policy: string;
  /** The words as a browser prints them. */
  text: string;
}

/** A Content-Security-Policy in a page. */
export interface PageCsp {
  content: string;
  /** True if a script, a style or a link stands before it: it governs nothing that comes earlier. */
  late: boolean;
}

/** An inline script or style, character for character. */
export interface InlineCode {
  kind: 'script' | 'style';
  text: string;
}

/** A built page, as far as anything checks it. */
export interface BuiltPage {
  /** The words of policy text as a browser prints them, without what the site adds. */
  words: PageWord[];
  /** The words of each block without the number of a list item: paragraphs, cells, the parts of items. */
  blocks: string[][];
  hidden: HiddenText[];
  quotes: Quote[];
  /** Every id in the order of the page, also if it is empty or there twice. */
  ids: string[];
  /** Every different href and src. */
  links: string[];
  inline: InlineCode[];
  csps: PageCsp[];
}
