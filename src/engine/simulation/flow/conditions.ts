import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';
import type { LaneHold } from './passage.ts';

/** Everything unusual in one run, by step. All else is as usual. */
export type Conditions = {
  readonly steps: number;
  /** Assumptions of this run where nothing is on file; null: those of the network. */
  readonly assumed: AssumedValues | null;
  /** Share of capacity left at a node; without a capacity, that share of its usual rate. */
  readonly capacityLeft: ReadonlyMap<number, Course>;
  /** Units a day of a node beside its capacity. */
  readonly capacityAdded: ReadonlyMap<number, Course>;
  /** Share of the usual flow free to leave on a lane. */
  readonly laneOpen: ReadonlyMap<number, Course>;
  /** Lanes with goods in need of a licence. */
  readonly holds: ReadonlyMap<number, LaneHold>;
  /** Demand of a product (row of the flow network) over its usual demand. */
  readonly demand: ReadonlyMap<number, Course>;
  /** Share of its group's plan called off on a lane instead of its usual one. */
  readonly laneShare: ReadonlyMap<number, Course>;
  /** Ways to a group open from a step on, taken while less is there and under way than should be, where none before is as fast. */
  readonly faster: readonly FasterWay[];
  /** The same for all groups, from the first step; null: nobody hastens goods unasked. */
  readonly airFreightDays: number | null;
  /** By lane: money for each unit hastened unasked; null: none. */
  readonly hastenCost: Float64Array | null;
  /** Share of a group's usual use open to a stand-in. */
  readonly substitute: ReadonlyMap<number, Course>;
  /** Units a day of a source standing by for others of its group in arrears. */
  readonly standby: ReadonlyMap<number, Course>;
  /** Units taken over by sources from others in arrears without a lever; null: none. */
  readonly callOnOthers: CallOnOthers | null;
  /** Output stock lost at the start of a step. */
  readonly stockLosses: readonly { readonly step: number; readonly node: number }[];
  /** Input stock lost at the start of a step. */
  readonly inputStockLosses: readonly { readonly step: number; readonly group: number }[];
  /** Units in a buyer's input stock beside the target from a step on; it has to order them. Below 0: so many less. */
  readonly targetAdded: readonly { readonly step: number; readonly group: number; readonly units: number }[];
  /** How users make a part last while a border holds it. */
  readonly rationing: Rationing | null;
  /** Share of waiting customers still there after a quarter of a year. */
  readonly stillWaitingAfterQuarter: Share;
};

/** Days under way to a group, and money for each unit that goes so. */
export type FasterWay = {
  readonly step: number;
  readonly group: number;
  readonly leadDays: number;
  readonly perUnit: number;
};

/** How the users of some groups make their input last. */
export type Rationing = {
  readonly belowCoverDays: number;
  readonly cutToShare: Share;
  readonly groups: ReadonlySet<number>;
};

/** Once users have been short for so many days, sources take over up to this share of their usual flow. */
export type CallOnOthers = { readonly afterDays: number; readonly share: Share };

/** Values of one run where nothing is on file, for rows left open by the network. */
export type AssumedValues = {
  /** By class of drawn leads: days. */
  readonly leadDays: readonly number[];
  /** Units on the first day, also the target. */
  readonly stock: readonly { readonly node: number; readonly units: number }[];
  readonly inputStock: readonly { readonly group: number; readonly units: number }[];
  /** Whether input stocks follow their assumption, and not a cover set by the scenario. */
  readonly setsTargets: boolean;
  /** Units a day. */
  readonly capacity: readonly { readonly node: number; readonly units: number }[];
};

/** Conditions of a usual run. */
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
    faster: [],
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

/** The files' figures by calendar month: they hold in every run, also in the usual one. */
export type Season = Pick<Conditions, 'demand' | 'capacityLeft'> & { readonly notes: readonly EngineNote[] };
