import type { Identifier, Recognised } from './identify.ts';

/** What the identifier index says of one policy. Positions stand for numbers to keep it small. */
export interface PolicyIdentifiers {
  number: string;
  title: string;
  /** Coverage status in words. */
  status: string;
  /** The policy's own sentence on its list of codes, and where it stands. */
  caveat: { text: string; href: string };
  codes: { system: string; printedSystem: string; codes: string[]; printed?: string }[];
  /** PMID ("" without one) and short name of reference 1, 2, 3 … */
  references: [pmid: string, name: string][];
  trials: [nct: string, name: string][];
  products: string[];
  related: [number: string, title: string][];
}

/** What the browser loads first, and all it needs for identifiers. */
export interface IdentifierIndex {
  policies: PolicyIdentifiers[];
  /** Beginnings of words that questions have; a query with one may need no engine. */
  questionHints: string;
  /** Files of Pagefind to fetch at once when a search by words begins. */
  preload: string[];
}

/** A result: where it leads, its name, and what it means. `href` is without the base path. */
export interface Hit {
  href: string;
  title: string;
  context: string;
  /** The policy's own sentences, where they answer what was asked. */
  quotes?: string[];
}

const ofPolicy = ({ number, title, status }: PolicyIdentifiers): string =>
  `Policy ${number}, ${title}: ${status}`;

function inPolicy(policy: PolicyIdentifiers, { kind, value }: Identifier): Hit[] {
  const { number } = policy;
  const context = ofPolicy(policy);
  const reference = (index: number): Hit[] => {
    const [pmid, name] = policy.references[index] ?? [];
    if (name === undefined) return [];
    const title = `Reference ${index + 1}: ${name}${pmid ? `, PMID ${pmid}` : ''}`;
    return [{ href: `/${number}/references/#ref-${index + 1}`, title, context }];
  };
  switch (kind) {
    case 'code':
      return policy.codes
        .filter(({ codes }) => codes.includes(value))
        .map(({ system, printedSystem }) => ({
          href: `/${number}/coding/#${`${system}-${value}`.toLowerCase()}`,
          title: `${printedSystem} ${value}`,
          context: `Listed in ${context.replace('Policy', 'policy')}`,
        }));
    case 'reference':
      return reference(Number(value) - 1);
    case 'pmid':
      return reference(policy.references.findIndex(([pmid]) => pmid === value));
    case 'nct':
      return policy.trials
        .filter(([nct]) => nct === value)
        .map(([nct, name]) => ({
          href: `/${number}/trials/#${nct.toLowerCase()}`,
          title: `${nct}: ${name}`,
          context,
        }));
    case 'product':
      return policy.products.includes(value)
        ? [{ href: `/${number}/regulatory/`, title: `FDA product code ${value}`, context }]
        : [];
    case 'policy':
      if (number === value) return [{ href: `/${number}/`, title: context, context: 'The policy' }];
      return policy.related
        .filter(([other]) => other === value)
        .map(([other, title]) => ({
          href: `/${number}/`,
          title: `Policy ${other}, ${title}`,
          context: `Not in this library. Named as a related policy in ${context.replace('Policy', 'policy')}`,
        }));
  }
}

/** Every place that has one of the candidates, the policy of that number itself first. */
export function lookUp(policies: PolicyIdentifiers[], { candidates }: Recognised): Hit[] {
  const hits = candidates.flatMap((one) => policies.flatMap((policy) => inPolicy(policy, one)));
  return hits.sort(
    (a, b) => Number(b.context === 'The policy') - Number(a.context === 'The policy'),
  );
}
