import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawCode } from '../../../src/app/account/qr/draw-code.ts';

/** As another program draws it (qrcode-generator 2, bytes at level M). */
const LODESTONE = `
#######.#.#.#.#######
#.....#...#.#.#.....#
#.###.#..##.#.#.###.#
#.###.#.####..#.###.#
#.###.#.#.#.#.#.###.#
#.....#.##.#..#.....#
#######.#.#.#.#######
........#####........
#...#.###.##.#####..#
..###..###.##...##.#.
..#####.#..#..#.#.##.
.#..##.####..#.......
###.#.#..#..##.##....
........##..#.#.####.
#######.#.#.##..##.#.
#.....#..#.##..##..#.
#.###.#.#..#.###...#.
#.###.#..#.##..######
#.###.#...##..#.#....
#.....#...#..##......
#######.#.#.###..#..#`;
/** SHA-256 of what the same program draws, as above, for the address of a key; its version has bits of the version and blocks of several. */
const KEY = 'otpauth://totp/Lodestone:ann%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBV';
const KEY_HASH = '9b138c5d131243717feba08aa50f3e61b048a653003e83a7bf72afc31df5dd35';

const write = (text: string): string =>
  (drawCode(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join('')).join('\n');

describe('a QR code', () => {
  it('is what another program draws', () => {
    expect(write('lodestone')).toBe(LODESTONE.trim());
    const hash = createHash('sha256')
      .update(write(`${KEY}&issuer=Lodestone&digits=6&period=30`))
      .digest('hex');
    expect(hash).toBe(KEY_HASH);
  });

  it('holds up to 666 bytes of UTF-8, in 97 modules, and is none above', () => {
    expect(drawCode('é'.repeat(333))).toHaveLength(97);
    expect(drawCode(`${'é'.repeat(333)}x`)).toBeNull();
  });
});
