import { describe, expect, it } from 'vitest';
import { isUnitCell, isUnitLabel } from '../../../src/intake/tables/unit-cells.ts';
import { importText } from '../import-text.ts';

async function read(text: string) {
  const { dataset, notes } = await importText({ 'list.csv': text });
  return {
    parts: dataset?.parts.map(({ partNumber, unitPrice, currency, annualDemand }) => [
      partNumber,
      unitPrice,
      currency,
      annualDemand,
    ]),
    stocks: dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]),
    codes: notes.map(({ code }) => code),
  };
}

describe('a row of units below the header', () => {
  it.each([
    'EUR',
    'T€',
    '€/100',
    'EUR/100 pcs',
    '1000 pcs',
    "'000 units",
    'in EUR',
    '[kg]',
    '(%)',
    'Mio. ¥',
    '万元',
    '€ je 1.000 Stk',
    'wt-%',
    'тыс. шт',
    'tys. szt.',
    'Tage',
    'weeks',
    'lakhs ₹',
    'pcs/year',
    'tyg.',
    '(prac. dny)',
    'netto',
    '(na 1 szt.)',
  ])('may hold %s', (cell) => expect(isUnitCell(cell)).toBe(true));

  it.each([
    'Magnet',
    'M-100',
    '12',
    '1.5 kg',
    'EU',
    'kg of powder',
    'per',
    'Stuttgart',
    'T-100',
    'Netto Magnete GmbH',
    '12 tyg.',
    'Euro Magnets Ltd',
  ])('does not hold %s', (cell) => expect(isUnitCell(cell)).toBe(false));

  it('may begin with a word for units', () => {
    for (const cell of ['Unit', 'Einheit:', '[Units]', '单位']) expect(isUnitLabel(cell)).toBe(true);
    expect(isUnitLabel('Einheitsmagnet')).toBe(false);
  });

  it('says by how many a price is, in which money, and what is counted in thousands', async () => {
    const text = (first: string): string =>
      `Material;Description;Price;Annual demand\n${first};;EUR/100 pcs;1000 pcs\nM-1;Magnet;120;100\nM-2;Shaft;30;50\n`;
    for (const first of ['', 'Unit'])
      expect((await read(text(first))).parts).toEqual([
        ['M-1', 1.2, 'EUR', 100_000],
        ['M-2', 0.3, 'EUR', 50_000],
      ]);
  });

  it('brings a stock by mass to pieces where another column says what one weighs', async () => {
    const found = await read(
      'Material;Description;Stock;Weight;Annual demand\n;;kg;g;pcs\nM-1;Magnet;600;12;100000\nM-2;Disc;30;3;50000\n',
    );
    expect(found.stocks).toEqual([
      ['M-1', 50_000],
      ['M-2', 10_000],
    ]);
    expect(found.codes).not.toContain('stock-by-mass');
  });

  it('is told of where nothing says what a piece weighs', async () => {
    const found = await read('Material;Description;Stock (kg);Annual demand\nM-1;Powder;600;100000\n');
    expect(found.stocks).toEqual([['M-1', 600]]);
    expect(found.codes).toContain('stock-by-mass');
    const counted = await read('Material;Description;Stock (pcs);Annual demand\nM-1;Magnet;600;100000\n');
    expect(counted.codes).not.toContain('stock-by-mass');
  });

  it('is no row of data that names its units in a column of their own', async () => {
    const { parts } = await read('Material;Description;Unit;Price\nM-1;Magnet;kg;120\nM-2;Shaft;kg;30\n');
    expect(parts?.map(([partNumber]) => partNumber)).toEqual(['M-1', 'M-2']);
  });
});
