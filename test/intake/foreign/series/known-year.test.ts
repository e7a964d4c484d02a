import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

describe('the list of a month in a company that has a year on file', () => {
  const YEAR = 'Product;Customer;Quantity sold;Selling price\nP-1;Huber;24000;9\n';
  const read = async (text: string) => {
    const before = (await importText({ 'sales 2025.csv': YEAR })).dataset;
    const { dataset, notes } = await importText(
      { 'sales 2026-10.csv': text },
      { update: { mode: 'keys', before: before!, facts: [], forgotten: [] } },
    );
    return {
      sold: dataset?.parts.map(({ partNumber, annualDemand }) => `${partNumber} ${annualDemand}`).toSorted(),
      codes: notes.map(({ code }) => code).filter((code) => code.includes('year')),
    };
  };

  it('does not change the year, and brings what is new to one', async () => {
    const { sold, codes } = await read(
      'Product;Customer;Quantity sold;Selling price\nP-1;Huber;2000;9\nP-2;Huber;50;3\n',
    );
    expect(sold).toEqual(['P-1 24000', 'P-2 600']);
    expect(codes).toEqual(['known-year']);
  });

  it('is asked about where its amounts are as much as those of the year', async () => {
    const { sold, codes } = await read('Product;Customer;Quantity sold;Selling price\nP-1;Huber;23000;9\n');
    expect(sold).toEqual(['P-1 23000']);
    expect(codes).toEqual(['ask-part-of-year']);
  });
});
