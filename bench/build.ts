import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBareSite } from './build/bare-site.ts';
import { measure, type Cost } from './build/measure.ts';
import { firstVisit, largestSearchFile, readSite } from './build/site.ts';
import { writePolicies } from './generate-policies.ts';

/**
 * `npm run bench:build -- 1 10 50 100 500`: what it costs to build libraries of these numbers of
 * realistic policies, compared with a bare Astro site with as many pages, and what the pages cost a
 * reader. Missing a goal is not an error; a failed build is.
 */
interface Measured {
  policies: number;
  build: Cost;
  bare: Cost;
  pages: number;
  files: number;
  bytes: number;
  visits: (number | undefined)[];
  searchFile: { path: string; bytes: number } | undefined;
}

/** Pages whose first visit is measured; the first policy represents all. */
const visited = [
  { name: 'evidence page', page: (policy: string) => `${policy}/evidence` },
  { name: 'references page', page: (policy: string) => `${policy}/references` },
  { name: 'library page', page: () => '' },
  { name: 'search page', page: () => 'search' },
];

async function measureLibrary(policies: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    const [first = ''] = writePolicies(content, policies);
    const env = { CONTENT_DIR: content, OUT_DIR: dist };
    const build = await measure('npm run build', { cwd: '.', env });
    const site = readSite(dist);
    const bareFolder = join(folder, 'bare');
    writeBareSite(bareFolder, site.pages);
    return {
      policies,
      build,
      bare: await measure('npm run build', { cwd: bareFolder }),
      pages: site.pages.length,
      files: site.files.length,
      bytes: site.bytes,
      visits: visited.map(({ page }) => firstVisit(dist, page(first))),
      searchFile: largestSearchFile(dist, site),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const megabytes = (value: number): string => `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} MB`;
const kilobytes = (value: number | undefined): string =>
  value === undefined ? '–' : `${(value / 1e3).toFixed(1)} kB`;

/** Growth of a figure per additional policy, from the next smaller size. */
function growth(all: Measured[], figure: (one: Measured) => number, digits: number, unit: string) {
  return all.map((one, index) => {
    const before = all[index - 1];
    if (!before || before.policies === one.policies) return '';
    const each = (figure(one) - figure(before)) / (one.policies - before.policies);
    return `${each.toFixed(digits)} ${unit}`;
  });
}

function table(all: Measured[]): string {
  const rows: [string, ...string[]][] = [
    ['Policies', ...all.map(({ policies }) => String(policies))],
    ['Build: time', ...all.map(({ build }) => seconds(build.seconds))],
    ['  CPU time', ...all.map(({ build }) => seconds(build.cpuSeconds))],
    ['  peak memory', ...all.map(({ build }) => megabytes(build.peakBytes))],
    ['Bare Astro site: time', ...all.map(({ bare }) => seconds(bare.seconds))],
    ['  CPU time', ...all.map(({ bare }) => seconds(bare.cpuSeconds))],
    ['  peak memory', ...all.map(({ bare }) => megabytes(bare.peakBytes))],
    ['Each additional policy: time', ...growth(all, ({ build }) => build.seconds, 3, 's')],
    ['  CPU time', ...growth(all, ({ build }) => build.cpuSeconds, 3, 's')],
    ['  memory', ...growth(all, ({ build }) => build.peakBytes / 1e6, 2, 'MB')],
    ['  output', ...growth(all, ({ bytes }) => bytes / 1e6, 2, 'MB')],
    ['  bare Astro site: time', ...growth(all, ({ bare }) => bare.seconds, 3, 's')],
    ['Output: pages', ...all.map(({ pages }) => String(pages))],
    ['  files', ...all.map(({ files }) => String(files))],
    ['  size', ...all.map(({ bytes }) => megabytes(bytes))],
    ...visited.map(({ name }, index): [string, ...string[]] => [
      `${index === 0 ? 'First visit: ' : '  '}${name}`,
      ...all.map(({ visits }) => kilobytes(visits[index])),
    ]),
    ['Largest search data file', ...all.map(({ searchFile }) => kilobytes(searchFile?.bytes))],
  ];
  return rows
    .map(([label, ...cells]) => label.padEnd(30) + cells.map((cell) => cell.padStart(12)).join(''))
    .join('\n');
}

/** The goals, for the measured sizes. */
function goals(all: Measured[]): string {
  const maxSeconds: Record<number, number> = { 1: 4, 50: 8, 100: 13, 500: 60 };
  const line = (isMet: boolean, text: string) => `${isMet ? 'pass' : 'MISS'}  ${text}`;
  const lines = all.flatMap(({ policies, build }) => {
    const limit = maxSeconds[policies];
    if (limit === undefined) return [];
    const isMet = build.seconds <= limit;
    return [line(isMet, `${policies} in ${limit} s: ${seconds(build.seconds)}`)];
  });
  const largest = all.find(({ policies }) => policies === 500);
  if (largest) {
    const { peakBytes } = largest.build;
    lines.push(line(peakBytes <= 2e9, `500 in 2,000 MB: ${megabytes(peakBytes)}`));
  }
  const [first, last] = [all[0], all.at(-1)];
  if (first && last && first !== last) {
    const each = (last.build.seconds - first.build.seconds) / (last.policies - first.policies);
    lines.push(line(each <= 0.1, `0.1 s for each additional policy: ${each.toFixed(3)} s`));
  }
  return lines.join('\n');
}

const given = process.argv.slice(2).map(Number);
if (given.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Give numbers of policies, for example: npm run bench:build -- 1 10 50');
  process.exit(1);
}
const sizes = (given.length > 0 ? given : [1, 10, 50]).toSorted((a, b) => a - b);
const all: Measured[] = [];
console.error(`${availableParallelism()} cores, Node ${process.version}`);
try {
  for (const size of sizes) {
    console.error(`Building ${size === 1 ? '1 policy' : `${size} policies`} …`);
    all.push(await measureLibrary(size));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
if (all.length > 0) {
  console.log(
    `\n${table(all)}\n\nLargest search data file: ${all.at(-1)?.searchFile?.path ?? '–'}`,
  );
  console.log(`\nGoals\n${goals(all)}`);
}
