import type { Catalogue } from '../../../src/catalogue/schema.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { Money } from '../../../src/domain/units.ts';
import { buildCascadeNetwork, type FirmSales } from '../../../src/engine/cascade/cascade-network.ts';
import { Cascade, type FirmShock } from '../../../src/engine/cascade/cascade.ts';
import type { CascadeLoss, CascadeOptions, ProductionFunction } from '../../../src/engine/cascade/ranking-report.ts';
import type { SectorEvent } from '../../../src/engine/inventory-dynamics/capital-loss.ts';
import {
  createFirmInventory,
  type FirmDamage,
  type FirmEconomy,
} from '../../../src/engine/inventory-dynamics/firm-inventory.ts';
import { type Course, followModel } from '../../../src/engine/inventory-dynamics/inventory-model.ts';
import type { RationingRule } from '../../../src/engine/inventory-dynamics/ration.ts';
import {
  buildSectorEconomy,
  type SectorRules,
  type SectorTable,
} from '../../../src/engine/inventory-dynamics/sector-economy.ts';
import { createSectorInventory } from '../../../src/engine/inventory-dynamics/sector-inventory.ts';
import { type Cover, coverDemand } from '../../../src/engine/licence-queue/cover-demand.ts';
import { followQueue, type QueueSeries } from '../../../src/engine/licence-queue/licence-queue.ts';
import type { LicenceRules } from '../../../src/engine/licence-queue/licence-rules.ts';
import { computeLongRun, type LongRun } from '../../../src/engine/licence-queue/long-run.ts';
import type { Essentiality } from '../../../src/engine/requirements/firm-network.ts';
import type { SimulationReport } from '../../../src/engine/simulation/results/report.ts';
import { simulate } from '../../../src/engine/simulation/simulate.ts';

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
  | { kind: 'sectors'; table: SectorTable; rules: SectorRules; events: readonly SectorEvent[]; days: number }
  | { kind: 'simulation'; dataset: Dataset; catalogue: Catalogue; scenario: Scenario }
  | {
      kind: 'queue';
      rules: LicenceRules;
      /** Units asked for in each period, all of which need a licence. */
      demand: readonly number[];
      /** Units on the shelf when the first period begins. */
      stock: number;
    }
  /** Where a queue ends up that is filed this often a period. */
  | { kind: 'long-run'; rules: LicenceRules; filings: number };

/** What the engine answers, by the same kind. */
export type ModelFigures =
  | ({ kind: 'cascade' } & CascadeLoss)
  | { kind: 'inventory'; course: Course }
  | {
      kind: 'sectors';
      /** Each day; capital by place. */
      days: { production: Float64Array; consumed: Money; lostCapital: Float64Array }[];
    }
  | { kind: 'simulation'; report: SimulationReport }
  | { kind: 'queue'; queue: QueueSeries; cover: Cover }
  | ({ kind: 'long-run' } & LongRun);

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
    case 'long-run':
      return { kind: ask.kind, ...computeLongRun(ask.rules, ask.filings) };
    case 'sectors':
      return { kind: ask.kind, days: followSectors(ask) };
    case 'simulation': {
      const run = simulate({ ...ask, dataVersion: 'reference' });
      let step = run.next();
      while (!step.done) step = run.next();
      return { kind: ask.kind, report: step.value };
    }
  }
}

function followSectors({ table, rules, events, days }: Extract<ModelAsk, { kind: 'sectors' }>) {
  const model = createSectorInventory(buildSectorEconomy(table), rules, events);
  return Array.from({ length: days }, () => {
    model.step();
    return {
      production: model.production.slice(),
      consumed: model.consumed.reduce((sum, served) => sum + served, 0),
      lostCapital: model.lostCapital.slice(),
    };
  });
}
