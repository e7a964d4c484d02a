import { addToCheckSum } from '../base/check-sum.ts';

/** A file of an archive: its bytes, or its text, perhaps in pieces. */
export type ArchiveFile =
  | { readonly path: string; readonly text: Iterable<string> }
  | { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> };

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** Version 2.0 of the format, names in UTF-8, deflated. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day of the format: the same content gives the same bytes. */
const FIRST_DAY = 0x21;
/** Sizes and offsets have four bytes each. */
const MOST_BYTES = 0xff_ff_ff_ff;
/** Characters of text packed at a time. */
const PIECE = 65_536;

/**
 * A ZIP archive (APPNOTE 6.3, without ZIP64) of files, text in UTF-8, in their order. Packs on the calling thread with the platform's own compression
 * and starts no worker, so it runs under a policy forbidding programs from a `blob:`. Throws above 4 GB.
 */
export async function packArchive(files: readonly ArchiveFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.path);
    const pieces = 'text' in file ? encodePieces(file.text) : [file.bytes].values();
    const { packed, packedSize, size, sum } = await deflate(pieces);
    const facts = [VERSION, UTF8, DEFLATED, 0, FIRST_DAY] as const;
    const local = writeFields(30, [
      [LOCAL_SIGNATURE, 4],
      ...facts.map((value): Field => [value, 2]),
      [sum, 4],
      [packedSize, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ]);
    const entry = writeFields(46, [
      [DIRECTORY_SIGNATURE, 4],
      [VERSION, 2],
      ...facts.map((value): Field => [value, 2]),
      [sum, 4],
      [packedSize, 4],
      [size, 4],
      [name.length, 2],
      // No extra field, no comment, on the first disk, no attributes.
      [0, 8],
      [0, 4],
      [offset, 4],
    ]);
    parts.push(local, name, ...packed);
    directory.push(entry, name);
    offset += local.length + name.length + packedSize;
    if (offset > MOST_BYTES || size > MOST_BYTES) throw new Error('The file would have more than 4 GB.');
  }
  const directorySize = directory.reduce((total, { length }) => total + length, 0);
  const end = writeFields(22, [
    [END_SIGNATURE, 4],
    [0, 4],
    [files.length, 2],
    [files.length, 2],
    [directorySize, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joinBytes([...parts, ...directory, end]);
}

type Field = readonly [value: number, bytes: 2 | 4 | 8];

/** A record of the format: numbers one after another, the low byte first. */
function writeFields(size: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

type Packed = {
  readonly packed: Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly sum: number;
};

async function deflate(pieces: Iterator<Uint8Array<ArrayBuffer>>): Promise<Packed> {
  let sum = 0;
  let size = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      const next = pieces.next();
      if (next.done === true) {
        controller.close();
        return;
      }
      sum = addToCheckSum(sum, next.value);
      size += next.value.length;
      controller.enqueue(next.value);
    },
  });
  const reader = source.pipeThrough(new CompressionStream('deflate-raw')).getReader();
  const packed: Uint8Array[] = [];
  let packedSize = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    packed.push(step.value);
    packedSize += step.value.length;
  }
  return { packed, packedSize, size, sum };
}

/** The text in UTF-8, in pieces worth packing. */
function* encodePieces(text: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const some of text) {
    waiting += some;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
