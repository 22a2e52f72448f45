import type {
  MedicalCode,
  MedicalProcedure,
  MedicalTrial,
  MedicalWebPage,
  ScholarlyArticle,
  WithContext,
} from 'schema-dts';
import { pagePath, pubmedUrl, publicUrl, type PolicyPage } from '../model/addresses.ts';
import { codeLabel } from '../model/code-systems.ts';
import { trialsIn, type CompiledPolicy, type Trial } from '../model/policy.ts';
import { pmidOf, type Reference } from '../model/reference.ts';
import { registryUrl } from '../model/registries.ts';

/** Systems that name procedures and supplies; codes of diagnoses are not codes of the procedure. */
const procedureSystems = ['CPT', 'HCPCS'];

/** What the policy is about, under its own title, with the codes that it lists. */
function procedureOf({ title, codes }: CompiledPolicy): MedicalProcedure {
  const code = codes
    .flatMap((row) => row.codes)
    .filter(({ system }) => procedureSystems.includes(system))
    .map((listed): MedicalCode => ({
      '@type': 'MedicalCode',
      codeValue: codeLabel(listed),
      codingSystem: listed.system,
    }));
  return { '@type': 'MedicalProcedure', name: title, ...(code.length > 0 && { code }) };
}

/**
 * A listed article: its place on the page, and its record in PubMed. All else about it is in
 * /…/references.json as data, and would only make the page heavier.
 */
function articleOf(reference: Reference): ScholarlyArticle | undefined {
  const pmid = pmidOf(reference);
  return pmid === undefined
    ? undefined
    : {
        '@type': 'ScholarlyArticle',
        '@id': `#ref-${reference.number}`,
        sameAs: pubmedUrl(pmid),
      };
}

/** A listed trial. Its state is the registry's to give, so none is given here. */
function trialOf({ number, anchor, name }: Trial): MedicalTrial {
  const url = registryUrl(number);
  return {
    '@type': 'MedicalTrial',
    '@id': `#${anchor}`,
    name,
    identifier: number,
    ...(url !== undefined && { sameAs: url }),
  };
}

type PageFields = Extract<MedicalWebPage, { '@type': 'MedicalWebPage' }>;

/** What a page has beyond being a page of the policy. The heavy lists are on their own pages only. */
function contentsOf(policy: CompiledPolicy, page: PolicyPage): Partial<PageFields> {
  switch (page) {
    case 'coverage':
      return { mainEntity: procedureOf(policy) };
    case 'references':
      return {
        citation: policy.references.flatMap((reference) => articleOf(reference) ?? []),
      };
    case 'trials':
      return { mentions: trialsIn(policy).map(trialOf) };
    default:
      return {};
  }
}

/**
 * A policy's page in the vocabulary of schema.org. It is no MedicalGuideline: a payer's policy states
 * what is covered, not what care is recommended.
 */
export function structuredData(
  policy: CompiledPolicy,
  page: PolicyPage,
  name: string,
  description: string,
): WithContext<MedicalWebPage> {
  const { number, title, payer } = policy;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name,
    description,
    url: publicUrl(pagePath(number, page)),
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
