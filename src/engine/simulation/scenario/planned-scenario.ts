import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { LossBasis } from '../../resilience/report.ts';
import type { Season } from '../flow/conditions.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import type { ReadQuantity, ScenarioInputs } from './scenario-inputs.ts';
import type { Steps } from '../flow/course.ts';
import type { SilentFacts } from './assumed/silent-facts.ts';
import type { DrawLuck } from './draw-luck.ts';

/** Everything of a scenario without a change by draws. */
export type ScenarioPlan = {
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly network: SupplyNetwork;
  readonly net: FlowNetwork;
  readonly steps: Steps;
  readonly basis: LossBasis;
  /** Lanes of each control, by the id of its disruption. */
  readonly hits: ReadonlyMap<string, readonly ControlHit[]>;
  /** Numbers of their flows, by the same id and by lane: keys of their luck. */
  readonly flows: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Licences of those lanes on file, by the same id. */
  readonly licences: ReadonlyMap<string, ReadonlyMap<number, LaneLicences>>;
  /** Classes of the queue for those lanes, as rows, by the same id. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
  /** Nodes touched by each outage, stop or refusal, by the id of its disruption. */
  readonly touched: ReadonlyMap<string, readonly number[]>;
  readonly inputs: ScenarioInputs;
  /** The files' figures by calendar month. */
  readonly season: Season;
  /** Where the files are silent. */
  readonly silent: SilentFacts;
  /** Nodes of a new source alone. */
  readonly newNodes: ReadonlySet<number>;
  readonly notes: readonly EngineNote[];
};

/** A lane held by a control, with its items and their limbs. */
export type ControlHit = {
  readonly lane: number;
  readonly itemIds: readonly string[];
  readonly limbs: readonly string[];
  /** One of the items may not leave at all, or not to or from a party on the lane: nothing is filed. */
  readonly isProhibited: boolean;
  /** A party on the lane is on a watch list: the review knows no time limit. */
  readonly isReviewedCloser: boolean;
};

/** A lane's licence on file on the first day. Days count from there; an unlimited quantity is infinite. `ahead`: usable from `firstDay` on. */
export type LaneLicences = {
  readonly ahead: readonly { readonly quantity: number; readonly firstDay: number; readonly lastDay: number }[];
  readonly held: readonly { readonly quantity: number; readonly lastDay: number }[];
  readonly pending: readonly { readonly quantity: number; readonly ageDays: number }[];
};

/** One draw of a scenario: its constants, its quantities, its luck. */
export type Draw = { readonly plan: ScenarioPlan; readonly read: ReadQuantity; readonly luck: DrawLuck };
