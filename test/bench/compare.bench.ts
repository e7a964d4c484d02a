import { fileURLToPath } from 'node:url';
import { fillPreset } from '../../src/catalogue/fill-preset.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../src/domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { DRAWS_PER_BLOCK, Simulation } from '../../src/engine/simulation/simulate.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';
import type { BenchRow } from './measure.ts';

const SETTING = {
  clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
  assumptions: {},
  inference: true,
  startDate: '2026-11-28',
};
const COMPARED = 4;
/** Runs of the first figures of all of them. */
const EARLY_RUNS = 32;
const FIRST_BUDGET = 3000;
const ALL_BUDGET = 15_000;

/**
 * Four presets side by side on the demo company, with the days and runs that a new scenario has: until all of them have figures of a few runs, as the
 * page shows them first, and until all have their own. By the clock and by the processor, on one thread; the page shares them out among threads.
 */
export default async function benchCompare(): Promise<BenchRow[]> {
  const catalogue = loadCatalogue();
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
  const { dataset } = versions.at(-1)!;
  const scenarios = catalogue.scenarioPresets
    .filter(({ choice }) => choice === null)
    .slice(0, COMPARED)
    .map((preset): Scenario => ({
      ...createEmptyScenario(preset.id, preset.name, SETTING),
      ...fillPreset(preset, null),
    }));
  if (scenarios.length < COMPARED) throw new Error(`Only ${scenarios.length} presets run without a choice.`);
  const begun = performance.now();
  const used = process.cpuUsage();
  const read = () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - begun, processor: (user + system) / 1000 };
  };
  const run = (scenario: Scenario, looksFurther: boolean): void => {
    const simulated = new Simulation({ scenario, dataset, dataVersion: 'bench', parts: [], catalogue });
    for (const draws of simulated.listRounds()) {
      for (let done = simulated.countDone(); done < draws; done = simulated.countDone()) {
        simulated.take(simulated.runDraws(done, Math.min(draws, done + DRAWS_PER_BLOCK)));
      }
    }
    simulated.report(looksFurther);
  };
  for (const scenario of scenarios) run({ ...scenario, draws: EARLY_RUNS }, false);
  const first = read();
  for (const scenario of scenarios) run(scenario, true);
  const last = read();
  const size = `demo company, ${COMPARED} presets × ${scenarios[0]!.draws} runs × ${scenarios[0]!.horizonDays} days`;
  const row = (what: string, milliseconds: number, budget: number): BenchRow => ({
    what,
    size,
    milliseconds,
    budget,
    baseline: null,
  });
  return [
    row(`compare four: ${EARLY_RUNS} runs of each, clock`, first.wall, FIRST_BUDGET),
    row('the same, processor', first.processor, FIRST_BUDGET),
    row('compare four: all runs of all, clock', last.wall, ALL_BUDGET),
    row('the same, processor', last.processor, ALL_BUDGET),
  ];
}
