import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { pagePath } from '../../model/addresses.ts';
import { dayAfter } from '../../model/dates.ts';
import type { CompiledPolicy, Definition, Mark, Part, Section } from '../../model/policy.ts';
import { evidenceTable } from '../evidence/evidence-table.ts';
import { listedReferences, populationLabel } from '../evidence/population-notes.ts';
import { guidelineLabel } from '../guidelines/guideline-label.ts';
import { lesionSizes } from '../guidelines/lesion-sizes.ts';
import { besideReference, referenceUses } from '../references/list-tools.ts';
import { citationMark } from '../site-notes/citation-mark.ts';
import { definitionNote } from '../site-notes/definition-note.ts';
import { passedNote, siteNote, siteNoteLabel } from '../site-notes/site-note.ts';
import { saidToHaveEnded } from '../trials/said-ended.ts';

/** The page that a section is on: its own, or that of the whole policy. */
export type PageKind = 'section' | 'full';

/** What the site adds to a part of policy text: inside it, before or after its words, or after the element. */
interface Additions {
  first?: Element | undefined;
  last?: (Element | undefined)[];
  behind?: Element | undefined;
  /** True if the last addition is next to the words, which then need a wrapper element. */
  isBeside?: boolean;
}

class PageText {
  readonly #policy: CompiledPolicy;
  readonly #section: Section;
  readonly #kind: PageKind;
  readonly #inLibrary: (number: string) => boolean;
  /** Ids of the definitions already shown next to their marks. */
  readonly #defined = new Set<string>();

  constructor(
    policy: CompiledPolicy,
    section: Section,
    kind: PageKind,
    inLibrary: (number: string) => boolean,
  ) {
    this.#policy = policy;
    this.#section = section;
    this.#kind = kind;
    this.#inLibrary = inLibrary;
  }

  /** The address of a link inside the policy; any other link as it is. */
  #address(href: string): string {
    const { number, sections } = this.#policy;
    const [name = '', anchor] = href.split('#');
    if (!sections.some((section) => section.name === name)) return href;
    if (this.#kind === 'full') return `${pagePath(number, 'full')}#${anchor ?? `section-${name}`}`;
    const page = pagePath(number, name);
    return anchor === undefined ? page : `${page}#${anchor}`;
  }

  /**
   * On its own page, a section's heading is at level 1. On the coverage page and the page of the whole
   * policy, level 1 is the title of the policy.
   */
  #tagName(tagName: string): string {
    if (this.#kind === 'full' || this.#section.kind === 'coverage') return tagName;
    return tagName.replace(/^h([2-6])$/, (_, level: string) => `h${Number(level) - 1}`);
  }

  #properties(properties: Properties): Properties {
    const { href } = properties;
    return typeof href === 'string'
      ? { ...properties, href: this.#address(href) }
      : { ...properties };
  }

  #marked(mark: Mark): Element | undefined {
    const { citations, notes, populations } = this.#policy;
    switch (mark.kind) {
      case 'citation': {
        const citation = citations.find(({ id }) => id === mark.id);
        return citation && citationMark(this.#policy, citation);
      }
      case 'note': {
        const note = notes[mark.index];
        return note && siteNote(note, mark.index + 1);
      }
      case 'evidence-table':
        return evidenceTable(this.#section.name, populations);
    }
  }

  #additions(part: Part): Additions {
    const { populations, guidelines, references } = this.#policy;
    switch (part.kind) {
      case 'population': {
        const population = populations.find(({ id }) => id === part.id);
        if (!population) return {};
        const last = [listedReferences(this.#policy, population)];
        return { first: populationLabel(population), last };
      }
      case 'guideline': {
        const guideline = guidelines.find(({ id }) => id === part.id);
        if (!guideline) return {};
        const onOwnPage = this.#kind === 'section';
        return {
          first: guidelineLabel(guideline),
          behind: onOwnPage ? lesionSizes(this.#policy, guideline) : undefined,
        };
      }
      case 'reference': {
        const reference = references.find(({ number }) => number === part.number);
        if (!reference) return {};
        if (this.#kind === 'full') return { last: [referenceUses(this.#policy, part.number)] };
        return { last: [besideReference(this.#policy, reference)], isBeside: true };
      }
      default:
        return {};
    }
  }

  /** The definition of a mark in the text, if it is the first such mark on this page. */
  #definedBy({ tagName, properties, children }: Element): Definition | undefined {
    const [mark] = children;
    if (tagName !== 'a' || this.#kind === 'full' || mark?.type !== 'text') return undefined;
    return this.#policy.definitions.find(
      (one) =>
        one.mark === mark.value &&
        properties['href'] === `${one.section}#${one.id}` &&
        one.section !== this.#section.name &&
        !this.#defined.has(one.id),
    );
  }

  #element(element: Element): ElementContent[] {
    const { mark, part } = element.data ?? {};
    if (mark) {
      const markup = this.#marked(mark);
      return markup ? this.#element(markup) : [];
    }
    const { href } = element.properties;
    const definition = this.#definedBy(element);
    if (definition) {
      this.#defined.add(definition.id);
      const link = { ...element, properties: this.#properties(element.properties) };
      return [link, ...this.nodes([definitionNote(this.#policy, definition)])];
    }
    if (typeof href === 'string' && href.startsWith('policy:')) {
      const number = href.slice('policy:'.length);
      const children = this.nodes(element.children);
      if (!this.#inLibrary(number)) return children;
      const properties = { ...element.properties, href: pagePath(number, 'coverage') };
      return [{ ...element, properties, children }];
    }
    const { first, last = [], behind, isBeside }: Additions = part ? this.#additions(part) : {};
    const added = (parts: (Element | undefined)[]): ElementContent[] =>
      this.nodes(parts.filter((one) => one !== undefined));
    const words = this.nodes(element.children);
    const mapped: Element = {
      ...element,
      tagName: this.#tagName(element.tagName),
      properties: this.#properties(element.properties),
      children: isBeside
        ? [h('div', { className: 'beside' }, [h('div', words), ...added(last)])]
        : [...added([first]), ...words, ...added(last)],
    };
    const mayBeOpen =
      part?.kind === 'trial' &&
      saidToHaveEnded(this.#policy, element.properties['id']) === undefined;
    return [mayBeOpen ? withPassedDate(mapped) : mapped, ...added([behind])];
  }

  nodes(children: RootContent[]): ElementContent[] {
    return children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return this.#element(child);
      return child.type === 'text' ? [child] : [];
    });
  }
}

/** A row of a trial table with a note after the words of its completion date cell. */
const withPassedDate = (row: Element): Element => ({
  ...row,
  children: row.children.map((cell) => {
    if (cell.type !== 'element') return cell;
    const notes = cell.children.flatMap((child): Element[] => {
      const date = child.type === 'element' && child.properties['dateTime'];
      if (typeof date !== 'string') return [];
      return [passedNote(dayAfter(date), [siteNoteLabel(), 'listed date has passed'])];
    });
    return { ...cell, children: [...cell.children, ...notes] };
  }),
});

/**
 * A section's text as a page shows it: links are addresses, headings have the levels of the page, and
 * what the site adds has its markup. The compiled tree is not modified.
 * @param kind the whole policy has neither tools for references nor figures
 * @param inLibrary true if the library has a policy with this number; the number of any other stays
 * plain text
 */
export function pageTree(
  policy: CompiledPolicy,
  section: Section,
  kind: PageKind,
  inLibrary: (number: string) => boolean,
): Root {
  const text = new PageText(policy, section, kind, inLibrary);
  return { type: 'root', children: text.nodes(section.tree.children) };
}
