import type { LicenceQueue } from '../../../../domain/scenario/disruption.ts';
import { FIRM_LEVELS, type FirmLuck } from '../../../licence-queue/firm-review.ts';
import {
  type LicenceRules,
  NOTHING_ON_FILE,
  type OpeningLicences,
  type ReviewPhase,
} from '../../../licence-queue/licence-rules.ts';
import type { Course, Steps } from '../../flow/course.ts';
import { CUSTOMER_LUCK, type DrawLuck } from '../draw-luck.ts';
import type { LaneHold, Passage } from '../../flow/passage.ts';
import { type CustomerTerms, followCustomer, followCustomers } from '../licensed-customers.ts';
import { followLicencesAhead, takeLarger } from '../licences-ahead.ts';
import type { LaneLicences, ScenarioPlan } from '../planned-scenario.ts';
import { getCustomer } from '../name-flows.ts';
import { computePhases } from '../review-phases.ts';
import type { ReadQuantity } from '../scenario-inputs.ts';

const NO_LICENCES: LaneLicences = { held: [], ahead: [], pending: [] };
const DAYS_PER_MONTH = 365 / 12;
/** A filing of one step is cut into at most so many applications. */
const MOST_LOTS = 1000;

/** A control as it is in one draw: how much it holds by step, and how its queue works. */
export type DrawnControl = {
  readonly id: string;
  readonly queue: LicenceQueue;
  readonly startDay: number;
  readonly daysEarlier: number;
  /** How many times as long reviews take as usual; infinite: nothing is decided by the horizon. */
  readonly slower: number;
  /** First step in which goods are held, by what is held in each: most lanes have one course. Below 0: none is. */
  readonly starts: Map<Course, number>;
  /** Phases of the queue by the number of its steps: the same for all lanes. */
  readonly phases: Map<number, readonly ReviewPhase[]>;
  /** How much more than usual may be filed, by step from the control's first on: 1 and the growth since then; the same for all lanes. */
  readonly growths: Map<number, Course>;
  /** Rules by the number of their steps, the largest application and the standing of the firm (behind them those of none): lanes share them. */
  readonly rules: Map<number, Map<number, (LicenceRules | undefined)[]>>;
};

/**
 * Returns how a control holds one lane in one draw; null if it holds nothing of it. `planned`: units a day that levers ask of its source, by
 * step; null: none.
 */
export function createHold(
  { plan, read, luck }: { plan: ScenarioPlan; read: ReadQuantity; luck: DrawLuck },
  control: DrawnControl,
  lane: number,
  { held, planned }: { readonly held: Course; readonly planned: Course | null },
): LaneHold | null {
  const fromStep = findStart(control, held);
  if (fromStep < 0) return null;
  const { net, steps } = plan;
  const { queue } = control;
  const perStep = net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]! * steps.days;
  const onFile = plan.licences.get(control.id)?.get(lane) ?? NO_LICENCES;
  const mostFiled = queue.growth === null ? null : new Float64Array(steps.count);
  if (queue.growth !== null && mostFiled !== null) {
    const growth = shareGrowth(control, read(queue.growth), fromStep, steps);
    for (let step = 0; step < steps.count; step++) {
      // A new source has no usual flow on file, but what is planned for it.
      const usual = planned === null ? perStep : Math.max(perStep, planned[step]! * steps.days);
      mostFiled[step] = usual * growth[step]!;
    }
  }
  const context = { plan, read, luck, control, lane, fromStep, onFile, perStep };
  const byCustomer = control.slower === Infinity ? null : queue.approvalByDay;
  const passage = byCustomer === null ? queueApplications(context) : followLicences(context, byCustomer);
  return { fromStep, held, passages: [{ share: 1, passage }], mostFiled, control: control.id };
}

function findStart({ starts }: DrawnControl, held: Course): number {
  const known = starts.get(held);
  if (known !== undefined) return known;
  const start = held.findIndex((share) => share > 0);
  starts.set(held, start);
  return start;
}

function shareGrowth({ growths }: DrawnControl, growth: number, fromStep: number, { count, days }: Steps): Course {
  const known = growths.get(fromStep);
  if (known !== undefined) return known;
  const course = Float64Array.from(
    { length: count },
    (_, step) => 1 + (growth * (step - fromStep) * days) / DAYS_PER_MONTH,
  );
  growths.set(fromStep, course);
  return course;
}

type HoldContext = {
  readonly plan: ScenarioPlan;
  readonly read: ReadQuantity;
  readonly luck: DrawLuck;
  readonly control: DrawnControl;
  readonly lane: number;
  readonly fromStep: number;
  readonly onFile: LaneLicences;
  readonly perStep: number;
};

function queueApplications({ plan, read, luck, control, lane, fromStep, onFile, perStep }: HoldContext): Passage {
  const { queue } = control;
  const { steps } = plan;
  const periods = steps.count - fromStep;
  const isDrawn = queue.mode === 'drawn' && luck.draw !== null;
  const lots = queue.lotUnits === null ? Infinity : Math.max(queue.lotUnits, (2 * perStep) / MOST_LOTS);
  const general = readGeneral({ plan, read, luck, control, lane });
  const ahead = followLicencesAhead(onFile.ahead, perStep, steps);
  const opening = onFile === NO_LICENCES ? NOTHING_ON_FILE : openLicences(onFile, steps.days, fromStep);
  const oldest = opening.pending.reduce((most, { age }) => Math.max(most, age), 0);
  return {
    kind: 'applications',
    free: takeLarger(general, ahead),
    options: {
      rules: shareRules(plan, read, control, {
        // The law of review is followed for as long as the oldest application on file can wait, if any is decided at all.
        periods: control.slower === Infinity ? periods : periods + oldest,
        lots,
        firm: isDrawn ? findFirm(plan, luck, control, lane) : null,
      }),
      periods,
      opening,
      luck: isDrawn ? { seed: luck.seed, replication: luck.draw, flow: plan.flows.get(control.id)!.get(lane)! } : null,
    },
  };
}

