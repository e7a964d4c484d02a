import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { lookQuickly } from '../../../src/engine/simulation/quick-look.ts';
import { simulate } from '../../../src/engine/simulation/simulate.ts';
import { QUIET, readPumpWorks } from './pump-works.ts';

const catalogue = loadCatalogue();
/** A pump works whose only maker of pumps stands still for three to twelve weeks. */
const stopped = (dataset: Awaited<ReturnType<typeof readPumpWorks>>): Scenario => ({
  ...QUIET,
  horizonDays: 182,
  stepDays: 7,
  draws: 8,
  disruptions: dataset.sites.slice(0, 1).map(({ siteId }) => ({
    id: 'stop',
    kind: 'site-outage',
    start: 14,
    duration: { kind: 'uniform', low: 20, high: 90 },
    siteId,
    partNumbers: [],
    share: 1,
    losesStock: false,
    recovery: { shape: 'step', days: 0 },
  })),
});

describe(lookQuickly, () => {
  it('has the losses, the first stops and the output of the whole run over the same draws', async () => {
    const dataset = await readPumpWorks();
    const scenario = stopped(dataset);
    const steps = simulate({ dataset, catalogue, scenario, dataVersion: 'v' });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const whole = step.value;
    const quick = lookQuickly({ dataset, catalogue, scenario });
    expect([quick.draws, quick.basis]).toStrictEqual([8, whole.basis]);
    expect(quick.loss).toMatchObject({ spread: whole.loss?.spread, lossShare: whole.loss?.lossShare });
    expect(quick.products).toStrictEqual(
      whole.products.map(({ partNumber, firstStopDay }) => ({ partNumber, firstStopDay })),
    );
    expect(quick.series.map(({ production }) => production)).toStrictEqual(
      whole.series.map(({ production }) => production),
    );
    expect(quick.series[0]?.day.slice(0, 3)).toStrictEqual([0, 7, 14]);
    expect(quick.unsoldSoFar).toStrictEqual(whole.unsoldSoFar);
    // What is unsold at the end is the loss.
    const last = (values: readonly number[] | undefined) => values?.at(-1) ?? 0;
    const { p10 = 0, p50 = 0, p90 = 0 } = quick.loss?.spread ?? {};
    expect(last(quick.unsoldSoFar?.p10)).toBeCloseTo(p10, 6);
    expect(last(quick.unsoldSoFar?.p50)).toBeCloseTo(p50, 6);
    expect(last(quick.unsoldSoFar?.p90)).toBeCloseTo(p90, 6);
    // The site stands still from day 14 on, and nothing is unsold before.
    expect(quick.unsoldSoFar?.p90.slice(0, 2)).toStrictEqual([0, 0]);
    expect(p90).toBeGreaterThan(0);
  });

  it('bounds the median of eight draws so that many more draws leave it there', async () => {
    const dataset = await readPumpWorks();
    const scenario = stopped(dataset);
    const few = lookQuickly({ dataset, catalogue, scenario }).loss;
    const many = lookQuickly({ dataset, catalogue, scenario: { ...scenario, draws: 512 } }).loss;
    if (few === null || many === null) throw new Error('No money is known.');
    expect(few.medianWithin?.confidence).toBe(1 - 2 / 256);
    expect(few.medianWithin?.low).toBeLessThanOrEqual(many.spread.p50);
    expect(few.medianWithin?.high).toBeGreaterThanOrEqual(many.spread.p50);
  });

  it('runs once where no two draws differ, and then makes what it usually makes', async () => {
    const dataset = await readPumpWorks();
    const { draws, loss, series } = lookQuickly({ dataset, catalogue, scenario: { ...QUIET, draws: 8 } });
    expect([draws, loss?.lossShare ?? 0]).toStrictEqual([1, 0]);
    for (const { production, usual } of series) expect(production.p50).toStrictEqual(usual.production);
  });
});
