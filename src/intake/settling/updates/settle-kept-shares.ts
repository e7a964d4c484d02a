import type { Sourcing } from '../../../domain/dataset.ts';
import { joinPair } from '../../base/find-repeats.ts';
import { describePlace } from '../../base/problem.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { SourcingDraft } from '../../base/record-drafts.ts';
import type { MergedIds } from '../resolve-merges.ts';

const ROUNDING = 0.005;

/** Whether a source in use delivers all of its need, as one does that was the only one and stated no share. */
export function deliversAll({ share }: Pick<Sourcing, 'share'>): boolean {
  return share !== null && share >= 1 - ROUNDING;
}

/** Whether a row of the files leaves open how much its source delivers. */
export function leavesShareOpen({ share, qualification }: SourcingDraft): boolean {
  return share === null && (qualification === null || qualification === 'released');
}

/**
 * The sources in use that stay beside those of the files, with shares that leave room for what the files state. Where the files give all of a need to
 * others, a source that stays delivers nothing of it (share 0); where both together come to more than all, it takes its part of the rest, which is then not
 * known by figure. Where a source delivered all and the files name another without a share, neither share is known. No source goes; each need that is touched is noted.
 */
export function settleKeptShares(
  kept: readonly Sourcing[],
  fresh: readonly SourcingDraft[],
  ids: MergedIds,
  log: ProblemLog,
): Sourcing[] {
  const stated = new Map<string, { sum: number; first: SourcingDraft; open: boolean }>();
  for (const row of fresh) {
    const key = nameNeed(ids.part.get(row.partNumber) ?? row.partNumber, row.buyerSiteId);
    const entry = stated.get(key);
    const open = leavesShareOpen(row);
    if (entry === undefined) stated.set(key, { sum: row.share ?? 0, first: row, open });
    else {
      entry.sum += row.share ?? 0;
      entry.open ||= open;
    }
  }
  const needs = Map.groupBy(kept, ({ partNumber, buyerSiteId }) => nameNeed(partNumber, buyerSiteId));
  return [...needs].flatMap(([key, rows]) => {
    const files = stated.get(key);
    const sum = rows.reduce((total, { share }) => total + (share ?? 0), 0);
    if (files === undefined) return rows;
    const [place] = files.first.rows;
    if (files.open && files.sum < 1 - ROUNDING && rows.some(deliversAll)) {
      log.note({
        code: 'kept-share-changed',
        ...place,
        column: 'share_pct',
        message: `${files.first.partNumber}: these files name another source without a share, and not the one that delivered all so far. How they divide the need is not known: from 0 to 100 % each.`,
      });
      return rows.map((row) => (deliversAll(row) ? { ...row, share: null } : row));
    }
    if (files.sum + sum <= 1 + ROUNDING) return rows;
    const isFull = files.sum >= 1 - ROUNDING;
    log.note({
      code: 'kept-share-changed',
      ...place,
      column: 'share_pct',
      message: `${files.first.partNumber}: these files and the data in use come to ${Math.round((files.sum + sum) * 1000) / 10} % together${place === undefined ? '' : ` (${describePlace(place)})`}. What these files state stands; ${rows.length === 1 ? 'the source that they do not name stays' : `the ${rows.length} sources that they do not name stay`} ${isFull ? 'with a share of 0' : 'for the rest, without a stated share'}.`,
    });
    return rows.map((row) => ({ ...row, share: isFull ? 0 : null }));
  });
}

function nameNeed(partNumber: string, buyerSiteId: string | null): string {
  return joinPair(partNumber, buyerSiteId ?? '');
}
