import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Disruption } from '../../src/domain/disruption.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { generateDataset } from '../../src/engine/network/generate.ts';
import { drawConditions } from '../../src/engine/simulation/draw-conditions.ts';
import { runDraws } from '../../src/engine/simulation/run-draws.ts';
import { planScenario, type ScenarioPlan } from '../../src/engine/simulation/scenario-plan.ts';
import { ScenarioRunner } from '../../src/engine/simulation/scenario-runner.ts';
import { createNumbers } from '../../src/engine/simulation/simulate.ts';
import { type BenchRow, measureMedian } from './measure.ts';
import { runPlainly } from './plain-simulation.ts';

/** Nodes that give about 500, 2,000 and 10,000 arcs. */
const NODES = [140, 560, 2_800];
const WEEKS = 52;
const DRAWS = 10_000;
const WORKERS = 2;
/** Draws that are run, on one thread; the table scales them to 10,000 on two. */
const RUN = 64;
const PLAIN = 2;
const BUDGET = 5_000;
const LARGEST_DIFFERENCE = 1e-9;

/**
 * Draws of a year in weeks, with six sites that stop for an uncertain time and a licence queue, and beside it the same flow over
 * objects for the same draws without the queue. Throws where the two lose units that differ by more than 1e-9 of the demand.
 */
export default async function benchSimulation(): Promise<BenchRow[]> {
  const catalogue = loadCatalogue();
  const rows: BenchRow[] = [];
  for (const nodes of NODES) {
    const dataset = generateDataset({ nodes, seed: 1, categories: catalogue.categories });
    const sites = dataset.sites.slice(0, 6).map(({ siteId }) => siteId);
    const outages = sites.map(stopSite);
    const bare = planScenario(dataset, catalogue, makeScenario(outages));
    const difference = compare(bare);
    if (!(difference <= LARGEST_DIFFERENCE)) throw new Error(`The run differs from the plain one by ${difference}`);
    const plan = planScenario(dataset, catalogue, makeScenario([...outages, queueLicences()]));
    const runner = new ScenarioRunner(plan, createNumbers(plan));
    const measured = await measureMedian(() => runDraws(plan, runner, 0, RUN), 3);
    const plainConditions = Array.from({ length: PLAIN }, (_, draw) => drawConditions(bare, draw, createNumbers(bare)));
    const plain = await measureMedian(
      () => plainConditions.map(({ conditions }) => runPlainly(bare.net, conditions)),
      1,
    );
    const held = [...plan.hits.values()].reduce((sum, hits) => sum + hits.length, 0);
    rows.push({
      what: `Monte Carlo: ${DRAWS.toLocaleString('en')} draws × ${WEEKS} weeks, ${WORKERS} workers (from ${RUN} draws on one)`,
      size: `${plan.net.laneCount.toLocaleString('en')} arcs, ${held} held`,
      milliseconds: (measured / RUN) * (DRAWS / WORKERS),
      budget: nodes === 560 ? BUDGET : null,
      baseline: (plain / PLAIN) * (DRAWS / WORKERS),
    });
  }
  return rows;
}

/** Largest difference of lost units between the two, as a share of the year's demand. */
function compare(plan: ScenarioPlan): number {
  const runner = new ScenarioRunner(plan, createNumbers(plan));
  let most = 0;
  for (let draw = 0; draw < PLAIN; draw++) {
    const { lostUnits } = runner.runDraw(draw);
    const plain = runPlainly(plan.net, drawConditions(plan, draw, createNumbers(plan)).conditions);
    for (const [row, { demand }] of plan.net.products.entries()) {
      most = Math.max(most, Math.abs(lostUnits[row]! - plain[row]!) / (demand * 365));
    }
  }
  return most;
}

function stopSite(siteId: string): Disruption {
  return {
    id: siteId,
    kind: 'site-outage',
    start: { kind: 'uniform', low: 0, high: 100 },
    duration: { kind: 'triangular', low: 30, mode: 60, high: 180 },
    siteId,
    partNumbers: [],
    share: { kind: 'uniform', low: 0.5, high: 1 },
    losesStock: false,
    recovery: { shape: 'linear', days: 30 },
  };
}

function queueLicences(): Disruption {
  return {
    id: 'licences',
    kind: 'licence-queue',
    start: 0,
    duration: null,
    scope: {
      measureIds: [],
      itemIds: [],
      forms: [],
      exporterSiteIds: [],
      exporterSupplierIds: [],
      destinations: [],
      endUse: null,
    },
    holds: 'possible',
    share: 1,
    frontLoading: null,
    queue: {
      mode: 'drawn',
      reviewDays: { kind: 'lognormal', p10: 40, p50: 75, p90: 125 },
      approval: 0.9,
      approvalByDay: null,
      refiling: 0.5,
      validityDays: 182,
      renewalGapDays: 0,
      lotUnits: null,
      decisionsPerDay: null,
      growth: null,
      generalLicence: null,
      customsTest: null,
    },
  };
}

function makeScenario(disruptions: Disruption[]): Scenario {
  return {
    id: 'bench',
    name: 'Bench',
    note: '',
    presetId: null,
    locked: false,
    lockedOn: null,
    clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: false,
    startDate: '2026-11-24',
    horizonDays: WEEKS * 7,
    stepDays: 7,
    seed: 1,
    draws: DRAWS,
    sharing: { rule: 'pro-rata' },
    backlogShare: 0.5,
    targetCoverDays: 20,
    rationing: null,
    disruptions,
    levers: [],
  };
}
