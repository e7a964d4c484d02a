import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { Simulation } from '../../../src/engine/simulation/simulate.ts';
import { DrawHelper } from '../../../src/analyses/threads/draw-hands.ts';
import { simulateInline } from '../../../src/analyses/simulate-inline.ts';
import { createThreadedSimulation, startDrawThread } from '../../../src/analyses/threads/simulate-on-threads.ts';
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
const ask = { kind: 'run' } as const;

describe('a simulation on several threads of one process', () => {
  it('has its draws run by another thread to the digits of this one', async () => {
    const simulation = new Simulation({ dataset, catalogue: loadCatalogue(), scenario: SCENARIO, dataVersion: 'v' });
    const thread = startDrawThread();
    try {
      const hand = await new DrawHelper(thread).prepare({
        scenario: SCENARIO,
        dataset,
        dataVersion: 'v',
        followed: simulation.followed,
      });
      expect(await hand(64, 128)).toEqual(simulation.runDraws(64, 128));
      expect(simulation.followed.length).toBeGreaterThan(0);
    } finally {
      thread.terminate();
    }
  });

  it('comes to the report of one thread, whether the others are ready in time or not', async () => {
    const request = { ask, scenario: SCENARIO, dataset, dataVersion: 'v' };
    const alone = await simulateInline(request);
    expect(alone).toMatchObject({ kind: 'run', report: { draws: 640 } });
    expect(await createThreadedSimulation(2, 0)(request)).toEqual(alone);
    expect(await createThreadedSimulation(0)(request)).toEqual(alone);
  });

  it('ends between two blocks once nobody wants it', async () => {
    const control = new AbortController();
    const run = createThreadedSimulation(1, 0)(
      { ask, scenario: { ...SCENARIO, draws: 1_000_000 }, dataset, dataVersion: 'v' },
      { signal: control.signal, onProgress: ({ done }) => done >= 256 && control.abort(new Error('enough')) },
    );
    await expect(run).rejects.toThrow('enough');
  });
});
