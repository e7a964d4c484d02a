import { describe, expect, it } from 'vitest';
import { listMonths, listTicks, placeMonths } from '../../../../src/app/format/axis.ts';
import { composeFigures, composeWhatIf } from '../../../../src/app/scenarios/what-if/compose-what-if.ts';
import { applyDials, listDials } from '../../../../src/app/scenarios/what-if/dials.ts';
import { gatherCauses } from '../../../../src/app/scenarios/what-if/gather-causes.ts';
import { createNewestFirst } from '../../../../src/app/scenarios/what-if/newest-first.ts';
import { getMiddle } from '../../../../src/app/scenarios/builder/fields/change-shape.ts';
import { scaleQuantity } from '../../../../src/app/scenarios/what-if/scale-quantity.ts';
import { fillPreset } from '../../../../src/catalogue/fill-preset.ts';
import { openCatalogue } from '../../../../src/catalogue/packs/open-catalogue.ts';
import { createEmptyScenario } from '../../../../src/domain/scenario/empty-scenario.ts';
import { scenario as scenarioSchema } from '../../../../src/domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';

const { catalogue } = openCatalogue([]);
const setting = {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
} as const;
const empty = createEmptyScenario('s', 'S', setting);
const surroundings = { waits: { low: 1, high: 18 }, coverParts: ['M-1', 'M-2'] };

describe(listDials, () => {
  it.each(catalogue.scenarioPresets.map((preset) => [preset.id, preset] as const))(
    'gives at most six dials to %s, and every end of each leaves a sound scenario',
    (_id, preset) => {
      const scenario = { ...empty, ...fillPreset(preset, preset.choice === null ? null : 'DE') };
      const dials = listDials(scenario, surroundings);
      expect(dials.length).toBeLessThanOrEqual(6);
      for (const dial of dials) {
        expect(dial.baseline).toBeGreaterThanOrEqual(dial.low);
        expect(dial.baseline).toBeLessThanOrEqual(dial.high);
        for (const value of [dial.low, dial.high]) {
          const changed = applyDials(scenario, dials, { [dial.id]: value });
          expect([dial.id, value, scenarioSchema.safeParse(changed).error?.issues ?? []]).toStrictEqual([
            dial.id,
            value,
            [],
          ]);
        }
      }
    },
  );

  it('leaves a scenario as it is where no dial is turned', () => {
    const dials = listDials(empty, surroundings);
    expect(dials.map(({ id }) => id)).toStrictEqual(['cover', 'demand']);
    expect(applyDials(empty, dials, { demand: 100, cover: 0 })).toBe(empty);
  });

  it('adds the cover of each exposed part in days, and has no such dial without one', () => {
    const dials = listDials(empty, surroundings);
    const { levers } = applyDials(empty, dials, { cover: 4 });
    expect(
      levers.map((lever) => [
        lever.kind,
        'partNumber' in lever && lever.partNumber,
        'coverDays' in lever && lever.coverDays,
      ]),
    ).toStrictEqual([
      ['buffer-stock', 'M-1', 28],
      ['buffer-stock', 'M-2', 28],
    ]);
    expect(listDials(empty, { waits: null, coverParts: [] }).map(({ id }) => id)).toStrictEqual(['demand']);
  });
});

describe(scaleQuantity, () => {
  it('keeps the shape, and no share above 1', () => {
    expect(scaleQuantity({ kind: 'triangular', low: 10, mode: 20, high: 40 }, 1.5)).toStrictEqual({
      kind: 'triangular',
      low: 15,
      mode: 30,
      high: 60,
    });
    expect(scaleQuantity({ kind: 'uniform', low: 0.4, high: 0.8 }, 2, 1)).toStrictEqual({
      kind: 'uniform',
      low: 0.8,
      high: 1,
    });
    expect(scaleQuantity({ kind: 'lognormal', p10: 2, p50: 4, p90: 9 }, 0)).toBe(0);
  });

  it('takes the likeliest of several shapes for the middle', () => {
    const parts = [
      { weight: 0.2, of: { kind: 'uniform' as const, low: 0, high: 2 } },
      { weight: 0.8, of: { kind: 'uniform' as const, low: 4, high: 8 } },
    ];
    expect(getMiddle({ kind: 'mixture', parts })).toBe(6);
  });
});

