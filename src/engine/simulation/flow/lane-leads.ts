import type { FlowNetwork } from './flow-network.ts';

/** How long goods are under way on each lane, and where they are meanwhile. */
export type LaneLeads = {
  /** By lane: units that leave in a step when nothing happens. */
  readonly usual: Float64Array;
  /** By lane: whole steps under way, the share of a step beyond them, and its place in the first row of its ring. */
  readonly steps: Int32Array;
  readonly late: Float64Array;
  readonly ringPlace: Int32Array;
  /** By lane: row of its records, which stand in the order in which a step looks at lanes. */
  readonly row: Int32Array<ArrayBuffer>;
  /** By number of steps: how many lanes have so many, which is how long a row is. */
  readonly ringWidth: Int32Array<ArrayBuffer>;
};

/** Lanes of the same number of steps have a row of arrivals for each of them, or one where they have none. */
export function listLeads(net: FlowNetwork): LaneLeads {
  const { laneLead, laneShare, laneGroup, groupRate, stepDays } = net;
  const order = listVisits(net);
  const steps = Int32Array.from(laneLead, (lead) => Math.floor(lead / stepDays));
  const ringWidth = new Int32Array(steps.reduce((most, one) => Math.max(most, one), 0) + 1);
  const place = new Int32Array(steps.length);
  const row = new Int32Array(steps.length);
  for (const [at, lane] of order.entries()) {
    place[lane] = ringWidth[steps[lane]!]!++;
    row[lane] = at;
  }
  let start = 0;
  const ringStart = ringWidth.map((width, one) => (start += width * Math.max(1, one)) - width * Math.max(1, one));
  return {
    usual: laneShare.map((share, lane) => share * groupRate[laneGroup[lane]!]! * stepDays),
    steps,
    late: laneLead.map((lead, lane) => lead / stepDays - steps[lane]!),
    ringPlace: place.map((one, lane) => one + ringStart[steps[lane]!]!),
    ringWidth,
    row,
  };
}

/** Lanes in the order in which a step looks at them, level by level from the products on; those that nobody uses at the end. */
function listVisits({ laneCount, laneStart, levels }: FlowNetwork): number[] {
  const { start, rows } = levels.groups;
  const order = new Set<number>();
  for (let level = levels.count - 1; level >= 0; level--) {
    for (const group of rows.subarray(start[level], start[level + 1])) {
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) order.add(lane);
    }
  }
  for (let lane = 0; lane < laneCount; lane++) order.add(lane);
  return [...order];
}

/** What is under way on the first day, by row of the rings. */
export function fillRings({ usual, steps, late, ringPlace, ringWidth }: LaneLeads): Float64Array {
  const ring = new Float64Array(steps.reduce((sum, one) => sum + Math.max(1, one), 0));
  for (let lane = 0; lane < steps.length; lane++) {
    const first = steps[lane] === 0 ? usual[lane]! * late[lane]! : usual[lane]!;
    for (let row = 0; row < Math.max(1, steps[lane]!); row++) {
      ring[ringPlace[lane]! + row * ringWidth[steps[lane]!]!] = first;
    }
  }
  return ring;
}
