import type { RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { codeLabel } from '../model/code-systems.ts';
import { printedDay, printedMonth } from '../model/dates.ts';
import { trialsIn, type CompiledPolicy, type Passage } from '../model/policy.ts';
import { pmidOf } from '../model/reference.ts';
import { strangeCharacters } from './characters.ts';

/** Something in a document that looks wrong or unclear. The text stays as printed; an editor decides. */
export interface EditorialCheck {
  policy: string;
  message: string;
  /** The passage in question. */
  passage?: { section: string; id: string; text: string };
}

/** A finding that has not yet been assigned to its policy. */
type Finding = Omit<EditorialCheck, 'policy'>;

const at = (message: string, passage: Passage | undefined): Finding =>
  passage
    ? { message, passage: { section: passage.section, id: passage.id, text: passage.text } }
    : { message };

/** The values that occur more than once in a list, without duplicates. */
const repeated = (values: string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function selfReferences({ number, passages }: CompiledPolicy): Finding[] {
  const own = new RegExp(`medical polic(?:y|ies)\\b[^.]*\\b${number}\\b`, 'i');
  return passages
    .filter(({ group, text }) => group?.kind !== 'masthead' && own.test(text))
    .map((passage) => at('The policy refers to itself as if it were another policy.', passage));
}

const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function otherTitles(
  { related, passages }: CompiledPolicy,
  library: Map<string, string>,
): Finding[] {
  return related.flatMap(({ number, title }) => {
    const known = library.get(number);
    if (known === undefined || plainTitle(known) === plainTitle(title)) return [];
    const passage = passages.find(
      ({ section, text }) => section === 'coverage' && text.includes(number),
    );
    return [
      at(
        `Policy ${number} is called “${title}” here, and “${known}” in its own document.`,
        passage,
      ),
    ];
  });
}

const comparable = (code: string): string => code.replace('.', '');

/** Text in a row that looks like a code but is not one of its system: an extra digit, a letter O for a zero. */
const strayCode = /(?<![\w.])(?=[A-Z\d.]*\d)[A-Z\d]{3,}(?:\.[A-Z\d]+)?(?![\w.])/g;

function codeFindings(policy: CompiledPolicy): Finding[] {
  const passage = policy.passages.find(({ section }) => section === 'coding');
  return policy.codes.flatMap(({ printed, codes, printedSystem }): Finding[] => {
    const reversed = codes.filter(
      ({ code, to }) => to !== undefined && comparable(to) < comparable(code),
    );
    const rest = codes.reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end),
      printed.replace(/\d{1,2}\/\d{1,2}\/\d{4}/g, (day) => ' '.repeat(day.length)),
    );
    const stray = codes.length > 0 ? (rest.match(strayCode) ?? []) : [];
    return [
      ...reversed.map((one) =>
        at(`The range ${codeLabel(one)} (${printedSystem}) runs backwards.`, passage),
      ),
      ...stray.map((token) =>
        at(`“${token}” in the row ${printedSystem} does not have the form of a code.`, passage),
      ),
    ];
  });
}

const namedCode = /\b(?:CPT|HCPCS)®?(?:‡)?\s+(?:codes?\s+)?(\d{4}[\dFTU]|[A-V]\d{4})\b/g;

function codesOutsideList({ codes, passages }: CompiledPolicy): Finding[] {
  const listed = codes.flatMap((row) => row.codes);
  if (listed.length === 0) return [];
  const isListed = (code: string) =>
    listed.some(
      (one) => one.code === code || (one.to !== undefined && code >= one.code && code <= one.to),
    );
  return passages
    .filter(({ section }) => section !== 'coding' && section !== 'history')
    .flatMap((passage) =>
      [...passage.text.matchAll(namedCode)]
        .map(([, code = '']) => code)
        .filter((code) => !isListed(code))
        .map((code) => at(`The text names ${code}, which is not in the list of codes.`, passage)),
    );
}

function dateFindings(policy: CompiledPolicy): Finding[] {
  const { payer, originalEffectiveDate, currentEffectiveDate, effectiveDate } = policy;
  const { nextReview, history, passages } = policy;
  const findings: Finding[] = [];
  const day = (iso: string) => printedDay(payer, iso);
  if (
    originalEffectiveDate !== undefined &&
    currentEffectiveDate !== undefined &&
    originalEffectiveDate > currentEffectiveDate
  ) {
    findings.push({
      message: `The original effective date ${day(originalEffectiveDate)} is later than the current one, ${day(currentEffectiveDate)}.`,
    });
  }
  if (nextReview !== undefined && nextReview < effectiveDate.slice(0, 7)) {
    const which = currentEffectiveDate === undefined ? 'original' : 'current';
    findings.push({
      message: `The next review, ${printedMonth(payer, nextReview)}, is before the ${which} effective date ${day(effectiveDate)}.`,
    });
  }
  for (const [index, { id, date, printedDate }] of history.entries()) {
    const before = history[index - 1];
    if (before && date.slice(0, before.date.length) < before.date.slice(0, date.length)) {
      const passage = passages.find((one) => one.id === id);
      findings.push(
        at(`The entry of ${printedDate} is listed after that of ${before.printedDate}.`, passage),
      );
    }
  }
  return findings;
}

