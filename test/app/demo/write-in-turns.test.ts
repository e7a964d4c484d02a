import { describe, expect, it } from 'vitest';
import { writeInTurns } from '../../../src/app/demo/write-in-turns.ts';
import type { StoredVersion } from '../../../src/api/contract.ts';
import { emptyDataset } from '../../api/datasets.ts';

const meta = { hash: 'v1', note: 'a "note"' } as StoredVersion['meta'];
const part = (row: number) => ({ partNumber: `P-${row}`, description: 'Käfig, 笼' });
const version = (parts: number): StoredVersion => ({
  meta,
  dataset: {
    ...emptyDataset('one'),
    parts: Array.from({ length: parts }, (_, row) => part(row)) as never,
    // A list that nobody has given is not written.
    licences: undefined as never,
  },
});

async function listPieces(parts: number): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of writeInTurns(version(parts))) pieces.push(piece);
  return pieces;
}

describe(writeInTurns, () => {
  it.each([0, 1, 999, 1000, 1001, 2500])('gives the text of the whole, of %i records', async (parts) => {
    expect((await listPieces(parts)).join('')).toBe(JSON.stringify(version(parts)));
  });

  it('writes no more than a thousand records at a time, and lets others in between', async () => {
    let others = 0;
    const sizes: number[] = [];
    for await (const piece of writeInTurns(version(2500))) {
      sizes.push(piece.split('"partNumber"').length - 1);
      setTimeout(() => (others += 1));
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(sizes).toEqual([0, 1000, 1000, 500]);
    expect(others).toBeGreaterThan(0);
  });
});
