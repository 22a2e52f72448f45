import { spawn } from 'node:child_process';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { launchOptions } from '../e2e/support/browser.ts';

/**
 * `npm run bench`: what a search costs a reader, on the built site served with Brotli. Prints bytes and
 * requests from opening search to the first result, and the time: cold, warm for each keystroke, and on
 * a slow connection (150 ms, 1.6 Mbit/s). Medians of several runs.
 */
const port = 4199;
const origin = `http://localhost:${port}`;
const runs = 7;
const slowLink = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};

interface Run {
  milliseconds: number;
  bytes: number;
  requests: number;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from typing `text` in the open dialog until its results, or “nothing found”, are shown. */
const timeOf = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('.search-dialog input');
    const status = document.querySelector('.search-dialog [role="status"]');
    if (!input || !status) throw new Error('The dialog is not open.');
    const changed = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(status, { childList: true });
    });
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return (await changed) - start;
  }, text);

async function countTraffic(session: CDPSession): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 };
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', () => (traffic.requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}

/** One reader who opens search for the first time and types a query at once. */
async function coldRun(browser: Browser, query: string, isSlow: boolean): Promise<Run> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/00220/evidence/`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  const traffic = await countTraffic(session);
  if (isSlow) await session.send('Network.emulateNetworkConditions', slowLink);
  const start = performance.now();
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').waitFor();
  await timeOf(page, query);
  const milliseconds = performance.now() - start;
  const run = { milliseconds, ...traffic };
  await context.close();
  return run;
}

/** Keystroke by keystroke, once everything is loaded. */
async function warmRun(browser: Browser, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${origin}/00220/evidence/`);
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').waitFor();
  await timeOf(page, query);
  const times: number[] = [];
  for (let length = 3; length <= query.length; length++) {
    times.push(await timeOf(page, query.slice(0, length)));
  }
  await page.close();
  return median(times);
}

async function main(): Promise<void> {
  const server = spawn('node', ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(port) },
  });
  const browser = await chromium.launch(launchOptions);
  try {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (const [kind, query, goal] of [
      ['identifier', 'PMID 9065296', 5],
      ['answer', 'is it covered', 40],
      ['words', 'neuroendocrine', 40],
      ['question', 'does it work for colorectal', 40],
    ] as const) {
      const cold: Run[] = [];
      const slow: Run[] = [];
      for (let run = 0; run < runs; run++) cold.push(await coldRun(browser, query, false));
      for (let run = 0; run < runs; run++) slow.push(await coldRun(browser, query, true));
      const warm = await warmRun(browser, query);
      const of = (all: Run[], figure: keyof Run) => median(all.map((run) => run[figure]));
      console.log(
        [
          `${kind.padEnd(10)} “${query}”`,
          `${(of(cold, 'bytes') / 1000).toFixed(1)} kB in ${of(cold, 'requests')} requests (goal ${goal} kB)`,
          `cold ${of(cold, 'milliseconds').toFixed(0)} ms (goal 60)`,
          `keystroke ${warm.toFixed(1)} ms (goal 16)`,
          `slow link ${of(slow, 'milliseconds').toFixed(0)} ms (goal 700)`,
        ].join('  ·  '),
      );
    }
  } finally {
    await browser.close();
    server.kill();
  }
}

await main();
