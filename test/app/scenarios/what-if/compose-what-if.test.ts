import { describe, expect, it } from 'vitest';
import { composeFigures, composeWhatIf } from '../../../../src/app/scenarios/what-if/compose-what-if.ts';
import { listDials } from '../../../../src/app/scenarios/what-if/dials.ts';
import { gatherCauses } from '../../../../src/app/scenarios/what-if/gather-causes.ts';
import { createEmptyScenario } from '../../../../src/domain/scenario/empty-scenario.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';

const empty = createEmptyScenario('s', 'S', {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
});

/** What the sentences read of a report. */
type Told = Pick<
  SimulationReport,
  'basis' | 'startDate' | 'horizonDays' | 'currency' | 'loss' | 'draws' | 'causes' | 'notes'
> & {
  products: Pick<SimulationReport['products'][number], 'partNumber' | 'firstStopDay'>[];
};
const report = (p50: number, day: number | null): Told => ({
  basis: 'margin',
  startDate: '2026-11-24',
  horizonDays: 365,
  currency: 'EUR',
  draws: 8,
  notes: [],
  causes: [
    { kind: 'licence', part: 'A', source: null, gate: null, shareOfDraws: 0.5, shareOfUnsold: 0.4, shareOfFirst: 1 },
    { kind: 'capacity', part: 'B', source: null, gate: null, shareOfDraws: 0.2, shareOfUnsold: 0.35, shareOfFirst: 0 },
    { kind: 'lead-time', part: 'B', source: null, gate: null, shareOfDraws: 0.3, shareOfUnsold: 0.25, shareOfFirst: 0 },
  ],
  loss: {
    level: 0.95,
    confidence: 0.95,
    mean: { value: p50, low: null, high: null },
    spread: spreadAt(p50),
    valueAtRisk: { value: 0, low: null, high: null },
    conditional: { value: 0, low: null, high: null },
    lossShare: 0.75,
    histogram: [],
  },
  products: [{ partNumber: 'CAR', firstStopDay: { p10: 50, p50: day, p90: null, never: 0.2 } }],
});
const spreadAt = (p50: number) => ({ p10: 0, p50, p90: 2 * p50, mean: p50 });
const name = (part: string) => `Crest (${part})`;

describe(composeWhatIf, () => {
  const [dial] = listDials(empty, { waits: null, coverParts: [] });
  if (dial === undefined) throw new Error('There is no dial.');

  it('says what was turned, the line with its date, and the difference from the baseline', () => {
    const told = { report: report(47_000_000, 61), baseline: report(32_000_000, 64) };
    expect(composeWhatIf([dial], { demand: 120 }, told, name)).toBe(
      'With demand at 120\u00a0% instead of 100\u00a0%, the Crest (CAR) line stops about 24\u00a0Jan\u00a02027 and €\u00a047\u00a0m of margin stays unsold by 24\u00a0Nov\u00a02027, €\u00a015\u00a0m more.',
    );
  });

  it('says that no line stops, that nothing changes, and that no money is known', () => {
    const told = { report: report(5_000_000, null), baseline: report(5_000_000, null) };
    expect(composeWhatIf([dial], {}, told, name)).toBe(
      'As the scenario stands, in most runs no line stops and €\u00a05\u00a0m of margin stays unsold by 24\u00a0Nov\u00a02027.',
    );
    expect(composeWhatIf([dial], { demand: 95 }, told, name)).toContain(', as before.');
    expect(composeWhatIf([dial], {}, { report: { ...report(0, null), loss: null }, baseline: null }, name)).toContain(
      'no money is known',
    );
  });

  it('names what is not known, and gives a sum without it as the least', () => {
    const notes = [
      { code: 'inputs-not-on-file' as const, facts: { parts: ['CAR'] } },
      { code: 'products-without-money' as const, facts: { products: 1, names: ['VAN'] } },
    ];
    const told = { ...report(5_000_000, null), notes };
    expect(composeWhatIf([dial], {}, { report: told, baseline: null }, name)).toBe(
      'As the scenario stands, in most runs no line is known to stop and at least €\u00a05\u00a0m of margin stays unsold by 24\u00a0Nov\u00a02027. What goes into Crest (CAR) is not on file: nothing that is needed for it stops in any run. Demand or price of Crest (VAN) is not known: losses there are in no sum.',
    );
    expect(composeFigures(told)).toMatchObject({
      firstStop: 'none known in most runs',
      unsold: '≥\u00a0€\u00a05\u00a0m',
    });
  });

  it('says of a company without a demand that nothing is made, not that no line stops', () => {
    const idle = { ...report(0, null), loss: null, products: [] };
    expect(composeWhatIf([dial], {}, { report: idle, baseline: null }, name)).toBe(
      'No product has a yearly demand on file, so nothing is made in any run, and nothing is said of what would stop.',
    );
    expect(composeFigures(idle).firstStop).toBe('not known');
    const zero = { ...idle, notes: [{ code: 'products-not-sold' as const, facts: { parts: ['CAR'] } }] };
    expect(composeWhatIf([dial], {}, { report: zero, baseline: null }, name)).toMatch(
      /^The yearly demand of every product is 0 on file/,
    );
  });

  it('tells of few runs where the median of all lies, and no figure that more runs would move', () => {
    const few = (low: number, high: number) => {
      const whole = report(2_200_000, 61);
      return {
        ...whole,
        loss: {
          ...whole.loss,
          spread: spreadAt(2_200_000),
          lossShare: 1,
          medianWithin: { low, high, confidence: 0.99 },
        },
      };
    };
    const told = { report: few(300_000, 6_000_000), baseline: report(1_000_000, 64) };
    expect(composeWhatIf([dial], { demand: 120 }, told, name)).toContain(
      'the Crest (CAR) line stops from 13\u00a0Jan\u00a02027 on and between €\u00a0300\u00a0k and €\u00a06\u00a0m of margin stays unsold by 24\u00a0Nov\u00a02027, more than without, by the first 8 runs.',
    );
    expect(composeWhatIf([dial], { demand: 120 }, told, name)).not.toContain('2.2');
    expect(composeFigures(told.report)).toMatchObject({
      unsold: '€\u00a0300\u00a0k – €\u00a06\u00a0m',
      unsoldBand: 'the median lies here',
    });
    expect(composeFigures(few(2_200_000, 2_200_000)).unsold).toBe('€\u00a02.2\u00a0m');
  });

  it('speaks of revenue where not every product has a margin', () => {
    const told = { report: { ...report(5_000_000, null), basis: 'revenue' as const }, baseline: null };
    expect(composeWhatIf([dial], {}, told, name)).toContain('of revenue stays unsold');
  });

  it('gives an end that lies beyond the year a word', () => {
    expect(composeFigures(report(5_000_000, 61)).firstStopBand).toBe('13\u00a0Jan\u00a02027 – not within the year');
  });
});

describe(gatherCauses, () => {
  it('adds up the causes of a part, the most money first, with the baseline beside it', () => {
    expect(gatherCauses(report(100, 61), report(50, 61))).toStrictEqual([
      { partNumber: 'B', share: 0.6, shareOfRuns: 0.3, money: 60, before: 30 },
      { partNumber: 'A', share: 0.4, shareOfRuns: 0.5, money: 40, before: 20 },
    ]);
  });
});
