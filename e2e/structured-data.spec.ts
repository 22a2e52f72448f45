import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import jsonld from 'jsonld';
import ts from 'typescript';
import { TrialBuild } from './support/build.ts';
import { pages } from './support/pages.ts';

/** schema.org data of the pages, checked by jsonld and, as built, by the types of schema-dts. */
const policyPages = pages.filter((page) => page.startsWith('/00220/'));

/** What TypeScript says to JSON that is given out as a MedicalWebPage. */
function typeErrors(json: string[]): string[] {
  const name = join(process.cwd(), 'e2e', 'structured-data.checked.ts');
  const text = [
    "import type { MedicalWebPage, WithContext } from 'schema-dts';",
    ...json.map((one, index) => `export const page${index}: WithContext<MedicalWebPage> = ${one};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
      : getSourceFile(file, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const dataOf = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => json,
  );

const built = (page: string): string =>
  dataOf(readFileSync(`dist${page}index.html`, 'utf8'))[0] ?? '';

test('every page of the policy has one, and schema-dts accepts it', () => {
  for (const page of policyPages) {
    expect(dataOf(readFileSync(`dist${page}index.html`, 'utf8')), page).toHaveLength(1);
  }
  expect(typeErrors(policyPages.map(built))).toEqual([]);
  // The types do find what schema.org does not have.
  const wrong = built('/00220/').replace('"codeValue"', '"codeNumber"');
  expect(typeErrors([wrong]).join()).toContain('codeNumber');
});

/** The nodes of a page's data as JSON-LD defines them, with absolute addresses. */
async function nodesOf(page: Page, address: string): Promise<Record<string, unknown>[]> {
  await page.goto(address);
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  const vocabulary = {
    '@vocab': 'https://schema.org/',
    url: { '@type': '@id' },
    sameAs: { '@type': '@id' },
  };
  const document = JSON.parse(json ?? '') as jsonld.JsonLdDocument;
  const expanded = await jsonld.flatten(document, undefined, {
    base: page.url(),
    documentLoader: (url: string) =>
      Promise.resolve({ documentUrl: url, document: { '@context': vocabulary } }),
  });
  return expanded as unknown as Record<string, unknown>[];
}

const ofType = (nodes: Record<string, unknown>[], type: string) =>
  nodes.filter((node) => (node['@type'] as string[]).includes(`https://schema.org/${type}`));

const values = (nodes: Record<string, unknown>[], property: string) =>
  nodes.flatMap((node) => node[`https://schema.org/${property}`]) as { '@value': string }[];

test('has codes, articles and trials on their own pages only, and no guideline', async ({
  page,
}) => {
  for (const address of policyPages) {
    const nodes = await nodesOf(page, address);
    expect(ofType(nodes, 'MedicalWebPage')).toHaveLength(1);
    const count = (type: string) => ofType(nodes, type).length;
    expect(count('MedicalProcedure')).toBe(address === '/00220/' ? 1 : 0);
    expect(count('MedicalCode')).toBe(address === '/00220/' ? 4 : 0);
    expect(count('ScholarlyArticle')).toBe(address === '/00220/references/' ? 35 : 0);
    expect(count('MedicalTrial')).toBe(address === '/00220/trials/' ? 6 : 0);
    expect(count('MedicalGuideline')).toBe(0);
  }
});

test('says what the policy lists, and points at its place', async ({ page, baseURL }) => {
  const codes = ofType(await nodesOf(page, '/00220/'), 'MedicalCode');
  expect(values(codes, 'codeValue').map((value) => value['@value'])).toEqual([
    '47371',
    '47381',
    '47383',
    '76940',
  ]);
  const references = await nodesOf(page, '/00220/references/');
  expect(JSON.stringify(references)).not.toMatch(/et al/);
  for (const type of ['ScholarlyArticle', 'MedicalTrial']) {
    const address = `/00220/${type === 'MedicalTrial' ? 'trials' : 'references'}/`;
    for (const node of ofType(await nodesOf(page, address), type)) {
      const id = new URL(String(node['@id']));
      expect(id.origin + id.pathname).toBe(baseURL + address);
      await expect(page.locator(id.hash)).toHaveCount(1);
    }
  }
});

test('is data to the browser: it runs nothing and violates no policy', async ({ page }) => {
  // The page's policy as a header too: as an element it does not hold for what stands before it.
  await page.route('**/00220/**', async (route) => {
    const response = await route.fetch();
    const [, policy = ''] =
      /"content-security-policy" content="([^"]+)"/.exec(await response.text()) ?? [];
    const headers = { ...response.headers(), ...(policy && { 'content-security-policy': policy }) };
    await route.fulfill({ response, headers });
  });
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const address of policyPages) {
    const response = await page.goto(address);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.locator('html')).toHaveClass('js');
  }
  expect(errors).toEqual([]);
});

test('cannot be closed by its content, and gives no code of a diagnosis to a procedure', () => {
  using build = new TrialBuild();
  build.add('e2e/fixtures/').edit('00220/coverage.mdx', '(freezing)', '</script><b>freezing</b>');
  expect(build.run()).toMatchObject({ ok: true });
  const page = readFileSync(join(build.site, '00220/index.html'), 'utf8');
  const data = JSON.parse(dataOf(page)[0] ?? '') as { description: string };
  expect(data.description).toContain('</script><b>freezing</b>');
  const other = readFileSync(join(build.site, '00999/index.html'), 'utf8');
  const codes = [...(dataOf(other)[0] ?? '').matchAll(/"codeValue":"([^"]+)"/g)];
  expect(codes.map(([, code]) => code)).toEqual(['99999', 'C2618', 'J3490']);
});
