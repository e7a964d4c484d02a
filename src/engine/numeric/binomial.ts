const LOG_TWO_PI = Math.log(2 * Math.PI);
/** Share of its first term for the end of a sum of falling terms. */
const NEGLIGIBLE = 1e-18;
/** n! less Stirling's formula, as logarithms, for n = 0 to 15. */
const STIRLING_ERROR = buildStirlingErrors(15);

function buildStirlingErrors(most: number): number[] {
  const errors = [0];
  let factorial = 1;
  for (let n = 1; n <= most; n++) {
    factorial *= n;
    errors.push(Math.log(factorial) - 0.5 * (LOG_TWO_PI + Math.log(n)) - n * Math.log(n) + n);
  }
  return errors;
}

function computeStirlingError(n: number): number {
  if (n < STIRLING_ERROR.length) return STIRLING_ERROR[n]!;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n;
}

/** x ln(x / mean) + mean - x, without the loss of digits near the mean. */
function computeDeviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Probability of `successes` in `trials` with a probability above 0 and below 1 (saddle-point form of Loader 2000). */
function computeBinomial(successes: number, trials: number, probability: number): number {
  if (successes === 0) return Math.exp(trials * Math.log1p(-probability));
  if (successes === trials) return Math.exp(trials * Math.log(probability));
  const failures = trials - successes;
  const exponent =
    computeStirlingError(trials) -
    computeStirlingError(successes) -
    computeStirlingError(failures) -
    computeDeviance(successes, trials * probability) -
    computeDeviance(failures, trials * (1 - probability));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/** Probability of at most so many successes; -1 and `trials` are allowed. */
export function computeBinomialShare(successes: number, trials: number, probability: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  if (successes > trials * probability) {
    return 1 - computeBinomialShare(trials - successes - 1, trials, 1 - probability);
  }
  const first = computeBinomial(successes, trials, probability);
  let term = first;
  let sum = first;
  for (let at = successes; at > 0 && term > NEGLIGIBLE * first; at--) {
    term *= (at * (1 - probability)) / ((trials - at + 1) * probability);
    sum += term;
  }
  return sum;
}

/** Fewest successes with a share of at most so many reaching `share`. */
export function invertBinomial(share: number, trials: number, probability: number): number {
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (computeBinomialShare(middle, trials, probability) >= share) high = middle;
    else low = middle + 1;
  }
  return low;
}
