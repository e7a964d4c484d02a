import type { Conditions } from '../../src/engine/simulation/flow/conditions.ts';
import type { FlowNetwork } from '../../src/engine/simulation/flow/flow-network.ts';

type PlainLane = {
  group: number;
  source: number;
  share: number;
  lead: number;
  open: number;
  /** Arrivals by step from now on. */
  coming: number[];
};

/**
 * Units of each product that are lost, by a step as people write it: an object for each lane, fresh lists and maps in every step. Knows
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
    // What lacks to the cover that is to be kept is ordered on the first day.
    const open = net.laneShare[lane]! * Math.max(0, net.inputStockTarget[group]! - net.inputStock[group]!);
    return { group, source, share: net.laneShare[lane]!, lead, open, coming };
  });
  const lanesFrom = Map.groupBy(lanes, ({ source }) => source);
  const inputsOf = new Map(nodes.map((node) => [node, range(net.inputStart[node]!, net.inputStart[node + 1]!)]));
  const usersOf = Map.groupBy(
    nodes.flatMap((node) => inputsOf.get(node)!.map((input) => ({ node, input, group: net.inputGroup[input]! }))),
    ({ group }) => group,
  );
  const lanesInto = Map.groupBy(lanes, ({ group }) => group);
  const morning = range(0, net.groupCount).map((group) =>
    (lanesInto.get(group) ?? []).reduce(
      (sum, { share, lead }) => sum + share * net.groupRate[group]! * days * Math.min(lead, 1),
      0,
    ),
  );
  const output = [...net.stock];
  const inputStock = [...net.inputStock];
  const waiting = net.products.map(() => 0);
  const lost = net.products.map(() => 0);

  for (let step = 0; step < conditions.steps; step++) {
    for (const lane of lanes) inputStock[lane.group]! += lane.coming.shift() ?? 0;
    const need = new Map<number, number>();
    const wanted = new Map<number, number>();
    const order = (lane: PlainLane): void => {
      const rate = net.groupRate[lane.group]!;
      const use = need.get(lane.group) ?? 0;
      const onOrder = lane.open + lane.coming.reduce((sum, units) => sum + units, 0);
      const usually = lane.share * rate * days * (lane.lead - Math.min(lane.lead, 1));
      const target = net.inputStockTarget[lane.group]! + morning[lane.group]! + use - inputStock[lane.group]!;
      lane.open += Math.max(0, Math.min(lane.share * use, lane.share * target + usually - onOrder));
    };
    for (const node of nodes.toReversed()) {
      const own = lanesFrom.get(node) ?? [];
      own.forEach(order);
      let due = own.reduce((sum, { open }) => sum + open, 0);
      for (const [row, { demand, nodes: plants, shares }] of net.products.entries()) {
        const at = plants.indexOf(node);
        if (at >= 0) due += shares[at]! * (demand * days + waiting[row]!);
      }
      const units = Math.max(0, Math.min(net.capacity[node]! * days, due + net.stock[node]! - output[node]!));
      wanted.set(node, units);
      for (const input of inputsOf.get(node)!) {
        const group = net.inputGroup[input]!;
        need.set(group, (need.get(group) ?? 0) + net.inputQuantity[input]! * units);
      }
    }
    const ship = (lane: PlainLane, units: number): void => {
      lane.open -= units;
      const whole = Math.floor(lane.lead);
      const late = lane.lead - whole;
      while (lane.coming.length < whole + 1) lane.coming.push(0);
      if (whole === 0) inputStock[lane.group]! += units * (1 - late);
      else lane.coming[whole - 1]! += units * (1 - late);
      lane.coming[whole]! += units * late;
    };
    for (const lane of lanesFrom.get(-1) ?? []) {
      order(lane);
      ship(lane, lane.open);
    }
    const portions = new Map<number, number>();
    for (const node of nodes) {
      const want = wanted.get(node)!;
      const left = conditions.capacityLeft.get(node)?.[step] ?? 1;
      const capacity = net.capacity[node] === Infinity ? net.nodeRate[node]! : net.capacity[node]!;
      let made = left < 1 ? Math.min(want, left * capacity * days) : want;
      let kept = 1;
      for (const input of inputsOf.get(node)!) {
        const group = net.inputGroup[input]!;
        const asked = net.inputQuantity[input]! * want;
        if (asked === 0) continue;
        const users = usersOf.get(group)!;
        if (!portions.has(input)) {
          const ratio =
            users.length > 1 ? Math.min(1, inputStock[group]! / need.get(group)!) : inputStock[group]! / asked;
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
      wanted.set(node, made);
      output[node]! += made;
      const own = lanesFrom.get(node) ?? [];
      const claims = own.reduce((sum, { open }) => sum + open, 0);
      const ratio = claims > output[node]! ? output[node]! / claims : 1;
      output[node]! -= Math.min(claims, output[node]!);
      for (const lane of own) ship(lane, lane.open * ratio);
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
      const recovered = Math.min(waiting[row]!, sold);
      const gap = demand * days - (sold - recovered);
      const unmet = gap > demand * days * 1e-9 ? gap : 0;
      lost[row]! += unmet * (1 - conditions.backlogShare);
      waiting[row]! += unmet * conditions.backlogShare - recovered;
    }
  }
  return lost;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
