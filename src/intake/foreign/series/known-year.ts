import type { ProblemLog } from '../../base/problem.ts';
import { createForeignCells } from '../../values/foreign-cells.ts';
import type { Member } from './find-series.ts';

/** From this share of the year on file on, a list that is named after a part of one may hold a year: those of months and quarters come to far less. */
const MOST = 0.5;

/**
 * Leaves out the rows of a list named after a part of a year that state an amount of parts of which the year is on file (`demands`), where they come to less
 * than half of it; returns how many these are. A list of which the amounts are as much as the year may hold those of a year, and none of it is left out.
 */
export function keepKnownYear(
  { table }: Member,
  demands: ReadonlyMap<string, number>,
  log: ProblemLog,
): { readonly kept: number; readonly others: number } {
  const cells = createForeignCells(table);
  const { file, sheet, lines } = table.source;
  const rows = lines.flatMap((line) => {
    const part = cells.get(line, 'part-number');
    const amount = cells.amount(line, 'annual-demand')?.value ?? null;
    return part === '' || amount === null ? [] : [{ place: { file, sheet, row: line.row }, part, amount }];
  });
  const known = rows.filter(({ part }) => (demands.get(part) ?? 0) > 0);
  const year = [...new Set(known.map(({ part }) => part))].reduce((sum, part) => sum + (demands.get(part) ?? 0), 0);
  const stated = known.reduce((sum, { amount }) => sum + amount, 0);
  if (known.length === 0 || stated >= MOST * year) return { kept: 0, others: rows.length };
  for (const { place } of known) log.leaveOut(place, 'Data in use say what is sold of it in a year.');
  return { kept: known.length, others: rows.length - known.length };
}
