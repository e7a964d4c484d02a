import type { Share } from '../../domain/units.ts';
import { computeNormalShare, invertNormal } from '../numeric/normal.ts';
import { type ReviewTime } from './review-time.ts';

/**
 * An exporter's and a customer's luck in all their applications: their share of the variance of log review time, and their standing among all
 * firms, from 0 (the fastest reviews) to `FIRM_LEVELS` - 1.
 */
export type FirmLuck = { readonly share: Share; readonly level: number };

/** So many levels tell firms apart: the mean over them is the law of all applications to three digits, and each law is made once. */
export const FIRM_LEVELS = 256;

/**
 * Returns the review time of the applications of one firm. Of an application u = Φ(√s f + √(1 − s) a) is inverted, with f of the firm and a of
 * the application, both standard normal; so over all firms applications follow the given law, and of the variance of the logarithm of a
 * log-normal law the share s is the firm's. Where s is 1 all applications of a firm take equally long.
 */
export function takeFirmInto(reviewTime: ArrayLike<number>, { share, level }: FirmLuck): ReviewTime {
  const firm = invertNormal((level + 0.5) / FIRM_LEVELS);
  let decided = 0;
  let before = 0;
  return Float64Array.from(reviewTime, (probability) => {
    decided += probability;
    const within = Math.max(before, shareWithin(decided, firm, share));
    const now = within - before;
    before = within;
    return now;
  });
}

function shareWithin(decided: Share, firm: number, share: Share): Share {
  if (decided <= 0) return 0;
  // Probabilities that add up to 1 may fall short by rounding.
  if (decided > 1 - 1e-9) return 1;
  const distance = invertNormal(decided) - Math.sqrt(share) * firm;
  return share === 1 ? Number(distance >= 0) : computeNormalShare(distance / Math.sqrt(1 - share));
}
