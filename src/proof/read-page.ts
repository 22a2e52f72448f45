import { Parser, type Handler } from 'htmlparser2';
import type { BuiltPage, HiddenText, InlineCode, Quote } from './built-page.ts';
import { nextMarker, orderedList, type OrderedList } from './list-markers.ts';
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
  /** The element around that hides its text, with the text so far. */
  hidden: HiddenText | undefined;
  /** The context outside a closed <details>: that of its summary, which is always visible. */
  summary: Context | undefined;
  /** The quotations around. */
  quotes: Quote[];
  /** The list around, if it is ordered. */
  list: OrderedList | undefined;
  /** Id of the innermost item around that has one. */
  item: string | undefined;
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
};

/** A block of data is a script element that never runs. */
const isData = ({ type }: Attributes): boolean =>
  type !== undefined && /^application\/(?:\w+\+)?json$/.test(type);

/** Takes the events of the parser and builds the page from them, without a tree. */
class PageReader implements Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag' | 'onend'> {
  readonly page: BuiltPage = {
    words: [],
    hidden: [],
    quotes: [],
    ids: [],
    links: [],
    inline: [],
    csps: [],
  };
  private context = outside;
  private readonly contexts: Context[] = [];
  /** Policy text since the last block began or ended. */
  private text = '';
  private passage: string | undefined;
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
    if (name === 'li' && list) this.print(`${nextMarker(list, attributes['value'])} `);
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
    page.hidden = page.hidden.filter(({ text }) => text.trim() !== '');
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
    const by = hiddenBy(name, attributes);
    if (by) {
      changes.summary = name === 'details' && !around.hidden ? around : undefined;
      if (!around.hidden) {
        changes.hidden = { by, text: '', section: undefined, passage: undefined };
        this.page.hidden.push(changes.hidden);
      }
    }
    if ('data-section' in attributes) changes.section = attributes['data-section'];
    if ('data-editorial' in attributes) {
      changes.editorial = true;
      changes.policyText = false;
      changes.quotes = [];
    } else if ('data-policy-text' in attributes && !around.editorial) {
      changes.policyText = true;
    }
    if ('data-quote' in attributes) {
      const quote = { policy: attributes['data-quote'] ?? '', text: '' };
      this.page.quotes.push(quote);
      changes.quotes = [...(changes.quotes ?? around.quotes), quote];
    }
    if (notRendered.has(name)) changes.rendered = false;
    if (name === 'ol') changes.list = orderedList(attributes);
    if (name === 'ul' || name === 'menu') changes.list = undefined;
    if (items.has(name) && attributes['id']) changes.item = attributes['id'];
    return Object.keys(changes).length > 0 ? { ...around, ...changes } : around;
  }

  /** Adds text to what it is part of: policy text, quotations. */
  private print(text: string): void {
    const { rendered, policyText, quotes, hidden } = this.context;
    if (!rendered) return;
    for (const quote of quotes) quote.text += text;
    if (!policyText) return;
    this.text += text;
    if (hidden) {
      hidden.section ??= this.context.section;
      hidden.passage ??= this.passage;
      hidden.text += text;
    }
  }

  /** What comes next is a new word. */
  private endText(): void {
    const { section, quotes } = this.context;
    for (const quote of quotes) quote.text += ' ';
    if (this.text === '') return;
    for (const word of this.text.split(/\s+/)) {
      if (word) this.page.words.push({ text: word, section, passage: this.passage });
    }
    this.text = '';
  }
}

/** Reads a built page, once, for everything that checks it. */
export function readPage(html: string): BuiltPage {
  const reader = new PageReader();
  new Parser(reader).end(html);
  return reader.page;
}
