import {
  libraryPaths,
  markdownPath,
  policyDataPath,
  publicUrl,
  referencesPath,
} from '../model/addresses.ts';
import type { CompiledPolicy } from '../model/policy.ts';

const link = (name: string, path: string, about: string): string =>
  `- [${name}](${publicUrl(path)}): ${about}`;

function policyText({ number, title, payer, sections, references }: CompiledPolicy): string {
  const whole = 'all sections in the order of the document';
  const list = 'CSL-JSON of the numbered references';
  const data = 'JSON with dates, codes, trials, references, history';
  return [
    `## Policy ${number}: ${title}`,
    '',
    `${payer}. Each file has the words of the document and nothing else.`,
    '',
    link('Whole policy', markdownPath(number, 'full'), whole),
    ...sections.map(({ name, label }) =>
      link(label, markdownPath(number, name), `section ${name}`),
    ),
    ...(references.length > 0 ? [link('References', referencesPath(number, 'json'), list)] : []),
    link('Data', policyDataPath(number), data),
  ].join('\n');
}

/** What an assistant finds here and how to read it, in the form of https://llmstxt.org. */
export const llmsText = (policies: CompiledPolicy[]): string =>
  `${[
    '# Medical Policy Library',
    '> Medical policies of payers, word for word. Each is a snapshot of the document effective on its date. It decides nobody’s coverage: the contract and the law do.',
    'Quote the text of a policy as it stands, with the policy’s number and effective date. What the site adds is under “editorial” in the JSON and is not in the Markdown.',
    ...policies.map(policyText),
    [
      '## Library',
      '',
      link('Policies', libraryPaths.policies, 'list of the policies as JSON'),
      link('JSON Schema of a policy', libraryPaths.policySchema, 'what the data may be'),
      link('JSON Schema of the list', libraryPaths.policiesSchema, 'what the list may be'),
      link('History feed', libraryPaths.feed, 'Atom feed of reviews, approvals, coding updates'),
    ].join('\n'),
  ].join('\n\n')}\n`;
