import type { ReferenceData } from '../model/frontmatter/references.ts';
import { article, document } from '../model/frontmatter/references.ts';
import { identifyReference } from '../model/identified-reference.ts';
import { printedReference } from '../model/printed-reference.ts';
import type { Reference } from '../model/reference.ts';
import { noReferences, plainText, toMdx } from './inline.ts';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A document of an organization: "Organization. Title. Version 1.2023. https://…." */
function asDocument(number: number, printed: string): ReferenceData | undefined {
  const [, organization, title, version, url] =
    /^(.+?)\. (.+)\. Version (\d[\w.]*?)\. (https?:\S+?)\.$/.exec(printed) ?? [];
  const parsed = document.safeParse({
    type: 'document',
    number,
    organization,
    title,
    version,
    url,
  });
  return parsed.data;
}

/** An article, with what the list prints after its pages. */
function asArticle(number: number, printed: string): ReferenceData | undefined {
  const {
    authors,
    etAl = false,
    title,
    journal,
    published,
    volume,
    issue,
    pages,
    pmid,
  } = identifyReference(printed);
  const alsoPages = /:\s?[\w.]+(?:-[\w.]+)?; ([^.;]+)\. PMID/.exec(printed)?.[1];
  const parsed = article.safeParse({
    type: 'article', number, authors, etAl, title, journal, published, volume, issue, pages, alsoPages, pmid,
  }); // prettier-ignore
  return parsed.data;
}

/**
 * A reference as the content has it: in fields, if and only if they print exactly its words; else its
 * text as it stands.
 * @param text of the list, without the number
 */
export function structuredReference(payer: string, number: number, text: string): ReferenceData {
  const printed = plainText(text);
  const candidates = [asArticle(number, printed), asDocument(number, printed)];
  const exact = candidates.find(
    (one) => one !== undefined && words(printedReference(payer, one as Reference)) === printed,
  );
  return exact ?? { type: 'other', number, text: toMdx(text, noReferences) };
}
