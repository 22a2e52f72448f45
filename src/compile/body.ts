import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import {
  mdxToHast,
  type MdxFlowExpressionHast,
  type MdxJsxAttributeUnion,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
  type MdxjsEsmHast,
  type MdxTextExpressionHast,
} from 'satteri';
import type { FilePosition } from '../model/problem.ts';
import type { MdxFile } from '../source/mdx-file.ts';
import { markupProblem } from './body-markup.ts';
import { checkUse, readAttributes } from './component-use.ts';
import { components } from './components/index.ts';
import { readTable } from './components/tables.ts';
import { reportField, reportPlace, type Context } from './context.ts';
import { lostMarkup } from './lost-markup.ts';
import { fixOf, processorOptions, syntaxError } from './mdx-syntax.ts';
import { printedData } from './printed-data.ts';

/** Inline elements that the body may have as they are. */
const inlineElements = new Set(['sup', 'sub', 'i', 'em', 'b', 'strong', 'u', 'br']);

/** Deeper nesting is no text of a document, and exhausts the stack of whatever reads it. */
const maxDepth = 60;

/** A node of a parsed body. */
type Node =
  | RootContent
  | MdxFlowExpressionHast
  | MdxTextExpressionHast
  | MdxJsxFlowElementHast
  | MdxJsxTextElementHast
  | MdxjsEsmHast;

/** Positions in a field are none in the file. */
const withoutPositions = (nodes: ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    const copy = structuredClone(node);
    delete copy.position;
    if ('children' in copy) copy.children = withoutPositions(copy.children);
    return copy;
  });

class BodyReader {
  readonly #context: Context;
  readonly #section: string;
  readonly #props: Map<string, string>;
  #depth = 0;
  #isTooDeep = false;
  #place: FilePosition = { line: 1, column: 1 };
  /** The field of the frontmatter that is read, if it is one: places in it are none in the file. */
  #field: readonly PropertyKey[] | undefined;

  constructor(context: Context, section: string) {
    this.#context = context;
    this.#section = section;
    this.#props = printedData(context);
  }

  #report(node: Node, message: string, fix: string): void {
    if (this.#field) reportField(this.#context, this.#section, this.#field, message, fix);
    else reportPlace(this.#context, this.#section, this.#placeOf(node), message, fix);
  }

  /** The place of a node; of what was read before it, if it has none of its own. */
  #placeOf({ position }: Node): FilePosition {
    if (position && !this.#field)
      this.#place = { line: position.start.line, column: position.start.column };
    return this.#place;
  }

  #expression(node: Node, value: string): Text[] {
    const source = value.trim();
    if (/^\/\*[\s\S]*\*\/$/.test(source) || source === '') return [];
    const name = /^props\.(.+)$/.exec(source)?.[1]?.replaceAll("'", '"');
    const printed = name === undefined ? undefined : this.#props.get(name);
    if (printed !== undefined) return [{ type: 'text', value: printed }];
    const known = [...this.#props.keys()].map((key) => `{props.${key}}`).join(', ');
    this.#report(
      node,
      `{${source}} is not data that a policy prints.`,
      `Use one of ${known}; write a brace of the text as \\{.`,
    );
    return [];
  }

