import type { Money, Share } from '../../../src/domain/units.ts';
import { createPlainSobol } from '../../../src/engine/numeric/sobol.ts';
import { estimateMean } from '../../../src/engine/uncertainty/estimates.ts';
import { computeLossTail, findOrderInterval, type OrderInterval } from '../../../src/engine/uncertainty/loss-tail.ts';
import { comparePaired, type PairedDifference } from '../../../src/engine/uncertainty/paired-difference.ts';
import { createSobolDesign } from '../../../src/engine/uncertainty/sobol-design.ts';
import { computeSobolIndices, type SobolIndices } from '../../../src/engine/uncertainty/sobol-indices.ts';
import {
  drawUntilPrecise,
  planChecks,
  type StoppedEstimate,
  type StoppingRule,
} from '../../../src/engine/uncertainty/stopping-rule.ts';

/** Functions of uniform numbers whose indices are known exactly. */
const FUNCTIONS = {
  /** Inputs within π of 0. */
  ishigami: (point: Float64Array): number => {
    const [one = 0, two = 0, three = 0] = Array.from(point, (share) => Math.PI * (2 * share - 1));
    return Math.sin(one) + 7 * Math.sin(two) ** 2 + 0.1 * three ** 4 * Math.sin(one);
  },
  sum: ([one = 0, two = 0, three = 0]: Float64Array): number => 4 * one + 2 * two + three,
  product: (point: Float64Array): number =>
    [0, 1, 4.5, 9].reduce((product, a, input) => (product * (Math.abs(4 * (point[input] ?? 0) - 2) + a)) / (1 + a), 1),
};

/** What a published example asks of tails, draws, stopping and sensitivity. */
export type SamplingAsk =
  | {
      kind: 'tail';
      /** In ascending order. */
      losses: readonly Money[];
      levels: readonly Share[];
    }
  /** Ranks between which a quantile lies, for several numbers of draws. */
  | { kind: 'ranks'; samples: readonly { draws: number; level: Share }[]; confidence: Share }
  /** A uniform number, at the midpoints of so many intervals, and its square: two policies that see the same luck. */
  | { kind: 'paired'; midpoints: number }
  /** The first points of the unscrambled sequence, and the mean of the product of the first two coordinates over more of them. */
  | { kind: 'points'; points: number; dimensions: number; meanOver: number }
  /** Draws whose losses are given, in their order. */
  | { kind: 'stopping'; rule: StoppingRule; losses: readonly Money[] }
  | { kind: 'indices'; of: keyof typeof FUNCTIONS; inputs: number; rowsLog2: number; seed: number };

/** What the engine answers, by the same kind. */
export type SamplingFigures =
  | { kind: 'tail'; levels: { valueAtRisk: Money; conditional: Money }[] }
  | { kind: 'ranks'; intervals: OrderInterval[] }
  | { kind: 'paired'; compared: PairedDifference }
  | { kind: 'points'; points: number[][]; mean: number }
  | { kind: 'stopping'; checks: { draws: number; confidence: Share }[]; stopped: StoppedEstimate }
  | { kind: 'indices'; found: SobolIndices };

/** Confidence of intervals that no example shows. */
const CONFIDENCE = 0.95;

/** Returns the engine's own figures for a published example of sampling. */
export function computeSamplingReference(ask: SamplingAsk): SamplingFigures {
  switch (ask.kind) {
    case 'tail':
      return {
        kind: ask.kind,
        levels: ask.levels.map((level) => {
          const { valueAtRisk, conditional } = computeLossTail(ask.losses, level, CONFIDENCE);
          return { valueAtRisk: valueAtRisk.value, conditional: conditional.value };
        }),
      };
    case 'ranks':
      return {
        kind: ask.kind,
        intervals: ask.samples.map(({ draws, level }) => findOrderInterval(draws, level, ask.confidence)),
      };
    case 'paired': {
      const luck = Float64Array.from({ length: ask.midpoints }, (_, row) => (row + 0.5) / ask.midpoints);
      const squares = luck.map((number) => number ** 2);
      return { kind: ask.kind, compared: comparePaired(luck, squares, CONFIDENCE) };
    }
    case 'points': {
      const point = createPlainSobol();
      const products = Float64Array.from({ length: ask.meanOver }, (_, row) => point(row, 0) * point(row, 1));
      return {
        kind: ask.kind,
        points: Array.from({ length: ask.points }, (_, row) =>
          Array.from({ length: ask.dimensions }, (__, dimension) => point(row, dimension)),
        ),
        mean: estimateMean(products, CONFIDENCE).value,
      };
    }
    case 'stopping':
      return {
        kind: ask.kind,
        checks: planChecks(ask.rule),
        stopped: drawUntilPrecise(ask.rule, (draws, confidence) =>
          estimateMean(ask.losses.slice(0, draws), confidence),
        ),
      };
    case 'indices': {
      const design = createSobolDesign(ask.inputs, ask.rowsLog2, ask.seed);
      const point = new Float64Array(ask.inputs);
      const results = Float64Array.from({ length: design.runs }, (_, run) => {
        design.writeRun(run, point);
        return FUNCTIONS[ask.of](point);
      });
      const found = computeSobolIndices(design, results, { confidence: CONFIDENCE, resamples: 0, seed: ask.seed });
      return { kind: ask.kind, found };
    }
  }
}
