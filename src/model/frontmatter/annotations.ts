import { z } from 'astro/zod';
import { anchorId } from './fields.ts';

/**
 * What the site adds to a passage of policy text. The passage is found by its words (a text quote, as
 * in the W3C Web Annotation model), so the text itself needs no markup.
 */
export const quotedWords = z.string().min(1).meta({
  description:
    'Words of this section exactly as they appear in its text, long enough to occur only once.',
  example: 'the evidence includes a Cochrane review',
});

/** A link from a statement to the references that it must mean (the source lost its citation numbers). */
export const citation = z.strictObject({
  id: anchorId.meta({
    description: 'Address of the statement: #cite-<id>.',
    example: 'two-meta-analyses',
  }),
  statement: quotedWords,
  references: z
    .array(z.int().positive())
    .min(1)
    .meta({ description: 'Numbers in the reference list.', example: [3, 4] }),
  reason: z.string().min(1).meta({
    description: 'Why the list itself leaves no doubt. Shown to the reader.',
    example: 'It is the only listed title with “randomized controlled trial”.',
  }),
});

/** A short neutral remark, shown next to the words it refers to and marked as a site note. */
export const siteNote = z.strictObject({
  about: quotedWords.optional().meta({
    description:
      'The words that it refers to; without them the note is shown at the head of the section.',
  }),
  text: z.string().min(1).meta({
    description: 'The remark. It never corrects the text.',
    example: '“(CASTLE-10)” appears twice in the document.',
  }),
});

/** Questions that a passage answers, in the words of readers. Used by search only; never shown. */
export const asked = z.strictObject({
  passage: anchorId.meta({ description: 'Anchor of the passage, or of the heading above it.' }),
  questions: z
    .array(z.string().min(1))
    .min(1)
    .meta({ example: ['does it work for colorectal cancer'] }),
});

/** Fields that every section may have. */
export const sectionFields = {
  citations: z.array(citation).default([]),
  notes: z.array(siteNote).default([]),
  asks: z.array(asked).default([]),
};

/** A citation as the content gives it. */
export type Citation = z.infer<typeof citation>;
/** Questions that a passage answers, as the content gives them. */
export type Asked = z.infer<typeof asked>;
/** A site note as the content gives it. */
export type SiteNote = z.infer<typeof siteNote>;
