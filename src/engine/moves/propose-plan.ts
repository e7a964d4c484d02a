import type { Lever } from '../../domain/scenario/lever.ts';
import type { OpenLinearProgram } from '../resilience/linear-program.ts';
import { type Aim, type Choice, writeChoiceProgram } from './choice-program.ts';
import { minimiseMixed } from './mixed-program.ts';
import { hasTarget, type PlanAim, type Weighed } from './plan-aim.ts';

/** Proposal of the program over single effects; `gap` of the program itself. */
export type Proposal = { readonly ids: readonly string[]; readonly gap: number };

/** Returns the moves run alone, for a program: the cost and the saving of each by itself. */
export function listChoices(
  levers: readonly Lever[],
  singles: readonly (Weighed | null)[],
  nothing: Weighed,
  groups: ReadonlyMap<string, string | null>,
): Choice[] {
  return levers.flatMap(({ id }, row): Choice[] => {
    const single = singles[row];
    if (single === null || single === undefined) return [];
    const saved = nothing.unsold - single.unsold;
    return [{ id, cost: single.cost, saves: saved > 0 ? { unsold: saved } : {}, group: groups.get(id) ?? null }];
  });
}

/** Returns the proposal of the program over single effects for an aim; null: by it no plan meets the aim. A cost-saving move counts as free. */
export function propose(
  choices: readonly Choice[],
  nothing: Weighed,
  aim: PlanAim,
  open: OpenLinearProgram,
): Proposal | null {
  if (choices.length === 0) return null;
  const free = choices.map((choice) => ({ ...choice, cost: Math.max(0, choice.cost) }));
  const solved = minimiseMixed(writeChoiceProgram(free, listLosses(nothing), writeAim(aim)), open);
  if (solved.status !== 'solved') return null;
  return { ids: choices.filter((_, column) => solved.columns[column]! > 0.5).map(({ id }) => id), gap: solved.gap };
}

/**
 * Returns a bound of every plan in the aim's measure (money unsold within a budget, cost of reaching a target, both together), if no two moves
 * help each other. Null: some move was not run alone, or the aim is a day or a service, out of reach of single effects.
 */
export function findBound(
  choices: readonly Choice[],
  levers: readonly Lever[],
  nothing: Weighed,
  aim: PlanAim,
  open: OpenLinearProgram,
): number | null {
  if (choices.length < levers.length || aim.noStopBefore !== null || aim.service !== null) return null;
  if (aim.budget !== null && aim.mostUnsold !== null) return null;
  const solved = minimiseMixed(writeChoiceProgram(choices, listLosses(nothing), writeAim(aim)), open);
  return solved.status === 'solved' ? solved.bound : null;
}

/** Below this a difference of money is rounding. */
const ROUNDING = 1e-9;

/** Returns a plan's distance above a bound in the aim's measure; null: there is none, the plan misses the target, or it beats the bound, since moves help each other. */
export function measureGap(best: Weighed, bound: number | null, aim: PlanAim): number | null {
  if (bound === null || !best.reaches) return null;
  const value = hasTarget(aim) ? best.cost : aim.budget === null ? best.cost + best.unsold : best.unsold;
  const above = value - bound;
  const scale = Math.max(1, Math.abs(value));
  if (above < -ROUNDING * scale) return null;
  return above <= ROUNDING * scale ? 0 : above / scale;
}

function listLosses({ unsold }: Weighed): Record<string, number> {
  return { unsold: Math.max(0, unsold) };
}

function writeAim({ budget, mostUnsold }: PlanAim): Aim {
  if (budget !== null) return { kind: 'budget', budget };
  return mostUnsold === null ? { kind: 'sum' } : { kind: 'target', most: mostUnsold };
}
