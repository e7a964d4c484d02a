import type { TextEncoding } from '../../domain/texts/text-encodings.ts';
import { judgeEncoding } from './judge-encoding.ts';
import { hasOnlyLetters, type NeighbourEncoding } from './latin-neighbours.ts';
import type { LegacyEncoding } from './judge-encoding.ts';

/** The text of a file with the encoding it was read in, by its name for people. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  /** Whether the file says so itself or can be nothing else; false where it was judged by how its bytes are spread. */
  readonly certain: boolean;
  /** Another encoding that fits nearly as well, so that a person has to look; null where none does. */
  readonly rival: LegacyEncoding | null;
};

const SAMPLED_BYTES = 65_536;
/** Share of zero bytes on one side from which a file without a mark is UTF-16: line breaks and delimiters alone give that. */
const LEAST_ZEROS = 0.02;

/**
 * The text of a file, never failing: by its byte order mark, else UTF-16 where zeros stand on one side only, else UTF-8 where the bytes
 * allow it, else the encoding from before whose signs are those of its tables (`judge-encoding.ts`). The mark is not part of the text. What a person chose
 * (`chosen`) is not judged again: bytes that it does not allow become the sign �. What other files that come with it are in (`shared`) goes before Windows-1252, where all its signs are letters of that.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen: TextEncoding | null = null,
  shared: NeighbourEncoding | null = null,
): DecodedText {
  if (chosen !== null)
    return { text: new TextDecoder(chosen).decode(bytes), encoding: chosen, certain: false, rival: null };
  const order = detectUtf16(bytes);
  if (order !== null) {
    const text = new TextDecoder(order === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be').decode(bytes);
    return { text, encoding: order, certain: true, rival: null };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'UTF-8', certain: true, rival: null };
  } catch {
    return decodeLegacy(bytes, shared);
  }
}

/** Share of pairs of plain signs from which text is of one byte a sign: zeros in it are strays. UTF-16 has a zero in every pair of digits and delimiters. */
const MOSTLY_PLAIN = 0.8;

/** Which UTF-16 the bytes are, null for none: by the mark, else by zero bytes that stand at even or at odd places only. */
export function detectUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLED_BYTES);
  let even = 0;
  let odd = 0;
  let plain = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at], sample[at + 1]];
    if (first === 0 && second === 0) return null;
    // A control byte beside a zero is no text: numbers of a binary file look like this.
    if ((first === 0 && isControl(second)) || (second === 0 && isControl(first))) return null;
    if (first === 0) even += 1;
    if (second === 0) odd += 1;
    if (isPlain(first) && isPlain(second)) plain += 1;
  }
  if (plain >= (MOSTLY_PLAIN * sample.length) / 2) return null;
  const least = (LEAST_ZEROS * sample.length) / 2;
  // U+0100, U+0200 … and U+3000 end or begin with a zero too, but are few beside the signs of a table.
  if (odd >= least && odd > 0 && even * 10 <= odd) return 'UTF-16 LE';
  if (even >= least && even > 0 && odd * 10 <= even) return 'UTF-16 BE';
  return null;
}

function isPlain(byte: number | undefined): boolean {
  return byte !== undefined && byte < 127 && (byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

/** Most zeros in a text: cells of a fixed width are filled up with them. */
const MOST_STRAYS = 0.25;

/** Whether bytes with zeros among them are text all the same: few of them are zero, and none is another sign that no text has. */
export function isTextWithZeros(bytes: Uint8Array): boolean {
  let zeros = 0;
  let ends = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte === 10 || byte === 13) ends += 1;
    // The form feed parts pages, and code 26 ended files.
    else if (byte < 32 && byte !== 9 && byte !== 12 && byte !== 26) return false;
  }
  return ends > 0 && zeros <= MOST_STRAYS * bytes.length;
}

function isControl(byte: number | undefined): boolean {
  return byte !== undefined && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
}

function decodeLegacy(bytes: Uint8Array, shared: NeighbourEncoding | null): DecodedText {
  const lenient = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLED_BYTES * 4));
  if (isMostlySound(lenient, SOUND_OF_UTF_8))
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8', certain: false, rival: null };
  const { ranked, clear } = judgeEncoding(bytes);
  if (shared !== null && ranked[0] === 'Windows-1252' && hasOnlyLetters(bytes.subarray(0, SAMPLED_BYTES), shared))
    return { text: new TextDecoder(shared.toLowerCase()).decode(bytes), encoding: shared, certain: false, rival: null };
  for (const [rank, encoding] of ranked.entries()) {
    try {
      const text = new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
      return { text, encoding, certain: false, rival: clear ? null : (ranked[rank + 1] ?? null) };
    } catch {
      // Some byte behind the sample is impossible in this encoding, so it is another.
    }
  }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'Windows-1252',
    certain: false,
    rival: null,
  };
}

/** The text of an XML file, in the encoding that its first line names, as `decodeDeclared` has it. */
export function decodeXml(bytes: Uint8Array, chosen: TextEncoding | null = null): DecodedText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return decodeDeclared(bytes, /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null, chosen);
}

/**
 * The text of a file that names its encoding (`declared`, a label as mail and web pages have it): by that, unless the bytes bear a mark of another, are
 * sound UTF-8 beyond ASCII, or are often impossible in it; then as `decodeText` judges. What a person chose goes first.
 */
export function decodeDeclared(
  bytes: Uint8Array,
  declared: string | null,
  chosen: TextEncoding | null = null,
): DecodedText {
  // Programs write UTF-8 below the head of an older file; text in another encoding is hardly ever sound UTF-8.
  const isOpen = declared === null || /^utf-?(?:7|8|16)/i.test(declared);
  if (isOpen || chosen !== null || detectUtf16(bytes) !== null || isUtf8(bytes)) return decodeText(bytes, chosen);
  try {
    const text = new TextDecoder(declared).decode(bytes);
    if (!isMostlySound(text)) return decodeText(bytes);
    return { text, encoding: declared, certain: true, rival: null };
  } catch {
    return decodeText(bytes);
  }
}

/** How many times as many sound signs beyond ASCII as broken ones speak for an encoding: in UTF-8 few are sound by chance. */
const [SOUND, SOUND_OF_UTF_8] = [10, 3];

/** Whether a text that was decoded leniently has no sign �, or that many times as many sound signs beyond ASCII. */
function isMostlySound(text: string, least = SOUND): boolean {
  const broken = text.split('\uFFFD').length - 1;
  return broken === 0 || (text.match(/[\u0080-\uFFFC]/g)?.length ?? 0) > least * broken;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length < bytes.length;
  } catch {
    return false;
  }
}
