import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Assumptions, Clocks } from '../../domain/workspace.ts';
import { rankCompany } from '../../engine/cascade/company-ranking.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { analyseExposure } from '../../engine/exposure/analyse.ts';
import { analyseResilience } from '../../engine/resilience/analyse.ts';
import { loadHighsSolver } from '../highs-solver.ts';
import type { RunAnswer, RunQuestion } from '../run-questions.ts';
import type { RunSimulation } from '../simulations.ts';

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
export async function answerRun(input: RunInput): Promise<RunAnswer> {
  const { question } = input;
  switch (question.kind) {
    case 'exposure':
      return answerExposure(input, question);
    case 'simulation':
      return answerSimulation(input, question.scenario);
    case 'resilience':
      return answerResilience(input, question);
    case 'ranking': {
      const { dataset, dataVersion, onProgress } = input;
      const { production, epsilon, replaceability } = question;
      const company = { dataset, catalogue: loadCatalogue(), dataVersion };
      return { ok: true, report: rankCompany(company, { production, epsilon, replaceability }, onProgress) };
    }
  }
}

type QuestionOf<Kind> = Extract<RunQuestion, { kind: Kind }>;

function answerExposure(
  { dataset, dataVersion }: RunInput,
  { kind: _kind, ...asked }: QuestionOf<'exposure'>,
): RunAnswer {
  const catalogue = loadCatalogue();
  const refused = refuseAssumptions(asked.assumptions, asked);
  return refused ?? { ok: true, report: analyseExposure({ dataset, catalogue, question: { ...asked, dataVersion } }) };
}

async function answerSimulation(
  { dataset, dataVersion, onProgress, simulate }: RunInput,
  scenario: Scenario,
): Promise<RunAnswer> {
  const refused = refuseAssumptions(scenario.assumptions, scenario.clocks);
  if (refused) return refused;
  const answer = await simulate(
    { ask: { kind: 'run' }, scenario, dataset, dataVersion },
    { onProgress: ({ done, budget }) => onProgress(done / budget) },
  );
  if (answer.kind === 'run') return { ok: true, report: answer.report };
  const problems = answer.kind === 'problems' ? answer.problems : [];
  return { ok: false, reason: problems.map(({ path, message }) => `${path}: ${message}`).join('; ') };
}

async function answerResilience(
  { dataset, dataVersion, onProgress }: RunInput,
  { inference, single }: QuestionOf<'resilience'>,
): Promise<RunAnswer> {
  if (single && !dataset.sites.some(({ siteId }) => siteId === single.siteId))
    return { ok: false, reason: `There is no site ${single.siteId}.` };
  const open = await loadHighsSolver();
  const question = { dataVersion, inference, single };
  return { ok: true, report: analyseResilience({ dataset, catalogue: loadCatalogue(), question, open, onProgress }) };
}

function refuseAssumptions(assumptions: Assumptions, clocks: Clocks): RunAnswer | null {
  const assumed = resolveAssumptions(loadCatalogue(), assumptions, clocks);
  if (assumed.ok) return null;
  return { ok: false, reason: `${assumed.refusals.map(({ key, reason }) => `${key}: ${reason}`).join('; ')}.` };
}
