import type { Root } from 'hast';
import { select } from 'hast-util-select';
import type { Guideline } from '../../schemas/prose.ts';
import { blocksOf } from './blocks.ts';
import type { AnnotationProblem } from './problems.ts';

/** The blocks of a guideline's passage that have these words. */
function placesOf(tree: Root, guideline: string, words: string) {
  const passage = select(`#${guideline}`, tree);
  return passage
    ? blocksOf({ type: 'root', children: [passage] }).filter(({ text }) => text.includes(words))
    : [];
}

/** The id of the passage in which a guideline says these words. */
export const anchorOf = (tree: Root, guideline: string, words: string): string | undefined => {
  const id = placesOf(tree, guideline, words)[0]?.element.properties['id'];
  return typeof id === 'string' ? id : undefined;
};

/** What is wrong with lesion sizes: words that the guideline's passage does not say exactly once. */
export const missingSizes = (tree: Root, guidelines: Guideline[]): AnnotationProblem[] =>
  guidelines.flatMap(({ id, sizes = [] }) =>
    sizes.flatMap(({ size, says }) => [
      ...says
        .filter((words) => placesOf(tree, id, words).length !== 1)
        .map((words) => ({
          words,
          message:
            `${id} does not say these words of lesions ${size} in exactly one place. ` +
            'Quote a whole sentence of its passage.',
        })),
      ...(says.some((words) => words.includes(size))
        ? []
        : [
            {
              words: size,
              message: `no sentence quoted for ${size} says this size. Write it as the passage does.`,
            },
          ]),
    ]),
  );
