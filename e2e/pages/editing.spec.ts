import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { copyPolicy } from '../support/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-dev-'));
const content = join(folder, 'content');
let server: ChildProcessByStdio<null, Readable, null>;
let address: string;

/** Starts the development server; resolves to its address. */
function start(): Promise<string> {
  copyPolicy('00220', content);
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: join(folder, 'site') };
  server = spawn('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout });
  const log: string[] = [];
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(stripVTControlCharacters(line));
      const found = /http:\/\/localhost:\d+\//.exec(log.at(-1) ?? '');
      if (found) resolve(found[0]);
    });
    server.on('exit', () => {
      reject(new Error(`The development server ended:\n${log.join('\n')}`));
    });
  });
}

test.beforeAll(async () => {
  address = await start();
});
test.afterAll(async () => {
  const ended = once(server, 'exit');
  if (server.kill()) await ended;
  rmSync(folder, { recursive: true });
});

test('a page in development shows a problem of its content, and recovers once that is corrected', async ({
  page,
}) => {
  await page.goto(`${address}00220/history/`);
  const heading = page.getByRole('heading', { name: 'Policy History', level: 1 });
  await expect(heading).toBeVisible();

  const file = join(content, '00220/history.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('date: 2024-06-12', 'date: 2024-13-12'));
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('00220/history.mdx');
  await expect(overlay).toContainText('2024-13-12');

  writeFileSync(file, text);
  await expect(overlay).toHaveCount(0);
  await expect(heading).toBeVisible();
});
