import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readDemand(rows: string) {
  const { dataset } = await importText(
    {
      'sales.csv': `Item,Qty Shipped YTD,Sales YTD,Year\n${rows}`,
      'bom.csv': 'Parent,Component,Quantity\nPT-500,MAG-35,8\nPT-600,MAG-35,4\n',
    },
    { dataDate: '2026-07-02' },
  );
  return dataset?.parts.flatMap(({ annualDemand }) => annualDemand ?? []);
}

describe('what was sold since a year began', () => {
  it('is of all of a year that is over', async () => {
    expect(await readDemand('PT-500,64000,12160000,2025\nPT-600,21000,1890000,2025\n')).toEqual([64_000, 21_000]);
  });

  it('is of half of the year that is on: 183 of 365 days', async () => {
    const [first] = (await readDemand('PT-500,18300,12160000,2026\nPT-600,21000,1890000,2026\n')) ?? [];
    expect(first).toBeCloseTo(36_500, 6);
  });
});
