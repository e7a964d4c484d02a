import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const read = async (headers: string, values: string) => {
  const { dataset } = await importText({
    'sources.csv': `Part No.,Supplier,Country,${headers},Currency,Lead time (days)\nMG-1,Muster Magnetics,CN,${values},EUR,30\n`,
  });
  return dataset?.sourcing.map(({ unitPrice }) => unitPrice);
};

describe('prices of several years', () => {
  it.each([
    ['Price 2025,Price 2026', '9,4', 4],
    ['Price 2026,Price 2025', '4,9', 4],
    ['Net price (2024),Net price (2025),Net price (2026)', '9,8,4', 4],
    ['Unit price FY25,Unit price FY26', '9,4', 4],
  ])('are those of the last: %s', async (headers, values, price) => {
    expect(await read(headers, values)).toEqual([price]);
  });

  it('are not those that are only planned where others stand beside them', async () => {
    expect(await read('Price 2026,Price 2027 plan', '4,9')).toEqual([4]);
  });
});
