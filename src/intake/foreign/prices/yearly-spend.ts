import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readMoney } from '../lines/read-price.ts';
import { saysPartOfYear } from '../series/part-of-year.ts';

/** Digits of a year beyond these are rounding of its days. */
const DIGITS = 12;

/** What was paid to a source in a year, as canonical text. */
export type YearlySpend = { readonly yearly_spend: string; readonly currency: string };

/**
 * Whether a list states what is paid to each source in a year, in one column of money without days, months or amounts of orders beside it. `isBrought`: whether the list says
 * from when to when it is, and its sums are brought to a year.
 */
export function statesYearlySpend(cells: ForeignCells, isBrought: boolean): boolean {
  const { columns } = cells.table;
  if (columns.get('order-value')?.length !== 1 || cells.has('order-quantity') || cells.has('order-date')) return false;
  return isBrought || !saysPartOfYear(cells.header('order-value', ''));
}

/** What a line states to be paid to its source in a year, `times` what it says; null where it states none, or less than nothing. */
export function readYearlySpend(cells: ForeignCells, line: SourceLine, times: number): YearlySpend | null {
  const money = readMoney(cells, line, 'order-value');
  if (money === null || money.value < 0) return null;
  return { yearly_spend: String(Number((money.value * times).toPrecision(DIGITS))), currency: money.currency };
}
