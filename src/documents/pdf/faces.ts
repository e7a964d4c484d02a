/** Faces of one weight, by their coverage. A font holds some of all characters, so a line may need several. */
export const FACE_NAMES = ['latin', 'latin-ext', 'cyrillic', 'chinese'] as const;
export type FaceName = (typeof FACE_NAMES)[number];

/** Font files of both weights; `chinese`, a large one, only where a text needs it. */
export type FontFiles = Readonly<
  Record<'regular' | 'bold', Readonly<Partial<Record<FaceName, Uint8Array<ArrayBuffer>>>>>
>;

/** Ranges of characters of each smaller face of Noto Sans SC, as its package states them; all others are in the Chinese one. */
const RANGES: readonly (readonly [FaceName, readonly (readonly [number, number])[]])[] = [
  [
    'latin',
    [
      [0x20, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2bb, 0x2bc],
      [0x2c6, 0x2c6],
      [0x2da, 0x2da],
      [0x2dc, 0x2dc],
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2212, 0x2212],
    ],
  ],
  [
    'latin-ext',
    [
      [0x100, 0x2ba],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
      [0x20a0, 0x20c0],
    ],
  ],
  [
    'cyrillic',
    [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  ],
];

/** Returns the face of a character. */
export function chooseFace(codePoint: number): FaceName {
  const found = RANGES.find(([, ranges]) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
  return found?.[0] ?? 'chinese';
}

/** A letter of a script with a face. */
const DRAWN =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}]/u;

/** Returns whether a text has letters of a script without a face, such as Hebrew, Arabic or Korean: a box stands for each of them. */
export function hasUndrawn(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).some((letter) => !DRAWN.test(letter));
}

/** Returns the faces of texts, in a fixed order. */
export function listFaces(texts: Iterable<string>): FaceName[] {
  const needed = new Set<FaceName>(['latin']);
  for (const text of texts) for (const character of text) needed.add(chooseFace(character.codePointAt(0) ?? 0));
  return FACE_NAMES.filter((name) => needed.has(name));
}

/** A stretch of text in one face. */
export type Run = { readonly face: FaceName; readonly text: string };

/** Returns a text in stretches of one face each; an unprintable sign, such as a line break, becomes a space. */
export function splitRuns(text: string): Run[] {
  const runs: { face: FaceName; text: string }[] = [];
  for (const character of text.replaceAll(/\p{Cc}+/gu, ' ')) {
    const face = chooseFace(character.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}
