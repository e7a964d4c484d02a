import type { Catalogue } from '../../../src/catalogue/schema.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Money } from '../../../src/domain/units.ts';
import { analyseResilience } from '../../../src/engine/resilience/analyse.ts';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import type { ResilienceReport } from '../../../src/engine/resilience/report.ts';
import { applyOutages, type NodeOutage, type SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import { computeTornado, type Tornado, type TornadoFactor } from '../../../src/engine/uncertainty/tornado.ts';

/** A figure of an outage that a tornado moves; a stock or a capacity is that of one node. */
type OutageFactor = TornadoFactor & ({ of: 'stock' | 'capacity'; node: number } | { of: 'days' });

/** What a published example asks of the aggregated program. */
export type OutageAsk =
  | {
      kind: 'outage';
      model: SupplyModel;
      outages: readonly NodeOutage[];
      /** Lengths whose least loss is asked. */
      days: readonly number[];
    }
  | { kind: 'outage-tornado'; model: SupplyModel; outages: readonly NodeOutage[]; factors: readonly OutageFactor[] }
  /** Every node, site, supplier and country of a company in turn, for its time to recover. */
  | { kind: 'resilience'; dataset: Dataset; catalogue: Catalogue };

/** What the engine answers, by the same kind. */
export type OutageFigures =
  | {
      kind: 'outage';
      /** In days; `Infinity` where the rest of the network sustains demand. */
      survives: number;
      losses: Money[];
    }
  | { kind: 'outage-tornado'; tornado: Tornado }
  | { kind: 'resilience'; report: ResilienceReport };

/** Returns the engine's own figures for a published example of outages. @throws Error where the solver has no answer, with its reason. */
export function computeOutageReference(ask: OutageAsk, open: OpenLinearProgram): OutageFigures {
  switch (ask.kind) {
    case 'outage':
      return { kind: ask.kind, ...followOutage(ask.model, ask.outages, ask.days, open) };
    case 'outage-tornado': {
      const evaluate = (values: readonly number[]): Money => {
        const { model, days } = moveFactors(ask, values);
        return followOutage(model, ask.outages, [days], open).losses[0] ?? Number.NaN;
      };
      return { kind: ask.kind, tornado: computeTornado(ask.factors, evaluate) };
    }
    case 'resilience': {
      const { dataset, catalogue } = ask;
      const question = { dataVersion: 'reference', inference: false, single: null };
      return { kind: ask.kind, report: analyseResilience({ dataset, catalogue, question, open }) };
    }
  }
}

function followOutage(
  model: SupplyModel,
  outages: readonly NodeOutage[],
  days: readonly number[],
  open: OpenLinearProgram,
): { survives: number; losses: Money[] } {
  const sweep = new OutageSweep(applyOutages(model, outages), open);
  try {
    const survives = sweep.computeTimeToSurvive([]);
    if (survives.value === null) throw new Error(survives.reason);
    const losses = days.map((length) => {
      const least = sweep.computeLeastLoss([], length);
      if (least.value === null) throw new Error(least.reason);
      return least.value.loss;
    });
    return { survives: survives.value, losses };
  } finally {
    sweep.dispose();
  }
}

/** The model with its factors at some values, and the length of the outage. */
function moveFactors(
  { model, factors }: Extract<OutageAsk, { kind: 'outage-tornado' }>,
  values: readonly number[],
): { model: SupplyModel; days: number } {
  const [stock, capacity] = [[...model.stock], [...model.capacity]];
  let days = 0;
  for (const [row, factor] of factors.entries()) {
    const value = values[row] ?? Number.NaN;
    if (factor.of === 'days') days = value;
    else (factor.of === 'stock' ? stock : capacity)[factor.node] = value;
  }
  return { model: { ...model, stock, capacity }, days };
}
