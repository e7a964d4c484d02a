/** The open end of a range: `<` the upper one, `>` the lower one. */
export type OpenEnd = '<' | '>';

/** The words of a figure with an open end: `< 300`. */
export function writeOpenEnd(end: OpenEnd, figure: number): string {
  return `${end} ${figure}`;
}

/** The open end in the words of a figure; null if it reaches both, as without words. */
export function readOpenEnd(words: string | null): OpenEnd | null {
  const sign = words?.[0];
  return (sign === '<' || sign === '>') && words?.[1] === ' ' ? sign : null;
}
