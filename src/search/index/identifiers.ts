import {
  billedNdc,
  codeLabel,
  codesInWords,
  isAnyDiagnosis,
  type ListedCode,
} from '../../model/code-systems.ts';
import { trialsIn, type CompiledPolicy } from '../../model/policy.ts';
import { doiOf, pmidOf } from '../../model/reference.ts';
import { shortReference } from '../../model/printed-reference.ts';
import { positionInWords } from '../../model/positions.ts';
import {
  anyDiagnosisKey,
  longestListsKey,
  rangeKeyLength,
  type IdentifierEntry,
  type Place,
  type PolicyInfo,
} from '../query/identifiers.ts';
import { maxAnswered } from '../query/questions.ts';
import { addressOf } from './records.ts';

/** Maximum number of places listed for an identifier. */
const maxPlaces = 50;

type KeyedPlace = [identifier: string, place: Place];

function caveatOf({ number, codes, codeCaveat }: CompiledPolicy): PolicyInfo[3] {
  if (!codeCaveat) return undefined;
  const href = addressOf(number, codeCaveat.section, codeCaveat.id);
  const diagnoses = codes.find(
    (row) => row.system.startsWith('ICD') && codesInWords(row) !== undefined,
  );
  if (!diagnoses) return [codeCaveat.text, href];
  return [codeCaveat.text, href, `${diagnoses.printedSystem} ${diagnoses.printed}`];
}

function policyInfoOf(policy: CompiledPolicy): PolicyInfo {
  const { title, references } = policy;
  const names: (string | undefined)[] = [];
  for (const reference of references) names[reference.number - 1] = shortReference(reference);
  const caveat = caveatOf(policy);
  const known = Array.from(names, (name) => name ?? '');
  const position = positionInWords(policy);
  return caveat ? [title, position, known, caveat] : [title, position, known];
}

/** What a row says about the dates of a code, in its own words. */
function remarkOn(code: ListedCode, printed: string, listed: ListedCode[]): string {
  const { change, changeDate, until, start } = code;
  if (change) {
    const others = listed.filter((one) => one.change !== change || one.changeDate !== changeDate);
    const from = others.findLast(({ end }) => end <= start)?.end ?? 0;
    // The words precede the first of the codes that they apply to.
    const to = listed.find((one) => one.start >= from)?.start ?? start;
    const words = printed.slice(from, to).replace(/^[\s,;.]+|[\s:]+$/g, '');
    return `: “${words}”`;
  }
  const [printedUntil = ''] = /^[^,;]+/.exec(printed.slice(start)) ?? [];
  return until === undefined ? '' : `: “${printedUntil.trim()}”`;
}

const maxPrefixes = 400;

/** The prefixes of all codes that a range may contain: C34.00-C36.9 → c34, c35, c36. */
function beginningsOf({ code, to = code }: ListedCode): string[] {
  const [first, last] = [code, to].map((one) => one.slice(0, rangeKeyLength).toLowerCase());
  const beginnings = [first ?? ''];
  const letter = /^[a-z]/.exec(first ?? '')?.[0] ?? '';
  const digits = rangeKeyLength - letter.length;
  for (
    let next = Number((first ?? '').slice(letter.length)) + 1;
    beginnings.at(-1) !== last;
    next++
  ) {
    const beginning = letter + String(next).padStart(digits, '0');
    if (beginning > (last ?? '') || beginnings.length === maxPrefixes) break;
    beginnings.push(beginning);
  }
  return last && beginnings.at(-1) !== last ? [...beginnings, last] : beginnings;
}

/** The places where a policy prints words for all diagnoses instead of codes. */
function anyDiagnosis({ number, codes }: CompiledPolicy): KeyedPlace[] {
  return codes.flatMap((row): KeyedPlace[] => {
    const words = codesInWords(row);
    if (words === undefined || !isAnyDiagnosis(row.system, words)) return [];
    const title = `${row.printedSystem}: “${words}”`;
    return [[anyDiagnosisKey, ['words', number, 'coding/', title, 'In place of codes in ']]];
  });
}

