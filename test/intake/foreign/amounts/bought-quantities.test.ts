import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function read(files: Readonly<Record<string, string>>) {
  const { dataset, notes } = await importText(files);
  return {
    parts: dataset?.parts.map(({ partNumber, kind, annualDemand }) => `${partNumber} ${kind} ${annualDemand}`),
    codes: notes.map(({ code }) => code),
    bought: dataset?.sourcing.map(
      ({ partNumber, siteId, yearlyQuantity, share }) => `${partNumber} ${siteId} ${yearlyQuantity} ${share}`,
    ),
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

describe('what is bought of a part in a year', () => {
  const list = (...rows: string[]): Record<string, string> => ({
    'purchases.csv': ['Material;Supplier;Country;Plant;Annual quantity;Price', ...rows, ''].join('\n'),
  });

  it('stays with its source, and divides a part between its sources', async () => {
    const { bought, codes } = await read(list('M-1;Ningbo;CN;10;900;5', 'M-1;Shin;JP;10;300;6', 'M-2;Shin;JP;10;40;1'));
    expect(bought).toEqual(['M-1 Ningbo@CN 900 0.75', 'M-1 Shin@JP 300 0.25', 'M-2 Shin@JP 40 1']);
    expect(codes).toContain('shares-by-amounts');
  });

  it('is added up over rows of one source, but for a row that stands twice', async () => {
    const plants = await read(list('M-1;Ningbo;CN;10;900;5', 'M-1;Ningbo;CN;20;300;5', 'M-2;Shin;JP;10;40;1'));
    expect(plants.bought).toEqual(['M-1 Ningbo@CN 1200 1', 'M-2 Shin@JP 40 1']);
    const twice = await read(list('M-1;Ningbo;CN;10;900;5', 'M-1;Ningbo;CN;10;900;5', 'M-2;Shin;JP;10;40;1'));
    expect(twice.bought).toEqual(['M-1 Ningbo@CN 900 1', 'M-2 Shin@JP 40 1']);
  });

  it('is of no single source where a row names several', async () => {
    const { bought } = await read(list('M-1;Ningbo;CN, JP;10;900;5', 'M-2;Shin;JP;10;40;1'));
    expect(bought).toEqual(['M-1 Ningbo@CN null null', 'M-1 Ningbo@JP null null', 'M-2 Shin@JP 40 1']);
  });

  it('gives way to shares that are stated', async () => {
    const { bought } = await read({
      'purchases.csv': 'Material;Supplier;Country;Annual quantity;Share %\nM-1;Ningbo;CN;900;60\nM-1;Shin;JP;300;40\n',
    });
    expect(bought).toEqual(['M-1 Ningbo@CN 900 0.6', 'M-1 Shin@JP 300 0.4']);
  });

  it('is what orders of a whole year add up to, and not known by those of some months', async () => {
    const orders = (...rows: string[]): Record<string, string> => ({
      'orders.csv': ['PO;Material;Vendor;Country;Order qty;Net price;Order date', ...rows, ''].join('\n'),
    });
    const year = await read(
      orders(
        '1;M-1;Ningbo;CN;500;5;2025-01-20',
        '2;M-1;Ningbo;CN;100;5;2025-02-10',
        '3;M-1;Shin;JP;100;6;2025-08-01',
        '4;M-1;Ningbo;CN;200;5;2026-02-01',
      ),
    );
    // The year ends with the newest order, so the first one is not of it.
    expect(year.bought?.toSorted()).toEqual(['M-1 Ningbo@CN 300 0.75', 'M-1 Shin@JP 100 0.25']);
    const months = await read(orders('1;M-1;Ningbo;CN;500;5;2025-01-20', '2;M-1;Shin;JP;100;6;2025-06-01'));
    expect(months.bought?.every((one) => one.includes(' null '))).toBe(true);
  });

  it('is the later list where two years are given', async () => {
    const ofYear = (units: number): string =>
      `Material;Supplier;Country;Annual quantity;Price\nM-1;Ningbo;CN;${units};5\n`;
    const { bought } = await read({ 'purchases 2024.csv': ofYear(700), 'purchases 2025.csv': ofYear(900) });
    expect(bought).toEqual(['M-1 Ningbo@CN 900 1']);
  });
});

describe('what is spent with a supplier in a year', () => {
  const spent = async (text: string) => {
    const { dataset, notes } = await importText({ 'list.csv': text });
    return {
      spent: dataset?.sourcing.map(
        (row) => `${row.partNumber} ${row.yearlySpend} ${row.yearlyQuantity} ${row.unitPrice}`,
      ),
      codes: notes.map(({ code }) => code),
    };
  };

  it.each([
    'Supplier;Country;Material;Description;Annual spend 2025 (EUR)\nNingbo;CN;M-1;Magnet;144000\nShin;JP;M-2;Bracket;9000\n',
    'Lieferant;Land;Material;Bezeichnung;Einkaufsvolumen EUR\nNingbo;CN;M-1;Magnet;144.000,00\nShin;JP;M-2;Winkel;9.000,00\n',
  ])('stays with its source where nothing says how much was bought: %s', async (text) => {
    expect((await spent(text)).spent).toEqual(['M-1 144000 null null', 'M-2 9000 null null']);
  });

  it('makes a price with the amount of the year', async () => {
    const { spent: found, codes } = await spent(
      'Lieferant;Land;Teil;Bezeichnung;Jahresmenge;Einkaufsvolumen EUR\nNingbo;CN;M-1;Magnet;120.000;144.000,00\nShin;JP;M-2;Winkel;2.000;9.000,00\n',
    );
    expect(found).toEqual(['M-1 144000 120000 1.2', 'M-2 9000 2000 4.5']);
    expect(codes).toContain('quantity-bought');
  });

  it('is added up over rows of one source, and is none of a quarter', async () => {
    const rows = 'Ningbo;CN;M-1;Magnet;100\nNingbo;CN;M-1;Magnet;50\nShin;JP;M-2;Bracket;9\n';
    const year = await spent(`Supplier;Country;Material;Description;Annual spend\n${rows}`);
    expect(year.spent).toEqual(['M-1 150 null null', 'M-2 9 null null']);
    const quarter = await spent(`Supplier;Country;Material;Description;Spend Q1 2025\n${rows}`);
    expect(quarter.spent).toEqual(['M-1 null null null', 'M-2 null null null']);
    for (const header of [
      'Spend YTD',
      'Spend Jan 2025',
      'Spend März 2025',
      'Spend 2025-03',
      'Spend Sept',
      'Spend KW 05/2025',
    ]) {
      const part = await spent(`Supplier;Country;Material;Description;${header}\n${rows}`);
      expect(part.spent, header).toEqual(['M-1 null null null', 'M-2 null null null']);
    }
  });
});

describe('headers of what is bought in a year', () => {
  const rows = (...cells: string[]): string =>
    cells.map((cell, at) => `M-${at};Bracket;Ningbo;CN;${cell};5\n`).join('');

  it.each([
    'Annual consumption',
    'Contract volume p.a.',
    'Consumption 12 months',
    'Purchase volume 2025 (pcs)',
    'Jahresverbrauch',
    'Abnahmemenge p.a.',
    'Einkaufsmenge 2025',
    'Consommation annuelle',
    'Quantità annua',
    'Consumo anual',
    'Jaarlijkse hoeveelheid',
    'Årsförbrukning',
    'Zużycie roczne',
    'Roční spotřeba',
    'Yıllık tüketim',
    'Годовой объем',
    '年采购量',
    '年間購入数量',
    '연간 구매량',
  ])('of pieces: %s', async (header) => {
    const { dataset } = await importText({
      'list.csv': `Part number;Description;Supplier;Country;${header};Price EUR\n${rows('1000', '400')}`,
    });
    expect(dataset?.sourcing.map(({ yearlyQuantity }) => yearlyQuantity)).toEqual([1000, 400]);
    expect(dataset?.parts.map(({ kind, annualDemand }) => [kind, annualDemand])).toEqual([
      ['component', null],
      ['component', null],
    ]);
  });

  it.each([
    'Yearly spend',
    'Purchasing volume (EUR)',
    'EK-Volumen 2025',
    'CA achats',
    'Spesa annua',
    'Compras 2025',
    'Inkoopwaarde',
    'Wartość zakupów',
    'Indkøbsværdi',
    'Сумма закупок',
    '采购金额',
    '年間購入金額',
    '연간 구매액',
  ])('of money: %s', async (header) => {
    const { dataset } = await importText({
      'list.csv': `Part number;Description;Supplier;Country;${header};Price EUR\n${rows('1000', '400')}`,
    });
    expect(dataset?.sourcing.map(({ yearlySpend, unitPrice }) => [yearlySpend, unitPrice])).toEqual([
      [1000, 5],
      [400, 5],
    ]);
  });

  it('make no product of what is used, whoever is named', async () => {
    const { parts } = await read({
      'list.csv': 'Material;Description;Annual consumption;Price\nM-1;Bracket;1000;1.20\n',
    });
    expect(parts).toEqual(['M-1 component null']);
    const sold = await read({ 'list.csv': 'Material;Description;Annual demand;Price\nP-1;Pump;1000;120\n' });
    expect(sold.parts).toEqual(['P-1 product 1000']);
  });

  it('are those of a year that a title names, and of no part of it', async () => {
    const list = (title: string): Record<string, string> => ({
      'list.csv': `${title}\n\nMaterial;Bezeichnung;Lieferant;Land;Menge;ME;Einkaufswert;Währung\nM-1;Winkel;Ningbo;CN;400;ST;800;EUR\nM-2;Winkel;Shin;JP;100;ST;50;EUR\n`,
    });
    const amounts = async (title: string) => (await read(list(title))).bought?.map((one) => one.split(' ')[2]);
    expect(await amounts('Einkauf 2025, Stand: 31.12.2025')).toEqual(['400', '100']);
    expect(await amounts('Einkauf 2025, Stand: 30.06.2025')).toEqual(['null', 'null']);
    for (const title of [
      'Einkauf Q1 2025',
      'Einkauf März 2025',
      'Einkauf 2025-03',
      'Einkauf KW 05/2025',
      '采购 2025年3月',
    ])
      expect(await amounts(title), title).toEqual(['null', 'null']);
    expect(await amounts('Einkauf')).toEqual(['null', 'null']);
  });
});

describe('a list of what is on hand that says who delivers it', () => {
  it('is read for its sources as well', async () => {
    const { dataset } = await importText({
      'purchasing.csv':
        'Item,Item name,Supplier,Country of origin,Annual usage,Std cost (USD),On hand\nM-1,Bracket,Ningbo,China,1000,1.20,90\nM-2,Rail,Shin,Japan,50,4.50,5\n',
    });
    expect(dataset?.sourcing.map((row) => `${row.partNumber} ${row.originCountry} ${row.yearlyQuantity}`)).toEqual([
      'M-1 CN 1000',
      'M-2 JP 50',
    ]);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)).toEqual([
      'M-1 90',
      'M-2 5',
    ]);
  });
});

describe('months of a list that is named after what is used', () => {
  it.each([
    ['Verbräuche je Monat.csv', 'Artikelnr.'],
    ['Consumption by month.csv', 'Part Number'],
    ['Consommations mensuelles.csv', 'Référence'],
    ['Havi felhasználás.csv', 'Cikkszám'],
    ['Aylık tüketim.csv', 'Stok Kodu'],
    ['月度消耗.csv', '料号'],
    ['월별 소비량.csv', '품번'],
  ])('are no sales of components: %s', async (name, part) => {
    const months = Array.from({ length: 12 }, (_, at) => `${String(at + 1).padStart(2, '0')}/2025`);
    const rows = ['M-1', 'M-2', 'M-3'].map((code) => [code, ...months.map(() => '100')].join(';'));
    const { parts, codes } = await read({
      'bom.csv': 'Parent;Component;Quantity\nP-1;M-1;4\nP-1;M-2;1\nP-1;M-3;1\n',
      [name]: [[part, ...months].join(';'), ...rows].join('\n'),
    });
    expect(parts?.toSorted()).toEqual([
      'M-1 component null',
      'M-2 component null',
      'M-3 component null',
      'P-1 product null',
    ]);
    expect(codes).toContain('quantity-bought');
  });
});
