import type { DrawnItems } from '../../../engine/layout/group-nodes.ts';
import { placeTiers } from '../../../engine/layout/place-tiers.ts';
import type { Column } from '../model/build-rendering.ts';
import type { NetworkModel } from '../model/network-model.ts';
import { CLEAR } from '../model/network-model.ts';

/** One bar of the flow: an item at its place, with its known amount, the least where more runs through it. */
export type FlowBar = { item: number; x: number; y: number; height: number; amount: number; isLeast: boolean };
/** One ribbon: the flow of one fill between two bars, as tops at both ends and its thickness. */
export type FlowRibbon = {
  from: number;
  to: number;
  fill: number;
  amount: number;
  /** Between the two runs more, whose amount is not known. */
  isLeast: boolean;
  y1: number;
  y2: number;
  thickness: number;
};
export type PlacedFlow = {
  bars: FlowBar[];
  ribbons: FlowRibbon[];
  /** Columns from the left with their middles. */
  columns: Column[];
  /** Height of all of it, perhaps more than asked for because of names. */
  height: number;
  /** Lanes left undrawn: without a known amount, or inside a column. */
  unknown: number;
  looped: number;
};

const GAP = 7;
/** A bar lower than this is a hair, with no name beside it; a higher one has room for its name. */
export const LEAST_NAMED = 1.5;
const NAME_HEIGHT = 13;
/** Width of a bar. */
export const FLOW_BAR = 10;
const SPREAD = 26;

/**
 * Places the flow through the columns: bars as high as the larger of inflow and outflow, ribbons as thick as their flow, in one scale. A loop
 * lies inside of one column, so its own lanes are not drawn. `amountOf` gives the amount of an arc (NaN: not known).
 */
export function placeFlow(
  { picture, arcFill }: NetworkModel,
  items: DrawnItems,
  amountOf: Float64Array,
  { width, height }: { width: number; height: number },
): PlacedFlow {
  const sums = new Map<number, number>();
  const open = new Set<number>();
  const openItems = new Set<number>();
  let unknown = 0;
  let looped = 0;
  const into = new Float64Array(items.count);
  const out = new Float64Array(items.count);
  for (let arc = 0; arc < picture.arcFrom.length; arc++) {
    const from = items.itemOf[picture.arcFrom[arc] ?? 0] ?? -1;
    const to = items.itemOf[picture.arcTo[arc] ?? 0] ?? -1;
    if (from < 0 || to < 0) continue;
    const amount = amountOf[arc] ?? Number.NaN;
    const key = (from * items.count + to) * (CLEAR + 1) + (arcFill[arc] ?? CLEAR);
    if (Number.isNaN(amount) || picture.arcPartial[arc] === 1) {
      open.add(key);
      openItems.add(from).add(to);
    }
    if (Number.isNaN(amount)) unknown++;
    else if (items.itemColumn[from] === items.itemColumn[to]) looped++;
    else if (amount > 0) {
      sums.set(key, (sums.get(key) ?? 0) + amount);
      out[from] = (out[from] ?? 0) + amount;
      into[to] = (into[to] ?? 0) + amount;
    }
  }
  const flows = Array.from(sums, ([key, amount]) => {
    const pair = Math.floor(key / (CLEAR + 1));
    return {
      from: Math.floor(pair / items.count),
      to: pair % items.count,
      fill: key % (CLEAR + 1),
      amount,
      isLeast: open.has(key),
    };
  });

  const through = into.map((amount, item) => Math.max(amount, out[item] ?? 0));
  const perColumn = new Map<number, { amount: number; count: number }>();
  for (const [item, amount] of through.entries()) {
    const known = perColumn.get(items.itemColumn[item] ?? 0) ?? { amount: 0, count: 0 };
    perColumn.set(items.itemColumn[item] ?? 0, { amount: known.amount + amount, count: known.count + 1 });
  }
  const scale = Math.min(
    ...Array.from(
      perColumn.values(),
      ({ amount, count }) => Math.max(20, height - (count - 1) * GAP) / Math.max(amount, 1e-12),
    ),
  );
  const heights = through.map((amount) => Math.max(1, amount * scale));
  const placed = placeTiers({
    itemColumn: items.itemColumn,
    height: heights.map((own) => (own < LEAST_NAMED ? own : Math.max(own, NAME_HEIGHT - GAP + 1))),
    gap: GAP,
    spread: SPREAD,
    from: Int32Array.from(flows, ({ from }) => from),
    to: Int32Array.from(flows, ({ to }) => to),
  });
  const step = perColumn.size < 2 ? 0 : (width - FLOW_BAR) / (perColumn.size - 1);
  const columns = [...perColumn.keys()].toSorted((a, b) => b - a).map((column, at) => ({ column, x: at * step }));
  const columnOf = new Map(columns.map(({ column, x }) => [column, x]));
  const top = (item: number) => (placed.y[item] ?? 0) - (heights[item] ?? 0) / 2 + placed.height / 2;
  const bars = Array.from({ length: items.count }, (_none, item) => ({
    item,
    x: columnOf.get(items.itemColumn[item] ?? 0) ?? 0,
    y: top(item),
    height: heights[item] ?? 0,
    amount: through[item] ?? 0,
    isLeast: openItems.has(item),
  }));

  // At both ends ribbons are stacked in the order of their other ends, so that they cross as little as the order allows.
  const y = (item: number) => placed.y[item] ?? 0;
  const startAt = new Float64Array(items.count);
  const endAt = new Float64Array(items.count);
  const y1 = new Map<(typeof flows)[number], number>();
  for (const flow of flows.toSorted((a, b) => y(a.to) - y(b.to) || a.fill - b.fill)) {
    y1.set(flow, top(flow.from) + (startAt[flow.from] ?? 0));
    startAt[flow.from] = (startAt[flow.from] ?? 0) + flow.amount * scale;
  }
  const ribbons = flows
    .toSorted((a, b) => y(a.from) - y(b.from) || a.fill - b.fill)
    .map((flow) => {
      const y2 = top(flow.to) + (endAt[flow.to] ?? 0);
      endAt[flow.to] = (endAt[flow.to] ?? 0) + flow.amount * scale;
      return { ...flow, y1: y1.get(flow) ?? 0, y2, thickness: flow.amount * scale };
    })
    .toSorted((a, b) => b.fill - a.fill);
  return { bars, ribbons, columns, height: Math.max(height, placed.height), unknown, looped };
}

/** The outline of a ribbon between two columns. */
export function traceRibbon({ y1, y2, thickness }: FlowRibbon, x1: number, x2: number): string {
  const middle = (x1 + x2) / 2;
  const n = (value: number) => Math.round(value * 10) / 10;
  return (
    `M${n(x1)} ${n(y1)}C${n(middle)} ${n(y1)} ${n(middle)} ${n(y2)} ${n(x2)} ${n(y2)}` +
    `L${n(x2)} ${n(y2 + thickness)}C${n(middle)} ${n(y2 + thickness)} ${n(middle)} ${n(y1 + thickness)} ${n(x1)} ${n(y1 + thickness)}Z`
  );
}

/** Bars with a known amount through them, and the columns with any: a group without one would be a mark without a name, below a head of nothing. */
export function listDrawn(
  { bars, columns }: PlacedFlow,
  itemColumn: DrawnItems['itemColumn'],
): Pick<PlacedFlow, 'bars' | 'columns'> {
  const drawn = bars.filter(({ amount }) => amount > 0);
  const filled = new Set(drawn.map(({ item }) => itemColumn[item]));
  return { bars: drawn, columns: columns.filter(({ column }) => filled.has(column)) };
}
