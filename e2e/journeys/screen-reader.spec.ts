import { expect, test } from '@playwright/test';
import { ScreenReader } from '../support/screen-reader.ts';

/** The journeys of the three readers with a screen reader: what it says, in order. */
test.use({ viewport: { width: 360, height: 640 } });

test('a member hears the answer, whose words they are, and what to do next', async ({ page }) => {
  await page.clock.setFixedTime('2026-01-02T12:00-06:00');
  let reader = await ScreenReader.open(page, '/00220/');
  await reader.toHeading('Is it covered?');
  expect(await reader.readTo('end of region')).toEqual([
    'Site note, in short:',
    'Considered investigational. Coverage is not available.',
    'blockquote',
    'Coverage is not available for investigational medical treatments or procedures, drugs, devices or biological products.',
    'blockquote',
    'Based on review of available data, the Company considers cryosurgical ablation (CSA) of either primary or metastatic tumors in the liver to be',
    'investigational',
    '.*',
    'Site note:',
    'Effective',
    '07/08/2024',
    '· Next review',
    '06/2025',
    'has passed',
    '· For the version in force, ask Blue Cross and Blue Shield of Louisiana.',
    'link, What this policy does not decide',
    'note',
    'Site note:',
    'In plain words',
    'This policy of Blue Cross and Blue Shield of Louisiana says no. It calls freezing a liver tumor “investigational”: there is too little proof that it improves health. If your contract says something else, your contract decides.',
    'end of region, Is it covered?',
  ]);
  await reader.toHeading('What you can do next');
  await reader.to('link, Read what “investigational” means');
  await reader.activate();
  await expect(page).toHaveURL('/00220/notices/#investigational');
  reader = await ScreenReader.start(page);
  await reader.toHeading('Definition and notices');
  expect(await reader.readTo('Investigational – A medical treatment')).toContain('link, *');
});

test('a clinician hears why a sentence has its reference, and continues in the sentence', async ({
  page,
}) => {
  const reader = await ScreenReader.open(page, '/00220/evidence/');
  await reader.to('For individuals who have unresectable primary');
  expect(await reader.readTo('button, Reference 5')).toEqual([
    'the evidence includes',
    'two meta-analyses',
    'button, References 3, 4, and why this link',
    ',',
    'one randomized controlled trial',
    'button, Reference 5, and why this link',
  ]);
  await reader.activate();
  const popover = page.locator(':popover-open');
  await expect(popover).toBeVisible();
  // The panel moves the reader at an unpredictable moment: the beginning may be heard twice.
  expect((await reader.readTo('end of note')).slice(-8)).toEqual([
    'link, Reference 5: Wang C et al. 2015',
    'Multicenter randomized controlled trial of percutaneous cryoablation versus radiofrequency ablation in hepatocellular carcinoma. Hepatology. May 2015.',
    'PMID',
    'link, 25284802',
    'Site note:',
    'Link added by this site.',
    'It is the only listed title with “randomized controlled trial”.',
    expect.stringMatching(/^end of note/),
  ]);
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  expect((await reader.readTo('. Relevant outcomes')).slice(-2)).toEqual([
    '(RCT), several nonrandomized comparative studies, and multiple noncomparative studies',
    '. Relevant outcomes are',
  ]);
});

test('policy staff hear how many references are left, and each with what the site says about it', async ({
  page,
}) => {
  let reader = await ScreenReader.open(page, '/00220/references/');
  await reader.to('searchbox, Filter');
  await page.getByRole('searchbox').fill('wang');
  await expect.poll(() => reader.heard()).toContain('polite: 4 of 36 references');
  // A new start follows the focus to the field at an unpredictable moment.
  await page.getByRole('searchbox').blur();
  reader = await ScreenReader.start(page);
  await reader.to('Wang C, Wang H, Yang W');
  expect(await reader.readTo('button, Copy as printed')).toEqual([
    'Hepatology.',
    'May 2015; 61(5): 1579-90. PMID',
    'link, 25284802',
    'Site note, from title and journal:',
    'randomized controlled trial',
    '·',
    'hepatocellular carcinoma',
    'Site note:',
    'Used in Evidence:',
    'link, “one randomized controlled trial”',
    'It is the only listed title with “randomized controlled trial”.',
    'Used in Evidence:',
    'link, “The available RCT comparing cryoablation with radiofrequency ablation”',
    'It is the only listed title with “randomized controlled trial”.',
    'group, Reference 5',
    'link, Permanent link to reference 5',
    'Permanent link',
    'button, Copy as printed',
  ]);
});

test('a search is announced only by its count', async ({ page }) => {
  const reader = await ScreenReader.open(page, '/00220/references/');
  await page.keyboard.press('/');
  await expect
    .poll(() => reader.heard())
    .toContainEqual(expect.stringMatching(/^combobox, Search the library/));
  await page.keyboard.type('cryoshock');
  await expect.poll(() => reader.heard()).toContain('polite: 1 result for “cryoshock”.');
});
