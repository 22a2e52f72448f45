import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../source/read-source.ts';
import { cspProblems } from './csp.ts';
import { quotesInFeed, readData } from './data-files.ts';
import { addressOf, LinkCheck } from './dead-links.ts';
import { idProblems } from './ids.ts';
import type { PageProblem, Proof } from './proof.ts';
import { readPage } from './read-page.ts';
import { differenceProblem, pageProblems, textProblem, type PlaceOf } from './report.ts';
import {
  verifyMarkdown,
  verifyPolicy,
  verifyQuotes,
  type PageQuote,
  type PolicyPage,
} from './verify.ts';

/** A policy that the site must have, and what its pages are compared with. */
export interface PolicyToVerify {
  number: string;
  /** Path of its source.txt, for messages. */
  sourceFile: string;
  /** Reads its source. It is called when its pages are compared, so that no library is in memory. */
  source: () => Source | undefined;
  /** Reads its source.txt, byte for byte. */
  document: () => Uint8Array;
  /** Where its passages are written, for messages. */
  placeOf: PlaceOf;
}

/** A built site and what it is checked with. */
export interface SiteToCheck {
  /** Folder of the built site. */
  site: string;
  /** Its base path, for example "/policies"; "" or "/" at the root of a host. */
  base: string;
  policies: PolicyToVerify[];
}

/** What the pass over a built site found. */
export interface SiteCheck {
  /** The proofs in the order of the policies given. */
  proofs: Proof[];
  /** Everything that is wrong: none for a proven site. */
  problems: Problem[];
}

/** The files of a folder, relative to it, with "/" between folders on every system. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));

/** What a page of a policy shows: a section, or "full". The policy's own page shows coverage. */
const nameOf = (file: string): string => file.split('/').slice(1, -1).join('/') || 'coverage';

/** True for what is wrong at a place of policy text, and not on the page as a whole. */
const isPlaced = ({ section, passage }: PageProblem): boolean =>
  section !== undefined || passage !== undefined;

const nothing = (file: string, message: string): SiteCheck => ({
  proofs: [],
  problems: [{ file, message, fix: 'Build the site first.' }],
});

/**
 * Checks a built site in one pass that reads each page once: policy text and quotations against the
 * sources, links, ids, and the Content-Security-Policy. A site without pages or policies fails.
 */
export function checkSite({ site, base, policies }: SiteToCheck): SiteCheck {
  const files = existsSync(site) ? filesOf(site) : [];
  const pages = Map.groupBy(
    files.filter((file) => file.endsWith('.html')),
    (file) => file.slice(0, Math.max(0, file.indexOf('/'))),
  );
  if (pages.size === 0) return nothing(site, 'There are no pages to verify.');
  if (policies.length === 0) return nothing(site, 'There are no policies to verify.');

  const pass = new Pass(site, base);
  const numbers = new Set(policies.map(({ number }) => number));
  for (const [folder, inFolder] of pages) {
    if (!numbers.has(folder)) inFolder.forEach((file) => pass.readLibraryPage(file));
  }
  if (files.includes('feed.xml')) pass.readFeed();
  for (const policy of policies) pass.verify(policy, pages.get(policy.number) ?? []);
  return pass.end(policies, new Set(files));
}

/** The state of one pass over the pages of a site: what later pages and the end of it need. */
class Pass {
  private readonly site: string;
  private readonly links: LinkCheck;
  private readonly proofs = new Map<string, Proof>();
  private readonly problems: PageProblem[] = [];
  /** What pages quote from policies other than their own, by policy, until that is verified. */
  private readonly quotes = new Map<string, PageQuote[]>();

  constructor(site: string, base: string) {
    this.site = site;
    this.links = new LinkCheck(base);
  }

  /** Reads a page, and checks all that needs no other page. */
  private read(file: string): PolicyPage {
    const address = addressOf(file);
    const page = readPage(readFileSync(join(this.site, file), 'utf8'));
    this.links.add(address, page);
    this.problems.push(...idProblems(address, page), ...cspProblems(address, page));
    return { name: nameOf(file), address, page };
  }

