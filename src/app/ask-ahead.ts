import type { QueryClient } from '@tanstack/react-query';
import type { WorkspaceSummary } from '../api/contract.ts';
import type { IsoDate } from '../domain/units.ts';
import type { BrowserAnalyst } from '../worker/analyses.ts';
import type { Services } from './queries/services.tsx';
import { prefetchSummaryWithoutHost } from './queries/use-analyses.ts';
import { composeView, DEFAULT_WORKSPACE } from './queries/use-view.ts';
import { type GlobalSearch, parseAssumptions } from './url-state.ts';

/** The workspace that a first visit finds, and what the address and the calendar make of it. */
export type FirstView = {
  readonly demo: { readonly head: string; readonly url: string };
  readonly search: GlobalSearch;
  readonly today: IsoDate;
};

/**
 * On a first visit the workspace that will be there is known before the host has made it: its figures are asked for at once, of a
 * thread that reads the data by itself, while the host starts. Whoever then asks the host finds the answer there, or asks anew where it
 * turned out to be another question. Does nothing where the address names other data or assumptions.
 */
export async function askAhead(
  queries: QueryClient,
  services: Services,
  analyst: BrowserAnalyst,
  { demo, search, today }: FirstView,
): Promise<void> {
  const { ws = DEFAULT_WORKSPACE, v = demo.head, assume } = search;
  if (ws !== DEFAULT_WORKSPACE || v !== demo.head) return;
  if (Object.keys(parseAssumptions(assume) ?? {}).length > 0) return;
  analyst.provideDatasetAt(demo.head, demo.url);
  const summary: WorkspaceSummary = { id: ws, name: '', demo: true, organisation: '', head: demo.head, revision: 1 };
  await prefetchSummaryWithoutHost(queries, services, composeView(search, summary, [], today));
}