/** Licences on file when the control begins, in steps. */
function openLicences({ held, pending }: LaneLicences, stepDays: number, fromStep: number): OpeningLicences {
  const usable = held.map(({ quantity, lastDay }) => ({
    quantity,
    lastPeriod: lastDay === Infinity ? Infinity : Math.floor(lastDay / stepDays) - fromStep,
  }));
  return {
    held: usable.filter(({ lastPeriod }) => lastPeriod >= 0),
    pending: pending.map(({ quantity, ageDays }) => ({
      quantity,
      age: Math.max(1, Math.round(ageDays / stepDays) + fromStep),
    })),
  };
}

function shareRules(
  plan: ScenarioPlan,
  read: ReadQuantity,
  control: DrawnControl,
  { periods, lots, firm }: { periods: number; lots: number; firm: FirmLuck | null },
): LicenceRules {
  const { queue, phases } = control;
  const level = firm?.level ?? FIRM_LEVELS;
  const known = control.rules.get(periods)?.get(lots)?.[level];
  if (known !== undefined) return known;
  const { days } = plan.steps;
  const rules: LicenceRules = {
    phases: phases.get(periods) ?? computePhases(plan, read, control, periods),
    refiling: read(queue.refiling),
    validity: queue.validityDays === null ? Infinity : Math.max(1, Math.round(queue.validityDays / days)),
    lotCap: lots,
    decisionsPerPeriod: queue.decisionsPerDay === null ? Infinity : queue.decisionsPerDay * days,
    luck: 'application',
    // Where the size of an application or what is decided in a day is known, each filing is counted by itself.
    periodsTogether:
      lots === Infinity && queue.decisionsPerDay === null ? Math.max(1, Math.round(queue.lotDays / days)) : 1,
    firm,
  };
  phases.set(periods, rules.phases);
  const ofPeriods = control.rules.get(periods) ?? new Map<number, (LicenceRules | undefined)[]>();
  const byLevel = ofPeriods.get(lots) ?? Array.from({ length: FIRM_LEVELS + 1 }, () => undefined);
  byLevel[level] = rules;
  control.rules.set(periods, ofPeriods.set(lots, byLevel));
  return rules;
}

/** Where exporter and customer of a lane stand among all in how long reviews take; null: nothing of it is theirs. */
function findFirm({ network }: ScenarioPlan, luck: DrawLuck, { queue }: DrawnControl, lane: number): FirmLuck | null {
  const number = luck.getCustomerNumber(getCustomer(network, lane), CUSTOMER_LUCK.review);
  if (number === null || queue.firmShare === 0) return null;
  return { share: queue.firmShare, level: Math.min(FIRM_LEVELS - 1, Math.floor(number * FIRM_LEVELS)) };
}

function followLicences(
  { plan, read, luck, control, lane, onFile, perStep }: HoldContext,
  curve: NonNullable<LicenceQueue['approvalByDay']>,
): Passage {
  const { queue } = control;
  const { steps } = plan;
  const terms: CustomerTerms = {
    curve: control.slower === 1 ? curve : curve.map(({ day, share }) => ({ day: day * control.slower, share })),
    validityDays: queue.validityDays ?? Infinity,
    gapDays: read(queue.renewalGapDays),
    startDay: control.startDay,
    daysEarlier: control.daysEarlier,
    general:
      queue.generalLicence === null
        ? null
        : { share: read(queue.generalLicence.share), fromDay: read(queue.generalLicence.fromDay) },
    test:
      queue.customsTest === null
        ? null
        : { probability: read(queue.customsTest.probability), days: read(queue.customsTest.days) },
  };
  const heldUntil = onFile.held.reduce((last, { quantity, lastDay }) => {
    const usedUp = perStep > 0 ? (quantity / perStep) * steps.days - 1 : Infinity;
    return Math.max(last, Math.min(lastDay, Math.floor(usedUp)));
  }, -1);
  const ahead = followLicencesAhead(onFile.ahead, perStep, steps);
  if (queue.mode === 'expected' || luck.draw === null) {
    return { kind: 'customers', licensed: takeLarger(followCustomers(terms, heldUntil, steps), ahead) };
  }
  const customer = getCustomer(plan.network, lane);
  const numberOf = (what: (typeof CUSTOMER_LUCK)[keyof typeof CUSTOMER_LUCK]) =>
    luck.getCustomerNumber(customer, what) ?? 0;
  const drawn = {
    licence: numberOf(CUSTOMER_LUCK.licence),
    general: numberOf(CUSTOMER_LUCK.general),
    test: numberOf(CUSTOMER_LUCK.test),
  };
  return { kind: 'customers', licensed: takeLarger(followCustomer(terms, drawn, heldUntil, steps), ahead) };
}

/** Share of goods under a general licence, without need of an application, by step; null: none ever. */
function readGeneral({
  plan,
  read,
  luck,
  control,
  lane,
}: Pick<HoldContext, 'plan' | 'read' | 'luck' | 'control' | 'lane'>): Course | null {
  const { generalLicence, mode } = control.queue;
  if (generalLicence === null) return null;
  const share = read(generalLicence.share);
  const from = control.startDay + read(generalLicence.fromDay);
  const drawn =
    mode === 'drawn' ? luck.getCustomerNumber(getCustomer(plan.network, lane), CUSTOMER_LUCK.general) : null;
  const free = drawn === null ? share : drawn < share ? 1 : 0;
  return Float64Array.from({ length: plan.steps.count }, (_, step) => (step * plan.steps.days >= from ? free : 0));
}
