import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import { resolveAssumptions } from '../engine/controls/status.ts';
import { analyseExposure } from '../engine/exposure/analyse.ts';
import type { RunAnswer, RunQuestion } from './run-questions.ts';
import type { RunSimulation } from './simulations.ts';

/** What a question is asked about, and who hears how far it is. */
export type RunInput = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly question: RunQuestion;
  readonly onProgress: (fraction: number) => void;
  /** Carries out a simulation, alone or with others. */
  readonly simulate: RunSimulation;
};

/**
 * Answers a question by the same functions as the page and the command line, so to the same digits. Assumptions that the
 * law does not leave open and names that the data do not hold are reasons, not errors.
 */
export async function answerRun({
  dataset,
  dataVersion,
  question,
  onProgress,
  simulate,
}: RunInput): Promise<RunAnswer> {
  const catalogue = loadCatalogue();
  const { clocks, assumptions } = question.kind === 'exposure' ? { clocks: question, ...question } : question.scenario;
  const assumed = resolveAssumptions(catalogue, assumptions, clocks);
  if (!assumed.ok)
    return { ok: false, reason: `${assumed.refusals.map(({ key, reason }) => `${key}: ${reason}`).join('; ')}.` };
  if (question.kind === 'exposure') {
    const { kind: _kind, ...asked } = question;
    return { ok: true, report: analyseExposure({ dataset, catalogue, question: { ...asked, dataVersion } }) };
  }
  const { scenario } = question;
  const answer = await simulate(
    { ask: { kind: 'run' }, scenario, dataset, dataVersion },
    { onProgress: ({ done, budget }) => onProgress(done / budget) },
  );
  if (answer.kind === 'run') return { ok: true, report: answer.report };
  const problems = answer.kind === 'problems' ? answer.problems : [];
  return { ok: false, reason: problems.map(({ path, message }) => `${path}: ${message}`).join('; ') };
}
