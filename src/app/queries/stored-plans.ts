import type { Document } from '../../api/contract.ts';
import { storedPlan, type StoredPlan } from '../../domain/scenario/stored-plan.ts';

/** Returns the plans of moves among documents, the newest first; those unreadable by this version stay in their place, and are left out. */
export function listPlans(documents: readonly Document[]): StoredPlan[] {
  return documents
    .flatMap(({ kind, value }) => {
      const read = kind === 'plan' ? storedPlan.safeParse(value) : null;
      return read?.success === true ? [read.data] : [];
    })
    .toSorted((a, b) => (a.made < b.made ? 1 : a.made > b.made ? -1 : a.id < b.id ? -1 : 1));
}
