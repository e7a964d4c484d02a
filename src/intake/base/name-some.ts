/** The first `most` of some things by their names, and how many more there are: `A, B, C and 2 more`. */
export function nameSome<T>(
  things: readonly T[],
  most: number,
  name: (thing: T) => string = String,
  between = ', ',
): string {
  const more = things.length > most ? ` and ${things.length - most} more` : '';
  return `${things.slice(0, most).map(name).join(between)}${more}`;
}
