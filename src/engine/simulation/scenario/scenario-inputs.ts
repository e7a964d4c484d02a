import type { Distribution, Quantity } from '../../../domain/scenario/quantity.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { createQuantile, type Quantile } from '../../uncertainty/quantity-quantile.ts';

/** One uncertain field of a scenario, with where it stands. */
export type ScenarioInput = { readonly path: string; readonly quantile: Quantile };

/** Reads a quantity as the number that it is in one draw. */
export type ReadQuantity = (quantity: Quantity) => number;

/** The uncertain fields of a scenario in their order: what happens first, then what is done about it, so that a lever shifts no luck. */
export type ScenarioInputs = {
  readonly list: readonly ScenarioInput[];
  /** Quantities as numbers, given a uniform number for each input. */
  readonly draw: (numberOf: (input: number) => number) => ReadQuantity;
};

/**
 * Review times belong to applications and are drawn there, all else once a draw. A quantity that was not drawn is a fault of the
 * program.
 */
export function listScenarioInputs({
  disruptions,
  levers,
  rationing,
}: Pick<Scenario, 'disruptions' | 'levers' | 'rationing'>): ScenarioInputs {
  const rowOf = new Map<Distribution, number>();
  const list: ScenarioInput[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isDistribution(value)) {
      rowOf.set(value, list.length);
      list.push({ path, quantile: createQuantile(value) });
      return;
    }
    for (const [key, field] of Object.entries(value)) {
      if (key !== 'reviewDays') visit(field, `${path}.${key}`);
    }
  };
  for (const one of disruptions) visit(one, one.id);
  visit(rationing, 'rationing');
  for (const one of levers) visit(one, one.id);
  return {
    list,
    draw: (numberOf) => {
      const values = list.map(({ quantile }, row) => quantile(numberOf(row)));
      return (quantity) => (typeof quantity === 'number' ? quantity : values[rowOf.get(quantity)!]!);
    },
  };
}

const DISTRIBUTION_KINDS = new Set(['uniform', 'triangular', 'pert', 'lognormal', 'discrete', 'mixture']);

/** Whether a field is spread over values. */
export function isDistribution(value: object): value is Distribution {
  return 'kind' in value && typeof value.kind === 'string' && DISTRIBUTION_KINDS.has(value.kind);
}
