import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { BoundChange, LinearSolution, OpenLinearProgram } from './linear-program.ts';
import { listOutages } from './list-outages.ts';
import { buildNetworkModel, type NetworkModel } from './network-model.ts';
import {
  askLeastLoss,
  askLongestTime,
  buildOutageProgram,
  type OutageProgram,
  type StockPlace,
} from './outage-program.ts';
import { HORIZON_DAYS } from './daily-losses.ts';
import type { OutageExplanation, OutageName } from './report.ts';

/** Contributions below this share of the whole are rounding errors of the solver. */
const SLACK = 1e-9;

/**
 * Returns the nodes down in an outage, the stocks behind sales with their days, and the products then unsold; null if the network has nothing
 * of its name. The days are exact by the duality of linear programs: the pace of an outage costs 1 and appears with stocks alone, so the prices
 * of all stocks times their units add up to 1 if sales end at all.
 */
export function explainOutage({
  dataset,
  catalogue,
  inference,
  outage: { level, id },
  open,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  inference: boolean;
  outage: OutageName;
  open: OpenLinearProgram;
}): OutageExplanation | null {
  const network = buildNetwork(dataset, catalogue, { inference });
  const outage = listOutages(network, dataset)[level].find((one) => one.id === id);
  if (outage === undefined) return null;
  const built = buildNetworkModel(network, dataset, catalogue);
  const down = outage.nodes.map((node) => ({
    partNumber: network.parts[network.nodePart[node]!]!.partNumber,
    siteId: network.siteIds[network.nodeSite[node]!] ?? null,
  }));
  return {
    down,
    ...explainTime(network, built, outage.nodes, open),
    lost: outage.timeToRecover === null ? [] : explainLoss(built, outage.nodes, outage.timeToRecover, open),
  };
}

function explainTime(
  network: SupplyNetwork,
  { model, products }: NetworkModel,
  nodes: readonly number[],
  open: OpenLinearProgram,
): Pick<OutageExplanation, 'stocks' | 'firstShort'> {
  const { program, solution } = solve(model, (built) => askLongestTime(built, nodes, HORIZON_DAYS), open);
  if (solution.status !== 'optimal') return { stocks: [], firstShort: [] };
  const pace = solution.objective;
  const time = program.paceScale / pace;
  // Rows are upper limits of a least pace: one more unit lowers it, so prices are negative or 0.
  const priced = program.stocks.flatMap(({ row, stock, units }) => {
    const price = -solution.rowPrices[row]!;
    return price > 0 ? [{ stock, units, days: time * price * (units / program.paceScale) }] : [];
  });
  return {
    stocks: priced
      .filter(({ days }) => days > time * SLACK)
      .map(({ stock, units, days }) => ({ ...placeStock(stock, network, model, products), units, days }))
      .toSorted((one, other) => other.days - one.days),
    firstShort: priced.flatMap(({ stock }) => (stock.kind === 'finished' ? [products[stock.product]!] : [])),
  };
}

function explainLoss(
  { model, products }: NetworkModel,
  nodes: readonly number[],
  days: number,
  open: OpenLinearProgram,
): OutageExplanation['lost'] {
  if (days === 0) return [];
  const { program, solution } = solve(model, (built) => askLeastLoss(built, nodes, days), open);
  if (solution.status !== 'optimal') return [];
  const lost = products.map((partNumber, row) => {
    const units = solution.columns[program.firstLoss + row]! * days;
    const { lossPerUnit } = model.products[row]!;
    return { partNumber, units, lossPerUnit, loss: units * lossPerUnit };
  });
  const total = lost.reduce((sum, { loss }) => sum + loss, 0);
  return lost.filter(({ loss }) => loss > total * SLACK).toSorted((one, other) => other.loss - one.loss);
}

function solve(
  model: NetworkModel['model'],
  ask: (program: OutageProgram) => readonly BoundChange[],
  open: OpenLinearProgram,
): { program: OutageProgram; solution: LinearSolution } {
  const program = buildOutageProgram(model);
  const opened = open(program.program);
  try {
    return { program, solution: opened.solve(ask(program)) };
  } finally {
    opened.dispose();
  }
}

function placeStock(
  stock: StockPlace,
  network: SupplyNetwork,
  model: NetworkModel['model'],
  products: readonly string[],
): { kind: StockPlace['kind']; partNumber: string; siteId: string | null } {
  const partOf = (row: number): string => network.parts[row]!.partNumber;
  const siteOf = (row: number): string | null => network.siteIds[row] ?? null;
  const { kind } = stock;
  switch (stock.kind) {
    case 'node':
      return {
        kind,
        partNumber: partOf(network.nodePart[stock.node]!),
        siteId: siteOf(network.nodeSite[stock.node]!),
      };
    case 'shelf':
      return {
        kind,
        partNumber: partOf(network.groupPart[stock.group]!),
        siteId: siteOf(network.groupBuyerSite[stock.group]!),
      };
    case 'pool':
      return { kind, partNumber: partOf(network.groupPart[model.pools[stock.pool]!.groups[0]!]!), siteId: null };
    case 'finished':
      return { kind, partNumber: products[stock.product]!, siteId: null };
  }
}
