import type { FlowRun } from '../flow/flow-run.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { CourseWitness } from './course-witness.ts';
import type { PartNeed } from './report.ts';

/** A plant that uses a part: so many units of it for each unit that it makes. */
type Use = { readonly node: number; readonly group: number; readonly row: number; readonly quantity: number };

/**
 * How much of some parts their users need when nothing happens, and how much of that they go without in a told run because the part is missing. A
 * plant that lacks several parts goes without the one that lets it make least, by what it makes less than usual; what its users
 * have in stock is used first, so that a part is short from the day on which someone stands for it.
 */
export class PartNeeds {
  private readonly plan: ScenarioPlan;
  private readonly uses: readonly Use[];
  /** By use, then step: what its plant makes, in the run that is told and when nothing happens. */
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
        if (row !== undefined) uses.push({ node, group, row, quantity: net.inputQuantity[input]! });
      }
    }
    this.plan = plan;
    this.uses = uses;
    this.count = parts.length;
    this.told = new Float64Array(uses.length * steps.count);
    this.usual = new Float64Array(uses.length * steps.count);
  }

  /** Looks at a step of the run that is told. */
  afterStep(step: number, run: FlowRun): void {
    this.read(this.told, step, run);
  }

  /** Looks at a step of the run in which nothing happens. */
  afterUsualStep(step: number, run: FlowRun): void {
    this.read(this.usual, step, run);
  }

  private read(made: Float64Array, step: number, run: FlowRun): void {
    const { count } = this.plan.steps;
    for (const [at, { node }] of this.uses.entries()) made[at * count + step] = run.getMade(node);
  }

  /** Units a day by step of each part, in the order asked for; `witness` saw the run that is told. */
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
