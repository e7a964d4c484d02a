import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Each source of a list with its supplier, share, price and wait. */
async function readSources(text: string, name = 'list.csv'): Promise<(string | number | null)[][]> {
  const { dataset } = await importText({ [name]: text });
  const firms = new Map(dataset?.suppliers.map(({ supplierId, name: firm }) => [supplierId, firm]));
  const sites = new Map(dataset?.sites.map(({ siteId, supplierId, country }) => [siteId, { supplierId, country }]));
  return (dataset?.sourcing ?? []).map(({ partNumber, siteId, share, unitPrice, currency, leadTimeDays }) => {
    const { supplierId = '', country = null } = sites.get(siteId) ?? {};
    return [partNumber, firms.get(supplierId) ?? null, country, share, unitPrice, currency, leadTimeDays];
  });
}

async function readLines(files: Record<string, string>): Promise<string[]> {
  const { dataset } = await importText(files);
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`);
}

describe('words that offices write over columns', () => {
  it('name price, firm, currency and wait in Italian', async () => {
    expect(
      await readSources(
        'Cod. articolo;Fornitore;Rag. sociale;Naz.;Prezzo;Val.;Per;U.M.;Gg consegna\nMG-1;000207;Magneti Esempio;RPC;62,00;USD;100;NR;75\nPC-1;000310;Schede Esempio;IT;7,80;EUR;1;NR;45\n',
      ),
    ).toEqual([
      ['MG-1', 'Magneti Esempio', 'CN', 1, 0.62, 'USD', 75],
      ['PC-1', 'Schede Esempio', 'IT', 1, 7.8, 'EUR', 45],
    ]);
  });

  it('name price and share in Turkish, with the sign before the figure', async () => {
    expect(
      await readSources(
        'Malzeme Kodu;Cari Kodu;Cari Ünvanı;Ülke;Fiyat;Döviz;Termin (Gün);Tedarik Payı\nMK-1;T1;Örnek Manyetik;Çin;0,87;USD;70;%75\nMK-1;T2;Deneme Mıknatıs;Türkiye;44,50;TL;14;%25\n',
      ),
    ).toEqual([
      ['MK-1', 'Örnek Manyetik', 'CN', 0.75, 0.87, 'USD', 70],
      ['MK-1', 'Deneme Mıknatıs', 'TR', 0.25, 44.5, 'TRY', 14],
    ]);
  });

  it('name the firm and not whether it is the main one', async () => {
    expect(
      await readSources(
        'Teil;Lieferant;Name;Land;Einkaufspreis;Preisdimension;Währung;Wiederbeschaffungsfrist (Tage);Hauptlieferant\nBL-1;71204;Muster GmbH;DE;2.480,00;100;EUR;42;J\nTI-1;71205;Beispiel AG;CH;6.900,00;1;EUR;112;J\n',
      ),
    ).toEqual([
      ['BL-1', 'Muster GmbH', 'DE', 1, 24.8, 'EUR', 42],
      ['TI-1', 'Beispiel AG', 'CH', 1, 6900, 'EUR', 112],
    ]);
  });

  it('name the day from which a price counts in Korean', async () => {
    expect(
      await readSources(
        '품번,거래처코드,거래처명,국가,통화,단가,단가적용일,L/T(주)\nMG-1,20011,예시자석,중국,USD,0.92,2025-01-01,10\nMG-1,20011,예시자석,중국,USD,0.88,2026-01-01,10\n',
      ),
    ).toEqual([['MG-1', '예시자석', 'CN', 1, 0.88, 'USD', 70]]);
  });

  it.each([
    ['Fecha inicial;Fecha final', 'Spanish'],
    ['Begindatum;Einddatum', 'Dutch'],
    ['Valid from;Date de fin', 'French, of which one word is known anyhow'],
  ])('name the days between which a price counts: %s', async (days) => {
    const head = `Part number;Supplier;Country;Price;Currency;${days}`;
    const text = `${head}\nM-1;Example AG;DE;4.10;EUR;2024-01-01;2024-12-31\nM-1;Example AG;DE;4.60;EUR;2025-01-01;2099-12-31\n`;
    expect((await readSources(text)).map((source) => source[4])).toEqual([4.6]);
  });

  it('name where the site of a supplier is, and where goods leave', async () => {
    expect(
      await readSources(
        'Item,Supplier,Supplier Site,Supplier Site Country,Unit Price,Currency,Lead Time (Weeks)\nM-1,Example Trading,HANOI,VN,0.21,USD,11\n',
      ),
    ).toEqual([['M-1', 'Example Trading', 'VN', 1, 0.21, 'USD', 77]]);
  });

  it('count thousands of pieces in Spanish', async () => {
    const { dataset } = await importText({
      'lista de materiales.csv': 'Conjunto;Componente;Cantidad;Unidad\nP-1;E-1;2;Millares\n',
      'stock.csv': 'Part number;On hand;Unit\nE-1;500;pcs\n',
    });
    expect(dataset?.bom.map(({ quantity, unit }) => [quantity, unit])).toEqual([[2000, 'pcs']]);
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([500]);
  });
});

describe('what is made and what goes into it', () => {
  it.each([
    ['Norwegian', 'Produsert artikkel;Linje;Komponent;Mengde pr enhet\nL-1;1;B-1;1\nB-1;1;W-1;2\n'],
    ['Czech', 'Úroveň;Reg. číslo;Název;Množství\n1;L-1;Stroj;1\n2;B-1;Rotor;1\n3;W-1;Magnet;2\n'],
    ['German', 'Gerät;Teil;Stück\nL-1;B-1;1\nB-1;W-1;2\n'],
    [
      'Polish',
      'Kod wyrobu;Nazwa wyrobu;Kod surowca;Nazwa surowca;Ilość\nL-1;Lampa;B-1;Palnik;1\nB-1;Palnik;W-1;Magnes;2\n',
    ],
    [
      'Russian',
      'Продукция;Код;Номенклатура;Код материала;Количество\nМодуль один;L-1;Узел два;B-1;1\nУзел два;B-1;Магнит три;W-1;2\n',
    ],
  ])('are told apart in %s', async (_language, text) => {
    expect(await readLines({ 'bom.csv': text })).toEqual(['L-1 1 B-1', 'B-1 2 W-1']);
  });

  it('is the product of a bill in Odoo, and not the reference of the bill', async () => {
    const text =
      'Referencia,Producto,Cantidad,Líneas de LdM/Componente,Líneas de LdM/Cantidad,Líneas de LdM/Unidad de medida\nCEP/01,[CEP-9] Cepillo,100,[MOT-1] Motor,100,Unidades\n,,,[PCB-9] Placa,101,Unidades\n';
    expect(await readLines({ 'mrp.bom.csv': text })).toEqual(['CEP-9 1 MOT-1', 'CEP-9 1.01 PCB-9']);
  });

  it('is the item whose bill a line names in Business Central, in Dutch', async () => {
    const files = {
      'Artikelen.csv':
        'Nr.;Omschrijving;Basiseenheid;Productiestuklijstnr.;Leveranciersnr.;Kostprijs\nTR-1;Scheider;STUKS;STK-TR;;9850\nAA-1;Aandrijving;STUKS;STK-AA;;780\nMO-1;Motor;STUKS;;L1;412\n',
      'Productiestuklijstregels.csv':
        'Productiestuklijstnr.;Regelnr.;Soort;Nr.;Omschrijving;Aantal per;Eenheid\nSTK-TR;10000;Productiestuklijst;STK-AA;Aandrijving;1;STUKS\nSTK-AA;10000;Artikel;MO-1;Motor;2;STUKS\n',
    };
    expect(await readLines(files)).toEqual(['TR-1 1 AA-1', 'AA-1 2 MO-1']);
  });

  it('is nothing in a list of what was ordered for a machine', async () => {
    const rows = 'MG-1;Magnet;HB-01;1200;Muster GmbH;DE;1,45;EUR\nMG-1;Magnet;HB-02;800;Muster GmbH;DE;1,45;EUR\n';
    const text = `Teil;Bezeichnung;Maschine;Menge;Lieferant;Land;Preis;Währung\n${rows}`;
    const { dataset } = await importText({ 'Bestellungen.csv': text });
    expect(dataset?.bom).toEqual([]);
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([['MG-1', 1.45]]);
    // Under the name of a bill the machine is made of them.
    const bill = text.replaceAll('Maschine', 'Baugruppe');
    expect((await importText({ 'Stückliste.csv': bill })).dataset?.bom).toHaveLength(2);
  });

  it('keeps the unit of the component beside that of the assembly', async () => {
    const { dataset } = await importText({
      'bom.csv':
        'Header Material;Base Quantity;Base UoM;Component;Comp. Qty;Comp. UoM\nFG-1;1000;EA;API-1;4.19;KG\nFG-1;1000;EA;VIAL-1;1020;EA\n',
    });
    expect(dataset?.bom.map(({ child, quantity, unit }) => [child, quantity, unit])).toEqual([
      ['API-1', 0.00419, 'KG'],
      ['VIAL-1', 1.02, 'pcs'],
    ]);
  });

  it('loses what the line says in Korean', async () => {
    const { dataset } = await importText({
      'bom.csv': '모품목코드,자품목코드,정미수량,LOSS(%),필요수량\nMT-1,MG-1,20,2,20.4\n',
    });
    expect(dataset?.bom.map(({ quantity, yield: kept }) => quantity / kept)[0]).toBeCloseTo(20.4, 12);
  });

  it('ends above a row that sums up its prices', async () => {
    const { dataset, document } = await importText({
      'bom.csv':
        'Lvl;P/N;Item;Qty;Unit cost £;Ext cost £\n0;STK-1;Stack;1;;\n1;CEL-1;Cell;60;;\n2;PWD-1;Powder;0.045;480;21.6\n;;;;;Total 982.44 and more\n',
    });
    expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset?.bom).toHaveLength(2);
  });
});

describe('stocks', () => {
  it('go on below the part that SAP prints once, and their worth is in a currency of its own', async () => {
    const { dataset } = await importText({
      'MB52.csv':
        'Material;Materialkurztext;Werk;LOrt;Charge;BME;Frei verwendbar;Wert frei verw.;Währg\nM-1;Magnet;1000;0001;A1;ST;6.100,000;20.008,00;EUR\n;;1000;0001;A2;ST;2.400,000;7.872,00;EUR\nL-1;LED;1000;0001;;ST;1.500,000;10.600,00;EUR\n',
      'ME2N.csv': 'Material;Lieferant;Land;Nettopreis;Währung\nL-1;Osaka Beispiel;JP;1.150,00;JPY\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['M-1', 8500],
      ['L-1', 1500],
    ]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'L-1')).toMatchObject({
      unitPrice: 1150,
      currency: 'JPY',
    });
  });

  it('do not count where a list of the company says of a place that it is blocked', async () => {
    const { dataset } = await importText({
      'Lager.csv': 'Teil;Ort;Menge;Einheit\nMG-1;A1;118,4;kg\nMG-1;Sperrlager;12;kg\nMG-2;A2;900;Stk\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['MG-1', 118.4],
      ['MG-2', 900],
    ]);
  });

  it('leave the currency of a price that came before them', async () => {
    const first = await importText({
      'ME2N.csv': 'Material;Lieferant;Land;Nettopreis;Währung\nL-1;Osaka Beispiel;JP;1.150,00;JPY\n',
    });
    if (first.dataset === null) throw new Error('The first list is no dataset.');
    const update = { before: first.dataset, mode: 'keys', facts: [], forgotten: [] } as const;
    const stock =
      'Material;Werk;LOrt;BME;Frei verwendbar;Wert frei verw.;Währg\nL-1;1000;0001;ST;2.200,000;15.600,00;EUR\n';
    const { dataset } = await importText({ 'MB52.csv': stock }, { update });
    expect(dataset?.parts).toMatchObject([{ partNumber: 'L-1', unitPrice: 1150, currency: 'JPY' }]);
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([2200]);
  });

  it('are those of the parts and not of the store over them, in a column of its own', async () => {
    const { dataset } = await importText({
      'Остатки.csv':
        'Склад;Код;Номенклатура;Ед. изм.;Конечный остаток\nОсновной склад;;;;9520\n;M-1;Магнит;шт;9400\n;M-2;Плата;шт;120\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['M-1', 9400],
      ['M-2', 120],
    ]);
  });

  it('are read from a list that calls its items particulars', async () => {
    const { dataset } = await importText({
      'StockSummary.csv': 'Particulars,Quantity,Rate,Value\nMagnet 45x12,"1,24,500 Nos",58.20,"72,45,900.00"\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['Magnet 45x12', 124_500],
    ]);
  });

  it('of a sheet named after the store are no bill', async () => {
    const { dataset } = await importText({ 'Lager.csv': 'Teil;Menge;Ort\nMG-1;300;Schrank 4\nMG-2;12;Schrank 2\n' });
    expect(dataset?.bom).toEqual([]);
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([300, 12]);
  });
});
