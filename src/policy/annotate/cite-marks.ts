import type { Element, Root } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import { h } from 'hastscript';
import type { Citation } from '../../schemas/annotations.ts';
import type { Reference } from '../../schemas/references.ts';
import { shortReference } from '../printed.ts';
import { isEditorial } from './blocks.ts';
import type { AnnotationProblem } from './problems.ts';

/** The mark after a statement: a button that shows its ground and leads to the references. */
function mark({ id, references: numbers, ground }: Citation, list: Reference[]): Element {
  const names = numbers.join(', ');
  const ofReference = (number: number) => list.find((reference) => reference.number === number);
  return h('span', { id: `cite-${id}`, className: 'cite', dataEditorial: '' }, [
    h(
      'button',
      {
        type: 'button',
        popoverTarget: `ground-${id}`,
        ariaLabel: `${numbers.length > 1 ? 'References' : 'Reference'} ${names}: why this link`,
      },
      names,
    ),
    h('span', { id: `ground-${id}`, className: 'pop', popover: 'auto' }, [
      h('span', { className: 'note-label' }, 'Site note'),
      ` Link added by this site. ${ground} `,
      ...numbers.map((number) => {
        const reference = ofReference(number);
        return h('a', { href: `references#ref-${number}` }, [
          `Reference ${number}`,
          reference ? `: ${shortReference(reference)}` : '',
        ]);
      }),
    ]),
  ]);
}

/**
 * Puts the mark of each citation behind its statement.
 * @returns what is wrong: statements that do not stand exactly once in the text of the section.
 */
export function addCiteMarks(
  tree: Root,
  citations: Citation[],
  list: Reference[],
): AnnotationProblem[] {
  return citations.flatMap((citation) => {
    let found = 0;
    findAndReplace(
      tree,
      [
        citation.statement,
        (statement: string) => {
          found += 1;
          return [{ type: 'text', value: statement }, mark(citation, list)];
        },
      ],
      { ignore: isEditorial },
    );
    return found === 1
      ? []
      : [
          {
            words: citation.statement,
            message:
              `the statement of citation ${citation.id} stands ${found} times in the text. ` +
              'Quote words that stand there exactly once, without marks inside them.',
          },
        ];
  });
}
