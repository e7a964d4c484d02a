import type { Disruption } from '../../../domain/scenario/disruption.ts';
import { getRange, type Quantity } from '../../../domain/scenario/quantity.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { NBSP } from '../../format/money.ts';
import { getApproval, getQueue, getReviewDays, mapQueues, scaleApproval, scaleReviews } from './queue-terms.ts';
import { getMiddle } from '../builder/fields/change-shape.ts';
import { scaleQuantity } from './scale-quantity.ts';

/** One thing to turn: its range, the value of the scenario, and its observed range. */
export type Dial = {
  id: string;
  title: string;
  says: string;
  unit: 'wk' | '%';
  low: number;
  high: number;
  step: number;
  /** The scenario's own word. */
  baseline: number;
  /** The observed or, by the scenario, likely range; null: nothing is on file. */
  observed: { low: number; high: number } | null;
  /** The scenario with another value. */
  apply: (scenario: Scenario, value: number) => Scenario;
};

/** Subject of a dial of stock: parts with sources in reach of a rule, the most money first. */
export type DialSurroundings = {
  /** Observed weeks from filing to decision, over the measures of the catalogue. */
  waits: { low: number; high: number } | null;
  coverParts: readonly string[];
};

const DAYS_A_WEEK = 7;
const MOST_DIALS = 6;
const MOST_WEEKS = 30;
const COVER_WEEKS = 16;
const DEMAND = { low: 70, high: 130, step: 5 };
/** Ids of a dial's additions to a scenario. */
const ADDED = 'what-if';

/** Returns the dials of a scenario, at most six; without something in it, such as a licence queue, there is no dial for it. */
export function listDials(scenario: Scenario, surroundings: DialSurroundings): Dial[] {
  return [
    makeWaitDial(scenario, surroundings),
    makeApprovalDial(scenario),
    makeShareDial(scenario),
    makeDurationDial(scenario),
    makeCoverDial(surroundings),
    makeDemandDial(),
  ]
    .filter((dial) => dial !== null)
    .slice(0, MOST_DIALS);
}

/** Returns the scenario under the values of some dials, those at the baseline left as they are. */
export function applyDials(
  scenario: Scenario,
  dials: readonly Dial[],
  values: Readonly<Record<string, number>>,
): Scenario {
  return dials.reduce((changed, dial) => {
    const value = values[dial.id] ?? dial.baseline;
    return value === dial.baseline ? changed : dial.apply(changed, value);
  }, scenario);
}

/** The value of a dial with its unit: "13 wk", "50 %". */
export function formatDial({ unit }: Pick<Dial, 'unit'>, value: number): string {
  return `${String(value)}${NBSP}${unit}`;
}

function makeWaitDial(scenario: Scenario, { waits }: DialSurroundings): Dial | null {
  const queue = scenario.disruptions.map(getQueue).find((one) => one !== null);
  if (queue === undefined) return null;
  const days = getReviewDays(queue);
  if (days <= 0) return null;
  const baseline = Math.max(1, Math.round(days / DAYS_A_WEEK));
  return {
    id: 'wait',
    title: 'Licence wait',
    says: 'filing to decision, median',
    unit: 'wk',
    low: 1,
    high: Math.max(MOST_WEEKS, baseline),
    step: 1,
    baseline,
    observed: waits,
    apply: (changed, value) => mapQueues(changed, (one) => scaleReviews(one, (value * DAYS_A_WEEK) / days)),
  };
}

function makeApprovalDial(scenario: Scenario): Dial | null {
  const queue = scenario.disruptions.map(getQueue).find((one) => one !== null);
  const share = queue === undefined ? 0 : getApproval(queue);
  if (queue === undefined || share <= 0) return null;
  const { low, high } = getRange(queue.approval);
  return {
    id: 'approval',
    title: 'Granted',
    says: 'share of filings',
    unit: '%',
    low: 0,
    high: 100,
    step: 1,
    baseline: Math.round(share * 100),
    observed:
      low < high && queue.approvalByDay === null ? { low: Math.round(low * 100), high: Math.round(high * 100) } : null,
    apply: (changed, value) => mapQueues(changed, (one) => scaleApproval(one, value / 100 / share)),
  };
}

