import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';
import type { LaneHold } from './passage.ts';

/** All that is not as usual in one run, by step. Whatever is not named here is as usual. */
export type Conditions = {
  readonly steps: number;
  /** What this run assumes where nothing is on file; null: as the network says. */
  readonly assumed: AssumedValues | null;
  /** Share of capacity that is left at a node; a node without a capacity can then make that share of its usual rate. */
  readonly capacityLeft: ReadonlyMap<number, Course>;
  /** Units a day that a node can make beside its capacity. */
  readonly capacityAdded: ReadonlyMap<number, Course>;
  /** Share of the usual flow that may leave on a lane. */
  readonly laneOpen: ReadonlyMap<number, Course>;
  /** Lanes whose goods need a licence. */
  readonly holds: ReadonlyMap<number, LaneHold>;
  /** Demand of a product (row of the flow network) over its usual demand. */
  readonly demand: ReadonlyMap<number, Course>;
  /** Share of its group's plan that is called off on a lane instead of its usual one. */
  readonly laneShare: ReadonlyMap<number, Course>;
  /** Days under way to a group while less is there and under way than should be, from a step on. */
  readonly faster: ReadonlyMap<number, { readonly fromStep: number; readonly leadDays: number }>;
  /** The same for all groups, from the first step; null: nobody hastens goods unasked. */
  readonly airFreightDays: number | null;
  /** By lane: money for each unit that is hastened; null: it costs nothing. */
  readonly hastenCost: Float64Array | null;
  /** Share of a group's usual use that something else can meet. */
  readonly substitute: ReadonlyMap<number, Course>;
  /** Units a day that a source stands by with for others of its group that are in arrears. */
  readonly standby: ReadonlyMap<number, Course>;
  /** What sources take over from others in arrears without a lever; null: nothing. */
  readonly callOnOthers: CallOnOthers | null;
  /** Output stock that is lost at the start of a step. */
  readonly stockLosses: readonly { readonly step: number; readonly node: number }[];
  /** Input stock that is lost at the start of a step. */
  readonly inputStockLosses: readonly { readonly step: number; readonly group: number }[];
  /** Units that a buyer keeps in the input stock beside the target from a step on; it has to order them. Below 0: so many less. */
  readonly targetAdded: readonly { readonly step: number; readonly group: number; readonly units: number }[];
  /** How users make a part last that is held at a border. */
  readonly rationing: Rationing | null;
  /** Share of waiting customers who are still there after a quarter of a year. */
  readonly stillWaitingAfterQuarter: Share;
};

/** How the users of some groups make their input last. */
export type Rationing = {
  readonly belowCoverDays: number;
  readonly cutToShare: Share;
  readonly groups: ReadonlySet<number>;
};

/** Once users have been short for so many days, sources take over up to this share of their usual flow. */
export type CallOnOthers = { readonly afterDays: number; readonly share: Share };

/** Values of one run where nothing is on file, for rows that the network leaves open. */
export type AssumedValues = {
  /** By class of drawn leads: days. */
  readonly leadDays: readonly number[];
  /** Units on the first day, which are the target too. */
  readonly stock: readonly { readonly node: number; readonly units: number }[];
  readonly inputStock: readonly { readonly group: number; readonly units: number }[];
  /** Whether input stocks are kept at what is assumed of them, and not at a cover that the scenario sets. */
  readonly setsTargets: boolean;
  /** Units a day. */
  readonly capacity: readonly { readonly node: number; readonly units: number }[];
};

/** Conditions under which nothing happens. */
export function usualConditions(steps: number, stillWaitingAfterQuarter: Share): Conditions {
  return {
    steps,
    assumed: null,
    capacityLeft: new Map(),
    capacityAdded: new Map(),
    laneOpen: new Map(),
    holds: new Map(),
    demand: new Map(),
    laneShare: new Map(),
    faster: new Map(),
    airFreightDays: null,
    hastenCost: null,
    substitute: new Map(),
    standby: new Map(),
    callOnOthers: null,
    stockLosses: [],
    inputStockLosses: [],
    targetAdded: [],
    rationing: null,
    stillWaitingAfterQuarter,
  };
}
