import type { Conditions } from '../flow/conditions.ts';
import type { ConditionsDraft } from './conditions-draft.ts';

/** Money moved by the conditions of a draw beside losses; money for hastened goods is counted as they leave. */
export type DrawnCosts = Pick<ConditionsDraft, 'laneCost' | 'substituteCost' | 'plannedCost' | 'buffers' | 'moved'>;

/** The conditions of one draw, the money moved by them, and what each disruption of sources takes. */
export type DrawnConditions = {
  readonly conditions: Conditions;
  readonly costs: DrawnCosts;
  readonly taken: ConditionsDraft['taken'];
};

/** Uniform number of an input in a draw. */
export type NumberOf = (draw: number, input: number) => number;
