import { describe, expect, it } from 'vitest';
import { writePlainDigits } from '../../../src/intake/base/plain-digits.ts';
import { importText } from '../import-text.ts';

describe(writePlainDigits, () => {
  it.each([
    ['１，２００', '1,200'],
    ['１２．５個', '12.5個'],
    ['٩٥٫٥', '95.5'],
    ['١٬٥٠٠', '1,500'],
    ['۱۲', '12'],
    ['２０２６／３／１', '2026/3/1'],
    // Words, and numbers of parts with letters, stay as they are written.
    ['ＭＧ－２１', 'ＭＧ－２１'],
    ['磁石 φ１０ 厚２', '磁石 φ１０ 厚２'],
    ['1,200', '1,200'],
  ])('writes %s as %s', (cell, plain) => {
    expect(writePlainDigits(cell)).toBe(plain);
  });

  it('lets a bill in full-width digits and a stock in Arabic ones be read', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Product,Component,Qty\nMO-1,MG-1,８\nMO-1,SH-1,１\n',
      'المخزون.csv': 'رقم الصنف,الرصيد,الوحدة\nMG-1,١٬٥٠٠,قطعة\n',
    });
    expect(dataset?.bom.map(({ quantity }) => quantity)).toEqual([8, 1]);
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([1500]);
  });
});
