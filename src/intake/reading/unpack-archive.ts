import { addToCheckSum } from '../base/check-sum.ts';

/** Why an archive cannot be unpacked. */
export type ArchiveFault = 'damaged' | 'too-large';
/** The unpacked entries of an archive by their paths; or why not. */
export type UnpackedArchive =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly fault: ArchiveFault };

type Entry = {
  readonly name: Uint8Array;
  readonly method: number;
  readonly checkSum: number;
  readonly packedSize: number;
  readonly unpackedSize: number;
  readonly headerOffset: number;
  readonly isEncrypted: boolean;
};

/** What the directory of an archive says of one entry: its path as written, the bytes that it states to unpack to, and whether a password protects it. */
export type ListedEntry = { readonly path: string; readonly unpackedSize: number; readonly isEncrypted: boolean };

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** All entries of a ZIP archive, null where its directory cannot be read. */
export function listEntries(bytes: Uint8Array): ListedEntry[] | null {
  const list = readDirectory(bytes);
  return list?.map(({ name, ...entry }) => ({ ...entry, path: new TextDecoder().decode(name) })) ?? null;
}

/** Unpacks the XML entries of a workbook or a declaration, and no pictures; paths in lower case. */
export async function unpackXml(bytes: Uint8Array, maxBytes: number): Promise<UnpackedArchive> {
  const unpacked = await unpackArchive(bytes, maxBytes, (path) => /\.(xml|rels)$/i.test(path));
  if (!unpacked.ok) return unpacked;
  const entries = new Map(Array.from(unpacked.entries, ([path, content]) => [path.toLowerCase(), content]));
  // Of two that differ in the case of their letters, one would be read for the other.
  return entries.size < unpacked.entries.size ? { ok: false, fault: 'damaged' } : { ok: true, entries };
}

/**
 * Unpacks the entries of a ZIP archive (APPNOTE 6.3, without ZIP64) that are wanted by their path as written. The limit holds for what really comes out, not
 * for what the archive states. An entry whose bytes miss its check sum is damaged, and so is an archive that holds two things under one path or has two
 * directories: which of them is meant nobody can tell. Entries that lie over each other are damaged as well: so a small file becomes a very large one.
 */
export async function unpackArchive(
  bytes: Uint8Array,
  maxBytes: number,
  isWanted: (path: string) => boolean,
): Promise<UnpackedArchive> {
  const directory = readDirectory(bytes);
  if (directory === null || overlap(directory)) return { ok: false, fault: 'damaged' };
  const wanted = directory
    .map((entry) => ({ entry, path: new TextDecoder().decode(entry.name) }))
    .filter(({ path }) => isWanted(path));
  if (wanted.reduce((sum, { entry }) => sum + entry.unpackedSize, 0) > maxBytes)
    return { ok: false, fault: 'too-large' };
  const entries = new Map<string, Uint8Array>();
  const sums = new Map<string, number>();
  let left = maxBytes;
  for (const { entry, path } of wanted) {
    const content = await unpackEntry(bytes, entry, left);
    if (typeof content === 'string') return { ok: false, fault: content };
    if (addToCheckSum(0, content) !== entry.checkSum) return { ok: false, fault: 'damaged' };
    left -= content.length;
    if (sums.get(path) !== undefined && sums.get(path) !== entry.checkSum) return { ok: false, fault: 'damaged' };
    sums.set(path, entry.checkSum);
    entries.set(path, content);
  }
  return { ok: true, entries };
}

function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < 0 || hasOtherEnd(view, end)) return null;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (offset + DIRECTORY_SIZE > bytes.length || view.getUint32(offset, true) !== DIRECTORY_SIGNATURE) return null;
    const nameLength = view.getUint16(offset + 28, true);
    entries.push({
      name: bytes.subarray(offset + DIRECTORY_SIZE, offset + DIRECTORY_SIZE + nameLength),
      method: view.getUint16(offset + 10, true),
      checkSum: view.getUint32(offset + 16, true),
      packedSize: view.getUint32(offset + 20, true),
      unpackedSize: view.getUint32(offset + 24, true),
      headerOffset: view.getUint32(offset + 42, true),
      isEncrypted: view.getUint16(offset + 8, true) % 2 === 1,
    });
    offset += DIRECTORY_SIZE + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  // The end counts to 65,535 and begins anew: more entries than it says would be left unread.
  if (offset + 4 <= end && view.getUint32(offset, true) === DIRECTORY_SIGNATURE) return null;
  return entries;
}

/** Whether an end of a directory stands before `end` whose comment goes on to the end of the file: the one that was found lies in that comment. */
function hasOtherEnd(view: DataView, end: number): boolean {
  for (let at = end - END_SIZE; at >= Math.max(0, end - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_SIGNATURE && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return true;
  return false;
}

/** Whether two entries share bytes. One and the same entry that is listed twice shares none with itself. */
function overlap(entries: readonly Entry[]): boolean {
  const places = entries.toSorted((a, b) => a.headerOffset - b.headerOffset);
  return places.some((entry, index) => {
    const next = places[index + 1];
    if (next === undefined) return false;
    if (next.headerOffset === entry.headerOffset) return !areEqual(next.name, entry.name);
    return entry.headerOffset + LOCAL_SIZE + entry.packedSize > next.headerOffset;
  });
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
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
