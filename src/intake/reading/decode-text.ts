/** The text of a file with the encoding it was read in, by its name for people. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'GB18030' | 'Shift_JIS' | 'Windows-1252';
  /** Whether the file says so itself or can be nothing else; false where it was judged by how its bytes are spread. */
  readonly certain: boolean;
};

const SAMPLED_BYTES = 65_536;
/** Share of zero bytes on one side from which a file without a mark is UTF-16: line breaks and delimiters alone give that. */
const LEAST_ZEROS = 0.02;

/**
 * The text of a file, never failing: by its byte order mark, else UTF-16 where zeros stand on one side only, else UTF-8 where the bytes
 * allow it, else GB18030 or Shift_JIS where their pairs prevail, else Windows-1252. The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const order = detectUtf16(bytes);
  if (order !== null) {
    const text = new TextDecoder(order === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be').decode(bytes);
    return { text, encoding: order, certain: true };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8', certain: true };
  } catch {
    return decodeLegacy(bytes);
  }
}

/** Which UTF-16 the bytes are, null for none: by the mark, else by zero bytes that stand at even or at odd places only. */
export function detectUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLED_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at], sample[at + 1]];
    if (first === 0 && second === 0) return null;
    // A control byte beside a zero is no text: numbers of a binary file look like this.
    if ((first === 0 && isControl(second)) || (second === 0 && isControl(first))) return null;
    if (first === 0) even += 1;
    if (second === 0) odd += 1;
  }
  const least = (LEAST_ZEROS * sample.length) / 2;
  // U+0100, U+0200 … and U+3000 end or begin with a zero too, but are few beside the signs of a table.
  if (odd >= least && odd > 0 && even * 10 <= odd) return 'UTF-16 LE';
  if (even >= least && even > 0 && odd * 10 <= even) return 'UTF-16 BE';
  return null;
}

function isControl(byte: number | undefined): boolean {
  return byte !== undefined && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const lenient = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLED_BYTES * 4));
  const broken = lenient.split('\uFFFD').length - 1;
  const sound = lenient.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  if (sound > 10 * broken) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8', certain: false };
  for (const [encoding, label, isTypical, isTelling] of [
    ['GB18030', 'gb18030', isChinesePair, isCommonChinese],
    ['Shift_JIS', 'shift_jis', isJapanesePair, isKana],
  ] as const) {
    if (!arePairsTypical(bytes, isTypical, isTelling)) continue;
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding, certain: false };
    } catch {
      // Some byte is impossible in this encoding, so it is another.
    }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252', certain: false };
}

/** `before` and `after`: the bytes around the pair, 0 where there is none. */
type PairTest = (lead: number, trail: number, before: number, after: number) => boolean;

/** Whether nearly all bytes above ASCII come in pairs that are common in the encoding, one of them telling; accents come alone. */
function arePairsTypical(bytes: Uint8Array, isTypical: PairTest, isTelling: PairTest): boolean {
  let pairs = 0;
  let telling = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (isTypical(lead, trail, 0, 0)) {
      pairs += 1;
      if (isTelling(lead, trail, bytes[at - 1] ?? 0, bytes[at + 2] ?? 0)) telling += 1;
      at += 1;
    } else others += 1;
  }
  return telling > 0 && telling * 4 >= pairs && pairs >= 4 * others;
}

/** Signs of GB 2312: punctuation and full width (rows 1 to 9), ideographs (rows 16 to 87). */
function isChinesePair(lead: number, trail: number): boolean {
  return trail >= 0xa1 && trail <= 0xfe && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7));
}

/**
 * Punctuation and the commoner half of the ideographs; what lies above is also two small accented letters, as in Größe. One pair alone that touches
 * an ASCII letter may as well be a sign and an accent inside a word of Windows-1252.
 */
const isCommonChinese: PairTest = (lead, trail, before, after) =>
  lead <= 0xd7 &&
  isChinesePair(lead, trail) &&
  (before >= 0x80 || after >= 0x80 || !(isAsciiLetter(before) || isAsciiLetter(after)));

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/**
 * Signs of JIS X 0208 as Shift_JIS shifts them: punctuation, kana and the common ideographs. The rare ones lie where Windows-1252 has
 * accented letters, and so do not count.
 */
function isJapanesePair(lead: number, trail: number): boolean {
  return lead >= 0x81 && lead <= 0x9f && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f;
}

/** Hiragana and katakana, which no Japanese table is without; other pairs may be a curly quote before a letter. */
function isKana(lead: number, trail: number): boolean {
  return (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail >= 0x40 && trail <= 0x96);
}
