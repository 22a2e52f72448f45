import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { render } from 'astro:content';
import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { contentError } from '../content-check/error.ts';
import { contentDir } from '../content-check/folders.ts';
import { readContentFile } from '../content-check/frontmatter.ts';
import { components } from '../components/policy/index.ts';
import { readSource } from '../proof/source.ts';
import { furnitureOf } from '../proof/verify.ts';
import {
  addAbbreviationLinks,
  definitionsIn,
  type Definition,
} from './annotate/abbreviation-links.ts';
import { addCiteMarks } from './annotate/cite-marks.ts';
import { addIds } from './annotate/ids.ts';
import { addGlanceAnchors } from './annotate/glance.ts';
import { missingSizes } from './annotate/lesion-sizes.ts';
import { raiseHeadings, resolveLinks, type PageKind } from './annotate/page.ts';
import { addPages } from './annotate/pages.ts';
import {
  deadLinks,
  deadMemberLinks,
  missingPassages,
  type AnnotationProblem,
} from './annotate/problems.ts';
import { addSiteNotes } from './annotate/site-notes.ts';
import { limitProblems } from './limits.ts';
import type { Policy } from './policies.ts';
import { printedData } from './printed-data.ts';
import { sections, type SectionName } from './sections.ts';

/** The policy's text as HTML trees, one a section, with ids, marks, notes and links in place. */
export type PolicyText = Record<SectionName, Root>;

async function renderSections(policy: Policy): Promise<PolicyText> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer });
  const trees = {} as PolicyText;
  for (const { name } of sections) {
    const { Content } = await render(policy[name]);
    const html = await container.renderToString(Content, {
      props: { ...printedData(policy), components },
      locals: { policy },
    });
    trees[name] = fromHtml(html, { fragment: true });
  }
  return trees;
}

/** Ids of the passages that the frontmatter of each section describes. */
const describedPassages = (policy: Policy): Partial<Record<SectionName, string[]>> => ({
  coverage: policy.coverage.data.statements.map(({ id }) => id),
  evidence: policy.evidence.data.populations.map(({ id }) => id),
  guidance: policy.guidance.data.guidelines.map(({ id }) => id),
});

/**
 * The text of a policy with everything that the site adds to it.
 * @throws with file, line and mend, all at once, where citations, notes, links or passages do not
 * fit the text.
 */
async function annotate(policy: Policy): Promise<PolicyText> {
  const trees = await renderSections(policy);
  const slugger = new GithubSlugger();
  const definitions: Definition[] = [];
  for (const { name } of sections) {
    addIds(trees[name], name, slugger);
    if (name !== 'references') definitions.push(...definitionsIn(trees[name], name));
  }
  const folder = join(contentDir, policy.number);
  const source = readSource(readFileSync(join(folder, 'source.txt'), 'utf8'), furnitureOf(folder));
  addPages(
    sections.map(({ name }) => trees[name]),
    source.words,
  );
  const errors: string[] = [];
  for (const { name } of sections) {
    const tree = trees[name];
    const { citations, notes } = policy[name].data;
    const problems = missingPassages(tree, describedPassages(policy)[name] ?? []);
    // The cells of the table first: each is to be one element, and lead to all of its words.
    if (name === 'evidence') {
      problems.push(...addGlanceAnchors(tree, policy.evidence.data.populations));
    }
    problems.push(
      ...addCiteMarks(tree, citations, policy.references.data.references),
      ...addSiteNotes(tree, notes),
    );
    if (name !== 'references') addAbbreviationLinks(tree, name, definitions);
    if (name === 'notices') problems.push(...limitProblems(tree, policy.notices.data.limits));
    if (name === 'guidance') problems.push(...missingSizes(tree, policy.guidance.data.guidelines));
    errors.push(...inFile(policy, name, problems));
  }
  for (const { name } of sections) errors.push(...inFile(policy, name, deadLinks(trees, name)));
  const { memberLinks } = policy.coverage.data;
  errors.push(...inFile(policy, 'coverage', deadMemberLinks(trees, memberLinks)));
  if (errors.length > 0) throw contentError(errors, 'Nothing was built.');
  return trees;
}

function inFile(policy: Policy, name: SectionName, problems: AnnotationProblem[]): string[] {
  if (problems.length === 0) return [];
  const file = readContentFile(join(contentDir, policy.number, `${name}.mdx`));
  return problems.map(
    ({ words, message }) => `${file.path}:${file.lineWith(words) ?? 1}  ${message}`,
  );
}

const texts = new Map<string, Promise<PolicyText>>();

/** The annotated text of a policy; rendered once a build, and anew at each request in dev. */
function textOf(policy: Policy): Promise<PolicyText> {
  const known = import.meta.env.DEV ? undefined : texts.get(policy.number);
  const text = known ?? annotate(policy);
  texts.set(policy.number, text);
  return text;
}

/** A section's text as it stands on a page: links resolved, headings at the page's level. */
export async function sectionText(
  policy: Policy,
  section: SectionName,
  kind: PageKind,
): Promise<Root> {
  const tree = structuredClone((await textOf(policy))[section]);
  resolveLinks(tree, policy.number, kind);
  if (kind === 'section' && section !== 'coverage') raiseHeadings(tree);
  return tree;
}

/** The short forms that a policy explains, by their long ones: "randomized controlled trial" → "RCT". */
export async function shortFormsOf(policy: Policy): Promise<Map<string, string>> {
  const trees = await textOf(policy);
  const definitions = sections.flatMap(({ name }) => definitionsIn(trees[name], name));
  return new Map(definitions.map(({ long, short }) => [long, short]));
}
