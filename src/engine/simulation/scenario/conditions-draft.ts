import type { Money } from '../../../domain/units.ts';
import type { Conditions, FasterWay } from '../flow/conditions.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import type { Course, Steps } from '../flow/course.ts';
import type { LaneHold } from '../flow/passage.ts';

/** Stock of a group's buyer beside the usual by a lever. */
export type Buffer = {
  readonly group: number;
  readonly fromStep: number;
  readonly units: number;
  readonly unitPrice: Money;
  readonly carryingPerYear: Money;
};

/** Money for each unit leaving on a lane: the sum of some amounts, each times a share by step. Lanes share the course of one cause. */
export type LaneCost = readonly { readonly amount: Money; readonly share: Course }[];

/** Stand-ins for a part: money for each unit of one, and the share of usual use that it can meet, by step. */
export type StandInCost = readonly { readonly perUnit: Money; readonly share: Course }[];

/** Customers of one product moved to another by a lever. */
export type MovedDemand = {
  readonly to: number;
  /** Units moved a day, by step. */
  readonly units: Course;
  /** Money for each of them sold: margin given up less margin gained, and the cost of moving. */
  readonly costPerUnit: Money;
};

/** What one disruption takes from the places that it touches: a share by step. */
export type Taken = { readonly course: Course; readonly share: number };

/** A scenario's terms beside its events and answers. */
type OtherConditions = Pick<
  Conditions,
  'rationing' | 'stillWaitingAfterQuarter' | 'assumed' | 'airFreightDays' | 'hastenCost' | 'callOnOthers'
>;

/** Conditions in the making; several effects on one place multiply. Rows may share a course; nobody writes to it once it is there. */
export class ConditionsDraft {
  readonly capacityLeft: Map<number, Course>;
  readonly capacityAdded = new Map<number, Course>();
  readonly laneOpen = new Map<number, Course>();
  readonly holds = new Map<number, LaneHold>();
  readonly demand: Map<number, Course>;
  readonly laneShare = new Map<number, Course>();
  readonly faster: FasterWay[] = [];
  readonly substitute = new Map<number, Course>();
  readonly stockLosses: { step: number; node: number }[] = [];
  readonly inputStockLosses: { step: number; group: number }[] = [];
  readonly targetAdded: { step: number; group: number; units: number }[] = [];
  /** Units a day of a source standing by. */
  readonly standby = new Map<number, Course>();
  readonly laneCost = new Map<number, LaneCost>();
  /** Money for the stood-in units of a group. */
  readonly substituteCost = new Map<number, StandInCost>();
  /** Stock added by levers: by group, from which step, how much, and the cost of buying it and of holding a unit for a year. */
  readonly buffers: Buffer[] = [];
  /** Customers moved by levers: from one product's row to another's. */
  readonly moved: MovedDemand[] = [];
  /** By disruption of sources, what it takes of their capacity or of the goods that may leave; none if nothing comes of it. */
  readonly taken = new Map<string, Taken>();
  /** Money spent in any case. */
  plannedCost = 0;

  private readonly steps: Steps;

  /** Begins with the files' figures by calendar month. */
  constructor(steps: Steps, { demand, capacityLeft }: Pick<Conditions, 'demand' | 'capacityLeft'>) {
    this.steps = steps;
    this.demand = new Map(demand);
    this.capacityLeft = new Map(capacityLeft);
  }

  /** Takes the share `taken` (by step) of some rows away; rows with one course before share one afterwards. */
  reduce(courses: Map<number, Course>, rows: Iterable<number>, taken: Course, factor: number): void {
    const reduced = new Map<Course | undefined, Course>();
    for (const row of rows) {
      const before = courses.get(row);
      let course = reduced.get(before);
      if (course === undefined) {
        course = before?.slice() ?? new Float64Array(this.steps.count).fill(1);
        for (let step = 0; step < course.length; step++) course[step]! *= 1 - factor * taken[step]!;
        reduced.set(before, course);
      }
      courses.set(row, course);
    }
  }

  /** Adds `amount` × `share` (by step) to a course; it is `base` before anything is added. */
  add(courses: Map<number, Course>, row: number, share: Course, amount: number, base: number): void {
    const course = courses.get(row)?.slice() ?? new Float64Array(this.steps.count).fill(base);
    for (let step = 0; step < course.length; step++) course[step]! += amount * share[step]!;
    courses.set(row, course);
  }

  /** Adds `amount` × `share` (by step) to the money for each unit leaving on a lane. */
  charge(lane: number, share: Course, amount: Money): void {
    this.laneCost.set(lane, [...(this.laneCost.get(lane) ?? []), { amount, share }]);
  }

  /** Lets one more part stand in for a group's, for the share `met` (by step) of its usual use. */
  standIn(group: number, met: Course, perUnit: Money): void {
    this.add(this.substitute, group, met, 1, 0);
    this.substituteCost.set(group, [...(this.substituteCost.get(group) ?? []), { perUnit, share: met }]);
  }

  /** Moves the share `taken` (by step) of a course towards `to`; it is `base` before anything is moved. */
  moveTo(courses: Map<number, Course>, row: number, taken: Course, base: number, to: number): void {
    const before = courses.get(row);
    courses.set(
      row,
      taken.map((share, step) => (before?.[step] ?? base) * (1 - share) + to * share),
    );
  }

  /** Returns the units a day that levers ask of the source of a lane, by step; null if none has a say. */
  getPlanned({ laneGroup, groupRate }: FlowNetwork, lane: number): Course | null {
    const share = this.laneShare.get(lane);
    return this.standby.get(lane) ?? share?.map((one) => one * groupRate[laneGroup[lane]!]!) ?? null;
  }

  finish(rest: OtherConditions): Conditions {
    const { capacityLeft, capacityAdded, laneOpen, holds, demand, laneShare, faster, substitute } = this;
    const { stockLosses, inputStockLosses, targetAdded, standby } = this;
    return {
      steps: this.steps.count,
      capacityLeft,
      capacityAdded,
      laneOpen,
      holds,
      demand,
      laneShare,
      faster,
      substitute,
      standby,
      stockLosses,
      inputStockLosses,
      targetAdded,
      ...rest,
    };
  }
}

/** Returns the money for each unit leaving on a lane in a step. */
export function getUnitCost(cost: LaneCost, step: number): Money {
  let sum = 0;
  for (const { amount, share } of cost) sum += amount * share[step]!;
  return sum;
}

/** Returns the money for each stood-in unit in a step: of several stand-ins the mean, as each can meet its share of the use. 0 before any is there. */
export function getStandInCost(cost: StandInCost, step: number): Money {
  if (cost.length === 1) return cost[0]!.perUnit;
  let money = 0;
  let met = 0;
  for (const { perUnit, share } of cost) {
    money += perUnit * share[step]!;
    met += share[step]!;
  }
  return met > 0 ? money / met : 0;
}
