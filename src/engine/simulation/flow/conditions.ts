import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';
import type { LaneHold } from './passage.ts';

/** All that is not as usual in one run, by step. Whatever is not named here is as usual. */
export type Conditions = {
  readonly steps: number;
  /** Share of capacity that is left at a node; a node without a capacity on file can then make that share of its usual rate. */
  readonly capacityLeft: ReadonlyMap<number, Course>;
  /** Units a day that a node can make beside the capacity on file. */
  readonly capacityAdded: ReadonlyMap<number, Course>;
  /** Share of the usual flow that may leave on a lane. */
  readonly laneOpen: ReadonlyMap<number, Course>;
  /** Lanes whose goods need a licence. */
  readonly holds: ReadonlyMap<number, LaneHold>;
  /** Demand of a product (row of the flow network) over its usual demand. */
  readonly demand: ReadonlyMap<number, Course>;
  /** Share of its group's need that a lane is asked for instead of its usual one. */
  readonly laneShare: ReadonlyMap<number, Course>;
  /** Days under way on a lane while its buyer is short, from a step on. */
  readonly faster: ReadonlyMap<number, { readonly fromStep: number; readonly leadDays: number }>;
  /** Share of a group's need that something else can meet. */
  readonly substitute: ReadonlyMap<number, Course>;
  /** Output stock that is lost at the start of a step. */
  readonly stockLosses: readonly { readonly step: number; readonly node: number }[];
  /** Units that are put in an input stock at the start of a step, and kept there from then on. */
  readonly inputStockAdded: readonly { readonly step: number; readonly group: number; readonly units: number }[];
  /** Below so many days of cover less is made, down to this share of the usual rate. */
  readonly rationing: Rationing | null;
  /** Share of unmet demand that waits. */
  readonly backlogShare: Share;
};

/** How the users of some groups make their input last. */
export type Rationing = {
  readonly belowCoverDays: number;
  readonly cutToShare: Share;
  readonly groups: ReadonlySet<number>;
};

/** Conditions under which nothing happens. */
export function usualConditions(steps: number, backlogShare: Share): Conditions {
  return {
    steps,
    capacityLeft: new Map(),
    capacityAdded: new Map(),
    laneOpen: new Map(),
    holds: new Map(),
    demand: new Map(),
    laneShare: new Map(),
    faster: new Map(),
    substitute: new Map(),
    stockLosses: [],
    inputStockAdded: [],
    rationing: null,
    backlogShare,
  };
}
