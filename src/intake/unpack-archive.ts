/** Why an archive cannot be unpacked. */
export type ArchiveFault = 'damaged' | 'too-large';
/** An archive with the same entries, none of them packed; or why not. */
export type StoredArchive =
  | { readonly ok: true; readonly archive: ArrayBuffer }
  | { readonly ok: false; readonly fault: ArchiveFault };

type Entry = {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly unpackedSize: number;
  readonly headerOffset: number;
};

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const DIRECTORY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the XML entries of a ZIP archive (APPNOTE 6.3, without ZIP64) into one that stores them plainly. A reader then needs no decompressor,
 * which here would start a worker from a blob that the page's policy forbids; and the limit holds for what really comes out, not for
 * what the archive states. Entries that are not XML, such as pictures, are left out.
 */
export async function unpackArchive(bytes: Uint8Array, maxBytes: number): Promise<StoredArchive> {
  const entries = readDirectory(bytes);
  if (entries === null) return { ok: false, fault: 'damaged' };
  const wanted = entries.filter(({ name }) => /\.(xml|rels)$/i.test(new TextDecoder().decode(name)));
  if (wanted.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0) > maxBytes)
    return { ok: false, fault: 'too-large' };
  const unpacked: { entry: Entry; content: Uint8Array }[] = [];
  let left = maxBytes;
  for (const entry of wanted) {
    const content = await unpackEntry(bytes, entry, left);
    if (typeof content === 'string') return { ok: false, fault: content };
    left -= content.length;
    unpacked.push({ entry, content });
  }
  return { ok: true, archive: writeStored(unpacked) };
}

function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (offset + DIRECTORY_SIZE > bytes.length || view.getUint32(offset, true) !== DIRECTORY_SIGNATURE) return null;
    const nameLength = view.getUint16(offset + 28, true);
    entries.push({
      name: bytes.subarray(offset + DIRECTORY_SIZE, offset + DIRECTORY_SIZE + nameLength),
      method: view.getUint16(offset + 10, true),
      crc: view.getUint32(offset + 16, true),
      packedSize: view.getUint32(offset + 20, true),
      unpackedSize: view.getUint32(offset + 24, true),
      headerOffset: view.getUint32(offset + 42, true),
    });
    offset += DIRECTORY_SIZE + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

async function unpackEntry(bytes: Uint8Array, entry: Entry, maxBytes: number): Promise<Uint8Array | ArchiveFault> {
  const { headerOffset, packedSize, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerOffset + LOCAL_SIZE > bytes.length || view.getUint32(headerOffset, true) !== LOCAL_SIGNATURE)
    return 'damaged';
  const start =
    headerOffset + LOCAL_SIZE + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  if (start + packedSize > bytes.length) return 'damaged';
  const packed = bytes.slice(start, start + packedSize);
  if (method === STORED) return packed.length > maxBytes ? 'too-large' : packed;
  return method === DEFLATED ? inflate(packed, maxBytes) : 'damaged';
}

async function inflate(packed: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array | ArchiveFault> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > maxBytes) {
        await reader.cancel();
        return 'too-large';
      }
      chunks.push(step.value);
    }
  } catch {
    return 'damaged';
  }
  return joinChunks(chunks, size);
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

function writeStored(entries: readonly { entry: Entry; content: Uint8Array }[]): ArrayBuffer {
  const size = entries.reduce(
    (sum, { entry, content }) => sum + LOCAL_SIZE + DIRECTORY_SIZE + 2 * entry.name.length + content.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  const offsets = entries.map(({ entry, content }) => {
    const start = offset;
    view.setUint32(start, LOCAL_SIGNATURE, true);
    view.setUint16(start + 4, 20, true);
    writeSizes(view, start + 14, entry, content);
    bytes.set(entry.name, start + LOCAL_SIZE);
    bytes.set(content, start + LOCAL_SIZE + entry.name.length);
    offset += LOCAL_SIZE + entry.name.length + content.length;
    return start;
  });
  const directoryStart = offset;
  for (const [number, { entry, content }] of entries.entries()) {
    view.setUint32(offset, DIRECTORY_SIGNATURE, true);
    view.setUint16(offset + 4, 20, true);
    view.setUint16(offset + 6, 20, true);
    writeSizes(view, offset + 16, entry, content);
    view.setUint32(offset + 42, offsets[number] ?? 0, true);
    bytes.set(entry.name, offset + DIRECTORY_SIZE);
    offset += DIRECTORY_SIZE + entry.name.length;
  }
  view.setUint32(offset, END_SIGNATURE, true);
  view.setUint16(offset + 8, entries.length, true);
  view.setUint16(offset + 10, entries.length, true);
  view.setUint32(offset + 12, offset - directoryStart, true);
  view.setUint32(offset + 16, directoryStart, true);
  return bytes.buffer;
}

/** Checksum, both sizes and length of the name stand in this order in either header. */
function writeSizes(view: DataView, at: number, entry: Entry, content: Uint8Array): void {
  view.setUint32(at, entry.crc, true);
  view.setUint32(at + 4, content.length, true);
  view.setUint32(at + 8, content.length, true);
  view.setUint16(at + 12, entry.name.length, true);
}
