import type { LossCause, LossSpell } from './report.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import { readWindow } from '../scenario/apply-disruption.ts';
import type { DrawnConditions } from '../scenario/draw-conditions.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import { NOT_LIMITED, CAPACITY_LIMITED, RATIONED, type RunRecorder } from '../flow/run-recorder.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';

/** Overdue units below this share of a step's usual flow explain nothing. */
const SOME = 1e-6;
const LONGEST_PATH = 60;

/**
 * Follows each unmet unit of a run to what caused it: from the plant along the input that limits it to the source with the most overdue
 * orders, at the time when what is missing now should have left there, until something binds that is not an input.
 */
export class LossTracer {
  readonly recorder: RunRecorder;
  private readonly plan: ScenarioPlan;
  private readonly limits: Int32Array;
  private readonly overdue: Float32Array;
  private readonly atBorder: Float32Array;
  private readonly laneSteps: Int32Array;
  private readonly controlOf = new Map<number, string>();
  /** What `findRows` found for the ends of paths that no sourcing row leads to. */
  private readonly rowsOf = new Map<string, readonly SourceRow[]>();
  private readonly nodesOf: readonly {
    readonly id: string;
    readonly nodes: ReadonlySet<number>;
    readonly start: number;
  }[];
  private step = 0;

  constructor(plan: ScenarioPlan) {
    const { net, steps, scenario, inputs } = plan;
    this.plan = plan;
    this.limits = new Int32Array(net.nodeCount * steps.count).fill(NOT_LIMITED);
    this.overdue = new Float32Array(net.laneCount * steps.count);
    this.atBorder = new Float32Array(net.laneCount * steps.count);
    this.laneSteps = Int32Array.from(net.laneLead, (lead) => Math.floor(lead / net.stepDays));
    for (const { id } of scenario.disruptions) {
      for (const { lane } of plan.hits.get(id) ?? []) if (!this.controlOf.has(lane)) this.controlOf.set(lane, id);
    }
    const read = inputs.draw(() => 0.5);
    this.nodesOf = scenario.disruptions.flatMap((one) => {
      const nodes = plan.touched.get(one.id);
      return nodes === undefined ? [] : [{ id: one.id, nodes: new Set(nodes), start: readWindow(one, read).start }];
    });
    const ignore = () => undefined;
    this.recorder = {
      make: (node, _, limit) => (this.limits[this.step * net.nodeCount + node] = limit),
      use: ignore,
      ship: ignore,
      receive: ignore,
      sell: ignore,
      destroy: ignore,
      add: ignore,
    };
  }

  /** Remembers what is overdue after a step. */
  afterStep(step: number, run: FlowRun, { conditions }: DrawnConditions): void {
    const from = step * this.plan.net.laneCount;
    for (let lane = 0; lane < this.plan.net.laneCount; lane++)
      this.overdue[from + lane] = run.traffic.lanes.getOpen(lane);
    for (const lane of conditions.holds.keys())
      this.atBorder[from + lane] = run.traffic.borders.border[lane]!.getWaiting();
    this.step = step + 1;
  }

  /** Spells of unmet demand by product and day, given unmet units by product and step. */
  listSpells(unmet: Float64Array): LossSpell[] {
    const { net, network, steps } = this.plan;
    const spells: LossSpell[] = [];
    for (const [row, { product, nodes }] of net.products.entries()) {
      const { partNumber } = network.parts[network.products[product]!.part]!;
      let last: LossSpell | null = null;
      for (let step = 0; step < steps.count; step++) {
        const units = unmet[row * steps.count + step]!;
        if (units === 0) continue;
        const spell = this.trace(partNumber, nodes, step, units);
        if (last !== null && last.toDay === spell.fromDay && isSameCause(last, spell)) {
          last.toDay = spell.toDay;
          last.unmetUnits += units;
        } else {
          spells.push(spell);
          last = spell;
        }
      }
    }
    return spells;
  }

