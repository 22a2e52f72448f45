import type {
  MedicalCode,
  MedicalTrial,
  MedicalWebPage,
  ScholarlyArticle,
  WithContext,
} from 'schema-dts';
import { pagePath, pubmedUrl, publicUrl, type PolicyPage } from '../model/addresses.ts';
import { codeLabel } from '../model/code-systems.ts';
import { trialsIn, type CompiledPolicy, type Trial } from '../model/policy.ts';
import { doiOf, pmidOf, type Reference } from '../model/reference.ts';
import { registryUrl } from '../model/registries.ts';

/** A policy can list hundreds of diagnoses, which would only make the page larger. */
const mentionedSystems = ['CPT', 'HCPCS'];

/** The codes that the policy lists. It does not say what they are codes for. */
const codesOf = ({ codes }: CompiledPolicy): MedicalCode[] =>
  codes
    .flatMap((row) => row.codes)
    .filter(({ system }) => mentionedSystems.includes(system))
    .map((listed) => ({
      '@type': 'MedicalCode',
      codeValue: codeLabel(listed),
      codingSystem: listed.system,
    }));

/**
 * A listed article: its place on the page, and its PubMed record or DOI. Everything else is in
 * /…/references.json, and would only make the page larger.
 */
function articleOf(reference: Reference): ScholarlyArticle | undefined {
  const pmid = pmidOf(reference);
  const doi = doiOf(reference);
  if (pmid === undefined && doi === undefined) return undefined;
  return {
    '@type': 'ScholarlyArticle',
    '@id': `#ref-${reference.number}`,
    sameAs: pmid === undefined ? `https://doi.org/${doi ?? ''}` : pubmedUrl(pmid),
  };
}

/** A listed trial, without a status: only the registry knows it. */
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

/** A list under its name; no property if it is empty. */
const someOf = <Value>(name: 'mentions' | 'citation', values: Value[]) =>
  values.length > 0 ? { [name]: values } : {};

/** The contents of a page in addition to the policy's own data. Long lists are only on their own pages. */
function contentsOf(policy: CompiledPolicy, page: PolicyPage): Partial<PageFields> {
  switch (page) {
    case 'coverage':
      // A procedure, a drug or a device: the policy does not say which in data.
      return { about: { '@type': 'MedicalEntity', name: policy.title } };
    case 'coding':
      return someOf('mentions', codesOf(policy));
    case 'references':
      return someOf(
        'citation',
        policy.references.flatMap((reference) => articleOf(reference) ?? []),
      );
    case 'trials':
      return someOf('mentions', trialsIn(policy).map(trialOf));
    default:
      return {};
  }
}

/**
 * A policy's page in the schema.org vocabulary. It is not a MedicalGuideline: a payer's policy states
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
