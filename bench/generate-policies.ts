import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coding, notices } from './policies/closing.ts';
import { coverage } from './policies/coverage.ts';
import { printedDate } from './policies/dates.ts';
import { mdxFile, sourceFile } from './policies/document.ts';
import { background, evidence, guidance, regulatory } from './policies/evidence.ts';
import { history, references, trials } from './policies/lists.ts';
import { masthead, standard, subjectOf } from './policies/subject.ts';

/** Pages of a typical document of record. */
const pages = 15;

/** A generated policy: its number, and the text of each file of its folder. */
interface GeneratedPolicy {
  number: string;
  files: Map<string, string>;
}

/**
 * A policy of realistic size and shape (about 4,200 words, 35 references, 44 history entries), made up
 * from pseudo-medical words. The same index always gives the same policy; each policy has its own
 * vocabulary, authors, identifiers, codes and dates. Its text and its document of record are generated
 * from one structure, so the proof succeeds.
 * @param index from 0
 */
function generatePolicy(index: number): GeneratedPolicy {
  const subject = subjectOf(index);
  const { number, title } = subject;
  const { section: historySection, dates } = history(subject);
  const sections = [
    coverage(subject, index, dates),
    background(subject),
    regulatory(subject),
    evidence(subject),
    guidance(subject),
    trials(subject),
    references(subject),
    historySection,
    coding(subject),
    notices(),
  ];
  const lines = [
    `Policy # ${number}`,
    `Original Effective Date: ${printedDate(dates.originalEffectiveDate)}`,
    `Current Effective Date: ${printedDate(dates.currentEffectiveDate)}`,
  ];
  // As in real documents, the page head varies slightly.
  const furniture = [[`# ${masthead}`, `## ${title}`], [`## ${title}`], [`**${title}**`]].map(
    (head) => [...standard.copyright, ...head, ...lines],
  );
  const source = sourceFile(sections, pages, furniture);
  const [first] = sections;
  if (first) first.data['sourceSha256'] = createHash('sha256').update(source).digest('hex');
  return {
    number,
    files: new Map([
      ['source.txt', source],
      ...sections.map((section): [string, string] => [`${section.name}.mdx`, mdxFile(section)]),
    ]),
  };
}

/** Writes a library of generated policies into a folder; returns their numbers. */
export function writePolicies(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const { number, files } = generatePolicy(index);
    mkdirSync(join(folder, number), { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, number, name), text);
    return number;
  });
}
