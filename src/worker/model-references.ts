import { Cascade, type CascadeLoss, type CascadeOptions, type FirmShock } from '../engine/cascade/cascade.ts';
import { buildCascadeNetwork, type FirmSales, type ProductionFunction } from '../engine/cascade/cascade-network.ts';
import { createFirmInventory, type FirmDamage, type FirmEconomy } from '../engine/inventory-dynamics/firm-inventory.ts';
import { type Course, followModel } from '../engine/inventory-dynamics/inventory-model.ts';
import type { RationingRule } from '../engine/inventory-dynamics/ration.ts';
import { type Cover, coverDemand } from '../engine/licence-queue/cover-demand.ts';
import { followQueue, type QueueSeries } from '../engine/licence-queue/licence-queue.ts';
import type { LicenceRules } from '../engine/licence-queue/licence-rules.ts';
import type { Essentiality } from '../engine/requirements/firm-network.ts';
import { computeLossTail } from '../engine/uncertainty/loss-tail.ts';
import type { Money, Share } from '../domain/units.ts';

/** What a published example asks of the models behind scenarios. */
export type ModelAsk =
  | {
      kind: 'cascade';
      firms: FirmSales;
      production: ProductionFunction;
      essentiality: readonly (readonly Essentiality[])[];
      shocks: readonly FirmShock[];
      options: CascadeOptions;
    }
  | {
      kind: 'inventory';
      economy: FirmEconomy;
      damages: readonly FirmDamage[];
      rule: RationingRule;
      days: number;
    }
  | {
      kind: 'queue';
      rules: LicenceRules;
      /** Units asked for in each period, all of which need a licence. */
      demand: readonly number[];
      /** Units on the shelf when the first period begins. */
      stock: number;
    }
  | {
      kind: 'tail';
      /** In ascending order. */
      losses: readonly Money[];
      levels: readonly Share[];
    };

/** What the engine answers, by the same kind. */
export type ModelFigures =
  | ({ kind: 'cascade' } & CascadeLoss)
  | { kind: 'inventory'; course: Course }
  | { kind: 'queue'; queue: QueueSeries; cover: Cover }
  | { kind: 'tail'; levels: { valueAtRisk: Money; conditional: Money }[] };

/** Confidence of intervals that no example shows. */
const CONFIDENCE = 0.95;

/** Returns the engine's own figures for a published example of a model. A queue goes by expectation, without luck. */
export function computeModelReference(ask: ModelAsk): ModelFigures {
  switch (ask.kind) {
    case 'cascade': {
      const network = buildCascadeNetwork(ask.firms, ask.production, ask.essentiality);
      return { kind: ask.kind, ...new Cascade(network, ask.options).run([...ask.shocks]) };
    }
    case 'inventory':
      return {
        kind: ask.kind,
        course: followModel(createFirmInventory(ask.economy, ask.damages, ask.rule), ask.days),
      };
    case 'queue': {
      const queue = followQueue({ rules: ask.rules, luck: null }, ask.demand);
      return { kind: ask.kind, queue, cover: coverDemand(ask.demand, queue.supply, ask.stock) };
    }
    case 'tail':
      return {
        kind: ask.kind,
        levels: ask.levels.map((level) => {
          const { valueAtRisk, conditional } = computeLossTail(ask.losses, level, CONFIDENCE);
          return { valueAtRisk: valueAtRisk.value, conditional: conditional.value };
        }),
      };
  }
}
