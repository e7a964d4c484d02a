import { describe, expect, it } from 'vitest';
import { proposeMerges } from '../../../src/intake/settling/propose-merges.ts';
import { importText } from '../import-text.ts';
import { foreign, translate } from './foreign-text.ts';

describe('A supplier under an id', () => {
  it('bears the name that a later list writes beside the id', async () => {
    const { dataset } = await importText({
      'a-orders.csv': 'PO Number,Item Number,Vendor ID,Unit Cost\nPO1,M-1,CHEN01,95.00\n',
      'b-vendor-items.csv': 'Item Number,Vendor ID,Vendor Name,Vendor Country\nM-1,CHEN01,Chengdu Rare Magnet,China\n',
    });
    expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['CHEN01', 'Chengdu Rare Magnet'],
    ]);
  });
});

describe('Sources that stand side by side', () => {
  const listSources = (text: string) =>
    translate(foreign('parts-list', text)).records.sourcing.map(({ partNumber, supplierId, country, share }) =>
      [partNumber, supplierId, country, share].join(' '),
    );

  it('gives each supplier the terms that bear its number, a first column without one included', () => {
    expect(
      listSources(
        [
          'part-number|supplier|country|share|supplier|country|share',
          'Part|Lieferant|Land|Anteil|Lieferant 2|Land 2|Anteil 2',
          'MAG-1|Nord|DE|70 %|Ost|CN|30 %',
          'MAG-2|Nord|DE||||',
        ].join('\n'),
      ),
    ).toEqual(['MAG-1 Nord DE 0.7', 'MAG-1 Ost CN 0.3', 'MAG-2 Nord DE ']);
  });

  it('reads ranks in words, and parts of one where no share of any of them is above 1', () => {
    expect(
      listSources(
        [
          'part-number|supplier|share|supplier|share',
          'Part|Primary Supplier|Primary Share|Secondary Supplier|Secondary Share',
          'CELL-1|Nord|0.6|Ost|0.4',
        ].join('\n'),
      ),
    ).toEqual(['CELL-1 Nord  0.6', 'CELL-1 Ost  0.4']);
  });

  it('keeps the number under which the one supplier of a line knows the part, and makes no second source of it', () => {
    const text = [
      'part-number|supplier|supplier-part-number|maker|maker-part-number',
      'Part|Supplier|Supplier part number|Maker|MPN',
      'MAG-1|Nord|N-17||',
      'MAG-2|Nord|||',
      'MAG-2|Nord|N-18||',
      'MAG-3|||Ostwerk|OW-3',
      'MAG-4|Nord|N-4|Ostwerk|OW-4',
    ].join('\n');
    const { sourcing } = translate(foreign('parts-list', text)).records;
    expect(
      sourcing.map(({ partNumber, supplierId, supplierPartNumber }) => [partNumber, supplierId, supplierPartNumber]),
    ).toEqual([
      ['MAG-1', 'Nord', 'N-17'],
      ['MAG-2', 'Nord', 'N-18'],
      ['MAG-3', 'Ostwerk', 'OW-3'],
      ['MAG-4', 'Nord', 'N-4'],
      ['MAG-4', 'Ostwerk', 'OW-4'],
    ]);
  });

  it('pairs columns of one name by their order', () => {
    expect(
      listSources(
        [
          'part-number|supplier|country|supplier|country',
          'Part|Supplier|Country|Supplier|Country',
          'CELL-1|Nord|DE|Ost|CN',
          'CELL-2|Nord|DE||CN',
        ].join('\n'),
      ),
    ).toEqual(['CELL-1 Nord DE ', 'CELL-1 Ost CN ', 'CELL-2 Nord DE ', 'CELL-2  CN ']);
  });

  it('lets a single column without a number speak of all, and adds no source that a line does not name', () => {
    const { records } = translate(
      foreign(
        'parts-list',
        [
          'part-number|supplier|share|supplier|share|lead-time',
          'Part|Supplier 1|Share 1|Supplier 2|Share 2|Lead time (weeks)',
          'A|Nord|80|Ost|20|2',
          'B|Nord|||50|3',
        ].join('\n'),
      ),
    );
    expect(
      records.sourcing.map(({ partNumber, supplierId, share, leadTimeDays }) => [
        partNumber,
        supplierId,
        share,
        leadTimeDays,
      ]),
    ).toEqual([
      ['A', 'Nord', 0.8, 14],
      ['A', 'Ost', 0.2, 14],
      ['B', 'Nord', null, 21],
    ]);
  });
});

