import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Citation } from '../../schemas/annotations.ts';
import type { Reference } from '../../schemas/references.ts';
import { pubmedAddress } from '../../references/csl.ts';
import { namedReference } from '../printed.ts';
import type { AnnotationProblem } from './problems.ts';
import { addressWords } from './quoted.ts';

/** A reference as the mark shows it: the study by its name, and the ways to it. */
function shown(reference: Reference): ElementContent[] {
  const { number } = reference;
  const inPubMed =
    reference.type === 'article'
      ? [' PMID ', h('a', { href: pubmedAddress(reference.pmid) }, reference.pmid)]
      : [];
  const inList = h('a', { href: `references#ref-${number}` }, `Reference ${number} in the list`);
  const space = { type: 'text', value: ' ' } as const;
  return [
    h('span', [`${number}. ${namedReference(reference)}`, ...inPubMed]),
    space,
    inList,
    space,
  ];
}

/** The mark after a statement: a button that shows the references, and why the site links them. */
function mark({ id, references: numbers, ground }: Citation, list: Reference[]): Element {
  const names = numbers.join(', ');
  return h('span', { className: 'cite', dataEditorial: '' }, [
    h(
      'button',
      {
        type: 'button',
        popoverTarget: `ground-${id}`,
        ariaLabel: `${numbers.length > 1 ? 'References' : 'Reference'} ${names}, and why this link`,
      },
      names,
    ),
    h('span', { id: `ground-${id}`, className: 'pop', popover: 'auto' }, [
      ...list.filter(({ number }) => numbers.includes(number)).flatMap(shown),
      h('span', [
        h('span', { className: 'note-label' }, 'Site note:'),
        ` link added by this site. ${ground}`,
      ]),
    ]),
  ]);
}

/**
 * Gives the statement of each citation its address, and puts the mark at its end.
 * @returns what is wrong: statements that do not stand exactly once in the text of the section.
 */
export function addCiteMarks(
  tree: Root,
  citations: Citation[],
  list: Reference[],
): AnnotationProblem[] {
  return citations.flatMap((citation) => {
    const { id, statement } = citation;
    const { count, spans } = addressWords(tree, statement, `cite-${id}`);
    spans.at(-1)?.children.push(mark(citation, list));
    const message =
      `the statement of citation ${id} stands ${count} times in the text. ` +
      'Quote words that stand there exactly once.';
    return count === 1 ? [] : [{ words: statement, message }];
  });
}
