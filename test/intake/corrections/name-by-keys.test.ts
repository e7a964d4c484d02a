import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

const ITEMS = 'id,sku,name\n101,EB-CITY,City bike\n103,HUB-250,Hub motor\n104,MAG-33SH,Magnet N33SH\n';
const LINES = 'id,parent_item_id,child_item_id,qty\n1,101,103,1\n2,103,104,46\n';
const SALES = 'item_id,units,revenue_eur\n101,9000,16200000\n';
const SUPPLIERS = 'id,name,country_code\n11,Sample Magnets,CN\n';
const SOURCES = 'id,item_id,supplier_id,price,currency,lead_time_days\n1,104,11,0.38,USD,70\n';

describe('tables of a database that point at each other by key', () => {
  it('speak of the parts whose records have these keys', async () => {
    const outcome = await importText({
      'items.csv': ITEMS,
      'bom_lines.csv': LINES,
      'sales_2025.csv': SALES,
      'suppliers.csv': SUPPLIERS,
      'item_suppliers.csv': SOURCES,
    });
    const { dataset } = outcome;
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['EB-CITY', 'HUB-250', 1],
      ['HUB-250', 'MAG-33SH', 46],
    ]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'EB-CITY')).toMatchObject({
      annualDemand: 9000,
      unitPrice: 1800,
    });
    expect(dataset?.sourcing.map(({ partNumber, siteId, unitPrice }) => [partNumber, siteId, unitPrice])).toEqual([
      ['MAG-33SH', '11@CN', 0.38],
    ]);
    expect(findProblem(outcome, 'key-references')).toBeDefined();
  });

  it('keep what they say where a cell is no key, or is a number of a part', async () => {
    const parts = async (files: Readonly<Record<string, string>>) =>
      (await importText(files)).dataset?.parts.map(({ partNumber }) => partNumber);
    expect(await parts({ 'items.csv': ITEMS, 'sales_2025.csv': `${SALES}999,5,10\n` })).toContain('101');
    const numbered = 'id,sku,name\n101,103,City bike\n103,101,Hub motor\n';
    expect(await parts({ 'items.csv': numbered, 'sales_2025.csv': SALES })).toEqual(['103', '101']);
  });

  it('keep item numbers under a header that says no key', async () => {
    const outcome = await importText({ 'items.csv': ITEMS, 'sales_2025.csv': SALES.replace('item_id', 'item_number') });
    expect(findProblem(outcome, 'key-references')).toBeUndefined();
  });
});
