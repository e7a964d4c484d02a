import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product;Component;Qty;Unit\nMT-1;MG-1;8;PCS\n';

async function importPrices(header: string, cells: string) {
  const outcome = await importText({
    'bom.csv': BILL,
    'prices.csv': `Part number;Supplier;Country;${header};Currency\nMG-1;Test One;CN;${cells};USD\n`,
  });
  const price = outcome.dataset?.sourcing.find(({ partNumber }) => partNumber === 'MG-1')?.unitPrice;
  return { price, note: findProblem(outcome, 'price-with-tax')?.message };
}

describe('prices with tax', () => {
  it.each(['Price incl. VAT', 'Unit price (incl. tax)', 'Preis inkl. MwSt.', '含税单价'])(
    'are said to be with it where no others stand beside: %s',
    async (header) => {
      const { price, note } = await importPrices(header, '24');
      expect(price).toBe(24);
      expect(note).toContain(`“${header}”`);
    },
  );

  it.each([
    ['Price', '24'],
    ['Price excl. VAT', '24'],
    ['不含税单价', '24'],
    ['含税单价;不含税单价', '28;24'],
    ['Preis inkl. MwSt.;Preis netto', '28;24'],
    ['Price incl. VAT;Price excl. VAT', '28;24'],
    ['Prezzo IVA inclusa;Prezzo', '28;24'],
    ['Price not including VAT', '24'],
    ['Preis nicht inkl. MwSt.', '24'],
    ['Gross price;Price not including VAT', '28;24'],
  ])('are not told of others: %s', async (header, cells) => {
    const { price, note } = await importPrices(header, cells);
    expect(price).toBe(24);
    expect(note).toBeUndefined();
  });
});
