import type { Conditions } from '../flow/conditions.ts';
import type { Course, Steps } from '../flow/course.ts';
import type { LaneHold } from '../flow/passage.ts';

/** Conditions while they are put together; several effects on one place multiply. Rows may share a course, which nobody writes to once it is there. */
export class ConditionsDraft {
  readonly capacityLeft = new Map<number, Course>();
  readonly capacityAdded = new Map<number, Course>();
  readonly laneOpen = new Map<number, Course>();
  readonly holds = new Map<number, LaneHold>();
  readonly demand = new Map<number, Course>();
  readonly laneShare = new Map<number, Course>();
  readonly faster = new Map<number, { fromStep: number; leadDays: number }>();
  readonly substitute = new Map<number, Course>();
  readonly stockLosses: { step: number; node: number }[] = [];
  readonly inputStockAdded: { step: number; group: number; units: number }[] = [];
  /** Money for each unit that leaves on a lane, by step. */
  readonly laneCost = new Map<number, Course>();
  /** Money for each unit that something else stands in for, and for each unit that takes the faster way. */
  readonly substituteCost = new Map<number, number>();
  readonly fasterCost = new Map<number, number>();
  /** Money that is spent whatever happens. */
  plannedCost = 0;

  private readonly steps: Steps;

  constructor(steps: Steps) {
    this.steps = steps;
  }

  /** Takes the share `taken` (by step) of some rows away; rows that had the same course before share one afterwards. */
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

  /** Adds `amount` × `share` (by step) to a course, which is `base` before anything is added. */
  add(courses: Map<number, Course>, row: number, share: Course, amount: number, base: number): void {
    const course = courses.get(row)?.slice() ?? new Float64Array(this.steps.count).fill(base);
    for (let step = 0; step < course.length; step++) course[step]! += amount * share[step]!;
    courses.set(row, course);
  }

  finish(rest: Pick<Conditions, 'rationing' | 'backlogShare'>): Conditions {
    const { capacityLeft, capacityAdded, laneOpen, holds, demand, laneShare, faster, substitute } = this;
    const { stockLosses, inputStockAdded } = this;
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
      stockLosses,
      inputStockAdded,
      ...rest,
    };
  }
}
