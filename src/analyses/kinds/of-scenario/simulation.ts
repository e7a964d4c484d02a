import { type Further, Simulation } from '../../../engine/simulation/simulate.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import type { Analysis, Context, Hooks } from '../../analysis.ts';
import { findCausesTogether } from '../../threads/share-causes.ts';
import { drawTogether } from './draw-together.ts';
import { answerSound, refuseScenario, settleScenario } from './sound-scenario.ts';

/** With any helpers, to the digits of one thread. A signal is looked at between blocks of draws. */
export const simulation = {
  needs: ['threads'],
  pieces: 'so-far',
  refuse: refuseScenario,
  run: (context, question, hooks) => answerSound(context, question, () => runTogether(context, question, hooks)),
  settle: settleScenario,
} satisfies Analysis<'simulation'>;

/** What is asked of the run of a scenario: further looks, and parts to follow; null: none. */
type AskedOfRun = Pick<QuestionOf<'simulation'>, 'scenario'> & {
  readonly parts?: readonly string[] | null | undefined;
  readonly further?: Further | undefined;
};

/** Runs the draws of a scenario and tells all of them with any helpers, to the digits of this thread alone. */
export function runTogether(
  context: Context,
  { scenario, parts = [], further = true }: AskedOfRun,
  hooks: Hooks<SimulationReport>,
): Promise<SimulationReport> {
  const { dataset, dataVersion, catalogue } = context;
  const open = () => new Simulation({ scenario, dataset, dataVersion, parts, catalogue });
  return drawTogether(context, { scenario, open }, hooks, {
    tellSoFar: (simulated) => simulated.report(false),
    finish: async (simulated, helpers, hearOthers) => {
      if (further === false || helpers.length === 0) return simulated.report(further);
      const causes = await findCausesTogether(
        simulated.listWitnessed(),
        async (draws) => {
          await hearOthers();
          return simulated.findCauses(draws);
        },
        helpers.map((helper) => helper.findCauses),
        async () => {
          if (further !== true) return;
          const looking = simulated.lookApart();
          while (looking.next().done !== true) await hearOthers();
        },
      );
      return simulated.report(further, causes);
    },
  });
}
