import { createEmptyScenario, type ScenarioSetting } from './empty-scenario.ts';
import type { Scenario } from './scenario.ts';

/** A refused licence, by its use. */
export type RefusedLicence = {
  readonly itemId: string;
  readonly exporterSiteId: string;
  readonly destination: string | null;
};

/** Enough runs for a band of days and money within a second or two. */
const DRAWS = 64;

/**
 * Returns a scenario of a year without any grant for one item of one exporter to one destination: licensed goods ship until the licence ends,
 * and no application comes through. Lanes with a sure or possible need of the licence count.
 */
export function createRefusalScenario(licence: RefusedLicence, setting: ScenarioSetting): Scenario {
  const { itemId, exporterSiteId, destination } = licence;
  return {
    ...createEmptyScenario(`refused-${itemId}-${exporterSiteId}`, `${itemId} of ${exporterSiteId} is refused`, setting),
    draws: DRAWS,
    disruptions: [
      {
        kind: 'licence-queue',
        id: 'refusal',
        start: 0,
        duration: null,
        scope: {
          measureIds: [],
          itemIds: [itemId],
          forms: [],
          exporterSiteIds: [exporterSiteId],
          exporterSupplierIds: [],
          destinations: destination === null ? [] : [destination],
          endUse: null,
        },
        holds: 'possible',
        share: 1,
        queue: NOTHING_GRANTED,
        frontLoading: null,
      },
    ],
  };
}

type Queue = Extract<Scenario['disruptions'][number], { kind: 'licence-queue' }>['queue'];

const NOTHING_GRANTED: Queue = {
  mode: 'expected',
  reviewDays: 63,
  closerReview: null,
  approval: 0,
  later: null,
  approvalByDay: null,
  classes: [],
  refiling: 0,
  validityDays: null,
  renewalGapDays: 0,
  lotUnits: null,
  lotDays: 7,
  firmShare: 0.5,
  decisionsPerDay: null,
  growth: null,
  generalLicence: null,
  customsTest: null,
};
