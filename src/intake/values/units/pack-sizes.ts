import { namesPackInHeader } from '../../dictionary/units/pack-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../foreign-cells.ts';
import { foldUnit } from '../parse-amount.ts';
import { foldUnitWord } from '../unit-sizes.ts';

/** How many of the unit that a part is counted in one of another unit is; null where no list says so, or lists differ. */
export type FindPackSize = (partNumber: string, unit: string) => number | null;

/** Two sizes of one pack that differ by more than this are of two things. */
const NEARLY = 1e-6;

/**
 * What lists say of the units that parts are bought, stored or sold in: `J.m. pom.` with `Przelicznik`, AME with UMREZ for UMREN (MARM). A unit of ordering with
 * a factor beside a price says the same where it is larger than the one of the part.
 */
export function readPackSizes(readers: readonly ForeignCells[]): FindPackSize {
  const sizes = new Map<string, Map<string, number | null>>();
  for (const cells of readers) {
    if (!cells.has('part-number') || cells.has('level') || cells.has('parent')) continue;
    if (!cells.has('pack-size') && !(cells.has('order-unit') && cells.has('unit-factor'))) continue;
    for (const line of cells.table.source.lines) {
      const pack = readPack(cells, line);
      if (pack === null) continue;
      const part = cells.get(line, 'part-number');
      const known = sizes.get(part) ?? new Map<string, number | null>();
      sizes.set(part, known);
      const before = known.get(pack.unit);
      const agrees = before === undefined || (before !== null && Math.abs(before - pack.size) <= NEARLY * before);
      known.set(pack.unit, agrees ? pack.size : null);
    }
  }
  return (partNumber, unit) => sizes.get(partNumber)?.get(foldUnitWord(unit)) ?? null;
}

/** The further unit of a row and its size; null where the row names none, or the unit that the part is counted in. */
function readPack(cells: ForeignCells, line: SourceLine): { readonly unit: string; readonly size: number } | null {
  const isOfOrders = !cells.has('pack-size');
  const size = cells.amount(line, isOfOrders ? 'unit-factor' : 'pack-size')?.value ?? 0;
  const over = isOfOrders ? 1 : (cells.amount(line, 'pack-base')?.value ?? 1);
  const named = cells.get(line, isOfOrders ? 'order-unit' : 'pack-unit');
  const unit = foldUnitWord(foldUnit(named || (isOfOrders ? '' : namesPackInHeader(cells.header('pack-size', '')))));
  if (unit === '' || size <= 0 || over <= 0 || (isOfOrders && size <= 1)) return null;
  return unit === foldUnitWord(foldUnit(cells.get(line, 'unit'))) ? null : { unit, size: size / over };
}
