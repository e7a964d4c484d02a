/** A place of a picture, in pixels. */
export type Place = readonly [x: number, y: number];

/** The path of a line through places, in their order; '' without any. */
export function drawLine(places: readonly Place[]): string {
  return places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The path around the band between two lines over the same places from left to right. */
export function drawBand(upper: readonly Place[], lower: readonly Place[]): string {
  return `${drawLine([...upper, ...lower.toReversed()])}Z`;
}
