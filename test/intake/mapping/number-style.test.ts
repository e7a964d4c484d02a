import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

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
});
