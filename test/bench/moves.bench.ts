import { fileURLToPath } from 'node:url';
import { loadHighsSolver } from '../../src/analyses/highs-solver.ts';
import { fillPreset } from '../../src/catalogue/fill-preset.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../src/domain/scenario/empty-scenario.ts';
import type { Lever } from '../../src/domain/scenario/lever.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import type { MovesReport } from '../../src/engine/moves/moves-report.ts';
import { type MovesAsked, optimiseMoves } from '../../src/engine/moves/optimise.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';
import type { BenchRow } from './measure.ts';
import { generateCompany, stopSite, WEEKS } from './simulated-company.ts';

const SETTING = {
  clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
  assumptions: {},
  inference: true,
  startDate: '2026-11-28',
};
const AIM = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null } as const;
const NODES = 1000;
const LEVERS = 50;
const SCENARIOS = 20;
const SITES_OUT = 3;
const MANY_BUDGET = 60_000;
const MANY_FIRST_BUDGET = 5000;
const FIRST_BUDGET = 2000;
const END_BUDGET = 20_000;

/**
 * A plan of moves as the page asks for it: the first one and the last one of the demo company, and of many levers in many scenarios of a
 * large company. Time of the processor, since the search has one thread. Throws where no plan is told on the way.
 */
export default async function benchMoves(): Promise<BenchRow[]> {
  const open = await loadHighsSolver();
  return [...(await measureDemo(open)), ...measureMany(open)];
}

type Open = Awaited<ReturnType<typeof loadHighsSolver>>;

async function measureDemo(open: Open): Promise<BenchRow[]> {
  const catalogue = loadCatalogue();
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
  const { dataset } = versions.at(-1)!;
  const preset = catalogue.scenarioPresets.find(({ id }) => id === 'apr-2025-re-licensing')!;
  const scenario = {
    ...createEmptyScenario('bench', preset.name, SETTING),
    ...fillPreset(preset, null),
    stepDays: 7,
  } as Scenario;
  const asked = { scenario, aim: AIM, suggests: true, draws: 64, mostPlans: 80 };
  const { first, end, last } = measureSearch({ dataset, dataVersion: 'bench', catalogue, asked, open });
  const size = `demo company, ${last.moves.length} moves, ${last.draws} runs`;
  return [
    { what: 'moves: first plan', size, milliseconds: first, budget: FIRST_BUDGET, baseline: null },
    {
      what: `the same, to the end (${last.plansRun} plans)`,
      size,
      milliseconds: end,
      budget: END_BUDGET,
      baseline: null,
    },
  ];
}

function measureMany(open: Open): BenchRow[] {
  const { dataset, catalogue } = generateCompany(NODES);
  const outages = Array.from({ length: SCENARIOS }, (_, row) =>
    dataset.sites.slice(SITES_OUT * row, SITES_OUT * (row + 1)).map(({ siteId }) => siteId),
  );
  const made = new Set(outages.flat());
  const parts = new Set(dataset.sourcing.flatMap(({ siteId, partNumber }) => (made.has(siteId) ? [partNumber] : [])));
  const levers = [...parts]
    .flatMap((partNumber) => [30, 90].map((days) => holdStock(partNumber, days)))
    .slice(0, LEVERS);
  const [scenario, ...further] = outages.map((sites, row): Scenario => ({
    ...createEmptyScenario(`outage-${row}`, `Outage ${row}`, { ...SETTING, inference: false }),
    horizonDays: WEEKS * 7,
    stepDays: 7,
    disruptions: sites.map(stopSite),
    levers,
  }));
  const asked = {
    scenario: scenario!,
    further: further.map((one) => ({ scenario: one, weight: 1 })),
    aim: AIM,
    suggests: false,
    draws: 4,
    mostPlans: 80,
  };
  const { first, end, last } = measureSearch({ dataset, dataVersion: 'bench', catalogue, asked, open });
  const size = `${levers.length} levers × ${outages.length} scenarios × ${NODES.toLocaleString('en')} nodes`;
  const gap = last.gap === null ? 'no gap' : `gap ${(100 * last.gap).toFixed(1)} %`;
  return [
    { what: 'moves: first plan', size, milliseconds: first, budget: MANY_FIRST_BUDGET, baseline: null },
    {
      what: `the same, to the end (${last.plansRun} plans, ${last.plan.ids.length} in the best, ${gap})`,
      size,
      milliseconds: end,
      budget: MANY_BUDGET,
      baseline: null,
    },
  ];
}

/** Milliseconds of the processor until the first plan is told and until the last one is. */
function measureSearch(work: Omit<Parameters<typeof optimiseMoves>[0], 'asked'> & { asked: MovesAsked }): {
  first: number;
  end: number;
  last: MovesReport;
} {
  const begun = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  let first: number | null = null;
  const last = optimiseMoves({ ...work, onPlan: () => void (first ??= spent()) });
  if (first === null) throw new Error('No plan was told before the end.');
  return { first, end: spent(), last };
}

function holdStock(partNumber: string, coverDays: number): Lever {
  return {
    kind: 'buffer-stock',
    id: `stock-${partNumber}-${coverDays}`,
    fixedCost: 0,
    leadTimeDays: 14,
    partNumber,
    buyerSiteIds: [],
    coverDays,
    holdingCostPerUnitYear: null,
    costPerOrder: null,
  };
}
