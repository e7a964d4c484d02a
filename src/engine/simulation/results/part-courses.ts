import { getUnitCost } from '../scenario/conditions-draft.ts';
import type { DrawnConditions } from '../scenario/draw-conditions.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import type { PartCourse, LossSpell } from './report.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';

/** Parts followed over time through the told draw, beside the chosen ones; each costs nine numbers a step in the report. */
const MOST_PARTS = 40;

/** Followed series of a part, in the order of its rows; each has a value for every step. */
export const PART_FIELDS = ['production', 'stock', 'receipts', 'cost', 'atBorders'] as const;
export type PartField = (typeof PART_FIELDS)[number];
const FIELD_ROW = {
  production: 0,
  stock: 1,
  receipts: 2,
  cost: 3,
  atBorders: 4,
} as const satisfies Record<PartField, number>;

/** Nodes, groups or lanes of followed parts, each with the row of its part. */
type Followed = readonly { readonly place: number; readonly row: number }[];

/**
 * Follows some parts through one run after another, over all of their makers and buyers; other parts cost nothing. Production and receipts are
 * units a day, stock is units at makers and in input stocks at the end of a step, cost is money spent in a step beside the usual.
 *
 * Receipts follow from departures: on a lane of lead L they arrive L days later, of a lead between two steps the fraction one step later, and
 * before the first day every lane carried its usual flow.
 */
export class PartCourses {
  /** By part in the order asked for, then field, then step; the next run overwrites it. */
  readonly values: Float64Array;
  private readonly plan: ScenarioPlan;
  private readonly nodes: Followed;
  private readonly groups: Followed;
  private readonly lanes: Followed;
  /** Row of the part of each group and lane; -1: not followed. */
  private readonly rowOfGroup: Int32Array;
  private readonly rowOfLane: Int32Array;
  /** By lane: units sent the faster way before the last step. */
  private readonly hastened: Float64Array;

  /** `parts` are rows of the network. */
  constructor(plan: ScenarioPlan, parts: readonly number[]) {
    const { network, net, steps } = plan;
    const rowOf = new Map(parts.map((part, row) => [part, row]));
    const getRow = (part: number): number => rowOf.get(part) ?? -1;
    const listFollowed = (rows: Int32Array): Followed =>
      [...rows.entries()].filter(([, row]) => row >= 0).map(([place, row]) => ({ place, row }));
    this.plan = plan;
    this.values = new Float64Array(parts.length * PART_FIELDS.length * steps.count);
    this.rowOfGroup = network.groupPart.map(getRow);
    this.rowOfLane = Int32Array.from(net.laneGroup, (group) => this.rowOfGroup[group]!);
    this.nodes = listFollowed(network.nodePart.map(getRow));
    this.groups = listFollowed(this.rowOfGroup);
    this.lanes = listFollowed(this.rowOfLane);
    this.hastened = new Float64Array(net.laneCount);
  }

  /** Turns to the first day of another run. */
  restart(): void {
    this.values.fill(0);
    this.hastened.fill(0);
  }

  /** Looks at all movements in a step. */
  afterStep(step: number, run: FlowRun, drawn: DrawnConditions): void {
    const { steps, net } = this.plan;
    if (step === 0) this.fillPipelines(run);
    for (const { place: node, row } of this.nodes) {
      this.add(row, FIELD_ROW.production, step, run.getMade(node) / steps.days);
      this.add(row, FIELD_ROW.stock, step, run.getOutput(node));
    }
    for (const { place: group, row } of this.groups) {
      this.add(row, FIELD_ROW.stock, step, run.getInputStock(group));
      this.add(row, FIELD_ROW.atBorders, step, run.getAtBorder(group));
    }
    const { lanes } = run.traffic;
    for (const { place: lane, row } of this.lanes) {
      const isHastened = lanes.getHastened(lane) > this.hastened[lane]!;
      const leadDays = isHastened ? run.getAirDays(net.laneGroup[lane]!) : run.leads.getDays(lane);
      this.arrive(row, step, lanes.getDeparted(lane), leadDays / steps.days);
    }
    this.charge(step, run, drawn);
  }

