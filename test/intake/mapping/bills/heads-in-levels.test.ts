import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function listLines(bill: string) {
  const { dataset } = await importText({ 'lista.csv': `Product,Level,Part number,Qty\n${bill}` });
  return dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted();
}

describe('a list by levels with the product in each line', () => {
  it('goes by its levels where the product has a line of its own as well', async () => {
    expect(
      await listLines(
        'MT-900,0,MT-900,1\nMT-900,1,ROT-900,1\nMT-900,2,IM-900,384\nMT-400,0,MT-400,1\nMT-400,1,EST-400,1\n',
      ),
    ).toEqual(['MT-400 EST-400 1', 'MT-900 ROT-900 1', 'ROT-900 IM-900 384']);
  });

  it('goes by the parents where lines name what they go into, whatever the product says of itself', async () => {
    expect(await listLines('MT-900,0,MT-900,1\nMT-900,1,ROT-900,1\nROT-900,2,IM-900,384\n')).toEqual([
      'MT-900 ROT-900 1',
      'ROT-900 IM-900 384',
    ]);
  });

  it('is refused still where a pair without levels says that a part is made of itself', async () => {
    const { dataset, document } = await importText({
      'bom.csv': 'Parent,Component,Quantity\nMT-900,MT-900,1\nMT-900,ROT-900,1\n',
    });
    expect(dataset).toBeNull();
    expect(document.problems.some(({ message }) => message.includes('its own direct child'))).toBe(true);
  });
});
