import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE, importText } from '../import-text.ts';
import { packLayout } from '../pack-layout.ts';

const LIST = 'Material;Komponente;Menge\nMOT-100;MAG-55;8\n';

async function listOpen(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { notes } = await importText(files);
  return notes.flatMap(({ code, column, row, found }) =>
    code === 'number-style-open' ? [`${column} ${row}: ${found}`] : [],
  );
}

describe('an amount that may be a thousand times another', () => {
  it('is asked about where no amount of its file decides: of prices, sales and stocks', async () => {
    const plan = 'Material;Absatz 2027 [Stk]\nMOT-100;12.000\n';
    expect(await listOpen({ 'bom.csv': LIST, 'absatz.csv': plan })).toEqual(['Absatz 2027 [Stk] 2: 12.000']);
    const stock = 'Material;Bestand\nMAG-55;1.250\n';
    expect(await listOpen({ 'bom.csv': LIST, 'bestand.csv': stock })).toEqual(['Bestand 2: 1.250']);
  });

  it('is asked about in a forecast by period, once for a plan, and read by the style that another period shows', async () => {
    const plan = 'MATNR;WERKS;H1/2026;H2/2026\nMOT-100;1000;9.000;11.000\n';
    expect(await listOpen({ 'bom.csv': LIST, 'prognose.csv': plan })).toEqual(['H1/2026 2: 9.000']);
    const decided = `${plan}MOT-200;1000;1.200.000;2.500\n`;
    expect(await listOpen({ 'bom.csv': LIST, 'prognose.csv': decided })).toEqual([]);
    const { dataset } = await importText({ 'prognose.csv': decided });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([20_000, 1_202_500]);
  });

  it('is not asked about where another amount of the file decides', async () => {
    const plan = 'Material;Absatz 2027 [Stk];Preis\nMOT-100;12.000;1.250,50\n';
    expect(await listOpen({ 'bom.csv': LIST, 'absatz.csv': plan })).toEqual([]);
  });

  it('of pieces on stock is a whole number: of the rows of a list, one that would be a fraction decides', async () => {
    const stock = 'Material;Bestand;ME\nMAG-55;38.000;ST\nMAG-56;14.200;ST\n';
    expect(await listOpen({ 'bestand.csv': stock })).toEqual([]);
    const { dataset } = await importText({
      'bom.csv': 'Material;Komponente;Menge\nMOT-100;MAG-55;8\nMOT-100;MAG-56;1\n',
      'bestand.csv': stock,
    });
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([38_000, 14_200]);
    const inCells = await importText({ 'bestand.csv': 'Material;Bestand\nMAG-55;14.200 Stk\nMAG-56;510 Stk\n' });
    expect(inCells.dataset?.inventory.map(({ quantity }) => quantity)).toEqual([14_200, 510]);
    expect(await listOpen({ 'bestand.csv': 'Material;Bestand\nMAG-55;14.200 kg\nMAG-56;510 kg\n' })).toHaveLength(1);
    // What prints 4 as `4.000` prints 25 as `25.000`.
    const bare = await importText({ 'bestand.csv': 'Material;Bestand;ME\nMAG-55;4.000;ST\nMAG-56;25;ST\n' });
    expect(bare.dataset?.inventory.map(({ quantity }) => quantity)).toEqual([4000, 25]);
    // Kilograms may be fourteen and a fifth, and thirty-eight pieces may be printed with three decimals.
    expect(await listOpen({ 'bestand.csv': stock.replaceAll('ST', 'KG') })).toEqual(['Bestand 2: 38.000']);
    expect(await listOpen({ 'bestand.csv': stock.replace('14.200', '14.000') })).toEqual(['Bestand 2: 38.000']);
  });

  it('on a bill is thousands of pieces, until somebody says, where other lines have no mark', async () => {
    const read = async (lines: string) => {
      const { dataset, notes } = await importText({ 'bom.csv': `Material;Komponente;Menge;ME\n${lines}` });
      return [dataset?.bom.map(({ quantity }) => quantity), notes.some(({ code }) => code === 'number-style-open')];
    };
    expect(await read('GEN;ROTOR;1;ST\nROTOR;BLOCK;2.400;ST\n')).toEqual([[1, 2400], true]);
    // A system that cuts no zeros off writes one piece with them, and kilograms have decimals.
    expect(await read('GEN;ROTOR;1.000;ST\nROTOR;BLOCK;2.400;ST\n')).toEqual([[1, 2.4], false]);
    expect(await read('GEN;ROTOR;1;ST\nROTOR;WIRE;2.400;KG\n')).toEqual([[1, 2.4], true]);
    expect(await read('GEN;ROTOR;1;ST\nROTOR;BLOCK;2.405;ST\n')).toEqual([[1, 2.405], true]);
  });

  it('counts, until somebody says, as the other files of the import write, where these agree', async () => {
    const stock = 'Material;Bestand\nMAG-55;38.000\n';
    const prices = 'Material;Preis\nMAG-55;0,62\n';
    const read = async (files: Readonly<Record<string, string>>) => {
      const { dataset, notes } = await importText({ 'bom.csv': LIST, ...files });
      const asked = notes
        .filter(({ code }) => code === 'number-style-open')
        .map(({ message }) => message.split(', it ').at(-1));
      return [dataset?.inventory.map(({ quantity }) => quantity), asked];
    };
    expect(await read({ 'bestand.csv': stock, 'preise.csv': prices })).toEqual([[38_000], ['counts as 38000.']]);
    expect(await read({ 'bestand.csv': stock })).toEqual([[38], ['counts as 38.']]);
    const points = 'Part,Price\nMAG-55,0.62\n';
    const both = { 'bestand.csv': stock, 'preise.csv': prices, 'prices.csv': points };
    expect(await read(both)).toEqual([[38], ['counts as 38.']]);
  });

  it('is not decided by the numbers of a workbook, which are kept with a point wherever it was written', async () => {
    const read = async (stocks: readonly (string | number)[], unit: string, price: string | number = 1.85) => {
      const rows = stocks.map((stock, at) => [`MAG-${at}`, stock, unit]);
      const bytes = await packLayout({
        Preise: { rows: [['Material', 'Lieferant', 'Preis'], ...rows.map(([part]) => [part!, 'Muster', price])] },
        Bestand: { rows: [['Material', 'Bestand', 'ME'], ...rows] },
      });
      const settings = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
      const { dataset, notes } = await importFiles([{ name: 'company.xlsx', bytes }], settings);
      const asked = notes.filter(({ code }) => code === 'number-style-open').map(({ found }) => found);
      return [dataset?.inventory.map(({ quantity }) => quantity), asked];
    };
    // Nobody has one piece and a fifth; kilograms are asked about.
    expect(await read(['1.200', 240, 'ca. 40'], 'ST')).toEqual([[1200, 240, 40], []]);
    expect(await read(['1.200', 240], 'KG')).toEqual([[1.2, 240], ['1.200']]);
    // Text with a comma says how text is written, and nothing of numbers that are kept.
    expect(await read(['1.200', 240], 'KG', '1,85')).toEqual([[1200, 240], []]);
    expect(await read([1.125, 240], 'KG')).toEqual([[1.125, 240], []]);
  });
});
