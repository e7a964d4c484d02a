/** A script of one byte a sign, told by words of its letters alone. */
type Script = {
  readonly encoding: 'Windows-1251' | 'Windows-1253' | 'Windows-1255' | 'Windows-1256';
  /** Its words; bytes of another script read as something else. */
  readonly word: RegExp;
  /** What only another script has in these places. */
  readonly never?: RegExp;
};

const SCRIPTS: readonly Script[] = [
  // Small letters behind one capital at most, or capitals alone.
  {
    encoding: 'Windows-1251',
    word: /(?<![\p{L}\d])(?:[\u0410-\u042FЁ]?[\u0430-\u044Fё]+|[\u0410-\u042FЁ]{2,})(?!\p{L})/gu,
  },
  // Each word of small letters has one accent, or stands not far before one that has; Russian read as Greek has none, or `ΰ` for its commonest letter.
  {
    encoding: 'Windows-1253',
    word: /(?<!\p{L})(?:(?=[^άέήίόύώ]{0,60}[άέήίόύώΆΈΉΊΌΎΏ][^άέήίόύώ]{0,60}(?!\p{L}))[Α-ΩΆΈΉΊΌΎΏ]?[α-ωςάέήίόύώ]+|[Α-ΩΆΈΉΊΌΎΏ]{2,})(?!\p{L})/gu,
    never: /ΰ.*ΰ/u,
  },
  // Letters stand in the places of small ones of Cyrillic, and nothing in those of its capitals.
  {
    encoding: 'Windows-1255',
    word: /(?<![\p{L}\p{M}])[\u05D0-\u05EA]+(?![\p{L}\p{M}])/gu,
    never: /[\u05B0-\u05C3]{2}|[װױײ]/u,
  },
  { encoding: 'Windows-1256', word: /(?<!\p{L})[\u0621-\u064A\u067E\u0686\u0698\u06AF]{2,}(?!\p{L})/gu },
];

/** Fewer letters may be anything. */
const LEAST_LETTERS = 6;

/** For each of these scripts the share of the signs beyond ASCII that make words of it; a text that may be Hebrew is no Cyrillic. */
export function scoreScripts(sample: Uint8Array): { readonly encoding: Script['encoding']; readonly score: number }[] {
  const scores = SCRIPTS.map((script) => ({ encoding: script.encoding, score: scoreScript(sample, script) }));
  const isHebrew = (scores.find(({ encoding }) => encoding === 'Windows-1255')?.score ?? 0) >= SURE;
  return isHebrew ? scores.filter(({ encoding }) => encoding !== 'Windows-1251') : scores;
}

/** Nearly all of it. */
const SURE = 0.9;

function scoreScript(sample: Uint8Array, { encoding, word, never }: Script): number {
  const text = new TextDecoder(encoding.toLowerCase()).decode(sample);
  if (text.includes('\uFFFD') || never?.test(text) === true) return 0;
  const signs = Array.from(text).filter((sign) => sign > '\u007F').length;
  const inWords = [...text.matchAll(word)].reduce((sum, [each]) => sum + (each.length > 1 ? each.length : 0), 0);
  return inWords < LEAST_LETTERS ? 0 : inWords / signs;
}
