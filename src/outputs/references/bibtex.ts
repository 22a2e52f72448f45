import { familyName, type CslName } from './names.ts';
import { noteOf, type ReferenceRecord } from './records.ts';

/** BibTeX's macros for the months. They are written without braces. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Characters that are special to TeX. Braces are counted even after a backslash, so they are written as
 * commands.
 */
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text escaped for TeX. All other characters stay as they are, in UTF-8: no table of commands has them all. */
const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\\{}~^]/g, (character) => special[character] ?? '')
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/\s+/g, ' ');

/** A URL, which styles print verbatim: only characters that would end the field are encoded. */
const address = (url: string): string =>
  url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));

/**
 * "SK" → "S. K.", "J-M" → "J.-M.": without periods, a style that abbreviates names would keep only the
 * first letter.
 */
const initials = (given: string): string =>
  /^[\p{Lu}-]+$/u.test(given)
    ? given.replace(
        /\p{Lu}(?=(\p{Lu})?)/gu,
        (letter, next?: string) => `${letter}.${next ? ' ' : ''}`,
      )
    : given;

/** "van der Berg, Jr, J. R."; an organization has its own braces, so that it is not split. */
const name = (one: CslName): string =>
  'literal' in one
    ? `{${escaped(one.literal)}}`
    : [familyName(one), one.suffix, one.given && initials(one.given)]
        .filter((part) => part !== undefined)
        .map(escaped)
        .join(', ');

const entryTypes = {
  'article-journal': 'article',
  report: 'techreport',
  webpage: 'misc',
  document: 'misc',
} as const;

/**
 * A record. The title has its own braces, so that no style changes its capitals. A truncated list of
 * authors ends in "others", which BibTeX understands, and needs no note.
 */
function entry(record: ReferenceRecord): string {
  const { item, etAl } = record;
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const authors = [...item.author.map(name), ...(etAl ? ['others'] : [])];
  const text = (value: string | undefined) => value && `{${escaped(value)}}`;
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length > 0 ? `{${authors.join(' and ')}}` : undefined],
    ['title', `{{${escaped(item.title)}}}`],
    ['journal', text(item['container-title'])],
    ['institution', item.type === 'report' ? text(item.publisher) : undefined],
    ['edition', text(item.edition)],
    ['year', year ? `{${year}}` : undefined],
    ['month', month ? months[month - 1] : undefined],
    ['day', day ? `{${day}}` : undefined],
    ['volume', text(item.volume)],
    ['number', text(item.issue)],
    ['pages', text(item.page?.replaceAll('-', '--'))],
    ['doi', item.DOI && `{${address(item.DOI)}}`],
    ['pmid', text(item.PMID)],
    ['pmcid', text(item.PMCID)],
    ['url', item.URL && `{${address(item.URL)}}`],
    ['note', text(noteOf({ ...record, etAl: false }))],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`\t${field} = ${value},\n`] : []));
  return `@${entryTypes[item.type]}{${item['citation-key']},\n${lines.join('')}}\n`;
}

/** References as BibTeX, in UTF-8. */
export const toBibtex = (records: ReferenceRecord[]): string => records.map(entry).join('');
