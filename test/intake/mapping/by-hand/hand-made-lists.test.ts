import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { CATALOGUE, importText } from '../../import-text.ts';
import { packLayout } from '../../pack-layout.ts';

describe('lists that a purchasing office or a drawing vault writes', () => {
  it('takes an outline with the state of each part for a bill and no stock, without its reference models', async () => {
    const { dataset } = await importText({
      'Vault BOM.csv':
        'Zeilennr.;Bauteilnummer;Titel;Menge;Einheit;Stücklistenstruktur;Status\n1;400-100;Motor;1;Stk;Normal;Freigegeben\n1.1;400-110;Rotor;1;Stk;Gekauft;Freigegeben\n1.2;400-120;Gehäuse;1;Stk;Normal;Freigegeben\n1.2.1;400-121;Gussteil;2;Stk;Gekauft;Freigegeben\n1.3;400-140;Einbauraum;1;Stk;Referenz;In Arbeit\n',
    });
    expect(dataset?.inventory).toEqual([]);
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      '400-100 1 400-110',
      '400-100 1 400-120',
      '400-120 2 400-121',
    ]);
  });

  it('takes Produkt, Teil, Anzahl for a bill, and no number of sold products', async () => {
    const { dataset } = await importText({
      'Übersicht.csv': 'Produkt;Teil;Anzahl\nK-1;Q-1;4\nK-1;Q-2;1\nK-2;Q-1;8\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'K-1 4 Q-1',
      'K-1 1 Q-2',
      'K-2 8 Q-1',
    ]);
    expect(dataset?.parts.every(({ annualDemand }) => annualDemand === null)).toBe(true);
  });

  it.each([
    ['Prix (€/mille)', 0.185],
    ['Preis EUR je Tausend', 0.185],
    ['Precio (€/millar)', 0.185],
    ['Hinta / 1 000 kpl', 0.185],
    ['Preis je cm', 185],
  ])('divides a price for a thousand that its header states in words: %s', async (header, price) => {
    const { dataset } = await importText({
      'prix.csv': `Réf.;Fournisseur;Pays;${header}\nAI-5;Muster;CN;185,00\nBO-2;Sample;FR;185,00\n`,
    });
    expect(dataset?.parts[0]?.unitPrice).toBe(price);
  });

  it('parts 7:3 among the two suppliers of a cell', async () => {
    const { dataset } = await importText({
      '調達.csv': '品番,調達先,生産国,比率,単価\nM-10,"北京\n信越","中国\n日本",7:3,4\nS-20,山本,日本,100%,9\n',
    });
    expect(dataset?.sourcing.map(({ originCountry, share }) => [originCountry, share])).toEqual([
      ['CN', 0.7],
      ['JP', 0.3],
      ['JP', 1],
    ]);
  });

  it('finds what the requirements of Infor VISUAL go into, also where no other file names it', async () => {
    const { dataset } = await importText({
      'REQUIREMENT.txt':
        'WORKORDER_TYPE,WORKORDER_BASE_ID,WORKORDER_LOT_ID,OPERATION_SEQ_NO,PART_ID,QTY_PER,FIXED_QTY\nM,BRK-20,0,10,MAG-20,8,0\nM,BRK-20,0,20,PLT-20,2,0\nM,BRK-30,0,10,MAG-20,12,0\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'BRK-20 8 MAG-20',
      'BRK-20 2 PLT-20',
      'BRK-30 12 MAG-20',
    ]);
  });

  it('takes no header such as CAP-1 for a level', async () => {
    const { dataset } = await importText({
      'Nomenclature par produit.csv': 'Réf.;Désignation;CAP-1;CAP-2\nAI-5;Aimant;1;2\nBO-2;Boîtier;1;1\n',
      'Ventes.csv': 'Produit;CA 2026 (k€);Qté 2026\nCAP-1;540,0;60 000\nCAP-2;312,5;25 000\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted()).toEqual([
      'CAP-1 1 AI-5',
      'CAP-1 1 BO-2',
      'CAP-2 1 BO-2',
      'CAP-2 2 AI-5',
    ]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'CAP-1')?.unitPrice).toBe(9);
  });

  it('leaves a price in ten thousands above a bill open', async () => {
    const { dataset } = await importText({
      'A-100.csv': '製品: A-100\n販売単価: 2.5万円\n年間販売台数: 12,000台\n\n品番;品名;員数\nM-10;磁石;8\nS-20;軸;1\n',
    });
    const product = dataset?.parts.find(({ partNumber }) => partNumber === 'A-100');
    expect([product?.unitPrice ?? null, product?.annualDemand]).toEqual([null, 12_000]);
  });

  it('takes sheets of years in a workbook of purchases for orders, at the prices of the newest', async () => {
    const rows = (price: number, quantity: number) => ({
      rows: [
        ['Teil', 'Lieferant', 'Land', 'Preis CHF', 'Menge'],
        ['Q-1', 'Muster', 'CN', price, quantity],
        ['Q-2', 'Stahl', 'CH', 11, 540],
      ],
    });
    const bytes = await packLayout({ '2024': rows(6.1, 2000), '2026': rows(4.2, 2100) });
    const bill = new TextEncoder().encode('Produkt;Teil;Anzahl\nK-1;Q-1;4\nK-1;Q-2;1\n');
    const { dataset } = await importFiles(
      [
        { name: 'Einkauf.xlsx', bytes },
        { name: 'bill.csv', bytes: bill },
      ],
      { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE },
    );
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['Q-1', 4],
      ['Q-2', 1],
    ]);
    expect(dataset?.sourcing.map(({ siteId, unitPrice }) => [siteId, unitPrice])).toEqual([
      ['Muster@CN', 4.2],
      ['Stahl@CH', 11],
    ]);
  });
});
