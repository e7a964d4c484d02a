import type { BoundChange, LinearProgram } from './linear-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** A program and where its columns stand: units made a day at node j in column j, lost units of product v in firstLoss + v, the pace in `pace`. */
export type OutageProgram = {
  readonly program: LinearProgram;
  readonly firstLoss: number;
  readonly pace: number;
  /** Length of an outage in days × its pace. A power of two, as `costScale` is, so scaling rounds nothing. */
  readonly paceScale: number;
  /** A unit of the program's cost, in money. */
  readonly costScale: number;
  /** Limit of production, in place of rows for mere balances of units: the upper bound of a column, or a row. */
  readonly limits: readonly { readonly on: 'column' | 'row'; readonly index: number; readonly limit: SupplyLimit }[];
  /** Rows with a stock, counted times the pace. The prices of these rows times their units add up to the pace. */
  readonly stocks: readonly { readonly row: number; readonly stock: StockPlace; readonly units: number }[];
};

/** Where units lie: ready at a node, in a buyer's input stock, in a pool, or finished. A product's row is its demand as well. */
export type StockPlace =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'shelf'; readonly group: number }
  | { readonly kind: 'pool'; readonly pool: number }
  | { readonly kind: 'finished'; readonly product: number };

/** Possible limits of production: a node's or a line's capacity, the share of a source without a name, an input without a supplier. */
export type SupplyLimit =
  | { readonly kind: 'capacity'; readonly node: number }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'share'; readonly lane: number }
  | { readonly kind: 'input'; readonly group: number };

const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Returns the aggregated program of an outage (Simchi-Levi et al., Interfaces 45 (2015) 375–390, with partial outages and finished goods),
 * divided by its length: units made, shipped, taken from pools, delivered and lost a day. Then a capacity is the bound of a column and needs no
 * row, what comes from one source alone is no column, and the length appears once, as the pace of using up stocks: a stock of s units gives
 * s ÷ length a day. The pace is a column of its own, so bounds alone tell one question from another: `askLeastLoss` over a fixed length, or
 * `askLongestTime`, the least pace without loss. Cost is lost money a day plus the pace.
 */
export function buildOutageProgram(model: SupplyModel): OutageProgram {
  const draft = new ProgramDraft();
  const costScale = roundToPowerOfTwo(Math.max(...model.products.map(({ lossPerUnit }) => lossPerUnit)));
  const made = model.capacity.map((perDay) => draft.addColumn(perDay));
  const passedOn = findPassedOn(model);
  const shipped = model.lanes.map(({ group, mostPerDay }) => (passedOn[group] ? null : draft.addColumn(mostPerDay)));
  const taken = model.pools.map(({ groups }) => groups.map(() => draft.addColumn(NO_LIMIT)));
  const sold = model.pools.map(({ product }) => (product === undefined ? null : draft.addColumn(NO_LIMIT)));
  const delivered = model.products.map(({ sources }) => sources.map(() => draft.addColumn(NO_LIMIT)));
  const lost = model.products.map(({ lossPerUnit }) => draft.addColumn(NO_LIMIT, lossPerUnit / costScale));
  const pace = draft.addColumn(NO_LIMIT, 1);

  const limits: { on: 'column' | 'row'; index: number; limit: SupplyLimit }[] = [];
  const stocks: { row: number; stock: StockPlace; units: number }[] = [];
  const paceScale = roundToPowerOfTwo(findTypicalStock(model));
  const addStock = (entries: readonly Entry[], units: number, stock: StockPlace, upper = 0): number => {
    const row = draft.addRow(units > 0 ? [...entries, [pace, -units / paceScale]] : entries, upper);
    stocks.push({ row, stock, units });
    return row;
  };
  const supplied = new Set([...model.lanes.map(({ group }) => group), ...model.pools.flatMap(({ groups }) => groups)]);
  const needs = model.groups.map(({ users }): Entry[] => users.map(({ node, quantity }) => [made[node]!, quantity]));
  const uses = model.stock.map((_, node): Entry[] => [[made[node]!, -1]]);
  for (const [lane, { group, source, mostPerDay }] of model.lanes.entries()) {
    const column = shipped[lane]!;
    if (column === null) {
      uses[source]?.push(...needs[group]!);
      continue;
    }
    needs[group]!.push([column, -1]);
    uses[source]?.push([column, 1]);
    if (Number.isFinite(mostPerDay)) {
      limits.push({ on: 'column', index: column, limit: { kind: 'share', lane } });
    }
  }
  // Demand as an upper bound: - delivered - lost - finished goods - what is taken from pools <= - demand.
  const met = delivered.map((columns) => columns.map((column): Entry => [column, -1]));
  for (const [pool, { groups, quantity, product }] of model.pools.entries()) {
    for (const [at, group] of groups.entries()) needs[group]!.push([taken[pool]![at]!, -1]);
    const drawn = taken[pool]!.map((column): Entry => [column, 1]);
    const column = sold[pool] ?? null;
    if (product !== undefined && column !== null) {
      met[product]!.push([column, -1]);
      drawn.push([column, 1]);
    }
    addStock(drawn, quantity, { kind: 'pool', pool });
  }
  for (const [product, { sources, demand, finished }] of model.products.entries()) {
    for (const [at, node] of sources.entries()) uses[node]!.push([delivered[product]![at]!, 1]);
    addStock([...met[product]!, [lost[product]!, -1]], finished, { kind: 'finished', product }, -demand);
  }
  for (const [group, { inputStock }] of model.groups.entries()) {
    if (passedOn[group]) continue;
    const row = addStock(needs[group]!, inputStock, { kind: 'shelf', group });
    if (!supplied.has(group)) limits.push({ on: 'row', index: row, limit: { kind: 'input', group } });
  }
  for (const [node, stock] of model.stock.entries()) {
    addStock(uses[node]!, stock, { kind: 'node', node });
    if (Number.isFinite(model.capacity[node]!)) {
      limits.push({ on: 'column', index: made[node]!, limit: { kind: 'capacity', node } });
    }
  }
  for (const [line, { makes }] of model.lines.entries()) {
    // In units of the slowest: what the others make takes less of the line's time.
    const slowest = makes.reduce((least, { perDay }) => Math.min(least, perDay), Infinity);
    const row = draft.addRow(
      makes.map(({ node, perDay }): Entry => [made[node]!, slowest / perDay]),
      slowest,
    );
    limits.push({ on: 'row', index: row, limit: { kind: 'line', line } });
  }
  return { program: draft.finish(), firstLoss: lost[0] ?? pace, pace, paceScale, costScale, limits, stocks };
}

