import { loadHighsSolver } from '../../src/analyses/highs-solver.ts';
import type { Lever } from '../../src/domain/scenario/lever.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { optimiseMoves } from '../../src/engine/moves/optimise.ts';
import { QUIET } from '../engine/simulation/pump-works.ts';
import type { BenchRow } from './measure.ts';
import { generateCompany, stopSite, WEEKS } from './simulated-company.ts';

const NODES = 1000;
const LEVERS = 50;
const SCENARIOS = 20;
const DRAWS = 4;
const PLANS = 120;
const BUDGET = 60_000;

export default async function benchMoves(): Promise<BenchRow[]> {
  const { dataset, catalogue } = generateCompany(NODES);
  const open = await loadHighsSolver();
  const outages = Array.from({ length: SCENARIOS }, (_, at) => [3 * at, 3 * at + 1, 3 * at + 2]);
  const parts = [
    ...new Set(
      outages.flat().flatMap((at) => {
        const { siteId } = dataset.sites[at]!;
        return dataset.sourcing.filter((row) => row.siteId === siteId).map(({ partNumber }) => partNumber);
      }),
    ),
  ];
  const levers = parts
    .slice(0, LEVERS / 2)
    .flatMap((partNumber) => [30, 90].map((days): Lever => holdStock(partNumber, days)));
  console.log('levers', levers.length, 'sourcing', dataset.sourcing.length, 'parts', dataset.parts.length);
  const [first, ...further] = outages.map((sites, at): Scenario => ({
    ...QUIET,
    id: `s${at}`,
    name: `Outage ${at}`,
    horizonDays: WEEKS * 7,
    stepDays: 7,
    draws: DRAWS,
    stillWaitingAfterQuarter: 0.5,
    targetCoverDays: 20,
    disruptions: sites.map((site) => stopSite(dataset.sites[site]!.siteId)),
    levers,
  }));
  const begun = process.cpuUsage();
  const ms = (): number => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  const report = optimiseMoves({
    dataset,
    dataVersion: 'bench',
    catalogue,
    asked: {
      scenario: first!,
      further: further.map((scenario) => ({ scenario, weight: 1 })),
      aim: { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null },
      suggests: false,
      draws: DRAWS,
      mostPlans: PLANS,
    },
    open,
    onProgress: (done) => {
      if (done % 10 === 1) console.log(done, Math.round(ms()));
    },
  });
  console.log(report.nothing, report.plan, report.frontier.length, report.plansRun);
  return [{ what: 'moves', size: `${NODES}`, milliseconds: ms(), budget: BUDGET, baseline: null }];
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
