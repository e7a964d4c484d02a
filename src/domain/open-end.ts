/** Which end of a range is not reached: `<` the upper one, `>` the lower one. */
export type OpenEnd = '<' | '>';

/** The words that a figure bears whose end is not reached: `< 300`. */
export function writeOpenEnd(end: OpenEnd, figure: number): string {
  return `${end} ${figure}`;
}

/** The end that the words of a figure leave open; null where it reaches both, as without words. */
export function readOpenEnd(words: string | null): OpenEnd | null {
  const sign = words?.[0];
  return (sign === '<' || sign === '>') && words?.[1] === ' ' ? sign : null;
}
