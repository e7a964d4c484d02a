import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Disruption } from '../../src/domain/scenario/disruption.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { generateDataset } from '../../src/cli/generate/generate.ts';
import { QUIET } from '../engine/simulation/pump-works.ts';
import { planScenario } from '../../src/engine/simulation/scenario/scenario-plan.ts';
import type { ScenarioPlan } from '../../src/engine/simulation/scenario/planned-scenario.ts';

export const WEEKS = 52;

/** A generated company of so many nodes, and the catalogue that it is read with. */
export function generateCompany(nodes: number) {
  const catalogue = loadCatalogue();
  return { dataset: generateDataset({ nodes, seed: 1, categories: catalogue.categories }), catalogue };
}

/** A company with six sites that stop for an uncertain time, and beside them, if `withQueue`, a licence queue. */
export function planCompany(
  { dataset, catalogue }: ReturnType<typeof generateCompany>,
  withQueue: boolean,
): ScenarioPlan {
  const outages = dataset.sites.slice(0, 6).map(({ siteId }) => stopSite(siteId));
  return planScenario(dataset, catalogue, makeScenario(withQueue ? [...outages, queueLicences()] : outages));
}

/** A site that stops for an uncertain time. */
export function stopSite(siteId: string): Disruption {
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
      later: null,
      approvalByDay: null,
      classes: [],
      closerReview: null,
      refiling: 0.5,
      validityDays: 182,
      renewalGapDays: 0,
      lotUnits: null,
      lotDays: 1,
      firmShare: 0,
      decisionsPerDay: null,
      growth: null,
      generalLicence: null,
      customsTest: null,
    },
  };
}

function makeScenario(disruptions: Disruption[]): Scenario {
  return {
    ...QUIET,
    id: 'bench',
    name: 'Bench',
    horizonDays: WEEKS * 7,
    stepDays: 7,
    draws: 10_000,
    stillWaitingAfterQuarter: 0.5,
    targetCoverDays: 20,
    disruptions,
  };
}
