import { expect, test } from '@playwright/test';
import { siteNotes } from '../support/display.ts';
import { paintedBoxes, printed, type Box } from '../support/pdf.ts';

/** On paper a number in brackets links nowhere, so a printed section lists the references that it marks. */
test('a section prints the references that it marks, each with its reason', async ({ page }) => {
  await page.goto('/00220/evidence/');
  const marks = page.getByRole('button', { name: /, and why this link$/ });
  const names = await marks.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel ?? ''));
  const numbers = names.flatMap((name) => name.match(/\d+/g)?.map(Number) ?? []);
  const marked = [...new Set(numbers)].sort((a, b) => a - b);
  expect(marked).toEqual([3, 4, 5, 21, 28]);
  await expect(page.getByText('references marked on this page')).toBeHidden();
  const { words } = await printed(page);
  const [, block = ''] = words.join(' ').split('References marked on this page ');
  for (const number of marked) expect(block).toMatch(new RegExp(`(^| )${number}\\. [A-Z]`));
  expect(block).toContain('It is the only listed title with “randomized controlled trial”.');

  await (await siteNotes(page)).click();
  expect((await printed(page)).words.join(' ')).not.toContain('Site note');
  await (await siteNotes(page)).click();
  // The whole policy has the list itself.
  await page.goto('/00220/full/');
  expect((await printed(page)).words.join(' ')).not.toContain('references marked on this page');
});

test('the list prints the addresses of external links, once, and no others', async ({ page }) => {
  await page.goto('/00220/references/');
  const { words } = await printed(page);
  const paper = words.join('');
  // The number of a study identifies it; its address would only repeat it.
  expect(paper.split('PMID25284802')).toHaveLength(2);
  expect(paper).not.toContain('pubmed.ncbi');
  expect(paper.split('hcc.pdf')).toHaveLength(2);
  expect(paper).not.toContain('(/00220');
  expect(words.join(' ')).toContain('What the 36 titles say');
});

test('a filtered list prints what is shown and which filters apply, without figures about the whole list', async ({
  page,
}) => {
  await page.goto('/00220/references/?population=colorectal-metastases&from=2010');
  await expect(page.getByText('3 of 36 references')).toBeVisible();
  const { sheets, words } = await printed(page);
  const paper = words.join(' ');
  expect(sheets.flatMap(({ lines }) => lines)).toContain(
    '3 of 36 references · Population: colorectal liver metastases · Year: from 2010',
  );
  expect(paper).toContain('Two decades of experience');
  expect(paper).not.toContain('What the 36 titles say');
});

test('the lines between the rows of the map are printed without gaps', async ({ page }) => {
  await page.goto('/00220/references/');
  // The edges of a mark are shorter than any column is wide.
  const isLine = ({ left, top, right, bottom }: Box) => bottom - top <= 1 && right - left > 25;
  const covers = (box: Box, line: Box) =>
    box.left <= line.left &&
    box.right >= line.right &&
    box.top <= line.top &&
    box.bottom >= line.bottom;
  // Under the heads and each of nine designs, in seven columns, on one sheet.
  const sheets = await paintedBoxes(page);
  const [boxes = []] = sheets.toSorted((a, b) => b.filter(isLine).length - a.filter(isLine).length);
  expect(boxes.filter(isLine)).toHaveLength(10 * 7);
  for (const [index, line] of boxes.entries()) {
    if (!isLine(line)) continue;
    const later = boxes.slice(index + 1).filter((box) => !isLine(box));
    expect(later.filter((box) => covers(box, line))).toEqual([]);
  }
});
