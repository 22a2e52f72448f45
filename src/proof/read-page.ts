import { Parser, type Handler } from 'htmlparser2';
import { WordBuilder, type BuiltWord, type Level } from '../source/word-builder.ts';
import type { BuiltPage, HiddenText, InlineCode, PageWord, Quote } from './built-page.ts';
import { nextMarker, orderedList, type OrderedList } from './list-markers.ts';
import { strangeMarkup } from './policy-markup.ts';
import { blocks, hiddenBy, items, notRendered } from './rendering.ts';

type Attributes = Record<string, string>;

/** What holds inside an element. Most change nothing and share the context of their parent. */
interface Context {
  section: string | undefined;
  /** Inside `data-policy-text`, and not in what the site adds there. */
  policyText: boolean;
  /** Inside `data-editorial`. */
  editorial: boolean;
  rendered: boolean;
  /** The element around that hides or alters its text, with the text so far. */
  hidden: HiddenText | undefined;
  /** The context outside a closed <details>: that of its summary, which is always visible. */
  summary: Context | undefined;
  /** The quotations around. */
  quotes: Quote[];
  /** The list around, if it is ordered. */
  list: OrderedList | undefined;
  /** Id of the innermost item around that has one. */
  item: string | undefined;
  level: Level;
  /** The row of a table around, with the column of its next cell. */
  row: { next: number } | undefined;
  /** The column of the cell around. */
  column: number | undefined;
}

const outside: Context = {
  section: undefined,
  policyText: false,
  editorial: false,
  rendered: true,
  hidden: undefined,
  summary: undefined,
  quotes: [],
  list: undefined,
  item: undefined,
  level: '',
  row: undefined,
  column: undefined,
};

/** A block of data is a script element that never runs. */
const isData = ({ type }: Attributes): boolean =>
  type !== undefined && /^application\/(?:\w+\+)?json$/.test(type);

