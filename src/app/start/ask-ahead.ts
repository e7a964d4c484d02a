import type { Document, WorkspaceSummary } from '../../api/contract.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import type { BrowserAnalyst } from '../../analyses/analyst.ts';
import type { Asked } from '../../domain/questions/questions.ts';
import { composeView, getQuestion } from '../queries/view/compose-view.ts';
import { type GlobalSearch } from '../url-state.ts';

/** A workspace before its host is there: as its host will tell of it, and the place of its data. */
type LeftWorkspace = {
  readonly workspace: WorkspaceSummary;
  readonly documents: readonly Document[];
  readonly locate: (hash: string) => string;
};

/** The same with the address and the calendar. */
export type FirstView = { readonly left: LeftWorkspace; readonly search: GlobalSearch; readonly today: IsoDate };

/** What a visit knows before there is a host: its workspace, and the question of its figures. */
export type Ahead = LeftWorkspace & { readonly question: Asked<'summary'> };

/** The question of the figures shown first; null if the address names other data, or assumptions: then all waits for the host. */
export function getQuestionAhead({
  left: { workspace, documents },
  search,
  today,
}: FirstView): Asked<'summary'> | null {
  const view = composeView(search, workspace, documents, today);
  if (view.workspaceId !== workspace.id || view.dataVersion === null || view.dataVersion !== workspace.head)
    return null;
  return Object.keys(view.assumptions).length > 0 ? null : getQuestion(view, {});
}

/**
 * The figures of a workspace known before its host has made or opened it: on a first visit the build's own, with nothing written beside its data,
 * later as it was left. They are asked for at once, of a thread with its own reading of the data, unless they are `known`.
 */
export function askAhead(
  analyst: BrowserAnalyst,
  { question, locate }: Pick<Ahead, 'question' | 'locate'>,
  known: ExposureSummary | null,
): Promise<ExposureSummary> {
  if (known !== null) return Promise.resolve(known);
  analyst.provideDatasetAt(question.dataVersion, locate(question.dataVersion));
  const summary = analyst.ask('summary', question);
  // Who takes it up hears of a failure.
  summary.catch(() => undefined);
  return summary;
}