describe('Supplier lists', () => {
  it('gives a supplier and a site for each place, once however many contributors name it', () => {
    const { records, tallies, log } = translate(
      foreign(
        'supplier-list',
        [
          'supplier|address|country|latitude|longitude|contributor',
          'name|address|country|lat|lng|contributor',
          'Rotor Works Ltd|1 Mill Rd, Leeds|GB|53.8|-1.5|Brand A',
          'Rotor Works Ltd|1 MILL RD. Leeds|GB|53.8|-1.5|Brand B',
          'Rotor Works Ltd|9 Dock St, Hull|GB|53.7|-0.3|Brand A',
          'Magnet Co|Harbour 2|CN|29.8|121.5|Brand A',
        ].join('\n'),
      ),
    );
    // Four rows, two firms, three places: the two Leeds rows are one but for case and punctuation.
    expect(records.suppliers.map(({ supplierId, country, rows }) => [supplierId, country, rows.length])).toEqual([
      ['Rotor Works Ltd', 'GB', 3],
      ['Magnet Co', 'CN', 1],
    ]);
    expect(records.sites.map(({ siteId, latitude, rows }) => [siteId, latitude, rows.map(({ row }) => row)])).toEqual([
      ['Rotor Works Ltd@GB, 1 Mill Rd, Leeds', 53.8, [2, 3]],
      ['Rotor Works Ltd@GB, 9 Dock St, Hull', 53.7, [4]],
      ['Magnet Co@CN', 29.8, [5]],
    ]);
    expect(tallies[0]).toMatchObject({ rows: 4, accepted: 4, parts: 0, quantity: null, fills: ['suppliers', 'sites'] });
    expect(log.errorCount()).toBe(0);
  });

  it('finds parents by id and by name, and makes one that the list does not hold', () => {
    const { records } = translate(
      foreign(
        'supplier-list',
        'supplier-id|supplier|supplier-parent\nid|name|parent\n1|Holding|\n2|North|1\n3|South|Holding\n4|East|Other Group',
      ),
    );
    const parents = records.suppliers.map(({ supplierId, parentId }) => [supplierId, parentId]);
    expect(parents).toContainEqual(['2', '1']);
    expect(parents).toContainEqual(['3', '1']);
    expect(parents).toContainEqual(['4', 'Other Group']);
    expect(parents).toContainEqual(['Other Group', null]);
  });

  it('keeps two firms of one id apart and proposes what to do', () => {
    const { records, codes } = translate(
      foreign('supplier-list', 'supplier-id|supplier\nid|name\n7|Alpha GmbH\n7|Beta AG'),
    );
    expect(records.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['7', 'Alpha GmbH'],
      ['7 Beta AG', 'Beta AG'],
    ]);
    expect(codes).toContain('note id-of-two-firms 3');
    expect(proposeMerges({ suppliers: records.suppliers, siteIds: [], partNumbers: [] }, [])).toMatchObject([
      { cause: 'one-id-two-names', keep: '7', absorbed: ['7 Beta AG'] },
    ]);
  });

  it('reads smelters of a declaration as refiners, a look-up that names nobody aside', () => {
    const { records, tallies } = translate(
      foreign(
        'declaration',
        [
          'metal|supplier|supplier|country|smelter-id|city',
          'Metal|Smelter Look-up|Smelter Name|Country|Smelter ID|City',
          'Cobalt|Refiner One|Refiner One|FI|CID001|Kokkola',
          'Nickel|Refiner One|Refiner One|FI|CID001|Kokkola',
          'Cobalt|Smelter not listed|Small Works|CD||Likasi',
        ].join('\n'),
      ),
    );
    expect(records.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['CID001', 'Refiner One'],
      ['Small Works', 'Small Works'],
    ]);
    expect(records.sites.map(({ stage, country }) => [stage, country])).toEqual([
      ['refining', 'FI'],
      ['refining', 'CD'],
    ]);
    expect(tallies[0]).toMatchObject({ rows: 3, accepted: 3, parts: 0 });
  });

  it('finds the suppliers of BOM lines by the ids and names of the list', () => {
    const { records } = translate(
      foreign('bom', 'part-number|quantity|supplier\nPN|Qty|Vendor\nA|1|North\nB|1|2\nC|1|Elsewhere'),
      foreign('supplier-list', 'supplier-id|supplier|address|country\nid|name|addr|cc\n2|North|Road 1|DE'),
    );
    // North and 2 are one supplier with one site; Elsewhere is new.
    expect(records.sourcing.map(({ siteId, supplierId }) => [siteId, supplierId])).toEqual([
      ['2@DE', '2'],
      ['2@DE', '2'],
      [null, 'Elsewhere'],
    ]);
  });
});