describe(createNewestFirst, () => {
  it('answers the first and the newest of those that came meanwhile, in order', async () => {
    const open: (() => void)[] = [];
    const told: { question: number; isLast: boolean }[] = [];
    const asked: number[] = [];
    const asker = createNewestFirst<number, number>(
      (question) => {
        asked.push(question);
        return new Promise((resolve) => open.push(() => resolve(question)));
      },
      ({ question, isLast }) => told.push({ question, isLast }),
      () => undefined,
    );
    for (const question of [1, 2, 3]) asker.ask(question);
    open[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    open[1]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toStrictEqual([1, 3]);
    expect(told).toStrictEqual([
      { question: 1, isLast: false },
      { question: 3, isLast: true },
    ]);
  });

  it('goes on after a question that fails, and tells nothing once it is forgotten', async () => {
    const failed: unknown[] = [];
    const told: number[] = [];
    const asker = createNewestFirst<number, number>(
      (question) => (question === 1 ? Promise.reject(new Error('no')) : Promise.resolve(question)),
      ({ answer }) => told.push(answer),
      (error) => failed.push(error),
    );
    asker.ask(1);
    asker.ask(2);
    await new Promise((resolve) => setTimeout(resolve));
    expect([failed.length, told]).toStrictEqual([1, [2]]);
    asker.ask(3);
    asker.forget();
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toStrictEqual([2]);
  });
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

describe(listTicks, () => {
  it.each([
    [100, [0, 20, 40, 60, 80, 100]],
    [125, [0, 25, 50, 75, 100, 125]],
    [150, [0, 50, 100, 150]],
    [29, [0, 10, 20, 30]],
    [0, [0, 1]],
  ])('is even and round up to %i', (most, ticks) => {
    expect(listTicks(most)).toStrictEqual(ticks);
  });
});

describe(placeMonths, () => {
  const months = ['Dec', 'Jan 2027', 'Feb', 'Mar'];
  const place = (step: number, end = months.length * step) =>
    placeMonths(
      months.map((month, at) => ({ name: month, x: at * step })),
      months.length * step,
      end,
    ).map((placed) => placed.name);

  it('leaves out the month beside a name with its year where both would touch', () => {
    // Eight signs take some 52 pixels: 54 leave two between the names, 70 leave eighteen.
    expect(place(54)).toEqual(['Dec', 'Jan 2027', 'Mar']);
    expect(place(70)).toEqual(months);
  });

  it('names every other month where there is room for half of them', () => {
    expect(place(30)).toEqual(['Dec', 'Feb']);
  });

  it('leaves out a month that the end of the axis would cut', () => {
    // Three signs take some 20 pixels: March begins at 210.
    expect(place(70, 231)).toEqual(months);
    expect(place(70, 225)).toEqual(['Dec', 'Jan 2027', 'Feb']);
  });
});

describe(listMonths, () => {
  it('says the year at January, and at the first month unless a January follows it', () => {
    expect(listMonths('2026-11-24', 70)).toStrictEqual([
      { day: 7, name: 'Dec' },
      { day: 38, name: 'Jan 2027' },
      { day: 69, name: 'Feb' },
    ]);
    expect(listMonths('2026-10-24', 50)).toStrictEqual([
      { day: 8, name: 'Nov 2026' },
      { day: 38, name: 'Dec' },
    ]);
    expect(listMonths('2026-11-24', 30)).toStrictEqual([{ day: 7, name: 'Dec 2026' }]);
    expect(listMonths('2027-01-01', 10)).toStrictEqual([{ day: 0, name: 'Jan 2027' }]);
  });
});