/** By group: whether it has one source without a limit and no stock, so that exactly what its users take is shipped. */
function findPassedOn(model: SupplyModel): boolean[] {
  const lanes = model.groups.map(() => 0);
  for (const { group, mostPerDay } of model.lanes) lanes[group]! += mostPerDay === NO_LIMIT ? 1 : 2;
  for (const { groups } of model.pools) for (const group of groups) lanes[group]! += 2;
  return model.groups.map(({ inputStock }, group) => lanes[group] === 1 && inputStock === 0);
}

/** Bounds with their optimum at the least loss a day of an outage of these nodes for some days, above 0. */
export function askLeastLoss(
  { pace, paceScale }: OutageProgram,
  nodes: readonly number[],
  days: number,
): BoundChange[] {
  return [...nodes.map(close), { column: pace, lower: paceScale / days, upper: paceScale / days }];
}

/** Bounds without a loss in any plan for some days, above 0. */
export function askNoLoss(program: OutageProgram, days: number): BoundChange[] {
  return [...loseNothing(program), ...askLeastLoss(program, [], days)];
}

/** Bounds with their optimum at the pace of the longest outage of these nodes without a lost sale, `mostDays` at most; infeasible: no time. */
export function askLongestTime(program: OutageProgram, nodes: readonly number[], mostDays: number): BoundChange[] {
  const { pace, paceScale } = program;
  return [...nodes.map(close), ...loseNothing(program), { column: pace, lower: paceScale / mostDays, upper: NO_LIMIT }];
}

function loseNothing({ firstLoss, pace }: OutageProgram): BoundChange[] {
  return Array.from({ length: pace - firstLoss }, (_, product) => close(firstLoss + product));
}

function close(column: number): BoundChange {
  return { column, lower: 0, upper: 0 };
}

/** Geometric mean of all stocks; 1 if there is none. */
function findTypicalStock(model: SupplyModel): number {
  const units = [
    ...model.stock,
    ...model.groups.map(({ inputStock }) => inputStock),
    ...model.pools.map(({ quantity }) => quantity),
    ...model.products.map(({ finished }) => finished),
  ].filter((one) => one > 0);
  return Math.exp(units.reduce((sum, one) => sum + Math.log(one) / units.length, 0));
}

function roundToPowerOfTwo(value: number): number {
  return value > 0 && Number.isFinite(value) ? 2 ** Math.round(Math.log2(value)) : 1;
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
    const byColumn = new Map<number, number>();
    for (const [column, value] of entries) byColumn.set(column, (byColumn.get(column) ?? 0) + value);
    this.indices.push(...byColumn.keys());
    this.values.push(...byColumn.values());
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
