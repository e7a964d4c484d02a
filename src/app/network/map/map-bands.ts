import type { GroupExposure } from '../../../engine/exposure/report.ts';

/** Lower ends of the bands that are coloured, as shares; below the first a country stays land. */
export const BAND_STARTS = [0.05, 0.1, 0.2, 0.35, 0.6] as const;

/** A band of the scale from 1, 0: below the scale, `unknown`: most of it cannot be judged. */
export type Band = 0 | 1 | 2 | 3 | 4 | 5 | 'unknown';

/**
 * The band of a country: by the share of its purchase value that surely or possibly rests on a controlled flow. One that stays below
 * the scale while more than half of its value cannot be judged is `unknown`, not clear.
 */
export function getBand({ share }: Pick<GroupExposure, 'share'>): Band {
  const bands = [0, 1, 2, 3, 4, 5] as const;
  // Sums of shares may miss the edge of a band in the last digit.
  const reached = BAND_STARTS.filter((start) => share.possible >= start - 1e-9).length;
  if (reached === 0 && share.ifUnknown - share.ifPausedBack > 0.5) return 'unknown';
  return bands[reached] ?? 0;
}
