import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { importPolicy } from '../../src/import/import-policy.ts';
import {
  hostileDocument,
  hostileWords,
} from '../../src/integration/hostile/hostile-document.test-helpers.ts';
import { build } from '../support/build.ts';

test('a document full of code is built and verified, and stays text in the browser', async ({
  page,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'policy-hostile-'));
  try {
    // Invisible characters and long lines are for other tests.
    const texts = hostileWords.map(([, text]) => text).filter((text) => text.length < 500);
    const document = Buffer.from(hostileDocument(texts.join('\n\n')));
    const imported = importPolicy(document, 'Blue Cross and Blue Shield of Louisiana');
    const policy = join(folder, 'content', imported.number);
    mkdirSync(policy, { recursive: true });
    for (const [name, text] of imported.files) writeFileSync(join(policy, `${name}.mdx`), text);
    writeFileSync(join(policy, 'source.txt'), document);
    const output = join(folder, 'site');
    const { exitCode, log } = await build({ content: join(folder, 'content'), output });
    expect(exitCode, log).toBe(0);
    expect(log).toMatch(/quotations; 0 differences/);

    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await page.setContent(readFileSync(join(output, '00998/full/index.html'), 'utf8'));
    const text = page.locator('[data-policy-text]');
    await expect(text.filter({ hasText: 'made up' })).toContainText('<script>alert(1)</script>');
    await expect(
      text.locator('script, img, iframe, [onerror], a[href^="javascript:"]'),
    ).toHaveCount(0);
    expect(dialogs).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
