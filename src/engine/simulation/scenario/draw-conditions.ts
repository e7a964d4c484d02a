import type { Disruption } from '../../../domain/scenario/disruption.ts';
import { applyDisruption, readWindow } from './apply-disruption.ts';
import { applyLever } from './apply-lever.ts';
import { ConditionsDraft } from './conditions-draft.ts';
import { type Course, followWindow } from '../flow/course.ts';
import { DrawLuck, CUSTOMER_LUCK } from './draw-luck.ts';
import type { ReadQuantity } from './scenario-inputs.ts';
import type { Draw, ScenarioPlan } from './planned-scenario.ts';
import { createHold, type DrawnControl } from './controls/create-hold.ts';
import type { LaneHold } from '../flow/passage.ts';
import { getCustomer } from './name-flows.ts';
import { drawAssumed } from './assumed/draw-assumed.ts';
import { priceHaste, react } from './apply-reactions.ts';
import { Turns } from './controls/turns-of-controls.ts';
import type { DrawnCosts, DrawnConditions, NumberOf } from './drawn-conditions.ts';
import { getQueueOfClass, pickClass, REST, shareOutClasses } from './licence-classes.ts';

/** Days of use counted as early orders. */
const DAYS_OF_EARLY_ORDERS = 30;

/** A control in one draw for each class of its queue: the lanes of each figure. */
class ControlByClass {
  private readonly context: Draw;
  private readonly control: Omit<DrawnControl, 'starts' | 'phases' | 'growths' | 'rules'>;
  private readonly byClass = new Map<number, DrawnControl>();
  private closer: ControlByClass | null = null;

  constructor(context: Draw, control: Omit<DrawnControl, 'starts' | 'phases' | 'growths' | 'rules'>) {
    this.context = context;
    this.control = control;
  }

  /**
   * Returns how the control holds one lane; null if it holds nothing of it. A drawn customer belongs to one class; else the lane stands for
   * many customers, shared among its classes.
   */
  createHold(lane: number, goods: { readonly held: Course; readonly planned: Course | null }): LaneHold | null {
    const { plan, read, luck } = this.context;
    const { id, queue } = this.control;
    const rows = plan.classes.get(id)?.get(lane);
    if (rows === undefined) return createHold(this.context, this.getControl(REST), lane, goods);
    const shares = shareOutClasses(rows, (row) => read(queue.classes[row]!.share));
    const number =
      queue.mode === 'drawn' ? luck.getCustomerNumber(getCustomer(plan.network, lane), CUSTOMER_LUCK.class) : null;
    const belonging = number === null ? shares : [{ row: pickClass(shares, number), share: 1 }];
    const holds = belonging.map(({ row, share }) => ({
      share,
      hold: createHold(this.context, this.getControl(row), lane, goods),
    }));
    const first = holds[0]?.hold ?? null;
    if (first === null) return null;
    return {
      ...first,
      passages: holds.flatMap(({ share, hold }) => (hold?.passages ?? []).map(({ passage }) => ({ share, passage }))),
    };
  }

  /** The same control for parties on a watch list, with longer reviews. */
  getCloser(): ControlByClass {
    const { queue } = this.control;
    this.closer ??= new ControlByClass(this.context, {
      ...this.control,
      queue: { ...queue, generalLicence: null },
      slower: queue.closerReview === null ? Infinity : this.context.read(queue.closerReview),
    });
    return this.closer;
  }

  private getControl(row: number): DrawnControl {
    const made = this.byClass.get(row);
    if (made !== undefined) return made;
    const control = {
      ...this.control,
      queue: getQueueOfClass(this.control.queue, row),
      starts: new Map(),
      phases: new Map(),
      growths: new Map(),
      rules: new Map(),
    };
    this.byClass.set(row, control);
    return control;
  }
}

/** Costs of a draw without an answer. */
export const NO_COSTS: DrawnCosts = {
  laneCost: new Map(),
  substituteCost: new Map(),
  plannedCost: 0,
  buffers: [],
  moved: [],
};

/** Returns the conditions of one draw of a scenario; with `draw` null those of a quick run, where every quantity is its median. */
export function drawConditions(plan: ScenarioPlan, draw: number | null, numberOf: NumberOf): DrawnConditions {
  const { scenario, inputs } = plan;
  const read = inputs.draw((input) => (draw === null ? 0.5 : numberOf(draw, input)));
  const context: Draw = { plan, read, luck: new DrawLuck(scenario.seed, draw) };
  const draft = new ConditionsDraft(plan.steps, plan.season);
  for (const one of scenario.disruptions) applyDisruption(context, one, draft);
  for (const one of scenario.levers) applyLever(context, one, draft);
  holdLanes(context, draft);
  react(context, draft);
  const { cutBeforeStop, airFreight, callOnOthers } = scenario.reactions;
  const { laneGroup } = plan.network;
  const conditions = draft.finish({
    assumed: drawAssumed({ ...plan, setsTargets: scenario.targetCoverDays === null }, scenario.assumed, read),
    stillWaitingAfterQuarter: read(scenario.stillWaitingAfterQuarter),
    rationing: cutBeforeStop && {
      belowCoverDays: read(cutBeforeStop.belowCoverDays),
      cutToShare: read(cutBeforeStop.cutToShare),
      // Buyers make last what a border can hold back; of all else they expect the next delivery.
      groups: new Set([...draft.holds.keys(), ...draft.laneOpen.keys()].map((lane) => laneGroup[lane]!)),
    },
    airFreightDays: airFreight && read(airFreight.days),
    hastenCost: priceHaste(context),
    callOnOthers: callOnOthers && { afterDays: read(callOnOthers.afterDays), share: read(callOnOthers.share) },
  });
  return { conditions, costs: draft, taken: draft.taken };
}

