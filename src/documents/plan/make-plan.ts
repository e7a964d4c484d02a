import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { StoredPlan } from '../../domain/scenario/stored-plan.ts';
import type { MovesReport } from '../../engine/moves/moves-report.ts';

type Named = { readonly id: string; readonly name: string; readonly made: string };

/** Returns a plan to be kept out of a search's findings: its moves, each open and without an owner, and the expectation with what was said of it. */
export function makePlan(
  report: MovesReport,
  scenarios: readonly { readonly scenario: Scenario; readonly weight: number }[],
  draws: number,
  { id, name, made }: Named,
): StoredPlan {
  const { plan, nothing, dataVersion, catalogueVersion, engineVersion, currency, basis, lawDate, reading } = report;
  return {
    id,
    name,
    made,
    dataVersion,
    catalogueVersion,
    engineVersion,
    currency,
    scenarios: scenarios.map(({ scenario, weight }) => ({ scenario, weight })),
    draws,
    expected: {
      nothing: nothing.unsold.value,
      unsold: plan.unsold.value,
      cost: plan.cost.value,
      firstStop: plan.medianStop,
    },
    moves: report.moves
      .filter(({ isInPlan }) => isInPlan)
      .map(
        ({
          lever,
          units,
          costInPlan,
          costAlone,
          avoidsInPlan,
          avoidsAlone,
          decideBy,
          worksFrom,
          fullFrom,
          ...rest
        }) => ({
          lever,
          units,
          cost: costInPlan ?? costAlone,
          avoids: (avoidsInPlan ?? avoidsAlone).value,
          decideBy,
          worksFrom,
          fullFrom,
          owner: '',
          state: 'open',
          ...(rest.avoidsIs === undefined ? {} : { avoidsIs: rest.avoidsIs }),
          ...(rest.unitsAreLeast === undefined ? {} : { unitsAreLeast: rest.unitsAreLeast }),
        }),
      ),
    basis,
    lawDate,
    reading,
    notes: [...report.notes],
  };
}
