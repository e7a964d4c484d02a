import { describe, expect, it } from 'vitest';
import { findFirst, findFirstCause } from '../../../src/engine/brief/find-first.ts';
import type { DaySpread, ProductOutcome } from '../../../src/engine/simulation/results/report.ts';

const always = { p10: 0, p50: 0, p90: 0, mean: 0 };
const day = (p10: number | null, p50: number | null, p90: number | null, never: number): DaySpread => ({
  p10,
  p50,
  p90,
  never,
});

function product(partNumber: string, firstStopDay: DaySpread): ProductOutcome {
  return {
    partNumber,
    askedUnits: always,
    onTimeUnits: always,
    lateUnits: always,
    givenUpUnits: always,
    waitingUnits: always,
    unsoldUnits: always,
    unsoldMargin: null,
    firstShortDay: firstStopDay,
    firstStopDay,
    stopDays: always,
    daysToRecover: firstStopDay,
    daysToClear: firstStopDay,
  };
}

const find = (...products: ProductOutcome[]) =>
  findFirst(
    { products, startDate: '2026-11-28' },
    ({ firstStopDay }) => firstStopDay,
    (part) => `the ${part}`,
  );

describe(findFirst, () => {
  it('takes the earliest middle day, with its band as dates', () => {
    const first = find(product('late', day(10, 90, 100, 0)), product('soon', day(30, 60, null, 0.2)));
    // 28 November and 30, 60 days.
    expect(first).toEqual({
      partNumber: 'soon',
      description: 'the soon',
      when: { early: '2026-12-28', middle: '2027-01-27', late: null, never: 0.2 },
    });
  });

  it('takes what stops most often where none stops in half of the runs, and nothing where none ever does', () => {
    const seldom = product('seldom', day(null, null, null, 0.95));
    const often = product('often', day(50, null, null, 0.6));
    expect(find(seldom, often)?.partNumber).toBe('often');
    expect(find(product('never', day(null, null, null, 1)))).toBeNull();
    expect(find()).toBeNull();
  });
});

describe(findFirstCause, () => {
  const cause = (part: string, shareOfFirst: number) => ({
    kind: 'licence' as const,
    part,
    source: null,
    gate: null,
    shareOfDraws: 1,
    shareOfUnsold: 0.5,
    shareOfFirst,
  });

  it('names what is short first most often, whatever costs most', () => {
    const found = findFirstCause({ causes: [cause('dear', 0.2), cause('first', 0.7)] }, (part) => part);
    expect(found).toEqual({ partNumber: 'first', description: 'first', kind: 'licence', shareOfFirst: 0.7 });
    expect(findFirstCause({ causes: [cause('late', 0)] }, (part) => part)).toBeNull();
  });
});
