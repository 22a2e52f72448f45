import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { facetsOf } from '../../model/facets.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { ContentError } from '../../model/problem.ts';
import {
  type AnswersFile,
  type PassagesFile,
  type Question,
  type StartFile,
  type WordsFile,
} from '../query/files.ts';
import type { MapName } from '../query/shards.ts';
import { mostAnswered } from '../query/questions.ts';
import { rootName } from '../query/shards.ts';
import { synonymFinder, type SynonymMatch } from '../query/synonyms.ts';
import { isStopWord, stem } from '../query/tokens.ts';
import { answersOf, policySubject } from './answers.ts';
import { englishWords } from './dictionary.ts';
import { IdentifierIndex } from './identifiers.ts';
import { indexedText, indexedWords, type IndexedWords } from './indexed-words.ts';
import { PagefindIndex, type PagefindRecord } from './pagefind-index.ts';
import { readReadersWords, type ReadersWords } from './readers-words.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { synonymsOf } from './synonyms.ts';
import { WordIndex } from './word-index.ts';
import { shardsOf } from './write-shards.ts';

type Words = (text: string) => IndexedWords;

/** Words as Pagefind indexes them: as stems, each at most twice, since more are not more relevant. */
function stemmed({ printed, added }: IndexedWords): string {
  const counts = new Map<string, number>();
  return [...printed, ...added]
    .map(stem)
    .filter((word) => {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return count <= 2;
    })
    .join(' ');
}

/** Filters of a record: its policy and section, and for a reference what its title and date state. */
function filtersOf(policy: CompiledPolicy, record: SearchRecord): Record<string, string> {
  const reference = policy.references.find(({ number }) => number === record.reference);
  const facets = reference && facetsOf(reference, policy.referencePopulations);
  return {
    policy: policy.number,
    section: record.section.label,
    ...(record.kind === 'history entry' && { kind: record.kind }),
    ...(facets && {
      population: facets.population.label,
      design: facets.design.label,
      year: facets.year.label,
    }),
  };
}

/** What a guideline is about besides its name: the sizes of lesions, where its data has them. */
function subjectOf({ guidelines }: CompiledPolicy, { group }: SearchRecord): string {
  const sizes = guidelines.find(({ id }) => id === group)?.sizes ?? [];
  return sizes.map(({ size }) => `lesion size ${size}`).join(', ');
}

const pagefindRecord = (
  policy: CompiledPolicy,
  record: SearchRecord,
  words: Words,
): PagefindRecord => ({
  url: record.href,
  title: record.displayedTitle,
  filters: filtersOf(policy, record),
  heading: stemmed(words(`${record.title} ${record.section.label}`)),
  subject: stemmed(words(subjectOf(policy, record))),
  text: stemmed(words(indexedText(record))),
  weight: record.isAside ? '0.1' : '1',
});

/**
 * Beginnings of the words that questions have, to tell early that a query may be one: of the lists of
 * words that must be there, each question's shortest. Four letters tell enough in the first file.
 */
export function questionHints(questions: Question[]): string {
  const words = questions.flatMap(({ words: lists }) => {
    const telling = lists.filter((list) => !list.some(isStopWord));
    const [shortest = []] = telling.sort((a, b) => a.join('').length - b.join('').length);
    return shortest.map((word) => word.slice(0, 4));
  });
  const isBegun = (word: string) => words.some((w) => w !== word && word.startsWith(w));
  return [...new Set(words)]
    .filter((word) => !isBegun(word))
    .sort()
    .join(' ');
}

/** The files that a first search needs: the engine, and of a small index all of it. */
function preloaded(files: string[]): string[] {
  const engine = files.filter((path) => /\.(pagefind|pf_meta)$/.test(path));
  const index = files.filter((path) => /\.(pf_index|pf_fragment)$/.test(path));
  return index.length <= 3 ? [...engine, ...index] : engine;
}

/** Writes what search loads, policy by policy, so that none has to be kept. */
export class SearchWriter {
  readonly #site: string;
  readonly #readersWords: ReadersWords;
  readonly #pagefind: PagefindIndex;
  readonly #identifiers = new IdentifierIndex();
  readonly #words = new WordIndex();
  readonly #policies: string[] = [];
  /** The records of the policy before, which Pagefind reads while the next policy is prepared. */
  #adding: Promise<void> = Promise.resolve();

  private constructor(site: string, readersWords: ReadersWords, index: PagefindIndex) {
    this.#site = site;
    this.#readersWords = readersWords;
    this.#pagefind = index;
  }

