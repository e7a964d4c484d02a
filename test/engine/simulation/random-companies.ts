import type { FlowCase } from '../../reference/flow-case.ts';
import { buildCase } from '../../reference/flow-case.ts';
import { startAlone } from './flow-text.ts';

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export type Luck = () => number;

/** Returns the numbers of a seed. */
export function createLuck(seed: number): Luck {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(luck: Luck, of: readonly T[]): T => of[Math.floor(luck() * of.length)]!;
const between = (luck: Luck, low: number, high: number): number => low + luck() * (high - low);
const whole = (luck: Luck, low: number, high: number): number => low + Math.floor(luck() * (high - low + 1));

type Shape = {
  /** One source a part and one product, so that nothing competes. */
  readonly isChain?: boolean;
  /** One plant makes each product. */
  readonly isOnePlant?: boolean;
  readonly leads?: readonly number[];
  /** Shelves that are empty, as a share of all. */
  readonly emptyShelves?: number;
};

const LEADS = [0, 0, 1, 2, 2.5, 3.25, 7, 12, 21, 30];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Lists = Mutable<Pick<FlowCase, 'nodes' | 'groups' | 'lanes' | 'inputs' | 'products'>>;

/**
 * Draws a company in which nothing happens: one to three tiers, one to three sources of unequal shares, capacities of 1.1 to 1.6 times the use,
 * stocks, leads up to thirty days, and four shelves in ten empty.
 */
export function drawFlowCompany(luck: Luck, steps: number, shape: Shape = {}): FlowCase {
  const lists: Lists = { nodes: [], groups: [], lanes: [], inputs: [], products: [] };
  const { nodes, groups, lanes, inputs, products } = lists;
  const makers = new Map<string, number[]>();
  const addGroup = (part: string, site: string): number => {
    const sources = makers.get(part)!;
    const weights = sources.map(() => pick(luck, [1, 1, 2, 3, 5]));
    const sum = weights.reduce((all, one) => all + one, 0);
    groups.push({ part, site, shelf: 0, target: 0 });
    for (const [at, source] of sources.entries())
      lanes.push({
        source,
        group: groups.length - 1,
        share: weights[at]! / sum,
        lead: pick(luck, shape.leads ?? LEADS),
      });
    return groups.length - 1;
  };
  const addInput = (node: number, group: number): void => {
    inputs.push({ node, group, quantity: pick(luck, [1, 1, 2, 0.5, 3.2]), essential: true, costShare: 1 });
  };
  const tiers = whole(luck, 1, 3);
  for (let tier = tiers; tier >= 1; tier--) {
    for (let at = 0; at < (shape.isChain === true ? 1 : whole(luck, 1, 2)); at++) {
      const part = `K${tier}${at}`;
      const below = [...makers.keys()].filter((name) => name.startsWith(`K${tier + 1}`));
      makers.set(part, []);
      for (let m = 0; m < (shape.isChain === true ? 1 : whole(luck, 1, 3)); m++) {
        nodes.push({ part, site: `${part}-S${m}`, capacity: null, stock: 0 });
        const node = nodes.length - 1;
        makers.get(part)!.push(node);
        for (const name of below)
          if (shape.isChain === true || luck() < 0.7) addInput(node, addGroup(name, nodes[node]!.site));
      }
    }
  }
  const shelves = new Map<string, number>();
  for (let p = 0; p < (shape.isChain === true ? 1 : whole(luck, 1, 2)); p++) {
    const used = [...makers.keys()].filter((name) => name.startsWith('K1') && (shape.isChain === true || luck() < 0.8));
    const shares = shape.isChain === true || shape.isOnePlant === true || luck() < 0.6 ? [1] : [0.6, 0.4];
    const sold = shares.map((share, h): [number, number] => {
      const site = shape.isOnePlant === true ? `H${p}` : `H${h}`;
      nodes.push({ part: `P${p}`, site, capacity: null, stock: 0 });
      const node = nodes.length - 1;
      for (const name of used.length === 0 ? ['K10'] : used) {
        const key = `${name} ${site}`;
        if (!shelves.has(key)) shelves.set(key, addGroup(name, site));
        addInput(node, shelves.get(key)!);
      }
      return [node, share];
    });
    products.push({ demand: whole(luck, 2, 30), margin: whole(luck, 1, 9), nodes: sold });
  }
  const drawn: FlowCase = { stepDays: 1, steps, ...lists, happens: NOTHING };
  const { node: rate, group: use } = findRates(drawn);
  for (const [row, node] of nodes.entries()) {
    node.capacity = rate[row]! * between(luck, 1.1, 1.6);
    node.stock = rate[row]! * pick(luck, [0, 0, 1, 3, 8]);
  }
  for (const [row, group] of groups.entries()) {
    group.shelf = luck() < (shape.emptyShelves ?? 0.4) ? 0 : use[row]! * between(luck, 0.5, 20);
    group.target = group.shelf;
  }
  return drawn;
}

/** Nothing happens, and nobody waits. */
export const NOTHING: FlowCase['happens'] = {
  stillWaitingAfterQuarter: 0,
  up: {},
  capacityAdded: {},
  demand: {},
  open: {},
  laneShare: {},
  substitute: {},
  standby: {},
  holds: {},
  burnt: [],
  targetAdded: [],
};

/** Usual units a day of nodes and groups, as the network on file says. */
export function findRates(one: FlowCase): { node: readonly number[]; group: readonly number[] } {
  const { net, nodes, groups } = buildCase(one);
  return { node: nodes.map((row) => net.nodeRate[row]!), group: groups.map((row) => net.groupRate[row]!) };
}

/** A case with something that happens. */
export function withEvents(
  one: FlowCase,
  happens: Partial<FlowCase['happens']>,
  change: Partial<FlowCase> = {},
): FlowCase {
  return { ...one, ...change, happens: { ...one.happens, ...happens } };
}

/** A course that is `inside` from one step to another, and 1 otherwise. */
export function courseFrom(steps: number, from: number, length: number, inside = 0, fade = 0): number[] {
  return Array.from({ length: steps }, (_, step) => {
    if (step < from || step >= from + length + fade) return 1;
    return step < from + length ? inside : inside + ((1 - inside) * (step - from - length + 0.5)) / fade;
  });
}

/** What a case comes to: by product and step what was sold on time and what waits, units in all, and where goods lie at the end. */
export type Outcome = {
  readonly onTime: readonly (readonly number[])[];
  readonly unsold: readonly number[];
  readonly asked: readonly number[];
  readonly late: readonly number[];
  readonly givenUp: readonly number[];
  readonly waiting: readonly number[];
  readonly stock: readonly number[];
  readonly shelf: readonly number[];
  /** By lane and step: what its source shipped. */
  readonly shipped: readonly (readonly number[])[];
  /** Money of what is not sold. */
  readonly loss: number;
};

/** Runs a case to its end. */
export function runCase(one: FlowCase): Outcome {
  const built = buildCase(one);
  const { run, step } = startAlone(built.net, built.conditions);
  const zeros = () => one.products.map(() => 0);
  const [asked, late, givenUp] = [zeros(), zeros(), zeros()];
  const onTime: number[][] = one.products.map(() => []);
  const shipped: number[][] = one.lanes.map(() => []);
  for (let t = 0; t < one.steps; t++) {
    step(t);
    for (const [at, row] of built.products.entries()) {
      asked[at]! += run.sales.getDemand(row);
      late[at]! += run.sales.getLate(row);
      givenUp[at]! += run.sales.getGivenUp(row);
      onTime[at]!.push(run.sales.getOnTime(row));
    }
    for (const [at, lane] of built.lanes.entries()) shipped[at]!.push(run.traffic.lanes.getDeparted(lane));
  }
  const waiting = built.products.map((row) => run.sales.getWaiting(row));
  const unsold = givenUp.map((units, at) => units + waiting[at]!);
  return {
    onTime,
    unsold,
    asked,
    late,
    givenUp,
    waiting,
    shipped,
    stock: built.nodes.map((node) => run.getOutput(node)),
    shelf: built.groups.map((group) => run.getInputStock(group)),
    loss: unsold.reduce((sum, units, at) => sum + units * one.products[at]!.margin, 0),
  };
}

/** A review of some days that decides all filings alike. */
export function holdFor(
  steps: number,
  {
    from = 0,
    days,
    approval = 1,
    refiling = 0,
    held = 1,
    mostFiled,
  }: {
    from?: number;
    days: number;
    approval?: number;
    refiling?: number;
    held?: number;
    mostFiled?: number[];
  },
): FlowCase['happens']['holds'][string] {
  return {
    from,
    held: Array.from({ length: steps }, (_, step) => (step >= from ? held : 0)),
    review: { delays: [...Array.from({ length: days }, () => 0), 1], approval, refiling },
    ...(mostFiled === undefined ? {} : { mostFiled }),
  };
}

/** Draws one of the places of a case. */
export function pickRow(luck: Luck, rows: readonly unknown[]): number {
  return whole(luck, 0, rows.length - 1);
}

/** A whole number within bounds, and one of some values, by a company's luck. */
export const drawWhole = whole;
export const drawOne = pick;
