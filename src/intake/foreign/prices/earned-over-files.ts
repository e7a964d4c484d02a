import { readHeaderYear } from '../../dictionary/header-years.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { splitCode } from '../lines/identify-part.ts';
import { planYear, readPlanned } from '../lines/plan-demand.ts';
import { readMoney } from '../lines/read-price.ts';
import type { WorkedPrice } from './worked-prices.ts';

/** Prices of what a table says to have earned, over the pieces of another; the rows that they rest on, and a sentence for a person. */
export type EarnedPrices = {
  readonly byPart: ReadonlyMap<string, WorkedPrice>;
  readonly rows: ReadonlySet<number>;
  readonly says: string;
};

const DIGITS = 6;
/** Columns beside which a table says by itself at which price its pieces are sold. */
const SAY_A_PRICE = ['price', 'selling-price', 'order-value', 'order-quantity'] as const;

/**
 * What each table with earned money and no pieces says over the pieces that another table says to be sold of a part in the same year, or in one that no header
 * names. A part with money in two currencies, or pieces in two tables, has no such price.
 */
export function workOutEarned(readers: readonly ForeignCells[]): ReadonlyMap<ForeignCells, EarnedPrices> {
  const isPriced = (cells: ForeignCells): boolean => SAY_A_PRICE.some((column) => cells.has(column));
  const isCounted = (cells: ForeignCells): boolean => cells.has('annual-demand') || cells.has('period-demand');
  const earned = readers.filter((cells) => cells.has('sales-value') && !isCounted(cells) && !isPriced(cells));
  const sold = readers.filter((cells) => isCounted(cells) && !cells.has('sales-value') && !isPriced(cells));
  if (earned.length === 0 || sold.length === 0) return new Map();
  const pieces = sold.map((cells) => ({ cells, of: readPieces(cells) }));
  return new Map(
    earned.flatMap((cells) => {
      const found = workOut(cells, pieces);
      return found === null ? [] : [[cells, found] as const];
    }),
  );
}

function workOut(
  cells: ForeignCells,
  pieces: readonly { readonly cells: ForeignCells; readonly of: ReadonlyMap<string, number> }[],
): EarnedPrices | null {
  const year = readHeaderYear(cells.header('sales-value', ''));
  const byPart = new Map<string, WorkedPrice>();
  const rows = new Set<number>();
  let first: string | null = null;
  for (const [part, own] of Map.groupBy(cells.table.source.lines, (line) => namePart(cells, line))) {
    const counted = pieces.filter(({ of }) => (of.get(part) ?? 0) > 0);
    // Of a year that stands in a column for each month all columns count.
    const places = cells.table.columns.get('sales-value') ?? [];
    const sums = own.flatMap((line) => places.flatMap((place) => readMoney(cells, line, 'sales-value', place) ?? []));
    const [money] = sums;
    const [only] = counted;
    if (part === '' || money === undefined || only === undefined || counted.length > 1) continue;
    const ofPieces = readHeaderYear(only.cells.header('annual-demand', ''));
    if (year !== null && ofPieces !== null && year !== ofPieces) continue;
    if (sums.some(({ currency }) => currency !== money.currency)) continue;
    const value = sums.reduce((sum, one) => sum + one.value, 0);
    const quantity = only.of.get(part) ?? 0;
    if (value <= 0) continue;
    const price = String(Number((value / quantity).toPrecision(DIGITS)));
    byPart.set(part, { price, currency: money.currency, row: own[0]!.row, value, quantity, isOfSeveral: false });
    for (const { row } of own) rows.add(row);
    first ??= `${part}: ${value} ÷ ${quantity} in ${only.cells.table.source.file} = ${price} ${money.currency}`.trim();
  }
  if (first === null) return null;
  const { size } = byPart;
  const column = cells.header('sales-value', 'revenue');
  const says = `No column states a price: ${size === 1 ? 'one is' : `${size} are`} worked out from “${column}” and what another list says to be sold (${first}).`;
  return { byPart, rows, says };
}

/** The pieces that a table says to be sold of each part in a year. */
function readPieces(cells: ForeignCells): ReadonlyMap<string, number> {
  const plan = planYear(cells);
  const pieces = new Map<string, number>();
  for (const line of cells.table.source.lines) {
    const part = namePart(cells, line);
    const amount =
      plan === null ? (cells.amount(line, 'annual-demand')?.value ?? null) : readPlanned(cells, line, plan);
    if (part !== '' && amount !== null) pieces.set(part, (pieces.get(part) ?? 0) + amount);
  }
  return pieces;
}

function namePart(cells: ForeignCells, line: SourceLine): string {
  const number = cells.get(line, 'part-number');
  return splitCode(number)?.code ?? number;
}
