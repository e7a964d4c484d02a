import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const HEAD = 'Material;Materialkurztext;MArt;Preis;Preiseinheit;Währung;Jahresbedarf';
const importList = (margin: string, rows: string) => importText({ 'stamm.csv': `${HEAD};${margin}\n${rows}` });

describe('what one unit earns, in the list of a planning system', () => {
  it('is read where the header says that it is of one unit, also below 0', async () => {
    const { dataset, unread } = await importList(
      'Deckungsbeitrag je Stück',
      'P-1;Pumpe;FERT;1.240,00;1;EUR;6500;310,50\nP-2;Pumpe klein;FERT;149,00;1;EUR;88000;-4,20\n',
    );
    expect(dataset?.parts.map(({ unitMargin, currency }) => [unitMargin, currency])).toEqual([
      [310.5, 'EUR'],
      [-4.2, 'EUR'],
    ]);
    expect(unread).toEqual([]);
  });

  it.each(['Deckungsbeitrag', 'Marge'])(
    'is open under “%s”, which may be of a year, and is listed as not read',
    async (header) => {
      const { dataset, unread } = await importList(header, 'P-1;Pumpe;FERT;1.240,00;1;EUR;6500;310,50\n');
      expect(dataset?.parts[0]?.unitMargin).toBeNull();
      expect(unread.map(({ column, why }) => [column, why])).toEqual([[header, 'no meaning chosen']]);
    },
  );

  it.each([
    ['DB je Stück in %', 'P-1;Pumpe;FERT;1.240,00;1;EUR;6500;25\n'],
    ['DB je Stück', 'P-1;Pumpe;FERT;1.240,00;100;EUR;6500;25\n'],
  ])('is no money where it is a share, or of another number of units: %s', async (header, rows) => {
    const { dataset, unread } = await importList(header, rows);
    expect(dataset?.parts[0]?.unitMargin).toBeNull();
    expect(unread.map(({ column }) => column)).toContain(header);
  });

  it('is not known of a row that ends before it, and the other rows are read', async () => {
    const { dataset } = await importList(
      'DB je Stück',
      'P-1;Pumpe;FERT;1.240,00;1;EUR;6500;310,50\nM-1;Magnet;ROH;1,85;1;EUR\n',
    );
    expect(dataset?.parts.map(({ partNumber, unitMargin }) => [partNumber, unitMargin])).toEqual([
      ['P-1', 310.5],
      ['M-1', null],
    ]);
  });

  it('stays not known where another list gives it in another currency than that of the price', async () => {
    const { dataset, notes } = await importText({
      'stamm.csv': `${HEAD}\nP-1;Pumpe;FERT;1.240,00;1;EUR;6500\n`,
      'margen.csv': 'Material;Materialkurztext;Währung;Stückmarge\nP-1;Pumpe;USD;310,50\n',
      'kurse.csv': 'currency,per_reporting,date\nUSD,1.09,2026-11-20\n',
    });
    expect(dataset?.parts[0]).toMatchObject({ unitPrice: 1240, currency: 'EUR', unitMargin: null });
    expect(notes.some(({ message }) => message.includes('another currency'))).toBe(true);
  });
});

describe('a sum of money in the last column of a list', () => {
  it('is not known of a row that ends before it, and the other rows are read', async () => {
    const { dataset } = await importText({
      'umsatz.csv':
        'Artikel;Bezeichnung;Absatz 2026 [Stk];Umsatz 2026 EUR\nP-1;Pumpe;100;12000,00\nP-2;Pumpe klein;50\n',
    });
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['P-1', 120],
      ['P-2', null],
    ]);
  });
});
