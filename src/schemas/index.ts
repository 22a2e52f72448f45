import { background, evidence, guidance, notices, regulatory } from './prose.ts';
import { coding } from './coding.ts';
import { coverage } from './coverage.ts';
import { history } from './history.ts';
import { references } from './references.ts';
import { trials } from './trials.ts';

/** The schema of each section of a policy, in the order of the document. */
export const schemas = {
  coverage,
  background,
  regulatory,
  evidence,
  guidance,
  trials,
  references,
  history,
  coding,
  notices,
};
