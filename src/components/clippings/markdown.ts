import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { clippingCitation, linkedStudies, placeOf } from './citation.ts';
import type { Clipping } from './clippings.ts';
import { versionNote, type Versions } from './versions.ts';

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });

/** Words of several lines, with line breaks. */
const lines = (words: string): PhrasingContent[] =>
  words.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    // Spaces at the start of a line would be lost.
    text(line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length))),
  ]);

function markdownOf(clipping: Clipping, index: number, versions: Versions): RootContent[] {
  const { leads, words, policy, remark } = clipping;
  const { path, position } = placeOf(clipping);
  const note = versionNote(clipping, versions);
  const studies = linkedStudies(clipping);
  return [
    { type: 'heading', depth: 2, children: [text(`${index + 1}. ${path}`)] },
    paragraph(text(`${position}.`)),
    {
      type: 'blockquote',
      children: [...leads.map((lead) => paragraph(text(`${lead} …`))), paragraph(...lines(words))],
    },
    ...(studies === undefined ? [] : [paragraph(text(studies))]),
    paragraph(text(clippingCitation(clipping))),
    paragraph(text(`SHA-256 of the document: ${policy.sha256}`)),
    ...(note === undefined ? [] : [paragraph(strong(note))]),
    ...(remark.trim()
      ? [
          paragraph(
            strong('My remark, not the policy’s words:'),
            text(' '),
            ...lines(remark.trim()),
          ),
        ]
      : []),
  ];
}

/** Clippings as a Markdown document, with the reader's remarks marked as theirs. */
export const clippingsMarkdown = (clippings: Clipping[], versions: Versions): string =>
  toMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text('Clippings from medical policies')] },
      ...clippings.flatMap((clipping, index) => markdownOf(clipping, index, versions)),
    ],
  });
