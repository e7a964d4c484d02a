import { saysMore } from '../../../catalogue/words/fuller-words.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Whether a table says what customers paid in a year: the money that came in, or a price beside what they took. A price alone may be that of a list. */
export function isOfPaidSales(cells: ForeignCells): boolean {
  return cells.has('sales-value') || (cells.has('selling-price') && cells.has('annual-demand'));
}

/** Whether a text for customers gives way to what a list of parts says: it is another one, and does not say more. */
export function givesWay(text: string | undefined, described: string | undefined): boolean {
  return text !== undefined && described !== undefined && text !== described && !saysMore(text, described);
}
