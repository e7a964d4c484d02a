import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addToCheckSum } from '../../../src/intake/base/check-sum.ts';

const CHECKED = new TextEncoder().encode('123456789');

describe(addToCheckSum, () => {
  it('is the one by which programs check themselves, whatever stands before and behind the bytes', () => {
    expect(addToCheckSum(0, CHECKED)).toBe(0xcb_f4_39_26);
    expect(addToCheckSum(0, new Uint8Array([1, ...CHECKED, 2]).subarray(1, 10))).toBe(0xcb_f4_39_26);
    expect(addToCheckSum(0, new Uint8Array())).toBe(0);
  });

  it('is that of zlib, of bytes at once and after each other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.uint8Array({ maxLength: 70 }), (first, second) => {
        const begun = addToCheckSum(0, first);
        expect(begun).toBe(crc32(first));
        expect(addToCheckSum(begun, second)).toBe(crc32(second, begun));
      }),
    );
  });
});