  /** Keeps what a page quotes from policies other than its own. */
  private keepQuotes({ address, page }: PolicyPage, own?: string): void {
    for (const { policy, text } of page.quotes) {
      if (own !== undefined && (policy === own || policy === '')) continue;
      const quotes = this.quotes.get(policy) ?? [];
      this.quotes.set(policy, quotes);
      quotes.push({ address, text });
    }
  }

  readLibraryPage(file: string): void {
    const page = this.read(file);
    this.keepQuotes(page);
    if (page.page.words.length === 0) return;
    this.problems.push({
      address: page.address,
      message: 'Policy text stands on a page of no policy, where nothing proves it.',
      fix: 'Quote it instead: `data-quote` with the number of its policy.',
    });
  }

  readFeed(): void {
    for (const { policy, quote } of quotesInFeed(this.site)) {
      this.quotes.set(policy, [...(this.quotes.get(policy) ?? []), quote]);
    }
  }

  /** Reads and verifies the pages of a policy, and keeps none of their words. */
  verify(policy: PolicyToVerify, files: string[]): void {
    const { number, sourceFile } = policy;
    const pages = files.map((file) => this.read(file));
    for (const page of pages) this.keepQuotes(page, number);
    const source = policy.source();
    if (source) {
      const proof = verifyPolicy(number, source, pages, this.takeQuotes(number));
      this.proofs.set(number, proof);
      // What differs in the data of pages that differ themselves only follows from that.
      if (proof.differences.length === 0) this.verifyData(policy, source, pages, proof);
    } else {
      this.problems.push({
        address: sourceFile,
        message: 'The source cannot be read, so nothing proves the pages of this policy.',
        fix: 'Give the policy its source.txt, and correct the data that describes its furniture.',
      });
    }
  }

  private verifyData(
    policy: PolicyToVerify,
    source: Source,
    pages: PolicyPage[],
    proof: Proof,
  ): void {
    const { number } = policy;
    const data = readData(this.site, number, policy.document(), pages);
    verifyQuotes(proof, source, data.quotes);
    const full = pages.find(({ name }) => name === 'full');
    if (full) proof.differences.push(...verifyMarkdown(number, full, data.markdown));
    this.problems.push(...data.problems);
  }

  private takeQuotes(number: string): PageQuote[] {
    const quotes = this.quotes.get(number) ?? [];
    this.quotes.delete(number);
    return quotes;
  }

  end(policies: PolicyToVerify[], files: Set<string>): SiteCheck {
    // What pages of later policies quote from earlier ones.
    for (const { number, source: readSource } of policies) {
      const proof = this.proofs.get(number);
      const quotes = this.takeQuotes(number);
      const source = quotes.length > 0 && proof ? readSource() : undefined;
      if (proof && source) verifyQuotes(proof, source, quotes);
    }
    for (const [policy, quotes] of this.quotes) {
      const message = policy
        ? `A quotation names policy ${policy}, which the site does not have.`
        : 'A quotation names no policy.';
      const fix = 'Give `data-quote` the number of the policy.';
      this.problems.push(...quotes.map(({ address }) => ({ address, message, fix })));
    }
    const proofs = [...this.proofs.values()];
    return { proofs, problems: [...this.differences(policies), ...this.pageProblems(files)] };
  }

  private differences(policies: PolicyToVerify[]): Problem[] {
    return policies.flatMap(({ number, sourceFile, placeOf }) => [
      ...(this.proofs.get(number)?.differences ?? []).map((difference) =>
        differenceProblem(difference, sourceFile, placeOf),
      ),
      ...(this.proofs.get(number)?.failures ?? [])
        .filter(isPlaced)
        .map((failure) => textProblem(failure, placeOf)),
    ]);
  }

  private pageProblems(files: Set<string>): Problem[] {
    const failures = [...this.proofs.values()]
      .flatMap((proof) => proof.failures)
      .filter((failure) => !isPlaced(failure));
    return pageProblems([...failures, ...this.problems, ...this.links.deadLinks(files)]);
  }
}
