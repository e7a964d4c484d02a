import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const MASTER = `Item Number,Item Description,U/M,Std Cost,Make/Buy,COO
VX-5000,Voltara rack battery,EA,"1,412.50",M,US
CE-0100,"CELL, PRISMATIC LFP 3.2V 100AH",EA,28.40,B,CN
FS-0005,"SCREW, M6X16 SEMS",EA,0.06,B,TW
`;
const BILL = `Level,Item Number,Description,Qty Per,U/M
0,VX-5000,Voltara rack battery,1,EA
1,CE-0100,"CELL, PRISMATIC LFP 3.2V 100AH",16,EA
1,FS-0005,"SCREW, M6X16 SEMS",24,EA
`;
const VENDORS = `Item Number,Vendor No,Vendor Name,Vendor Country,% Alloc,Last Price,Curr,L/T (Wks)
CE-0100,V-2001,"Fujian Shanhe New Energy Co., Ltd.",China,80,28.40,USD,11
CE-0100,V-2002,Hanbit Cell Corp.,Korea,20,39.10,USD,9
FS-0005,V-2034,Fasteners Direct,United States,100,0.06,USD,1
`;
const SALES = `Voltara Energy Inc.
Sales by Item Summary
January - October 2026

Item,Qty,Amount,% of Sales,Avg Price,COGS,Gross Margin
VX-5000,"8,420","$17,429,400.00",100.0%,"$2,070.00","$11,893,250.00",31.8%
TOTAL,"8,420","$17,429,400.00",100.0%,,,
`;

describe('a company of the United States by its item master, vendors, bill and report of sales', () => {
  it('is read whole: what is sold is no bill, ten months are brought to a year, the selling price goes before the cost', async () => {
    const { dataset, notes } = await importText({
      'Item Master.csv': MASTER,
      'BOM Indented.csv': BILL,
      'Approved Vendors.csv': VENDORS,
      'Sales by Item Summary.csv': SALES,
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['VX-5000', 'CE-0100', 16],
      ['VX-5000', 'FS-0005', 24],
    ]);
    const product = dataset?.parts.find(({ partNumber }) => partNumber === 'VX-5000');
    expect([product?.kind, product?.unitPrice, product?.currency, product?.procurement]).toEqual([
      'product',
      2070,
      'USD',
      'made',
    ]);
    // 8,420 in the 304 days from 1 January to 31 October.
    expect(product?.annualDemand).toBeCloseTo((8420 * 365) / 304, 6);
    expect(notes.find(({ code }) => code === 'part-of-year')?.message).toContain(
      'Amounts of 304 days (“January - October 2026”): they are brought to a year, times 365 ÷ 304',
    );
    expect(dataset?.settings).toMatchObject({ homeCountry: 'US', reportingCurrency: 'USD' });
    const siteOf = new Map(dataset?.sites.map((site) => [site.siteId, site.country]));
    expect(
      dataset?.sourcing
        .filter(({ partNumber }) => partNumber !== 'VX-5000')
        .map((row) => [row.partNumber, siteOf.get(row.siteId), row.originCountry, row.share, row.leadTimeDays]),
    ).toEqual([
      ['CE-0100', 'CN', null, 0.8, 77],
      ['CE-0100', 'KR', null, 0.2, 63],
      // A dealer in the United States sells what an item master says to come from Taiwan.
      ['FS-0005', 'US', 'TW', 1, 7],
    ]);
  });
});

describe('the country of origin in an item master', () => {
  const read = async (origin: string, country: string) => {
    const { dataset } = await importText({
      'items.csv': `Item Number,Description,COO\nMG-1,"MAGNET, NDFEB N42SH",${origin}\nMO-1,Motor,\n`,
      'bom.csv': 'Parent Item,Component Item,Qty Per\nMO-1,MG-1,8\n',
      'vendors.csv': `Item Number,Vendor No,Vendor Name,Vendor Country,Last Price\nMG-1,V-1,Magnet Supply,${country},1.10\n`,
    });
    const siteOf = new Map(dataset?.sites.map((site) => [site.siteId, site.country]));
    return dataset?.sourcing.map((row) => [siteOf.get(row.siteId), row.originCountry]);
  };

  it('is that of the goods of a dealer elsewhere, so that a magnet from China stays one', async () => {
    expect(await read('CN', 'US')).toEqual([['US', 'CN']]);
    expect(await read('JP', 'DE')).toEqual([['DE', 'JP']]);
  });

  it('says nothing new of a supplier who is there, and takes none out of China', async () => {
    expect(await read('CN', 'CN')).toEqual([['CN', null]]);
    expect(await read('JP', 'CN')).toEqual([
      ['JP', null],
      ['CN', null],
    ]);
  });
});

