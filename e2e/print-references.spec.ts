import { expect, test } from '@playwright/test';
import type { PolicyDocument } from '../src/schemas/published.ts';
import { siteNotes } from './support/display.ts';
import { printed } from './support/pdf.ts';

/** On paper a number in brackets leads nowhere, so a section's sheets list what it marks. */
for (const [section, numbers] of [
  ['background', [1, 2]],
  ['evidence', [3, 4, 5, 21, 28]],
  ['guidance', [36]],
] as const) {
  test(`the ${section} page prints the references that it marks, each with its ground`, async ({
    page,
    request,
  }) => {
    const data = (await (await request.get('/00220/policy.json')).json()) as PolicyDocument;
    await page.goto(`/00220/${section}/`);
    await expect(page.getByText('references marked on this page')).toBeHidden();
    const { words } = await printed(page);
    const [, block = ''] = words.join(' ').split('Site note: references marked on this page ');
    const even = block.replaceAll(/\s/g, '');
    for (const { number, printed: reference } of data.references) {
      const at = even.indexOf(`${number}.${reference.replaceAll(/\s/g, '')}`);
      expect(at >= 0, reference).toBe(numbers.some((one) => one === number));
    }
    const { citations } = data.editorial;
    for (const { ground } of citations.filter((one) => one.section === section)) {
      expect(even).toContain(ground.replaceAll(/\s/g, ''));
    }
  });
}

test('prints the references once where they are in the document, and none where notes are hidden', async ({
  page,
}) => {
  await page.goto('/00220/full/');
  expect((await printed(page)).words.join(' ')).not.toContain('references marked on this page');
  await page.goto('/00220/evidence/');
  await (await siteNotes(page)).click();
  expect((await printed(page)).words.join(' ')).not.toContain('Site note');
});
