import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../import-text.ts';

const TODAY = { today: '2026-11-30' };

const listLines = async (text: string, name = 'bom.csv'): Promise<(string | number)[][]> => {
  const { dataset } = await importText({ [name]: text }, TODAY);
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => [parent, child, quantity]);
};

describe('a bill', () => {
  it.each([
    ['Dutch', 'Hoofdartikel;Onderdeel;Aantal;Geldig van;Geldig tot'],
    ['French', 'Article composé;Composant;Qté lien;Début;Fin'],
    ['Brazilian', 'Código Pai;Componente;Quantidade;Ini. Validade;Fim Validade'],
    ['of the tables of SAP', 'MATNR;IDNRK;MENGE;DATUV;DATUB'],
  ])('holds the lines that count today, by its %s headers', async (_language, header) => {
    const text = `${header}
      FM-36;MAG-2010;32;01.01.2020;31.12.2021
      FM-36;MAG-2011;32;01.01.2022;31.12.2099
      FM-36;MAG-2012;32;01.04.2098;31.12.2099
      FM-36;LAG-6001;2;01.01.2020;31.12.2099`;
    expect(await listLines(text)).toEqual([
      ['FM-36', 'MAG-2011', 32],
      ['FM-36', 'LAG-6001', 2],
    ]);
  });

  it('is divided by the pieces that it is for, under a Czech header and under the field of Odoo', async () => {
    expect(
      await listLines('Vyšší dílec;Nižší dílec;Množství;MJ;Na počet\nVR-18;115500;1;ks;1\n115500;115510;400;ks;100\n'),
    ).toEqual([
      ['VR-18', '115500', 1],
      ['115500', '115510', 4],
    ]);
    expect(
      await listLines(
        'Parent Product Template,BoM/Quantity,Component,Quantity\n[DRV] Drive,10,[MG-30] Ring magnet,20\n,,[GR-11] Gear,10\n',
      ),
    ).toEqual([
      ['DRV', 'MG-30', 2],
      ['DRV', 'GR-11', 1],
    ]);
  });

  it('names what is made by a word of its language', async () => {
    expect(
      await listLines(
        '製品番号,製品名,部品番号,部品名,員数\nRC-10,レシーバ,MG-001,磁石,2\nRC-20,スピーカ,MG-001,磁石,1\n',
      ),
    ).toEqual([
      ['RC-10', 'MG-001', 2],
      ['RC-20', 'MG-001', 1],
    ]);
    expect(
      await listLines('Cod produs;Cod material;Cantitate;UM\nEP-500;RO-0011;1;buc\nEP-700;RO-0011;2;buc\n'),
    ).toEqual([
      ['EP-500', 'RO-0011', 1],
      ['EP-700', 'RO-0011', 2],
    ]);
  });

  it('takes what a component is made of for no assembly', async () => {
    expect(
      await listLines(
        'Part No,Component,Material,Qty,Unit\nHZ-24L,Magnet,NdFeB N38UH,16,pcs\nHZ-24L,Winding,Cu,1,pcs\n',
      ),
    ).toEqual([
      ['HZ-24L', 'Magnet', 16],
      ['HZ-24L', 'Winding', 1],
    ]);
  });

  it('ends where a row begins as the one above its header does', async () => {
    const head = 'Line,Stock code,Description,Quantity';
    const text = `Bill:,DRM-900,Drum,Batch quantity: 1\n${head}\n1,SHA-50,Shaft,1\n2,MAG-30,Magnet,640\nBill:,GRD-25,Grate,Batch quantity: 1\n${head}\n1,ROD-52,Rod,70\n2,SHA-50,Shaft,2\n`;
    const { dataset } = await importText({
      'bills.csv': text,
      'sales.csv': 'Product,Qty sold\nDRM-900,300\nGRD-25,2500\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['DRM-900', 'SHA-50', 1],
      ['DRM-900', 'MAG-30', 640],
      ['GRD-25', 'ROD-52', 70],
      ['GRD-25', 'SHA-50', 2],
    ]);
  });
});

