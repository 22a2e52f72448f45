import { sitePath } from '../../model/addresses.ts';
import type { CodeSystem } from '../../model/code-systems.ts';
import type { CodeLine, LibrarySystem } from './library-codes.ts';

/** Maximum number of codes on a page, each counted once for every policy that lists it. */
export const codesPerPage = 400;

/** A page with the codes of one system that share a prefix, or with links to pages for longer prefixes. */
export interface CodePage {
  /** Last part of its address: "cpt-4", "icd-10-cm-c22", "hcpcs-in-words-00". */
  name: string;
  system: CodeSystem;
  /** True for words that policies print in place of codes; they are sorted by policy. */
  isInWords: boolean;
  /** How its codes, or the numbers of its policies, begin. */
  prefix: string;
  /** Number of its lines, including those of the pages below it. */
  count: number;
  /** Its own lines. Codes longer than the prefix may instead be on pages below it. */
  lines: CodeLine[];
  pages: CodePage[];
}

/** The pages of a system over the library. */
interface SystemPages {
  system: CodeSystem;
  codes: CodePage[];
  inWords: CodePage[];
}

const weightOf = (lines: CodeLine[]): number =>
  lines.reduce((sum, { policies }) => sum + policies.length, 0);

/** True if all codes of the library fit on one page. */
export const fitsOnePage = (found: LibrarySystem[]): boolean =>
  found.reduce((sum, { codes, inWords }) => sum + weightOf(codes) + inWords.length, 0) <=
  codesPerPage;

/** The point is not part of an address: C22.0 begins with C220. */
const beginning = ({ key }: CodeLine, length: number): string =>
  key.replace('.', '').slice(0, length);

/** Pages for lines that share their first `shared` characters, by the characters after those. */
function split(
  place: Pick<CodePage, 'system' | 'isInWords'>,
  lines: CodeLine[],
  shared: number,
): CodePage[] {
  const longest = Math.max(...lines.map(({ key }) => key.length));
  let groups = new Map<string, CodeLine[]>();
  // A prefix that all lines share does not divide them.
  for (let length = shared + 1; groups.size < 2 && length <= longest; length++) {
    groups = Map.groupBy(lines, (line) => beginning(line, length));
    if (lines.length === 1) break;
  }
  return [...groups].map(([prefix, inGroup]) => {
    const words = place.isInWords ? '-in-words' : '';
    const name = `${place.system}${words}-${prefix}`.toLowerCase();
    const page = { ...place, name, prefix, count: inGroup.length };
    const isLeaf = inGroup.length === 1 || weightOf(inGroup) <= codesPerPage;
    if (isLeaf) return { ...page, lines: inGroup, pages: [] };
    const below = split(place, inGroup, prefix.length);
    const isPage = (one: CodePage) => one.prefix !== prefix;
    return {
      ...page,
      lines: below.filter((one) => !isPage(one)).flatMap(({ lines: own }) => own),
      pages: below.filter(isPage),
    };
  });
}

/** The codes of a library that do not fit on one page, on pages by system and first characters. */
export const codePages = (found: LibrarySystem[]): SystemPages[] =>
  found.map(({ system, codes, inWords }) => ({
    system,
    codes: split({ system, isInWords: false }, codes, 0),
    inWords: split({ system, isInWords: true }, inWords, 0),
  }));

/** All pages, including those below others. */
export const everyPage = (pages: CodePage[]): CodePage[] =>
  pages.flatMap((page) => [page, ...everyPage(page.pages)]);

/** The heading of a page: "CPT codes 4…", "HCPCS in words, policies 00…". */
export const codePageTitle = ({ system, isInWords, prefix }: CodePage): string =>
  isInWords ? `${system} in words, policies ${prefix}…` : `${system} codes ${prefix}…`;

/** Address of a page of codes. */
export const codePagePath = ({ name }: Pick<CodePage, 'name'>): string =>
  sitePath(`/codes/${name}/`);
