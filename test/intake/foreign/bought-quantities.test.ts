import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function read(files: Readonly<Record<string, string>>) {
  const { dataset, notes } = await importText(files);
  return {
    parts: dataset?.parts.map(({ partNumber, kind, annualDemand }) => `${partNumber} ${kind} ${annualDemand}`),
    codes: notes.map(({ code }) => code),
  };
}

describe('amounts of a year beside a supplier', () => {
  it.each([
    'Material;Supplier;Country;Annual quantity;Price;Currency\nM-1;Ningbo;CN;1000;1.20;EUR\n',
    'Teil;Lieferant;Land;Jahresbedarf;Preis;Währung\nM-1;Ningbo;CN;1000;1,20;EUR\n',
    'Part Number,Vendor Name,Vendor Country,Annual Volume,Unit Cost (USD)\nM-1,Ningbo,CN,1000,2.10\n',
  ])('are what is bought, and make no product: %s', async (text) => {
    const found = await read({ 'list.csv': text });
    expect(found.parts).toEqual(['M-1 component null']);
    expect(found.codes).toContain('quantity-bought');
  });

  it.each([
    ['a price that customers pay', 'Material;Supplier;Annual demand;Selling price\nP-1;Ningbo;1000;9\n'],
    ['amounts of sales', 'Material;Supplier;Annual sales (pcs);Price\nP-1;Ningbo;1000;9\n'],
    ['nobody in the row', 'Material;Supplier;Annual demand;Price\nP-1;;1000;9\nP-2;;2000;9\n'],
    ['the company itself', 'Material;Supplier;Annual demand;Price\nP-1;in-house;1000;9\n'],
  ])('are sales beside %s', async (_, text) => {
    const { parts, codes } = await read({ 'list.csv': text });
    expect(parts?.[0]).toBe('P-1 product 1000');
    expect(codes).not.toContain('quantity-bought');
  });

  it('are sales of what another list says to be made', async () => {
    const { parts } = await read({
      'list.csv': 'Material;Supplier;Annual demand;Price\nP-1;Contract Works;1000;9\nM-1;Ningbo;4000;1\n',
      'bom.csv': 'Parent;Component;Quantity\nP-1;M-1;4\n',
    });
    expect(parts?.toSorted()).toEqual(['M-1 component null', 'P-1 product 1000']);
  });

  it('leave to a trader what his list of sales says', async () => {
    const { parts } = await read({
      'purchases.csv': 'Material;Supplier;Annual quantity;Price\nP-1;Ningbo;1200;5\n',
      'sales.csv': 'Material;Customer;Quantity sold 2025;Selling price\nP-1;Huber;1000;9\n',
    });
    expect(parts).toEqual(['P-1 product 1000']);
  });
});
