import { formatCount, formatCounted } from '../../format/number.ts';

/**
 * How many rows are shown, and of how many `here`; while others are still coming, of how many in the end (`total`). Parts come by revenue at
 * risk, so in the list's own order none moves; under another order or a filter all are placed as they come. The typical contents among them are on
 * no file: the list's own order has them last.
 */
export function describeShown({
  shown,
  here,
  total,
  typical,
  isSorted,
}: {
  shown: number;
  here: number;
  total: number | null;
  typical: number;
  isSorted: boolean;
}): string {
  if (total === null) {
    const count =
      shown === here ? formatCounted(here, 'part') : `${formatCount(shown)} of ${formatCounted(here, 'part')}`;
    if (typical === 0) return count;
    const estimated = `${formatCount(typical)} of them typical contents, estimated`;
    return isSorted || typical === shown ? `${count}, ${estimated}` : `${count}, ${estimated}: they stand last`;
  }
  const arrived = `${formatCount(here)} of ${formatCounted(total, 'part')} so far`;
  if (shown < here) return `${arrived}, ${formatCount(shown)} of them shown; more may follow`;
  return isSorted ? `${arrived}; their order settles when all are here` : `${arrived}, most revenue at risk first`;
}
