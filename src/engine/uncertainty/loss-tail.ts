import type { Share } from '../../domain/units.ts';
import { computeBinomialShare, invertBinomial } from '../numeric/binomial.ts';
import { invertNormal } from '../numeric/normal.ts';
import { type Estimate, spread } from './estimates.ts';

/** n × level may miss a whole number by rounding. */
const ROUNDING = 1e-9;

/** Size of the worst losses. */
export type LossTail = {
  /** Loss not exceeded with the probability `level`. */
  readonly valueAtRisk: Estimate;
  /** Mean of the losses beyond it. */
  readonly conditional: Estimate;
  /** Share of draws with any loss. */
  readonly lossShare: Share;
  /** Mean of those losses; null: none was drawn. */
  readonly meanIfAny: number | null;
};

/**
 * Returns value at risk and its conditional mean from losses in ascending order (at least one), for a level above 0 and below 1. The
 * conditional mean is exact where losses repeat (Rockafellar & Uryasev, J. Banking & Finance 26 (2002) 1443). The interval of the
 * value at risk lies between two order statistics; a bound beyond the sample is open. Valid for independent draws.
 */
export function computeLossTail(sorted: ArrayLike<number>, level: Share, confidence: Share): LossTail {
  const count = sorted.length;
  const rank = Math.min(count, Math.max(1, Math.ceil(count * level - ROUNDING)));
  const valueAtRisk = sorted[rank - 1]!;
  let beyond = (rank - count * level) * valueAtRisk;
  let excess = 0;
  let squares = 0;
  let any = 0;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const loss = sorted[row]!;
    if (row >= rank) beyond += loss;
    if (loss > valueAtRisk) {
      excess += loss - valueAtRisk;
      squares += (loss - valueAtRisk) ** 2;
    }
    if (loss > 0) {
      any += 1;
      sum += loss;
    }
  }
  const conditional = beyond / (count * (1 - level));
  const variance = count > 1 ? Math.max(0, squares - excess ** 2 / count) / (count - 1) : 0;
  const error = Math.sqrt(variance / count) / (1 - level);
  const { lower, upper } = findOrderInterval(count, level, confidence);
  return {
    valueAtRisk: {
      value: valueAtRisk,
      low: lower === null ? null : sorted[lower - 1]!,
      high: upper === null ? null : sorted[upper - 1]!,
    },
    conditional: spread(conditional, invertNormal((1 + confidence) / 2) * error),
    lossShare: any / count,
    meanIfAny: any > 0 ? sum / any : null,
  };
}

/** Ranks (from 1) of the two order statistics around a quantile, null if it is open, and how surely they enclose it. */
export type OrderInterval = { readonly lower: number | null; readonly upper: number | null; readonly coverage: Share };

/** Returns the ranks around the quantile at `level` of a distribution, given `count` independent values. */
export function findOrderInterval(count: number, level: Share, confidence: Share): OrderInterval {
  const outside = (1 - confidence) / 2;
  const low = invertBinomial(outside, count, level);
  const high = invertBinomial(1 - outside, count, level) + 1;
  const [lower, upper] = [low < 1 ? null : low, high > count ? null : high];
  const below = upper === null ? 1 : computeBinomialShare(upper - 1, count, level);
  return { lower, upper, coverage: below - (lower === null ? 0 : computeBinomialShare(lower - 1, count, level)) };
}
