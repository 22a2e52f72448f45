import type { CompiledPolicy, HistoryEntry } from '../../model/policy.ts';
import type { PayerProfile } from '../../payers/profile.ts';
import { profileOf } from '../../payers/index.ts';

/** A kind of history entry as the payer's profile describes it, and its entries. */
type EntriesOfKind = PayerProfile['history']['kinds'][number] & { entries: HistoryEntry[] };

/** The entries of a policy's history by kind, in the order of the profile; kinds without any are left out. */
export function entriesByKind({
  payer,
  history,
}: Pick<CompiledPolicy, 'payer' | 'history'>): EntriesOfKind[] {
  const byKind = Map.groupBy(history, ({ kind }) => kind);
  return profileOf(payer).history.kinds.flatMap((kind) => {
    const entries = byKind.get(kind.id);
    return entries ? [{ ...kind, entries }] : [];
  });
}
