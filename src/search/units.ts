import type { Element, Root, RootContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { remove } from 'unist-util-remove';
import { isEditorial } from '../policy/annotate/blocks.ts';
import { entryKinds } from '../policy/history.ts';
import type { Section } from '../policy/sections.ts';
import type { Coverage } from '../schemas/coverage.ts';

/** What a word search finds: a passage under a heading, a reference, a trial or an entry. */
export interface SearchUnit {
  section: Section;
  /** Id of the place on the section's page. */
  anchor: string;
  title: string;
  /** Headings that the place stands under, outermost first. */
  under: string[];
  text: string;
  /** True for what is said of another policy. */
  isAside?: boolean;
}

const oneLine = (element: Element | Root): string => toText(element).replace(/\s+/g, ' ').trim();

/** Elements that are a unit of their own inside the passage under a heading. */
const ownUnit = ['dataPopulation', 'dataGuideline'] as const;

/** The parts that are units of their own, wherever they stand. */
const parts =
  '[id^="ref-"], [id^="nct"], [id^="entry-"], h1, h2, h3, [data-population], [data-guideline]';

interface Walk {
  section: Section;
  related: Coverage['related'];
  units: SearchUnit[];
  current: SearchUnit;
  headings: string[];
}

function open(walk: Walk, anchor: string, title: string): SearchUnit {
  const unit = { section: walk.section, anchor, title, under: [...walk.headings], text: '' };
  walk.units.push(unit);
  return unit;
}

/** A passage is part of what stands under its heading, but for what it says of another policy. */
function visitPassage(walk: Walk, element: Element, anchor: string): void {
  const text = oneLine(element);
  const about =
    walk.section.name === 'coverage' && walk.related.find(({ number }) => text.includes(number));
  if (about) {
    Object.assign(open(walk, anchor, `Related policy ${about.number}`), { text, isAside: true });
  } else {
    walk.current.text += ` ${text}`;
  }
}

function visitElement(walk: Walk, element: Element): void {
  const { id, dataPopulation, dataGuideline } = element.properties;
  const anchor = typeof id === 'string' ? id : '';
  const level = Number(/^h([1-4])$/.exec(element.tagName)?.[1]);
  if (level) {
    walk.headings.length = level - 1;
    walk.current = open(walk, anchor, oneLine(element));
    walk.headings.push(oneLine(element));
  } else if (anchor.startsWith('ref-')) {
    open(walk, anchor, `Reference ${anchor.slice(4)}`).text = oneLine(element);
  } else if (anchor.startsWith('nct')) {
    // A number of people and a date side by side would read as one.
    open(walk, anchor, anchor.toUpperCase()).text = selectAll('td', element)
      .map(oneLine)
      .join(' · ');
  } else if (anchor.startsWith('entry-')) {
    const kind = entryKinds.find(({ kind }) => kind === element.properties['dataKind']);
    const day = oneLine(select('time', element) ?? element);
    open(walk, anchor, `${kind?.label ?? 'Entry'}, ${day}`).text = oneLine(element);
  } else if (ownUnit.some((property) => element.properties[property] !== undefined)) {
    const label = dataPopulation ?? dataGuideline;
    open(walk, anchor, typeof label === 'string' ? label : anchor).text = oneLine(element);
  } else if (element.properties['className']?.toString() === 'footnote') {
    const term = oneLine(element).split(/\s[–-]\s|\.\s*$/)[0] ?? anchor;
    open(walk, anchor, term.replace(/^[*‡]\s*/, '')).text = oneLine(element);
  } else if (select(parts, element)) {
    visitAll(walk, element.children);
  } else {
    visitPassage(walk, element, anchor);
  }
}

function visitAll(walk: Walk, nodes: RootContent[]): void {
  for (const node of nodes) if (node.type === 'element') visitElement(walk, node);
}

/** The units of a built section page, in the order of the document, without what the site adds. */
export function unitsOf(page: Root, section: Section, related: Coverage['related']): SearchUnit[] {
  const tree = structuredClone(page);
  remove(tree, (node) => node.type === 'element' && isEditorial(node as Element));
  const heading = select('h1', tree);
  const walk: Walk = {
    section,
    related,
    units: [],
    current: {
      section,
      anchor: '',
      title: heading ? oneLine(heading) : section.label,
      under: [],
      text: '',
    },
    headings: [],
  };
  walk.units.push(walk.current);
  for (const region of selectAll('[data-policy-text]', tree)) visitAll(walk, region.children);
  return walk.units
    .filter(({ text }) => text.trim())
    .map((unit) => ({ ...unit, text: unit.text.trim() }));
}
