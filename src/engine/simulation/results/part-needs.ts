import type { FlowRun } from '../flow/flow-run.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { CourseWitness } from './course-witness.ts';
import type { PartNeed } from './report.ts';

/** A plant using a part: so many units of it for each unit made. */
type Use = { readonly node: number; readonly group: number; readonly row: number; readonly quantity: number };

/**
 * Need of some parts in the usual run, and the gap in a told run for lack of the part. A plant without several parts goes without the most
 * limiting one, by its lost output; stock of its users is used first, so a part is short from the first day of a stand.
 */
export class PartNeeds {
  private readonly plan: ScenarioPlan;
  private readonly uses: readonly Use[];
  /** By use, then step: output of its plant, in the told run and in the usual run. */
  private readonly told: Float64Array;
  private readonly usual: Float64Array;
  private readonly count: number;

  /** `parts` are rows of the network. */
  constructor(plan: ScenarioPlan, parts: readonly number[]) {
    const { network, net, steps } = plan;
    const rowOf = new Map(parts.map((part, row) => [part, row]));
    const uses: Use[] = [];
    for (let node = 0; node < net.nodeCount; node++) {
      for (let input = net.inputStart[node]!; input < net.inputStart[node + 1]!; input++) {
        const group = net.inputGroup[input]!;
        const row = rowOf.get(network.groupPart[group]!);
        // A trader uses nothing: its customers do.
        if (row !== undefined && network.nodePart[node] !== network.groupPart[group])
          uses.push({ node, group, row, quantity: net.inputQuantity[input]! });
      }
    }
    this.plan = plan;
    this.uses = uses;
    this.count = parts.length;
    this.told = new Float64Array(uses.length * steps.count);
    this.usual = new Float64Array(uses.length * steps.count);
  }

  /** Looks at a step of the told run. */
  afterStep(step: number, run: FlowRun): void {
    this.read(this.told, step, run);
  }

  /** Looks at a step of the usual run. */
  afterUsualStep(step: number, run: FlowRun): void {
    this.read(this.usual, step, run);
  }

  private read(made: Float64Array, step: number, run: FlowRun): void {
    const { count } = this.plan.steps;
    for (const [at, { node }] of this.uses.entries()) made[at * count + step] = run.getMade(node);
  }

  /** Units a day by step of each part, in the order asked for; `witness` saw the told run. */
  listNeeds(witness: CourseWitness): PartNeed[] {
    const { count, days } = this.plan.steps;
    const needs = Array.from({ length: this.count }, () => ({
      units: Array.from({ length: count }, () => 0),
      missing: Array.from({ length: count }, () => 0),
    }));
    for (const [at, { node, group, row, quantity }] of this.uses.entries()) {
      const { units, missing } = needs[row]!;
      for (let step = 0; step < count; step++) {
        const usual = this.usual[at * count + step]!;
        units[step]! += (usual * quantity) / days;
        const less = usual - this.told[at * count + step]!;
        if (less <= 0) continue;
        const binding = witness.findBinding(node, step);
        if (binding.kind === 'input' && binding.group === group) missing[step]! += (less * quantity) / days;
      }
    }
    return needs;
  }
}
