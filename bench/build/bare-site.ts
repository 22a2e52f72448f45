import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The baseline, a site that Astro cannot build more cheaply: as many pages as the library, each about
 * as large, with plain paragraphs in one layout; no checks, no search, no other files.
 */
const page = `---
import pages from '../pages.json';
export const getStaticPaths = () =>
  pages.map(({ path, bytes }) => ({ params: { path: path || undefined }, props: { bytes } }));
const { bytes } = Astro.props;
const text = 'Words of a paragraph that is about as long as those of a policy are. '.repeat(5);
const paragraphs = Array.from({ length: Math.ceil(bytes / (text.length + 20)) }, () => text);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{Astro.params.path}</title></head>
  <body><main>{paragraphs.map((text, index) => <p id={\`p\${index}\`}>{text}</p>)}</main></body>
</html>
`;

/** Writes the baseline site into a folder; it uses the project's Astro. */
export function writeBareSite(folder: string, pages: { path: string; bytes: number }[]): void {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const data = pages.map(({ path, bytes }) => ({
    path: path.replace(/(?:^|\/)index\.html$|\.html$/, ''),
    bytes,
  }));
  writeFileSync(join(folder, 'src/pages.json'), JSON.stringify(data));
  writeFileSync(join(folder, 'src/pages/[...path].astro'), page);
  writeFileSync(join(folder, 'astro.config.mjs'), "export default { trailingSlash: 'always' };\n");
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', type: 'module', scripts: { build: 'astro build' } }),
  );
}
