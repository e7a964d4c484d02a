import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readGrids } from '../../../src/intake/reading/read-grids.ts';

async function readRows(bytes: Uint8Array): Promise<unknown> {
  const reading = await readGrids({ name: 'list.xls', bytes }, createProblemLog());
  return reading.refused === null && reading.grids !== null ? reading.grids[0]?.rows : reading.refused;
}

describe('a record that is damaged', () => {
  it('costs nothing but its own cell', async () => {
    const quantity = { t: 'n', v: 3, bf: [] };
    const sheet = utils.aoa_to_sheet([['Part', 'Qty'], ['A']]);
    sheet['B2'] = quantity;
    sheet['!ref'] = 'A1:B2';
    const saved: unknown = write(utils.book_new(sheet, 'S'), { type: 'buffer', bookType: 'biff8' });
    const bytes = saved instanceof Uint8Array ? new Uint8Array(saved) : new Uint8Array();
    expect(await readRows(bytes)).toEqual([['Part', 'Qty'], ['A']]);
  });

  it('does not keep the reader of the oldest files for ever', async () => {
    const label = (column: number, text: string): number[] =>
      [4, 0, 8 + text.length, 0, 0, 0, column, 0, 0, 0, 0, text.length].concat(
        Array.from(text, (sign) => sign.charCodeAt(0)),
      );
    // Row, column, format and three as a number of eight bytes; flags and formula are missing.
    const formula = [6, 0, 15, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0x40];
    const stream = [9, 0, 4, 0, 2, 0, 0x10, 0, ...label(0, 'Part'), ...label(1, 'Qty'), ...formula, 10, 0, 0, 0];
    expect(await readRows(Uint8Array.from(stream))).toEqual([['Part', 'Qty']]);
  });

  it('is passed over where it says nothing of cells: links to other workbooks', async () => {
    const begin = [9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    // The number of links is cut off behind its first byte.
    const links = [0x17, 0, 1, 0, 5];
    // The file holds no sheet, and that is found out at all.
    expect(await readRows(Uint8Array.from([...begin, ...links, 10, 0, 0, 0]))).toBeUndefined();
  });
});
