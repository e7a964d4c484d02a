import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesPackInHeader, readPackHeader } from '../../dictionary/units/pack-words.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Meanings a further unit, or its size, may have been given in a list with a unit for each part. */
const MAY_BE: ReadonlySet<ForeignColumn | null> = new Set([
  null,
  'unit',
  'unit-factor',
  'order-unit',
  'lot-size',
  'purchase-multiple',
  'minimum-order',
]);
/** Columns of bills, orders and stocks; their units are those of their rows. */
const OF_ROWS: readonly ForeignColumn[] = [
  'level',
  'parent',
  'quantity',
  'order-quantity',
  'annual-demand',
  'period-demand',
  'stock',
  'supplier',
  'supplier-id',
  'document',
];

/**
 * In a list of parts, settles a further unit of each and its size in units of the part: `J.m.`, `J.m. pom.` and `Przelicznik`, or a row for each unit
 * of a part (MARM). A price in the row is for the unit of the part.
 */
export function settlePacks(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (!has(chosen, 'part-number') || OF_ROWS.some((meaning) => has(chosen, meaning))) return;
  const told = header.map((name, at) => {
    const { numbers = 0, filled = 0 } = profiles[at] ?? {};
    const says = filled > 0 && MAY_BE.has(chosen[at]?.meaning ?? null) ? readPackHeader(foldHeader(name).text) : null;
    return says !== null && numbers > 0.5 === (says !== 'pack-unit') ? says : null;
  });
  const [unit, otherUnit] = listOf('pack-unit');
  const [size, otherSize] = listOf('pack-size');
  if (size === undefined || otherUnit !== undefined || otherSize !== undefined) return;
  const isNamed = namesPackInHeader(header[size] ?? '') !== '';
  if (unit === undefined && !isNamed) return;
  // A row for each unit of a part names no other.
  const isListOfUnits = listOf('pack-base').length > 0;
  if (!isListOfUnits && !listPlaces(chosen, 'unit').some((at) => at !== unit)) return;
  for (const [at, meaning] of told.entries())
    if (meaning !== null)
      chosen[at] = { meaning, confidence: 0.85, reason: 'It says how many units of the part are in another one.' };

  function listOf(meaning: ForeignColumn): number[] {
    return told.flatMap((one, at) => (one === meaning ? [at] : []));
  }
}
