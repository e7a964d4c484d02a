import type { SamplingAsk } from './sampling-references.ts';
import { readFrom, type ReferenceCase, type ReferenceRow } from './reference-table.ts';

type IndicesOf = Extract<SamplingAsk, { kind: 'indices' }>['of'];

function tailRows(figures: readonly (readonly [level: number, atRisk: number, beyond: number])[]): ReferenceRow[] {
  return figures.flatMap(([level, atRisk, beyond], at) => [
    readFrom('tail', `Value at risk, ${level * 100} %`, atRisk, ({ levels }) => levels[at]?.valueAtRisk),
    readFrom('tail', `Mean beyond it, ${level * 100} %`, beyond, ({ levels }) => levels[at]?.conditional),
  ]);
}

function repeat(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value);
}

const SAMPLES = [
  { draws: 100, level: 0.5, lower: 40, upper: 61, coverage: 0.964799799782 },
  { draws: 100, level: 0.95, lower: 90, upper: 100, coverage: 0.982607060712 },
  { draws: 1000, level: 0.95, lower: 936, upper: 964, coverage: 0.958095268223 },
  { draws: 1000, level: 0.99, lower: 983, upper: 997, coverage: 0.976094763498 },
];

/** The first eight points in four dimensions, in Gray-code order. */
const POINTS = [
  [0, 0, 0, 0],
  [0.5, 0.5, 0.5, 0.5],
  [0.75, 0.25, 0.25, 0.25],
  [0.25, 0.75, 0.75, 0.75],
  [0.375, 0.375, 0.625, 0.875],
  [0.875, 0.875, 0.125, 0.375],
  [0.625, 0.125, 0.875, 0.625],
  [0.125, 0.625, 0.375, 0.125],
];

/** 2^12 rows: so many that every index comes within this of the exact one. */
const ROWS_LOG2 = 12;
const INDEX_ERROR = 0.01;

function indicesCase(
  { id, of, title, setting }: { id: string; of: IndicesOf; title: string; setting: string },
  first: readonly number[],
  total: readonly number[],
): ReferenceCase {
  return {
    id,
    title,
    setting,
    ask: { kind: 'indices', of, inputs: first.length, rowsLog2: ROWS_LOG2, seed: 7 },
    within: INDEX_ERROR,
    rows: [
      ...first.map((expected, input) =>
        readFrom('indices', `x${input + 1} alone`, expected, ({ found }) => found.indices?.[input]?.first.value),
      ),
      ...total.map((expected, input) =>
        readFrom('indices', `x${input + 1} in total`, expected, ({ found }) => found.indices?.[input]?.total.value),
      ),
    ],
  };
}

const SUM_SHARES = [0.761904761905, 0.190476190476, 0.047619047619];

