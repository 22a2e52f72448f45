import { background, prose } from './prose.ts';
import { coding } from './coding.ts';
import { coverage } from './coverage.ts';
import { evidence } from './evidence.ts';
import { guidance } from './guidance.ts';
import { history } from './history.ts';
import { notices } from './notices.ts';
import { references } from './references.ts';
import { regulatory } from './regulatory.ts';
import { trials } from './trials.ts';

/** The schema of each section kind. */
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
  prose,
};
