import { NO_PURCHASES } from '../../fixtures/exposure-report.ts';
import { describe, expect, it } from 'vitest';
import { compareExposure, countParts } from '../../../../src/app/data/versions/compare-exposure.ts';
import type { ExposureReport, FourWorlds, PartExposure } from '../../../../src/engine/exposure/report.ts';
import { exposureReport } from '../../fixtures/exposure-report.ts';

const worlds = (sure: number, possible = sure, ifPausedBack = possible, ifUnknown = ifPausedBack): FourWorlds => ({
  sure,
  possible,
  ifPausedBack,
  ifUnknown,
});
const [template] = exposureReport.parts;
const part = (partNumber: string, exposed: FourWorlds, atRisk: FourWorlds, inferred = false): PartExposure => ({
  ...template!,
  partNumber,
  inferred,
  exposedShare: exposed,
  revenueAtRisk: atRisk,
});
const report = (parts: PartExposure[], change: Partial<ExposureReport> = {}): ExposureReport => ({
  ...exposureReport,
  currency: 'EUR',
  parts,
  ...change,
});

describe('what an import does to the exposure', () => {
  it('sets the fills of both sides beside each other, in the order of the bar', () => {
    const before = report([], { totals: { ...exposureReport.totals, revenue: 100, surely: 20, possibly: 5 } });
    const after = report([], { totals: { ...exposureReport.totals, revenue: 120, surely: 32, possibly: 1 } });
    const change = compareExposure(before, after);
    expect(change?.revenue).toEqual({ before: 100, after: 120 });
    expect(change?.fills.slice(0, 2)).toEqual([
      { fill: 'surely', before: 20, after: 32 },
      { fill: 'possibly', before: 5, after: 1 },
    ]);
  });

  it('lists the parts that move, the heaviest first: new ones, gone ones, and those that only change in what is known', () => {
    const before = report([
      part('STILL', worlds(0.2), worlds(10)),
      part('GONE', worlds(0.5), worlds(30)),
      part('KNOWN', worlds(0, 0, 0, 0.4), worlds(0, 0, 0, 40)),
    ]);
    const after = report([
      part('STILL', worlds(0.2), worlds(10)),
      part('NEW', worlds(0.1), worlds(5)),
      part('KNOWN', worlds(0.4), worlds(40)),
    ]);
    const parts = compareExposure(before, after)?.parts ?? [];
    expect(parts.map(({ partNumber, weight }) => [partNumber, weight])).toEqual([
      ['KNOWN', 40],
      ['GONE', -30],
      ['NEW', 5],
    ]);
    expect(parts[1]).toMatchObject({ before: { atRisk: 30 }, after: null });
    expect(parts[2]).toMatchObject({ before: null, after: { atRisk: 5 } });
  });

  it('takes a difference in the last digits for none, and contents put in from public figures for nobody’s parts', () => {
    const before = report([part('A', worlds(0.1 + 0.2), worlds(0)), part('V', worlds(0), worlds(0), true)]);
    const after = report([part('A', worlds(0.3), worlds(0)), part('V', worlds(1), worlds(9), true)]);
    expect(compareExposure(before, after)?.parts).toEqual([]);
  });

  it('counts every part number by its fill, so that the counts add up', () => {
    const counts = { total: 9, exposed: 4, surely: 1, possibly: 1, ifPausedBack: 2, notExposed: 2 };
    const parts = { ...counts, cannotBeJudged: { 'supplier-not-known': 2, 'kind-not-known': 1 } };
    const ledger = {
      parts: { ...parts, inNoProduct: parts },
      lanes: { rows: 0, judged: 0, leftOut: {} },
      purchases: NO_PURCHASES,
    };
    expect(countParts(ledger)).toEqual({ surely: 1, possibly: 1, ifPausedBack: 2, cannotBeJudged: 3, notExposed: 2 });
  });

  it('names a part that is judged otherwise although no share moved', () => {
    const unjudged = { ...part('A', worlds(0), worlds(0)), state: 'cannot-be-judged' as const, exposedShare: null };
    const after = part('A', worlds(0), worlds(0));
    expect(compareExposure(report([unjudged]), report([after]))?.parts).toHaveLength(1);
  });

  it('cannot be said where the two sides report in different currencies', () => {
    expect(compareExposure(report([]), report([], { currency: 'USD' }))).toBeNull();
  });
});
