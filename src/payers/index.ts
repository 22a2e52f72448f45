import { bcbsLouisiana } from './bcbs-louisiana.ts';
import type { PayerProfile, PositionProfile } from './profile.ts';

export type { PositionProfile } from './profile.ts';

/** Every payer whose policies the library can hold. */
export const payers: readonly PayerProfile[] = [bcbsLouisiana];

/** The profile of the payer with this name; the names are those that the schema of a policy allows. */
export function profileOf(payer: string): PayerProfile {
  const profile = payers.find(({ name }) => name === payer);
  if (!profile) throw new Error(`No profile in src/payers/ has the name “${payer}”. Add one.`);
  return profile;
}

/** The position of a statement that takes several positions in one sentence that cannot be split. */
export const severalPositions: PositionProfile = {
  id: 'several positions',
  mayBeCovered: true,
  isConditional: false,
  label: 'Several positions',
  answer: 'It depends: the policy takes several positions.',
  terms: [],
};

/** A position as its payer words it. */
export function positionOf(payer: string, id: string): PositionProfile {
  if (id === severalPositions.id) return severalPositions;
  const position = profileOf(payer).positions.find((one) => one.id === id);
  if (!position) throw new Error(`The profile of ${payer} has no position “${id}”.`);
  return position;
}
