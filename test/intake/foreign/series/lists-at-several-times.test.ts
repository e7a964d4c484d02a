import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { findProblem, importText, listErrors } from '../../import-text.ts';
import { packLayout } from '../../pack-layout.ts';

const BILL = 'Produkt;Teil;Anzahl\nM-1;Q-1;4\nM-1;Q-2;1\n';
const TODAY = { today: '2026-11-30' };

async function readSources(files: Readonly<Record<string, string>>) {
  const outcome = await importText({ 'Stueckliste.csv': BILL, ...files }, TODAY);
  expect(listErrors(outcome)).toEqual([]);
  const sources = outcome.dataset?.sourcing.map(
    ({ partNumber, siteId, share, unitPrice }) => `${partNumber} ${siteId} ${share} ${unitPrice}`,
  );
  return { outcome, sources: sources?.toSorted() };
}

async function readDemand(files: Readonly<Record<string, string>>, today = '2026-11-30') {
  const outcome = await importText({ 'Stueckliste.csv': BILL, ...files }, { today });
  expect(listErrors(outcome)).toEqual([]);
  const found = outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'M-1');
  return { outcome, units: found?.annualDemand, price: found?.unitPrice };
}

describe('lists of sources of several years', () => {
  it('count for each part as the newest that names it says', async () => {
    const head = 'Teil;Lieferant;Land;Anteil %\n';
    const { outcome, sources } = await readSources({
      'Quoten 2025.csv': `${head}Q-1;Bunting;GB;60\nQ-1;ATM;CN;40\nQ-2;Stahl;DE;100\n`,
      'Quoten 2026.csv': `${head}Q-1;ATM;CN;100\n`,
    });
    expect(sources).toEqual(['Q-1 ATM@CN 1 null', 'Q-2 Stahl@DE 1 null']);
    expect(findProblem(outcome, 'series-newest')?.message).toBe(
      'Quoten 2026.csv, Quoten 2025.csv are one list at several times or in several versions: what a newer one says stands, and 2 rows of older ones are left out.',
    );
    expect(outcome.leftOutRows.map(({ file, row, reason }) => [file, row, reason])).toEqual([
      ['Quoten 2025.csv', 2, 'A newer list says it: Quoten 2026.csv, row 2.'],
      ['Quoten 2025.csv', 3, 'A newer list says it: Quoten 2026.csv, row 2.'],
    ]);
  });

  it('keep a source that the newest price list does not name', async () => {
    const head = 'Teil;Lieferant;Land;Preis EUR\n';
    const { sources } = await readSources({
      'Preisliste 2025.csv': `${head}Q-1;ATM;CN;4\nQ-1;Bunting;GB;6\n`,
      'Preisliste 2026.csv': `${head}Q-1;ATM;CN;5\n`,
    });
    expect(sources).toEqual(['Q-1 ATM@CN null 5', 'Q-1 Bunting@GB null 6']);
  });

  it('say what was bought in the newest, one sheet a year', async () => {
    const head = ['Teil', 'Lieferant', 'Land', 'Preis CHF', 'Menge'];
    const bytes = await packLayout({
      2024: { rows: [head, ['Q-1', 'ATM', 'CN', 4.2, 2100]] },
      2026: { rows: [head, ['Q-1', 'Bunting', 'GB', 6.1, 2000]] },
      2025: { rows: [head, ['Q-1', 'Bunting', 'GB', 6.3, 1200], ['Q-1', 'ATM', 'CN', 4.4, 800]] },
    });
    const inputs = [
      { name: 'Einkauf.xlsx', bytes },
      { name: 'Stueckliste.csv', bytes: new TextEncoder().encode(BILL) },
    ];
    const { dataset } = await importFiles(inputs, { name: 'Test', demo: false, dataDate: null, ...TODAY });
    expect(dataset?.sourcing.map(({ siteId, share, unitPrice }) => [siteId, share, unitPrice])).toEqual([
      ['Bunting@GB', 1, 6.1],
    ]);
  });
});

