import type { JsonRecord } from '../flatten-records.ts';
import { listRecords, readQuantity, readText } from './walk-records.ts';

/** What is in stock of a thing, and for how many days it lasts; null where the file does not say. */
export type Stock = { readonly quantity: number | null; readonly days: number | null };

/**
 * What one object says of our stock of a thing, added to what was said `before`: what is blocked is no stock. Days are those of `today`, where the
 * file plans ahead, and of the place where they end first. Null where it says nothing.
 */
export function addStock(before: Stock | undefined, record: JsonRecord, today: string | null): Stock | null {
  const free = listRecords(record['positions'])
    .flatMap((position) => listRecords(position['allocatedStocks']))
    .filter((stock) => stock['isBlocked'] !== true)
    .map((stock) => Number(readQuantity(stock['quantityOnAllocatedStock'])[0] || Number.NaN));
  const days = listRecords(record['allocatedDaysOfSupply'])
    .map((place) => readCurrentDays(listRecords(place['amountOfAllocatedDaysOfSupply']), today))
    .filter(Number.isFinite);
  if (free.length === 0 && days.length === 0) return null;
  const sum = free.filter(Number.isFinite).reduce((total, each) => total + each, before?.quantity ?? 0);
  const known = before?.days ?? null;
  return {
    quantity: free.length === 0 ? (before?.quantity ?? null) : sum,
    days: days.length === 0 ? known : Math.min(...days, known ?? Infinity),
  };
}

/** Whether an object tells of stock that its owner, the supplier, shows to a customer: it is not in the customer's hands. */
export function isStockOfSupplier(record: JsonRecord): boolean {
  const hasStock = Array.isArray(record['positions']) || Array.isArray(record['allocatedDaysOfSupply']);
  return hasStock && readText(record['direction']).toUpperCase() === 'OUTBOUND';
}

/** Days of supply of the last day up to today, else of the first: later ones are planned. */
function readCurrentDays(all: readonly JsonRecord[], today: string | null): number {
  const inOrder = all
    .map((each) => ({ day: readText(each['date']).slice(0, 10), days: readText(each['daysOfSupply']) }))
    .filter(({ days }) => days !== '')
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const current = inOrder.findLast(({ day }) => today !== null && day <= today) ?? inOrder[0];
  return current === undefined ? Number.NaN : Number(current.days);
}
