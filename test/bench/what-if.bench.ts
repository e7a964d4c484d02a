import { fileURLToPath } from 'node:url';
import { fillPreset } from '../../src/catalogue/fill-preset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { createEmptyScenario } from '../../src/domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { prepareExposure } from '../../src/engine/exposure/prepare.ts';
import { lookQuickly } from '../../src/engine/simulation/quick-look.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';
import type { BenchRow } from './measure.ts';
import { generateCompany } from './simulated-company.ts';

const SETTING = {
  clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
  assumptions: {},
  inference: true,
  startDate: '2026-11-28',
};
const PRESET = 'apr-2025-re-licensing';
const TURNS = 15;
/** Nodes of a generated company whose network has about 2,000 arcs. */
const NODES = 270;

/**
 * What a dial of What-if waits for: the engine's first answer, by as many runs as the page asks for first, once the company has been asked about
 * before. By the clock and by the processor: under load the second says what is ours.
 */
export default async function benchWhatIf(): Promise<BenchRow[]> {
  const { catalogue, dataset: generated } = generateCompany(NODES);
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
  const preset = catalogue.scenarioPresets.find(({ id }) => id === PRESET);
  if (preset === undefined) throw new Error(`There is no preset ${PRESET}.`);
  const scenario: Scenario = {
    ...createEmptyScenario(preset.id, preset.name, SETTING),
    ...fillPreset(preset, null),
    stepDays: 7,
  };
  const measure = (dataset: Dataset, draws: number, company: string, budget: number): BenchRow[] => {
    const turns = Array.from({ length: TURNS }, (_, turn) => {
      const asked: Scenario = {
        ...scenario,
        draws,
        disruptions: scenario.disruptions.map((one) =>
          one.kind === 'licence-queue' ? { ...one, share: 1 - turn / 1000 } : one,
        ),
      };
      const begun = performance.now();
      const used = process.cpuUsage();
      lookQuickly({ dataset, catalogue, scenario: asked });
      const { user, system } = process.cpuUsage(used);
      return { wall: performance.now() - begun, processor: (user + system) / 1000 };
    }).slice(TURNS / 3);
    const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
    const arcs = prepareExposure(dataset, catalogue, SETTING.inference).network.laneSourcing.length;
    const size = `${company}, ${arcs} arcs, ${draws} runs`;
    const row = (what: string, milliseconds: number): BenchRow => ({
      what,
      size,
      milliseconds,
      budget,
      baseline: null,
    });
    return [
      row('what-if: first answer, clock', median(turns.map(({ wall }) => wall))),
      row('the same, processor', median(turns.map(({ processor }) => processor))),
    ];
  };
  return [
    ...measure(versions.at(-1)!.dataset, 8, 'demo company', 100),
    ...measure(generated, 8, 'generated company', 300),
  ];
}
