import type { WorkspaceSummary } from '../../api/contract.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import type { BrowserAnalyst } from '../../analyses/analyst.ts';
import type { Asked } from '../../domain/questions/questions.ts';
import { composeView, DEFAULT_WORKSPACE, getQuestion } from '../queries/view/compose-view.ts';
import { parseAssumptions } from '../address-lists.ts';
import { type GlobalSearch } from '../url-state.ts';

/** The workspace that a first visit finds, and what the address and the calendar make of it. */
export type FirstView = {
  /** As its host will tell of it, and where its data can be read. */
  readonly demo: { readonly workspace: WorkspaceSummary & { readonly head: string }; readonly url: string };
  readonly search: GlobalSearch;
  readonly today: IsoDate;
};

/** What a first visit knows before there is a host: its workspace, and that its figures have been asked for. */
export type Ahead = {
  readonly workspace: WorkspaceSummary;
  readonly question: Asked<'summary'>;
  readonly summary: Promise<ExposureSummary>;
};

/**
 * On a first visit the workspace that will be there is known before the host has made it, and that nothing is written beside its data:
 * its figures are asked for at once, of a thread that reads the data by itself. Null if the address names other data or assumptions:
 * then all waits for the host.
 */
export function askAhead(
  analyst: BrowserAnalyst,
  { demo: { workspace, url }, search, today }: FirstView,
): Ahead | null {
  const { ws = DEFAULT_WORKSPACE, v = workspace.head, assume } = search;
  if (ws !== workspace.id || v !== workspace.head) return null;
  if (Object.keys(parseAssumptions(assume) ?? {}).length > 0) return null;
  analyst.provideDatasetAt(workspace.head, url);
  const question = getQuestion(composeView(search, workspace, [], today), {});
  const summary = analyst.ask('summary', question);
  // Who takes it up hears of a failure.
  summary.catch(() => undefined);
  return { workspace, question, summary };
}
