import { visit } from 'unist-util-visit';
import type { CompiledPolicy } from '../../model/policy.ts';

/** The counter style of CSS for each type of list. */
const counterStyles: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** What is printed around the number, for each delimiter of a list. */
const forms: Record<string, { name: string; prefix?: string; suffix: string }> = {
  ')': { name: 'closed', suffix: ')' },
  '()': { name: 'enclosed', prefix: "prefix:'(';", suffix: ')' },
  '[]': { name: 'bracketed', prefix: "prefix:'[';", suffix: ']' },
};

/** Cache of the rules of each policy, which all its pages repeat. */
const rulesOf = new WeakMap<object, string>();

/**
 * Rules for the lists that a policy numbers with parentheses or brackets, "1)", "(a)" or "[1]", and only for those: most
 * policies have none.
 */
export function listDelimiterRules(policy: Pick<CompiledPolicy, 'sections'>): string {
  const known = rulesOf.get(policy);
  if (known !== undefined) return known;
  const rules = findRules(policy);
  rulesOf.set(policy, rules);
  return rules;
}

function findRules({ sections }: Pick<CompiledPolicy, 'sections'>): string {
  const rules = new Map<string, string>();
  for (const { tree } of sections) {
    visit(tree, 'element', ({ properties }) => {
      const { dataDelimiter: delimiter, type = '1' } = properties;
      if (typeof delimiter !== 'string' || typeof type !== 'string') return;
      const base = counterStyles[type] ?? 'decimal';
      const { name: form = '', prefix = '', suffix = '' } = forms[delimiter] ?? {};
      const name = `${base}-${form}`;
      const ofType = type === '1' ? ':not([type])' : `[type='${type}' s]`;
      rules.set(
        name,
        `@counter-style ${name}{system:extends ${base};${prefix}suffix:'${suffix} '}` +
          `ol[data-delimiter='${delimiter}']${ofType}{list-style-type:${name}}`,
      );
    });
  }
  return [...rules.values()].join('');
}