type Shared = Extract<Disruption, { kind: 'licence-queue' | 'site-outage' | 'country-stop' | 'feed-stop' }>;

function isShared(disruption: Disruption): disruption is Shared {
  return ['licence-queue', 'site-outage', 'country-stop', 'feed-stop'].includes(disruption.kind);
}

function makeShareDial(scenario: Scenario): Dial | null {
  const first = scenario.disruptions.find(isShared);
  if (first === undefined) return null;
  const middle = getMiddle(first.share);
  if (middle <= 0) return null;
  const { low, high } = getRange(first.share);
  return {
    id: 'share',
    title: first.kind === 'licence-queue' ? 'Goods held' : 'What is down',
    says: first.kind === 'licence-queue' ? 'share of the goods that wait for a licence' : 'share of the capacity',
    unit: '%',
    low: 0,
    high: 100,
    step: 1,
    baseline: Math.round(middle * 100),
    observed: low < high ? { low: Math.round(low * 100), high: Math.round(high * 100) } : null,
    apply: (changed, value) => ({
      ...changed,
      disruptions: changed.disruptions.map((one) =>
        one.id === first.id && isShared(one)
          ? { ...one, share: scaleQuantity(one.share, value / 100 / middle, 1) }
          : one,
      ),
    }),
  };
}

/** Length of the first disruption with an end; a shock to prices or demand alone is no stop. */
function makeDurationDial(scenario: Scenario): Dial | null {
  const first = scenario.disruptions.find(
    ({ kind, duration }) =>
      duration !== null && getMiddle(duration) > 0 && kind !== 'price-shock' && kind !== 'demand-shift',
  );
  if (first === undefined || first.duration === null) return null;
  const duration: Quantity = first.duration;
  const middle = getMiddle(duration);
  const range = getRange(duration);
  const toWeeks = (days: number) => Math.round(days / DAYS_A_WEEK);
  const baseline = Math.max(1, toWeeks(middle));
  return {
    id: 'duration',
    title: 'How long it lasts',
    says: 'from the first day to its end',
    unit: 'wk',
    low: 0,
    high: Math.max(52, baseline * 2),
    step: 1,
    baseline,
    observed:
      range.low < range.high && Number.isFinite(range.high)
        ? { low: toWeeks(range.low), high: toWeeks(range.high) }
        : null,
    apply: (changed, value) => ({
      ...changed,
      disruptions: changed.disruptions.map((one) =>
        one.id === first.id ? { ...one, duration: scaleQuantity(duration, (value * DAYS_A_WEEK) / middle) } : one,
      ),
    }),
  };
}

function makeCoverDial({ coverParts }: DialSurroundings): Dial | null {
  if (coverParts.length === 0) return null;
  return {
    id: 'cover',
    title: `Cover of ${coverParts.length === 1 ? 'the exposed part' : `${String(coverParts.length)} exposed parts`}`,
    says: 'weeks of need added to what is on file',
    unit: 'wk',
    low: 0,
    high: COVER_WEEKS,
    step: 1,
    baseline: 0,
    observed: null,
    apply: (changed, value) => ({
      ...changed,
      levers: [
        ...changed.levers,
        ...coverParts.map((partNumber) => ({
          kind: 'buffer-stock' as const,
          id: `${ADDED}-cover-${partNumber}`,
          fixedCost: 0,
          leadTimeDays: 0,
          partNumber,
          buyerSiteIds: [],
          coverDays: value * DAYS_A_WEEK,
          holdingCostPerUnitYear: null,
          costPerOrder: null,
        })),
      ],
    }),
  };
}

function makeDemandDial(): Dial {
  return {
    id: 'demand',
    title: 'Demand',
    says: 'against the sales plan',
    unit: '%',
    ...DEMAND,
    baseline: 100,
    observed: null,
    apply: (changed, value) => ({
      ...changed,
      disruptions: [
        ...changed.disruptions,
        { kind: 'demand-shift', id: `${ADDED}-demand`, start: 0, duration: null, partNumbers: [], factor: value / 100 },
      ],
    }),
  };
}