describe('Countries of foreign tables', () => {
  it('reads NA as Namibia among codes and as a blank among names', () => {
    const codes = translate(foreign('supplier-list', 'supplier|country\nname|cc\nA|NA\nB|CN'));
    expect(codes.records.suppliers.map(({ country }) => country)).toEqual(['NA', 'CN']);
    const names = translate(foreign('supplier-list', 'supplier|country\nname|cc\nA|NA\nB|China'));
    expect(names.records.suppliers.map(({ country }) => country)).toEqual([null, 'CN']);
  });
});

describe('Stocks, sources and part lists', () => {
  it('adds stocks at places that are no sites into one pool by part, and says so', () => {
    const { records, tallies, codes } = translate(
      foreign('stock', 'part-number|stock|location\nItem|Onhand|Location\nA|100|store 1\nA|5|store 2\nB|7|store 1'),
    );
    expect(
      records.inventory.map(({ partNumber, quantity, siteId, rows }) => [partNumber, quantity, siteId, rows.length]),
    ).toEqual([
      ['A', 105, null, 2],
      ['B', 7, null, 1],
    ]);
    expect(tallies[0]).toMatchObject({ rows: 3, accepted: 3, parts: 2, quantity: 112 });
    expect(codes).toContain('note stock-pooled 2');
  });

  it.each([
    ['168:00:00', 'Lead Time', 7],
    ['259200', 'Lead Time', 3],
    ['12 weeks', 'LT', 84],
    ['6', 'Lieferzeit (Wochen)', 42],
    ['10', 'Lead time', 10],
  ])('reads the lead time %s under “%s” as %d days', (cell, header, days) => {
    const { records } = translate(
      foreign(
        'sourcing',
        `part-number|supplier|lead-time|lot-size\nItem|Supplier|${header}|Size minimum\nA|S|${cell}|30`,
      ),
    );
    expect(records.sourcing[0]).toMatchObject({ partNumber: 'A', supplierId: 'S', leadTimeDays: days, share: null });
  });

  it('states each fact of a part once over several tables, the first one standing', () => {
    const { records, log } = translate(
      foreign(
        'parts-list',
        'part-number|description|hs-code|price|currency\nNo|Text|HS|Price|Cur\n0042|Magnet|85051100|€ 1.50|',
      ),
      foreign('bom', 'part-number|description|quantity\nNo|Text|Qty\n0042|MAGNET N42|3'),
    );
    expect(records.parts.filter(({ partNumber }) => partNumber === '0042')).toMatchObject([
      { description: 'Magnet', hsCode: '85051100', unitPrice: 1.5, currency: 'EUR' },
      // What the longer text says besides speaks for what the part is, and states no fact again.
      { description: '', hsCode: null, unitPrice: null, currency: null },
    ]);
    expect(log.errorCount()).toBe(0);
  });
});

it('reads from spend by group who owns whom', async () => {
  const { dataset, unread } = await importText({
    'spend.csv': `
      Supplier,Global ultimate,Commodity,Part,Country
      Fable Magnets Ningbo,Fable Group,Magnets,M-1,CN
      Fable Group,Fable Group,Magnets,M-2,DE`,
  });
  const [ningbo, group] = dataset?.suppliers ?? [];
  expect([ningbo?.name, ningbo?.parentId, group?.name, group?.parentId]).toEqual([
    'Fable Magnets Ningbo',
    group?.supplierId,
    'Fable Group',
    null,
  ]);
  expect(unread.map(({ column }) => column)).toEqual(['Commodity']);
});

it('takes who answers for metals by name for the firm that another list numbers', async () => {
  const { dataset } = await importText({
    'vendors.csv': `
      Item,Vendor,Vendor name,Vendor country,Price,Currency
      M-1,S2,Heron Alloy GmbH,CN,2,EUR
      M-2,S2,Heron Alloy GmbH,CN,2,EUR`,
    'minerals.csv': `
      Part number;Supplier;Conflict minerals (3TG);Date
      M-2;Heron Alloy GmbH;No;2026-01-13`,
    'reach.csv': `
      Part number;Supplier;Contains SVHC > 0.1 %;Date
      M-1;Heron Alloy GmbH;No;2026-01-15`,
  });
  expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([['S2', 'Heron Alloy GmbH']]);
  expect(dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId])).toEqual([
    ['M-1', 'S2@CN'],
    ['M-2', 'S2@CN'],
  ]);
});
