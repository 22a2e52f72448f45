import { stringify } from 'yaml';
import { pagePath, publicUrl, type PolicyPage } from '../../model/addresses.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { positionsIn } from '../../model/positions.ts';
import { positionOf } from '../../payers/index.ts';
import { SectionMarkdown, type HasPolicy } from './section-markdown.ts';

/** A page of a policy as Markdown. */
interface MarkdownPage {
  page: PolicyPage;
  markdown: string;
}

/** What the text is, where it is from, and what the policy decides: a quotation needs all of it. */
function frontmatter(policy: CompiledPolicy, page: PolicyPage, name: string): string {
  const { number, title, payer, effectiveDate, source } = policy;
  const positions = new Set(positionsIn(policy).map((id) => positionOf(payer, id).label));
  const data = stringify({
    policy: number,
    title,
    payer,
    page: name,
    positions: [...positions],
    effective: effectiveDate,
    address: publicUrl(pagePath(number, page)),
    source_sha256: source.sha256,
    about: 'Text of the policy, word for word, without the notes of the site.',
  });
  return `---\n${data}---\n\n`;
}

/**
 * Every page of a policy as Markdown: frontmatter that describes it, then the text of the policy. The
 * sections are in the order of the document; the whole policy comes last.
 */
export function markdownPages(policy: CompiledPolicy, hasPolicy: HasPolicy): MarkdownPage[] {
  const sections = policy.sections.map(({ name, label, tree }) => ({
    name,
    label,
    markdown: new SectionMarkdown(policy.number, tree.children, hasPolicy),
  }));
  const whole = sections.map(({ markdown }) => markdown.text({ links: 'full', raised: false }));
  return [
    ...sections.map(({ name, label, markdown }) => ({
      page: name,
      // The first heading of coverage is the title of the document, already at level 1.
      markdown:
        frontmatter(policy, name, label) +
        markdown.text({ links: 'sections', raised: name !== 'coverage' }),
    })),
    {
      page: 'full',
      markdown: frontmatter(policy, 'full', 'Whole policy') + whole.join('\n'),
    },
  ];
}
