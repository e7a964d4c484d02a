import { getStandInCost, getUnitCost, type LaneCost, type StandInCost } from '../scenario/conditions-draft.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import type { DrawnConditions } from '../scenario/drawn-conditions.ts';
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

/** Nodes, groups or lanes of followed parts; by place among them, where the series of its part begin. */
type Followed = { readonly places: Int32Array; readonly starts: Int32Array };

/** A lane with money for each unit leaving, by its place among the followed ones; the place of its part's cost on the first day, and that money. */
type Charged = { readonly lane: number; readonly at: number; readonly cost: LaneCost };

/** A group with money for each unit stood in for, the place of its part's cost on the first day, and that money. */
type ChargedGroup = { readonly group: number; readonly at: number; readonly cost: StandInCost };

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
  /** Row of the part of each group; -1: not followed. */
  private readonly rowOfGroup: Int32Array;
  /** By place among the followed lanes: their rows in the records, units gone in the last step, those sent the faster way up to it and before it. */
  private readonly laneRows: Int32Array;
  private readonly departed: Float64Array;
  private readonly hastened: Float64Array;
  private readonly hastenedBefore: Float64Array;
  /** By place among the followed lanes, in this run: whole steps under way, and the fraction beyond them. */
  private readonly wholeSteps: Int32Array;
  private readonly fraction: Float64Array;
  /** Places of followed lanes with goods sent the faster way in a step. */
  private readonly faster: number[] = [];
  private charged: readonly Charged[] = [];
  private chargedGroups: readonly ChargedGroup[] = [];

  /** `parts` are rows of the network. */
  constructor(plan: ScenarioPlan, parts: readonly number[]) {
    const { network, net, steps } = plan;
    const rowOf = new Map(parts.map((part, row) => [part, row]));
    const getRow = (part: number): number => rowOf.get(part) ?? -1;
    const length = PART_FIELDS.length * steps.count;
    const listFollowed = (rows: Int32Array): Followed => {
      const places = Int32Array.from([...rows.keys()].filter((place) => rows[place]! >= 0));
      return { places, starts: places.map((place) => rows[place]! * length) };
    };
    this.plan = plan;
    this.values = new Float64Array(parts.length * length);
    this.rowOfGroup = network.groupPart.map(getRow);
    this.nodes = listFollowed(network.nodePart.map(getRow));
    this.groups = listFollowed(this.rowOfGroup);
    this.lanes = listFollowed(Int32Array.from(net.laneGroup, (group) => this.rowOfGroup[group]!));
    const followed = this.lanes.places.length;
    this.laneRows = new Int32Array(followed);
    this.departed = new Float64Array(followed);
    this.hastened = new Float64Array(followed);
    this.hastenedBefore = new Float64Array(followed);
    this.wholeSteps = new Int32Array(followed);
    this.fraction = new Float64Array(followed);
  }

  /** Turns to the first day of another run. */
  restart(): void {
    this.values.fill(0);
    this.hastenedBefore.fill(0);
  }

  /** Looks at all movements in a step. */
  afterStep(step: number, run: FlowRun, drawn: DrawnConditions): void {
    if (step === 0) this.begin(run, drawn);
    this.stand(step, run);
    this.move(step, run);
    this.charge(step, run);
  }

  /** Takes over what stays as it is in a run, and tells the goods under way on the first day as they arrive. */
  private begin(run: FlowRun, { costs }: DrawnConditions): void {
    const { net, steps } = this.plan;
    const { places, starts } = this.lanes;
    for (let at = 0; at < places.length; at++) {
      const lane = places[at]!;
      this.laneRows[at] = run.traffic.lanes.getRow(lane);
      const usual = net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]! * steps.days;
      const lead = run.leads.getDays(lane) / steps.days;
      this.wholeSteps[at] = Math.floor(lead);
      this.fraction[at] = lead - Math.floor(lead);
      for (let ago = 1; ago <= Math.ceil(lead); ago++)
        this.arrive(starts[at]!, Math.floor(lead) - ago, usual, this.fraction[at]!);
    }
    // What has a price once, and not again in each step.
    const placeOf = new Map(Array.from(places, (lane, at) => [lane, at]));
    this.charged = [...costs.laneCost].flatMap(([lane, cost]) => {
      const place = placeOf.get(lane);
      return place === undefined ? [] : [{ lane: place, at: this.locateCost(starts[place]!), cost }];
    });
    this.chargedGroups = [...costs.substituteCost].flatMap(([group, cost]) => {
      const row = this.rowOfGroup[group]!;
      return row < 0 ? [] : [{ group, at: this.locate(row, FIELD_ROW.cost), cost }];
    });
  }

  /** What makers have made, and what lies with them, with buyers and at borders. */
  private stand(step: number, run: FlowRun): void {
    const { values, nodes, groups } = this;
    const { days, count } = this.plan.steps;
    for (let at = 0; at < nodes.places.length; at++) {
      const node = nodes.places[at]!;
      const start = nodes.starts[at]! + step;
      values[start + FIELD_ROW.production * count]! += run.getMade(node) / days;
      values[start + FIELD_ROW.stock * count]! += run.getOutput(node);
    }
    for (let at = 0; at < groups.places.length; at++) {
      const group = groups.places[at]!;
      const start = groups.starts[at]! + step;
      values[start + FIELD_ROW.stock * count]! += run.getInputStock(group);
      values[start + FIELD_ROW.atBorders * count]! += run.getAtBorder(group);
    }
  }

  /** What left on lanes, as it will arrive. */
  private move(step: number, run: FlowRun): void {
    const { departed, hastened, hastenedBefore, wholeSteps } = this;
    const { places, starts } = this.lanes;
    run.traffic.lanes.readMoved(this.laneRows, departed, hastened);
    this.faster.length = 0;
    for (let at = 0; at < departed.length; at++) {
      let whole = wholeSteps[at]!;
      let fraction = this.fraction[at]!;
      if (hastened[at] !== hastenedBefore[at]) {
        this.faster.push(at);
        if (hastened[at]! > hastenedBefore[at]!) {
          const lead = run.getAirDays(this.plan.net.laneGroup[places[at]!]!) / this.plan.steps.days;
          whole = Math.floor(lead);
          fraction = lead - whole;
        }
      }
      const units = departed[at]!;
      if (units !== 0) this.arrive(starts[at]!, step + whole, units, fraction);
    }
  }

  private charge(step: number, run: FlowRun): void {
    const { values, lanes, departed, hastened, hastenedBefore } = this;
    for (let row = 0; row < this.charged.length; row++) {
      const { lane, at, cost } = this.charged[row]!;
      values[at + step]! += departed[lane]! * getUnitCost(cost, step);
    }
    for (let row = 0; row < this.chargedGroups.length; row++) {
      const { group, at, cost } = this.chargedGroups[row]!;
      values[at + step]! += run.getReplaced(group) * getStandInCost(cost, step);
    }
    for (const at of this.faster) {
      const cost = run.traffic.lanes.getHastenCost(lanes.places[at]!);
      values[this.locateCost(lanes.starts[at]!) + step]! += (hastened[at]! - hastenedBefore[at]!) * cost;
      hastenedBefore[at] = hastened[at]!;
    }
  }

  /** Units arriving in a step, the fraction of a step by which they come later one step after it; the part's series begin at `start`. */
  private arrive(start: number, step: number, units: number, fraction: number): void {
    const { days, count } = this.plan.steps;
    const late = units * fraction;
    const receipts = start + FIELD_ROW.receipts * count;
    if (step >= 0 && step < count) this.values[receipts + step]! += (units - late) / days;
    if (late > 0 && step + 1 >= 0 && step + 1 < count) this.values[receipts + step + 1]! += late / days;
  }

  /** Where the cost of a part begins, of which all series begin at `start`. */
  private locateCost(start: number): number {
    return start + FIELD_ROW.cost * this.plan.steps.count;
  }

  /** Where a series of a part begins. */
  private locate(row: number, field: number): number {
    return (row * PART_FIELDS.length + field) * this.plan.steps.count;
  }

  /** The course of one part in the last run, by its place in the order asked for. */
  getCourse(row: number): Omit<PartCourse, 'partNumber' | 'need' | 'usual'> {
    const { count } = this.plan.steps;
    const read = (field: PartField): number[] => {
      const from = this.locate(row, FIELD_ROW[field]);
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
