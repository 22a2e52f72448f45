import { Random } from './random.ts';
import { capitalized, common } from './words.ts';

/** A term and the abbreviation that the policy uses for it. */
export interface Term {
  long: string;
  short: string;
}

/** The words of one policy. Frequent ones come first. */
export interface Vocabulary {
  procedure: Term;
  comparator: Term;
  /** What the procedure is for, as three populations. */
  conditions: [Term, Term, Term];
  /** Readers' words for the procedure. */
  everyday: string[];
  nouns: string[];
  adjectives: string[];
  verbs: string[];
}

const onsets = 'b br c cl d dr f fl g gr h l m n p pl r s sp st t tr v z'.split(' ');
const vowels = 'a e i o u ae ia io'.split(' ');
const codas = ['', '', '', 'l', 'm', 'n', 'r', 's', 'nt', 'ct'];
const endings = {
  disease: ['oma', 'itis', 'osis', 'opathy', 'emia', 'algia'],
  procedure: ['ectomy', 'oplasty', 'oscopy', 'otomy', 'olysis', 'ography'],
  adjective: ['al', 'ic', 'ar', 'ous', 'oid'],
  noun: ['in', 'ase', 'on', 'ule', 'ism', 'ation', 'um', 'or'],
  verb: ['ated', 'ized', 'ified'],
};

function syllables(random: Random, count: number): string {
  let word = '';
  for (let index = 0; index < count; index++) {
    word += random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  }
  return word;
}

/** A pseudo-medical word. */
const coin = (random: Random, ending: keyof typeof endings): string =>
  syllables(random, random.pick([1, 1, 2])) + random.pick(onsets) + random.pick(endings[ending]);

/** Words that the policies of the library share; each policy uses some of them. */
const shared = (() => {
  const random = new Random(1);
  return {
    nouns: random.different(3000, () => coin(random, 'noun')),
    adjectives: random.different(1500, () => coin(random, 'adjective')),
    verbs: random.different(600, () => coin(random, 'verb')),
  };
})();

/** A term of three words, whose initials are its abbreviation. */
function term(random: Random, ending: 'disease' | 'procedure'): Term {
  const long = [coin(random, 'adjective'), coin(random, 'adjective'), coin(random, ending)];
  return { long: long.join(' '), short: long.map((word) => word.charAt(0).toUpperCase()).join('') };
}

/** Terms whose abbreviations differ. */
function terms(random: Random): [Term, Term, Term, Term, Term] {
  for (;;) {
    const all: [Term, Term, Term, Term, Term] = [
      term(random, 'procedure'),
      term(random, 'procedure'),
      term(random, 'disease'),
      term(random, 'disease'),
      term(random, 'disease'),
    ];
    if (new Set(all.map(({ short }) => short)).size === all.length) return all;
  }
}

/** Common words, words shared with other policies, and its own words, in its own order. */
function mixed(random: Random, list: keyof typeof common, ending: 'noun' | 'adjective' | 'verb') {
  const own = common[list].length;
  const words = new Set([
    ...common[list],
    ...random.different(own, () => random.pickEarly(shared[list])),
    ...random.different(Math.round(own / 2), () => coin(random, ending)),
  ]);
  return [...words]
    .map((word) => ({ word, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ word }) => word);
}

/** The vocabulary of a policy; it depends on the seed. */
export function vocabulary(random: Random): Vocabulary {
  const [procedure, comparator, ...conditions] = terms(random);
  return {
    procedure,
    comparator,
    conditions,
    everyday: random.different(3, () => syllables(random, 2)),
    nouns: mixed(random, 'nouns', 'noun'),
    adjectives: mixed(random, 'adjectives', 'adjective'),
    verbs: mixed(random, 'verbs', 'verb'),
  };
}

/** A surname and initials, as reference lists print authors. */
export function author(random: Random): string {
  const name =
    syllables(random, random.int(1, 2)) + random.pick(['n', 's', 'ki', 'er', 'o', 'ang']);
  const initials = String.fromCharCode(...random.different(2, () => random.int(65, 90)));
  return `${capitalized(name)} ${initials}`;
}

/** The abbreviated titles of journals, shared by the library. */
export const journals = (() => {
  const random = new Random(2);
  const word = () =>
    capitalized(
      random.pick(onsets) + random.pick(vowels) + random.pick(['rg', 'nt', 'l', 'm', 'th']),
    );
  return random.different(
    160,
    () =>
      `${random.pick(['Ann', 'J', 'Eur J', 'Int J', 'Clin', 'Am J', 'World J'])} ${word()} ${word()}`,
  );
})();
