import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { shareCauses } from '../../../src/engine/simulation/results/cause-shares.ts';
import { Simulation } from '../../../src/engine/simulation/simulate.ts';
import { DrawHelper } from '../../../src/analyses/threads/draw-helper.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { drawTogether } from '../../../src/analyses/kinds/of-scenario/draw-together.ts';
import type { CallHelpers } from '../../../src/analyses/threads/call-helpers.ts';
import { callDrawThreads, startDrawThread } from '../../../src/analyses/threads/draw-threads.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

const SCENARIO: Scenario = {
  ...QUIET,
  draws: 640,
  disruptions: [
    {
      ...NEW_DISRUPTIONS['site-outage'],
      id: 'hamm',
      siteId: 'HAM',
      duration: { kind: 'uniform', low: 2, high: 20 },
    },
  ],
};

describe('a simulation on several threads of one process', () => {
  it('has its draws run by another thread to the digits of this one', async () => {
    const simulation = new Simulation({ dataset, catalogue: loadCatalogue(), scenario: SCENARIO, dataVersion: 'v' });
    const thread = startDrawThread();
    try {
      const helper = await new DrawHelper(thread).prepare({
        scenario: SCENARIO,
        dataset,
        dataVersion: 'v',
      });
      expect(await helper.draw(64, 128, simulation.followed)).toEqual(simulation.runDraws(64, 128));
      simulation.take(simulation.runDraws(0, 128));
      const { causes, shortages } = simulation.report();
      expect(causes.length).toBeGreaterThan(0);
      expect(shortages.some(({ short }) => short.some((draws) => draws > 0))).toBe(true);
      const found = await helper.findCauses(simulation.listWitnessed());
      expect(shareCauses(found)).toEqual(causes);
      expect(simulation.report(true, found)).toMatchObject({ causes, shortages });
      expect(simulation.followed?.length).toBeGreaterThan(0);
    } finally {
      thread.terminate();
    }
  });

  it('follows no part and looks for causes alone where no more is read, to the digits of all else', () => {
    const asked = { dataset, catalogue: loadCatalogue(), scenario: SCENARIO, dataVersion: 'v' };
    const [whole, bare] = [new Simulation(asked), new Simulation({ ...asked, parts: null })];
    expect(bare.followed).toEqual([]);
    for (const one of [whole, bare]) one.take(one.runDraws(0, 128));
    const { causes, products, loss, spells, notes, partSeries } = whole.report();
    expect(Math.min(causes.length, partSeries.length)).toBeGreaterThan(0);
    expect(bare.report('causes')).toMatchObject({
      causes,
      products,
      loss,
      spells,
      notes,
      levers: [],
      assumedInputs: [],
    });
    expect(bare.report(false)).toMatchObject({ causes: [], products, loss });
  });

  it('keeps nothing by step where figures alone are told, here and on another thread, to the digits of the report', async () => {
    const asked = { dataset, catalogue: loadCatalogue(), scenario: SCENARIO, dataVersion: 'v' };
    const [whole, bare] = [new Simulation(asked), new Simulation({ ...asked, bySteps: false })];
    expect(bare.followed).toBeNull();
    for (const one of [whole, bare]) one.take(one.runDraws(0, 64));
    const thread = startDrawThread();
    try {
      const helper = await new DrawHelper(thread).prepare(asked);
      const block = await helper.draw(64, 128, bare.followed);
      const { made, cost, parts, onTimeUnits } = block;
      expect([made, cost, parts].map(({ length }) => length)).toEqual([0, 0, 0]);
      // One product, in each of 64 draws.
      expect(onTimeUnits).toHaveLength(64);
      bare.take(block);
    } finally {
      thread.terminate();
    }
    whole.take(whole.runDraws(64, 128));
    const figures = bare.tellFigures();
    expect(figures.draws).toBe(128);
    expect(figures.loss?.mean.value).toBeGreaterThan(0);
    expect(whole.report(false)).toMatchObject(figures);
    expect(whole.tellFigures()).toEqual(figures);
  });

  it('comes to the figures of one thread, whether the others are ready in time or not', async () => {
    // Beside a copy of the data nothing is kept of an earlier run.
    const ask = (callHelpers: CallHelpers | null) =>
      answerInline('figures', { dataset: { ...dataset }, dataVersion: 'v' }, { scenario: SCENARIO }, { callHelpers });
    const alone = await ask(null);
    expect(alone).toMatchObject({ ok: true, report: { draws: 640 } });
    expect(await ask(callDrawThreads(2, 0))).toEqual(alone);
    expect(await ask(callDrawThreads(0))).toEqual(alone);
  });

  it('comes to the report of one thread, whether the others are ready in time or not', async () => {
    const simulate = (callHelpers: CallHelpers | null) =>
      answerInline('simulation', { dataset, dataVersion: 'v' }, { scenario: SCENARIO }, { callHelpers });
    const alone = await simulate(null);
    expect(alone).toMatchObject({ ok: true, report: { draws: 640 } });
    expect(await simulate(callDrawThreads(2, 0))).toEqual(alone);
    expect(await simulate(callDrawThreads(0))).toEqual(alone);
  });

  it('calls the others before it prepares its own run, so that they prepare themselves at the same time', async () => {
    const order: string[] = [];
    const data = { dataset, dataVersion: 'v' };
    const open = (): Simulation => {
      order.push('begin');
      return new Simulation({ ...data, catalogue: loadCatalogue(), scenario: SCENARIO, parts: null });
    };
    const callHelpers: CallHelpers = () => {
      order.push('call');
      return () => order.push('let go');
    };
    const means = { loadSolver: () => Promise.reject(new Error('none')), callHelpers, callOutageHelpers: null };
    const tell = (simulated: Simulation) => simulated.countDone();
    const context = { ...data, packs: [], catalogue: loadCatalogue(), ...means };
    const told = await drawTogether(context, { scenario: SCENARIO, open }, {}, { tellSoFar: tell, finish: tell });
    expect(told).toBe(640);
    expect(order).toEqual(['call', 'begin', 'let go']);
  });

  it('ends between two blocks once nobody wants it', async () => {
    const control = new AbortController();
    const run = answerInline(
      'simulation',
      { dataset, dataVersion: 'v' },
      { scenario: { ...SCENARIO, draws: 1_000_000 } },
      {
        callHelpers: callDrawThreads(1, 0),
        signal: control.signal,
        onProgress: ({ done }) => {
          if (done >= 256) control.abort(new Error('enough'));
        },
      },
    );
    await expect(run).rejects.toThrow('enough');
  });
});
