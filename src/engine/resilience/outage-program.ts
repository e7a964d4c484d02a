import type { LinearProgram } from './linear-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** A program and where its columns stand: units made at node j in column j, lost units of product v in firstLoss + v, time in `time`. */
export type OutageProgram = {
  readonly program: LinearProgram;
  readonly firstLoss: number;
  readonly time: number;
  /** Rows that hold production back, in place of those that only balance units. */
  readonly limits: readonly { readonly row: number; readonly limit: SupplyLimit }[];
  /** Rows whose limit is a stock. All other limits are 0, so that the prices of these times their units make up an optimum. */
  readonly stocks: readonly { readonly row: number; readonly stock: StockPlace; readonly units: number }[];
};

/** Where units lie: ready at a node, on a buyer's shelf, in a pool, or finished. A product's row is its demand as well. */
export type StockPlace =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'shelf'; readonly group: number }
  | { readonly kind: 'pool'; readonly pool: number }
  | { readonly kind: 'finished'; readonly product: number };

/** What can hold production back: a node's or a line's capacity, the share of a source without a name, an input that nobody supplies. */
export type SupplyLimit =
  | { readonly kind: 'capacity'; readonly node: number }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'share'; readonly lane: number }
  | { readonly kind: 'input'; readonly group: number };

/** What is asked: the least loss over a time that the caller fixes, or the longest time without loss. */
export type OutageQuestion = 'least-loss' | 'longest-time';

const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Returns the aggregated program of an outage (Simchi-Levi et al., Interfaces 45 (2015) 375–390, with partial outages and finished
 * goods): units made, shipped, taken from pools, delivered and lost over the whole outage, and its length as a column of its own, so
 * that bounds alone tell one outage from another. A node that is down has its column of units fixed at 0; its stock stays usable.
 */
export function buildOutageProgram(model: SupplyModel, question: OutageQuestion, horizon: number): OutageProgram {
  const draft = new ProgramDraft();
  const made = model.capacity.map(() => draft.addColumn(NO_LIMIT));
  const shipped = model.lanes.map(() => draft.addColumn(NO_LIMIT));
  const taken = model.pools.map(({ groups }) => groups.map(() => draft.addColumn(NO_LIMIT)));
  const delivered = model.products.map(({ sources }) => sources.map(() => draft.addColumn(NO_LIMIT)));
  const lost = model.products.map(({ lossPerUnit }) =>
    question === 'least-loss' ? draft.addColumn(NO_LIMIT, lossPerUnit) : draft.addColumn(0),
  );
  const time = draft.addColumn(horizon, question === 'longest-time' ? -1 : 0);

  const limits: { row: number; limit: SupplyLimit }[] = [];
  const stocks: { row: number; stock: StockPlace; units: number }[] = [];
  const addStock = (entries: readonly Entry[], units: number, stock: StockPlace): number => {
    const row = draft.addRow(entries, units);
    stocks.push({ row, stock, units });
    return row;
  };
  /** At most so many units a day over all these columns. */
  const addRate = (columns: readonly number[], perDay: number, limit: SupplyLimit): void => {
    const entries = columns.map((column): Entry => [column, 1]);
    if (perDay > 0) entries.push([time, -perDay]);
    limits.push({ row: draft.addRow(entries, 0), limit });
  };
  const supplied = new Set([...model.lanes.map(({ group }) => group), ...model.pools.flatMap(({ groups }) => groups)]);
  const needs = model.groups.map(({ users }): Entry[] => users.map(({ node, quantity }) => [made[node]!, quantity]));
  const uses = model.stock.map((_, node): Entry[] => [[made[node]!, -1]]);
  for (const [lane, { group, source, mostPerDay }] of model.lanes.entries()) {
    needs[group]!.push([shipped[lane]!, -1]);
    uses[source]?.push([shipped[lane]!, 1]);
    if (Number.isFinite(mostPerDay)) addRate([shipped[lane]!], mostPerDay, { kind: 'share', lane });
  }
  for (const [pool, { groups, quantity }] of model.pools.entries()) {
    for (const [at, group] of groups.entries()) needs[group]!.push([taken[pool]![at]!, -1]);
    const drawn = taken[pool]!.map((column): Entry => [column, 1]);
    addStock(drawn, quantity, { kind: 'pool', pool });
  }
  for (const [product, { sources, demand, finished }] of model.products.entries()) {
    for (const [at, node] of sources.entries()) uses[node]!.push([delivered[product]![at]!, 1]);
    // Demand as an upper bound: demand - delivered - lost <= finished goods.
    const met = delivered[product]!.map((column): Entry => [column, -1]);
    addStock([...met, [lost[product]!, -1], [time, demand]], finished, { kind: 'finished', product });
  }
  for (const [group, { shelf }] of model.groups.entries()) {
    const row = addStock(needs[group]!, shelf, { kind: 'shelf', group });
    if (!supplied.has(group)) limits.push({ row, limit: { kind: 'input', group } });
  }
  for (const [node, stock] of model.stock.entries()) {
    addStock(uses[node]!, stock, { kind: 'node', node });
    const capacity = model.capacity[node]!;
    if (Number.isFinite(capacity)) addRate([made[node]!], capacity, { kind: 'capacity', node });
  }
  for (const [line, { nodes, capacity }] of model.lines.entries()) {
    const columns = nodes.map((node) => made[node]!);
    addRate(columns, capacity, { kind: 'line', line });
  }
  return { program: draft.finish(), firstLoss: lost[0] ?? time, time, limits, stocks };
}

type Entry = readonly [column: number, value: number];

/** Columns from 0 up, rows up to a limit. */
class ProgramDraft {
  private readonly cost: number[] = [];
  private readonly columnUpper: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  addColumn(upper: number, cost = 0): number {
    this.cost.push(cost);
    return this.columnUpper.push(upper) - 1;
  }

  addRow(entries: readonly Entry[], upper: number): number {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    return this.rowUpper.push(upper) - 1;
  }

  finish(): LinearProgram {
    return {
      cost: Float64Array.from(this.cost),
      columnLower: new Float64Array(this.cost.length),
      columnUpper: Float64Array.from(this.columnUpper),
      rowLower: new Float64Array(this.rowUpper.length).fill(-NO_LIMIT),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }
}
