import type { Outage } from './list-outages.ts';
import type { OutageSweep } from './outage-sweep.ts';
import type { Days, OutageRow } from './report.ts';

/** What nobody has said of an outage: why further sales may depend on it, and of what others make up for it by a capacity that is not on file. */
export type UnknownOfOutage = { readonly unfollowed: string | null; readonly capacity: string | null };

/**
 * Returns the row of an outage: days that sales survive and, where they end before the recovery, what it costs; the index is that of none yet.
 * Where further sales may depend on it, that none of those followed is lost is no answer.
 */
export function answerOutage(sweep: OutageSweep, outage: Outage, { unfollowed, capacity }: UnknownOfOutage): OutageRow {
  const row = answerFollowed(sweep, outage);
  // That sales are lost is said all the same; that none are rests on it.
  const rests = row.exposed === true ? null : capacity;
  const own = row.exposed === null || unfollowed === null ? row.reason : null;
  const reasons = [own, unfollowed, rests].filter((reason) => reason !== null);
  const reason = reasons.length === 0 ? null : reasons.join(' ');
  const isKnown = row.exposed === true || (typeof row.timeToSurvive === 'number' && row.timeToRecover === null);
  if (unfollowed === null) return { ...row, reason };
  if (isKnown) return { ...row, isLeast: true, reason };
  return { ...row, timeToSurvive: null, gap: null, exposed: null, performanceImpact: null, reason };
}

/** The row of an outage by the sales that are followed. */
function answerFollowed(sweep: OutageSweep, { id, nodes, timeToRecover, missing }: Outage): OutageRow {
  const survives = sweep.computeTimeToSurvive(nodes);
  const row = { id, timeToSurvive: writeDays(survives.value), timeToRecover, riskExposureIndex: null };
  if (survives.value === null) {
    return { ...row, gap: null, exposed: null, performanceImpact: null, reason: survives.reason };
  }
  // Whatever the time to recover is, an outage that never costs a sale has no impact.
  if (survives.value === Infinity) {
    return {
      ...row,
      gap: timeToRecover === null ? null : '-inf',
      exposed: false,
      performanceImpact: 0,
      reason: timeToRecover === null ? missing : null,
    };
  }
  if (timeToRecover === null) return { ...row, gap: null, exposed: null, performanceImpact: null, reason: missing };
  const gap = timeToRecover - survives.value;
  if (gap <= 0) return { ...row, gap, exposed: false, performanceImpact: 0, reason: null };
  const least = sweep.computeLeastLoss(nodes, timeToRecover);
  if (least.value === null) return { ...row, gap, exposed: true, performanceImpact: null, reason: least.reason };
  return { ...row, gap, exposed: true, performanceImpact: least.value.loss, reason: null };
}

/** Returns rows with the index of each; the greatest impact first, then unknown ones with a possible lost sale, then those without; equal ones by id. */
export function indexRisk(rows: readonly OutageRow[]): OutageRow[] {
  const greatest = rows.reduce((most, { performanceImpact }) => Math.max(most, performanceImpact ?? 0), 0);
  return rows
    .map((row) => ({
      ...row,
      riskExposureIndex: row.performanceImpact === null ? null : greatest === 0 ? 0 : row.performanceImpact / greatest,
    }))
    .toSorted((one, other) => getUrgency(other) - getUrgency(one));
}

function getUrgency({ performanceImpact }: OutageRow): number {
  return performanceImpact === 0 ? -1 : (performanceImpact ?? 0);
}

/** Returns days as a report has them: `inf` where no horizon is long enough. */
export function writeDays(days: number | null): Days {
  return days === Infinity ? 'inf' : days;
}
