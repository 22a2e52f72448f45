import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { toHtml } from 'hast-util-to-html';
import { compile } from '../../compile/compile.ts';
import { pageTree, type PageKind } from '../../components/policy-text/page-tree.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import type { Problem } from '../../model/problem.ts';
import { policyFiles } from '../../outputs/files.ts';
import { readPage } from '../../proof/read-page.ts';
import { verifyPolicy, type PolicyPage } from '../../proof/verify.ts';
import { readPolicyFolder } from '../../source/policy-folder.ts';
import { policySource } from '../../source/policy-source.ts';

const inLibrary = () => false;

const textOf = (policy: CompiledPolicy, index: number, kind: PageKind): string => {
  const section = policy.sections[index];
  const html = section ? toHtml(pageTree(policy, section, kind, inLibrary)) : '';
  return `<div data-policy-text>${html}</div>`;
};

/** The policy text of each page, from the same trees and serializer as in a build. */
function pagesOf(policy: CompiledPolicy): { name: string; html: string }[] {
  const sections = policy.sections.map(({ name }) => name);
  const full = sections.map(
    (name, index) => `<section data-section="${name}">${textOf(policy, index, 'full')}</section>`,
  );
  return [
    { name: 'full', html: full.join('') },
    ...sections.map((name, index) => ({ name, html: textOf(policy, index, 'section') })),
  ];
}

/** Markup of a page that could run code, or load something from another site. */
function dangers(html: string): string[] {
  const found: string[] = [];
  new Parser({
    onopentag(name, attributes) {
      if (/^(?:script|style|iframe|object|embed|link|meta|base|img)$/.test(name)) {
        found.push(`<${name}>`);
      }
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on')) found.push(attribute);
        if (!/^(?:href|src|action)$/.test(attribute)) continue;
        if (!/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/.test(value)) found.push(`${attribute}=${value}`);
      }
    },
  }).end(html);
  return found;
}

/** The outcome for the content of a policy: published as it is, or rejected with its problems. */
export interface Outcome {
  problems: Problem[];
  /** Runs of words in which its pages differ from its document: the proof of a build rejects them. */
  differences: string[];
}

/**
 * Compiles a folder, then generates and verifies its pages and files as a build does, without Astro.
 * @throws on anything that a build would not report, and on an accepted page that is not inert
 */
export function outcomeOf(folder: string): Outcome {
  const policy = compile(folder);
  if (policy.problems.length > 0) return { problems: policy.problems, differences: [] };
  const source = policySource(readPolicyFolder(folder));
  if (!source) throw new Error('A policy without problems has no source.');
  const made = pagesOf(policy);
  const pages = made.map(({ name, html }): PolicyPage => ({
    name,
    address: `/${name}/`,
    page: readPage(html),
  }));
  const { differences, failures } = verifyPolicy(policy.number, source, pages, []);
  const rejected = [
    ...differences.map(
      ({ expectedInContext, foundInContext }) => `${expectedInContext} / ${foundInContext}`,
    ),
    ...failures.map(({ message }) => message),
  ];
  if (rejected.length > 0) return { problems: [], differences: rejected };
  const danger = made.flatMap(({ html }) => dangers(html));
  if (danger.length > 0) throw new Error(`An accepted page has ${danger.join(', ')}.`);
  const files = policyFiles(policy, inLibrary, readFileSync(join(folder, 'source.txt')));
  if (files.some(({ content }) => content.length === 0)) throw new Error('A file is empty.');
  return { problems: [], differences: [] };
}