  /**
   * Begins to write search.
   * @param site folder of the built site
   * @param contentDir folder of the content, which may have readers-words.yaml; problems in it throw
   * @param policyCount number of the policies that will be added
   */
  static async create(options: {
    site: string;
    contentDir: string;
    policyCount: number;
  }): Promise<SearchWriter> {
    const { words, problems } = readReadersWords(options.contentDir);
    if (problems.length > 0) throw new ContentError(problems, 'Search was not written.');
    const index = await PagefindIndex.create(options.policyCount);
    return new SearchWriter(options.site, words, index);
  }

  #write(path: string, data: unknown): void {
    const file = join(this.#site, 'search', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(data));
  }

  #writeShards<Value>(name: MapName, map: Map<string, Value>) {
    const { root, files } = shardsOf(map);
    for (const [file, shard] of files) this.#write(`${name}/${file}.json`, shard);
    return root;
  }

  #countWords(policy: CompiledPolicy, records: SearchRecord[], words: Words): void {
    for (const record of records)
      this.#words.count(words(`${record.title} ${indexedText(record)}`));
    const subjects = policy.statements.map(({ subject }) => subject);
    const topic = [...subjects, ...policy.synonyms.flat()].join(' ');
    this.#words.addTopic(policy, words(policy.title), words(topic));
  }

  /** Adds a policy. Throws what Pagefind reports. */
  async add(policy: CompiledPolicy): Promise<void> {
    const { number } = policy;
    const synonyms = synonymsOf(policy, this.#readersWords.synonyms);
    const findSynonyms: (words: string[]) => SynonymMatch[] = synonymFinder(synonyms);
    const words: Words = (text) => indexedWords(text, findSynonyms);
    const records = recordsOf(policy);
    this.#policies.push(number);
    this.#identifiers.add(policy);
    this.#countWords(policy, records, words);
    const answers: AnswersFile = {
      title: policy.title,
      ...policySubject(policy),
      answers: answersOf(policy),
    };
    this.#write(`${number}/answers.json`, answers);
    const texts = records.map(({ href, under, position, text }): [string, [string, string]] => [
      href,
      [[...under, ...(position === undefined ? [] : [`Position: ${position}`])].join(' › '), text],
    ]);
    const passages: PassagesFile = { synonyms, passages: Object.fromEntries(texts) };
    this.#write(`${number}/passages.json`, passages);
    const indexed = records.map((record) => pagefindRecord(policy, record, words));
    await this.#adding;
    this.#adding = this.#pagefind.add(indexed);
    // Its failure is reported where it is waited for.
    this.#adding.catch(() => undefined);
  }

  /** Writes what is about the whole library. Throws what Pagefind reports. */
  async finish(): Promise<void> {
    const { questions, fillers } = this.#readersWords;
    await this.#adding;
    const files = await this.#pagefind.write(join(this.#site, 'pagefind'));
    const start: StartFile = {
      identifiers: this.#writeShards('identifiers', this.#identifiers.finish()),
      policies: this.#policies.slice(0, mostAnswered),
      policyCount: this.#policies.length,
      questionHints: questionHints(questions),
      preload: preloaded(files),
    };
    this.#write('start.json', start);
    const words: WordsFile = {
      questions,
      fillers,
      words: this.#writeShards('words', this.#words.entries()),
    };
    this.#write('words.json', words);
    const whole = {
      spelling: this.#words.spelling(questions),
      dictionary: englishWords(),
    };
    for (const name of ['spelling', 'dictionary'] as const) {
      const root = this.#writeShards<number>(name, whole[name]);
      this.#write(`${name}/${rootName}.json`, root);
    }
  }

  /** Ends what is running, also where writing failed. */
  async close(): Promise<void> {
    await this.#pagefind.close();
  }
}

/**
 * Writes everything that search loads: identifiers, words, answers, passages, and Pagefind's index.
 * Throws a ContentError with the problems of readers-words.yaml, and what Pagefind reports.
 * @param site folder of the built site
 */
export async function writeSearch({
  site,
  policies,
  contentDir,
}: {
  site: string;
  policies: CompiledPolicy[];
  contentDir: string;
}): Promise<void> {
  const writer = await SearchWriter.create({ site, contentDir, policyCount: policies.length });
  try {
    for (const policy of policies) await writer.add(policy);
    await writer.finish();
  } finally {
    await writer.close();
  }
}
