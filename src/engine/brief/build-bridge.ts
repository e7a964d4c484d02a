import type { ExposureSummary } from '../exposure/report.ts';
import type { SimulationReport } from '../simulation/results/report.ts';
import type { Bridge, BridgeCause } from './brief-report.ts';

/** Worth of one unit of a product and its demand a day. */
type Valued = { readonly partNumber: string; readonly demand: number; readonly lossPerUnit: number };

/**
 * Returns the way from the revenue under controls to the unsold part, in means over the runs, so the steps add up. Sold on time is the rest of
 * the margin after late and unsold units. Null if no money can be put on the run.
 */
export function buildBridge(
  exposure: Pick<ExposureSummary, 'totals' | 'products' | 'withoutMoney'>,
  run: Pick<SimulationReport, 'basis' | 'loss' | 'products' | 'horizonDays' | 'causes'>,
  valued: readonly Valued[],
): Bridge | null {
  if (run.loss === null) return null;
  const exposedShare = new Map(
    exposure.products.map(({ partNumber, revenue, surely, possibly }) => [
      partNumber,
      revenue > 0 ? (surely + possibly) / revenue : 0,
    ]),
  );
  const outcomes = new Map(run.products.map((product) => [product.partNumber, product]));
  const sums = { margin: 0, soldLate: 0, givenUp: 0, waiting: 0 };
  for (const { partNumber, demand, lossPerUnit } of valued) {
    const outcome = outcomes.get(partNumber);
    if (outcome === undefined) continue;
    const worth = demand * run.horizonDays * lossPerUnit;
    sums.margin += worth * (exposedShare.get(partNumber) ?? 0);
    sums.soldLate += outcome.lateUnits.mean * lossPerUnit;
    sums.givenUp += outcome.givenUpUnits.mean * lossPerUnit;
    sums.waiting += outcome.waitingUnits.mean * lossPerUnit;
  }
  const priced = new Set(valued.map(({ partNumber }) => partNumber));
  const leftOut = exposure.products.map(({ partNumber }) => partNumber).filter((product) => !priced.has(product));
  return {
    basis: run.basis,
    restsOn: exposure.totals.surely + exposure.totals.possibly,
    ...sums,
    causes: divideByCause(sums.givenUp + sums.waiting, run.causes),
    soldOnTime: sums.margin - sums.soldLate - sums.givenUp - sums.waiting,
    leftOut: [...new Set([...leftOut, ...exposure.withoutMoney])],
  };
}

/** Divides unsold money by kind of cause and part, sources and gates together; the most first. */
function divideByCause(unsold: number, causes: SimulationReport['causes']): BridgeCause[] {
  const groups = Map.groupBy(causes, ({ kind, part }) => JSON.stringify([kind, part]));
  return [...groups.values()]
    .map((group) => {
      const { kind, part } = group[0]!;
      return { kind, part, unsold: unsold * group.reduce((sum, { shareOfUnsold }) => sum + (shareOfUnsold ?? 0), 0) };
    })
    .filter((cause) => cause.unsold > 0)
    .toSorted((a, b) => b.unsold - a.unsold || (a.part < b.part ? -1 : 1));
}
