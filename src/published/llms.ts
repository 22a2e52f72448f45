import type { Policy } from '../policy/policies.ts';
import { sections } from '../policy/sections.ts';
import {
  libraryPaths,
  markdownPath,
  policyDataPath,
  publicUrl,
  referencesPath,
} from './addresses.ts';

const link = (name: string, path: string, about: string): string =>
  `- [${name}](${publicUrl(path)}): ${about}`;

/** What an assistant finds here and how to read it, in the form of https://llmstxt.org. */
export function llmsText(policies: Policy[]): string {
  const parts = policies.map((policy) => {
    const { number, title, payer } = policy.coverage.data;
    return [
      `## Policy ${number}: ${title}`,
      '',
      `${payer}. Each file has the words of the document and nothing else.`,
      '',
      link(
        'Whole policy',
        markdownPath(number, 'full'),
        'all sections in the order of the document',
      ),
      ...sections.map(({ name, label }) =>
        link(label, markdownPath(number, name), `section ${name}`),
      ),
      link('References', referencesPath(number, 'json'), 'CSL-JSON of the numbered references'),
      link('Data', policyDataPath(number), 'JSON with dates, codes, trials, references, history'),
    ].join('\n');
  });
  return `${[
    '# Medical Policy Library',
    '> Medical policies of payers, word for word. Each is a snapshot of the document effective on its date. It decides nobody’s coverage: the contract and the law do.',
    'Quote the text of a policy as it stands, with the policy’s number and effective date. What the site adds is under “editorial” in the JSON and is not in the Markdown.',
    ...parts,
    [
      '## Library',
      '',
      link('Policies', libraryPaths.policies, 'list of the policies as JSON'),
      link('JSON Schema of a policy', libraryPaths.policySchema, 'what the data may be'),
      link('JSON Schema of the list', libraryPaths.policiesSchema, 'what the list may be'),
      link('History feed', libraryPaths.feed, 'Atom feed of reviews, approvals, coding updates'),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
