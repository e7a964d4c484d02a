import { isSoFar } from '../../dictionary/sales-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readMoney } from '../lines/read-price.ts';
import { findNamedSpan, isWholeYear } from '../../values/named-span.ts';
import { readLabelPeriod } from '../series/label-period.ts';

/** Words for a part of a year that name no certain one, folded: quarterly, the first half, `Q1`. */
const OF_PART =
  /(?:^| )(?:[qthsk][1-4]|[1-4]q|quarter|quarterly|quartal|trimestre|month|monthly|monat|monatlich|mois|mensuel|mes|mese|mensile|half|halbjahr|semestre|week|weekly|woche)(?: |$|\d)|季度|半年|月/u;

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

/** Whether a header or a title speaks of a quarter, a month, a week or the year so far. */
export function saysPartOfYear(name: string): boolean {
  const span = findNamedSpan(name);
  if (span !== null) return !isWholeYear(span);
  const { text } = foldHeader(name);
  const unit = readLabelPeriod(name)?.unit ?? 1;
  return isSoFar(text) || OF_PART.test(text) || (typeof unit === 'number' && unit > 1);
}

/** What a line states to be paid to its source in a year, `times` what it says; null where it states none, or less than nothing. */
export function readYearlySpend(cells: ForeignCells, line: SourceLine, times: number): YearlySpend | null {
  const money = readMoney(cells, line, 'order-value');
  if (money === null || money.value < 0) return null;
  return { yearly_spend: String(Number((money.value * times).toPrecision(DIGITS))), currency: money.currency };
}
