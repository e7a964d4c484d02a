import type { Share } from '../../domain/units.ts';

/** Values from `from` up to, in all bins but the last, not including `to`, and the share of all values there. */
export type HistogramBin = { readonly from: number; readonly to: number; readonly share: Share };

/**
 * Counts values into bins of equal width from the least to the greatest; the shares add up to 1. One bin where all are as good as equal,
 * none if there are no values.
 */
export function countIntoBins(values: ArrayLike<number>, binCount: number): HistogramBin[] {
  if (values.length === 0) return [];
  let [least, greatest] = [Infinity, -Infinity];
  for (let row = 0; row < values.length; row++) {
    least = Math.min(least, values[row]!);
    greatest = Math.max(greatest, values[row]!);
  }
  const width = (greatest - least) / binCount;
  // The width of a range that is next to nothing can be rounded to nothing.
  if (width === 0) return [{ from: least, to: greatest, share: 1 }];
  const counts = new Float64Array(binCount);
  for (let row = 0; row < values.length; row++) {
    counts[Math.min(binCount - 1, Math.floor((values[row]! - least) / width))]! += 1;
  }
  return Array.from(counts, (count, bin) => ({
    from: least + bin * width,
    to: bin === binCount - 1 ? greatest : least + (bin + 1) * width,
    share: count / values.length,
  }));
}
