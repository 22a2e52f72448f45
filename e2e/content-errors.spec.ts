import { expect, test } from '@playwright/test';
import { brokenContents } from './support/broken-contents.ts';
import { TrialBuild } from './support/build.ts';

/** Each breaks a copy of the content, builds it with the real build, and reads what that says. */
test.describe.configure({ mode: 'serial' });

for (const { what, breakIt, errors } of brokenContents) {
  test(`${what} stops the build`, () => {
    using build = new TrialBuild();
    breakIt(build);
    const { ok, output, leftSite } = build.run();
    expect(ok).toBe(false);
    expect(leftSite).toBe(false);
    const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the content.`;
    expect(output).toContain(count);
    const listed = output
      .slice(output.indexOf(count))
      .split('\n')
      .filter((line) => line.startsWith('content/'));
    for (const error of errors) {
      const isListed = (line: string) =>
        typeof error === 'string' ? line === error : error.test(line);
      expect(
        listed.some(isListed) || (error instanceof RegExp && error.test(output)),
        `${String(error)}\n${output}`,
      ).toBe(true);
    }
    expect(new Set(listed).size, listed.join('\n')).toBe(errors.length);
  });
}

test('another folder is another policy: with criteria, HCPCS and ICD-10 codes, and no trials', () => {
  using build = new TrialBuild();
  build.add('e2e/fixtures');
  const { ok, output } = build.run();
  expect(ok, output).toBe(true);
  expect(output).toMatch(/00999: \d+ words of the source compared .* 0 differences\./);
  expect(output).toMatch(/00220: 4,206 words of the source compared .* 0 differences\./);
});