/** The reference cases of tails, draws, stopping and sensitivity. */
export const SAMPLING_CASES: readonly ReferenceCase[] = [
  {
    id: 'tail',
    title: 'The worst of ten losses',
    setting:
      'Losses of 1, 2, … 10. Mean of the worst as by Rockafellar & Uryasev, J. Banking & Finance 26 (2002) 1443, which splits a loss that lies on the level.',
    ask: { kind: 'tail', losses: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], levels: [0.75, 0.8, 0.9, 0.95] },
    rows: tailRows([
      [0.75, 8, 9.2],
      [0.8, 8, 9.5],
      [0.9, 9, 10],
      [0.95, 10, 10],
    ]),
  },
  {
    id: 'tail-atoms',
    title: 'Losses that are rare and repeat',
    setting: 'Of 100 runs 90 lose nothing, 6 lose 100, 3 lose 300 and one loses 1,000 (the same definition).',
    ask: {
      kind: 'tail',
      losses: [...repeat(90, 0), ...repeat(6, 100), ...repeat(3, 300), 1000],
      levels: [0.95, 0.9],
    },
    rows: [
      ...tailRows([[0.95, 100, 400]]),
      readFrom('tail', 'Mean beyond the 90 %', 250, ({ levels }) => levels[1]?.conditional),
    ],
  },
  {
    id: 'ranks',
    title: 'How well a quantile is known',
    setting:
      'Two of the sorted runs enclose a quantile with at least 95 % confidence, whatever the distribution is; how surely follows from the binomial distribution (Glasserman, Monte Carlo Methods in Financial Engineering (2003)).',
    ask: { kind: 'ranks', samples: SAMPLES, confidence: 0.95 },
    rows: SAMPLES.flatMap(({ draws, level, lower, upper, coverage }, at) => {
      const of = `${draws.toLocaleString('en-GB')} runs, ${level * 100} %`;
      return [
        readFrom('ranks', `${of}: from draw`, lower, ({ intervals }) => intervals[at]?.lower),
        readFrom('ranks', `${of}: to draw`, upper, ({ intervals }) => intervals[at]?.upper),
        readFrom('ranks', `${of}: how surely`, coverage, ({ intervals }) => intervals[at]?.coverage),
      ];
    }),
  },
  {
    id: 'paired',
    title: 'Two policies under the same chance',
    setting:
      'One loses U and the other U², where U is uniform between 0 and 1. Exact variances by hand; ours are over the midpoints of 100,000 intervals, which leaves an error in the sixth digit (Glasserman (2003)).',
    ask: { kind: 'paired', midpoints: 100_000 },
    within: 1e-5,
    rows: [
      readFrom('paired', 'Mean difference', 1 / 6, ({ compared }) => compared.difference.value),
      readFrom('paired', 'Variance of the difference', 1 / 180, ({ compared }) => compared.variance),
      readFrom(
        'paired',
        'The same, chance of its own for each',
        0.172222222222,
        ({ compared }) => compared.independentVariance,
      ),
      readFrom(
        'paired',
        'Times as many runs that independent chance needs',
        31,
        ({ compared }) => compared.independentVariance / compared.variance,
      ),
    ],
  },
  {
    id: 'points',
    title: 'The first points of Sobol’s sequence',
    setting:
      'Direction numbers of Joe & Kuo, SIAM J. Sci. Comput. 30 (2008) 2635, in four dimensions and not scrambled. The mean of u₁u₂ is 0.25 in truth.',
    ask: { kind: 'points', points: POINTS.length, dimensions: 4, meanOver: 1024 },
    rows: [
      ...POINTS.map((point, row) =>
        readFrom('points', `Point ${row + 1}`, point.join(', '), ({ points }) => points[row]?.join(', ')),
      ),
      readFrom('points', 'Mean of u₁u₂ over 1,024 points', 0.249516010284, ({ mean }) => mean),
    ],
  },
  {
    id: 'stopping',
    title: 'When enough has been drawn',
    setting:
      'Every other run loses 1, the rest nothing. The mean is wanted within 5 % of itself with 95 % confidence over all looks together; looks come at 1,000 runs and at each doubling up to 5,000, and each may err half as often as the one before (after Chow & Robbins, Ann. Math. Stat. 36 (1965) 457). Half widths with quantiles of the normal distribution from another program.',
    ask: {
      kind: 'stopping',
      rule: { confidence: 0.95, firstCheck: 1000, budget: 5000, absolute: 0, relative: 0.05 },
      losses: Array.from({ length: 5000 }, (_, draw) => draw % 2),
    },
    rows: [
      ...[0.975, 0.9875, 0.99375, 0.996875].map((confidence, look) =>
        readFrom('stopping', `Confidence of look ${look + 1}`, confidence, ({ checks }) => checks[look]?.confidence),
      ),
      readFrom('stopping', 'Runs when it ends', 4000, ({ stopped }) => stopped.draws),
      readFrom('stopping', 'Ended by', 'precision', ({ stopped }) => stopped.ended),
      readFrom('stopping', 'Upper end of the interval then', 0.52161978596296, ({ stopped }) => stopped.estimate.high),
    ],
  },
  indicesCase(
    {
      id: 'indices-ishigami',
      of: 'ishigami',
      title: 'What a result depends on: Ishigami’s function',
      setting:
        'sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 with inputs within π of 0; x3 matters only through x1. Exact shares of the variance; ours are estimates from 4,096 rows of a scrambled sequence (Saltelli et al., Comput. Phys. Commun. 181 (2010) 259; Jansen, ibid. 117 (1999) 35).',
    },
    [0.313905191148, 0.44241114479, 0],
    [0.55758885521, 0.44241114479, 0.243683664062],
  ),
  indicesCase(
    {
      id: 'indices-sum',
      of: 'sum',
      title: 'The same of a sum',
      setting: '4 x1 + 2 x2 + x3 with inputs between 0 and 1: nothing acts together, so both shares are the same.',
    },
    SUM_SHARES,
    SUM_SHARES,
  ),
  indicesCase(
    {
      id: 'indices-product',
      of: 'product',
      title: 'The same of a product',
      setting:
        'Product of (|4x − 2| + a) / (1 + a) over a = 0, 1, 4.5, 9: the g-function of Sobol’, Math. Comput. Simul. 55 (2001) 271.',
    },
    [0.716492934858, 0.179123233714, 0.023685716855, 0.007164929349],
    [0.787369701143, 0.242267600352, 0.034326744464, 0.010463384733],
  ),
];
