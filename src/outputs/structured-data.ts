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

/** Of diagnoses a policy can list hundreds, which would only make the page heavier. */
const mentionedSystems = ['CPT', 'HCPCS'];

/** The codes that the policy lists; what they are codes of, it leaves open. */
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
 * A listed article: its place on the page, and its record in PubMed or its DOI. All else about it is in
 * /…/references.json as data, and would only make the page heavier.
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

/** A list under its name; nothing, if it is empty. */
const someOf = <Value>(name: 'mentions' | 'citation', values: Value[]) =>
  values.length > 0 ? { [name]: values } : {};

/** What a page has beyond being a page of the policy. The heavy lists are on their own pages only. */
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
