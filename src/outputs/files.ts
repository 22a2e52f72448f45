import type { CompiledPolicy } from '../model/policy.ts';
import { feedOf } from './feed.ts';
import { jsonSchema, schemaNames } from './json/json-schema.ts';
import { policiesJson, policyJson } from './json/policy-json.ts';
import { llmsText, policyLlmsText } from './llms.ts';
import { markdownPages } from './markdown/markdown-pages.ts';
import type { HasPolicy } from './markdown/section-markdown.ts';
import { referenceExports } from './references/formats.ts';

/** A file of the site that needs no rendering. */
export interface OutputFile {
  /** Its path below the base path, for example "00220/policy.json". */
  path: string;
  content: string | Uint8Array;
}

/**
 * The files of a policy: its data, each of its pages as Markdown, an index of them (llms.txt), its
 * references for reference managers if it lists any, and its document of record.
 * @param hasPolicy whether the library has another policy that the text names
 * @param source source.txt as received, byte for byte
 */
export function policyFiles(
  policy: CompiledPolicy,
  hasPolicy: HasPolicy,
  source: Uint8Array,
): OutputFile[] {
  const exports = policy.references.length > 0 ? Object.entries(referenceExports(policy)) : [];
  const files: OutputFile[] = [
    { path: 'policy.json', content: JSON.stringify(policyJson(policy, hasPolicy)) },
    { path: 'source.txt', content: source },
    { path: 'llms.txt', content: policyLlmsText(policy) },
    ...markdownPages(policy, hasPolicy).map(({ page, markdown }) => ({
      path: `${page}.md`,
      content: markdown,
    })),
    ...exports.map(([format, content]) => ({ path: `references.${format}`, content })),
  ];
  return files.map(({ path, content }) => ({ path: `${policy.number}/${path}`, content }));
}

/** The files for the whole library: list of the policies, schemas of the data, feed, llms.txt. */
export const libraryFiles = (policies: CompiledPolicy[]): OutputFile[] => [
  { path: 'policies.json', content: JSON.stringify(policiesJson(policies)) },
  ...schemaNames.map((name) => ({
    path: `schema/${name}.json`,
    content: JSON.stringify(jsonSchema(name)),
  })),
  { path: 'feed.xml', content: feedOf(policies) },
  { path: 'llms.txt', content: llmsText(policies) },
];
