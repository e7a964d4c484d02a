import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Ensemble;Composant;Qté\nVEC-250;ROT-250;1\nROT-250;AIM-F;8\n';
const LINES = 'Component;Quantity\nMAG-2;8\nHSG-3;1\n';

async function readLines(files: Readonly<Record<string, string>>) {
  const { dataset, notes, ledger } = await importText(files);
  const lines = dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted();
  return { lines, notes: notes.filter(({ code }) => code === 'table-repeated').map(({ message }) => message), ledger };
}

describe('a bill that comes twice under two names', () => {
  it('builds its lines in once, and a note names both files', async () => {
    const { lines, notes } = await readLines({ 'nomenclatures v1.csv': BILL, 'nomenclatures (copie).csv': BILL });
    expect(lines).toEqual(['ROT-250 AIM-F 8', 'VEC-250 ROT-250 1']);
    expect(notes).toEqual([
      'nomenclatures (copie).csv says the same lines as nomenclatures v1.csv; they are read once.',
    ]);
  });

  it('adds up where another file says some of its lines anew', async () => {
    const more = 'Ensemble;Composant;Qté\nROT-250;AIM-F;2\nROT-250;ARB-1;1\n';
    const { lines, notes } = await readLines({ 'nomenclatures.csv': BILL, 'nomenclatures suite.csv': more });
    expect(lines).toEqual(['ROT-250 AIM-F 10', 'ROT-250 ARB-1 1', 'VEC-250 ROT-250 1']);
    expect(notes).toEqual([]);
  });

  it('is two bills where each file is named after its product and no line names one', async () => {
    const { lines } = await readLines({ 'PRD-900.csv': LINES, 'PRD-901.csv': LINES });
    expect(lines).toEqual(['PRD-900 HSG-3 1', 'PRD-900 MAG-2 8', 'PRD-901 HSG-3 1', 'PRD-901 MAG-2 8']);
  });
});
