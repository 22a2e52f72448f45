import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { evidenceColumns, evidenceQuotes } from '../model/evidence-quotes.ts';
import type { Mark } from '../model/policy.ts';
import { reportField, type Context } from './context.ts';
import type { SectionText } from './section-text.ts';

const mark = (tagName: 'span' | 'div', data: Mark): Element => ({
  ...h(tagName, { dataEditorial: '' }),
  data: { mark: data },
});

const times = (count: number): string => (count === 1 ? '1 time' : `${count} times`);

/** Gives the words that the table "evidence at a glance" quotes an anchor in their population's text. */
export function anchorEvidenceQuotes(context: Context, text: SectionText): void {
  for (const [index, population] of (context.data.byKind.evidence?.populations ?? []).entries()) {
    const blocks = text.within(population.id);
    for (const column of evidenceColumns) {
      for (const { words, anchor, field } of evidenceQuotes(population, column.field)) {
        const { count } = text.anchor(words, anchor, blocks);
        if (count === 1) continue;
        reportField(
          context,
          'evidence',
          ['populations', index, ...field],
          `These words stand ${times(count)} in the text of their population.`,
          'Quote words that stand there exactly once.',
        );
      }
    }
  }
}

/** Gives the statement of each citation its anchor, and marks its end. */
export function anchorCitations(context: Context, section: string, text: SectionText): void {
  for (const [index, { id, statement }] of (
    context.data.sections.get(section)?.data.citations ?? []
  ).entries()) {
    const { count, spans } = text.anchor(statement, `cite-${id}`);
    spans.at(-1)?.children.push(mark('span', { kind: 'citation', id }));
    if (count === 1) continue;
    reportField(
      context,
      section,
      ['citations', index, 'statement'],
      `The statement of citation ${id} stands ${times(count)} in the text.`,
      'Quote words that stand there exactly once.',
    );
  }
}

/** After the section's own heading, or first where it prints none. */
function addAtHead(tree: Root, note: Element): void {
  const heading = tree.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'h2',
  );
  tree.children.splice(heading + 1, 0, note);
}

/**
 * Marks the place of each site note: behind the words that it is about, or at the head of the section.
 * @param firstNote number of notes in the sections before
 */
export function placeNotes(
  context: Context,
  section: string,
  tree: Root,
  text: SectionText,
  firstNote: number,
): void {
  for (const [index, { about }] of (
    context.data.sections.get(section)?.data.notes ?? []
  ).entries()) {
    const number = firstNote + index;
    if (about === undefined) {
      addAtHead(tree, mark('div', { kind: 'note', index: number }));
      continue;
    }
    const { count, spans } = text.anchor(about, undefined);
    spans.at(-1)?.children.push(mark('span', { kind: 'note', index: number }));
    if (count === 1) continue;
    reportField(
      context,
      section,
      ['notes', index, 'about'],
      `The words that this note is about stand ${times(count)} in the text.`,
      'Quote words that stand there exactly once.',
    );
  }
}

/** Checks that a guideline's passage prints the sentences that its data quotes for each lesion size. */
export function checkLesionSizes(context: Context, text: SectionText): void {
  for (const [g, { id, sizes = [] }] of (
    context.data.byKind.guidance?.guidelines ?? []
  ).entries()) {
    const blocks = text.within(id);
    for (const [s, { size, says }] of sizes.entries()) {
      const field = ['guidelines', g, 'sizes', s];
      for (const [index, words] of says.entries()) {
        if (text.containing(words, blocks).length === 1) continue;
        reportField(
          context,
          'guidance',
          [...field, 'says', index],
          `The passage of ${id} does not have these words in exactly one place.`,
          'Quote a whole sentence of the passage.',
        );
      }
      if (says.some((words) => words.includes(size))) continue;
      const message = `No sentence quoted for ${size} names this size.`;
      const fix = 'Write the size as the passage does.';
      reportField(context, 'guidance', [...field, 'size'], message, fix);
    }
  }
}
