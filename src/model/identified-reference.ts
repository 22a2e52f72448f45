import { readListedDate } from './listed-date.ts';

/** What can be identified with certainty in the text of a reference; everything else is left out. */
export interface IdentifiedReference {
  authors?: string[];
  /** The list of authors ends in “et al.”. */
  etAl?: boolean;
  title?: string;
  journal?: string;
  /** ISO 8601, with the printed precision. */
  published?: string;
  volume?: string;
  issue?: string;
  /** As printed. */
  pages?: string;
  pmid?: string;
  /** Identifier in PubMed Central. */
  pmcid?: string;
  doi?: string;
  /** Number in a trial registry. */
  trial?: string;
  url?: string;
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const date = [
  `${month}(?:-${month})?(?:\\s+\\d{1,2},?)?\\s+\\d{4}`,
  `\\d{4}(?:\\s+${month}(?:-${month})?(?:\\s+\\d{1,2})?)?`,
].join('|');

const person =
  "(?:\\p{Ll}+\\s)*\\p{Lu}[\\p{L}'’-]*(?:\\s\\p{L}[\\p{L}'’-]+)*\\s\\p{Lu}[\\p{Lu}-]{0,3}(?:\\s(?:Jr|Sr|II|III|IV|2nd|3rd))?";
const authorList = new RegExp(`^(${person}(?:,\\s${person})*)(,?\\set\\sal)?\\.\\s`, 'u');

/** ". Journal. 2015 Oct;40(7):1829-37", the location of an article in its journal. */
const location = new RegExp(
  `([.?!])\\s([^.?!]+(?:\\.\\s?\\([^)]+\\))?)\\.\\s(${date})\\s?(?:;|\\.|$)\\s*(?:(\\d+[A-Za-z]?)?\\s?(?:\\(([^)]+)\\))?:\\s?([\\w.]+(?:\\s?[-–—]\\s?[\\w.]*\\w)?))?`,
);

/** ". Journal 2009; 120:1761-7": without a period, but with volume and pages. */
const closeLocation =
  /([.?!])\s([^.?!\d]+)\s(\d{4})\s?;\s*(\d+[A-Za-z]?)\s?(?:\(([^)]+)\))?:\s?([\w.]+(?:\s?[-–—]\s?[\w.]*\w)?)/;

const withoutEnd = (text: string): string => text.replace(/[.,;)]+$/, '');

/** The identifiers that a text prints. */
function identifiers(text: string): IdentifiedReference {
  const pmid = /\bPMID:?\s*(\d{1,8})\b/.exec(text)?.[1];
  const pmcid = /\bPMC\d{4,9}\b/.exec(text)?.[0];
  const doi = /\b10\.\d{4,9}\/[^\s;,\])]+/.exec(text)?.[0];
  const url = /https?:\/\/[^\s\])>]+/.exec(text)?.[0];
  const trial = /\bNCT\d{8}\b/.exec(text)?.[0];
  return {
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(doi !== undefined && { doi: withoutEnd(doi) }),
    ...(url !== undefined && { url: withoutEnd(url) }),
    ...(trial !== undefined && { trial }),
  };
}

/** "Sep 01 2012", "2015 Oct", "Nov-Dec 2013" → ISO 8601. For a range, the first month. */
function isoDate(printed: string): string | undefined {
  const turned = printed.replace(/^(\d{4})\s+(\D.*)$/, '$2 $1').replace(/-[A-Za-z]+\.?/, '');
  return readListedDate(turned)?.iso;
}

/** An article, recognized by its authors and its location in a journal. */
function article(text: string): IdentifiedReference {
  const authors = authorList.exec(text);
  if (!authors) return {};
  const names = (authors[1] ?? '').split(/,\s/);
  const found: IdentifiedReference = { authors: names, ...(authors[2] && { etAl: true }) };
  const rest = text.slice(authors[0].length);
  const place = location.exec(rest) ?? closeLocation.exec(rest);
  if (!place) return found;
  const [, end = '', journal = '', printed = '', volume, issue, pages] = place;
  const title = rest.slice(0, place.index) + (end === '.' ? '' : end);
  const published = isoDate(printed);
  if (!title.trim() || published === undefined) return found;
  return {
    ...found,
    title: title.trim(),
    journal: journal.trim(),
    published,
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages: withoutEnd(pages) }),
  };
}

/** An organization's document that states its address, version or access date: "Organization. Title." */
function organizationDocument(text: string): IdentifiedReference {
  if (!/https?:|\bVersion\b|\bAccessed\b/.test(text)) return {};
  const [, name = '', title = ''] =
    /^((?:[^.]|\.(?=\S)|(?<=\b[A-Z])\.(?!\S))+)\.\s((?:[^.]|\.(?=\S)|(?<=\b[A-Z])\.(?!\S))+?)\.(?:\s|$)/.exec(
      text,
    ) ?? [];
  const isName = /^\p{Lu}/u.test(name) && !/[[\d]/.test(name);
  // A title has words, and is neither an address nor a place with a publisher.
  const isTitle =
    /\p{Ll}{3}/u.test(title) && !/https?:|^(?:Version|Accessed|Updated|In:)\b/.test(title);
  return isName && isTitle ? { authors: [name.trim()], title: title.trim() } : {};
}

/**
 * What the text of a reference states, limited to what its form makes unambiguous: a list of authors
 * with initials, a location in a journal, identifiers, an organization with its document.
 * @param text the printed words, without the number
 */
export function identifyReference(text: string): IdentifiedReference {
  const byForm = article(text);
  return { ...(byForm.authors ? byForm : organizationDocument(text)), ...identifiers(text) };
}