  /** Goods on their way on the first day, as they arrive. */
  private fillPipelines(run: FlowRun): void {
    const { net, steps } = this.plan;
    for (const { place: lane, row } of this.lanes) {
      const usual = net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]! * steps.days;
      const lead = run.leads.getDays(lane) / steps.days;
      for (let ago = 1; ago <= Math.ceil(lead); ago++) this.arrive(row, -ago, usual, lead);
    }
  }

  private charge(step: number, run: FlowRun, { costs, conditions }: DrawnConditions): void {
    const { lanes } = run.traffic;
    for (const [lane, cost] of costs.laneCost) {
      const row = this.rowOfLane[lane]!;
      if (row >= 0) this.add(row, FIELD_ROW.cost, step, lanes.getDeparted(lane) * getUnitCost(cost, step));
    }
    for (const [group, cost] of costs.substituteCost) {
      this.add(this.rowOfGroup[group]!, FIELD_ROW.cost, step, run.getReplaced(group) * cost);
    }
    for (const { place: lane, row } of this.lanes) {
      const hastened = lanes.getHastened(lane);
      if (hastened === this.hastened[lane]) continue;
      this.add(row, FIELD_ROW.cost, step, (hastened - this.hastened[lane]!) * (conditions.hastenCost?.[lane] ?? 0));
      this.hastened[lane] = hastened;
    }
  }

  /** Units gone in a step arrive so many steps later, the fraction of a step one step after that. */
  private arrive(row: number, step: number, units: number, lead: number): void {
    if (units === 0) return;
    const whole = Math.floor(lead);
    const late = units * (lead - whole);
    const { days } = this.plan.steps;
    this.add(row, FIELD_ROW.receipts, step + whole, (units - late) / days);
    if (late > 0) this.add(row, FIELD_ROW.receipts, step + whole + 1, late / days);
  }

  private add(row: number, field: number, step: number, value: number): void {
    const { count } = this.plan.steps;
    if (row < 0 || step < 0 || step >= count) return;
    this.values[(row * PART_FIELDS.length + field) * count + step]! += value;
  }

  /** The course of one part in the last run, by its place in the order asked for. */
  getCourse(row: number): Omit<PartCourse, 'partNumber' | 'need' | 'usual'> {
    const { count } = this.plan.steps;
    const read = (field: PartField): number[] => {
      const from = (row * PART_FIELDS.length + FIELD_ROW[field]) * count;
      return [...this.values.subarray(from, from + count)];
    };
    return {
      production: read('production'),
      stock: read('stock'),
      receipts: read('receipts'),
      cost: read('cost'),
      atBorders: read('atBorders'),
    };
  }
}

/**
 * Rows of the parts for a result over time. Chosen ones come first, then, at most forty, those on the way from unmet demand to its limit, then
 * those held by a control or touched by an outage, stop or refusal, then their products, tier by tier; each of these with a need.
 */
export function chooseParts(plan: ScenarioPlan, spells: readonly LossSpell[], chosen: readonly number[]): number[] {
  const { network, net } = plan;
  const rowOf = new Map(network.parts.map(({ partNumber }, row) => [partNumber, row]));
  const onPaths = spells.flatMap(({ path }) => path.flatMap(({ partNumber }) => rowOf.get(partNumber) ?? []));
  const held = [...plan.hits.values()].flatMap((hits) =>
    hits.flatMap(({ lane }) => {
      const group = network.laneGroup[lane]!;
      return net.groupRate[group]! > 0 ? [network.groupPart[group]!] : [];
    }),
  );
  const touched = [...plan.touched.values()].flatMap((nodes) =>
    nodes.flatMap((node) => (net.nodeRate[node]! > 0 ? [network.nodePart[node]!] : [])),
  );
  const found = new Set([...held, ...touched]);
  const madeOf = listUses(plan);
  // A set hands out what is added while it is walked, so this goes on tier by tier.
  for (const part of found) for (const user of madeOf.get(part) ?? []) found.add(user);
  const products = new Set(network.products.map(({ part }) => part));
  const mattering = [...new Set([...onPaths, ...found])].filter((part) => !products.has(part)).slice(0, MOST_PARTS);
  return [...new Set([...chosen, ...mattering])];
}

/** Parts made of each part, as far as they are needed. */
function listUses({ network, net }: ScenarioPlan): Map<number, Set<number>> {
  const uses = new Map<number, Set<number>>();
  for (let node = 0; node < net.nodeCount; node++) {
    if (!(net.nodeRate[node]! > 0)) continue;
    for (let input = net.inputStart[node]!; input < net.inputStart[node + 1]!; input++) {
      const part = network.groupPart[net.inputGroup[input]!]!;
      const users = uses.get(part) ?? new Set();
      uses.set(part, users.add(network.nodePart[node]!));
    }
  }
  return uses;
}
