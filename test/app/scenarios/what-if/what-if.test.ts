import { describe, expect, it } from 'vitest';
import { listMonths, listTicks, placeMonths } from '../../../../src/app/format/axis.ts';
import { applyDials, listDials } from '../../../../src/app/scenarios/what-if/dials.ts';
import { createNewestFirst } from '../../../../src/app/scenarios/what-if/newest-first.ts';
import { getMiddle } from '../../../../src/app/scenarios/builder/fields/change-shape.ts';
import { scaleQuantity } from '../../../../src/app/scenarios/what-if/scale-quantity.ts';
import { fillPreset } from '../../../../src/catalogue/fill-preset.ts';
import { openCatalogue } from '../../../../src/catalogue/packs/open-catalogue.ts';
import { createEmptyScenario } from '../../../../src/domain/scenario/empty-scenario.ts';
import { scenario as scenarioSchema } from '../../../../src/domain/scenario/scenario.ts';

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
