import type { Distribution, Quantity } from '../../../domain/scenario/quantity.ts';
import type { Assumed } from '../../../domain/scenario/assumed.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { createQuantile, type Quantile } from '../../uncertainty/quantity-quantile.ts';

/** One uncertain field of a scenario, with where it stands. */
export type ScenarioInput = { readonly path: string; readonly quantile: Quantile };

/** Reads a quantity as its number in one draw. */
export type ReadQuantity = (quantity: Quantity) => number;

/** The uncertain fields of a scenario in their order: events first, then answers, so a lever shifts no luck. */
export type ScenarioInputs = {
  readonly list: readonly ScenarioInput[];
  /** Quantities as numbers, given a uniform number for each input. */
  readonly draw: (numberOf: (input: number) => number) => ReadQuantity;
};

/** The possibly uncertain fields of a scenario. */
export type UncertainFields = Pick<
  Scenario,
  'disruptions' | 'levers' | 'reactions' | 'assumed' | 'stillWaitingAfterQuarter'
>;

/** The active uncertain fields: assumptions, by path, and a closer review, by its disruption. */
export type InputsInUse = {
  readonly isAssumed: (path: string) => boolean;
  readonly isReviewedCloser: (disruptionId: string) => boolean;
};

const ALL_IN_USE: InputsInUse = { isAssumed: () => true, isReviewedCloser: () => true };

/** Review times belong to applications and are drawn there, all else once a draw. A quantity without a draw is a fault of the program. */
export function listScenarioInputs(
  { disruptions, levers, reactions, assumed, stillWaitingAfterQuarter }: UncertainFields,
  { isAssumed, isReviewedCloser }: InputsInUse = ALL_IN_USE,
): ScenarioInputs {
  const rowOf = new Map<Distribution, number>();
  const list: ScenarioInput[] = [];
  const visit = (value: unknown, path: string, leftOut = ''): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isDistribution(value)) {
      rowOf.set(value, list.length);
      list.push({ path, quantile: createQuantile(value) });
      return;
    }
    for (const [key, field] of Object.entries(value)) {
      if (key !== 'reviewDays' && key !== leftOut) visit(field, `${path}.${key}`, leftOut);
    }
  };
  for (const one of disruptions) visit(one, one.id, isReviewedCloser(one.id) ? '' : 'closerReview');
  visit(reactions, 'reactions');
  visit(listAssumed(assumed, isAssumed), 'assumed');
  visit(stillWaitingAfterQuarter, 'stillWaitingAfterQuarter');
  for (const one of levers) visit(one, one.id);
  return {
    list,
    draw: (numberOf) => {
      const values = list.map(({ quantile }, row) => quantile(numberOf(row)));
      return (quantity) => (typeof quantity === 'number' ? quantity : values[rowOf.get(quantity)!]!);
    },
  };
}

/** Assumptions, by the path of each quantity, as far as anything on file goes by it. */
export function listAssumed(
  { coverDays, leadDays, capacityOverUse }: Assumed,
  isAssumed: (path: string) => boolean,
): Record<string, unknown> {
  const isOneLead = leadDays === null || typeof leadDays === 'number' || 'kind' in leadDays;
  const all: [string, unknown][] = [
    ...Object.entries(coverDays ?? {}).map(([name, one]): [string, unknown] => [`coverDays.${name}`, one]),
    ...(isOneLead
      ? [['leadDays', leadDays] as [string, unknown]]
      : Object.entries(leadDays).map(([name, one]): [string, unknown] => [`leadDays.${name}`, one])),
    ['capacityOverUse', capacityOverUse],
  ];
  return Object.fromEntries(all.filter(([path]) => isAssumed(path)));
}

const DISTRIBUTION_KINDS = new Set(['uniform', 'triangular', 'pert', 'lognormal', 'discrete', 'mixture']);

/** Whether a field is spread over values. */
export function isDistribution(value: object): value is Distribution {
  return 'kind' in value && typeof value.kind === 'string' && DISTRIBUTION_KINDS.has(value.kind);
}
