import { createEmptyScenario } from '../../../domain/scenario/empty-scenario.ts';
import type { BriefReport } from '../../../engine/brief/brief-report.ts';
import type { Analysis } from '../../queries/analyses/use-analysis.ts';
import { useAnalysis } from '../../queries/analyses/use-analysis.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useView } from '../../queries/view/use-view.ts';
import { makeScenario } from '../../scenarios/make-scenario.ts';

/** The same as `lodestone brief` takes where nobody asks for more. */
const STEP_DAYS = 7;
const DRAWS = 128;
const PLANS = 24;
const PLAN_DRAWS = 32;

export type BriefState = {
  /** Undefined: not there yet. */
  readonly report: BriefReport | undefined;
  /** Names of the scenario missing in the data; null: none. */
  readonly refused: string | null;
  /** Of the run, and of the search for moves once it was asked for. */
  readonly run: Analysis;
  readonly moves: Analysis | null;
};

/** The brief of the view under a preset, once `isAsked`; with moves where `wantsMoves`. */
export function useBrief(presetId: string, isAsked: boolean, wantsMoves: boolean): BriefState {
  const { dataVersion, lawDate, suspensionEnd, reading, assumptions, inference, packs } = useView();
  const today = useToday();
  const { data: dataset, isPlaceholderData } = useDataset();
  const { data: catalogue } = useCatalogue('later');
  const preset = catalogue?.scenarioPresets.find(({ id }) => id === presetId);
  const setting = { clocks: { lawDate, suspensionEnd, reading }, assumptions, inference, startDate: today };
  const isReady = dataset !== undefined && !isPlaceholderData && preset !== undefined && dataVersion !== null;
  const about = isReady ? { dataset, dataVersion, packs } : null;
  const bare = createEmptyScenario(presetId, presetId, setting);
  const filled = preset === undefined ? bare : makeScenario(preset.id, preset.name, preset, null, setting);
  const scenario = { ...filled, stepDays: STEP_DAYS, draws: DRAWS } as const;
  const ask = { scenario, draws: PLAN_DRAWS };
  const plain = useAnalysis('brief', { ...ask, plans: 0 }, about, isAsked);
  const planned = useAnalysis('brief', { ...ask, plans: PLANS }, about, wantsMoves);
  const answer = planned.answer ?? plain.answer;
  return {
    report: answer?.ok === true ? answer.report : undefined,
    refused: answer?.ok === false ? answer.problems.map(({ message }) => message).join(' ') : null,
    run: plain.analysis,
    moves: wantsMoves && planned.answer === undefined ? planned.analysis : null,
  };
}
