import { fileURLToPath } from 'node:url';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { askInRounds } from '../../src/app/scenarios/compare/ask-in-rounds.ts';
import { takeTurns } from '../../src/app/scenarios/compare/take-turns.ts';
import { fillPreset } from '../../src/catalogue/fill-preset.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../src/domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';
import type { BenchRow } from './measure.ts';

const SETTING = {
  clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
  assumptions: {},
  inference: true,
  startDate: '2026-11-28',
};
const COMPARED = 4;
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
  const about = { dataset, dataVersion: 'bench' };
  const inTurn = takeTurns(1);
  const { signal } = new AbortController();
  const firsts: ReturnType<typeof read>[] = [];
  const shown = new Set<Scenario>();
  await Promise.all(
    scenarios.map((scenario) =>
      askInRounds(
        (question, hooks) => answerInline('figures', about, question, hooks),
        inTurn,
        { scenario },
        {
          signal,
          onPiece: () => {
            shown.add(scenario);
            if (shown.size === COMPARED) firsts.push(read());
          },
        },
      ),
    ),
  );
  const last = read();
  const [early = last] = firsts;
  const size = `demo company, ${COMPARED} presets × ${scenarios[0]!.draws} runs × ${scenarios[0]!.horizonDays} days`;
  const row = (what: string, milliseconds: number, budget: number): BenchRow => ({
    what,
    size,
    milliseconds,
    budget,
    baseline: null,
  });
  return [
    row(`compare four: first figures of all, clock`, early.wall, FIRST_BUDGET),
    row('the same, processor', early.processor, FIRST_BUDGET),
    row('compare four: all runs of all, clock', last.wall, ALL_BUDGET),
    row('the same, processor', last.processor, ALL_BUDGET),
  ];
}
