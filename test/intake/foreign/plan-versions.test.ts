import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('a plan in several versions', () => {
  const header = 'Material;Werk;Version;VersAktiv;Periode;Planmenge;ME\n';
  const rows = (version: string, mark: string, units: number): string =>
    ['01.2027', '02.2027'].map((month) => `P-1;1000;${version};${mark};${month};${units};ST`).join('\n');

  it('counts what a column marks as active, whatever its number, and says what it leaves out', async () => {
    const { dataset, notes, unread } = await importText({
      'pir.csv': `${header}${rows('00', '', 500)}\n${rows('01', 'X', 100)}\n`,
    });
    // Two months of 100 make 1,200 a year; those of 500 are another plan of the same sales.
    expect(dataset?.parts[0]?.annualDemand).toBe(1200);
    expect(notes.find(({ code }) => code === 'periods-summed')?.message).toMatch(/only 01 counts, .* and not 00/);
    // What says which rows count is read; the amounts of the others are not, and the plant has no field.
    expect(unread.map(({ column, cells, why }) => [column, cells, why])).toEqual([
      ['Werk', 4, 'no field for it'],
      ['Planmenge', 2, 'another period or version counts'],
    ]);
  });

  it('counts the version that is planned with by its name, or the first, where no column marks one', async () => {
    const unmarked = 'Item,Scenario,Annual demand\n';
    const byName = await importText({ 'a.csv': `${unmarked}P-1,Upside,900\nP-1,Base,700\nP-2,Upside,9\nP-2,Base,7\n` });
    expect(byName.dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([700, 7]);
    const first = await importText({ 'a.csv': `${unmarked}P-1,Low,300\nP-1,High,900\n` });
    expect(first.dataset?.parts[0]?.annualDemand).toBe(300);
  });

  it.each([
    ['V1', 'V2'],
    ['V9', 'V10'],
    ['2025-10', '2026-11'],
  ])('counts the newest where versions count up or are months, whichever stands first: %s, %s', async (old, today) => {
    const plans = [`P-1,${old},300\nP-2,${old},30\n`, `P-1,${today},900\nP-2,${today},90\n`];
    for (const [one, other] of [plans, plans.toReversed()]) {
      const { dataset } = await importText({ 'a.csv': `Item,Version,Annual demand\n${one}${other}` });
      expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([900, 90]);
    }
  });

  it('adds up months in columns of one version only', async () => {
    const { dataset } = await importText({
      'a.csv': 'Item,Customer,Version,Jan-27,Feb-27,Mar-27\nP-1,A,00,10,10,10\nP-1,B,00,5,5,5\nP-1,A,01,90,90,90\n',
    });
    expect(dataset?.parts[0]?.annualDemand).toBe(180);
  });

  it('takes the version of a product, of which each has one, for no version of the plan', async () => {
    const { dataset } = await importText({ 'a.csv': 'Item,Version,Annual demand\nP-1,A,900\nP-2,B,700\n' });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([900, 700]);
  });
});

describe('what customers take', () => {
  it('goes to their country, which is no source of the part', async () => {
    const { dataset } = await importText({
      'absatz.csv': 'Material;Kunde;Country;Jahr;Absatzmenge;ME\nP-1;Alpha;DE;2027;1000;ST\nP-1;Beta;CN;2027;500;ST\n',
    });
    expect(dataset?.parts[0]?.annualDemand).toBe(1500);
    expect(dataset?.sourcing).toEqual([]);
  });

  it('is added up of the first year, where several are planned', async () => {
    const { dataset, notes } = await importText({
      'absatz.csv':
        'Material;Kunde;Jahr;Absatzmenge\nP-1;Alpha;2027;1000\nP-1;Beta;2027;500\nP-1;Alpha;2028;2000\nP-1;Beta;2028;700\n',
    });
    expect(dataset?.parts[0]?.annualDemand).toBe(1500);
    expect(notes.find(({ code }) => code === 'periods-summed')?.message).toMatch(/only 2027 counts, and not 2028/);
  });
});

it('reads a Japanese forecast as what is sold, and no bill', async () => {
  const { dataset } = await importText({ '内示.csv': '品番,月,内示数量\nP-1,2027/01,100\nP-1,2027/02,120\n' });
  expect(dataset?.parts[0]?.annualDemand).toBe(1320);
  expect(dataset?.bom).toEqual([]);
});

describe('amounts in a unit that counts pieces by the thousand', () => {
  it('are pieces, and a price for a thousand is divided, unless its header says that it is for one', async () => {
    const { dataset, notes } = await importText({
      'absatz.csv': 'Material;Absatzmenge;ME;Verkaufspreis;Währung\nP-1;12;TST;4200;EUR\nP-2;3;ST;50;EUR\n',
      'preise.csv': 'Material;Lieferant;Land;ME;Preis pro Stück;Währung\nC-1;Beispiel GmbH;DE;TST;0,50;EUR\n',
    });
    const stated = dataset?.parts.map(({ partNumber, annualDemand, unitPrice, unit }) => [
      partNumber,
      annualDemand,
      unitPrice,
      unit,
    ]);
    expect(stated).toEqual([
      ['P-1', 12_000, 4.2, 'pcs'],
      ['P-2', 3, 50, 'pcs'],
      ['C-1', null, 0.5, 'pcs'],
    ]);
    expect(notes.filter(({ code }) => code === 'unit-counted').map(({ message }) => message)).toEqual([
      'Rows in TST: one is 1000 pieces, and amounts and prices are read so (1 row).',
      'Rows in TST: one is 1000 pieces, and amounts and prices are read so (1 row).',
    ]);
  });

  it('are pieces in lines and stocks as well', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Oberteil;Unterteil;Menge;ME\nP-1;C-1;0,008;TST\nP-1;C-2;2;DZ\n',
      'bestand.csv': 'Material;Bestand;ME\nC-1;1,5;TST\nC-2;40;ST\n',
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['C-1', 8],
      ['C-2', 24],
    ]);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['C-1', 1500],
      ['C-2', 40],
    ]);
  });
});

it('reads a plan of types by month, of which no column is a part number', async () => {
  const months = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
  const { dataset } = await importText({
    'Absatzplan.csv': `Typ;Bezeichnung;${months.map((month) => `${month} 26`).join(';')}\nFM-16;Stapler;${'150;'.repeat(11)}350\n`,
  });
  expect(dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand])).toEqual([['FM-16', 2000]]);
});
