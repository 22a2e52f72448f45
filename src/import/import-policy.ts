import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import { mdxToHast } from 'satteri';
import { stringify } from 'yaml';
import type { Root } from 'hast';
import { statedTerms } from '../compile/statements.ts';
import { codeSystems, type CodeSystem } from '../model/code-systems.ts';
import { readPrintedDay } from '../model/dates.ts';
import type { ReferenceData } from '../model/frontmatter/references.ts';
import { registryNumber } from '../model/registries.ts';
import { historyKindOf } from '../payers/history-kind.ts';
import { profileOf, severalPositions } from '../payers/index.ts';
import type { PayerProfile } from '../payers/profile.ts';
import { pageFurniture } from '../source/page-furniture.ts';
import { readText } from '../source/read-text.ts';
import { blockToMdx } from './blocks-to-mdx.ts';
import { readDocument, type Block, type Table } from './document.ts';
import { ImportError } from './import-error.ts';
import { asParagraph, plainText, toMdx, type References } from './inline.ts';
import { sectionsOf, type DraftSection } from './sections.ts';
import { structuredReference } from './structured-reference.ts';

/** Something that a person should look at, with its place in the document. */
export interface Doubt {
  line: number;
  page: number;
  message: string;
}

/** A document as the files of a policy's folder. */
export interface ImportedPolicy {
  number: string;
  /** The files by name, without source.txt. */
  files: Map<string, string>;
  /** What was found, with counts. */
  counts: Record<string, number>;
  doubts: Doubt[];
  /** The repeated lines that were taken as page furniture, with how often. */
  furniture: Map<string, number>;
}

interface Head {
  masthead: string;
  title: string;
  number: string;
  originalEffectiveDate: string;
  currentEffectiveDate: string;
  otherDates: { label: string; date: string }[];
  /** The blocks of the head. */
  blocks: Block[];
  rest: Block[];
}

const file = (data: object, body: string): string => {
  const yaml = Object.keys(data).length > 0 ? stringify(data, { lineWidth: 0 }) : '{}\n';
  return `---\n${yaml}---\n\n${body.trim()}\n`;
};

/** All words of a block. */
function textOf(block: Block): string {
  if (block.kind === 'table') return block.rows.flat().map(plainText).join(' ');
  if (block.kind !== 'list') return plainText(block.text);
  return block.items
    .map((item) => [plainText(item.text), ...item.children.map(textOf)].join(' '))
    .join(' ');
}

class Importer {
  readonly #payer: string;
  readonly #profile: PayerProfile;
  readonly #slugger = new GithubSlugger();
  readonly doubts: Doubt[] = [];
  readonly counts: Record<string, number> = {};
  #references: References = { definitions: new Map(), count: 0 };

  readonly #sha256: string;

  constructor(payer: string, sha256: string) {
    this.#payer = payer;
    this.#sha256 = sha256;
    this.#profile = profileOf(payer);
  }

