import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifyReference } from './identified-reference.ts';

test('an article of a journal, in the forms that lists print', () => {
  assert.deepEqual(
    identifyReference(
      'Lubner MG, Brace CL, Hinshaw JL, Lee FT Jr. Microwave tumor ablation: mechanism of action, clinical results, and devices. J Vasc Interv Radiol. Aug 2010; 21(8 Suppl): S192-203. PMID 20656229',
    ),
    {
      authors: ['Lubner MG', 'Brace CL', 'Hinshaw JL', 'Lee FT Jr'],
      title: 'Microwave tumor ablation: mechanism of action, clinical results, and devices',
      journal: 'J Vasc Interv Radiol',
      published: '2010-08',
      volume: '21',
      issue: '8 Suppl',
      pages: 'S192-203',
      pmid: '20656229',
    },
  );
  assert.deepEqual(
    identifyReference(
      'Vogl TJ, Farshid P, Naguib NN, et al. Ablation therapy of hepatocellular carcinoma: a comparative study. Abdom Imaging. 2015 Oct;40(7):1829-37. doi:10.1007/s00261-015-0355-6.',
    ),
    {
      authors: ['Vogl TJ', 'Farshid P', 'Naguib NN'],
      etAl: true,
      title: 'Ablation therapy of hepatocellular carcinoma: a comparative study',
      journal: 'Abdom Imaging',
      published: '2015-10',
      volume: '40',
      issue: '7',
      pages: '1829-37',
      doi: '10.1007/s00261-015-0355-6',
    },
  );
  const question = identifyReference(
    'Martin J, Athreya S. Meta-analysis of cryoablation versus microwave ablation for small renal masses: is there a difference in outcome? Diagn Interv Radiol. Nov-Dec 2013; 19(6): 501-7. PMID 24084196',
  );
  assert.match(question.title ?? '', /is there a difference in outcome\?$/);
  assert.equal(question.published, '2013-11');
});

test('an article whose journal stands directly before its year', () => {
  for (const [printed, journal, volume, pages] of [
    [
      'Hofman N, Wilde AA. Diagnostic criteria: do we need a score? Eur Heart J 2007;28:575–580.',
      'Eur Heart J',
      '28',
      '575–580',
    ],
    [
      'Ahl T, Andersson G. Electrical treatment of fractures. Acta Orthop Scand 1984; 55(6):585-8.',
      'Acta Orthop Scand',
      '55',
      '585-8',
    ],
  ] as const) {
    const { authors, ...found } = identifyReference(printed);
    assert.equal(authors?.length, 2);
    assert.deepEqual([found.journal, found.volume, found.pages], [journal, volume, pages]);
  }
});

test('an abbreviation does not end the name of an organization', () => {
  assert.deepEqual(
    identifyReference(
      'U.S. Food and Drug Administration. Special Controls Guidance. 2011. https://www.fda.gov/a',
    ),
    {
      authors: ['U.S. Food and Drug Administration'],
      title: 'Special Controls Guidance',
      url: 'https://www.fda.gov/a',
    },
  );
});

test('a document of an organization', () => {
  assert.deepEqual(
    identifyReference(
      'National Comprehensive Cancer Network (NCCN). NCCN Clinical Practice Guidelines in Oncology: Hepatocellular Carcinoma. Version 2.2024. https://www.nccn.org/professionals/physician_gls/pdf/hcc.pdf. Accessed July 3, 2024.',
    ),
    {
      authors: ['National Comprehensive Cancer Network (NCCN)'],
      title: 'NCCN Clinical Practice Guidelines in Oncology: Hepatocellular Carcinoma',
      url: 'https://www.nccn.org/professionals/physician_gls/pdf/hcc.pdf',
    },
  );
});

test('a long run of initials is read without delay', () => {
  assert.deepEqual(identifyReference(`${'A.'.repeat(60)}B https://www.fda.gov/a`), {
    url: 'https://www.fda.gov/a',
  });
});

test('what a text does not state in a known form is left out', () => {
  assert.deepEqual(identifyReference('Data on file. UBX Biologics.'), {});
  assert.deepEqual(
    identifyReference(
      'Zeluvia [package insert]. Smyrna, GA: UBX Biologics, Inc.; updated November 2024.',
    ),
    {},
  );
  assert.deepEqual(
    identifyReference(
      'ClinicalTrials.gov. NCT09991234. A Study in Crohn’s Disease. Available at: https://clinicaltrials.gov/study/NCT09991234',
    ),
    { url: 'https://clinicaltrials.gov/study/NCT09991234', trial: 'NCT09991234' },
  );
  assert.deepEqual(identifyReference('Ibid.'), {});
});
