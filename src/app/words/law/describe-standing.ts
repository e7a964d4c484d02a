import type { Catalogue, Limb } from '../../../catalogue/schema.ts';
import type { Finding } from '../../../engine/exposure/report.ts';
import { formatDate } from '../../format/date.ts';

/** The last window of a limb that has begun on a date. */
function findWindow(limb: Limb, lawDate: string): Limb['suspensions'][number] | undefined {
  return limb.suspensions.findLast((window) => window.from <= lawDate);
}

/**
 * The status of a finding's rule on the law date with the day that made it so: "in force since 4 Apr 2025", "in force, its pause ended on 10 Nov
 * 2026". A rule that was paused before its first day has never been in force before; one that is paused as agreed is so by no act.
 */
export function describeStanding(
  { status, measureId, limb: limbId }: Pick<Finding, 'status' | 'measureId' | 'limb'>,
  catalogue: Catalogue | undefined,
  lawDate: string,
): string {
  const limb = catalogue?.measures.find(({ id }) => id === measureId)?.limbs.find(({ id }) => id === limbId);
  if (limb === undefined) return status.replace('-', ' ');
  const window = findWindow(limb, lawDate);
  switch (status) {
    case 'in-force':
      return window === undefined
        ? `in force since ${formatDate(limb.effective)}`
        : `in force, its pause ended on ${formatDate(window.to)}`;
    case 'suspended': {
      if (window === undefined) return 'suspended';
      if (lawDate <= window.to) return `suspended to ${formatDate(window.to)}`;
      const until = window.agreed === null ? '' : ` to ${formatDate(window.agreed.until)}`;
      return `taken as suspended${until} as agreed; by law its pause ended on ${formatDate(window.to)}`;
    }
    case 'unconfirmed': {
      const end = window?.to ?? limb.termEnds;
      return end === null ? 'status unclear' : `status unclear, its window ran out on ${formatDate(end)}`;
    }
    case 'not-yet':
      return `not in force before ${formatDate(limb.effective)}`;
    case 'ended': {
      const end = limb.ended ?? limb.termEnds;
      return end === null ? 'ended' : `ended on ${formatDate(end)}`;
    }
  }
}
