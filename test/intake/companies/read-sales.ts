import { expect } from 'vitest';
import { importText } from '../import-text.ts';

/** What is sold of each part a year and what customers pay for one, as lists without a bill say. */
export async function readSales(files: Readonly<Record<string, string>>): Promise<(string | number | null)[][]> {
  const { dataset } = await importText(files);
  expect(dataset?.bom).toEqual([]);
  return (dataset?.parts ?? []).map(({ partNumber, annualDemand, unitPrice, currency }) => [
    partNumber,
    annualDemand,
    unitPrice,
    currency,
  ]);
}