describe('orders of several months', () => {
  it('count together, at the newest price', async () => {
    const head = 'Teil;Lieferant;Land;Preis EUR;Menge\n';
    const { outcome, sources } = await readSources({
      'Einkauf Januar 2026.csv': `${head}Q-1;Bunting;GB;6.1;100\n`,
      'Einkauf Februar 2026.csv': `${head}Q-1;Bunting;GB;6.3;100\nQ-1;ATM;CN;4.4;800\n`,
      'Einkauf März 2026.csv': `${head}Q-1;ATM;CN;4.2;1000\n`,
    });
    expect(sources).toEqual(['Q-1 ATM@CN 0.9 4.2', 'Q-1 Bunting@GB 0.1 6.3']);
    expect(findProblem(outcome, 'series-together')?.message).toContain('the orders of the last 3 count together');
  });

  it('of a year that is not half over count together with the one before', async () => {
    const head = 'Teil;Lieferant;Land;Preis EUR;Menge\n';
    const files = {
      'Stueckliste.csv': BILL,
      'Einkauf 2024.csv': `${head}Q-1;Bunting;GB;6;900\nQ-2;Stahl;DE;2;50\n`,
      'Einkauf 2025.csv': `${head}Q-1;ATM;CN;4;900\n`,
      'Einkauf 2026.csv': `${head}Q-1;VAC;DE;7;100\n`,
    };
    const read = async (today: string) => {
      const { dataset } = await importText(files, { today });
      return dataset?.sourcing.map(({ partNumber, siteId, share }) => `${partNumber} ${siteId} ${share}`).toSorted();
    };
    // A first order of the new year says nothing of who delivers.
    expect(await read('2026-02-01')).toEqual(['Q-1 ATM@CN 0.9', 'Q-1 VAC@DE 0.1', 'Q-2 Stahl@DE 1']);
    expect(await read('2026-11-30')).toEqual(['Q-1 VAC@DE 1', 'Q-2 Stahl@DE 1']);
  });

  it('of more than a year count for the last one', async () => {
    const head = 'Teil;Lieferant;Land;Menge\n';
    const { outcome, sources } = await readSources({
      'Einkauf 2025-01.csv': `${head}Q-1;Bunting;GB;9000\n`,
      'Einkauf 2026-01.csv': `${head}Q-1;Bunting;GB;100\n`,
      'Einkauf 2026-02.csv': `${head}Q-1;ATM;CN;300\n`,
    });
    expect(sources).toEqual(['Q-1 ATM@CN 0.75 null', 'Q-1 Bunting@GB 0.25 null']);
    const unread = outcome.unread.filter(({ file }) => file === 'Einkauf 2025-01.csv').map(({ why }) => why);
    expect(new Set(unread)).toEqual(new Set(['another period or version counts']));
  });
});

