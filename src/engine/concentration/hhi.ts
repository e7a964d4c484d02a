/** Ends of a figure depending on mass without a known source. */
export type Interval = { low: number; high: number };

/** Knowledge of the sources of one item. `known`, `open` and `unknown` add up to 1. */
export type SourceShares = {
  /** Known share of each source; 0 if it is one of an open split only. */
  readonly known: readonly number[];
  /** Share of the sources marked in `isOpen` together, divided no one knows how. */
  readonly open: number;
  readonly isOpen: readonly boolean[];
  /** Share without a source on file. */
  readonly unknown: number;
};

/** Returns the Herfindahl-Hirschman index Σ s² of shares with a sum of 1: 1/N for N equal sources, 1 for a single one. */
export function computeHhi(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}

/** Returns the index rescaled from 1/N … 1 to 0 … 1, to compare item counts; 1 for a single source. */
export function computeNormalisedHhi(hhi: number, sources: number): number {
  return sources <= 1 ? 1 : (hhi - 1 / sources) / (1 - 1 / sources);
}

/** Returns 1 / HHI, the number of equal sources with the same index, from an interval; `Infinity` where the index may be 0. */
export function computeEffectiveSources({ low, high }: Interval): Interval {
  return { low: 1 / high, high: 1 / low };
}

/**
 * Returns the least and the greatest possible index for the shares. Unknown mass lies between split infinitely fine (adds nothing) and all in
 * the largest source. The mass of an open split lies between spread to level sources and all with the largest of them. Both ends are attained
 * for one buyer; the pooled open splits of several buyers are enclosed.
 */
export function computeHhiInterval({ known, open, isOpen, unknown }: SourceShares): Interval {
  const inSplit = known.filter((_share, row) => isOpen[row]);
  const outside = known.filter((_share, row) => !isOpen[row]);
  if (inSplit.length === 0) {
    // A split whose sources have no name at this level is as good as unknown.
    return { low: computeHhi(known), high: computeHhi(addToLargest(known, open + unknown)) };
  }
  const high = addToLargest([...outside, ...addToLargest(inSplit, open)], unknown);
  return { low: computeHhi(outside) + computeHhi(level(inSplit, open)), high: computeHhi(high) };
}

/** Raises the smallest shares to one level with the mass given: the least possible sum of squares. */
function level(shares: readonly number[], mass: number): number[] {
  const sorted = shares.toSorted((a, b) => a - b);
  let sum = mass;
  let raised = 0;
  while (raised < sorted.length && (raised === 0 || sum / raised > sorted[raised]!)) sum += sorted[raised++]!;
  return sorted.map((share, row) => (row < raised ? sum / raised : share));
}

/** All of the mass on the largest share; on a source of its own where there is none. */
function addToLargest(shares: readonly number[], mass: number): number[] {
  if (shares.length === 0) return [mass];
  const largest = shares.indexOf(Math.max(...shares));
  return shares.map((share, row) => (row === largest ? share + mass : share));
}
