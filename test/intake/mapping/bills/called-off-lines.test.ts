import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

describe('a line of a bill that a column marks as called off', () => {
  it.each([
    ['Cancelled', 'Yes', 'No'],
    ['Removed', 'X', ''],
    ['Storniert', 'ja', 'nein'],
  ])('is not built in: %s', async (header, yes, no) => {
    const { dataset } = await importText({
      'bom.csv': `Parent Item,Component,Description,Quantity,${header}\nMO-1,MG-1,Magnet,8,${no}\nMO-1,SH-1,Shaft,1,${no}\nMO-1,MG-9,Magnet,9,${yes}\n`,
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['MG-1', 8],
      ['SH-1', 1],
    ]);
  });
});
