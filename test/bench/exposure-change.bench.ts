import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { getStandings } from '../../src/engine/controls/status.ts';
import { analyseExposure, summariseExposure } from '../../src/engine/exposure/analyse.ts';
import { computeExposureFigures } from '../../src/engine/exposure/figures/figures.ts';
import { WORLDS } from '../../src/engine/exposure/figures/worlds.ts';
import { lanesOfGroups, prepareExposure } from '../../src/engine/exposure/prepare.ts';
import { generateDataset } from '../../src/cli/generate/generate.ts';
import type { ExposureFigures } from '../../src/engine/exposure/figures/figure-columns.ts';
import type { PreparedExposure } from '../../src/engine/exposure/prepared-exposure.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';
import { type BenchRow, measureMedian } from './measure.ts';
import { type PlainFigures, preparePlainExposure } from './plain/plain-exposure.ts';

/** About 100,000 parts and a million lanes. */
const NODES = 250_000;
const LAW_DATES = ['2026-11-24', '2026-11-28'] as const;
const LARGEST_DIFFERENCE = 1e-12;
/** More rows than a large screen shows at a time. */
const ROWS_ON_SCREEN = 60;
const ROWS_BUDGET = 100;
const BUDGETS = { demo: { figures: 16, risk: null }, large: { figures: 100, risk: 5_000 } };

/**
 * What a change of law date costs with the network at hand: hits, sweep, fills, part shares and coverage, against the same
 * mathematics on objects by recursion; throws where the two differ by more than 1e-12 of the revenue or of a share. Beside it the
 * revenue at risk of all parts and of those on screen, and at the demo's size the whole report and the one without parts.
 */
export default async function benchExposureChange(): Promise<BenchRow[]> {
  const catalogue = loadCatalogue();
  const demo = await readDemo();
  const ask = (analyse: typeof analyseExposure | typeof summariseExposure) => (lawDate: string) =>
    analyse({
      dataset: demo,
      catalogue,
      question: {
        lawDate,
        suspensionEnd: 'inclusive',
        dataVersion: 'bench',
        assumptions: {},
        inference: true,
        destination: null,
      },
    });
  const size = `demo, ${demo.parts.length} parts`;
  return [
    ...(await measure(prepareExposure(demo, catalogue, true), BUDGETS.demo, 11)),
    {
      what: 'exposure: whole report after a change',
      size,
      milliseconds: await measureMedian(alternate(ask(analyseExposure)), 11),
      budget: null,
      baseline: null,
    },
    {
      what: 'exposure: report without parts after a change',
      size,
      milliseconds: await measureMedian(alternate(ask(summariseExposure)), 11),
      budget: null,
      baseline: null,
    },
    ...(await measure(
      prepareExposure(generateDataset({ nodes: NODES, seed: 1, categories: catalogue.categories }), catalogue, false),
      BUDGETS.large,
      7,
    )),
  ];
}

async function readDemo(): Promise<Dataset> {
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
  const last = versions.at(-1);
  if (!last) throw new Error('The demo workspace has no version.');
  return last.dataset;
}

/** Runs with one law date and the other in turn, as a person would. */
function alternate(run: (lawDate: (typeof LAW_DATES)[number]) => unknown): () => unknown {
  let turn = 0;
  return () => run(LAW_DATES[turn++ % 2 === 0 ? 0 : 1]);
}

async function measure(
  prepared: PreparedExposure,
  budget: { figures: number; risk: number | null },
  times: number,
): Promise<BenchRow[]> {
  const { network } = prepared;
  const size = `${network.parts.length.toLocaleString('en')} parts, ${network.laneCount.toLocaleString('en')} lanes`;
  const standings = new Map(
    LAW_DATES.map((lawDate) => [
      lawDate,
      getStandings(prepared.catalogue, {}, { lawDate, suspensionEnd: 'inclusive' }),
    ]),
  );
  const plain = preparePlainExposure(prepared);
  for (const at of standings.values()) assertAgreement(prepared, computeExposureFigures(prepared, at), plain(at));
  const milliseconds = await measureMedian(
    alternate((lawDate) => computeExposureFigures(prepared, standings.get(lawDate)!)),
    times,
  );
  const baseline = await measureMedian(
    alternate((lawDate) => plain(standings.get(lawDate)!)),
    network.laneCount > 100_000 ? 1 : 5,
  );
  const { laneHits } = computeExposureFigures(prepared, standings.get(LAW_DATES[0])!);
  const parts = [...network.parts.keys()].filter((row) => network.parts[row]!.kind !== 'product');
  // Spread over the list, since neighbours are of one kind.
  const onScreen = parts.filter((_part, at) => at % Math.ceil(parts.length / ROWS_ON_SCREEN) === 0);
  return [
    { what: 'exposure: figures after a change of law date', size, milliseconds, budget: budget.figures, baseline },
    {
      what: 'exposure: revenue at risk of all parts',
      size,
      milliseconds: await measureMedian(() => computeRisk(prepared, laneHits, parts), 3),
      budget: budget.risk,
      baseline: null,
    },
    {
      what: 'exposure: revenue at risk of the rows on screen',
      size,
      milliseconds: await measureMedian(() => computeRisk(prepared, laneHits, onScreen), 7),
      budget: ROWS_BUDGET,
      baseline: null,
    },
  ];
}

function computeRisk(prepared: PreparedExposure, laneHits: Uint8Array, parts: readonly number[]): void {
  const { network, groupsOfPart, nodesOfPart, risk } = prepared;
  for (const part of parts) {
    const openLeaves = nodesOfPart[part]!.filter((node) => network.nodeOpenLeaf[node] === 1);
    risk.compute({ lanes: lanesOfGroups(network, groupsOfPart[part]!), openLeaves }, laneHits);
  }
}

function assertAgreement({ network, values }: PreparedExposure, figures: ExposureFigures, plain: PlainFigures): void {
  const compare = (what: string, found: number, expected: number, unit = 1): void => {
    if (Math.abs(found - expected) <= LARGEST_DIFFERENCE * unit) return;
    throw new Error(`${what}: the columns give ${found}, the plain version ${expected}`);
  };
  for (const [row, fill] of figures.fills.entries()) {
    const { revenue, surely, possibly, ifPausedBack, cannotBeJudged } = fill;
    const [a = 0, b = 0, c = 0, d = 0] = plain.lost[row] ?? [];
    const unit = Math.max(1, revenue);
    compare(`Product ${row}, surely`, surely, a, unit);
    compare(`Product ${row}, possibly`, possibly, b - a, unit);
    compare(`Product ${row}, if suspended rules return`, ifPausedBack, c - b, unit);
    compare(`Product ${row}, cannot be judged`, cannotBeJudged, d - c, unit);
  }
  for (const part of network.parts.keys()) {
    for (let world = 0; world < WORLDS; world++) {
      const at = part * WORLDS + world;
      compare(`Part ${part}, exposed share`, figures.partShares.exposed[at]!, plain.exposed[part]![world]!);
      compare(`Part ${part}, own share`, figures.partShares.own[at]!, plain.own[part]![world]!);
    }
  }
  for (const evidence of ['seen', 'declared', 'inferred', 'unknown'] as const)
    compare(`Coverage, ${evidence}`, values.total[evidence], plain.coverage[evidence] ?? 0);
}
