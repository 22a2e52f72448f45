import type { CompiledPolicy } from '../../model/policy.ts';
import type { CslItem } from '../../outputs/references/csl.ts';
import { familyName } from '../../outputs/references/names.ts';

/**
 * The title of a COinS span (class Z3988): an OpenURL ContextObject in key/value form, ANSI/NISO
 * Z39.88-2004. Zotero's web import and other reference managers find it in a page. The keys are
 * those that Zotero reads (zotero/utilities, openurl.js): "rft.atitle" with a journal, "rft.title"
 * with a document, and "rft.au" once an author, family name first.
 */
function contextObject(fields: [key: string, value: string | undefined][]): string {
  const object = new URLSearchParams({ ctx_ver: 'Z39.88-2004' });
  for (const [key, value] of fields) if (value) object.append(key, value);
  // A query may contain these unescaped (RFC 3986, 3.4). So may a space: parsers of the format keep it,
  // and the page, which contains the same words as text, compresses better.
  return object
    .toString()
    .replace(/\+|%(2C|2F|3A|3B|3F|28|29|27|21)/g, (code) =>
      code === '+' ? ' ' : decodeURIComponent(code),
    );
}

/**
 * The searchable data of a reference, read back from the output of `referenceCoins`, so that the page
 * does not have to repeat it: `words` are authors, title, journal and PMID; `year` has four digits, or
 * is empty.
 */
export function readCoins(coins: string): { words: string; year: string } {
  const object = new URLSearchParams(coins);
  const keys = ['rft.au', 'rft.aucorp', 'rft.atitle', 'rft.title', 'rft.jtitle', 'rft.edition'];
  const words = keys.flatMap((key) => object.getAll(key));
  const pmid = object.get('rft_id')?.replace(/^info:pmid\/|^http.*/, '') ?? '';
  return {
    words: [...words, pmid].join(' ').replaceAll(',', ''),
    year: object.get('rft.date')?.slice(0, 4) ?? '',
  };
}

const documentFields: [string, string][] = [
  ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
  ['rft.genre', 'document'],
];

/** A listed reference for reference managers. Authors behind "et al." are left out, not named. */
export function referenceCoins(item: CslItem): string {
  const date = item.issued?.['date-parts'][0]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const authors = item.author.map((name): [string, string] =>
    'literal' in name
      ? ['rft.aucorp', name.literal]
      : ['rft.au', `${familyName(name)}, ${[name.given, name.suffix].filter(Boolean).join(' ')}`],
  );
  if (item.type !== 'article-journal') {
    const { title, edition, publisher, URL } = item;
    return contextObject([
      ...documentFields,
      ['rft.title', title],
      ...authors,
      ['rft.edition', edition],
      ['rft.date', date],
      ['rft.pub', publisher],
      ['rft_id', URL],
    ]);
  }
  return contextObject([
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', item.title],
    ['rft.jtitle', item['container-title']],
    ...authors,
    ['rft.date', date],
    ['rft.volume', item.volume],
    ['rft.issue', item.issue],
    ['rft.pages', item.page],
    // The PubMed address adds no information.
    ['rft_id', item.PMID && `info:pmid/${item.PMID}`],
    ['rft_id', item.DOI && `info:doi/${item.DOI}`],
  ]);
}

/** The policy itself, as a document of its payer. */
export const policyCoins = (policy: CompiledPolicy): string =>
  contextObject([
    ...documentFields,
    ['rft.title', `Medical Policy ${policy.number}: ${policy.title}`],
    ['rft.aucorp', policy.payer],
    ['rft.pub', policy.payer],
    ['rft.date', policy.effectiveDate],
  ]);
