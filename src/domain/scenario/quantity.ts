import { z } from 'zod';

/** The greatest figure of a scenario beside money: what is multiplied with it stays a number, and no company needs more. */
const MOST_FIGURE = 1e9;
const MOST_MONEY = 1e15;
/** The most that a scenario lists of one thing: each is looked at in each draw, and a list without end kept whoever carries it out for days. */
const MOST_LISTED = 1000;

/** A list of what a scenario consists of. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.array(one).max(MOST_LISTED, 'Give up to 1,000 of them.');
}

/** A plain number of a scenario. */
export const figure = z.number('Give a number.').max(MOST_FIGURE, 'Give a number up to 1,000,000,000.');
/** An amount of money of a lever. */
export const money = z
  .number('Give an amount.')
  .min(0, 'A lever cannot cost less than nothing.')
  .max(MOST_MONEY, 'Give an amount up to 1,000,000,000,000,000.');

const number = z.number({ error: 'This must be a number.' }).finite('This must be a finite number.');

const uniform = z.object({ kind: z.literal('uniform'), low: number, high: number });
const triangular = z.object({ kind: z.literal('triangular'), low: number, mode: number, high: number });
/** Beta distribution on low to high with mean (low + 4 mode + high) / 6. */
const pert = z.object({ kind: z.literal('pert'), low: number, mode: number, high: number });
/** By three of its quantiles; `p50` is the median, p10 and p90 set the spread. */
const lognormal = z.object({ kind: z.literal('lognormal'), p10: number, p50: number, p90: number });
/** Values with probabilities of sum 1. */
const discrete = z.object({
  kind: z.literal('discrete'),
  values: listOf(z.object({ value: number, probability: number })).min(1, 'Give at least one value.'),
});

/** One of several shapes, chosen by weight: "mostly fast, sometimes slow". */
const mixture = z.object({
  kind: z.literal('mixture'),
  parts: listOf(
    z.object({ weight: number, of: z.discriminatedUnion('kind', [uniform, triangular, pert, lognormal]) }),
  ).min(1, 'Give at least one shape.'),
});

const distribution = z.discriminatedUnion('kind', [uniform, triangular, pert, lognormal, discrete, mixture]);
export type Distribution = z.infer<typeof distribution>;

/** A number or a distribution of the right fields, with sound numbers or not: possible in a draft. */
export const anyQuantity = z.union([number, distribution], {
  error:
    'This must be a number, or how it is spread: kind uniform, triangular, pert, lognormal, discrete or mixture, with the figures of that kind.',
});
/** A number, or how it is spread where nobody knows it exactly. */
export type Quantity = z.infer<typeof anyQuantity>;

/** Bounds of every value of a quantity, and the beginning of the message against others. */
type Bounds = { readonly min: number; readonly max?: number; readonly said?: string };

/**
 * Schema of a quantity with every possible value within bounds. The message names found and expected; a distribution with its low above its
 * mode, or probabilities of another sum than 1, is refused.
 */
export function quantityWithin({ min, max = Infinity, said = 'This' }: Bounds) {
  return anyQuantity.superRefine((quantity, context) => {
    for (const message of listFaults(quantity, { min, max, said })) context.addIssue({ code: 'custom', message });
  });
}

/** Least and greatest possible value of a quantity; a lognormal one has no greatest. */
export function getRange(quantity: Quantity): { readonly low: number; readonly high: number } {
  if (typeof quantity === 'number') return { low: quantity, high: quantity };
  switch (quantity.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return { low: quantity.low, high: quantity.high };
    case 'lognormal':
      return { low: 0, high: Infinity };
    case 'discrete':
      return joinRanges(quantity.values.filter((one) => one.probability > 0).map(({ value }) => getRange(value)));
    case 'mixture':
      return joinRanges(quantity.parts.filter((one) => one.weight > 0).map(({ of }) => getRange(of)));
  }
}

function joinRanges(ranges: readonly { low: number; high: number }[]) {
  return {
    low: ranges.reduce((least, { low }) => Math.min(least, low), Infinity),
    high: ranges.reduce((most, { high }) => Math.max(most, high), -Infinity),
  };
}

function listFaults(quantity: Quantity, { min, max, said }: Required<Bounds>): string[] {
  const faults = typeof quantity === 'number' ? [] : listShapeFaults(quantity);
  if (faults.length > 0) return faults;
  const tooFar = listFigures(quantity).find((one) => Math.abs(one) > MOST_FIGURE);
  if (tooFar !== undefined) return [`Its figures lie below 1,000,000,000, but one is ${tooFar}.`];
  const { low, high } = getRange(quantity);
  if (low >= min && high <= max) return [];
  const found = low === high ? `at ${low}` : high === Infinity ? `above ${low}` : `from ${low} to ${high}`;
  const expected = max === Infinity ? `be at least ${min}` : `lie within ${min} and ${max}`;
  return [`${said} must ${expected}, but it lies ${found}.`];
}

/** The figures that a quantity is written with. */
function listFigures(quantity: Quantity): readonly number[] {
  if (typeof quantity === 'number') return [quantity];
  switch (quantity.kind) {
    case 'uniform':
      return [quantity.low, quantity.high];
    case 'triangular':
    case 'pert':
      return [quantity.low, quantity.mode, quantity.high];
    case 'lognormal':
      return [quantity.p10, quantity.p50, quantity.p90];
    case 'discrete':
      return quantity.values.map(({ value }) => value);
    case 'mixture':
      return quantity.parts.flatMap(({ of }) => listFigures(of));
  }
}

function listShapeFaults(distributed: Distribution): string[] {
  switch (distributed.kind) {
    case 'uniform':
      return isAscending('low', distributed.low, 'high', distributed.high);
    case 'triangular':
    case 'pert':
      return [
        ...isAscending('low', distributed.low, 'mode', distributed.mode),
        ...isAscending('mode', distributed.mode, 'high', distributed.high),
      ];
    case 'lognormal':
      return [
        ...(distributed.p10 > 0 ? [] : [`A lognormal quantity is above 0, but its p10 is ${distributed.p10}.`]),
        ...isAscending('p10', distributed.p10, 'p50', distributed.p50),
        ...isAscending('p50', distributed.p50, 'p90', distributed.p90),
      ];
    case 'discrete':
      return addsUpToOne(
        'probabilities',
        distributed.values.map(({ probability }) => probability),
      );
    case 'mixture':
      return [
        ...addsUpToOne(
          'weights',
          distributed.parts.map(({ weight }) => weight),
        ),
        ...distributed.parts.flatMap(({ of }) => listShapeFaults(of)),
      ];
  }
}

function isAscending(lesser: string, low: number, greater: string, high: number): string[] {
  return low <= high ? [] : [`Its ${lesser} (${low}) lies above its ${greater} (${high}).`];
}

function addsUpToOne(what: string, shares: readonly number[]): string[] {
  const outside = shares.find((share) => share < 0 || share > 1);
  if (outside !== undefined) return [`Its ${what} must lie within 0 and 1, not at ${outside}.`];
  const sum = shares.reduce((total, share) => total + share, 0);
  return Math.abs(sum - 1) < 1e-9 ? [] : [`Its ${what} must add up to 1, not to ${sum}.`];
}
