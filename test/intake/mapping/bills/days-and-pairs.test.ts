import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readLines(name: string, text: string): Promise<readonly string[]> {
  const { dataset } = await importText({ [name]: text });
  return dataset?.bom.map(({ child, quantity }) => `${quantity} ${child}`) ?? [];
}

describe('a day in each line of a bill', () => {
  it.each([
    ['Motor.csv', 'Part number,Description,Qty', 'Date'],
    ['Pumpe.csv', 'Artikelnr,Bezeichnung,Menge', 'Datum'],
    ['电机.csv', '物料编码,物料名称,用量', '日期'],
    ['电机.csv', '物料编码,物料名称,用量', '制单日期'],
    ['モータ.csv', '品番,品名,員数', '登録日'],
    ['Moteur.csv', 'Référence,Désignation,Quantité', 'Date MAJ'],
    ['Silnik.csv', 'Indeks,Nazwa,Ilość', 'Data zmiany'],
    ['Drone.csv', 'Part No,Title,Qty', 'Drawing date'],
    ['Distinta motore.csv', 'Codice,Descrizione,Quantità', 'Data consegna disegno'],
  ])('makes no orders of %s where “%s” stands before “%s” and nothing else tells of any', async (name, head, day) => {
    const lines = await readLines(
      name,
      `${head},${day}\nM-42,Magnet,8,2025-01-15\nG-100,Housing,1,2025-02-20\nW-1,Shaft,1,2025-03-02\n`,
    );
    expect(lines).toEqual(['8 M-42', '1 G-100', '1 W-1']);
  });

  it.each([
    ['Date,Part number,Description,Qty', '2025-01-15,M-42,Magnet,8', '2025-02-20,G-100,Housing,1'],
    ['Part number,Description,Qty,Customer,Date', 'M-42,Magnet,8,A,2025-01-15', 'G-100,Housing,1,B,2025-02-20'],
    ['Part number,Description,Qty,Delivery date', 'M-42,Magnet,8,2025-01-15', 'G-100,Housing,1,2025-02-20'],
    ['Part number,Description,Qty,Date', 'M-42,Magnet,8,2025-01-15', 'M-42,Magnet,9,2025-02-20'],
  ])('is that of an event below “%s”', async (head, first, second) => {
    expect(await readLines('list.csv', `${head}\n${first}\n${second}\n`)).toEqual([]);
  });
});

describe('two numbers of one part', () => {
  it.each(['Drawing No', 'Replaces', 'Old part number', 'Alte Nummer', 'Manufacturer No', 'Customer item'])(
    'are no parent and part: “%s” beside the part number',
    async (header) => {
      const { dataset } = await importText({
        'gearbox bom.csv': `${header},Part number,Description,Qty\nA-100,P-100,Housing,1\nA-100,P-101,Housing b,2\nP-100,P-102,Cover,1\nA-400,P-103,Screw,4\n`,
      });
      expect(new Set(dataset?.bom.map(({ parent }) => parent)).size).toBe(1);
      expect(dataset?.bom.map(({ child, quantity }) => `${quantity} ${child}`)).toEqual([
        '1 P-100',
        '2 P-101',
        '1 P-102',
        '4 P-103',
      ]);
    },
  );
});

describe('a list of goods on their way', () => {
  it.each([
    [
      'Úton lévő áruk.csv',
      'Szállítmány;Szállító kód;Cikkszám;Szállított mennyiség;Érkezés',
      '2027.02.01.',
      '2027.03.11.',
    ],
    [
      'Merce in viaggio.csv',
      'Bolla;Fornitore;Codice articolo;Q.tà spedita;Arrivo previsto',
      '01/02/2027',
      '11/03/2027',
    ],
    ['発注残一覧.csv', '発注番号;仕入先コード;品番;発注数量;納期', '2027/02/01', '2027/03/11'],
    [
      'Nyitott rendelések.csv',
      'Rendelésszám;Szállítókód;Cikkszám;Rendelt menny.;Szállítási határidő',
      '2027.02.01.',
      '2027.03.11.',
    ],
  ])('is no bill named after its file: %s', async (name, headers, first, second) => {
    const { dataset } = await importText({
      'bom.csv': 'Parent Item,Part Number,Quantity\nMT-1,MG-4,8\nMT-1,MG-5,2\n',
      [name]: `${headers}\nA1;700100;MG-4;500;${first}\nA2;700100;MG-5;90;${second}\n`,
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['MT-1', 'MG-4', 8],
      ['MT-1', 'MG-5', 2],
    ]);
  });
});
