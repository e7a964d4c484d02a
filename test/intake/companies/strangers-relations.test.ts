import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { findProblem, importText } from '../import-text.ts';

const BILL = 'Parent;Component;Quantity\nWZ-50;MK-5;2\nWZ-50;GH-50;1\n';
const FIRMS =
  'Lieferantennr;Firma;Ort;Land\n70011;Muster Magnet (Ningbo) Co., Ltd.;Ningbo;China\n70014;Giesserei Muster AG;Winterthur;Schweiz\n';
const buys = (firm: string) =>
  `Artikel;Lieferant;EK-Preis;Währung;Preis per\nMK-5;${firm};385,00;EUR;100\nGH-50;Giesserei Muster;48,00;EUR;1\n`;

describe('a firm that one list names by id and another by its name in other signs', () => {
  it('is one, with the country of the list, and a note', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'firms.csv': FIRMS,
      'buys.csv': buys('MUSTER MAGNET NINGBO CO LTD'),
    });
    const source = outcome.dataset?.sourcing.find(({ partNumber }) => partNumber === 'MK-5');
    expect([source?.siteId, source?.unitPrice]).toEqual(['70011@CN', 3.85]);
    expect(findProblem(outcome, 'firm-spelled')?.message).toContain('70011');
    // Without its legal form a name may be that of another firm: it is proposed.
    expect(outcome.dataset?.suppliers.map(({ supplierId }) => supplierId)).toContain('Giesserei Muster');
  });

  it('is two where a person said so', async () => {
    const name = 'MUSTER MAGNET NINGBO CO LTD';
    const outcome = await importText(
      { 'bom.csv': BILL, 'firms.csv': FIRMS, 'buys.csv': buys(name) },
      { decisions: { ...NO_DECISIONS, separate: [{ kind: 'supplier', ids: ['70011', name] }] } },
    );
    expect(outcome.dataset?.suppliers.map(({ supplierId }) => supplierId)).toContain(name);
  });

  it('is two where another word stands in the name, or two firms bear it', async () => {
    const other = await importText({
      'bom.csv': BILL,
      'firms.csv': FIRMS,
      'buys.csv': buys('MUSTER MAGNETICS NINGBO CO LTD'),
    });
    expect(findProblem(other, 'firm-spelled')).toBeUndefined();
    const twice = await importText({
      'bom.csv': BILL,
      'firms.csv': `${FIRMS}70099;Muster Magnet Ningbo Co Ltd;Shanghai;China\n`,
      'buys.csv': buys('MUSTER MAGNET NINGBO CO., LTD'),
    });
    expect(findProblem(twice, 'firm-spelled')).toBeUndefined();
  });
});

describe('for how many pieces a price is', () => {
  it('is said under a word for a price and for each; a price below such words stays one', async () => {
    const prices = async (header: string, cell: string) => {
      const { dataset } = await importText({
        'bom.csv': BILL,
        'buys.csv': `Artikel;Lieferant;EK-Preis;Währung;${header}\nMK-5;Muster;385,00;EUR;${cell}\nGH-50;Giesser;48,00;EUR;100\n`,
      });
      return dataset?.sourcing.map(({ unitPrice }) => unitPrice).toSorted();
    };
    expect(await prices('Preis per', '100')).toEqual([0.48, 3.85]);
    expect(await prices('Preis je', '100')).toEqual([0.48, 3.85]);
  });
});

describe('what sales brought in and cost in a year', () => {
  it('is money of all pieces: dollars sold make the price, and the cost of goods sold is none', async () => {
    const { dataset } = await importText({
      'sales.csv':
        'ItemCode,FiscalYear,QuantitySold,DollarsSold,CostOfGoodsSold\nML-1200,2025,9000,1170000.00,550800.00\nML-0600,2025,14000,1260000.00,532000.00\n',
      'bom.csv': 'BillNo,ComponentItemCode,QuantityPerBill\nML-1200,COIL-1,2\nML-0600,COIL-1,1\n',
    });
    const sold = dataset?.parts.flatMap(({ annualDemand, unitPrice }) => (annualDemand === null ? [] : [unitPrice]));
    expect(sold).toEqual([130, 90]);
  });

  it('leaves the price open where only its cost is known', async () => {
    const { dataset } = await importText({
      'sales.csv': 'ItemCode,QuantitySold,CostOfGoodsSold\nML-1200,9000,550800.00\nML-0600,14000,532000.00\n',
      'bom.csv': 'BillNo,ComponentItemCode,QuantityPerBill\nML-1200,COIL-1,2\nML-0600,COIL-1,1\n',
    });
    expect(dataset?.parts.every(({ unitPrice }) => unitPrice === null)).toBe(true);
  });
});

describe('a list of plants with their numbers as vendors', () => {
  it('is one of the plants of the company', async () => {
    const { dataset, document } = await importText({
      'T001W.csv':
        'Werk;Name 1;Ort;Land;Lieferantennr. Werk\n1000;Werk Schweinfurt;Schweinfurt;DE;900001\n2000;Werk Suzhou;Suzhou;CN;900002\n',
      'LFA1.csv': 'Lieferant;Name 1;Ort;Land\n900002;Werk Suzhou;Suzhou;CN\n100500;Magnet Muster;Suzhou;CN\n',
      'STPO.csv': 'Material;Werk;Komponente;Menge\n8000100;1000;5000200;1\n5000200;2000;3000300;46\n',
      'EORD.csv': 'Material;Werk;Lieferant;Name\n5000200;1000;900002;Werk Suzhou\n3000300;2000;100500;Magnet Muster\n',
    });
    expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rotor = dataset?.sourcing.find(({ partNumber }) => partNumber === '5000200');
    expect([rotor?.siteId, rotor?.buyerSiteId]).toEqual(['2000', '1000']);
  });
});