/** The identifiers of a policy with their places, except its own number and those of other policies. */
function placesOf(policy: CompiledPolicy): KeyedPlace[] {
  const { number, codes, references, productCodes } = policy;
  return [
    ...anyDiagnosis(policy),
    ...codes.flatMap(({ printedSystem, printed, codes: listed }) =>
      listed.flatMap((one): KeyedPlace[] => {
        const title = `${printedSystem} ${codeLabel(one)}${remarkOn(one, printed, listed)}`;
        const path = `coding/#${one.anchor}`;
        const range: Place = ['range', number, path, title, 'Listed in '];
        if (one.to !== undefined) return beginningsOf(one).map((key) => [`${key}~`, range]);
        // An NDC is looked up in one normalized form, and shown as printed.
        const key = (one.system === 'NDC' ? billedNdc(one.code) : undefined) ?? one.code;
        return [[key, ['code', number, path, title, 'Listed in ']]];
      }),
    ),
    ...references.flatMap((reference): KeyedPlace[] => {
      const under = (key: string | undefined, kind: 'pmid' | 'doi'): KeyedPlace[] =>
        key === undefined ? [] : [[key, [kind, number, reference.number]]];
      return [...under(pmidOf(reference), 'pmid'), ...under(doiOf(reference), 'doi')];
    }),
    ...trialsIn(policy).map((trial): KeyedPlace => {
      const title = `${trial.number}: ${trial.name}`;
      return [trial.number, ['nct', number, `trials/#${trial.anchor}`, title]];
    }),
    ...productCodes.map(({ code, section, passage }): KeyedPlace => [
      code,
      ['product', number, `${section}/#${passage}`, `FDA product code ${code}`],
    ]),
  ];
}

/** The first of many places; the last one says how many more there are. */
function shortened(places: Place[]): Place[] {
  const shown = places.slice(0, maxPlaces);
  const [kind, policy, path, title, before] = shown.at(-1) ?? ['policy', '', ''];
  const more = places.length - shown.length;
  if (more === 0 || title === undefined) return shown;
  const named = `${title} (and in ${more} more policies)`;
  return [
    ...shown.slice(0, -1),
    [kind, policy, path, named, ...(before ? [before] : [])],
  ] as Place[];
}

/** The identifiers of a library, policy by policy. */
export class IdentifierIndex {
  readonly #places = new Map<string, Place[]>();
  readonly #information = new Map<string, IdentifierEntry>();
  readonly #policies = new Map<
    string,
    { references: number; related: CompiledPolicy['related'] }
  >();

  #addPlace([identifier, place]: KeyedPlace): void {
    const key = identifier.toLowerCase();
    const places = this.#places.get(key) ?? [];
    places.push(place);
    this.#places.set(key, places);
  }

  add(policy: CompiledPolicy): void {
    const { number, references, related } = policy;
    this.#policies.set(number, { references: references.length, related });
    this.#addPlace([number, ['policy', number, '']]);
    for (const place of placesOf(policy)) this.#addPlace(place);
    this.#information.set(`${number}#`, policyInfoOf(policy));
  }

  /** Where policies are named as related; added once it is known which of them the library has. */
  #relatedPlaces(): KeyedPlace[] {
    return [...this.#policies].flatMap(([number, { related }]) =>
      related.map((other): KeyedPlace => {
        const absent = this.#policies.has(other.number) ? '' : 'Not in this library. ';
        const title = `Policy ${other.number}, ${other.title}`;
        const before = `${absent}Named as a related policy in `;
        return [other.number, ['policy', number, '', title, before]];
      }),
    );
  }

  /** Completes the index. Returns every entry by its key. */
  finish(): Map<string, IdentifierEntry> {
    for (const place of this.#relatedPlaces()) this.#addPlace(place);
    const longest = [...this.#policies]
      .sort(([, a], [, b]) => b.references - a.references)
      .slice(0, maxAnswered)
      .map(([number]) => number);
    return new Map<string, IdentifierEntry>([
      ...[...this.#places].map(([key, all]): [string, Place[]] => [key, shortened(all)]),
      ...this.#information,
      [longestListsKey, longest.sort()],
    ]);
  }
}
