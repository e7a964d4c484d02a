import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { createProblemLog } from '../../../../src/intake/base/problem.ts';
import { readGrids } from '../../../../src/intake/reading/read-grids.ts';

/** What is noted of comments in a workbook with these, by cell. */
async function note(comments: Readonly<Record<string, string>>): Promise<unknown[]> {
  const sheet = utils.aoa_to_sheet([
    ['Part', 'Dy %'],
    ['A', 1],
    ['B', ''],
  ]);
  for (const [address, text] of Object.entries(comments)) {
    const cell: { t: 's'; v: string; c: { a: string; t: string }[] } = { t: 's', v: 'x', c: [{ a: 'Li', t: text }] };
    sheet[address] = cell;
  }
  const saved: unknown = write(utils.book_new(sheet, 'Parts'), { type: 'array', bookType: 'xlsx' });
  const log = createProblemLog();
  const reading = await readGrids({ name: 'a.xlsx', bytes: new Uint8Array(saved as ArrayBuffer) }, log);
  expect(reading.refused).toBeNull();
  return log.problems.flatMap(({ code, sheet: name, row, message }) =>
    code === 'comments-not-read' ? [[name, row, message]] : [],
  );
}

it('tells of comments on cells, which are in no cell and are not read', async () => {
  expect(await note({ B3: 'Dy 2.4 %' })).toEqual([
    ['Parts', 3, expect.stringMatching(/^A comment on a cell is not read: B3 “.*Dy 2\.4 %”\.$/s)],
  ]);
  expect(await note({ B2: 'one', B3: 'two' })).toEqual([['Parts', 2, expect.stringMatching(/^2 comments on cells/)]]);
  expect(await note({})).toEqual([]);
});
