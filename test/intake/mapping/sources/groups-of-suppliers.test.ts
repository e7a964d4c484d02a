import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const readFirms = async (groups: readonly [string, string]) => {
  const { dataset } = await importText({
    'Supplier.csv': `
      ID,Supplier Name,Supplier Group,Country
      EVE,EVE Energy,${groups[0]},China
      BTR,BTR New Material,${groups[1]},China`,
    'prices.csv': `
      Part Number,Supplier ID,Price,Currency,Lead time days
      C-1,EVE,17.5,USD,45`,
  });
  return dataset?.suppliers.map(({ supplierId }) => supplierId).toSorted();
};

describe('a group of suppliers', () => {
  it.each([
    ['Raw Material', 'Local'],
    ['10', '20'],
    ['Distributor', 'Services'],
  ] as const)('is no firm where it is a class: %s, %s', async (first, second) => {
    expect(await readFirms([first, second])).toEqual(['BTR', 'EVE']);
  });

  it('is the firm that owns them where it bears a name', async () => {
    expect(await readFirms(['Eve Holding', 'BTR Group Co'])).toEqual(['BTR', 'BTR Group Co', 'EVE', 'Eve Holding']);
  });
});
