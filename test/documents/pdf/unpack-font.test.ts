import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../src/cli/reading/read-fonts.ts';
import { unpackFont } from '../../../src/documents/pdf/unpack-font.ts';

const { regular } = await readFonts(['latin']);
const file = regular.latin!;

/** Tables of a font by their names, read as the specification of OpenType says. */
function readTables(font: Uint8Array): Map<string, { checksum: number; content: Buffer }> {
  const bytes = Buffer.from(font);
  const rows = Array.from({ length: bytes.readUInt16BE(4) }, (_, row) => 12 + row * 16);
  return new Map(
    rows.map((at) => {
      const [checksum, offset, length] = [at + 4, at + 8, at + 12].map((field) => bytes.readUInt32BE(field));
      const content = bytes.subarray(offset, offset! + length!);
      return [bytes.toString('latin1', at, at + 4), { checksum: checksum!, content }];
    }),
  );
}

/** Sum of the four-byte words of a table, which the font states of each; of `head` without the one that is about the whole file. */
function sumWords(name: string, content: Buffer): number {
  const words = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4)
    if (name !== 'head' || at !== 8) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}

describe(unpackFont, () => {
  it('has every table of the packed font, whole as its sum says', async () => {
    const font = await unpackFont(file);
    const tables = readTables(font);
    expect([...tables.keys()]).toEqual(
      expect.arrayContaining(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']),
    );
    for (const [name, { checksum, content }] of tables)
      expect([name, sumWords(name, content)]).toEqual([name, checksum]);
    const packed = Buffer.from(file);
    // What the packed file says of the font: its kind, its tables, its length.
    expect(Buffer.from(font).readUInt32BE(0)).toBe(packed.readUInt32BE(4));
    expect(tables.size).toBe(packed.readUInt16BE(12));
    expect(font.byteLength).toBe(packed.readUInt32BE(16));
    const glyphs = 44 + [...tables.keys()].indexOf('glyf') * 20;
    const from = packed.readUInt32BE(glyphs + 4);
    expect(inflateSync(packed.subarray(from, from + packed.readUInt32BE(glyphs + 8)))).toEqual(
      tables.get('glyf')?.content,
    );
  });

  it('leaves a font alone that is not packed', async () => {
    const font = await unpackFont(file);
    expect(await unpackFont(font)).toBe(font);
  });
});
