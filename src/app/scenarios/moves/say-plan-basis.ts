import type { StoredPlan } from '../../../domain/scenario/stored-plan.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';

type Basis = Pick<MovesReport, 'dataVersion' | 'catalogueVersion'>;

/** Says in a sentence whether a stored plan's figures and those of `now`, by this `program`, rest on the same, and what may part them. */
export function sayPlanBasis(
  plan: Pick<StoredPlan, 'dataVersion' | 'catalogueVersion' | 'engineVersion'>,
  now: Basis,
  program: string,
): string {
  if (now.dataVersion !== plan.dataVersion || now.catalogueVersion !== plan.catalogueVersion)
    return 'Data or catalogue have changed since it was stored: what was expected stays, what it comes to now stands beside it.';
  return plan.engineVersion === program
    ? 'Data and catalogue are those that it was made on.'
    : 'Data and catalogue are those that it was made on, and another version of the program made it: where figures differ, that is why.';
}