describe('what is sold in a part of a year', () => {
  const read = async (title: string, header = 'Qty', today?: string) => {
    const { dataset } = await importText(
      {
        'sales.csv': `Sales report\n"${title}"\n\nItem,${header},Net sales,Avg price\nP-1,"3,650","36,500.00",10.00\n`,
      },
      today === undefined ? {} : { today },
    );
    return dataset?.parts[0]?.annualDemand;
  };

  it.each([
    ['January - October 2026', 304],
    ['Jan 2026 to Oct 2026', 304],
    ['01.01.2026 bis 31.10.2026', 304],
    ['From 01/01/2026 to 10/31/2026', 304],
    ['2026-01-01 - 2026-06-30', 181],
    ['Zeitraum: Januar bis Juni 2026', 181],
    ['Period: Q1 2026 - Q3 2026', 273],
    ['July 1, 2025 through December 31, 2026', 549],
  ])('is brought to a year by its title “%s”: %s days', async (title, days) => {
    expect(await read(title)).toBeCloseTo((3650 * 365) / days, 6);
  });

  it.each([
    'January - December 2026',
    '01.11.2025 bis 31.10.2026',
    'Division 3 - 4',
    'As of 10/31/2026',
    'All items - all sites',
  ])('stays as it is under “%s”', async (title) => {
    expect(await read(title)).toBe(3650);
  });

  it('is brought to a year where its header says to date and the day is known', async () => {
    expect(await read('All items', 'Qty sold YTD', '2026-03-31')).toBeCloseTo((3650 * 365) / 90, 6);
    expect(await read('All items', 'Qty sold YTD')).toBe(3650);
  });
});

describe('a maker in one file and a supplier of the same part in another', () => {
  const LINES = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';
  const ITEMS =
    'Item,Description,Country of origin,Manufacturer\nMG-1,Magnet NdFeB N42SH,CN,Ningbo Example\nSH-1,Shaft,DE,Shaft Example AG\n';
  const read = async (suppliers: string) => {
    const outcome = await importText({ 'bom.csv': LINES, 'master.csv': ITEMS, 'avl.csv': suppliers });
    return {
      outcome,
      sources: outcome.dataset?.sourcing
        .map(
          ({ partNumber, siteId, originCountry, buyerSiteId, share }) =>
            `${partNumber} ${siteId} ${share} from ${originCountry ?? '–'} to ${buyerSiteId ?? 'us'}`,
        )
        .toSorted(),
    };
  };

  it('are one chain: the supplier buys from the maker, and the origin is that of his goods', async () => {
    const { outcome, sources } = await read(
      'Item,Supplier,Country,Price EUR\nMG-1,Dealer Example GmbH,DE,0.9\nSH-1,Shaft Example AG,DE,3\n',
    );
    expect(sources).toEqual([
      'MG-1 Dealer Example GmbH@DE 1 from CN to us',
      'MG-1 Ningbo Example@CN 1 from – to Dealer Example GmbH@DE',
      'SH-1 Shaft Example AG@DE 1 from – to us',
    ]);
    expect(outcome.notes.map(({ code }) => code)).toContain('makers-behind-suppliers');
  });

  it('are two sources where the maker delivers as well', async () => {
    const { sources } = await read(
      'Item,Supplier,Country,Share %\nMG-1,Dealer Example GmbH,DE,40\nMG-1,Ningbo Example,CN,60\nSH-1,Shaft Example AG,DE,100\n',
    );
    expect(sources?.filter((source) => source.startsWith('MG-1'))).toEqual([
      'MG-1 Dealer Example GmbH@DE 0.4 from – to us',
      'MG-1 Ningbo Example@CN 0.6 from – to us',
    ]);
  });
});

describe('money that was earned with an amount', () => {
  const read = async (amount: string, money: string) => {
    const { dataset } = await importText({
      'bom.csv': 'Material;Komponente;Menge\nHP-1;MAG-55;8\n',
      'umsatz.csv': `Artikel;Bezeichnung;${amount};${money}\nHP-1;Pumpe;420;1134\n`,
    });
    return dataset?.parts.find(({ partNumber }) => partNumber === 'HP-1')?.unitPrice ?? null;
  };

  it.each([
    ['Qty', 'Revenue (000)', 2700],
    ['Qty', 'Revenue (in 000s USD)', 2700],
    ['Qty', 'Net revenue (£000)', 2700],
    ['Qty', 'Revenue, EUR m', 2_700_000],
    ['Qty', 'Sales (USD MM)', 2_700_000],
    // Thousands of pieces for thousands of money.
    ['Qty (000)', 'Revenue (000)', 2.7],
    ['Menge', 'Umsatz netto', 2.7],
    ['Qty LTM', 'Revenue LTM', 2.7],
    ['Menge kum.', 'Umsatz kum. T€', 2700],
  ])('counts in what its header says, over “%s”: “%s”', async (amount, money, price) => {
    expect(await read(amount, money)).toBe(price);
  });

  it('makes no price with an amount up to another day', async () => {
    expect(await read('Menge', 'Umsatz kum.')).toBeNull();
    expect(await read('Menge kum.', 'Umsatz')).toBeNull();
  });
});

describe('what has gone since the year began, beside its months', () => {
  it('is no year of its own: the months make it', async () => {
    const months = ['01.2026', '02.2026', '03.2026', '04.2026', '05.2026', '06.2026'];
    const { dataset } = await importText({
      'bom.csv': 'Material;Komponente;Menge\nHP-1;MAG-55;8\n',
      'umsatz.csv': `Artikel;Bezeichnung;${months.join(';')};Menge kum.;Umsatz kum. T€\nHP-1;Pumpe;${months.map(() => 20).join(';')};120;324\n`,
    });
    const product = dataset?.parts.find(({ partNumber }) => partNumber === 'HP-1');
    // Twenty a month; 324,000 over 120 pieces.
    expect([product?.annualDemand, product?.unitPrice]).toEqual([240, 2700]);
  });
});
