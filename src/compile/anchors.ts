import { join } from 'node:path';
import type { Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { CompiledPolicy } from '../model/policy.ts';
import { isEditorial, singleSpaced } from '../model/tree.ts';
import { anchorsFile } from '../source/policy-folder.ts';
import type { Context } from './context.ts';

/** A place in the text of a policy that people cite. */
export interface Anchor {
  /** Address below the policy's own: `evidence/#treatment-p1`; of coverage `#liver-tumors`. */
  address: string;
  /** Pages of the document of record: "4", or "2-3"; empty for what is no paragraph. */
  pages: string;
  /** Its first words: numbered ids stay when a paragraph is added before them, but lead elsewhere. */
  words: string;
}

/** Address of a place below the policy's own, where the coverage page is. */
const addressOf = (section: string, id: string): string =>
  section === 'coverage' ? `#${id}` : `${section}/#${id}`;

type Sections = { name: string; tree: Root }[];

const inlineNames = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'u']);

/** The words of a node, those of different blocks apart. */
function wordsOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isEditorial(node)) return '';
  const words = node.children.map(wordsOf).join('');
  return inlineNames.has(node.tagName) ? words : ` ${words} `;
}

/** Every anchor in the text of a policy's sections, in the order of the document. */
function anchorsOf(sections: Sections): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { name, tree } of sections) {
    visit(tree, 'element', (element) => {
      if (isEditorial(element)) return SKIP;
      const { id, dataPage } = element.properties;
      if (typeof id !== 'string') return undefined;
      anchors.push({
        address: addressOf(name, id),
        pages: typeof dataPage === 'string' ? dataPage : '',
        words: singleSpaced(wordsOf(element)).split(' ').slice(0, 6).join(' '),
      });
      return undefined;
    });
  }
  return anchors;
}

const lineOf = ({ address, pages, words }: Anchor): string =>
  [address, pages && `p. ${pages}`, words].join('\t');

/** The list of a policy's anchors, sorted, as the text of its anchors.txt. */
export const anchorList = ({ sections }: Pick<CompiledPolicy, 'sections'>): string =>
  anchorsOf(sections)
    .map(lineOf)
    .sort()
    .map((line) => `${line}\n`)
    .join('');

/**
 * Reports the anchors of the policy's list that are gone, or that lead to other words: people have cited
 * them. Where all are there, reports that the list lacks others. A policy without a list has none that was
 * published.
 */
export function checkAnchors({ folder, data, problems }: Context, sections: Sections): void {
  // Without the data of coverage.mdx, which has been reported, other sections print other words.
  if (folder.anchors === undefined || !data.byKind.coverage) return;
  const known = new Map(anchorsOf(sections).map((anchor) => [anchor.address, anchor]));
  // A section that could not be read has been reported; that its anchors are gone says nothing more.
  const unread = [...folder.files.keys()]
    .filter((file) => !sections.some(({ name }) => name === file))
    .map((name) => addressOf(name, ''));
  const file = join(folder.path, anchorsFile);
  const listed = new Set<string>();
  let isKept = true;
  for (const [index, line] of folder.anchors.split('\n').entries()) {
    const [address = '', , words = ''] = line.trim().split('\t');
    listed.add(address);
    if (address === '' || unread.some((page) => address.startsWith(page))) continue;
    const anchor = known.get(address);
    if (anchor?.words === words) continue;
    isKept = false;
    problems.push({
      file,
      position: { line: index + 1, column: 1 },
      message: anchor
        ? `The address ${address} led to “${words}”, and now leads to “${anchor.words}”.`
        : `The address ${address} is gone: links to it lead to the top of the page.`,
      fix: `Restore what it led to; if the document has changed, run npm run anchors -- ${folder.name} once the words match the document.`,
    });
  }
  const unlisted = [...known.keys()].filter((address) => !listed.has(address));
  if (!isKept || unlisted.length === 0) return;
  const count = unlisted.length === 1 ? 'an address' : `${unlisted.length} addresses`;
  problems.push({
    file,
    message: `The list lacks ${count} of the text, first ${unlisted[0] ?? ''}: its loss would not be noticed.`,
    fix: `Run npm run anchors -- ${folder.name}.`,
  });
}
