import type { QuestionOf } from '../../../domain/questions/questions.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { optimiseMoves } from '../../../engine/moves/optimise.ts';
import { nameGroup } from '../../../engine/moves/suggest-moves.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { checkScenario } from '../../../engine/simulation/scenario/check-scenario.ts';
import { type Analysis, type Hooks, tellShare } from '../../analysis.ts';
import type { ScenarioAnswer } from '../../answers.ts';
import { answerSound, refuseScenario, settleScenario } from '../of-scenario/sound-scenario.ts';

function listScenarios({ scenario, further = [] }: QuestionOf<'moves'>): Scenario[] {
  return [scenario, ...further.map((one) => one.scenario)];
}

/** The answer, unless the question names a missing move, or two excluding each other. */
function refuseChosen({ chosen = [] }: QuestionOf<'moves'>, report: MovesReport): ScenarioAnswer<MovesReport> {
  const levers = new Map(report.moves.map(({ lever }) => [lever.id, lever]));
  const unknown = chosen.find((id) => !levers.has(id));
  if (unknown !== undefined) {
    const message = `No move is called “${unknown}”; the moves are ${[...levers.keys()].join(', ') || 'none'}.`;
    return { ok: false, problems: [{ path: 'chosen', message }] };
  }
  const groups = Map.groupBy(new Set(chosen), (id) => nameGroup(levers.get(id)!));
  const excluding = [...groups].find(([group, ids]) => group !== null && ids.length > 1);
  if (excluding === undefined) return { ok: true, report };
  const names = excluding[1].map((id) => `“${id}”`).join(' and ');
  return { ok: false, problems: [{ path: 'chosen', message: `${names} exclude each other: choose one of them.` }] };
}

const PROGRESS_STEP = 0.01;

/** A signal is looked at after each plan's run. */
export const moves = {
  needs: ['solver'],
  pieces: 'so-far',
  refuse: (context, asked) =>
    listScenarios(asked)
      .map((scenario) => refuseScenario(context, { scenario }))
      .find((reason) => reason !== null) ?? null,
  run: async (context, asked, hooks: Hooks<MovesReport>) => {
    const problems = (asked.further ?? []).flatMap(({ scenario }) =>
      checkScenario(scenario, context.dataset, context.catalogue).map(({ path, message }) => ({
        path: `${scenario.name}, ${path}`,
        message,
      })),
    );
    if (problems.length > 0) return { ok: false, problems };
    const open = await context.loadSolver();
    hooks.signal?.throwIfAborted();
    const tell = tellShare(PROGRESS_STEP, hooks);
    const onProgress = (done: number, budget: number): void => tell(done / budget);
    const { onPiece: onPlan } = hooks;
    const work = { ...context, asked, open, onProgress, onPlan };
    const answer = await answerSound(context, asked, () => optimiseMoves(work));
    return answer.ok ? refuseChosen(asked, answer.report) : answer;
  },
  settle: settleScenario,
} satisfies Analysis<'moves'>;
