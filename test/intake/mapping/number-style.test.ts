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

  it('is not asked about where another amount of the file decides', async () => {
    const plan = 'Material;Absatz 2027 [Stk];Preis\nMOT-100;12.000;1.250,50\n';
    expect(await listOpen({ 'bom.csv': LIST, 'absatz.csv': plan })).toEqual([]);
  });
});
