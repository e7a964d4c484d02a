import type { FlowRun } from '../flow/flow-run.ts';
import type { LaneView } from '../flow/lane-view.ts';
import { CAPACITY_LIMITED, NOT_LIMITED, RATIONED } from '../flow/run-recorder.ts';
import type { DrawnConditions } from '../scenario/drawn-conditions.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { LossCause } from './report.ts';

/** A gap below this share of a usual step's goods explains nothing. */
const SOME = 1e-6;
/** A gap below this share of the demand is a rounding error. */
const ROUNDING = 1e-9;

/** Limit of a node in a step: itself, one of its inputs, or only its orders. */
export type Binding =
  | (Pick<LossCause, 'kind' | 'disruptionId'> & { readonly kind: Exclude<LossCause['kind'], 'licence'> })
  | { readonly kind: 'input'; readonly group: number; readonly rationed: boolean };

/** A lane with less gone than usual, at the time when the goods missing now should have left. */
export type Missing = { readonly lane: number; readonly at: number; readonly weight: number };

/** Remembers of a run the limit of every node and the goods gone on every lane, for following missing units back. */
export class CourseWitness {
  private readonly plan: ScenarioPlan;
  private readonly limits: Int32Array;
  /** By step and row of a lane's records. */
  private readonly departed: Float64Array;
  private readonly held: Uint8Array;
  /** By product and step: short units; by plant of a product, in their order, and step: its units before sales. */
  private readonly short: Float64Array;
  private readonly before: Float64Array;
  private readonly plantStart: readonly number[];
  private readonly controlOf = new Map<number, string>();
  /** In the order of the scenario: disruptions of sources, the nodes that each touches, and the country whose goods it keeps. */
  private readonly outages: readonly { readonly id: string; readonly nodes: ReadonlySet<number> }[];
  private readonly closures: readonly { readonly id: string; readonly country: string }[];
  private taken: DrawnConditions['taken'] = new Map();
  private conditions: DrawnConditions['conditions'] | null = null;
  private lanes: LaneView | null = null;
  private heldLanes: readonly number[] = [];
  private laneSteps: Int32Array = new Int32Array(0);
  private waiting: Float64Array;

  constructor(plan: ScenarioPlan) {
    const { net, steps, scenario } = plan;
    this.plan = plan;
    this.limits = new Int32Array(net.nodeCount * steps.count).fill(NOT_LIMITED);
    this.departed = new Float64Array(net.laneCount * steps.count);
    this.held = new Uint8Array(net.laneCount * steps.count);
    this.short = new Float64Array(net.products.length * steps.count);
    let plants = 0;
    this.plantStart = net.products.map(({ nodes }) => (plants += nodes.length) - nodes.length);
    this.before = new Float64Array(plants * steps.count);
    this.waiting = new Float64Array(net.products.length * (steps.count + 1));
    for (const { id } of scenario.disruptions) {
      for (const { lane } of plan.hits.get(id) ?? []) if (!this.controlOf.has(lane)) this.controlOf.set(lane, id);
    }
    this.closures = scenario.disruptions.flatMap((one) =>
      one.kind === 'country-stop' && one.stops === 'exports' ? [{ id: one.id, country: one.country }] : [],
    );
    const closing = new Set(this.closures.map(({ id }) => id));
    this.outages = scenario.disruptions.flatMap(({ id }) => {
      const nodes = plan.touched.get(id);
      return nodes === undefined || closing.has(id) ? [] : [{ id, nodes: new Set(nodes) }];
    });
  }

