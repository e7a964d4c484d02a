import type { ForeignCells } from '../../values/foreign-cells.ts';

const ROUNDING = 0.005;

/** Whether shares of one need add up to all of it, but for rounding. */
export function isWholeNeed(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= ROUNDING * whole;
}

/**
 * Whether the share column writes parts of one: no plain number in it is above 1, and where the header speaks of percent those of each part add up to 1.
 * `60 %` says so itself.
 */
export function statesSharesOfOne(cells: ForeignCells): boolean {
  if (!cells.has('share')) return false;
  const shares = cells.table.source.lines.flatMap((line) => cells.amount(line, 'share') ?? []);
  if (!shares.every(({ value, unit }) => value <= 1 || unit === '%')) return false;
  return !/%|percent|prozent|pct/i.test(cells.header('share', '')) || addUpToOne(cells);
}

/** Whether plain shares of each part add up to 1, one part at least having several sources: a spreadsheet writes 60 % as 0.6 under `Share %`. */
function addUpToOne(cells: ForeignCells): boolean {
  const plain = cells.table.source.lines.flatMap((line) => {
    const share = cells.amount(line, 'share');
    return share === null || share.unit === '%' ? [] : [{ part: cells.get(line, 'part-number'), share: share.value }];
  });
  const parts = [...Map.groupBy(plain, ({ part }) => part).values()].map((rows) => rows.map(({ share }) => share));
  return (
    parts.some((shares) => shares.length > 1) &&
    parts.every((shares) =>
      isWholeNeed(
        shares.reduce((sum, share) => sum + share, 0),
        1,
      ),
    )
  );
}