  #component(node: Node, name: string, given: MdxJsxAttributeUnion[], children: Node[]) {
    const report = (message: string, fix: string) => {
      this.#report(node, message, fix);
    };
    const attributes = readAttributes(name, given, report);
    const inside = children.flatMap((child) => this.read(child)) as ElementContent[];
    const { position } = node;
    if (inlineElements.has(name)) {
      if (given.length > 0) {
        const fix = `Write <${name}> alone.`;
        this.#report(
          node,
          `<${name}> has attributes, which the text of a policy cannot have.`,
          fix,
        );
      }
      return [
        { type: 'element', tagName: name, properties: {}, children: inside, ...(position && { position }) } as Element,
      ]; // prettier-ignore
    }
    const use = components.get(name);
    if (!use) {
      const known = [...components.keys()].map((one) => `<${one}>`);
      this.#report(
        node,
        `There is no component <${name}>.`,
        `Use one of ${known.join(', ')}; write a < of the text as \\<.`,
      );
      return inside;
    }
    checkUse(name, use, attributes, inside, report);
    return use
      .component({
        attributes,
        children: inside,
        context: this.#context,
        section: this.#section,
        position: this.#placeOf(node),
        report: (message, fix) => {
          report(`<${name}>: ${message}`, fix);
        },
        inline: (text, field) => this.#inline(text, field),
      })
      .map((element) => (position && !element.position ? { ...element, position } : element));
  }

  /** A field of the frontmatter that has inline Markdown. What is wrong with it is reported at the field. */
  #inline(text: string, field: readonly PropertyKey[]): ElementContent[] {
    // A number before a period would begin a list, and so would an asterisk before a space.
    const escaped = text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^(?:[-+>#]|\*(?=\s))/, '\\$&');
    const report = (message: string, fix: string) => {
      reportField(this.#context, this.#section, field, message, fix);
    };
    this.#field = field;
    try {
      const tree = mdxToHast(escaped, processorOptions) as { children: Node[] };
      for (const { message, fix } of lostMarkup(escaped)) report(message, fix);
      const blocks = tree.children.filter(({ type }) => type !== 'text');
      const [paragraph] = blocks.flatMap((node) => this.read(node));
      if (paragraph?.type === 'element' && paragraph.tagName === 'p' && blocks.length === 1)
        return withoutPositions(paragraph.children);
      if (blocks.length > 0)
        report(
          'The text is not one paragraph.',
          'Write it without empty lines, lists and headings.',
        );
    } catch (error) {
      const message = `The text is not valid MDX: ${syntaxError(error).message}.`;
      report(message, 'Write a < of the text as \\<, and a { as \\{.');
    } finally {
      this.#field = undefined;
    }
    return [];
  }

  /** Reports marks of Markdown footnotes, unless the document itself prints them. */
  #checkFootnotes(node: Node, text: string): void {
    for (const [mark] of text.matchAll(/\[\^[^\]\s]+\]/g)) {
      if (this.#context.folder.source?.includes(mark)) continue;
      this.#report(
        node,
        `${mark} is a footnote of Markdown, which a body cannot have.`,
        'Write the mark as the document prints it, as a link to <Footnote id="…"> around the note.',
      );
    }
  }

  /**
   * A list with the numbers that its file writes where they do not follow one another: Markdown goes
   * on counting from the first. A list that repeats one number leaves counting to Markdown.
   */
  #numbered(list: Element): Element {
    const lines = this.#context.folder.files.get(this.#section)?.text.split('\n') ?? [];
    const items = list.children.filter((child) => child.type === 'element');
    const numbers = items.map(({ position }) => {
      const { line = 1, column = 1 } = position?.start ?? {};
      return Number.parseInt(lines[line - 1]?.slice(column - 1) ?? '', 10);
    });
    if (new Set(numbers).size === 1 || numbers.some(Number.isNaN)) return list;
    for (const [index, number] of numbers.entries()) {
      const item = items[index];
      const expected = (numbers[index - 1] ?? number - 1) + 1;
      if (item && number !== expected) item.properties['value'] = String(number);
    }
    return list;
  }

  /** A node of the body as HTML. */
  read(node: Node): RootContent[] {
    this.#placeOf(node);
    if (this.#depth > maxDepth) {
      if (!this.#isTooDeep) {
        const fix = 'Take apart what is inside one another: lists, quotations, components.';
        this.#report(node, `The text is nested more than ${maxDepth} deep.`, fix);
      }
      this.#isTooDeep = true;
      return [];
    }
    this.#depth += 1;
    const read = this.#read(node);
    this.#depth -= 1;
    return read;
  }

  #read(node: Node): RootContent[] {
    switch (node.type) {
      case 'mdxFlowExpression':
        // It is a line of its own: what follows begins a new word.
        return [...this.#expression(node, node.value), { type: 'text', value: '\n' }];
      case 'mdxTextExpression':
        return this.#expression(node, node.value);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#component(node, node.name ?? '', node.attributes, node.children);
      case 'mdxjsEsm':
        this.#report(
          node,
          'The file of a section holds text, not code.',
          'Remove the import or export; components need none. A paragraph of text that begins with this word begins with &#105;mport or &#101;xport.',
        );
        return [];
      case 'element': {
        const problem = markupProblem(node);
        if (problem) this.#report(node, problem.message, problem.fix);
        const children = (node.children as Node[]).flatMap((child) => this.read(child));
        const read: Element = { ...node, children: children as ElementContent[] };
        if (node.tagName === 'ol') return [this.#numbered(read)];
        if (node.tagName === 'table') return [readTable(read)];
        return [read];
      }
      case 'text':
        this.#checkFootnotes(node, node.value);
        return [node];
      default:
        return [];
    }
  }
}

/**
 * The body of a section as an HTML tree, its components replaced by the text that they print. Reports
 * what a body cannot have; nothing in it is ever run.
 * @returns undefined if the body is not MDX
 */
export function readBody(context: Context, section: string, file: MdxFile): Root | undefined {
  try {
    const tree = mdxToHast(file.text, processorOptions) as { children: Node[] };
    for (const { position, message, fix } of lostMarkup(file.text))
      reportPlace(context, section, position, message, fix);
    const reader = new BodyReader(context, section);
    return { type: 'root', children: tree.children.flatMap((child) => reader.read(child)) };
  } catch (error) {
    const { position, message } = syntaxError(error);
    const { line, column } = position;
    const rest = file.text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    reportPlace(
      context,
      section,
      position,
      `The text is not valid MDX: ${message.replace(/ \(note: [\s\S]*\)$/, '')}.`,
      fixOf(message, rest),
    );
    return undefined;
  }
}
