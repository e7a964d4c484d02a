import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

describe('a price for many pieces or in small money', () => {
  it.each([
    ['per C', 'Part,Supplier,Country,Price per C (USD)\nMG-1,A,CN,62.00\nSH-1,B,DE,310.00\n', 'USD'],
    [
      'by the unit of each row',
      'Item,Vendor,Country,Unit Price,UOM,Currency\nMG-1,A,CN,620.00,M,USD\nSH-1,B,DE,310.00,C,USD\n',
      'USD',
    ],
    [
      'by thousands and hundreds of SAP',
      'Item,Vendor,Country,Unit Price,UOM,Currency\nMG-1,A,CN,620.00,TS,USD\nSH-1,B,DE,310.00,HUN,USD\n',
      'USD',
    ],
    [
      'in Cyrillic',
      'Item,Vendor,Country,Unit Price,UOM,Currency\nMG-1,A,CN,620.00,тис. шт,USD\nSH-1,B,DE,3.10,шт,USD\n',
      'USD',
    ],
    [
      'by letters beside measures',
      'Item,Vendor,Country,Unit Price,Price U/M,Currency\nMG-1,A,CN,620.00,M,USD\nSH-1,B,DE,310.00,C,USD\nSC-1,C,US,9.00,CWT,USD\n',
      'USD',
    ],
    ['in cents', 'Item,Vendor,Country,Price (cents)\nMG-1,A,CN,62\nSH-1,B,DE,310\n', null],
    ['in cents of the euro', 'Teil;Lieferant;Land;Preis [€ct/Stk]\nMG-1;A;CN;62,0\nSH-1;B;DE;310,0\n', 'EUR'],
  ])('is brought to one piece and whole money: %s', async (_how, list, currency) => {
    const { dataset } = await importText({ 'bom.csv': BILL, 'prices.csv': list });
    const prices = new Map(dataset?.parts.map((part) => [part.partNumber, [part.unitPrice, part.currency]]));
    expect([prices.get('MG-1'), prices.get('SH-1')]).toEqual([
      [0.62, currency],
      [3.1, currency],
    ]);
  });

  it('is brought to the measure of its part from the one that it is for', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Product,Component,Qty,UOM\nMO-1,SC-1,0.4,LB\nMO-1,OR-1,2.5,FT\nMO-1,YO-1,30,g\n',
      'prices.csv':
        'Item,Vendor,Country,Unit Price,Price U/M,Currency,Lead Time Days\nSC-1,A,US,210.00,CWT,USD,9\nOR-1,B,US,890.00,M,USD,9\nBO-1,B,US,41.20,C,USD,9\n',
      'Zakupy.csv': 'Indeks;Dostawca;Kraj;Ilość;J.m.;Cena jedn.;J.m. ceny;Waluta\nYO-1;C;CN;3,2;t;11,40;kg;USD\n',
    });
    const prices = new Map(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]));
    // A hundredweight is 100 lb, `M` beside `C` is a thousand feet, and a kilogram is 1,000 g.
    expect(Object.fromEntries(prices)).toEqual({ 'SC-1': 2.1, 'OR-1': 0.89, 'BO-1': 0.412, 'YO-1': 0.0114 });
  });

  it.each([
    ['USD', 'Part,Supplier,Country,Price (USD)\nMG-1,A,CN,0.62\n'],
    ['USD', '料号,供应商,国家,单价(美元)\nMG-1,A,CN,0.62\n'],
    ['EUR', '料号,供应商,国家,单价(欧元)\nMG-1,A,CN,0.62\n'],
    ['CNY', '料号,供应商,国家,单价(元)\nMG-1,A,CN,0.62\n'],
    ['TWD', '料號,供應商,國別,單價(新台幣)\nMG-1,A,CN,0.62\n'],
    ['TWD', '料號,供應商,國別,單價,幣別\nMG-1,A,CN,0.62,NTD\n'],
    // The yuan of Taiwan is another one, and a component is none.
    [null, '料號,供應商,國別,單價(元)\nMG-1,A,CN,0.62\n'],
    [null, '元件料號,供應商,國別,元件單價\nMG-1,A,CN,0.62\n'],
  ])('is in the currency that its header names: %s', async (currency, list) => {
    const { dataset } = await importText({ 'bom.csv': BILL, 'prices.csv': list });
    const part = dataset?.parts.find(({ partNumber }) => partNumber === 'MG-1');
    expect([part?.unitPrice, part?.currency]).toEqual([0.62, currency]);
  });

  it.each([
    ['Item,Supplier,Country,Invoiced Quantity,Invoiced Spend (USD K)\nMG-1,A,CN,2000,1.24\n'],
    ['料号,供应商,国家,单价(万元)\nMG-1,A,CN,0.000062\n'],
    ['품번,업체명,국가,단가(천원)\nMG-1,A,CN,0.00062\n'],
  ])('counts its money in thousands or more where its header says so: %s', async (list) => {
    const { dataset } = await importText({ 'bom.csv': BILL, 'prices.csv': list });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MG-1')?.unitPrice).toBe(0.62);
  });

  it('leaves metres alone where nothing counts by the hundred', async () => {
    const { dataset } = await importText({
      'parts.csv': 'Item,Description,Unit Price,UOM,Currency\nWI-1,Wire,4.20,M,EUR\nSH-1,Shaft,3.10,EA,EUR\n',
    });
    expect(dataset?.parts.map(({ unit, unitPrice }) => [unit, unitPrice])).toEqual([
      ['M', 4.2],
      ['pcs', 3.1],
    ]);
  });
});