function repetitions(policy: CompiledPolicy): Finding[] {
  const find = (text: string) => policy.passages.find((passage) => passage.text.includes(text));
  const trials = trialsIn(policy).map(({ number }) => number);
  const pmids = policy.references.map(pmidOf).filter((pmid) => pmid !== undefined);
  return [
    ...repeated(trials).map((number) => at(`The trial ${number} is listed twice.`, find(number))),
    ...repeated(pmids).map((pmid) => at(`PMID ${pmid} is listed twice.`, find(pmid))),
  ];
}

/** Numbers of the references that the printed text cites. */
function citedNumbers({ sections }: CompiledPolicy): Set<number> {
  const cited = new Set<number>();
  const numberOf = (node: RootContent | undefined): number | undefined => {
    const href = node?.type === 'element' ? node.properties['href'] : undefined;
    const number = typeof href === 'string' ? /^references#ref-(\d+)$/.exec(href)?.[1] : undefined;
    return number === undefined ? undefined : Number(number);
  };
  for (const { tree } of sections) {
    visit(tree, 'element', (element, index = 0, parent) => {
      const number = numberOf(element);
      if (number === undefined) return;
      // For a range, "7–9", the text links only the first and the last number.
      const [first, dash] = parent?.children.slice(Math.max(0, index - 2), index) ?? [];
      const isRange = dash?.type === 'text' && /^\s?[-–⁻]\s?$/.test(dash.value);
      const from = (isRange ? numberOf(first) : undefined) ?? number;
      cited.add(number);
      for (let one = from; one < number; one++) cited.add(one);
    });
  }
  return cited;
}

function neverCited(policy: CompiledPolicy): Finding[] {
  const cited = citedNumbers(policy);
  // Where the document has lost its citations there is nothing to compare.
  if (cited.size === 0) return [];
  const missing = policy.references
    .map(({ number }) => number)
    .filter((number) => !cited.has(number));
  if (missing.length === 0) return [];
  const heading = policy.passages.find(({ section }) => section === 'references');
  return [
    at(
      `The text cites ${cited.size} of the ${policy.references.length} references by number, but not ${missing.join(', ')}.`,
      heading,
    ),
  ];
}

/** Words in capitals that are not abbreviations: words that combine criteria, Roman numerals, headings. */
const noAbbreviation =
  /^(?:[IVXL]+|ALL|ANY|ONE|TWO|THREE|BOTH|EITHER|AND|OR|NOT|EXCEPT|UNLESS|NOTICE|NOTE|NO|IN|OF|THE|TO|US|USA|U\.S|WARNING|AI|ID|II|III)$/;

/** A word in parentheses or brackets is explained by the words before it. */
const isExplained = (word: string, text: string): boolean =>
  new RegExp(`[(\\[][^)\\]]*\\b${word}s?\\b[^)\\]]*[)\\]]|\\b${word}s?\\s*[:=(\\[]`).test(text);

function unexplained({ passages, abbreviations, productCodes }: CompiledPolicy): Finding[] {
  const explained = new Set([
    ...abbreviations.map(({ short }) => short),
    ...productCodes.map(({ code }) => code),
  ]);
  const all = passages.map(({ text }) => text).join('\n');
  const first = new Map<string, Passage | undefined>();
  for (const passage of passages) {
    const isList = ['reference', 'trial', 'history-entry', 'row', 'heading'].includes(passage.kind);
    if (
      isList ||
      ['copyright', 'masthead'].includes(passage.group?.kind ?? '') ||
      ['coding', 'notices'].includes(passage.section)
    )
      continue;
    for (const [word] of passage.text.matchAll(/(?<![\w-])[A-Z]{2,6}(?![\w-])/g)) {
      if (noAbbreviation.test(word) || explained.has(word) || explained.has(word.replace(/s$/, '')))
        continue;
      // Each word is looked up once: reference lists repeat the same few words thousands of times.
      if (!first.has(word)) first.set(word, isExplained(word, all) ? undefined : passage);
    }
  }
  return [...first].flatMap(([word, passage]) =>
    passage ? [at(`“${word}” is used but never explained.`, passage)] : [],
  );
}

/**
 * Lines that are treated as page furniture and occur nowhere in the text: a repeated sentence would be
 * lost.
 */
const onlyFurniture = ({ source }: CompiledPolicy): Finding[] =>
  source.onlyFurniture.map(({ line, count }) => ({
    message: `“${line}” appears only between pages (${count} times) and is left out as page furniture: make sure that it is not policy text.`,
  }));

/** What an editor should review in the policies of a library, policy by policy. */
export function editorialChecks(policies: CompiledPolicy[]): EditorialCheck[] {
  const library = new Map(policies.map(({ number, title }) => [number, title]));
  return policies.flatMap((policy) =>
    [
      ...selfReferences(policy),
      ...otherTitles(policy, library),
      ...codeFindings(policy),
      ...codesOutsideList(policy),
      ...dateFindings(policy),
      ...repetitions(policy),
      ...neverCited(policy),
      ...unexplained(policy),
      ...onlyFurniture(policy),
      ...strangeCharacters(policy).map(({ message, passage }) => at(message, passage)),
    ].map((finding) => ({ policy: policy.number, ...finding })),
  );
}

/** The site notes on words of a policy, each with the passage that has them, in the order of the document. */
export const notesOnText = ({ number, notes, passages }: CompiledPolicy): EditorialCheck[] =>
  notes.flatMap(({ section, about, text }) => {
    if (about === undefined) return [];
    const passage = passages.find((one) => one.section === section && one.text.includes(about));
    return [{ policy: number, ...at(text, passage) }];
  });
