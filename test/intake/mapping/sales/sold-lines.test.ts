import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readList(list: string) {
  const outcome = await importText({ 'list.csv': list }, { inferOwnSupplier: true });
  const { dataset } = outcome;
  return {
    outcome,
    lines: dataset?.bom.map(({ parent, quantity, child }) => `${parent} ${quantity} ${child}`),
    sold: dataset?.parts.flatMap(({ partNumber, annualDemand, unitPrice, currency }) =>
      annualDemand === null ? [] : [`${partNumber} ${annualDemand} at ${unitPrice} ${currency}`],
    ),
    sources: dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`),
  };
}

describe('a list of products, what they sell, and the one part that matters in each', () => {
  it('hangs the part below the product, which keeps its sales and its price', async () => {
    const { outcome, lines, sold } = await readList(
      'Product,Sales,Price,Magnet,Qty per unit\nHB-100,12000,310,MG-45SH,8\nHB-200,3500,420,MG-42UH,12\nHB-300,900,505,MG-45SH,16\n',
    );
    expect(lines).toEqual(['HB-100 8 MG-45SH', 'HB-200 12 MG-42UH', 'HB-300 16 MG-45SH']);
    expect(sold).toEqual(['HB-100 12000 at 310 null', 'HB-200 3500 at 420 null', 'HB-300 900 at 505 null']);
    // What heads the numbers says what they are.
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MG-45SH')?.description).toBe('Magnet');
    expect(outcome.unread).toEqual([]);
  });

  it('gives the supplier beside the part to the part, and makes no company of him', async () => {
    const { outcome, lines, sold, sources } = await readList(
      'Produkt;Absatz/Jahr;VK EUR;Magnet;Stk/Gerät;Lieferant;Land\nHB-100;12.000;310,00;MG-45SH;8;Ningbo Beispiel;CN\nHB-200;3.500;420,00;MG-42UH;12;Ningbo Beispiel;CN\n',
    );
    expect(lines).toEqual(['HB-100 8 MG-45SH', 'HB-200 12 MG-42UH']);
    expect(sold).toEqual(['HB-100 12000 at 310 EUR', 'HB-200 3500 at 420 EUR']);
    expect(sources).toEqual(['MG-45SH Ningbo Beispiel@CN', 'MG-42UH Ningbo Beispiel@CN']);
    expect(outcome.notes.map(({ code }) => code)).not.toContain('own-supplier-inferred');
  });

  it('reads a motor in each of them, and Chinese', async () => {
    const bike = await readList(
      'Product,Sales/yr,Sales price EUR,Motor,Motors per unit,Motor supplier,Country\nEB-100,12000,2310,MOT-250,1,Suzhou Example,China\nEB-200,3500,3420,MOT-500,2,Suzhou Example,China\n',
    );
    expect(bike.lines).toEqual(['EB-100 1 MOT-250', 'EB-200 2 MOT-500']);
    expect(bike.sold).toEqual(['EB-100 12000 at 2310 EUR', 'EB-200 3500 at 3420 EUR']);
    const { lines, sold } = await readList(
      '产品,年销量,售价(元),磁钢,每台用量,供应商,国家\nP-100,5000,1200,M45-01,16,宁波磁材,中国\nP-200,800,2600,M45-02,24,宁波磁材,中国\n',
    );
    expect(lines).toEqual(['P-100 16 M45-01', 'P-200 24 M45-02']);
    expect(sold).toEqual(['P-100 5000 at 1200 CNY', 'P-200 800 at 2600 CNY']);
  });
});

describe('a bill that says in each line what is sold of its product', () => {
  it('gives sales and price to the product, and the cost behind the part to the part', async () => {
    const { outcome, lines, sold } =
      await readList(`Model,Annual volume,Sales price EUR,Part no,Description,Qty/unit,Supplier,Country,Unit price EUR
HB-100,12000,310,MG-45SH,Magnet NdFeB,8,Ningbo Beispiel,CN,0.62
HB-100,12000,310,SH-1,Shaft,1,Welle AG,DE,3.1
HB-200,3500,420,MG-42UH,Magnet NdFeB,12,Ningbo Beispiel,CN,0.7
`);
    expect(lines).toEqual(['HB-100 8 MG-45SH', 'HB-100 1 SH-1', 'HB-200 12 MG-42UH']);
    expect(sold).toEqual(['HB-100 12000 at 310 EUR', 'HB-200 3500 at 420 EUR']);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MG-45SH')?.unitPrice).toBe(0.62);
    expect(outcome.notes.map(({ code }) => code)).not.toContain('ask-sold-at-cost');
  });

  it('leaves the usage of a component with the component', async () => {
    const { outcome } = await readList(
      'Product,Component,Qty,Annual usage\nHB-100,MG-45SH,8,96000\nHB-100,SH-1,1,12000\n',
    );
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'HB-100')?.annualDemand).toBeNull();
  });
});

describe('one list of products and of what goes into them, each in a row of its own', () => {
  const ROWS = [
    { 'Part Number': 'C-1', Description: 'Cargo bike', Kind: 'product', 'Unit price': '2400', 'Annual demand': '900' },
    { 'Part Number': 'C-2', Description: 'City bike', Kind: 'product', 'Unit price': '1100', 'Annual demand': '700' },
    { 'Part Number': 'M-1', Description: 'Magnet', Kind: 'component', Qty: '12', Parent: 'C-1', 'Unit price': '2' },
    { 'Part Number': 'M-2', Description: 'Hub shell', Kind: 'component', Qty: '1', Parent: 'C-2', 'Unit price': '14' },
  ] as const;
  const NAMES = ['Part Number', 'Description', 'Kind', 'Qty', 'Parent', 'Unit price', 'Annual demand'];

  it.each([...NAMES.keys()])('is read alike in whatever order its columns stand (%i first)', async (from) => {
    for (const names of [
      [...NAMES.slice(from), ...NAMES.slice(0, from)],
      [...NAMES.slice(from), ...NAMES.slice(0, from)].toReversed(),
    ]) {
      const lines = ROWS.map((row) => names.map((name) => (row as Record<string, string>)[name] ?? '').join(','));
      const { outcome, lines: bill, sold } = await readList([names.join(','), ...lines].join('\n'));
      const order = names.join(', ');
      expect(bill?.toSorted(), order).toEqual(['C-1 12 M-1', 'C-2 1 M-2']);
      expect(sold?.toSorted(), order).toEqual(['C-1 900 at 2400 null', 'C-2 700 at 1100 null']);
      const magnet = outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'M-1');
      expect([magnet?.unitPrice, magnet?.annualDemand], order).toEqual([2, null]);
    }
  });

  it('leaves the price of what goes in behind its parent with it', async () => {
    const { outcome, sold } = await readList('Part Number,Qty,Parent,Unit price\nM-1,12,C-1,2\nM-2,1,C-2,14\n');
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'M-1')?.unitPrice).toBe(2);
    expect(sold).toEqual([]);
  });

  it('takes a list price that only products have for what customers pay', async () => {
    const { outcome, lines, sold } = await readList(
      'Assembly,Comp Item,Component description,Qty per,Vendor,Vendor country,Unit cost USD,Annual forecast,List price USD\n' +
        ',VP-200,Vacuum pump 200,,,,,1500,890\n,VP-300,Vacuum pump 300,,,,,400,1290\n' +
        'VP-200,MOT-BL2,BLDC motor,1,Beispiel Drive,China,41.5,,\nVP-300,MOT-BL2,BLDC motor,2,Beispiel Drive,China,41.5,,\n',
    );
    expect(lines).toEqual(['VP-200 1 MOT-BL2', 'VP-300 2 MOT-BL2']);
    expect(sold).toEqual(['VP-200 1500 at 890 USD', 'VP-300 400 at 1290 USD']);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MOT-BL2')?.unitPrice).toBe(41.5);
  });
});
