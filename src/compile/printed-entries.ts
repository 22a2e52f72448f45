import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Part } from '../model/policy.ts';
import { reportField, type Context } from './context.ts';

/** The parts of a section's text, each as its kind with its id, if it has one. */
function partsIn(tree: Root): string[] {
  const parts: string[] = [];
  visit(tree, 'element', ({ data, properties }) => {
    const part: Part | undefined = data?.part;
    if (part) parts.push([part.kind, properties['id']].filter(Boolean).join(' '));
  });
  return parts;
}

/** Reports data that no component of the body prints or refers to. */
export function checkPrintedEntries(
  context: Context,
  sections: { name: string; tree: Root }[],
): void {
  const { evidence, guidance, references, history, coding, notices } = context.data.byKind;
  const check = (section: string, field: PropertyKey[], parts: string[], component: string) => {
    const tree = sections.find(({ name }) => name === section)?.tree;
    if (!tree || partsIn(tree).some((part) => parts.includes(part))) return;
    const message = `The body has no ${component}, so this data is not on any page.`;
    const fix = `Put ${component} where the document has it, or remove the data.`;
    reportField(context, section, field, message, fix);
  };
  for (const [index, { id }] of (evidence?.populations ?? []).entries()) {
    check(
      'evidence',
      ['populations', index, 'id'],
      [`population ${id}`],
      `<Population id="${id}">`,
    );
  }
  for (const [index, { id }] of (guidance?.guidelines ?? []).entries()) {
    check('guidance', ['guidelines', index, 'id'], [`guideline ${id}`], `<Guideline id="${id}">`);
  }
  for (const [index, { id }] of (coding?.tables ?? []).entries()) {
    // <CodeTable /> is the first table, whether it has an id or not.
    const first = index === 0 ? ['code-table'] : [];
    const component =
      index === 0 && id === undefined ? '<CodeTable />' : `<CodeTable id="${id ?? '…'}" />`;
    check('coding', ['tables', index], [...first, `code-table ${id ?? ''}`], component);
  }
  if (references && references.references.length > 0)
    check('references', ['references'], ['reference-list'], '<ReferenceList />');
  if (history && history.entries.length > 0)
    check('history', ['entries'], ['history-list'], '<HistoryList />');
  if (notices && notices.copyright.length > 0)
    check('notices', ['copyright'], ['copyright'], '<Copyright />');
}
