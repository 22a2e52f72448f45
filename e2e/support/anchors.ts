import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { asPrinted, readPage, splitWords } from '../../src/proof/page.ts';
import { sections } from '../../src/policy/sections.ts';

/** An address inside the text of a policy: the section's, and the id of the passage. */
export interface Anchor {
  /** For example evidence/#summary-of-evidence-p1. */
  address: string;
  /** Page of the source document, for example "2-3"; empty for what is no paragraph. */
  page: string;
  /** Its first words; two passages under one address are told apart by them. */
  words: string;
}

/** Every address inside the policy text of a built policy, in order. */
export const anchorsOf = (policy: string): Anchor[] =>
  sections.flatMap(({ name }) => {
    const path = name === 'coverage' ? '' : `${name}/`;
    const html = readFileSync(join('dist', policy, path, 'index.html'), 'utf8');
    return selectAll('[data-policy-text] [id]', asPrinted(readPage(html))).map((element) => ({
      address: `${path}#${String(element.properties['id'])}`,
      page: String(element.properties['dataPage'] ?? ''),
      words: splitWords(toText(element)).slice(0, 6).join(' '),
    }));
  });

/** An anchor as a line of the committed list. */
export const anchorLine = ({ address, page, words }: Anchor): string =>
  [address, page && `p. ${page}`, words].join('\t');
