import { namesPaidValue, saysBought } from '../../dictionary/bought-words.ts';
import type { Clues } from '../purpose-clues.ts';

/** Columns by which a list is something else than one of purchases, or states the cost of one piece. */
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
/** An amount of a thousand or more; no product has so many of one part. */
const THOUSANDS = /^\d{4,}(?:[.,]\d+)?$|^\d{1,3}(?:[.,'’\s\u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;

/**
 * Whether a list states the money paid in all for an amount of each part, beside its maker or seller: `Qty; Total price`. The heading of the amount
 * says so, or there are thousands of a part, more than a product has of one. A costed bill has few, or the price of one piece.
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
