import type { Distribution, Quantity } from '../../domain/scenario/quantity.ts';
import type { Share } from '../../domain/units.ts';
import { computeBetaShare, invertBeta } from '../numeric/beta.ts';
import { computeNormalShare, invertNormal } from '../numeric/normal.ts';

/** The value with a share of a quantity below it, for shares above 0 and below 1; non-decreasing, but for mixtures. */
export type Quantile = (share: Share) => number;

/** Standard deviations from the median to the 10th and the 90th of 100. */
const TENTH = invertNormal(0.9);

/** Returns the quantile function of a quantity, for draws by inversion. A plain number is itself at every share. */
export function createQuantile(quantity: Quantity): Quantile {
  if (typeof quantity === 'number') return () => quantity;
  switch (quantity.kind) {
    case 'uniform':
      return (share) => quantity.low + share * (quantity.high - quantity.low);
    case 'triangular':
      return createTriangular(quantity);
    case 'pert': {
      const { low, high } = quantity;
      const [alpha, beta] = getPertShape(quantity);
      return (share) => (high > low ? low + (high - low) * invertBeta(share, alpha, beta) : low);
    }
    case 'lognormal': {
      const { p50 } = quantity;
      const [below, above] = getSpreads(quantity);
      return (share) => {
        const deviations = invertNormal(share);
        return p50 * Math.exp(deviations * (deviations < 0 ? below : above));
      };
    }
    case 'discrete':
      return createDiscrete(quantity.values);
    case 'mixture':
      return createMixture(quantity.parts);
  }
}

/** Returns the share of a quantity at or below a value. */
export function createShareBelow(quantity: Quantity): (value: number) => Share {
  if (typeof quantity === 'number') return (value) => (value >= quantity ? 1 : 0);
  switch (quantity.kind) {
    case 'uniform':
      return (value) => getUniformShare(quantity.low, quantity.high, value);
    case 'triangular':
      return (value) => getTriangularShare(quantity, value);
    case 'pert': {
      const { low, high } = quantity;
      const [alpha, beta] = getPertShape(quantity);
      return (value) =>
        high > low ? computeBetaShare((value - low) / (high - low), alpha, beta) : getUniformShare(low, high, value);
    }
    case 'lognormal': {
      const { p50 } = quantity;
      const [below, above] = getSpreads(quantity);
      return (value) => {
        if (value <= 0) return 0;
        const logs = Math.log(value / p50);
        if (logs === 0) return above > 0 ? 0.5 : 1;
        // A side without spread lies at the median.
        const spread = logs < 0 ? below : above;
        return spread > 0 ? computeNormalShare(logs / spread) : logs < 0 ? 0 : 1;
      };
    }
    case 'discrete':
      return (at) => quantity.values.reduce((sum, { value, probability }) => sum + (value <= at ? probability : 0), 0);
    case 'mixture': {
      const parts = quantity.parts.map(({ weight, of }) => ({ weight, shareBelow: createShareBelow(of) }));
      return (value) => parts.reduce((sum, { weight, shareBelow }) => sum + weight * shareBelow(value), 0);
    }
  }
}

type Triangle = { readonly low: number; readonly mode: number; readonly high: number };

function createTriangular({ low, mode, high }: Triangle): Quantile {
  const width = high - low;
  if (width === 0) return () => mode;
  const atMode = (mode - low) / width;
  return (share) =>
    share < atMode
      ? low + Math.sqrt(share * width * (mode - low))
      : high - Math.sqrt((1 - share) * width * (high - mode));
}

function getTriangularShare({ low, mode, high }: Triangle, value: number): Share {
  if (value >= high) return 1;
  if (value <= low) return 0;
  return value < mode
    ? (value - low) ** 2 / ((high - low) * (mode - low))
    : 1 - (high - value) ** 2 / ((high - low) * (high - mode));
}

function getUniformShare(low: number, high: number, value: number): Share {
  if (value >= high) return 1;
  return value <= low ? 0 : (value - low) / (high - low);
}

/** Parameters of the beta distribution on 0 to 1; they sum to 6. */
function getPertShape({ low, mode, high }: Triangle): [alpha: number, beta: number] {
  if (high === low) return [3, 3];
  const alpha = 1 + (4 * (mode - low)) / (high - low);
  return [alpha, 6 - alpha];
}

/** Standard deviations of the logarithm below and above the median: one on each side, to keep all three quantiles. */
function getSpreads({ p10, p50, p90 }: Extract<Distribution, { kind: 'lognormal' }>): [below: number, above: number] {
  return [Math.log(p50 / p10) / TENTH, Math.log(p90 / p50) / TENTH];
}

function createDiscrete(values: readonly { readonly value: number; readonly probability: number }[]): Quantile {
  const sorted = values.filter(({ probability }) => probability > 0).toSorted((one, other) => one.value - other.value);
  let sum = 0;
  const sums = sorted.map(({ probability }) => (sum += probability));
  return (share) => {
    const row = sums.findIndex((reached) => share < reached);
    return sorted.at(row)!.value;
  };
}

/**
 * One part for each stretch of shares, by weight and in the order given: the part and the place in it come from one number. So the
 * function rises within a part only; as a draw it has the mixture's distribution.
 */
function createMixture(parts: Extract<Distribution, { kind: 'mixture' }>['parts']): Quantile {
  const shapes = parts
    .filter(({ weight }) => weight > 0)
    .map(({ weight, of }) => ({ weight, quantile: createQuantile(of) }));
  return (share) => {
    let before = 0;
    for (const { weight, quantile } of shapes) {
      if (share < before + weight) return quantile(keepInside((share - before) / weight));
      before += weight;
    }
    return shapes.at(-1)!.quantile(1 - Number.EPSILON);
  };
}

function keepInside(share: Share): Share {
  return Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, share));
}
