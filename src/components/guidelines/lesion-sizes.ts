import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Guideline } from '../../model/frontmatter/guidance.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { siteNoteLabel } from '../site-notes/site-note.ts';
import { ringOf, type Ring } from './lesion-ring.ts';

/** The ring of one size, with the edges of all sizes for comparison. */
function drawing(size: string, { inner, outer, open }: Ring, edges: number[], reach: number) {
  const viewBox = [-reach, -reach, 2 * reach, 2 * reach].join(' ');
  return s('svg', { role: 'img', viewBox, ariaLabel: `Lesion ${size}, drawn to scale` }, [
    ...edges.map((r) => s('circle', { className: 'edge', r })),
    s('circle', {
      className: open ? ['ring', 'open'] : ['ring'],
      r: (inner + outer) / 2,
      strokeWidth: outer - inner,
    }),
  ]);
}

/** Id of the passage in which a guideline has these words; otherwise the guideline's own. */
const anchorOf = ({ passages }: CompiledPolicy, guideline: string, words: string): string =>
  passages.find(
    ({ group, text }) =>
      group?.kind === 'guideline' && group.id === guideline && text.includes(words),
  )?.id ?? guideline;

/**
 * What a guideline says by lesion size, as a figure that the site adds. The rings are to one scale; the
 * words next to them are quoted from the passage, which compiling checks, and link to it. Undefined if
 * the guideline has no sizes.
 */
export function lesionSizes(policy: CompiledPolicy, guideline: Guideline): Element | undefined {
  const { id, organization, version, category, sizes = [] } = guideline;
  if (sizes.length === 0) return undefined;
  const topic = guideline.guideline.replace(/^./, (letter) => letter.toUpperCase());
  // "National Comprehensive Cancer Network (NCCN)": its passage calls it by the short name.
  const shortName = /\((\w+)\)$/.exec(organization)?.[1] ?? organization;
  const section = policy.sections.find(({ kind }) => kind === 'guidance')?.name ?? '';
  const rings = sizes.map((size) => ({ ...size, ring: ringOf(size) }));
  const edges = rings.filter(({ ring }) => !ring.open).map(({ ring }) => ring.outer);
  const reach = Math.max(...rings.map(({ ring }) => ring.outer)) + 0.1;
  const quotation = (words: string) => [
    ' ',
    h('q', { dataQuote: '' }, h('a', { href: `${section}#${anchorOf(policy, id, words)}` }, words)),
  ];

  return h('figure', { className: 'lesions', dataEditorial: '' }, [
    h('figcaption', [
      siteNoteLabel(),
      h('b', `${topic} only.`),
      ' What the ',
      h('a', { href: `${section}#${id}` }, `${shortName} passage`),
      ` says by size of the lesion (version ${version}, category ${category}). Rings are to one ` +
        'scale. This is the guideline’s view; the position of this policy is its ',
      h('a', { href: 'coverage' }, 'coverage statement'),
      '.',
    ]),
    h(
      'ul',
      rings.map(({ size, says, ring }) =>
        h('li', [
          drawing(size, ring, edges, reach),
          h('div', [h('b', { dataQuote: '' }, size), ...says.flatMap(quotation)]),
        ]),
      ),
    ),
  ]);
}
