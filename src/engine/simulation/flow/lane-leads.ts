import type { FlowNetwork, LaneLeads } from './flow-network.ts';

/** Rows of a class of drawn leads beside one for each step of its longest: one to read, and one for the fraction of a step. */
const MORE_ROWS = 2;

/** Lanes of the same number of steps have a row of arrivals for each of them, or one where they have none; so have those of a class. */
export function listLeads(net: FlowNetwork): LaneLeads {
  const { laneLead, laneShare, laneGroup, groupRate, stepDays, laneLeadClass, leadClasses } = net;
  const order = listVisits(net);
  const steps = Int32Array.from(laneLead, (lead) => Math.floor(lead / stepDays));
  const isFixed = (lane: number): boolean => laneLeadClass[lane]! < 0;
  const mostSteps = steps.reduce((most, one, lane) => (isFixed(lane) ? Math.max(most, one) : most), 0);
  const ringWidth = new Int32Array(mostSteps + 1);
  const classWidth = new Int32Array(leadClasses.length);
  const classRows = Int32Array.from(leadClasses, ({ most }) => Math.ceil(most / stepDays) + MORE_ROWS);
  const place = new Int32Array(steps.length);
  const row = new Int32Array(steps.length);
  for (const [at, lane] of order.entries()) {
    place[lane] = isFixed(lane) ? ringWidth[steps[lane]!]!++ : classWidth[laneLeadClass[lane]!]!++;
    row[lane] = at;
  }
  let size = 0;
  const start = (width: number, rows: number): number => (size += width * rows) - width * rows;
  const ringStart = ringWidth.map((width, one) => start(width, Math.max(1, one)));
  const classStart = classWidth.map((width, one) => start(width, classRows[one]!));
  return {
    usual: laneShare.map((share, lane) => share * groupRate[laneGroup[lane]!]! * stepDays),
    steps,
    late: laneLead.map((lead, lane) => lead / stepDays - steps[lane]!),
    ringPlace: place.map(
      (one, lane) => one + (isFixed(lane) ? ringStart[steps[lane]!]! : classStart[laneLeadClass[lane]!]!),
    ),
    ringWidth,
    classRows,
    classWidth,
    ringSize: size,
    row,
  };
}

/** Lanes in the order of a step's look at them, level by level from the products on; unused ones at the end. */
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

/** Goods under way on the first day, by row of the rings; those of drawn leads are filled in at the start of a draw. */
export function fillRings(
  net: FlowNetwork,
  { usual, steps, late, ringPlace, ringWidth, ringSize }: LaneLeads,
): Float64Array {
  const ring = new Float64Array(ringSize);
  for (let lane = 0; lane < steps.length; lane++) {
    if (net.laneLeadClass[lane]! >= 0) continue;
    const first = steps[lane] === 0 ? usual[lane]! * late[lane]! : usual[lane]!;
    for (let row = 0; row < Math.max(1, steps[lane]!); row++) {
      ring[ringPlace[lane]! + row * ringWidth[steps[lane]!]!] = first;
    }
  }
  return ring;
}
