import { namesPaidValue, saysBought } from '../../dictionary/bought-words.ts';
import type { Clues } from '../purpose-clues.ts';

/** Columns of which one makes a list something else than one of purchases, or says what one piece costs. */
const OTHERS = [
  'price',
  'selling-price',
  'level',
  'parent',
  'bill',
  'designators',
  'component-ids',
  'operation',
  'stock',
  'annual-demand',
  'period-demand',
] as const;
/** An amount of a thousand or more, of which no product has so many of one part. */
const THOUSANDS = /^\d{4,}(?:[.,]\d+)?$|^\d{1,3}(?:[.,'’\s\u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;

/**
 * Whether a list says what was paid in all for an amount of each part, beside who makes or sells it: `Qty; Total price`, with a heading that says
 * so of the amount, or thousands of a part, which no product has of one. A bill that is costed has few, or the price of one piece.
 */
export function listsBulkPurchases({ columns, headers, has, part }: Clues): boolean {
  if (!part || !has('supplier', 'supplier-id', 'maker') || !has('quantity', 'order-quantity') || has(...OTHERS))
    return false;
  if (!headers.some(namesPaidValue)) return false;
  return columns.some(
    ({ meaning, samples }, at) =>
      (meaning === 'quantity' || meaning === 'order-quantity') &&
      (saysBought(headers[at] ?? '') || samples.some((cell) => THOUSANDS.test(cell.trim()))),
  );
}
