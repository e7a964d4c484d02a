/** How many of a part a cell says, with the part: 2 and `Motor` of `2x Motor`. */
export type CountedName = { readonly count: number; readonly name: string };

/** The text behind the sign is a word or a number of several digits: `4 x 4 drive` and `2 x 1.5 mm² cable` state measures. */
const COUNTED = /^(\d{1,6})\s*[x×]\s+(\p{L}.*|\d[\d/-]{3,})$/iu;

/** The count before a name, parted from it by an `x`; null for none. */
export function splitCountedName(cell: string): CountedName | null {
  const [, count = '', name = ''] = COUNTED.exec(cell) ?? [];
  return name === '' || Number(count) === 0 ? null : { count: Number(count), name };
}
