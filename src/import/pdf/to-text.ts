import type { PayerProfile } from '../../payers/profile.ts';
import type { PdfBlock } from './block.ts';
import { textOf, toInline, type Run } from './runs.ts';

/** The rank of most headings that name a section, which is the second level of a document. */
function sectionRank(blocks: PdfBlock[], profile: PayerProfile): number | undefined {
  const patterns = [
    ...profile.sections.flatMap(({ headings }) => headings),
    ...profile.coverageHeadings,
  ];
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const text = textOf(block.runs).trim();
    if (patterns.some((pattern) => new RegExp(pattern, 'i').test(text)))
      counts.set(block.rank, (counts.get(block.rank) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** The level of each rank of headings; undefined for one that only bold type tells from text. */
function levelsOf(blocks: PdfBlock[], profile: PayerProfile): Map<number, number | undefined> {
  const ranks = [
    ...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.rank] : []))),
  ];
  const section = sectionRank(blocks, profile) ?? Math.max(...ranks);
  const below = ranks.filter((rank) => rank < section).toSorted((a, b) => b - a);
  return new Map(
    ranks.map((rank) => {
      if (rank === section) return [rank, rank === 1 ? undefined : 2];
      return [rank, rank > section ? 1 : Math.min(6, below.indexOf(rank) + 3)];
    }),
  );
}

const plain = (runs: Run[]): Run[] => runs.map((run) => ({ ...run, bold: false }));

/** Text at the beginning of a line that would be read as something else. */
const paragraph = (text: string): string =>
  text
    .replace(/^(?=#{1,6} )/, '\\')
    .replace(/^(?=[-•●▪◦] )/, '\\')
    .replace(/\t/g, ' ');

function blockText(block: PdfBlock, levels: Map<number, number | undefined>): string {
  switch (block.kind) {
    case 'heading': {
      const level = levels.get(block.rank);
      const text = toInline(plain(block.runs));
      return level === undefined ? `**${text}**` : `${'#'.repeat(level)} ${text}`;
    }
    case 'paragraph':
      return paragraph(toInline(block.runs));
    case 'item': {
      const marker = block.marker === undefined ? '' : `${block.marker} `;
      return `${'  '.repeat(block.depth)}- ${marker}${toInline(block.runs)}`;
    }
    case 'table': {
      const rows = block.rows.map((cells) => {
        const texts = cells.map((lines) => lines.map(toInline).join('<br>').replaceAll('|', '\\|'));
        return `| ${texts.join(' | ')} |`;
      });
      const rule = `|${'---|'.repeat(block.rows[0]?.length ?? 1)}`;
      return [rows[0], rule, ...rows.slice(1)].join('\n');
    }
  }
}

/**
 * Blocks as text of the form in which documents are read: Markdown, with a form feed where a page ends.
 * @param profile of the payer, whose sections tell the level of the headings
 */
export function toText(blocks: PdfBlock[], profile: PayerProfile): string {
  const levels = levelsOf(blocks, profile);
  let text = '';
  let page = 1;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before) text += before.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n';
    const feeds = '\f'.repeat(Math.max(0, block.page - page));
    const written = blockText(block, levels);
    text += feeds + written;
    page = Math.max(page, block.page) + (written.match(/\f/g)?.length ?? 0);
  }
  return `${text}\n`;
}