describe('sales of several months', () => {
  const head = 'Produkt;Menge;Umsatz EUR\n';
  const months = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `Umsatz 2026-${String(at + 1).padStart(2, '0')}.csv`,
      `${head}M-1;${80 + at};${(80 + at) * 200}\n`,
    ]),
  );

  it('are added up to a year', async () => {
    // 80 + 81 + … + 91 pieces at 200 each.
    const { outcome, units, price } = await readDemand(months, '2027-01-10');
    expect([units, price]).toEqual([1026, 200]);
    expect(findProblem(outcome, 'series-added')?.message).toMatch(
      /the amounts of the last 12 are added up to a year\.$/,
    );
    expect(outcome.unread).toEqual([]);
  });

  it('of a part of a year are brought to a year', async () => {
    const { outcome, units, price } = await readDemand({
      'Sales Jan 2026.csv': `${head}M-1;100;20000\n`,
      'Sales Feb 2026.csv': `${head}M-1;50;10000\n`,
      'Sales Mar 2026.csv': `${head}M-1;150;33000\n`,
    });
    // 300 pieces for 63,000 in a quarter.
    expect([units, price]).toEqual([1200, 210]);
    expect(findProblem(outcome, 'series-added')?.message).toContain('times 12 ÷ 3');
  });

  it('add up customers and days of each list, and take off what came back', async () => {
    const dated = 'Product;Date;Type;Quantity sold;Revenue EUR\n';
    const { units, price } = await readDemand({
      'Sales H1 2026.csv': `${dated}M-1;2026-02-01;Invoice;100;20000\nM-1;2026-03-01;Credit note;20;4000\n`,
      'Sales H2 2026.csv': `${dated}M-1;2026-08-01;Invoice;60;12000\nM-1;2026-09-01;Invoice;60;12000\n`,
    });
    expect([units, price]).toEqual([200, 200]);
  });

  it('keep a product that was sold in one of them alone', async () => {
    const { outcome } = await readDemand({
      'Sales Q3 2026.csv': `${head}M-1;25;5000\nM-2;10;900\n`,
      'Sales Q4 2026.csv': `${head}M-1;25;5000\n`,
    });
    const demands = outcome.dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand]);
    expect(demands).toContainEqual(['M-2', 20]);
  });

  it('of one month alone are asked about', async () => {
    const { outcome } = await readDemand({ 'Umsatz 2026-10.csv': `${head}M-1;80;16000\n` });
    expect(findProblem(outcome, 'ask-part-of-year')?.file).toBe('Umsatz 2026-10.csv');
    const year = await readDemand({ 'Umsatz 2025.csv': `${head}M-1;800;160000\n` });
    expect(findProblem(year.outcome, 'ask-part-of-year')).toBeUndefined();
  });
});

describe('lists of which one counts', () => {
  const head = 'Produkt;Menge;Umsatz EUR\n';
  const sales = {
    'Umsatz 2024.csv': `${head}M-1;900;180000\n`,
    'Umsatz 2025.csv': `${head}M-1;1000;210000\n`,
    'Umsatz 2026.csv': `${head}M-1;800;172000\n`,
  };

  it('are the sales of the last year that is over', async () => {
    const { outcome, units, price } = await readDemand(sales);
    expect([units, price]).toEqual([1000, 210]);
    expect(findProblem(outcome, 'series-one')?.message).toContain('Umsatz 2025.csv counts');
    expect((await readDemand(sales, '2027-01-01')).units).toBe(800);
  });

  it('keep what only the year that is not over names', async () => {
    const { outcome } = await readDemand({
      'Umsatz 2024.csv': `${head}M-1;900;180000\nM-0;5;500\n`,
      'Umsatz 2025.csv': `${head}M-1;1000;210000\n`,
      'Umsatz 2026.csv': `${head}M-1;800;172000\nM-2;40;8000\n`,
    });
    const sold = outcome.dataset?.parts.flatMap(({ partNumber, annualDemand }) =>
      annualDemand === null ? [] : [`${partNumber} ${annualDemand}`],
    );
    expect(sold?.toSorted()).toEqual(['M-1 1000', 'M-2 40']);
    expect(findProblem(outcome, 'series-one')?.message).toContain('of later ones only what it does not name');
  });

  it('are the demands of the year that has begun', async () => {
    const plans = {
      'Bedarf 2025.csv': 'Teil;Jahresbedarf\nM-1;700\n',
      'Bedarf 2026.csv': 'Teil;Jahresbedarf\nM-1;900\n',
    };
    expect((await readDemand(plans)).units).toBe(900);
    const later = { ...plans, 'Bedarf 2027.csv': 'Teil;Jahresbedarf\nM-1;1500\n' };
    expect((await readDemand(later)).units).toBe(900);
    expect((await readDemand(later, '2027-02-01')).units).toBe(1500);
  });

  it('are stocks of the newest day', async () => {
    const stock = 'Teil;Bestand\n';
    const { outcome } = await readSources({
      'Bestand 31.12.2025.csv': `${stock}Q-1;5000\nQ-2;10\n`,
      'Bestand 31.10.2026.csv': `${stock}Q-1;800\n`,
    });
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['Q-1', 800],
    ]);
  });

  it('are the bill and the contents that are the newest of their product and part', async () => {
    const bill = 'Produkt;Teil;Anzahl\n';
    const contents = 'Teil;Element;Gehalt (Gew.-%)\n';
    const outcome = await importText(
      {
        'BOM 2025.csv': `${bill}M-1;Q-1;6\nM-1;Q-3;2\nM-9;Q-3;1\n`,
        'BOM 2026.csv': `${bill}M-1;Q-1;4\n`,
        'Analyse 2024.csv': `${contents}Q-1;Nd;28\nQ-1;Dy;3\nQ-3;Dy;1\n`,
        'Analyse 2026.csv': `${contents}Q-1;Nd;30\nQ-1;Dy;4\n`,
      },
      TODAY,
    );
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['M-1', 'Q-1', 4],
      ['M-9', 'Q-3', 1],
    ]);
    expect(
      outcome.dataset?.composition.map(({ partNumber, substance, massPctMax }) => [partNumber, substance, massPctMax]),
    ).toEqual([
      ['Q-1', 'Nd', 30],
      ['Q-1', 'Dy', 4],
      ['Q-3', 'Dy', 1],
    ]);
  });
});

