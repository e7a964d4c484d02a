import type { Part } from '../../../domain/dataset.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { PartDraft } from '../../base/record-drafts.ts';
import type { MergedIds } from '../resolve-merges.ts';

const NAMED = 3;

/** Notes parts in use whose demand stays as an earlier list had it, beside files that state the demand of others. */
export function noteOlderDemand(
  before: readonly Part[],
  fresh: readonly PartDraft[],
  ids: MergedIds,
  log: ProblemLog,
): void {
  const stating = fresh.filter(({ annualDemand }) => annualDemand !== null);
  const [first] = stating;
  if (first === undefined) return;
  const stated = new Set(stating.map(({ partNumber }) => ids.part.get(partNumber) ?? partNumber));
  const older = before.filter(
    ({ partNumber, annualDemand }) => (annualDemand ?? 0) > 0 && !stated.has(ids.part.get(partNumber) ?? partNumber),
  );
  if (older.length === 0) return;
  log.note({
    code: 'demand-older',
    ...first.rows[0],
    message: `The files state the demand of ${stating.length === 1 ? 'one part' : `${stating.length} parts`} and not of ${older.length} on file, whose demand stays as an earlier list had it (${nameSome(older, NAMED, ({ partNumber, annualDemand }) => `${partNumber} ${annualDemand ?? ''} a year`)}).`,
  });
}
