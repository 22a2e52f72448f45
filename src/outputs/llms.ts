import {
  libraryPaths,
  markdownPath,
  policyDataPath,
  policyLlmsPath,
  publicUrl,
  referencesPath,
} from '../model/addresses.ts';
import { printedDay } from '../model/dates.ts';
import { trialsIn, type CompiledPolicy } from '../model/policy.ts';
import { positionInWords } from '../model/positions.ts';

const link = (name: string, path: string, about: string): string =>
  `- [${name}](${publicUrl(path)}): ${about}`;

/** What a policy is: its payer, its position, and its effective date. */
const summaryOf = (policy: CompiledPolicy): string =>
  `${policy.payer}. Position: ${positionInWords(policy)}. Effective ${printedDay(policy.payer, policy.effectiveDate)}.`;

const document = (parts: string[]): string => `${parts.join('\n\n')}\n`;

/** What the file of a section contains, by its outermost printed headings. */
function contentOf({ passages }: CompiledPolicy, section: string): string {
  const headings = passages
    .filter((one) => one.section === section && one.kind === 'heading')
    .filter(({ headings: above, group }) => above.length === 0 && group?.kind !== 'masthead')
    .map(({ text }) => `“${text}”`);
  if (headings.length === 0) return 'printed without a heading';
  const names = new Intl.ListFormat('en').format(headings);
  return `the section${headings.length === 1 ? '' : 's'} ${names}`;
}

/** The files of a policy that an assistant can read, in the format of https://llmstxt.org. */
export function policyLlmsText(policy: CompiledPolicy): string {
  const { number, title, sections, references } = policy;
  const whole = 'all sections in the order of the document';
  const list = 'CSL-JSON of the numbered references';
  const lists = [
    'dates',
    ...(policy.codes.length > 0 ? ['codes'] : []),
    ...(trialsIn(policy).length > 0 ? ['trials'] : []),
    ...(references.length > 0 ? ['references'] : []),
    ...(policy.history.length > 0 ? ['history'] : []),
  ];
  return document([
    `# Policy ${number}: ${title}`,
    `> ${summaryOf(policy)}`,
    'Each Markdown file has the words of the document and nothing else.',
    '## Pages',
    [
      link('Whole policy', markdownPath(number, 'full'), whole),
      ...sections.map(({ name, label }) =>
        link(label, markdownPath(number, name), contentOf(policy, name)),
      ),
    ].join('\n'),
    '## Data',
    [
      link('Data', policyDataPath(number), `JSON with ${new Intl.ListFormat('en').format(lists)}`),
      ...(references.length > 0 ? [link('References', referencesPath(number, 'json'), list)] : []),
    ].join('\n'),
  ]);
}

/**
 * What an assistant finds here and how to read it, in the format of https://llmstxt.org. It has one
 * line for each policy, which has its own llms.txt.
 */
export const llmsText = (policies: CompiledPolicy[]): string =>
  document([
    '# Medical Policy Library',
    '> Medical policies of payers, word for word. Each is a snapshot of the document effective on its date. It does not decide anybody’s coverage: the contract and the law do.',
    'Quote the text of a policy verbatim, with the policy’s number and effective date. What the site adds is under “editorial” in the JSON and is not in the Markdown.',
    '## Policies',
    policies
      .map((policy) =>
        link(
          `Policy ${policy.number}: ${policy.title}`,
          policyLlmsPath(policy.number),
          summaryOf(policy),
        ),
      )
      .join('\n'),
    '## Library',
    [
      link('Policies', libraryPaths.policies, 'list of the policies as JSON'),
      link('JSON Schema of a policy', libraryPaths.policySchema, 'what the data may be'),
      link('JSON Schema of the list', libraryPaths.policiesSchema, 'what the list may be'),
      link('History feed', libraryPaths.feed, 'Atom feed of reviews, approvals, coding updates'),
    ].join('\n'),
  ]);
