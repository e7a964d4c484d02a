import type { Lever } from '../../domain/scenario/lever.ts';
import type { OpenLinearProgram } from '../resilience/linear-program.ts';
import { type Aim, type Choice, writeChoiceProgram } from './choice-program.ts';
import { minimiseMixed } from './mixed-program.ts';
import { comparePlans, type PlanAim, type Weighed, weighPlan } from './plan-aim.ts';
import type { PlanJudge } from './plan-judge.ts';

/** What a search found. */
export type FoundPlans = {
  /** Best first, by the aim; doing nothing among them. */
  readonly plans: readonly Weighed[];
  readonly nothing: Weighed;
  /** What the program over single effects proposed; null: none meets the aim by it. `gap` of the program itself. */
  readonly proposed: { readonly ids: readonly string[]; readonly gap: number } | null;
  /** Whether every allowed set of moves was run, so that the first is proved best by the simulation. */
  readonly isComplete: boolean;
  /** Plans that were run. */
  readonly count: number;
};

export type SearchSteps = { readonly mostPlans: number; readonly onProgress?: (done: number, budget: number) => void };

/** Sets of so many moves are all run where there is room for them. */
const MOST_COUNTED = 20;

/**
 * Returns plans found in two steps: a program over what each move saves alone proposes, the simulation judges. All allowed sets are run where they fit into
 * `mostPlans`; else none, each alone, all, the proposal, and from the best so far what one move more, less or another instead changes, until nothing does.
 */
export function searchPlans(
  judge: PlanJudge,
  levers: readonly Lever[],
  groupOf: (lever: Lever) => string | null,
  aim: PlanAim,
  open: OpenLinearProgram,
  { mostPlans, onProgress }: SearchSteps,
): FoundPlans {
  const groups = new Map(levers.map((lever) => [lever.id, groupOf(lever)]));
  const ids = levers.map(({ id }) => id);
  const base = judge.judge([]);
  const weigh = (some: readonly string[]): Weighed => {
    const weighed = weighPlan(judge.judge(some), base, aim);
    onProgress?.(Math.min(judge.judged.size, mostPlans), mostPlans);
    return weighed;
  };
  const isAllowed = (some: readonly string[]): boolean => {
    const named = some.flatMap((id) => groups.get(id) ?? []);
    return new Set(named).size === named.length;
  };
  const tried = new Map<string, Weighed>();
  const attempt = (some: readonly string[]): Weighed | null => {
    const key = JSON.stringify(some.toSorted());
    const known = tried.get(key);
    if (known !== undefined) return known;
    if (!isAllowed(some) || judge.judged.size >= mostPlans) return null;
    const weighed = weigh(some);
    tried.set(key, weighed);
    return weighed;
  };
  const nothing = attempt([]) ?? weigh([]);
  const singles = ids.map((id) => attempt([id]));
  const proposed = propose(levers, singles, nothing, groups, aim, open);
  if (proposed !== null) attempt(proposed.ids);
  const allowed = listSets(ids, isAllowed, mostPlans);
  if (allowed !== null) for (const some of allowed) attempt(some);
  else improve(ids, groups, attempt, () => rank(tried, aim)[0]!);
  const plans = rank(tried, aim);
  return { plans, nothing, proposed, isComplete: allowed !== null, count: tried.size };
}

/** Returns a set of moves held against doing nothing, as it is; nothing is searched for. */
export function weighChosen(judge: PlanJudge, chosen: readonly string[], aim: PlanAim): FoundPlans {
  const base = judge.judge([]);
  const nothing = weighPlan(base, base, aim);
  const plan = chosen.length === 0 ? nothing : weighPlan(judge.judge(chosen), base, aim);
  const plans = plan === nothing ? [nothing] : [plan, nothing];
  return { plans, nothing, proposed: null, isComplete: false, count: plans.length };
}

function rank(tried: ReadonlyMap<string, Weighed>, aim: PlanAim): Weighed[] {
  return [...tried.values()].toSorted((a, b) => comparePlans(a, b, aim));
}

/** All allowed sets; null where they are more than may be run. */
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

function propose(
  levers: readonly Lever[],
  singles: readonly (Weighed | null)[],
  nothing: Weighed,
  groups: ReadonlyMap<string, string | null>,
  aim: PlanAim,
  open: OpenLinearProgram,
): FoundPlans['proposed'] {
  const choices = levers.flatMap(({ id }, row): Choice[] => {
    const single = singles[row];
    if (single === null || single === undefined) return [];
    const saved = nothing.unsold - single.unsold;
    return [
      { id, cost: Math.max(0, single.cost), saves: saved > 0 ? { unsold: saved } : {}, group: groups.get(id) ?? null },
    ];
  });
  const wanted: Aim =
    aim.budget !== null
      ? { kind: 'budget', budget: aim.budget }
      : aim.mostUnsold === null
        ? { kind: 'sum' }
        : { kind: 'target', most: aim.mostUnsold };
  if (choices.length === 0) return null;
  const solved = minimiseMixed(writeChoiceProgram(choices, { unsold: Math.max(0, nothing.unsold) }, wanted), open);
  if (solved.status !== 'solved') return null;
  return { ids: choices.filter((_, column) => solved.columns[column]! > 0.5).map(({ id }) => id), gap: solved.gap };
}

/** From the best plan so far: one move more, one less, one instead of another, until no such step is better or no run is left. */
function improve(
  ids: readonly string[],
  groups: ReadonlyMap<string, string | null>,
  attempt: (some: readonly string[]) => Weighed | null,
  getBest: () => Weighed,
): void {
  attempt(
    ids.filter(
      (id, row) => groups.get(id) === null || ids.findIndex((one) => groups.get(one) === groups.get(id)) === row,
    ),
  );
  for (;;) {
    const now = getBest().plan.ids;
    const without = now.map((id) => now.filter((one) => one !== id));
    const others = ids.filter((id) => !now.includes(id));
    const steps = [
      ...others.map((id) => [...now, id]),
      ...without,
      ...without.flatMap((rest) => others.map((id) => [...rest, id])),
    ];
    for (const some of steps) attempt(some);
    if (getBest().plan.ids.join('\n') === now.join('\n')) return;
  }
}
