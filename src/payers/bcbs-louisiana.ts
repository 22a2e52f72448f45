import { payerProfile } from './profile.ts';

/** Blue Cross and Blue Shield of Louisiana. */
export const bcbsLouisiana = payerProfile.parse({
  name: 'Blue Cross and Blue Shield of Louisiana',
  policyNumber: { digits: 5, example: '00220' },
  timeZone: 'America/Chicago',
  dates: { day: 'MM/DD/YYYY', month: 'MM/YYYY', listed: 'MMM DD YYYY' },
  archive: {
    archived: ['Archived Date', 'Archive Date', 'Date Archived', 'Retired Date'],
    active: ['Returned to Active Status', 'Reactivated Date'],
  },
  pageFurniture: {
    foot: '^(?:Copyright )?©\\s?\\d{4} ',
    headEnd:
      '^(?:Medical )?Policy \\d|\\b(?:Date|Status): ?(?:[\\d/-]+|[A-Z][a-z]+\\.? \\d[\\d, ]*)$|^Page N',
  },
  positions: [
    {
      id: 'investigational',
      label: 'Investigational',
      answer: 'Considered investigational. Coverage is not available.',
      terms: ['investigational'],
    },
    {
      id: 'eligible with criteria',
      mayBeCovered: true,
      isConditional: true,
      label: 'Eligible with criteria',
      answer: 'May be eligible for coverage when the criteria are met.',
      terms: ['eligible for coverage'],
    },
    {
      id: 'not medically necessary',
      label: 'Not medically necessary',
      answer: 'Considered not medically necessary.',
      terms: ['not medically necessary'],
    },
    {
      id: 'investigational and not medically necessary',
      label: 'Investigational and not medically necessary',
      answer: 'Considered investigational and not medically necessary. Coverage is not available.',
      terms: ['investigational', 'not medically necessary'],
    },
    {
      id: 'eligible',
      mayBeCovered: true,
      label: 'Eligible for coverage',
      answer: 'May be eligible for coverage.',
      terms: ['eligible for coverage'],
    },
    {
      id: 'medically necessary',
      mayBeCovered: true,
      label: 'Medically necessary',
      answer: 'May be considered medically necessary.',
      terms: ['medically necessary'],
    },
    {
      id: 'cosmetic',
      label: 'Cosmetic',
      answer: 'Considered cosmetic.',
      terms: ['cosmetic'],
    },
    {
      id: 'not covered',
      label: 'Not covered',
      answer: 'Not covered.',
      terms: ['not covered'],
    },
  ],
  sections: [
    { name: 'background', headings: ['^Background(?:/Overview)?$'] },
    { name: 'regulatory', headings: ['^FDA or Other Governmental', '^Regulatory Status$'] },
    { name: 'evidence', headings: ['^Rationale(?:/Source)?$'] },
    { name: 'guidance', headings: ['^Supplemental Information$'] },
    { name: 'trials', headings: ['^Ongoing and Unpublished Clinical Trials'] },
    { name: 'references', headings: ['^References?$'] },
    { name: 'history', headings: ['^Policy History$', '^History$'] },
    { name: 'coding', headings: ['^Coding$', '^Codes?$', '^Coding Information$'] },
    { name: 'notices', headings: ['^Definitions?$'] },
  ],
  coverageHeadings: [
    'Services (?:Are|May Be)',
    '^Coverage',
    'Considered (?:Eligible|Investigational|Not Medically Necessary|Cosmetic)',
    '^When .* (?:Covered|Eligible)',
  ],
  coverageSentences: [
    '\\bthe Company (?:may )?considers?\\b',
    '^Coverage\\b',
    '\\bmay be (?:considered|continued|covered|eligible)\\b',
  ],
  criteriaHeadings: ['^Patient Selection Criteria', '^Criteria\\b', 'Selection Criteria$'],
  populationSentence: '^For individuals who ',
  otherPolicies: [
    '^\\*?(?:Note: ?)?(.+?) (?:is|are) addressed (?:separately )?in (?:the )?medical polic(?:y|ies) ',
    '(?:refer to|see) (?:the )?medical policy #? ?\\d{5}(?:,| [-–]) (.+?)[.*]*$',
    '^\\*?(?:Note: ?)?For (.+?), (?:please )?(?:refer to|see) (?:the )?medical polic(?:y|ies) ',
  ],
  disclaimers: [
    {
      says: 'It does not advise for or against a treatment.',
      quote:
        'Medical Policies should not be construed to suggest that the Company recommends, advocates, requires, encourages, or discourages any particular treatment, procedure, or service, or any particular course of treatment, procedure, or service.',
    },
    {
      says: 'Your contract and the law take precedence.',
      quote:
        'Federal and State law, as well as contract language, including definitions and specific contract provisions/exclusions, take precedence over Medical Policy and must be considered first in determining eligibility for coverage.',
    },
  ],
  codes: {
    systems: [
      { system: 'ICD-10-PCS', names: ['ICD-?10.*(?:PCS|Procedure)'] },
      { system: 'ICD-10-CM', names: ['ICD-?10'] },
      { system: 'ICD-9-CM', names: ['ICD-?9'] },
      { system: 'CPT', names: ['CPT', '\\bPLA\\b', 'MAAA'] },
      { system: 'HCPCS', names: ['HCPCS', '^J-?codes?', '^CDT', '^Dental'] },
      { system: 'NDC', names: ['NDC'] },
      { system: 'Revenue code', names: ['Revenue'] },
    ],
    added: [
      '(?:add|added|new) codes? effective:? ([\\d/]+):?',
      'codes? added (?:effective )?([\\d/]+):?',
    ],
    deleted: [
      '(?:delete|deleted|termed) codes? effective:? ([\\d/]+):?',
      'codes? (?:deleted|removed|termed) (?:effective )?([\\d/]+):?',
    ],
    until: ['\\(through ([\\d/]+)\\)'],
  },
  history: {
    kinds: [
      { id: 'approval', label: 'Approval', plural: 'Approvals', words: ['\\bapproval\\b'] },
      {
        id: 'review',
        label: 'Review',
        plural: 'Reviews',
        words: ['\\breview$', '\\breview\\b(?!ed)'],
      },
      {
        id: 'coding update',
        label: 'Coding update',
        plural: 'Coding updates',
        words: ['^coding update'],
      },
      {
        id: 'other',
        label: 'Other entry',
        plural: 'Other entries',
        words: [],
      },
    ],
    coverageUnchanged: ['No change to coverage.', 'Coverage eligibility unchanged.'],
  },
});
