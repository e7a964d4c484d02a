import type { Catalogue, Limb } from '../../../catalogue/schema.ts';
import type { Finding } from '../../../engine/exposure/report.ts';
import { formatDate } from '../../format/date.ts';

/** The last window of a limb that has begun on a date. */
function findWindow(limb: Limb, lawDate: string | undefined): Limb['suspensions'][number] | undefined {
  return limb.suspensions.findLast((window) => lawDate === undefined || window.from <= lawDate);
}

/** The status of a finding's rule with the day that made it so: "in force since 4 Apr 2025", "unconfirmed since 10 Nov 2026". */
export function describeStanding(
  { status, measureId, limb: limbId }: Pick<Finding, 'status' | 'measureId' | 'limb'>,
  catalogue: Catalogue | undefined,
  lawDate?: string,
): string {
  const limb = catalogue?.measures.find(({ id }) => id === measureId)?.limbs.find(({ id }) => id === limbId);
  if (limb === undefined) return status.replace('-', ' ');
  const window = findWindow(limb, lawDate);
  switch (status) {
    case 'in-force':
      return `in force since ${formatDate(limb.effective)}`;
    case 'suspended':
      return window === undefined ? 'suspended' : `suspended to ${formatDate(window.to)}`;
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
