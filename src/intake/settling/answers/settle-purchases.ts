import { statePurchases } from '../../../domain/answers/state-purchases.ts';
import type { ConfirmedFact, UnusedFact } from '../../base/import-decisions.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { MergeableRecords } from '../apply-merges.ts';
import type { MergedIds } from '../resolve-merges.ts';
import { noteUnused } from './note-unused.ts';

type Bought = Pick<MergeableRecords, 'parts' | 'sourcing' | 'sites' | 'suppliers'>;

/** The records with the suppliers and price units that people stated; what of it these files have no use for stays decided and is noted. */
export function settlePurchases(
  records: Bought,
  confirmed: readonly ConfirmedFact[],
  { supplier }: Pick<MergedIds, 'supplier'>,
  log: ProblemLog,
): { readonly records: Bought; readonly unused: readonly UnusedFact[] } {
  const decided = new Map(confirmed.map((fact) => [{ ...fact, value: supplier.get(fact.value) ?? fact.value }, fact]));
  const { unused, ...stated } = statePurchases(records, [...decided.keys()]);
  for (const { fact, why, says } of unused) {
    const reason = {
      gone: 'its part, source or price is not in these files',
      differs: `a file says ${says ?? 'otherwise'}`,
      'unknown-word': 'it is no figure above 0',
    }[why];
    noteUnused(fact, reason, log);
  }
  return { records: stated, unused: unused.map(({ fact, ...rest }) => ({ ...rest, fact: decided.get(fact) ?? fact })) };
}
