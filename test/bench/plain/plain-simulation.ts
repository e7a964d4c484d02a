import type { Conditions } from '../../../src/engine/simulation/flow/conditions.ts';
import type { FlowNetwork } from '../../../src/engine/simulation/flow/flow-network.ts';

type PlainLane = {
  group: number;
  source: number;
  share: number;
  lead: number;
  /** Called off in this step, and owed from before. */
  regular: number;
  owed: number;
  /** Arrivals by step from now on. */
  coming: number[];
};

const QUARTER = 91;

/**
 * Units of each product that are not sold, by a step as people write it: an object for each lane, fresh lists and maps in every step. Knows
 * outages and nothing else, shares pro rata, and takes networks without loops.
 */
export function runPlainly(net: FlowNetwork, conditions: Conditions): number[] {
  const days = net.stepDays;
  const nodes = [...net.order];
  const lanes = [...net.laneSource].map((source, lane): PlainLane => {
    const group = net.laneGroup[lane]!;
    const lead = net.laneLead[lane]! / days;
    const usual = net.laneShare[lane]! * net.groupRate[group]! * days;
    const whole = Math.floor(lead);
    const coming = [...Array.from({ length: whole }, () => usual), usual * (lead - whole)];
    return { group, source, share: net.laneShare[lane]!, lead, regular: 0, owed: 0, coming };
  });
  const lanesFrom = Map.groupBy(lanes, ({ source }) => source);
  const lanesInto = Map.groupBy(lanes, ({ group }) => group);
  const inputsOf = new Map(nodes.map((node) => [node, range(net.inputStart[node]!, net.inputStart[node + 1]!)]));
  const usersOf = Map.groupBy(
    nodes.flatMap((node) => inputsOf.get(node)!.map((input) => ({ node, input, group: net.inputGroup[input]! }))),
    ({ group }) => group,
  );
  const chainOf = followChains(net, lanesInto, inputsOf);
  const output = [...net.stock];
  const inputStock = [...net.inputStock];
  const waiting = net.products.map(() => 0);
  const lost = net.products.map(() => 0);
  const leaving = 1 - conditions.stillWaitingAfterQuarter ** (days / QUARTER);

  for (let step = 0; step < conditions.steps; step++) {
    for (const lane of lanes) inputStock[lane.group]! += lane.coming.shift() ?? 0;
    const fresh = new Map<number, number>();
    const wanted = new Map<number, number>();
    const placed = new Set<number>();
    for (const node of nodes.toReversed()) {
      const own = lanesFrom.get(node) ?? [];
      let plan = own.reduce((sum, { regular }) => sum + regular, 0);
      let owed = own.reduce((sum, lane) => sum + lane.owed, 0);
      for (const [row, { demand, nodes: plants, shares }] of net.products.entries()) {
        const at = plants.indexOf(node);
        if (at < 0) continue;
        plan += shares[at]! * demand * days;
        owed += shares[at]! * waiting[row]!;
      }
      fresh.set(node, plan);
      wanted.set(node, Math.max(0, plan + owed + net.stock[node]! - output[node]!));
      for (const input of inputsOf.get(node)!) {
        const group = net.inputGroup[input]!;
        const users = usersOf.get(group)!;
        if (placed.has(group) || users.some((user) => !wanted.has(user.node))) continue;
        placed.add(group);
        const sum = (of: (user: { node: number }) => number): number =>
          users.reduce((all, user) => all + net.inputQuantity[user.input]! * of(user), 0);
        const into = lanesInto.get(group) ?? [];
        const lead = into.reduce((all, lane) => all + lane.share * lane.lead * days, 0);
        const most = sum((user) => net.capacity[user.node]!) * (Math.max(lead, chainOf.get(group)!) + days);
        const use = net.groupRate[group]! * lead + sum((user) => wanted.get(user.node)!);
        const onWay = into.reduce((all, { coming }) => all + coming.reduce((units, one) => units + one, 0), 0);
        const need = net.inputStockTarget[group]! + Math.min(use, most) - inputStock[group]! - onWay;
        const planned = sum((user) => fresh.get(user.node)!);
        const debts = into.reduce((all, lane) => all + lane.owed, 0);
        const room = Math.max(0, need - planned);
        for (const lane of into) {
          lane.regular = lane.share * Math.max(0, Math.min(planned, need));
          lane.owed = debts > room ? (lane.owed * room) / debts : lane.owed + lane.share * (room - debts);
        }
      }
    }
    const ship = (lane: PlainLane, units: number): void => {
      lane.owed = Math.max(0, lane.regular + lane.owed - units);
      const whole = Math.floor(lane.lead);
      const late = lane.lead - whole;
      while (lane.coming.length < whole + 1) lane.coming.push(0);
      if (whole === 0) inputStock[lane.group]! += units * (1 - late);
      else lane.coming[whole - 1]! += units * (1 - late);
      lane.coming[whole]! += units * late;
    };
    for (const lane of lanesFrom.get(-1) ?? []) ship(lane, lane.regular + lane.owed);
    const portions = new Map<number, number>();
    for (const node of nodes) {
      const want = wanted.get(node)!;
      const left = conditions.capacityLeft.get(node)?.[step] ?? 1;
      const capacity = net.capacity[node] === Infinity ? net.nodeRate[node]! : net.capacity[node]!;
      let made = Math.min(want, (left < 1 ? left * capacity : net.capacity[node]!) * days);
      let kept = 1;
      for (const input of inputsOf.get(node)!) {
        const group = net.inputGroup[input]!;
        const asked = net.inputQuantity[input]! * want;
        if (asked === 0) continue;
        const users = usersOf.get(group)!;
        if (!portions.has(input)) {
          const need = users.reduce((sum, user) => sum + net.inputQuantity[user.input]! * wanted.get(user.node)!, 0);
          const ratio = users.length > 1 ? Math.min(1, inputStock[group]! / need) : inputStock[group]! / asked;
          for (const user of users) {
            portions.set(user.input, ratio * net.inputQuantity[user.input]! * wanted.get(user.node)!);
          }
        }
        const there = portions.get(input)!;
        if (there >= asked) continue;
        if (net.inputEssential[input] === 1) made = Math.min(made, (there / asked) * want);
        else kept -= net.inputCostShare[input]! * (1 - there / asked);
      }
      made = Math.max(0, Math.min(made, kept * want));
      for (const input of inputsOf.get(node)!) {
        const group = net.inputGroup[input]!;
        const used = net.inputQuantity[input]! * made;
        if (used > 0) inputStock[group]! -= Math.min(used, portions.get(input)!, inputStock[group]!);
      }
      output[node]! += made;
      const own = lanesFrom.get(node) ?? [];
      const claims = own.reduce((sum, { regular }) => sum + regular, 0);
      const debts = own.reduce((sum, { owed }) => sum + owed, 0);
      const first = claims > output[node]! ? output[node]! / claims : 1;
      const rest = Math.max(0, output[node]! - claims);
      const second = debts > rest ? rest / debts : 1;
      output[node] = Math.max(0, rest - debts);
      for (const lane of own) ship(lane, lane.regular * first + lane.owed * second);
    }
    for (const [row, { demand, nodes: plants, shares }] of net.products.entries()) {
      const there = plants.reduce((sum, node) => sum + output[node]!, 0);
      const sold = Math.min(there, demand * days + waiting[row]!);
      const own = plants.map((node, at) => Math.min(output[node]!, shares[at]! * sold));
      const spare = there - own.reduce((sum, units) => sum + units, 0);
      const missing = sold - (there - spare);
      for (const [at, node] of plants.entries()) {
        const left = output[node]! - own[at]!;
        output[node] = spare > 0 ? left * (1 - Math.min(1, Math.max(0, missing / spare))) : left;
      }
      const gap = waiting[row]! + demand * days - sold;
      const waits = gap > demand * days * 1e-9 ? gap : 0;
      lost[row]! += waits * leaving;
      waiting[row] = waits * (1 - leaving);
    }
  }
  return lost.map((units, row) => units + waiting[row]!);
}

/** Days that the chain behind each group needs to follow. */
function followChains(
  net: FlowNetwork,
  lanesInto: ReadonlyMap<number, readonly PlainLane[]>,
  inputsOf: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const chains = new Map<number, number>();
  for (const node of net.order) {
    for (const input of inputsOf.get(node)!) {
      const group = net.inputGroup[input]!;
      const into = (lanesInto.get(group) ?? []).filter(({ share }) => share > 0);
      const behind = ({ source }: PlainLane): number =>
        (inputsOf.get(source) ?? []).reduce((most, one) => Math.max(most, chains.get(net.inputGroup[one]!) ?? 0), 0);
      chains.set(
        group,
        into.reduce((most, lane) => Math.max(most, lane.lead * net.stepDays + behind(lane)), 0),
      );
    }
  }
  return chains;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
