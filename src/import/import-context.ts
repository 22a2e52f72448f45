import GithubSlugger from 'github-slugger';
import { profileOf } from '../payers/index.ts';
import type { PayerProfile } from '../payers/profile.ts';
import { noReferences, type References } from './inline.ts';

/** Something that a person should look at, with its place in the document. */
export interface Doubt {
  line: number;
  page: number;
  message: string;
}

/** What the sections of one import share: whose document it is, and what is found in it. */
export class ImportContext {
  readonly payer: string;
  readonly profile: PayerProfile;
  /** Hash of the document. */
  readonly sha256: string;
  readonly slugger = new GithubSlugger();
  readonly doubts: Doubt[] = [];
  /** What was found, with counts. */
  readonly counts: Record<string, number> = {};
  /** What marks and numbers of the text refer to, once it is known. */
  references: References = noReferences;

  constructor(payer: string, sha256: string) {
    this.payer = payer;
    this.sha256 = sha256;
    this.profile = profileOf(payer);
  }

  doubt({ line, page }: { line: number; page: number }, message: string): void {
    this.doubts.push({ line, page, message });
  }

  count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }
}