describe('versions of a bill', () => {
  const head = 'Parent;Component;Qty\n';

  it('are not added up: what the newest says of a product stands', async () => {
    const outcome = await importText({
      'BOM rev A.csv': `${head}M-1;Q-1;6\nM-1;Q-3;2\nM-2;Q-3;1\n`,
      'BOM rev B.csv': `${head}M-1;Q-1;4\n`,
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['M-1', 'Q-1', 4],
      ['M-2', 'Q-3', 1],
    ]);
    expect(findProblem(outcome, 'series-newest')?.message).toContain('2 rows of older ones are left out');
  });
});

describe('lists that may be versions or engines', () => {
  it('keep the sales of each', async () => {
    const head = 'Produkt;Menge;Umsatz EUR\n';
    const { outcome } = await readDemand({
      'Umsatz V6.csv': `${head}M-1;10;2000\n`,
      'Umsatz V8.csv': `${head}M-2;5;3000\n`,
    });
    const sold = outcome.dataset?.parts.flatMap((part) => (part.annualDemand === null ? [] : [part.partNumber]));
    expect(sold?.toSorted()).toEqual(['M-1', 'M-2']);
  });
});

describe('lists of one layout that are none of one thing at several times', () => {
  const head = 'Teil;Bestand\n';

  it('of two plants are added up', async () => {
    const { outcome } = await readSources({
      'Bestand Werk Kassel 2026.csv': `${head}Q-1;500\n`,
      'Bestand Werk Plzen 2026.csv': `${head}Q-1;300\n`,
    });
    expect(outcome.dataset?.inventory.map(({ quantity }) => quantity)).toEqual([800]);
  });

  it('of months without a year are compared, since the newest is not known', async () => {
    const outcome = await importText({
      'Stueckliste.csv': BILL,
      'Lager Januar.csv': `${head}Q-1;500\n`,
      'Lager Dezember.csv': `${head}Q-1;300\n`,
    });
    expect(listErrors(outcome)).toEqual(['duplicate-disagrees Lager Dezember.csv:2:quantity']);
  });

  it('with other columns are read each by itself', async () => {
    const { sources } = await readSources({
      'Quellen 2025.csv': 'Teil;Lieferant;Land\nQ-1;ATM;CN\n',
      'Quellen 2026.csv': 'Teil;Lieferant;Land;Preis EUR\nQ-2;Stahl;DE;4\n',
    });
    expect(sources).toEqual(['Q-1 ATM@CN 1 null', 'Q-2 Stahl@DE 1 4']);
  });
});
