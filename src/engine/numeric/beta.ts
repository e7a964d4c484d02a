/** Coefficients of Lanczos' approximation with g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const FRACTION_STEPS = 300;
const PRECISION = 1e-16;
const SMALLEST = 1e-300;
const INVERSION_STEPS = 200;

/** Natural logarithm of the gamma function for arguments above 0. */
function computeLogGamma(x: number): number {
  let sum = LANCZOS[0]!;
  for (let row = 1; row < LANCZOS.length; row++) sum += LANCZOS[row]! / (x - 1 + row);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Share of a beta distribution with parameters above 0 below x, 0 to 1: the regularised incomplete beta function. */
export function computeBetaShare(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The continued fraction converges quickly on one side of the mean only.
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - computeBetaShare(1 - x, beta, alpha);
  const logFront =
    computeLogGamma(alpha + beta) -
    computeLogGamma(alpha) -
    computeLogGamma(beta) +
    alpha * Math.log(x) +
    beta * Math.log1p(-x);
  return (Math.exp(logFront) * computeFraction(x, alpha, beta)) / alpha;
}

/** Continued fraction of the incomplete beta function by Lentz's method. */
function computeFraction(x: number, alpha: number, beta: number): number {
  let c = 1;
  let d = 1 / keepOffZero(1 - ((alpha + beta) * x) / (alpha + 1));
  let value = d;
  for (let step = 1; step <= FRACTION_STEPS; step++) {
    const twice = 2 * step;
    const even = (step * (beta - step) * x) / ((alpha + twice - 1) * (alpha + twice));
    d = 1 / keepOffZero(1 + even * d);
    c = keepOffZero(1 + even / c);
    value *= d * c;
    const odd = (-(alpha + step) * (alpha + beta + step) * x) / ((alpha + twice) * (alpha + twice + 1));
    d = 1 / keepOffZero(1 + odd * d);
    c = keepOffZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return value;
}

function keepOffZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}

/** Quantile of a beta distribution at a share from 0 to 1, by bisection down to neighbouring numbers. */
export function invertBeta(share: number, alpha: number, beta: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < INVERSION_STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (computeBetaShare(middle, alpha, beta) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Quantile of Student's t with some degrees of freedom at a share of 0.5 or more. */
export function invertStudent(share: number, degrees: number): number {
  // Both tails of t beyond a value are the beta share of degrees / (degrees + t²).
  const x = invertBeta(2 * (1 - share), degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}
