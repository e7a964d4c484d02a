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

describe('suppliers side by side by letters', () => {
  it('have each its own country and price', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'quotes.csv':
        'Part no.;Supplier A;Country A;Price A (EUR);Supplier B;Country B;Price B (EUR)\nMK-5;Sample Ningbo;CN;6,20;Magnet Beispiel;DE;9,80\nGH-50;Guss;CH;48,00;;;\n',
    });
    expect(dataset?.sourcing.map(({ siteId, unitPrice }) => [siteId, unitPrice]).toSorted()).toEqual([
      ['Guss@CH', 48],
      ['Magnet Beispiel@DE', 9.8],
      ['Sample Ningbo@CN', 6.2],
    ]);
  });

  it('are one where letters tell prices of one supplier apart', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'prices.csv': 'Part no.;Supplier;Country;Price A;Price B;Currency\nMK-5;Sample Ningbo;CN;6,20;5,90;EUR\n',
    });
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['Sample Ningbo@CN']);
  });
});

describe('whether a part is purchased or made', () => {
  it('is no maker under Purch/Mfg, and a maker of one letter stands beside others', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Parent Part;Sub Part;Qty Per;Purch/Mfg\nST-100;DRV-1;1;M\nST-100;BASE-1;1;P\nDRV-1;SMC-20;4;P\n',
      'buys.csv': 'Part No;Vendor Name;Price;Origin\nSMC-20;Sample Magnets;12.60;China\nBASE-1;Casting;38;USA\n',
    });
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`).toSorted()).toEqual([
      'BASE-1 Casting@?',
      'SMC-20 Sample Magnets@?',
    ]);
    const named = await importText({
      'bom.csv': 'Parent;Component;Quantity;Mfr\nX-10;C-100;1;P\nX-10;C-200;1;Muster\n',
    });
    expect(named.dataset?.suppliers.map(({ name }) => name).toSorted()).toEqual(['Muster', 'P']);
  });
});

describe('what several plants sold of one product', () => {
  const read = async (rows: string) =>
    (
      await importText({ 'Absatz 2025.csv': `Teil;Werk;Menge;Umsatz EUR\n${rows}`, 'bom.csv': BILL })
    ).dataset?.parts.find(({ partNumber }) => partNumber === 'WZ-50')?.annualDemand;

  it('is added up', async () => {
    expect(await read('WZ-50;W1;600;5.400.000,00\nWZ-50;W2;300;2.700.000,00\n')).toBe(900);
  });

  it('is not where one plant has two rows, which something else tells apart', async () => {
    expect(await read('WZ-50;W1;600;5.400.000,00\nWZ-50;W1;300;2.700.000,00\n')).toBe(600);
  });
});

describe('bills of JSON with their lines within', () => {
  const bills = (made: string) =>
    JSON.stringify({
      data: [
        { name: 'BOM-1', [made]: 'GR-900', quantity: 1, is_active: 1, items: [{ item_code: 'RACK-1', qty: 10 }] },
        { name: 'BOM-2', [made]: 'RACK-1', quantity: 2, is_active: 1, items: [{ item_code: 'CELL-314', qty: 208 }] },
        { name: 'BOM-3', [made]: 'RACK-1', quantity: 1, is_active: 0, items: [{ item_code: 'CELL-280', qty: 112 }] },
      ],
    });

  it('build the lines into what each head makes, for one of it, without the bill that is not in use', async () => {
    const { dataset } = await importText({ 'bom.json': bills('item') });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} > ${child} x ${quantity}`)).toEqual([
      'GR-900 > RACK-1 x 10',
      'RACK-1 > CELL-314 x 104',
    ]);
  });

  it('are none where the head names whom the lines are for', async () => {
    const { dataset } = await importText({ 'orders.json': bills('customer') });
    expect((dataset?.bom ?? []).some(({ parent }) => parent === 'GR-900')).toBe(false);
  });
});

describe('a list of spare parts with how many a machine has', () => {
  const read = async (name: string, header: string) => {
    const { dataset } = await importText({
      'bom FW-90.csv': 'Item;Part no.;Qty\n1;FW-ROT;1\n2;FW-BRG;2\n',
      'sales.csv': 'Part no.;Units 2025;Net sales 2025 EUR\nFW-90;110;9350000\n',
      [name]: header,
    });
    const line = dataset?.bom.find(({ child }) => child === 'FW-BRG')?.quantity;
    const stock = dataset?.parts.find(({ partNumber }) => partNumber === 'FW-BRG')?.stock;
    return [line, stock ?? dataset?.inventory.find(({ partNumber }) => partNumber === 'FW-BRG')?.quantity];
  };

  it('says what is on hand and builds nothing in again', async () => {
    expect(await read('spare parts.csv', 'Spare part;Part no.;Qty per machine;Stock\nBearing;FW-BRG;2;7\n')).toEqual([
      2, 7,
    ]);
  });

  it('is a bill where nothing speaks of spare parts', async () => {
    expect((await read('further.csv', 'Item;Part no.;Qty;Stock\n3;FW-BRG;4;7\n'))[0]).toBe(6);
  });
});