  /** Remembers a step; steps follow each other from 0, and the next run is written over this one. */
  afterStep(step: number, run: FlowRun, { conditions, taken }: DrawnConditions): void {
    const { net, steps } = this.plan;
    if (step === 0) {
      this.conditions = conditions;
      this.taken = taken;
      this.lanes = run.traffic.lanes;
      this.heldLanes = [...conditions.holds.keys()];
      this.laneSteps = Int32Array.from(net.laneLead, (_, lane) => Math.floor(run.leads.getDays(lane) / net.stepDays));
      this.held.fill(0);
    }
    run.readLimits(this.limits, step * net.nodeCount);
    const from = step * net.laneCount;
    run.traffic.lanes.readDeparted(this.departed, from);
    for (let row = 0; row < this.heldLanes.length; row++) {
      const lane = this.heldLanes[row]!;
      const usual = net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]! * net.stepDays;
      this.held[from + lane] = run.traffic.borders.border[lane]!.getWaiting() > SOME * usual ? 1 : 0;
    }
    for (let row = 0; row < net.products.length; row++) {
      const { nodes } = net.products[row]!;
      const gap = run.sales.getDemand(row) - run.sales.getOnTime(row);
      this.short[row * steps.count + step] = gap > ROUNDING * run.sales.getDemand(row) ? gap : 0;
      this.waiting[row * (steps.count + 1) + step + 1] = run.sales.getWaiting(row);
      for (let at = 0; at < nodes.length; at++) {
        this.before[(this.plantStart[row]! + at) * steps.count + step] =
          run.getOutput(nodes[at]!) + run.sales.getSoldBy(row, at);
      }
    }
  }

  /** Units of a product asked for in a step and not sold in it. */
  getShort(row: number, step: number): number {
    return this.short[row * this.plan.steps.count + step]!;
  }

  /** Gap of each plant of a product in a step against its orders; weights with a sum of 1. */
  listLacking(row: number, step: number): { readonly node: number; readonly weight: number }[] {
    const { net, steps } = this.plan;
    const { nodes, shares, demand } = net.products[row]!;
    const fresh = demand * steps.days * (this.conditions?.demand.get(row)?.[step] ?? 1);
    const asked = fresh + this.waiting[row * (steps.count + 1) + step]!;
    const lacking = nodes.map((node, at) => {
      const lack = shares[at]! * asked - this.before[(this.plantStart[row]! + at) * steps.count + step]!;
      return { node, weight: lack > ROUNDING * asked ? lack : 0 };
    });
    const sum = lacking.reduce((all, { weight }) => all + weight, 0);
    if (sum === 0) return nodes.slice(0, 1).map((node) => ({ node, weight: 1 }));
    return lacking.flatMap(({ node, weight }) => (weight > 0 ? [{ node, weight: weight / sum }] : []));
  }

  /** The limit of a node's output in a step. */
  findBinding(node: number, step: number): Binding {
    const { net } = this.plan;
    const limit = this.limits[step * net.nodeCount + node]!;
    if (limit === NOT_LIMITED) return { kind: 'lead-time', disruptionId: null };
    if (limit === CAPACITY_LIMITED) {
      const touching = this.outages.filter(({ nodes }) => nodes.has(node));
      return { kind: 'capacity', disruptionId: this.findGreatest(touching, step) };
    }
    const rationed = limit <= RATIONED;
    return { kind: 'input', group: net.inputGroup[rationed ? RATIONED - limit : limit]!, rationed };
  }

  /** Of some disruptions the one that takes most in a step, of equal ones the first; null if none takes anything. */
  private findGreatest(some: readonly { readonly id: string }[], step: number): string | null {
    let most = 0;
    let found: string | null = null;
    for (const { id } of some) {
      const taken = this.taken.get(id);
      const share = taken === undefined ? 0 : taken.share * taken.course[step]!;
      if (share <= most) continue;
      most = share;
      found = id;
    }
    return found;
  }

  /** The input limiting a node's output in a step, as its row; -1: something else does, or nothing. */
  getLimitingInput(node: number, step: number): number {
    const limit = this.limits[step * this.plan.net.nodeCount + node]!;
    return limit <= RATIONED ? RATIONED - limit : Math.max(-1, limit);
  }

  /** Lanes of a group with less gone than usual, at the time when a step's missing goods should have left; none: it was ordered too late. */
  listMissing(group: number, step: number): Missing[] {
    const { net } = this.plan;
    const { laneStart, laneCount, laneShare, groupRate, stepDays } = net;
    const missing: Missing[] = [];
    for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
      const at = step - this.laneSteps[lane]!;
      // Before the first day every lane carried its usual flow.
      if (at < 0) continue;
      const share = this.conditions?.laneShare.get(lane)?.[at] ?? laneShare[lane]!;
      const usual = share * groupRate[group]! * stepDays;
      const weight = usual - this.departed[at * laneCount + this.lanes!.getRow(lane)]!;
      if (weight > SOME * groupRate[group]! * stepDays) missing.push({ lane, at, weight });
    }
    return missing;
  }

  /** The control or closure holding goods of a lane in a step; null: none. */
  findGate(lane: number, step: number): Pick<LossCause, 'kind' | 'disruptionId'> | null {
    const { net, network } = this.plan;
    const turn = this.conditions?.holds.get(lane)?.turns?.find(({ held }) => held[step]! > 0);
    if (this.held[step * net.laneCount + lane] === 1)
      return { kind: 'licence', disruptionId: turn?.control ?? this.controlOf.get(lane) ?? null };
    if ((this.conditions?.laneOpen.get(lane)?.[step] ?? 1) >= 1) return null;
    const country = network.countries[network.laneExporter[lane]!];
    const stop = this.findGreatest(
      this.closures.filter((one) => one.country === country),
      step,
    );
    if (stop !== null) return { kind: 'exports-stopped', disruptionId: stop };
    // Goods that may not leave at all.
    const control = this.controlOf.get(lane);
    return control === undefined ? null : { kind: 'licence', disruptionId: control };
  }
}