/** A lane held by several controls at once waits in the queue of the first of the scenario, and in those of the others when it is over. */
function holdLanes(context: Draw, draft: ConditionsDraft): void {
  const { plan, read } = context;
  const { scenario, network, net, steps } = plan;
  const orderedEarly = new Set<number>();
  const turns = new Turns();
  /** What has been held or closed so far of lanes of which some goods are prohibited. */
  const closed = new Map<number, Course>();
  const lifted = listLifted(scenario.disruptions, read).map(({ measureId, window }) => ({
    measureId,
    course: followWindow(window, steps),
  }));
  for (const one of scenario.disruptions) {
    const hits = plan.hits.get(one.id);
    if (hits === undefined || (one.kind !== 'licence-queue' && one.kind !== 'measure-switch') || one.queue === null)
      continue;
    const window = readWindow(one, read);
    const share = one.kind === 'licence-queue' ? read(one.share) : 1;
    const course = followWindow(window, steps).map((held) => held * share);
    const controls = new ControlByClass(context, {
      id: one.id,
      queue: one.queue,
      startDay: window.start,
      daysEarlier: sumDaysEarlier(scenario.levers, one.id, read),
      slower: 1,
    });
    for (const { lane, limbs, isProhibited, isReviewedCloser } of hits) {
      const asked = one.kind === 'licence-queue' ? lift(course, limbs, lifted) : course;
      const earlier = draft.holds.get(lane);
      const before = closed.get(lane) ?? earlier?.held;
      const held = before === undefined ? asked : turns.leave(asked, before);
      if (held === null) continue;
      if (isProhibited || closed.has(lane)) closed.set(lane, before === undefined ? held : turns.add(before, held));
      if (isProhibited) {
        // Nothing is filed or sent to the border, and what is asked for stays owed, as at a dead source.
        draft.reduce(draft.laneOpen, [lane], held, 1);
        continue;
      }
      const hold = (isReviewedCloser ? controls.getCloser() : controls).createHold(lane, {
        held,
        planned: draft.getPlanned(net, lane),
      });
      if (hold === null) continue;
      draft.holds.set(lane, earlier === undefined ? hold : turns.join(earlier, hold));
      const group = network.laneGroup[lane]!;
      if (one.frontLoading === null || orderedEarly.has(group)) continue;
      orderedEarly.add(group);
      const units = (read(one.frontLoading.multiple) - 1) * DAYS_OF_EARLY_ORDERS * net.groupRate[group]!;
      const announced = Math.max(0, Math.ceil((window.start - one.frontLoading.noticeDays) / steps.days));
      // What was ordered before the first day lies on the shelves that are on file.
      if (!(units > 0) || announced >= hold.fromStep) continue;
      draft.targetAdded.push({ step: announced, group, units }, { step: hold.fromStep, group, units: -units });
    }
  }
}

function listLifted(disruptions: readonly Disruption[], read: ReadQuantity) {
  return disruptions.flatMap((one) =>
    one.kind === 'measure-switch' && one.to === 'off'
      ? [{ measureId: one.measureId, window: readWindow(one, read) }]
      : [],
  );
}

/** A lane is free while every limb holding it belongs to a measure switched off. */
function lift(
  held: Course,
  limbs: readonly string[],
  lifted: readonly { measureId: string; course: Course }[],
): Course {
  if (lifted.length === 0 || limbs.length === 0) return held;
  return held.map((share, step) => {
    const left = limbs.reduce((most, limb) => {
      const off = lifted.reduce(
        (sum, { measureId, course }) =>
          limb === measureId || limb.startsWith(`${measureId}#`) ? Math.max(sum, course[step]!) : sum,
        0,
      );
      return Math.max(most, 1 - off);
    }, 0);
    return share * left;
  });
}

function sumDaysEarlier(levers: ScenarioPlan['scenario']['levers'], id: string, read: ReadQuantity): number {
  // Early filing cannot start before it is planned: a lead time shortens what it gains.
  return levers.reduce(
    (days, lever) =>
      lever.kind === 'early-filing' && (lever.disruptionIds.length === 0 || lever.disruptionIds.includes(id))
        ? days + Math.max(0, lever.daysEarlier - read(lever.leadTimeDays))
        : days,
    0,
  );
}
