import type {
  MedicalCode,
  MedicalProcedure,
  MedicalTrial,
  MedicalWebPage,
  ScholarlyArticle,
  WithContext,
} from 'schema-dts';
import type { Policy } from '../policy/policies.ts';
import type { Article } from '../schemas/references.ts';
import type { Trial } from '../schemas/trials.ts';
import { pagePath, publicUrl, type PolicyPage } from './addresses.ts';

/** Systems that name procedures and supplies; codes of diagnoses are not codes of the procedure. */
const procedureSystems = ['CPT', 'HCPCS'];

/** What the policy is about, under its own title, with the codes that it lists. */
function procedureOf({ coverage, coding }: Policy): MedicalProcedure {
  const code = coding.data.codes
    .filter(({ system }) => procedureSystems.includes(system))
    .flatMap(({ system, codes }) =>
      codes.map((codeValue): MedicalCode => ({
        '@type': 'MedicalCode',
        codeValue,
        codingSystem: system,
      })),
    );
  return {
    '@type': 'MedicalProcedure',
    name: coverage.data.title,
    ...(code.length > 0 && { code }),
  };
}

/**
 * A listed article: its place on the page, and its record in PubMed. What the list says of it is
 * in /…/references.json as data, and would only make the page heavier.
 */
const articleOf = (article: Article): ScholarlyArticle => ({
  '@type': 'ScholarlyArticle',
  '@id': `#ref-${article.number}`,
  sameAs: `https://pubmed.ncbi.nlm.nih.gov/${article.pmid}/`,
});

/** A listed trial. Its state is the registry's to say, so none is given here. */
const trialOf = ({ nct, name }: Trial): MedicalTrial => ({
  '@type': 'MedicalTrial',
  '@id': `#${nct.toLowerCase()}`,
  name,
  identifier: nct,
  sameAs: `https://clinicaltrials.gov/study/${nct}`,
});

/** What a page has beyond being a page of the policy. The heavy lists are on their own pages only. */
function contentsOf(policy: Policy, page: PolicyPage): Partial<MedicalWebPageFields> {
  if (page === 'coverage') return { mainEntity: procedureOf(policy) };
  if (page === 'references') {
    const { references } = policy.references.data;
    return { citation: references.filter((one) => one.type === 'article').map(articleOf) };
  }
  if (page === 'trials') {
    return { mentions: policy.trials.data.groups.flatMap(({ trials }) => trials.map(trialOf)) };
  }
  return {};
}

type MedicalWebPageFields = Extract<MedicalWebPage, { '@type': 'MedicalWebPage' }>;

/**
 * A policy's page in the words of schema.org. It is no MedicalGuideline: a payer's policy says what
 * is covered, not what care is recommended.
 */
export function structuredData(
  policy: Policy,
  page: PolicyPage,
  name: string,
  description: string,
): WithContext<MedicalWebPage> {
  const { number, title, payer } = policy.coverage.data;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name,
    description,
    url: publicUrl(pagePath(policy.number, page)),
    inLanguage: 'en-US',
    isPartOf: {
      '@type': 'CreativeWork',
      name: title,
      identifier: number,
      publisher: { '@type': 'Organization', name: payer },
    },
    ...contentsOf(policy, page),
  };
}
