import type { CountryShare } from './sum-countries.ts';
import type { MapColour } from './colour-by.ts';

/** Lower ends of the coloured bands, as shares; below the first a country stays land. */
export const BAND_STARTS = [0.05, 0.1, 0.2, 0.35, 0.6] as const;

/** A band of the scale from 1, 0: nothing on the scale, `suspended`: only suspended rules, `unknown`: it cannot be judged. */
export type Band = 0 | 1 | 2 | 3 | 4 | 5 | 'suspended' | 'unknown';

/**
 * Returns the band of a country by its sure or possible share. For departures, any such share is on the scale. For value added, a share below
 * the scale is none, unless more than half cannot be judged. An unjudged share, or an unknown value, is never 0 by itself.
 */
export function getBand(
  { share, exposed, openUnvalued }: Pick<CountryShare, 'share' | 'exposed' | 'openUnvalued'>,
  by: MapColour,
): Band {
  const bands = [0, 1, 2, 3, 4, 5] as const;
  // Sums of shares may miss the edge of a band in the last digit.
  const reached = BAND_STARTS.filter((start) => share.possible >= start - 1e-9).length;
  if (reached > 0) return bands[reached] ?? 0;
  if (by === 'leaves' && share.possible > 0) return 1;
  const isOpen =
    by === 'leaves' ? exposed.ifUnknown > exposed.ifPausedBack : share.ifUnknown - share.ifPausedBack > 0.5;
  if (isOpen || openUnvalued > 0) return 'unknown';
  return by === 'leaves' && exposed.ifPausedBack > 0 ? 'suspended' : 0;
}
