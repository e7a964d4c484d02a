import { describe, expect, it } from 'vitest';
import { chooseTold, findFirst, findFirstCause, listPartsOf } from '../../../src/engine/brief/find-first.ts';
import type { DaySpread, ProductOutcome } from '../../../src/engine/simulation/results/report.ts';
import { networkFromText } from '../network-from-text.ts';

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

  const goesIn = new Set(['dear', 'first', 'late']);

  it('names what is short first most often, whatever costs most', () => {
    const found = findFirstCause({ causes: [cause('dear', 0.2), cause('first', 0.7)] }, goesIn, (part) => part);
    expect(found).toEqual({ partNumber: 'first', description: 'first', kind: 'licence', shareOfFirst: 0.7 });
    expect(findFirstCause({ causes: [cause('late', 0)] }, goesIn, (part) => part)).toBeNull();
  });

  it('names no part that goes into another product alone', () => {
    const elsewhere = cause('of another product', 0.8);
    const findIn = (...causes: Parameters<typeof findFirstCause>[0]['causes']) =>
      findFirstCause({ causes }, goesIn, (part) => part);
    expect(findIn(elsewhere, cause('first', 0.2))?.partNumber).toBe('first');
    expect(findIn(elsewhere)).toBeNull();
  });
});

describe(listPartsOf, () => {
  it('holds the product and all that is built into it, seen or not, and nothing of another product', () => {
    const network = networkFromText(`
      product P @ H = 10 at 100
      make P @ H = 1 A + 1 B
      buy A @ H = 1 A1
      make A @ A1 = 2 M
      buy M @ A1 = 0.5 M1
      buy B @ H = 1 B1
      product Q @ H = 10 at 100
      make Q @ H = 1 N + 1 B
      buy N @ H = 1 N1
    `);
    expect([...listPartsOf(network, 'P')].toSorted()).toEqual(['A', 'B', 'M', 'P']);
    expect([...listPartsOf(network, 'Q')].toSorted()).toEqual(['B', 'N', 'Q']);
  });
});

describe(chooseTold, () => {
  const event = (partNumber: string, middle: string | null) => ({
    partNumber,
    description: partNumber,
    when: { early: null, middle, late: null, never: 0.4 },
  });

  it('is the stop, unless sales run short in most runs and no line stops in most', () => {
    expect(chooseTold(event('S', '2027-02-01'), event('R', '2027-01-01'))?.partNumber).toBe('S');
    expect(chooseTold(event('S', null), event('R', '2027-01-01'))?.partNumber).toBe('R');
    expect(chooseTold(event('S', null), event('R', null))?.partNumber).toBe('S');
    expect(chooseTold(null, event('R', null))?.partNumber).toBe('R');
    expect(chooseTold(null, null)).toBeNull();
  });
});