describe('a list of sources', () => {
  it('says for how many its prices are, and how many days a supplier works', async () => {
    const { dataset } = await importText({
      'ceny.csv':
        'Číslo dílu;Dodavatel;Země původu;Cena Kč;za;Dodací lhůta (prac. dní)\n115510;Zhaobao;Čína;1210,00;100;60\n115530;Vsetín;ČR;31,00;1;25\n',
    });
    expect(
      dataset?.sourcing.map(({ unitPrice, leadTimeDays, originCountry }) => [unitPrice, leadTimeDays, originCountry]),
    ).toEqual([
      [12.1, 84, 'CN'],
      [31, 35, 'CZ'],
    ]);
  });

  it('shares a part by quotas, and by percents where they make up the whole', async () => {
    const read = async (first: string, second: string): Promise<(number | null)[]> => {
      const { dataset } = await importText({
        'EQUP.csv': `QUNUM;MATNR;LIFNR;QUOTE\n101;800211;310001;${first}\n101;800211;310002;${second}\n`,
        'MARA.csv': 'MATNR;MAKTX\n800211;Magnetring\n',
        'LFA1.csv': 'LIFNR;NAME1;LAND1\n310001;Baotou Magnetic;CN\n310002;Hanau Magnete;DE\n',
      });
      return (dataset?.sourcing ?? []).map(({ share }) => share);
    };
    expect(await read('3,0', '1,0')).toEqual([0.75, 0.25]);
    expect(await read('60', '40')).toEqual([0.6, 0.4]);
  });

  it('takes no scandium from what an Italian price list takes off', async () => {
    const { dataset } = await importText({
      'listino.csv':
        'Cod. articolo;Ragione sociale;Nazione;Prezzo unitario;Sc. %;Valuta\nMG-75;Magneti Lombardi;IT;2,20;10;EUR\n',
    });
    expect(dataset?.composition).toEqual([]);
    const contents = await importText({ 'contents.csv': 'Part number,Sc %,Dy %\nMG-75,10,2\n' });
    expect(contents.dataset?.composition.map(({ substance, massPctMin }) => [substance, massPctMin])).toEqual([
      ['Sc', 10],
      ['Dy', 2],
    ]);
  });

  it('takes what was agreed with a firm for no stock', async () => {
    const { dataset } = await importText({
      'Blanket agreements.csv':
        'Agreement,Supplier,Item,Agreed Qty,UOM,Price,Currency,Status\nBPA-101,Metco,PWD-8,40000,LB,38.50,USD,Active\nBPA-102,Metco,PWD-9,20000,LB,71.00,USD,Active\n',
      'Onhand.csv': 'Item,Subinventory,UOM,On-hand\nPWD-8,STORES,LB,6200\nPWD-9,STORES,LB,3150\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['PWD-8', 6200],
      ['PWD-9', 3150],
    ]);
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([38.5, 71]);
  });

  it('keeps the number of a maker that sells itself, by which stocks may go', async () => {
    const { dataset } = await importText({
      'avl.csv':
        'Teil;Hersteller;Herst.-Teilenr.;Lieferant;Preis;Whg\nD-1004;Faulhaber;SP-77;Faulhaber;12,60;EUR\nD-1002;Myonic;MB-36C;Lagerhaus;7,40;EUR\n',
      'Bestand.csv': 'Herst.-Teilenr.;Menge\nSP-77;3100\nMB-36C;21000\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['D-1004', 3100],
      ['D-1002', 21_000],
    ]);
  });
});

describe('a list of stocks', () => {
  it('counts what is accepted, and neither what is checked nor what lies in a store for it', async () => {
    const byStatus = await importText({
      'Stock par lot.csv':
        'Article;Lot;Statut;Quantité\nAIM-2X;L1;A;9400\nAIM-2X;L2;Q;1200\nAIM-3N;L3;A;7700\nAIM-3N;L4;R;300\n',
    });
    const byStore = await importText({
      'stock.csv':
        'Product,Location,Quantity\nAIM-2X,WH/Stock,9400\nAIM-2X,WH/Quality Control,1200\nAIM-3N,WH/Stock,7700\n',
    });
    for (const { dataset } of [byStatus, byStore])
      expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
        ['AIM-2X', 9400],
        ['AIM-3N', 7700],
      ]);
  });
});

describe('a description', () => {
  it('of laminations of a rotor is of no magnets, and one of a rotor with magnets is', async () => {
    const { dataset } = await importText(
      { 'articoli.csv': 'Codice;Descrizione;UM\nLAM-75;Lamierini rotore;KG\nMG-75;Magneti N40UH 50x20x6;NR\n' },
      { decisions: { ...NO_DECISIONS, acceptProposals: 'confident' } },
    );
    expect(dataset?.parts.map(({ category }) => category)).toEqual(['electrical-steel', 'ndfeb-magnet']);
  });
});

describe('products in words beside numbers of parts', () => {
  it.each([
    ['stock_2026.csv', 'Product,Part No,Qty', 'inventory'],
    ['ventas_2025.csv', 'Producto,Referencia,Unidades', 'sold'],
    ['sales_2025.csv', 'Product,Part No,Units sold', 'sold'],
  ])('are not what %s is about', async (name, header, of) => {
    const rows = 'Motors,MX-100,20\nMotors,MX-200,30\nPumps,MX-300,10\n';
    const { dataset } = await importText({ [name]: `${header}\n${rows}` });
    const found =
      of === 'inventory'
        ? dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)
        : dataset?.parts.map(({ partNumber, annualDemand }) => `${partNumber} ${annualDemand}`);
    expect(found).toEqual(['MX-100 20', 'MX-200 30', 'MX-300 10']);
    expect(dataset?.bom).toEqual([]);
  });

  it('are nothing that spare parts go into, in a list of sales with days', async () => {
    const rows = 'Motors,MX-100,20,2025-01-02\nMotors,MX-200,30,2025-05-03\nPumps,MX-100,10,2025-11-01\n';
    const { dataset } = await importText(
      { 'sales.csv': `Product,Part No,Qty,Date\n${rows}` },
      { dataDate: '2026-01-05' },
    );
    expect(dataset?.parts.map(({ partNumber, annualDemand }) => `${partNumber} ${annualDemand}`)).toEqual([
      'MX-100 30',
      'MX-200 30',
    ]);
    expect(dataset?.bom).toEqual([]);
  });
});

it('takes the number of a requisition, called an indent in India, for no level', async () => {
  const { dataset } = await importText({
    'parts.csv': 'Part number,Description\nMX-100,Magnet\nMX-200,Shaft\n',
    'Purchase orders.csv': 'Indent,Item,Supplier,Qty,Price\n4500012,MX-100,TDK,200,3.5\n4500013,MX-200,SKF,100,4.5\n',
  });
  expect(dataset?.bom).toEqual([]);
  expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => `${partNumber} ${unitPrice}`)).toEqual([
    'MX-100 3.5',
    'MX-200 4.5',
  ]);
});
