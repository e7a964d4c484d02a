import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE, findProblem, importText } from '../import-text.ts';
import { packLayout } from '../pack-layout.ts';

const listStock = async (name: string, text: string) => {
  const { dataset } = await importText({ [name]: text });
  const stocks = dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`) ?? [];
  return { parts: dataset?.parts.map(({ partNumber }) => partNumber).toSorted(), stocks: stocks.toSorted() };
};

describe('a list that was printed page by page', () => {
  it('is one list without its titles where these fill several cells', async () => {
    const page = (number: number) =>
      `ACME GmbH;;Seite ${number}\nBestandsliste;;30.11.2026\n\nTeilenummer;Bezeichnung;Bestand\n`;
    const text = `${page(1)}MG-1;Magnet;1200\nSH-2;Welle;40\n\n${page(2)}HO-3;Gehäuse;7\n\n${page(3)}SC-4;Schraube;500\n`;
    expect(await listStock('Bestand.csv', text)).toEqual({
      parts: ['HO-3', 'MG-1', 'SC-4', 'SH-2'],
      stocks: ['HO-3 7', 'MG-1 1200', 'SC-4 500', 'SH-2 40'],
    });
  });

  it.each(['* Summe', '** Summe', '* Total', 'Übertrag', 'Carried over', 'À reporter', '次頁繰越'])(
    'has no part of the name of a sum at its end: %s',
    async (word) => {
      const text = `Teilenummer;Bezeichnung;Bestand;ME\nMG-1;Magnet;1200;ST\nSH-2;Welle;40;ST\n${word};;1240;\n`;
      expect((await listStock('Bestand.csv', text)).parts).toEqual(['MG-1', 'SH-2']);
    },
  );

  it('keeps a part behind stars that say how deep it lies', async () => {
    const text = 'Teilenummer;Bezeichnung;Bestand;ME\n* MG-1;Magnet;1200;ST\n* SH-2;Welle;40;ST\n';
    expect((await listStock('Bestand.csv', text)).parts).toHaveLength(2);
  });
});

describe('the key to the signs of a table', () => {
  const table = 'Part No.;Description;Status;Stock\nMG-1;Magnet;A;1200\nSH-2;Shaft;B;40\n';

  it('is no part of it', async () => {
    const outcome = await importText({
      'stock.csv': `${table}\nLegend:\nA;Active\nB;Blocked\nSource: ERP, printed by M. Meier\n`,
    });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['MG-1', 'SH-2']);
    expect(findProblem(outcome, 'rows-left-out')?.message).toContain('A, Active');
  });

  it('is not seen in lines that go on below a blank row, nor in short lines without a title', async () => {
    const parts = async (text: string) => (await listStock('stock.csv', text)).parts;
    expect(await parts(`${table}\nHO-3;Housing;A;7\n`)).toEqual(['HO-3', 'MG-1', 'SH-2']);
    expect(await parts(`${table}\nHO-3;Housing\n`)).toEqual(['HO-3', 'MG-1', 'SH-2']);
  });
});

describe('a number that a workbook prints in thousands', () => {
  const read = async (header: string, format: string) => {
    const bytes = await packLayout(
      {
        Plan: {
          rows: [
            ['Part No.', 'Description', header],
            ['P-1', 'Pump', { number: 12_000, format: 0 }],
            ['P-2', 'Valve', { number: 3500, format: 0 }],
          ],
        },
      },
      [format],
    );
    const settings = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
    const { dataset } = await importFiles([{ name: 'Sales plan.xlsx', bytes }], settings);
    return dataset?.parts.map(({ annualDemand }) => annualDemand);
  };

  it.each([
    ['Annual demand (k)', '#,##0,'],
    ['Annual demand (thousands)', '#,##0.0,"T"'],
    ['Jahresbedarf (Tsd.)', '0.0,'],
  ])('is whole where the header says thousands as well: %s, %s', async (header, format) => {
    expect(await read(header, format)).toEqual([12_000, 3500]);
  });

  it('is whole where the header says nothing', async () => {
    expect(await read('Annual demand', '#,##0,')).toEqual([12_000, 3500]);
  });

  it('is in thousands where the header says so and the format prints it whole', async () => {
    expect(await read('Annual demand (k)', '#,##0')).toEqual([12_000_000, 3_500_000]);
  });
});