  #doubt({ line, page }: { line: number; page: number }, message: string): void {
    this.doubts.push({ line, page, message });
  }

  #count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  /** The head of the document: masthead, title, number, dates. */
  readHead(blocks: Block[], askedNumber: string | undefined): Head {
    const head: Head = {
      masthead: '', title: '', number: askedNumber ?? '', originalEffectiveDate: '', currentEffectiveDate: '',
      otherDates: [], blocks: [], rest: [],
    }; // prettier-ignore
    let end = 0;
    for (const [index, block] of blocks.slice(0, 16).entries()) {
      if (block.kind !== 'heading' && block.kind !== 'paragraph') break;
      const text = plainText(block.text);
      const number = /^(?:Medical )?Policy ?(?:#|No\.?|Number:?)? ?(\d{3,5})$/i.exec(text)?.[1];
      const [, label = '', day = ''] = /^([A-Z][\w ]+?(?:Date|Status)): ?(\S+)$/.exec(text) ?? [];
      const date = readPrintedDay(this.#payer, day);
      if (number) head.number = number.padStart(this.#profile.policyNumber.digits, '0');
      else if (date && label === 'Original Effective Date') head.originalEffectiveDate = date;
      else if (date && label === 'Current Effective Date') head.currentEffectiveDate = date;
      else if (date) head.otherDates.push({ label, date });
      else if (block.kind === 'heading' || /^[^.*]{1,120}$/.test(block.text)) {
        if (head.number && head.title) break;
        if (head.title) head.masthead ||= head.title;
        head.title = text;
      } else break;
      end = index + 1;
    }
    if (!head.number) {
      throw new ImportError(
        'The document does not say its policy number. Give it with --number 00569.',
      );
    }
    if (!head.title) throw new ImportError('The document has no title before its number.');
    const current =
      head.currentEffectiveDate || head.originalEffectiveDate || head.otherDates[0]?.date;
    if (!current) throw new ImportError('The head of the document has no effective date.');
    head.currentEffectiveDate ||= current;
    head.originalEffectiveDate ||= current;
    head.blocks = blocks.slice(0, end);
    head.rest = blocks.slice(end);
    return head;
  }

  /** The definitions that marks of the text refer to: the footnotes of the document. */
  #readDefinitions(notices: DraftSection | undefined): void {
    const definitions = new Map<string, string>();
    for (const block of notices?.blocks ?? []) {
      if (block.kind !== 'paragraph') continue;
      const footnote = this.#footnote(block.text);
      if (footnote && !definitions.has(footnote.mark))
        definitions.set(footnote.mark, `notices#${footnote.id}`);
    }
    this.#references = { ...this.#references, definitions };
  }

  #footnote(text: string): { mark: string; id: string; rest: string } | undefined {
    const [, mark = '', rest = ''] = /^((?:\\\*){1,2}|‡|†|§)\s?(.*)$/s.exec(text) ?? [];
    if (!mark) return undefined;
    const term = /trademark/i.test(rest.slice(0, 40))
      ? 'trademarks'
      : (/^[\p{L} -]+?(?=\s(?:[–-]|\())/u.exec(rest)?.[0] ?? rest.slice(0, 30));
    return { mark: mark.replaceAll('\\', ''), id: new GithubSlugger().slug(term), rest };
  }

  #mdx(block: Block, section: DraftSection, least = 3): string {
    return blockToMdx(block, this.#references, { own: section.level, least });
  }

  #ownHeading(section: DraftSection): { heading: string; rest: Block[] } {
    const [first, ...rest] = section.blocks;
    if (first?.kind !== 'heading') return { heading: '', rest: section.blocks };
    return { heading: `## ${toMdx(first.text, this.#references)}`, rest };
  }

  /** Blocks as MDX, each table with its caption. */
  #body(blocks: Block[], section: DraftSection, isTrials = false, least = 3): string[] {
    const parts: string[] = [];
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      const caption =
        block.kind === 'paragraph' &&
        /^(?:\*\*)?Table \w+\b/.test(block.text) &&
        block.text.length < 250;
      if (caption && next?.kind === 'table') continue;
      if (block.kind !== 'table') {
        parts.push(this.#mdx(block, section, least));
        continue;
      }
      this.#count('tables');
      const before = blocks[index - 1];
      const captioned =
        before?.kind === 'paragraph' && /^(?:\*\*)?Table \w+\b/.test(before.text)
          ? before.text
          : undefined;
      const lists = block.rows.filter(([first = '']) =>
        new RegExp(`^(?:${registryNumber})`, 'i').test(plainText(first)),
      );
      if (lists.length > 0) this.#count('trials', lists.length);
      const component =
        lists.length > 0 || (isTrials && /NCT|Trial/i.test(block.rows[0]?.[0] ?? ''))
          ? 'TrialsTable'
          : 'Table';
      if (captioned === undefined && component === 'Table') {
        parts.push(this.#mdx(block, section));
        continue;
      }
      const text = toMdx((captioned ?? '').replace(/^\*\*(.*)\*\*$/, '$1'), this.#references);
      const id = captioned
        ? ` id="${this.#slugger.slug(/Table \w+/.exec(plainText(captioned))?.[0] ?? 'table')}"`
        : '';
      parts.push(
        [
          `<${component}${id}>`,
          ...(text ? [text] : []),
          this.#mdx(block, section),
          `</${component}>`,
        ].join('\n\n'),
      );
    }
    return parts;
  }

  /** Text with the numbers of other policies as links. */
  #policyLinks(mdx: string, own: string): string {
    if (!/medical polic/i.test(mdx)) return mdx;
    const digits = this.#profile.policyNumber.digits;
    return mdx.replace(
      new RegExp(`(?<![\\w/."#-])(\\d{${digits}})(?![\\w-])`, 'g'),
      (whole, number: string) => (number === own ? whole : `<PolicyLink number="${number}" />`),
    );
  }

  #related(blocks: Block[], own: string): { number: string; title: string }[] {
    const related = new Map<string, string>();
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      const text = plainText(block.text);
      for (const pattern of this.#profile.otherPolicies) {
        const match = new RegExp(pattern, 'i').exec(text);
        if (!match) continue;
        const numbers =
          text
            .slice(match.index)
            .match(/\b\d{5}\b/g)
            ?.filter((number) => number !== own) ?? [];
        const titles = numbers.length > 1 ? (match[1] ?? '').split(' and ') : [match[1] ?? ''];
        if (titles.length !== numbers.length)
          this.#doubt(block, `Which title belongs to which of the policies ${numbers.join(', ')}?`);
        for (const [index, number] of numbers.entries()) {
          const title = titles.length === numbers.length ? titles[index] : match[1];
          if (title) related.set(number, title.trim());
        }
        break;
      }
    }
    return [...related].map(([number, title]) => ({ number, title }));
  }

  /** The terms of a paragraph that states a position; none of any other. */
  #terms(block: Block): Set<string> {
    if (block.kind !== 'paragraph') return new Set();
    const text = plainText(block.text);
    const states =
      /\bconsiders?\b.*\bto be\b|\b(?:is|are) considered\b/i.test(text) &&
      !/^(?:Note|Coverage for)\b/.test(text);
    if (!states) return new Set();
    const terms = [...new Set(this.#profile.positions.flatMap((one) => one.terms))];
    const tree = mdxToHast(asParagraph(toMdx(block.text, this.#references)), {}) as unknown as Root;
    return statedTerms(tree, terms);
  }

  #position(terms: Set<string>, text: string): string {
    const found = this.#profile.positions.filter(
      (one) => one.terms.length === terms.size && one.terms.every((term) => terms.has(term)),
    );
    const [first, ...others] = found;
    if (!first) return severalPositions.id;
    const isConditional = /\bcriteria\b|\bwhen\b|\bif\b/i.test(text);
    return isConditional ? first.id : (others[0] ?? first).id;
  }

  /** The blocks from a statement's sentence to its end: its criteria, lists and notes. */
  #statementEnd(blocks: Block[], start: number): number {
    const isCriteria = (block: Block) =>
      block.kind === 'heading' &&
      this.#profile.criteriaHeadings.some((pattern) =>
        new RegExp(pattern, 'i').test(plainText(block.text)),
      );
    let criteriaLevel: number | undefined;
    for (let index = start + 1; index < blocks.length; index++) {
      const block = blocks[index] as Block;
      if (this.#terms(block).size > 0) return index;
      if (block.kind !== 'heading') continue;
      const level = block.level ?? 2;
      if (isCriteria(block)) {
        criteriaLevel ??= level;
        continue;
      }
      if (criteriaLevel === undefined || level < criteriaLevel) return index;
      // Headings of one level with the criteria name indications; one that begins another statement ends this.
      const rest = blocks.slice(index + 1);
      const next = rest.findIndex((one) => one.kind === 'heading');
      if (rest.slice(0, next < 0 ? undefined : next).some((one) => this.#terms(one).size > 0))
        return index;
    }
    return blocks.length;
  }

  #coverage(head: Head, section: DraftSection, names: string[]): string {
    const { number } = head;
    const statements: { id: string; position: string; subject: string }[] = [];
    const parts: string[] = [];
    const mdx = (blocks: Block[]) =>
      this.#body(blocks, { ...section, level: 2 }).map((part) => this.#policyLinks(part, number));
    const taken = new Set<string>();
    let heading = '';
    for (let index = 0; index < section.blocks.length;) {
      const block = section.blocks[index] as Block;
      const terms = this.#terms(block);
      if (block.kind === 'paragraph' && terms.size > 0) {
        const end = this.#statementEnd(section.blocks, index);
        const text = plainText(block.text);
        const subject =
          /considers?\s+(?:the\s+)?(?:use of\s+)?(.+?),?\s+to be\b/i.exec(text)?.[1] ?? heading;
        const base = `statement-${new GithubSlugger().slug((heading || subject).split(' ').slice(0, 6).join(' ')) || 'coverage'}`;
        let id = base;
        for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
        taken.add(id);
        const whole = section.blocks.slice(index, end).map(textOf).join(' ');
        const position = this.#position(terms, whole);
        if (position === severalPositions.id)
          this.#doubt(block, 'This sentence takes several positions.');
        statements.push({ id, position, subject });
        this.#count('coverage statements');
        const inside = this.#body(
          section.blocks.slice(index, end),
          { ...section, level: 2 },
          false,
          4,
        ).map((part) => this.#policyLinks(part, number));
        parts.push(
          [`<CoverageStatement id="${id}">`, ...inside, '</CoverageStatement>'].join('\n\n'),
        );
        index = end;
        continue;
      }
      if (block.kind === 'heading') {
        const isCoverage = this.#profile.coverageHeadings.some((pattern) =>
          new RegExp(pattern, 'i').test(plainText(block.text)),
        );
        heading = isCoverage ? '' : plainText(block.text);
        const level = isCoverage ? 2 : Math.max(3, block.level ?? 3);
        parts.push(`${'#'.repeat(Math.min(level, 6))} ${toMdx(block.text, this.#references)}`);
        index += 1;
        continue;
      }
      const next = section.blocks[index + 1];
      const isCaption = block.kind === 'paragraph' && next?.kind === 'table';
      parts.push(...mdx(section.blocks.slice(index, index + (isCaption ? 2 : 1))));
      index += isCaption ? 2 : 1;
    }
    if (statements.length === 0) {
      throw new ImportError(
        'No sentence of the document states a position of the payer (“considers … to be …”). Check the payer’s profile.',
      );
    }
    const related = this.#related(section.blocks, number);
    this.#count('related policies', related.length);
    const data = {
      number,
      title: head.title,
      payer: this.#payer,
      sections: names,
      sourceSha256: this.#sha256,
      masthead: head.masthead,
      originalEffectiveDate: head.originalEffectiveDate,
      currentEffectiveDate: head.currentEffectiveDate,
      ...(head.otherDates.length > 0 && { otherDates: head.otherDates }),
      statements,
      ...(related.length > 0 && { related }),
    };
    return file(data, [this.#masthead(head), ...parts].join('\n\n'));
  }

  /** The head as it is printed, from the data. */
  #masthead(head: Head): string {
    const lines = head.blocks.map((block) => {
      const text =
        block.kind === 'heading' || block.kind === 'paragraph' ? plainText(block.text) : '';
      if (
        text === head.title &&
        block ===
          head.blocks.findLast(
            (one) =>
              (one.kind === 'heading' || one.kind === 'paragraph') &&
              plainText(one.text) === head.title,
          )
      )
        return '# {props.title}';
      if (text === head.masthead) return '{props.masthead}';
      const [label = '', value = ''] = text.split(/: ?(?=\d)|(?<=#) ?(?=\d)/);
      if (/^\d+$/.test(value)) return `**${label}** {props.number}`;
      if (label === 'Original Effective Date') return `**${label}:** {props.originalEffectiveDate}`;
      if (label === 'Current Effective Date') return `**${label}:** {props.currentEffectiveDate}`;
      if (head.otherDates.some((one) => one.label === label))
        return `**${label}:** {props.otherDates["${label}"]}`;
      return toMdx(text, { definitions: new Map(), count: 0 });
    });
    return ['<Masthead>', ...lines, '</Masthead>'].join('\n\n');
  }

  #referenceFile(section: DraftSection): string {
    const { heading, rest } = this.#ownHeading(section);
    const numbered = rest.filter((block) => block.kind === 'list').flatMap(({ items }) => items);
    const isNumbered =
      numbered.length > 0 && numbered.every(({ marker }, index) => Number(marker) === index + 1);
    if (!isNumbered) {
      this.#doubt(
        section.blocks[0] ?? { line: 1, page: 1 },
        'The references are not numbered 1, 2, 3: they stay text, and cannot be filtered or exported.',
      );
      return file({}, [heading, ...this.#body(rest, section)].join('\n\n'));
    }
    const references: ReferenceData[] = numbered.map(({ text }, index) =>
      structuredReference(this.#payer, index + 1, text),
    );
    this.#count('references', references.length);
    this.#count('references in fields', references.filter(({ type }) => type !== 'other').length);
    const at = rest.findIndex((block) => block.kind === 'list');
    const before = this.#body(rest.slice(0, at), section);
    const after = this.#body(
      rest.slice(at).filter((block) => block.kind !== 'list'),
      section,
    );
    return file({ references }, [heading, ...before, '<ReferenceList />', ...after].join('\n\n'));
  }

  #history(head: Head, section: DraftSection): string {
    const { heading, rest } = this.#ownHeading(section);
    const entries: {
      date: string;
      printedDate?: string;
      id?: string;
      kind: string;
      text: string;
    }[] = [];
    const before: string[] = [];
    const after: string[] = [];
    let nextReview: string | undefined;
    const day =
      /^(\d{2}\/\d{2}\/\d{4}|\d{2}\/\d{4})((?:\s?[-–]\s?|\s(?:to|through)\s)(?:\d{2}\/\d{2}\/\d{4}|\d{2}\/\d{4}))?\s+(\S.*)$/s;
    const read = (text: string, place: { line: number; page: number }): boolean => {
      const match = day.exec(text.trim());
      if (!match) return false;
      const [, printed = '', range = '', words = ''] = match;
      const date =
        printed.length === 7
          ? `${printed.slice(3)}-${printed.slice(0, 2)}`
          : readPrintedDay(this.#payer, printed);
      if (date === undefined) {
        this.#doubt(place, `${printed} is no day.`);
        return false;
      }
      const kind = historyKindOf(this.#payer, plainText(words));
      const same = entries.filter((entry) => entry.date === date).length;
      entries.push({
        date,
        ...(range && { printedDate: printed + range }),
        ...(same > 0 && { id: `entry-${date}-${same + 1}` }),
        kind,
        text: toMdx(words, this.#references),
      });
      return true;
    };
    for (const block of rest) {
      if (block.kind === 'list') {
        for (const item of block.items)
          if (!read(item.text, item)) after.push(asParagraph(toMdx(item.text, this.#references)));
      } else if (block.kind === 'table') {
        for (const row of block.rows)
          if (!read(row.join(' '), block))
            after.push(asParagraph(toMdx(row.join(' '), this.#references)));
      } else {
        const text = plainText(block.text);
        const [, label = '', month = '', year = ''] =
          /^(Next Scheduled Review Date): ?(\d{2})\/(\d{4})$/.exec(text) ?? [];
        if (year) {
          nextReview = `${year}-${month}`;
          after.push(`${label}: {props.nextReview}`);
        } else if (
          text === `Original Effective Date: ${this.#printed(head.originalEffectiveDate)}`
        ) {
          before.push('Original Effective Date: {props.originalEffectiveDate}');
        } else if (text === `Current Effective Date: ${this.#printed(head.currentEffectiveDate)}`) {
          before.push('Current Effective Date: {props.currentEffectiveDate}');
        } else if (!(block.kind === 'paragraph' && read(block.text, block))) {
          (entries.length > 0 ? after : before).push(this.#mdx(block, section));
        }
      }
    }
    this.#count('history entries', entries.length);
    return file(
      { ...(nextReview && { nextReview }), entries },
      [heading, ...before, ...(entries.length > 0 ? ['<HistoryList />'] : []), ...after].join(
        '\n\n',
      ),
    );
  }

  #printed(day: string): string {
    const [year = '', month = '', date = ''] = day.split('-');
    return this.#profile.dates.day.replace('YYYY', year).replace('MM', month).replace('DD', date);
  }

  #system(name: string): CodeSystem | undefined {
    const named = this.#profile.codes.systems.find(({ names }) =>
      names.some((pattern) => new RegExp(pattern, 'i').test(name)),
    );
    return codeSystems.find((system) => system === named?.system);
  }

  #codeTable({ rows, line, page }: Table): { columns: string[]; rows: object[] } | undefined {
    const [head = [], ...body] = rows;
    if (head.length !== 2 || !/^codes?( type)?$/i.test(plainText(head[0] ?? ''))) return undefined;
    let system: CodeSystem | undefined;
    const read = body.map(([name = '', ...cells]) => {
      system = name ? this.#system(plainText(name)) : system;
      if (system === undefined)
        this.#doubt({ line, page }, `The code system “${name}” is not known.`);
      return { system, printedSystem: plainText(name), printed: cells.map(plainText).join(' ') };
    });
    if (read.some((row) => row.system === undefined || !row.printed)) return undefined;
    return { columns: head.map(plainText), rows: read };
  }

  #coding(section: DraftSection): string {
    const { heading, rest } = this.#ownHeading(section);
    const tables: object[] = [];
    const parts = rest.flatMap((block) => {
      const table = block.kind === 'table' ? this.#codeTable(block) : undefined;
      if (!table) return this.#body([block], section);
      const id = tables.length > 0 ? `codes-${tables.length + 1}` : undefined;
      tables.push({ ...(id && { id }), ...table });
      this.#count('rows of codes', table.rows.length);
      return [id ? `<CodeTable id="${id}" />` : '<CodeTable />'];
    });
    return file(tables.length > 0 ? { tables } : {}, [heading, ...parts].join('\n\n'));
  }

  #notices(section: DraftSection | undefined, copyright: string[]): string {
    const parts: string[] = [];
    let open: { id: string; parts: string[] } | undefined;
    const close = () => {
      if (open)
        parts.push([`<Footnote id="${open.id}">`, ...open.parts, '</Footnote>'].join('\n\n'));
      open = undefined;
    };
    const own = section ?? { name: 'notices', label: undefined, level: 2, blocks: [] };
    const heading = own.blocks[0]?.kind === 'heading' ? this.#ownHeading(own).heading : '';
    const taken = new Set<string>();
    for (const block of heading ? own.blocks.slice(1) : own.blocks) {
      if (block.kind === 'paragraph') {
        const footnote = this.#footnote(block.text);
        if (footnote) {
          close();
          const isNew = !taken.has(footnote.id);
          taken.add(footnote.id);
          const mark = footnote.mark === '‡' ? '‡ ' : footnote.mark.replaceAll('*', '\\*');
          const inner = { ...this.#references, definitions: new Map<string, string>() };
          const text = mark + toMdx(footnote.rest, inner);
          if (isNew) open = { id: footnote.id, parts: [text] };
          else parts.push(text);
          this.#count('definitions');
          continue;
        }
        if (/^\*\*NOTICE/.test(block.text)) close();
      }
      if (block.kind === 'heading') close();
      const mdx = this.#mdx(block, own);
      if (open) open.parts.push(mdx);
      else parts.push(mdx);
    }
    close();
    return file(
      {
        ...(heading ? {} : { title: 'Definitions and notices' }),
        ...(copyright.length > 0 && { copyright }),
      },
      [heading, ...parts, ...(copyright.length > 0 ? ['<Copyright />'] : [])]
        .filter(Boolean)
        .join('\n\n'),
    );
  }

  /** The lines at the foot of the last page, which the document prints once more. */
  #copyright(blocks: Block[]): { copyright: string[]; rest: Block[] } {
    const foot = new RegExp(this.#profile.pageFurniture.foot);
    const at = blocks.findLastIndex(
      (block) => block.kind === 'paragraph' && foot.test(plainText(block.text)),
    );
    const last = at < 0 ? [] : blocks.slice(at);
    if (last.length === 0 || !last.every((block) => block.kind === 'paragraph'))
      return { copyright: [], rest: blocks };
    return {
      copyright: last.map((block) => plainText(block.text)),
      rest: blocks.slice(0, at),
    };
  }

  import(
    blocks: Block[],
    askedNumber: string | undefined,
  ): { number: string; files: Map<string, string> } {
    const { copyright, rest } = this.#copyright(blocks);
    const head = this.readHead(rest, askedNumber);
    const sections = sectionsOf(head.rest, this.#profile);
    const find = (name: string) => sections.find((section) => section.name === name);
    const listed =
      find('references')
        ?.blocks.filter((block) => block.kind === 'list')
        .flatMap(({ items }) => items) ?? [];
    this.#references = { definitions: new Map(), count: listed.length };
    this.#readDefinitions(find('notices'));
    if (copyright.length === 0) {
      const last = blocks.at(-1) ?? { line: 1, page: 1 };
      this.#doubt(last, 'The document does not end with the foot of its pages: it may be cut off.');
    }
    const names = [
      ...sections.map(({ name }) => name),
      ...(find('notices') || copyright.length === 0 ? [] : ['notices']),
    ];
    const files = new Map<string, string>();
    for (const section of sections)
      files.set(section.name, this.#file(head, section, names, copyright));
    if (names.length > sections.length) files.set('notices', this.#notices(undefined, copyright));
    this.#count('sections', names.length);
    return { number: head.number, files };
  }

  #file(head: Head, section: DraftSection, names: string[], copyright: string[]): string {
    switch (section.name) {
      case 'coverage':
        return this.#coverage(head, section, names);
      case 'references':
        return this.#referenceFile(section);
      case 'history':
        return this.#history(head, section);
      case 'coding':
        return this.#coding(section);
      case 'notices':
        return this.#notices(section, copyright);
      default: {
        const { heading, rest } = this.#ownHeading(section);
        const body = [heading, ...this.#body(rest, section, section.name === 'trials')];
        return file(
          section.label === undefined ? {} : { label: section.label },
          body.filter(Boolean).join('\n\n'),
        );
      }
    }
  }
}

/**
 * The folder of a policy made from its document of record. Every word of the document that is no page
 * furniture is in one of the files, in its order; what could not be recognized stands as text where it was.
 * @param bytes of the document, UTF-8
 * @param payer name of a profile
 * @param number where the document does not say it
 * @throws ImportError if it is no policy of this payer
 */
export function importPolicy(bytes: Uint8Array, payer: string, number?: string): ImportedPolicy {
  const { text } = readText(Buffer.from(bytes));
  const { breaks, lines } = pageFurniture(text, profileOf(payer).pageFurniture);
  const blocks = readDocument(text, breaks);
  if (blocks.length === 0)
    throw new ImportError('The document has no text. A scan must be recognized (OCR) first.');
  const importer = new Importer(payer, createHash('sha256').update(bytes).digest('hex'));
  const imported = importer.import(blocks, number);
  return { ...imported, counts: importer.counts, doubts: importer.doubts, furniture: lines };
}
