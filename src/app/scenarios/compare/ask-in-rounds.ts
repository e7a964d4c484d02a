import type { Hooks } from '../../../analyses/analysis.ts';
import type { AnswerOf } from '../../../analyses/answers.ts';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import type { ScenarioFigures } from '../../../engine/simulation/results/report.ts';
import type { InTurn } from './take-turns.ts';

/**
 * Runs of the rounds before the last: first so few that all scenarios have figures within a moment, then enough for steady medians. What they
 * take is spent again by the last.
 */
const EARLY_RUNS = [32, 128];

/** Asks about one scenario, from anybody. */
export type AskFigures = (
  question: QuestionOf<'figures'>,
  hooks: Hooks<ScenarioFigures>,
) => Promise<AnswerOf<'figures'>>;

/**
 * Asks about the figures of a scenario by few runs, by more, and then by all of its own; each round waits for its turn, so scenarios asked about together are
 * compared by equally many runs. All rounds use the same random numbers: a later one refines an earlier. Returns the last answer; the earlier
 * ones are pieces with figures alone, and no piece rests on fewer runs than one before.
 */
export async function askInRounds(
  ask: AskFigures,
  inTurn: InTurn,
  { scenario }: { scenario: QuestionOf<'figures'>['scenario'] },
  { onPiece, onProgress, signal }: Hooks<ScenarioFigures> & { readonly signal: AbortSignal },
): Promise<AnswerOf<'figures'>> {
  let told = 0;
  const tell = (report: ScenarioFigures): void => {
    if (report.draws <= told) return;
    told = report.draws;
    onPiece?.(report);
  };
  for (const draws of EARLY_RUNS.filter((runs) => 2 * runs < scenario.draws)) {
    const early = { scenario: { ...scenario, draws } };
    const answer = await inTurn(() => ask(early, { signal }), signal);
    // What cannot run by few runs cannot by more.
    if (!answer.ok) return answer;
    tell(answer.report);
    onProgress?.({ done: answer.report.draws, budget: scenario.draws });
    // Where no two runs differ there is one, however many are asked for.
    if (answer.report.draws < draws) break;
  }
  return inTurn(() => ask({ scenario }, { signal, onPiece: tell, onProgress }), signal);
}
