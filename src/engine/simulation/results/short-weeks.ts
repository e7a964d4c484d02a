import type { FlowRun } from '../flow/flow-run.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { ScenarioRunner } from '../scenario/scenario-runner.ts';
import type { CourseWitness } from './course-witness.ts';
import type { WeeksByPart } from './draw-causes.ts';
import type { CauseShare, PartShortage } from './report.ts';
import { calmDown } from './told-course.ts';

const WEEK = 7;
/** A gap below this share of a usual step's output is a rounding error. */
const ROUNDING = 1e-6;

/** Returns units made by step, then node, when nothing happens, with every assumption at its median. */
export function runUsual(plan: ScenarioPlan, runner: ScenarioRunner): Float64Array {
  const { nodeCount } = plan.net;
  const made = new Float64Array(plan.steps.count * nodeCount);
  runner.runConditions(calmDown(plan, runner.draw(null)), null, (step, run) => {
    for (let node = 0; node < nodeCount; node++) made[step * nodeCount + node] = run.getMade(node);
  });
  return made;
}

/** Remembers of one run after another the weeks in which a part is short: a user makes less than usual because it is missing. */
export class ShortWeeks {
  private readonly plan: ScenarioPlan;
  private readonly usual: Float64Array;
  /** By part, then week: 1 if it is short. */
  private readonly short: Uint8Array;
  private readonly weeks: number;

  /** `usual` is from `runUsual`. */
  constructor(plan: ScenarioPlan, usual: Float64Array) {
    this.plan = plan;
    this.usual = usual;
    this.weeks = countWeeks(plan);
    this.short = new Uint8Array(plan.network.parts.length * this.weeks);
  }

  /** Looks at a step that `witness` has seen; with step 0 a run begins. */
  afterStep(step: number, run: FlowRun, witness: CourseWitness): void {
    const { net, network, steps } = this.plan;
    if (step === 0) this.short.fill(0);
    const week = Math.floor((step * steps.days) / WEEK);
    if (week >= this.weeks) return;
    for (let node = 0; node < net.nodeCount; node++) {
      const input = witness.getLimitingInput(node, step);
      if (input < 0) continue;
      const usual = this.usual[step * net.nodeCount + node]!;
      if (run.getMade(node) < (1 - ROUNDING) * usual)
        this.short[network.groupPart[net.inputGroup[input]!]! * this.weeks + week] = 1;
    }
  }

  /** The weeks of each part that is short in any. */
  listWeeks(): WeeksByPart {
    const found = new Map<string, number[]>();
    for (let at = this.short.indexOf(1); at >= 0; at = this.short.indexOf(1, at + 1)) {
      const { partNumber } = this.plan.network.parts[Math.floor(at / this.weeks)]!;
      found.set(partNumber, [...(found.get(partNumber) ?? []), at % this.weeks]);
    }
    return found;
  }
}

/** Returns in how many of some draws each part of their causes is short, by whole week, in the order of the causes. */
export function countShortages(
  plan: ScenarioPlan,
  causes: readonly Pick<CauseShare, 'part'>[],
  draws: readonly { readonly short: WeeksByPart }[],
): PartShortage[] {
  return [...new Set(causes.map(({ part }) => part))].map((partNumber) => {
    const short = Array.from({ length: countWeeks(plan) }, () => 0);
    for (const draw of draws) for (const week of draw.short.get(partNumber) ?? []) short[week]! += 1;
    return { partNumber, draws: draws.length, short };
  });
}

function countWeeks({ steps }: ScenarioPlan): number {
  return Math.floor((steps.count * steps.days) / WEEK);
}
