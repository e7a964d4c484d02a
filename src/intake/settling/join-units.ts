import type { RecordMerge } from '../../domain/decisions/decisions.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { RawRecords } from '../records/read-records.ts';
import { findConversion, foldUnitWord } from '../values/unit-sizes.ts';

/** How many of the unit that is kept one of the other is. */
type Factor = { readonly unit: string; readonly over: number; readonly times: number };

/**
 * The records of part numbers about to be made one (`joined`), in the unit of the number that is kept: a price for a kilogram and a stock in kilograms of a part that another
 * table counts in grams are brought to grams, as they are where both tables write one number. Units that measure different things stay as they are. Noted once.
 */
export function joinUnits(
  raw: RawRecords,
  joined: readonly RecordMerge[],
  before: Dataset | undefined,
  log: ProblemLog,
): RawRecords {
  const factors = findFactors(raw, joined, before);
  const [first] = factors;
  if (first === undefined) return raw;
  const mentioned = new Set(raw.mentioned);
  const count = (amount: number | null, { times, over }: Factor): number | null =>
    amount === null ? null : exact((amount * times) / over);
  const pay = (amount: number | null, { times, over }: Factor): number | null =>
    amount === null ? null : exact((amount * over) / times);
  const bring = <R extends { readonly partNumber: string }>(
    records: readonly R[],
    change: (record: R, factor: Factor) => R,
  ): R[] =>
    records.map((record) => {
      const factor = factors.get(record.partNumber);
      if (factor === undefined) return record;
      const changed = change(record, factor);
      if (raw.mentioned.has(record)) mentioned.add(changed);
      return changed;
    });
  log.note({
    code: 'unit-converted',
    found: first[0],
    expected: first[1].unit,
    message: `${factors.size === 1 ? 'A part number that is' : `${factors.size} part numbers that are`} written otherwise in another table ${factors.size === 1 ? 'is' : 'are'} counted there in another unit: its prices and stocks are brought to the unit that stands, first ${first[0]} to ${first[1].unit}.`,
  });
  return {
    ...raw,
    parts: bring(raw.parts, (part, factor) => ({
      ...part,
      unit: part.unit === null ? null : factor.unit,
      unitPrice: pay(part.unitPrice, factor),
      unitMargin: pay(part.unitMargin, factor),
      stock: count(part.stock, factor),
      annualDemand: count(part.annualDemand, factor),
    })),
    sourcing: bring(raw.sourcing, (source, factor) => ({
      ...source,
      unitPrice: pay(source.unitPrice, factor),
      capacityPerDay: count(source.capacityPerDay, factor),
      yearlyQuantity: count(source.yearlyQuantity ?? null, factor),
    })),
    inventory: bring(raw.inventory, (stock, factor) => ({ ...stock, quantity: count(stock.quantity, factor) })),
    mentioned,
  };
}

/** Digits are kept as they are written: 38 for a kilogram is 0.038 for a gram, and no figure beside it. */
function exact(amount: number): number {
  return Number(amount.toPrecision(15));
}

function findFactors(
  raw: RawRecords,
  joined: readonly RecordMerge[],
  before: Dataset | undefined,
): ReadonlyMap<string, Factor> {
  const units = new Map<string, string>();
  for (const { partNumber, unit } of [...(before?.parts ?? []), ...raw.parts])
    if (unit !== null && !units.has(partNumber)) units.set(partNumber, unit);
  const factors = new Map<string, Factor>();
  for (const { keep, absorbed } of joined) {
    const unit = units.get(keep);
    if (unit === undefined) continue;
    for (const id of absorbed) {
      const own = units.get(id);
      if (own === undefined || foldUnitWord(own) === foldUnitWord(unit)) continue;
      const conversion = findConversion(own, unit);
      if (conversion !== null && conversion.times !== conversion.over) factors.set(id, { unit, ...conversion });
    }
  }
  return factors;
}
