import type { Lever } from '../../domain/scenario/lever.ts';
import type { OpenLinearProgram } from '../resilience/linear-program.ts';
import type { FoundPlans, SearchSteps } from './found-plans.ts';
import type { JudgedPlan, JudgesPlans } from './judged-plan.ts';
import { comparePlans, type PlanAim, type Weighed, weighPlan } from './plan-aim.ts';
import { findBound, listChoices, measureGap, type Proposal, propose } from './propose-plan.ts';

/** Sets of so many moves are all run where there is room for them. */
const MOST_COUNTED = 20;

/**
 * Returns plans found in two steps: a program over the saving of each move alone proposes, the simulation judges. All allowed sets are run where
 * they fit into `mostPlans`; else none, each alone, all, the proposal, and from the best so far every change by one move more, less or another
 * instead, until nothing changes.
 */
export function searchPlans(
  judge: JudgesPlans,
  levers: readonly Lever[],
  groupOf: (lever: Lever) => string | null,
  aim: PlanAim,
  open: OpenLinearProgram,
  steps: SearchSteps,
): FoundPlans {
  const search = new PlanSearch(judge, levers, groupOf, aim, open, steps);
  search.begin();
  return search.finish();
}

/** Returns runs of nothing, of each move alone and of the program's proposal: a first plan, soon. */
export function proposePlans(
  ...[judge, levers, groupOf, aim, open, steps]: Parameters<typeof searchPlans>
): FoundPlans {
  const search = new PlanSearch(judge, levers, groupOf, aim, open, steps);
  search.begin();
  return search.getFound();
}

class PlanSearch {
  private readonly judge: JudgesPlans;
  private readonly levers: readonly Lever[];
  private readonly ids: readonly string[];
  private readonly groups: ReadonlyMap<string, string | null>;
  private readonly aim: PlanAim;
  private readonly open: OpenLinearProgram;
  private readonly steps: SearchSteps;
  private readonly tried = new Map<string, Weighed>();
  private readonly base: JudgedPlan;
  private readonly nothing: Weighed;
  private proposed: Proposal | null = null;
  private bound: number | null = null;
  private isComplete = false;
  private told: Weighed | null = null;

  constructor(...[judge, levers, groupOf, aim, open, steps]: Parameters<typeof searchPlans>) {
    this.judge = judge;
    this.levers = levers;
    this.ids = levers.map(({ id }) => id);
    this.groups = new Map(levers.map((lever) => [lever.id, groupOf(lever)]));
    this.aim = aim;
    this.open = open;
    this.steps = steps;
    this.base = judge.judge([]);
    this.nothing = this.attempt([]) ?? this.weigh([]);
  }

  /** Nothing, each move alone, and the program's proposal from that. */
  begin(): void {
    const { levers, aim, groups, nothing, open } = this;
    const singles = this.ids.map((id) => this.attempt([id]));
    const choices = listChoices(levers, singles, nothing, groups);
    this.proposed = propose(choices, nothing, aim, open);
    this.bound = findBound(choices, levers, nothing, aim, open);
    if (this.proposed !== null) this.attempt(this.proposed.ids);
    this.tell();
  }

  /** All sets where there is room for them, else those a step from the best. */
  finish(): FoundPlans {
    const allowed = listSets(this.ids, (some) => this.isAllowed(some), this.steps.mostPlans);
    if (allowed === null) this.improve();
    else {
      for (const some of allowed) this.attempt(some);
      this.isComplete = true;
    }
    return this.getFound();
  }

  getFound(): FoundPlans {
    const { tried, nothing, proposed, isComplete, aim, bound } = this;
    const plans = rank(tried, aim);
    const gap = isComplete ? 0 : measureGap(plans[0]!, bound, aim);
    return { plans, nothing, proposed, isComplete, count: tried.size, gap };
  }

  private tell(): void {
    const best = rank(this.tried, this.aim)[0]!;
    if (this.steps.onBetter === undefined || best === this.told) return;
    this.told = best;
    this.steps.onBetter(this.getFound());
  }

  private weigh(some: readonly string[]): Weighed {
    return weighPlan(this.judge.judge(some), this.base, this.aim);
  }

  private isAllowed(some: readonly string[]): boolean {
    const named = some.flatMap((id) => this.groups.get(id) ?? []);
    return new Set(named).size === named.length;
  }

  /** Null: it is not allowed, or there is no run left for it. */
  private attempt(some: readonly string[]): Weighed | null {
    const key = JSON.stringify(some.toSorted());
    const known = this.tried.get(key);
    if (known !== undefined) return known;
    if (!this.isAllowed(some) || this.tried.size >= this.steps.mostPlans) return null;
    const weighed = this.weigh(some);
    this.tried.set(key, weighed);
    this.steps.onProgress?.(this.tried.size, this.steps.mostPlans);
    return weighed;
  }

  /** From the best plan so far: one move more, one less, one instead of another, until no such step is better or no run is left. */
  private improve(): void {
    const { ids, groups } = this;
    this.attempt(
      ids.filter(
        (id, row) => groups.get(id) === null || ids.findIndex((one) => groups.get(one) === groups.get(id)) === row,
      ),
    );
    for (;;) {
      this.tell();
      const now = rank(this.tried, this.aim)[0]!.plan.ids;
      const without = now.map((id) => now.filter((one) => one !== id));
      const others = ids.filter((id) => !now.includes(id));
      const steps = [
        ...others.map((id) => [...now, id]),
        ...without,
        ...without.flatMap((rest) => others.map((id) => [...rest, id])),
      ];
      for (const some of steps) this.attempt(some);
      if (rank(this.tried, this.aim)[0]!.plan.ids.join('\n') === now.join('\n')) return;
    }
  }
}

/** Returns a set of moves held against doing nothing, as it is; nothing is searched for. */
export function weighChosen(judge: JudgesPlans, chosen: readonly string[], aim: PlanAim): FoundPlans {
  const base = judge.judge([]);
  const nothing = weighPlan(base, base, aim);
  const plan = chosen.length === 0 ? nothing : weighPlan(judge.judge(chosen), base, aim);
  const plans = plan === nothing ? [nothing] : [plan, nothing];
  return { plans, nothing, proposed: null, isComplete: false, count: plans.length, gap: null };
}

function rank(tried: ReadonlyMap<string, Weighed>, aim: PlanAim): Weighed[] {
  return [...tried.values()].toSorted((a, b) => comparePlans(a, b, aim));
}

/** All allowed sets; null if they are more than may be run. */
function listSets(
  ids: readonly string[],
  isAllowed: (some: readonly string[]) => boolean,
  most: number,
): string[][] | null {
  if (ids.length > MOST_COUNTED) return null;
  const sets: string[][] = [];
  for (let bits = 0; bits < 2 ** ids.length; bits++) {
    const some = ids.filter((_, row) => (bits >> row) & 1);
    if (!isAllowed(some)) continue;
    sets.push(some);
    if (sets.length > most) return null;
  }
  return sets;
}
