import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const HEAD = 'Product,Component,Qty\n';
const BILL = `${HEAD}MO-1,MG-1,8\nMO-1,SH-1,1\nMO-1,SC-1,4\n`;

async function readBills(files: Readonly<Record<string, string>>) {
  const outcome = await importText(files);
  const lines = outcome.dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`);
  return { lines: lines?.toSorted(), isNoted: findProblem(outcome, 'older-copy') !== undefined };
}

const LINES = ['MO-1 MG-1 8', 'MO-1 SC-1 4', 'MO-1 SH-1 1'];

describe('a list that is a copy by its name', () => {
  it.each(['BOM (2).csv', 'BOM - Copy.csv', 'Copy of BOM.csv', 'BOM old.csv', 'BOM_backup.csv', 'BOM alt.csv'])(
    'does not count beside the list that it mostly repeats: %s',
    async (name) => {
      const copy = `${HEAD}MO-1,MG-1,8\nMO-1,SH-1,1\nMO-1,SC-1,5\n`;
      expect(await readBills({ 'BOM.csv': BILL, [name]: copy })).toEqual({ lines: LINES, isNoted: true });
    },
  );

  it('does not count where all its amounts were others, and it is called old', async () => {
    const copy = `${HEAD}MO-1,MG-1,6\nMO-1,SH-1,2\nMO-1,SC-1,5\n`;
    expect(await readBills({ 'BOM.csv': BILL, 'BOM old.csv': copy })).toEqual({ lines: LINES, isNoted: true });
  });

  it('counts where it says something else', async () => {
    const other = `${HEAD}MO-2,MG-2,6\nMO-2,SH-2,2\n`;
    const { lines, isNoted } = await readBills({ 'BOM.csv': BILL, 'BOM (2).csv': other });
    expect(lines).toEqual([...LINES, 'MO-2 MG-2 6', 'MO-2 SH-2 2']);
    expect(isNoted).toBe(false);
  });

  it('counts alone', async () => {
    expect(await readBills({ 'BOM (2).csv': BILL })).toEqual({ lines: LINES, isNoted: false });
  });
});
