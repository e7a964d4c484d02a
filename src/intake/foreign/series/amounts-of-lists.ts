import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { BOOKED_BACK } from '../../values/foreign-cells.ts';
import { parseAmount } from '../../values/parse-amount.ts';
import { splitCurrency } from '../lines/read-price.ts';

/** A cell that is an amount: `value` without what stands behind it, which is `behind`. */
export type AmountOfList = { readonly value: number; readonly behind: string };

/** Decimals of a sum: never three, which may be read as thousands. */
const DECIMALS = 4;

function usesComma({ decimalCommas, source }: ForeignTable, place: number): boolean {
  return decimalCommas?.get(place) ?? source.decimalComma;
}

/** The amount in a cell of a list, null where it holds none. */
export function readAmountOf(table: ForeignTable, { cells }: SourceLine, place: number): AmountOfList | null {
  const { plain, glued } = splitCurrency((cells[place] ?? '').trim());
  const [, back] = BOOKED_BACK.exec(plain) ?? [];
  const decided = table.decimalCommas?.get(place);
  const style = decided ?? (table.source.decimalComma ? 'perhaps-comma' : false);
  const amount = parseAmount(back === undefined ? plain : `-${back}`, style);
  return amount === null ? null : { value: amount.value, behind: glued || (amount.unit ?? '') };
}

/** An amount as the cells of a column of a list are written. */
export function writeAmountOf(table: ForeignTable, place: number, value: number): string {
  const plain = Number.isInteger(value) ? String(value) : value.toFixed(DECIMALS);
  return usesComma(table, place) ? plain.replace('.', ',') : plain;
}
