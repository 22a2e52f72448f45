import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../support/build.ts';
import { copyPolicy } from '../support/content.ts';

test('a word that differs from the source stops the build, which leaves no site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-build-'));
  try {
    const content = join(folder, 'content');
    const output = join(folder, 'site');
    copyPolicy('00220', content);
    // An earlier site must not be mistaken for the result.
    mkdirSync(output);
    writeFileSync(join(output, 'index.html'), 'an older site');
    const file = join(content, '00220/background.mdx');
    const text = readFileSync(file, 'utf8');
    const words = 'combination with subtotal resection';
    const line = text.slice(0, text.indexOf(words)).split('\n').length;
    writeFileSync(file, text.replace(words, 'combination with partial resection'));

    const { exitCode, log } = await build({ content, output });
    expect(exitCode, log).toBe(1);
    expect(existsSync(output)).toBe(false);
    const lines = log.replaceAll(content, 'content').split('\n');
    expect(lines.filter((one) => one.includes('in the content.'))).toEqual([
      expect.stringMatching(/1 problem in the content\. The output was removed\.$/),
    ]);
    const start = lines.findIndex((one) => one.startsWith('content/'));
    expect(lines.slice(start, start + 4).join('\n')).toMatch(
      new RegExp(
        `^content/00220/background\\.mdx:${line}:\\d+  The text differs from the source\\.\\n` +
          ' +source content/00220/source\\.txt:87: .*combination with \\[subtotal\\] resection .*\\n' +
          ' +page .*combination with \\[partial\\] resection .*\\n' +
          ' +Fix: Give content/00220/background\\.mdx the words of the source\\.$',
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