  private trace(partNumber: string, nodes: readonly number[], step: number, unmetUnits: number): LossSpell {
    const { days } = this.plan.steps;
    const found = { kind: 'lead-time' as LossCause['kind'], disruptionId: null as string | null, rationed: false };
    const path: { partNumber: string; siteId: string | null }[] = [];
    let lane = -1;
    let at = step;
    let node = this.findLimited(nodes, step);
    while (node >= 0 && path.length < LONGEST_PATH) {
      path.push(this.describeNode(node));
      const limit = this.getLimit(node, at);
      if (limit === NOT_LIMITED) break;
      if (limit === CAPACITY_LIMITED) {
        found.kind = 'capacity';
        found.disruptionId =
          this.nodesOf.find(({ nodes: hit, start }) => hit.has(node) && start < (at + 1) * days)?.id ?? null;
        break;
      }
      if (limit <= RATIONED) found.rationed = true;
      const next = this.findOverdue(this.plan.net.inputGroup[limit <= RATIONED ? RATIONED - limit : limit]!, at);
      if (next === null) break;
      ({ lane, at } = next);
      const held = this.atBorder[at * this.plan.net.laneCount + lane]!;
      const source = this.plan.net.laneSource[lane]!;
      if (held > this.overdue[at * this.plan.net.laneCount + lane]!) {
        path.push(this.describeSource(lane));
        found.kind = 'licence';
        found.disruptionId = this.controlOf.get(lane) ?? null;
        break;
      }
      if (source < 0 || this.getLimit(source, at) === NOT_LIMITED) {
        path.push(this.describeSource(lane));
        found.disruptionId = this.findExportStop(lane);
        if (found.disruptionId !== null) found.kind = 'exports-stopped';
        break;
      }
      node = source;
    }
    const rows = this.findRows(lane, path);
    return { partNumber, fromDay: step * days, toDay: (step + 1) * days, unmetUnits, cause: found, path, rows };
  }

  /**
   * The rows that the end of a path stands on: of the lane that it came by; where nobody knows the source, of the bill of materials that
   * asks for the part; where the path has one step, of the plant that makes the product.
   */
  private findRows(lane: number, path: LossSpell['path']): readonly SourceRow[] {
    const { network, dataset } = this.plan;
    const row = lane < 0 ? -1 : network.laneSourcing[lane]!;
    if (row >= 0) return dataset.sourcing[row]!.rows;
    const [before, last] = [path.at(-2), path.at(-1)];
    const name = JSON.stringify([before?.partNumber, last]);
    const known = this.rowsOf.get(name) ?? this.findRowsOfEnd(before, last);
    this.rowsOf.set(name, known);
    return known;
  }

  private findRowsOfEnd(
    before: LossSpell['path'][number] | undefined,
    last: LossSpell['path'][number] | undefined,
  ): readonly SourceRow[] {
    const { dataset } = this.plan;
    if (before !== undefined) {
      const asking = dataset.bom.filter(
        ({ parent, child }) => parent === before.partNumber && child === last?.partNumber,
      );
      return asking.flatMap(({ rows }) => rows);
    }
    const making = dataset.sourcing.filter(
      ({ partNumber, siteId }) => partNumber === last?.partNumber && siteId === last.siteId,
    );
    return making.flatMap(({ rows }) => rows);
  }

  /** The plant of the product that something limits in this step, else the first. */
  private findLimited(nodes: readonly number[], step: number): number {
    return nodes.find((node) => this.getLimit(node, step) !== NOT_LIMITED) ?? nodes[0] ?? -1;
  }

  /** The lane of a group with the most overdue goods when what is missing now should have left, or at the latest time before. */
  private findOverdue(group: number, step: number): { lane: number; at: number } | null {
    const { laneStart, laneCount, groupRate, stepDays } = this.plan.net;
    for (let back = 0; back <= step; back++) {
      let most = SOME * groupRate[group]! * stepDays;
      let found = null;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        const at = Math.max(0, step - back - this.laneSteps[lane]!);
        const units = this.overdue[at * laneCount + lane]! + this.atBorder[at * laneCount + lane]!;
        if (units <= most) continue;
        most = units;
        found = { lane, at };
      }
      if (found !== null) return found;
    }
    return null;
  }

  private findExportStop(lane: number): string | null {
    const { network, scenario } = this.plan;
    const country = network.countries[network.laneExporter[lane]!];
    const stop = scenario.disruptions.find(
      (one) => one.kind === 'country-stop' && one.stops === 'exports' && one.country === country,
    );
    return stop?.id ?? null;
  }

  private getLimit(node: number, step: number): number {
    return this.limits[step * this.plan.net.nodeCount + node]!;
  }

  private describeNode(node: number): { partNumber: string; siteId: string | null } {
    const { network } = this.plan;
    const siteId = network.siteIds[network.nodeSite[node]!] ?? null;
    return { partNumber: network.parts[network.nodePart[node]!]!.partNumber, siteId };
  }

  private describeSource(lane: number): { partNumber: string; siteId: string | null } {
    const { network } = this.plan;
    const source = network.laneSource[lane]!;
    if (source >= 0) return this.describeNode(source);
    return { partNumber: network.parts[network.groupPart[network.laneGroup[lane]!]!]!.partNumber, siteId: null };
  }
}

function isSameCause(one: LossSpell, other: LossSpell): boolean {
  const describe = ({ cause, path }: LossSpell) => JSON.stringify([cause, path]);
  return describe(one) === describe(other);
}
