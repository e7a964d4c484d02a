/** Beyond this many standard deviations a share is 0 or 1 to the last digit. */
const FARTHEST = 37;
/** From here on a continued fraction is used. */
const TAIL = 7.07106781186547;
const SQRT_TWO_PI = 2.506628274631;

/** Share of a standard normal below `x`, to about 15 digits (Hart 1968 in the form of West, Wilmott May 2005, 70). */
export function computeNormalShare(x: number): number {
  const distance = Math.abs(x);
  const upper = distance > FARTHEST ? 0 : computeUpperShare(distance);
  return x > 0 ? 1 - upper : upper;
}

function computeUpperShare(distance: number): number {
  const density = Math.exp((-distance * distance) / 2);
  if (distance < TAIL) {
    const above = evaluate(UPPER_ABOVE, distance);
    return (density * above) / evaluate(UPPER_BELOW, distance);
  }
  const tail = distance + 1 / (distance + 2 / (distance + 3 / (distance + 4 / (distance + 0.65))));
  return density / tail / SQRT_TWO_PI;
}

const UPPER_ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const UPPER_BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

/** The standard normal's quantile at a share above 0 and below 1, to about 16 digits (Wichura, algorithm AS 241, Appl. Stat. 37 (1988) 477). */
export function invertNormal(share: number): number {
  const centred = share - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * evaluate(CENTRE_ABOVE, r)) / evaluate(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? share : 1 - share));
  const size =
    r <= 5
      ? evaluate(NEAR_ABOVE, r - 1.6) / evaluate(NEAR_BELOW, r - 1.6)
      : evaluate(FAR_ABOVE, r - 5) / evaluate(FAR_BELOW, r - 5);
  return centred < 0 ? -size : size;
}

/** Polynomial with the given coefficients, highest power first. */
function evaluate(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

const CENTRE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRE_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const NEAR_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const NEAR_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];
