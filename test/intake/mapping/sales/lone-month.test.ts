import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const read = async (file: string) => {
  const { dataset, unread } = await importText({ 'a.csv': file });
  if (dataset === null) throw new Error('Nothing was imported.');
  return {
    demand: dataset.parts.map(({ annualDemand }) => annualDemand),
    unread: unread.map(({ column }) => column),
  };
};

describe('the need of a month that no header names', () => {
  it.each(['Monatsbedarf', 'Monthly demand'])('is no year, and is not taken for read: %s', async (name) => {
    const { demand, unread } = await read(`Artikel;${name};Preis\nMO-1;100;50\nMO-2;20;30\n`);
    expect(demand).toEqual([null, null]);
    expect(unread).toContain(name);
  });

  it('is read where twelve figures stand in it', async () => {
    const { demand } = await read(
      'part_number,description,demand_by_month\nMO-1,Motor,1/2/3/4/5/6/7/8/9/10/11/12\nMO-2,Motor,1/1/1/1/1/1/1/1/1/1/1/1\n',
    );
    expect(demand).toEqual([78, 12]);
  });
});