describe('a plan of sales', () => {
  it.each([
    ['of quarters of a fiscal year', 'Product,FY26 Q1,FY26 Q2,FY26 Q3,FY26 Q4,FY26 Total\nMO-1,300,300,300,300,1200\n'],
    [
      'with what was beside what is planned, a row each',
      'Product,Type,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec\nMO-1,Forecast,100,100,100,100,100,100,100,100,100,100,100,100\nMO-1,Actual,90,95,85,90,90,90,90,90,90,90,0,0\n',
    ],
    [
      'in German, the other way round',
      'Produkt;Art;Q1/2026;Q2/2026;Q3/2026;Q4/2026\nMO-1;Ist;290;0;0;0\nMO-1;Plan;300;300;300;300\nMO-1;Vorjahr;250;250;250;250\n',
    ],
  ])('is counted once: %s', async (_how, plan) => {
    const { dataset } = await importText({ 'bom.csv': BILL, 'plan.csv': plan });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MO-1')?.annualDemand).toBe(1200);
  });
});

describe('money that is headed as something else', () => {
  it.each([
    ['beside a currency', 'Material,Description,Vendor,Country,Quantity,Unit,Value,Currency', ',EUR'],
    ['beside a vendor and a quantity', 'Material,Description,Vendor,Country,Quantity,Unit,Value', ''],
    ['of SAP in German', 'Material,Bezeichnung,Lieferant,Land,Bestellmenge,ME,Wert,Währung', ',EUR'],
  ])('%s is what was paid, and the code of the material its part', async (_where, header, currency) => {
    const rows = [
      `MAG-1,NdFeB magnet N42SH,Baotou Magnets,CN,96000,EA,432000${currency}`,
      `SCR-1,Hex screw M6,Schrauben GmbH,DE,48000,EA,2400${currency}`,
    ];
    const { dataset } = await importText({ 'purchases.csv': [header, ...rows, ''].join('\n') });
    expect(dataset?.parts.map(({ partNumber, description }) => [partNumber, description])).toEqual([
      ['MAG-1', 'NdFeB magnet N42SH'],
      ['SCR-1', 'Hex screw M6'],
    ]);
    // 432,000 for 96,000 pieces, 2,400 for 48,000.
    const prices = dataset?.sourcing.map(({ unitPrice }, at) => unitPrice ?? dataset.parts[at]?.unitPrice);
    expect(prices).toEqual([4.5, 0.05]);
  });

  it('is no money where it is the value of a component on a board', async () => {
    const { dataset } = await importText({
      'board.csv': 'Reference,Value,Footprint,Supplier,Quantity\nR1,100,R_0603,A,1\nR2,220,R_0603,A,1\n',
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toContain('100 R_0603');
  });

  it.each([
    ['Part number,Description,Unit,Annual demand,Sales price,Currency', ''],
    ['Part number,Description,Unit,Annual demand,Unit price,Sales price,Currency', '650,'],
    ['Part number,Description,Unit,Annual demand,Price EUR,Currency', ''],
    ['part_number,description,unit,annual_demand,sales_price,currency', ''],
  ])('is what customers pay in a list that is written nearly as the table of parts: %s', async (header, cost) => {
    const { dataset } = await importText({
      'items.csv': `${header}\nMOT-1,Traction motor,EA,12000,${cost}900,EUR\nPMP-1,Coolant pump,EA,100,${cost === '' ? '' : '200,'}300,EUR\n`,
    });
    const sold = dataset?.parts.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]);
    expect(sold).toEqual([
      ['MOT-1', 12_000, 900],
      ['PMP-1', 100, 300],
    ]);
  });

  it.each([
    ['Part,Designation,Vendor,Country,Qty,UoM,Total price,Currency', 'a price for all'],
    ['Teil;Bezeichnung;Hersteller;Land;Menge;ME;Gesamtpreis;Währung', 'a maker in German'],
    ['Product code,Part description,Vendor,Country,Quantity,UoM,Spend,Currency', 'codes of products'],
    ['Material number,Item description,Supplier,Country,Order quantity,Unit,Net amount,Currency', 'words for an item'],
    ['Réf. article;Désignation;Nom fournisseur;Pays;Quantité;UM;Valeur;Devise', 'in French'],
    ['Cod. art.;Denominazione;Ragione sociale fornitore;Nazione;Quantità;UM;Valore;Valuta', 'in Italian'],
    ['Symbol;Nazwa towaru;Producent;Kraj;Ilość przyjęta;JM;Wartość netto;Waluta', 'in Polish'],
    ['Código;Nombre;Fabricante;País de origen;Cantidad recibida;Ud.;Importe neto;Divisa', 'in Spanish'],
    ['产品编码;名称;厂家;国家;入库数量;计量单位;采购金额;币种', 'in Chinese'],
  ])('beside thousands of a part is what was paid for them, and no bill of a product: %s', async (header) => {
    const sign = header.includes(';') ? ';' : ',';
    const lines = [
      'MAG-1,NdFeB magnet N42SH,Baotou Magnets,CN,96000,EA,432000,EUR',
      'SCR-1,Hex screw M6,Schrauben GmbH,DE,50000,EA,2500,EUR',
      'HSG-7,Housing,Gusswerk AG,IT,12500,EA,125000,EUR',
    ].map((line) => line.replaceAll(',', sign));
    const { dataset } = await importText({ 'export.csv': [header, ...lines, ''].join('\n') });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MAG-1', 'SCR-1', 'HSG-7']);
    expect(dataset?.bom).toEqual([]);
    const prices = new Map(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]));
    for (const { partNumber, unitPrice } of dataset?.sourcing ?? [])
      if (unitPrice !== null) prices.set(partNumber, unitPrice);
    expect(Object.fromEntries(prices)).toEqual({ 'MAG-1': 4.5, 'SCR-1': 0.05, 'HSG-7': 10 });
  });

  it('beside a few of a part is what a costed bill adds up to', async () => {
    const { dataset } = await importText({
      'MOT-1.csv': 'Part,Description,Supplier,Qty,Total price\nMAG-1,Magnet,A,8,36.00\nSCR-1,Screw,B,4,0.20\n',
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['MAG-1', 8],
      ['SCR-1', 4],
    ]);
  });
});
