import { expect, test } from '@playwright/test';
import { abbreviationsIn } from '../src/policy/abbreviations.ts';

const cases: [text: string, expected: Record<string, string>][] = [
  [
    'hepatocellular tissue (hepatocellular carcinoma [HCC]) or bile ducts',
    { HCC: 'hepatocellular carcinoma' },
  ],
  ['metastases from colorectal cancer (CRC) given', { CRC: 'colorectal cancer' }],
  [
    'combined transarterial chemoembolization (TACE) plus',
    { TACE: 'transarterial chemoembolization' },
  ],
  ['oncology, ENT [ears, nose, throat], proctology', { ENT: 'ears, nose, throat' }],
  ['NCT: national clinical trial.', { NCT: 'national clinical trial' }],
  ['Current Procedural Terminology (CPT®)‡', { CPT: 'Current Procedural Terminology' }],
  [
    'or National Institute for Health and Care Excellence (NICE).',
    { NICE: 'National Institute for Health and Care Excellence' },
  ],
  ['NOTICE: Federal and State law must be considered first.', {}],
  ['Multiline Therapy (Castle06(BC))', {}],
  ['(category 2B recommendation) in the U.S. (NY)', {}],
];

for (const [text, expected] of cases) {
  test(`“${text}” explains ${Object.keys(expected).join(', ') || 'nothing'}`, () => {
    const found = Object.fromEntries(abbreviationsIn(text).map(({ short, long }) => [short, long]));
    expect(found).toEqual(expected);
  });
}

test('only abbreviations that the source explains are linked', async ({ page }) => {
  await page.goto('/00220/trials/');
  await expect(page.getByRole('link', { name: 'HCC', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'TNBC' })).toHaveCount(0);
});
