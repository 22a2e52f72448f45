import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { schemas } from './schemas/index.ts';

/** One folder is one policy: every section's entry has the name of its folder as its id. */
const file = (name: string) =>
  glob({
    base: process.env['CONTENT_DIR'] ?? './content',
    pattern: `*/${name}.mdx`,
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  });

export const collections = {
  coverage: defineCollection({ loader: file('coverage'), schema: schemas.coverage }),
  background: defineCollection({ loader: file('background'), schema: schemas.background }),
  regulatory: defineCollection({ loader: file('regulatory'), schema: schemas.regulatory }),
  evidence: defineCollection({ loader: file('evidence'), schema: schemas.evidence }),
  guidance: defineCollection({ loader: file('guidance'), schema: schemas.guidance }),
  trials: defineCollection({ loader: file('trials'), schema: schemas.trials }),
  references: defineCollection({ loader: file('references'), schema: schemas.references }),
  history: defineCollection({ loader: file('history'), schema: schemas.history }),
  coding: defineCollection({ loader: file('coding'), schema: schemas.coding }),
  notices: defineCollection({ loader: file('notices'), schema: schemas.notices }),
};
