import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Lines, demands with prices, sources and stocks of a company with these files. */
async function read(files: Readonly<Record<string, string>>, dataDate: string | null = null) {
  const { dataset } = await importText(files, { dataDate });
  return {
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted(),
    sold: dataset?.parts.flatMap(({ partNumber, annualDemand }) =>
      annualDemand === null ? [] : [`${partNumber} ${annualDemand}`],
    ),
    sources: dataset?.sourcing
      .map(({ partNumber, siteId, unitPrice }) => `${partNumber} ${siteId} ${unitPrice}`)
      .toSorted(),
    stocks: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
  };
}

const MONTHS = Array.from(
  { length: 10 },
  (_, month) => `TM-5,2026-${String(month + 1).padStart(2, '0')},Actual,20\n`,
).join('');

describe('a row for each month of a part', () => {
  it.each([
    [
      'is what is wanted, as the name of the list says',
      'forecast_2026.csv',
      'item,month,units\nTM-5,2026-11,25\nTM-5,2026-12,15\nTM-5,2027-01,20\n',
      { lines: [], sold: ['TM-5 240'] },
    ],
    // 60 in three months are 240 in twelve.
    [
      'is so in German',
      'Kundenbedarf.csv',
      'Artikel;Monat;Menge\nTM-5;2026-11;25\nTM-5;2026-12;15\nTM-5;2027-01;20\n',
      { lines: [], sold: ['TM-5 240'] },
    ],
    // Not the first row alone: 25, 15 and 20 on days a month apart are 240 in a year.
    [
      'is so by the day on which customers want it',
      'demand.csv',
      'name,item_id,customer_id,due,quantity\nD1,TM-5,C1,2026-11-01,25\nD2,TM-5,C1,2026-12-01,15\nD3,TM-5,C1,2027-01-01,20\n',
      { lines: [], sold: ['TM-5 240'] },
    ],
    [
      'is no line of a bill in a list that says nothing of itself either',
      'list.csv',
      'item,month,units\nTM-5,2026-11,25\nTM-5,2026-12,15\n',
      { lines: undefined, sold: undefined },
    ],
  ])('%s', async (_, name, list, expected) => {
    expect(await read({ [name]: list })).toMatchObject(expected);
  });

  it('makes a year of what has been and what is still to come', async () => {
    // Ten months of 20, and two of 25 and 15.
    const rest = 'TM-5,2026-11,Forecast,25\nTM-5,2026-12,Forecast,15\n';
    expect((await read({ 'demand_2026.csv': `item,month,type,units\n${MONTHS}${rest}` })).sold).toEqual(['TM-5 240']);
  });

  it('counts the forecast alone where a month has both', async () => {
    const both = 'TM-5,2026-10,Forecast,30\nTM-5,2026-11,Forecast,30\n';
    expect((await read({ 'demand_2026.csv': `item,month,type,units\n${MONTHS}${both}` })).sold).toEqual(['TM-5 360']);
  });
});

it('counts the last year of demands by day that are all over', async () => {
  const rows = ['2024', '2025'].flatMap((year, at) =>
    Array.from({ length: 12 }, (_, month) => `TM-5,${year}-${String(month + 1).padStart(2, '0')}-01,${10 + 10 * at}`),
  );
  const files = { 'demand.csv': `item,due,quantity\n${rows.join('\n')}\n` };
  expect((await read(files, '2026-02-10')).sold).toEqual(['TM-5 240']);
  // On a day between them it is a plan, of which the first year counts.
  expect((await read(files, '2025-06-10')).sold).toEqual(['TM-5 120']);
});

describe('lists by number alone', () => {
  it('of what a product is made of are a bill, and no sales', async () => {
    expect(
      (await read({ 'Stückliste.csv': 'Produkt;Artikelnummer;Menge\nST-1;MG-T;12\nST-1;GET-1;1\n' })).lines,
    ).toEqual(['ST-1 1 GET-1', 'ST-1 12 MG-T']);
    expect((await read({ 'Absatz.csv': 'Produkt;Menge\nST-1;12\nST-2;1\n' })).sold).toEqual(['ST-1 12', 'ST-2 1']);
  });

  it('of products with their vendors and places say so of parts', async () => {
    const files = {
      'bom_line.csv': 'product_id,component_id,qty\nPK-48,CL-100,16\n',
      'product_vendor.csv': 'product_id,vendor_id,price,lead_days\nCL-100,V-10,31.5,60\n',
      'stock_quant.csv': 'product_id,location,quantity\nCL-100,WH,5200\n',
    };
    expect(await read(files)).toMatchObject({
      lines: ['PK-48 16 CL-100'],
      sources: ['CL-100 V-10@? 31.5'],
      stocks: ['CL-100 5200'],
    });
  });

  it('of contract manufacturers name what customers call parts', async () => {
    const files = {
      'BOM_9000.csv': 'Assembly,CPN,Description,Qty\n9000,C-300,Magnet cylinder N52,2\n',
      'Purchases LTM.csv': 'CPN,Vendor,Qty,Unit price,Curr\nC-300,Amazing Sample,110000,0.06,GBP\n',
      'Stock.csv': 'CPN,OH,Alloc\nC-300,8000,2000\n',
    };
    expect(await read(files)).toMatchObject({
      lines: ['9000 2 C-300'],
      sources: ['C-300 Amazing Sample@? 0.06'],
      stocks: ['C-300 8000'],
    });
  });
});

describe('trade agreements of Dynamics AX', () => {
  const HEAD =
    'Relation,Account code,Account relation,Item code,Item relation,From quantity,Amount in currency,Price unit,Currency\n';

  it('are prices of vendors, known by the account of their list, and those of customers are left out', async () => {
    const files = {
      'bom.csv': 'Parent,Component,Qty\nSPK-1,NEO-3,2\n',
      'prices.csv': `${HEAD}Price (purch.),Table,V-1,Table,NEO-3,0,985.00,1000,EUR\nPrice (purch.),Table,V-1,Table,NEO-3,10000,940.00,1000,EUR\nPrice (sales),Group,OEM,Table,SPK-1,0,31.00,1,EUR\n`,
      'vendors.csv': 'AccountNum,Name,VendGroup,CountryRegionId\nV-1,Sample Magnetics,DOM,CN\nV-2,Another,DOM,DE\n',
    };
    expect(await read(files)).toMatchObject({ sources: ['NEO-3 V-1@CN 0.985'], sold: [] });
  });

  it('of customers alone name no source', async () => {
    expect(
      (await read({ 'prices.csv': `${HEAD}Price (sales),Group,OEM,Table,SPK-1,0,31.00,1,EUR\n` })).sources ?? [],
    ).toEqual([]);
  });
});

describe('a row of all customers', () => {
  it.each(['Totale', 'Ogółem', 'Celkem', 'Gesamtergebnis', '小計'])('counts none of them twice: %s', async (word) => {
    const list = `Codice;Cliente;Quantità;Fatturato €\nPM-1;Ospedale A;6000;5.400.000\nPM-1;Ospedale B;4000;3.150.000\nPM-1;${word};10000;8.550.000\n`;
    expect((await read({ 'Vendite 2025.csv': list })).sold).toEqual(['PM-1 10000']);
  });
});