/** Takes the events of the parser and builds the page from them, without a tree. */
class PageReader implements Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag' | 'onend'> {
  readonly page: BuiltPage = {
    words: [],
    blocks: [],
    hidden: [],
    quotes: [],
    ids: [],
    links: [],
    inline: [],
    csps: [],
  };
  private context = outside;
  private readonly contexts: Context[] = [];
  private readonly words = new WordBuilder<Omit<PageWord, keyof BuiltWord>>(this.page.words);
  private passage: string | undefined;
  /** Index of the first word of the block. */
  private blockStart = 0;
  private code: InlineCode | undefined;
  private hasLoaded = false;

  onopentag(name: string, attributes: Attributes): void {
    this.readHead(name, attributes);
    const { id, href, src } = attributes;
    if (id !== undefined) this.page.ids.push(id);
    if (href !== undefined) this.page.links.push(href);
    if (src !== undefined) this.page.links.push(src);

    const { list } = this.context;
    const inside = this.inside(name, attributes);
    const isRegion = inside.policyText && !this.context.policyText;
    if (isRegion || blocks.has(name)) this.endText();
    if (isRegion) this.passage = undefined;
    this.contexts.push(this.context);
    this.context = inside;
    if (id && inside.policyText && blocks.has(name)) this.passage = id;
    if (name === 'li' && list) {
      this.print(`${nextMarker(list, attributes['value'])} `);
      this.blockStart = this.page.words.length;
    }
  }

  ontext(text: string): void {
    if (this.code) this.code.text += text;
    this.print(text);
  }

  onclosetag(name: string): void {
    const outer = this.contexts.pop() ?? outside;
    const isRegion = this.context.policyText && !outer.policyText;
    if (isRegion || blocks.has(name)) {
      this.endText();
      this.passage = outer.item ?? this.passage;
    }
    this.context = outer;
    this.code = undefined;
  }

  onend(): void {
    const { page } = this;
    page.links = [...new Set(page.links)];
    page.hidden = page.hidden.filter(({ text, isMarkup }) => isMarkup || text.trim() !== '');
  }

  /** Scripts, styles and what governs them. */
  private readHead(name: string, attributes: Attributes): void {
    if (name === 'meta') {
      if (attributes['http-equiv']?.toLowerCase() !== 'content-security-policy') return;
      this.page.csps.push({ content: attributes['content'] ?? '', late: this.hasLoaded });
    } else if (name === 'link') {
      this.hasLoaded = true;
    } else if (name === 'style' || (name === 'script' && !isData(attributes))) {
      this.hasLoaded = true;
      if (attributes['src'] !== undefined) return;
      this.code = { kind: name, text: '' };
      this.page.inline.push(this.code);
    }
  }

  /** The context inside an element. */
  private inside(name: string, attributes: Attributes): Context {
    let around = this.context;
    if (name === 'summary' && around.summary) around = around.summary;
    const changes: Partial<Context> = {};
    const hiding = hiddenBy(name, attributes);
    if (hiding) changes.summary = name === 'details' && !around.hidden ? around : undefined;
    if ('data-section' in attributes) changes.section = attributes['data-section'];
    if ('data-editorial' in attributes) {
      changes.editorial = true;
      changes.policyText = false;
      changes.quotes = [];
    } else if ('data-policy-text' in attributes && !around.editorial) {
      changes.policyText = true;
    }
    const isPolicyText = changes.policyText ?? around.policyText;
    const strange = isPolicyText ? strangeMarkup(name, attributes) : undefined;
    const by = hiding ?? strange;
    if (by !== undefined && !around.hidden) {
      const { section } = around;
      changes.hidden = {
        by,
        text: '',
        isMarkup: hiding === undefined,
        // Where an element hides, its first words say where it stands.
        ...(hiding
          ? { section: undefined, passage: undefined }
          : { section, passage: this.passage }),
      };
      this.page.hidden.push(changes.hidden);
    }
    const long = attributes['data-long'];
    if (long !== undefined && isPolicyText) this.page.quotes.push({ policy: '', text: long });
    if ('data-quote' in attributes) {
      const quote = { policy: attributes['data-quote'] ?? '', text: '' };
      this.page.quotes.push(quote);
      changes.quotes = [...(changes.quotes ?? around.quotes), quote];
    }
    if (notRendered.has(name)) changes.rendered = false;
    if (name === 'ol') changes.list = orderedList(attributes);
    if (name === 'ul' || name === 'menu') changes.list = undefined;
    if (items.has(name) && attributes['id']) changes.item = attributes['id'];
    if (name === 'sup') changes.level = '^';
    if (name === 'sub') changes.level = '_';
    if (name === 'table') Object.assign(changes, { row: undefined, column: undefined });
    if (name === 'tr') changes.row = { next: 0 };
    if ((name === 'td' || name === 'th') && around.row) {
      changes.column = around.row.next;
      around.row.next += Math.max(1, Number.parseInt(attributes['colspan'] ?? '1', 10) || 1);
    }
    return Object.keys(changes).length > 0 ? { ...around, ...changes } : around;
  }

  private place(): Omit<PageWord, keyof BuiltWord> {
    const { section, column } = this.context;
    return { section, passage: this.passage, ...(column !== undefined && { column }) };
  }

  /** Adds text to what it is part of: policy text, quotations. */
  private print(text: string): void {
    const { rendered, policyText, quotes, hidden, level } = this.context;
    if (!rendered) return;
    for (const quote of quotes) quote.text += text;
    if (!policyText) return;
    this.words.add(text, level, this.place());
    if (hidden) {
      hidden.section ??= this.context.section;
      hidden.passage ??= this.passage;
      hidden.text += text;
    }
  }

  /** What comes next is a new word. */
  private endText(): void {
    for (const quote of this.context.quotes) quote.text += ' ';
    this.words.end(this.place());
    const { words, blocks } = this.page;
    if (words.length > this.blockStart) {
      blocks.push(words.slice(this.blockStart).map(({ text }) => text));
    }
    this.blockStart = words.length;
  }
}

/** Reads a built page, once, for everything that checks it. */
export function readPage(html: string): BuiltPage {
  const reader = new PageReader();
  new Parser(reader).end(html);
  return reader.page;
}
