import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyPath } from '../../model/addresses.ts';
import { printedDay } from '../../model/dates.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { policyPosition, positionInWords } from '../../model/positions.ts';
import { severalPositions } from '../../payers/index.ts';
import { ContentError } from '../../model/problem.ts';
import type { AnswersFile, PassagesFile, QuestionsFile, StartFile } from '../query/files.ts';
import { maxAnswered } from '../query/questions.ts';
import { recordWords, synonymsIn, type RecordWords } from '../query/record-words.ts';
import { rootName, type MapName } from '../query/shards.ts';
import { synonymFinder } from '../query/synonyms.ts';
import { isStopWord, stem, tokens } from '../query/tokens.ts';
import { answersOf, mentionsOf, policySubject } from './answers.ts';
import { bodyWordsOf } from './body-words.ts';
import { englishWords, wordsByFrequency } from './dictionary.ts';
import { everydayWords } from './everyday-words.ts';
import { IdentifierIndex } from './identifiers.ts';
import { indexedRecord } from './indexed-record.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { readReadersWords, type ReadersWords } from './readers-words.ts';
import { recordsOf } from './records.ts';
import { synonymsOf } from './synonyms.ts';
import { WordIndex } from './word-index.ts';
import { shardsOf } from './write-shards.ts';

/** Maximum number of indexed occurrences of a stem: more do not make a policy more relevant. */
const maxOccurrences = 6;

/** The stems of a policy's records without stop words; sorted, so that the positions of each compress well. */
function stemsOf(all: RecordWords[]): string[] {
  const counts = new Map<string, number>();
  return all
    .flatMap((words) => Object.values(words) as string[][])
    .flat()
    .filter((word) => !isStopWord(word))
    .map(stem)
    .filter((word) => {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return count <= maxOccurrences;
    })
    .sort();
}

/** The files that a first search of the library needs: the engine and, if it is small, the whole index. */
function preloaded(files: string[]): string[] {
  const engine = files.filter((path) => /\.(pagefind|pf_meta)$/.test(path));
  const index = files.filter((path) => path.endsWith('.pf_index'));
  return index.length === 1 ? [...engine, ...index] : engine;
}

/** Writes the files of search, policy by policy, so that none has to be kept in memory. */
class SearchWriter {
  readonly #site: string;
  readonly #readersWords: ReadersWords;
  readonly #pagefind: PagefindIndex;
  readonly #identifiers = new IdentifierIndex();
  readonly #words = new WordIndex();
  readonly #policies: string[] = [];
  /** The previous policy's record, which Pagefind indexes while the next policy is prepared. */
  #adding: Promise<void> = Promise.resolve();

  private constructor(site: string, readersWords: ReadersWords, index: PagefindIndex) {
    this.#site = site;
    this.#readersWords = readersWords;
    this.#pagefind = index;
  }

  /**
   * Starts writing search.
   * @param site folder of the built site
   * @param contentDir folder of the content, which may have readers-words.yaml; problems in it throw
   */
  static async create(options: { site: string; contentDir: string }): Promise<SearchWriter> {
    const { words, problems } = readReadersWords(options.contentDir);
    if (problems.length > 0) throw new ContentError(problems, 'Search was not written.');
    const index = await PagefindIndex.create();
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

  /** Adds a policy. Throws errors that Pagefind reports. */
  async add(policy: CompiledPolicy): Promise<void> {
    const { number, title, statements } = policy;
    const synonyms = synonymsOf(policy, this.#readersWords.synonyms);
    const findSynonyms = synonymFinder(synonyms);
    const records = recordsOf(policy).map((record) => indexedRecord(policy, record));
    const words = records.map((record) => recordWords(record, findSynonyms));
    this.#policies.push(number);
    this.#identifiers.add(policy);
    for (const one of words) this.#words.count(one);
    const subjects = [...statements.map(({ subject }) => subject), ...policy.synonyms.flat()];
    const topicWords = subjects.flatMap(tokens).filter((word) => !isStopWord(word));
    const inTitle = tokens(title);
    const titleWords = [...inTitle, ...synonymsIn(inTitle, findSynonyms)];
    const body = bodyWordsOf(words.flatMap(({ text }) => text));
    this.#words.addTopic(
      policy,
      titleWords.filter((word) => !isStopWord(word)),
      topicWords,
    );
    const about = policySubject(policy, body);
    const position = positionInWords(policy);
    const { id, mayBeCovered } = policyPosition(policy);
    const effective = printedDay(policy.payer, policy.effectiveDate);
    const given = answersOf(policy, findSynonyms);
    const printed = new Set(
      words.flatMap(({ title, text, added }) => [...title, ...text, ...added]),
    );
    const answers = {
      title,
      position,
      mayBeCovered,
      takesSeveral: id === severalPositions.id,
      effective,
      ...about,
      body: body.flatMap((pair) => pair.map(stem)),
      mentions: mentionsOf(this.#readersWords.questions, given, printed),
      answers: given,
    };
    this.#write(`${number}/answers.json`, answers satisfies AnswersFile);
    const passages: PassagesFile = { synonyms, records };
    this.#write(`${number}/passages.json`, passages);
    await this.#adding;
    const url = policyPath(number, 'coverage');
    this.#adding = this.#pagefind.add({ url, topic: about.topic, text: stemsOf(words) });
    // A failure is reported where the promise is awaited.
    this.#adding.catch(() => undefined);
  }

  /** Writes the files for the whole library. Throws errors that Pagefind reports. */
  async finish(): Promise<void> {
    const { questions, fillers } = this.#readersWords;
    await this.#adding;
    const files = await this.#pagefind.write(join(this.#site, 'pagefind'));
    const start: StartFile = {
      identifiers: this.#writeShards('identifiers', this.#identifiers.finish()),
      policies: this.#policies.slice(0, maxAnswered),
      policyCount: this.#policies.length,
      preload: preloaded(files),
    };
    this.#write('start.json', start);
    const asked: QuestionsFile = { questions, fillers };
    this.#write('questions.json', asked);
    const english = wordsByFrequency();
    const maps = {
      words: this.#words.entries(),
      everyday: everydayWords(this.#words.words(), english),
      spelling: this.#words.spelling(asked),
      dictionary: englishWords(english),
    };
    for (const name of ['words', 'everyday', 'spelling', 'dictionary'] as const) {
      const root = this.#writeShards<unknown>(name, maps[name]);
      this.#write(`${name}/${rootName}.json`, root);
    }
  }

  /** Stops whatever is still running, even if writing failed. */
  async close(): Promise<void> {
    await this.#pagefind.close();
  }
}

/**
 * Writes everything that search loads: identifiers, words, answers, passages, and Pagefind's index.
 * Throws a ContentError with the problems of readers-words.yaml, and errors that Pagefind reports.
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
  const writer = await SearchWriter.create({ site, contentDir });
  try {
    for (const policy of policies) await writer.add(policy);
    await writer.finish();
  } finally {
    await writer.close();
  }
}
