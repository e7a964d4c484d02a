import { describe, expect, it } from 'vitest';
import { buildBridge } from '../../../src/engine/brief/build-bridge.ts';
import { exposureReport } from '../../app/fixtures/exposure-report.ts';

const always = (mean: number) => ({ p10: mean, p50: mean, p90: mean, mean });
const never = { p10: null, p50: null, p90: null, never: 1 };

function outcome(partNumber: string, late: number, givenUp: number, waiting: number) {
  return {
    partNumber,
    askedUnits: always(1000),
    onTimeUnits: always(1000 - late - givenUp - waiting),
    lateUnits: always(late),
    givenUpUnits: always(givenUp),
    waitingUnits: always(waiting),
    unsoldUnits: always(givenUp + waiting),
    unsoldMargin: null,
    firstShortDay: never,
    firstStopDay: never,
    stopDays: always(0),
    daysToRecover: never,
    daysToClear: never,
  };
}

const estimate = { value: 0, low: null, high: null };
const LOSS = {
  level: 0.95,
  confidence: 0.95,
  mean: estimate,
  spread: always(0),
  valueAtRisk: estimate,
  conditional: estimate,
  lossShare: 0,
  histogram: [],
};

// Half of A and nothing of B rests on controls; C is sold without a price.
const [product] = exposureReport.products;
const fills = (partNumber: string, revenue: number, surely: number, possibly: number) => ({
  ...product!,
  partNumber,
  revenue,
  surely,
  possibly,
});
const exposure = {
  totals: { ...exposureReport.totals, surely: 30_000, possibly: 20_000 },
  products: [fills('A', 100_000, 30_000, 20_000), fills('B', 40_000, 0, 0), fills('C', 0, 0, 0)],
  withoutMoney: ['C'],
};
const valued = [
  { partNumber: 'A', demand: 10, lossPerUnit: 4 },
  { partNumber: 'B', demand: 5, lossPerUnit: 2 },
];
const cause = (part: string, source: string, shareOfUnsold: number) => ({
  kind: 'licence' as const,
  part,
  source,
  gate: null,
  shareOfDraws: 1,
  shareOfUnsold,
  shareOfFirst: 0,
});
const causes = [cause('RING', 'S1', 0.5), cause('COIL', 'S3', 0.3), cause('RING', 'S2', 0.1)];
const run = { basis: 'margin' as const, loss: LOSS, horizonDays: 100, causes };

describe(buildBridge, () => {
  it('adds up: what rests on controls, less what is sold on time and late, is what is given up or waited for', () => {
    const bridge = buildBridge(
      exposure,
      { ...run, products: [outcome('A', 50, 20, 30), outcome('B', 0, 5, 0)] },
      valued,
    );
    // A: 10 a day for 100 days at 4, half of it; late 50 × 4; given up 20 × 4 and 5 × 2; waiting 30 × 4.
    expect(bridge).toMatchObject({ restsOn: 50_000, margin: 2000, soldLate: 200, givenUp: 90, waiting: 120 });
    expect(bridge?.soldOnTime).toBe(2000 - 200 - 90 - 120);
    expect(bridge?.leftOut).toEqual(['C']);
    // Of 210 six tenths for want of the ring, from both of its sources, and three of the coil; a tenth has no cause on record.
    expect(bridge?.causes.map(({ part, unsold }) => [part, Math.round(unsold)])).toEqual([
      ['RING', 126],
      ['COIL', 63],
    ]);
  });

  it('says by a figure below zero that more is short than what rests on controls', () => {
    const bridge = buildBridge(exposure, { ...run, products: [outcome('A', 0, 0, 0), outcome('B', 0, 400, 0)] }, [
      valued[1]!,
    ]);
    expect(bridge).toMatchObject({ margin: 0, givenUp: 800, soldOnTime: -800 });
    expect(bridge?.leftOut).toEqual(['A', 'C']);
  });

  it('puts no money on a run that has none', () => {
    expect(buildBridge(exposure, { ...run, loss: null, products: [] }, valued)).toBeNull();
  });
});
