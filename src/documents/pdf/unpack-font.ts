import type { FontFiles } from './faces.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Lengths of the parts of a WOFF file (W3C, WOFF File Format 1.0), and of the font that it holds (OpenType, "Organization of an OpenType font"). */
const PACKED = { signature: 0x774f4646, header: 44, entry: 20 };
const PLAIN = { header: 12, entry: 16, alignment: 4 };

/** Returns font files whose tables are packed (WOFF) with their tables as they are: the writer of PDF would unpack them anew for each letter. */
export async function unpackFonts(fonts: FontFiles): Promise<FontFiles> {
  const unpackFaces = async (faces: FontFiles['regular']): Promise<FontFiles['regular']> =>
    Object.fromEntries(
      await Promise.all(Object.entries(faces).map(async ([face, file]) => [face, await unpackFont(file)] as const)),
    );
  const [regular, bold] = await Promise.all([unpackFaces(fonts.regular), unpackFaces(fonts.bold)]);
  return { regular, bold };
}

/** Returns a font of WOFF as OpenType, with its tables in the order of the file; any other file as it is. */
export async function unpackFont(file: Bytes): Promise<Bytes> {
  const packed = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (packed.getUint32(0) !== PACKED.signature) return file;
  const count = packed.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, row) => {
      const at = PACKED.header + row * PACKED.entry;
      const [tag, offset, size, length, checksum] = [0, 4, 8, 12, 16].map((field) => packed.getUint32(at + field)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const content = file.subarray(offset, offset + size);
      // One that packing would not make smaller is not packed.
      return { tag, checksum, content: size < length ? await inflate(content) : content };
    }),
  );
  const align = (length: number): number => Math.ceil(length / PLAIN.alignment) * PLAIN.alignment;
  let end = PLAIN.header + count * PLAIN.entry;
  const placed = tables.map((table) => {
    const offset = end;
    end += align(table.content.byteLength);
    return { ...table, offset };
  });
  const font = new Uint8Array(end);
  const plain = new DataView(font.buffer);
  plain.setUint32(0, packed.getUint32(4));
  plain.setUint16(4, count);
  // For a search by halves: the largest power of two that is no more than the count.
  const halvings = Math.floor(Math.log2(count));
  plain.setUint16(6, 2 ** halvings * PLAIN.entry);
  plain.setUint16(8, halvings);
  plain.setUint16(10, (count - 2 ** halvings) * PLAIN.entry);
  for (const [row, { tag, checksum, content, offset }] of placed.entries()) {
    const at = PLAIN.header + row * PLAIN.entry;
    for (const [field, value] of [tag, checksum, offset, content.byteLength].entries())
      plain.setUint32(at + field * 4, value);
    font.set(content, offset);
  }
  return font;
}

async function inflate(content: Bytes): Promise<Bytes> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
