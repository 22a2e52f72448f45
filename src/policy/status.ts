import type { CoverageStatus } from '../schemas/coverage.ts';

/** A coverage status in words: as a label, and as the answer to "is it covered?". */
export interface StatusWords {
  label: string;
  answer: string;
}

/** The wording follows the payer's own headings ("Services Are Considered Investigational"). */
export const statusWords: Record<CoverageStatus, StatusWords> = {
  investigational: {
    label: 'Investigational',
    answer: 'Considered investigational. Coverage is not available.',
  },
  'eligible with criteria': {
    label: 'Eligible with criteria',
    answer: 'May be eligible for coverage when the criteria are met.',
  },
  'not medically necessary': {
    label: 'Not medically necessary',
    answer: 'Considered not medically necessary.',
  },
};
