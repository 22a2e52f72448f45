import type { Clipping } from './clippings.ts';

/** A criterion of a made-up policy as a clipping. */
export const clipping = (fields: Partial<Clipping> = {}): Clipping => ({
  address: 'https://x.org/00123/#criterion',
  policy: {
    number: '00123',
    title: 'A Treatment',
    payer: 'A Payer',
    effective: '07/08/2024',
    position: 'Eligible with criteria',
    sha256: 'abc',
  },
  headings: ['When Services May Be Eligible', 'Criteria'],
  position: 'Eligible with criteria',
  leads: ['when ALL of the following are met:'],
  words: 'a. It is *small*; and',
  pages: '2-3',
  // Noon where the test runs.
  kept: '2026-11-23T12:00:00',
  remark: '',
  ...fields,
});
