import { readMonths, writeMonths } from '../../../domain/by-month.ts';
import type { Dataset, Part } from '../../../domain/dataset.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { PartDraft } from '../../base/record-drafts.ts';
import { findConversion } from '../../values/unit-sizes.ts';
import type { MergedIds } from '../resolve-merges.ts';

const NAMED = 5;
const DIGITS = 12;

/** How many of the new unit one of the old is, and both units. */
type Recount = { readonly factor: number; readonly from: string; readonly to: string };

/**
 * The data in use with each part in the unit in which the files count it now: stocks, demands, capacities and lines of bills times the size of the old unit
 * in the new one, prices divided by it. Where nothing says how many of the new unit the old one is, figures stay as they were, and a note asks.
 */
export function recountParts(before: Dataset, fresh: readonly PartDraft[], ids: MergedIds, log: ProblemLog): Dataset {
  const { recounts, open } = findRecounts(before.parts, fresh, ids);
  noteRecounts(recounts, open, fresh, ids, log);
  if (recounts.size === 0) return before;
  const times = (partNumber: string, value: number): number => round(value * (recounts.get(partNumber)?.factor ?? 1));
  const over = (partNumber: string, value: number): number => round(value / (recounts.get(partNumber)?.factor ?? 1));
  const opt = <V, W>(value: V | null, change: (value: V) => W): W | null => (value === null ? null : change(value));
  return {
    ...before,
    parts: before.parts.map((part) => {
      const { partNumber } = part;
      const recount = recounts.get(partNumber);
      return recount === undefined
        ? part
        : {
            ...part,
            unit: recount.to,
            unitPrice: opt(part.unitPrice, (price) => over(partNumber, price)),
            unitMargin: opt(part.unitMargin, (margin) => over(partNumber, margin)),
            annualDemand: opt(part.annualDemand, (units) => times(partNumber, units)),
            demandByMonth: opt(readMonths(part.demandByMonth), (months) =>
              writeMonths(months.map((units) => opt(units, (one) => times(partNumber, one)))),
            ),
          };
    }),
    // A line has a unit of its own, which is brought to that of its part later; one without is in that of its part.
    bom: before.bom.map((line) => {
      const ofChild = line.unit === null ? times(line.child, line.quantity) : line.quantity;
      return { ...line, quantity: over(line.parent, ofChild) };
    }),
    sourcing: before.sourcing.map((source) => ({
      ...source,
      unitPrice: opt(source.unitPrice, (price) => over(source.partNumber, price)),
      capacityPerDay: opt(source.capacityPerDay, (units) => times(source.partNumber, units)),
      yearlyQuantity: opt(source.yearlyQuantity ?? null, (units) => times(source.partNumber, units)),
    })),
    inventory: before.inventory.map((stock) => ({
      ...stock,
      quantity: opt(stock.quantity, (units) => times(stock.partNumber, units)),
    })),
  };
}

const round = (value: number): number => Number(value.toPrecision(DIGITS));

function findRecounts(
  before: readonly Part[],
  fresh: readonly PartDraft[],
  ids: MergedIds,
): { readonly recounts: ReadonlyMap<string, Recount>; readonly open: ReadonlyMap<string, Omit<Recount, 'factor'>> } {
  const units = new Map<string, string>();
  for (const { partNumber, unit } of fresh) {
    const name = ids.part.get(partNumber) ?? partNumber;
    if (unit !== null && !units.has(name)) units.set(name, unit);
  }
  const recounts = new Map<string, Recount>();
  const open = new Map<string, Omit<Recount, 'factor'>>();
  for (const { partNumber, unit: from } of before) {
    const to = units.get(partNumber);
    if (from === null || to === undefined || from === to) continue;
    const size = findConversion(from, to);
    if (size === null) open.set(partNumber, { from, to });
    else if (size.times !== size.over) recounts.set(partNumber, { factor: size.times / size.over, from, to });
  }
  return { recounts, open };
}

function noteRecounts(
  recounts: ReadonlyMap<string, Recount>,
  open: ReadonlyMap<string, Omit<Recount, 'factor'>>,
  fresh: readonly PartDraft[],
  ids: MergedIds,
  log: ProblemLog,
): void {
  const findPlace = (name: string) =>
    fresh.find(({ partNumber, unit }) => unit !== null && (ids.part.get(partNumber) ?? partNumber) === name)?.rows[0];
  const say = (found: ReadonlyMap<string, Omit<Recount, 'factor'>>, code: string, says: string): void => {
    const [first] = found.keys();
    if (first === undefined) return;
    const named = nameSome([...found], NAMED, ([name, { from, to }]) => `${name}: ${from} before, ${to} now`);
    log.note({ code, ...findPlace(first), column: 'unit', message: `${says} (${named}).` });
  };
  say(
    recounts,
    'unit-recounted',
    'Parts that are counted in another unit than on file; what is on file is brought to it',
  );
  say(
    open,
    'ask-unit-changed',
    'Parts that are counted in another unit than on file, and nothing says how many of one the other is; figures on file stay as they were',
  );
}
