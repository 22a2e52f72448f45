import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import { checkSite, type PolicyToVerify, type SiteCheck } from './check-pages.ts';
import { examplePages, sourceOf, sourceText } from './example-policy.test-helpers.ts';

const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'">`;

const sections = {
  coverage: `# Services

Freezing of tumors is **not covered**.

There is no national rule; "Company" decides.
`,
  evidence: `## Treatment

Surgery of metastases is undertaken.

Risk was judged as high risk in 0% to 83% of trials. The evidence is very limited.

A\\. Harm

B\\. Benefit
`,
  references: `1. Kim HI. Freezing.
2. Wang C. Heating.
`,
};
const markdown: Record<string, string> = { ...sections, full: Object.values(sections).join('\n') };

/** The files of a site with the policies 00001 and 00002 and two pages of the library. */
export function exampleSite(): Record<string, string> {
  const files: Record<string, string> = {
    'index.html': '<a href="/00001/full/#ref-1">x</a><q data-quote="00002">no national rule</q>',
    'codes/index.html': '<a href="/site.css">x</a>',
    'site.css': 'p {}',
  };
  for (const number of ['00001', '00002']) {
    files[`${number}/source.txt`] = sourceText;
    files[`${number}/policy.json`] = JSON.stringify({
      passages: [],
      history: [],
      references: [],
      copyright: [],
    });
    files[`search/${number}/answers.json`] = JSON.stringify({ answers: [] });
    files[`search/${number}/passages.json`] = JSON.stringify({ records: [] });
    for (const [name, html] of Object.entries(examplePages())) {
      files[join(number, name === 'coverage' ? '' : name, 'index.html')] = html;
      files[`${number}/${name}.md`] = markdown[name] ?? '';
    }
  }
  return files;
}

/** The policy with a number, for the proof. */
export const policy = (number: string): PolicyToVerify => ({
  number,
  sourceFile: `content/${number}/source.txt`,
  source: () => sourceOf(sourceText),
  document: () => Buffer.from(sourceText),
  placeOf: (passage, section) =>
    passage === 'services'
      ? undefined
      : { file: `content/${number}/${section ?? ''}.mdx`, position: { line: 7, column: 1 } },
});
export const policies = [policy('00001'), policy('00002')];

/** Checks a site with these files. */
export function check(files: Record<string, string>, given = policies, base = ''): SiteCheck {
  const site = mkdtempSync(join(tmpdir(), 'policy-proof-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      writeFileSync(join(site, file), file.endsWith('.html') ? head + text : text);
    }
    return checkSite({ site, base, policies: given });
  } finally {
    rmSync(site, { recursive: true });
  }
}

/** The problems of the site with one of its files changed. */
export function changed(file: string, words: string | RegExp, replacement: string): string[] {
  const files = exampleSite();
  const text = files[file] ?? '';
  files[file] = text.replace(words, replacement);
  assert.notEqual(files[file], text, 'the page has the words to change');
  return check(files).problems.map(formatProblem);
}
