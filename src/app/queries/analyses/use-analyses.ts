import type { QueryClient } from '@tanstack/react-query';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AtHandKind } from '../../../analyses/answers.ts';
import type { ConcentrationLevel } from '../../../engine/concentration/report.ts';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import type { View } from '../view/compose-view.ts';
import { getQuestion } from '../view/compose-view.ts';
import { askKept } from './ask-kept.ts';
import { settleFirstFigures } from './first-figures.ts';
import { queryKeys } from '../query-keys.ts';
import type { Services } from '../services.tsx';
import { useServices } from '../services.tsx';
import { catalogueQuery, useCatalogue } from './use-catalogue.ts';
import { useView } from '../view/use-view.ts';
import { workspaceQueries } from '../workspace-queries.ts';
import { loadOnline } from '../../load-online.ts';

/** The dataset of the version shown. While another version's of the workspace is on its way, the last one stays, so nothing jumps. */
export function useDataset() {
  const view = useView();
  const { client } = useServices();
  return useQuery({
    ...workspaceQueries.dataset(client, view.workspaceId, view.dataVersion ?? ''),
    enabled: view.dataVersion !== null,
    // Never that of another company.
    placeholderData: (previous, query) => (query?.queryKey[1] === view.workspaceId ? previous : undefined),
    select: (version) => version.dataset,
  });
}

/** Makes a version known to the analyst: where its thread can read it, else by fetching its dataset into the cache. */
export async function provideVersion(services: Services, context: QueryContext, id: string, hash: string) {
  const { client, analyst } = services;
  const fetchDataset = async () =>
    (await context.client.ensureQueryData(workspaceQueries.dataset(client, id, hash))).dataset;
  const place = await services.locateVersion(id, hash);
  if (place === null) analyst.provideDataset(hash, await fetchDataset());
  else analyst.provideDatasetAt(hash, place, fetchDataset);
}
type QueryContext = { client: QueryClient; signal: AbortSignal };

async function summarise({ analyst }: Services, { signal }: QueryContext, question: Asked<'summary'>) {
  try {
    return await analyst.ask('summary', question, { signal });
  } finally {
    settleFirstFigures();
  }
}

async function provideAndSummarise(
  services: Services,
  context: QueryContext,
  workspaceId: string,
  question: Asked<'summary'>,
): Promise<ExposureSummary> {
  await provideVersion(services, context, workspaceId, question.dataVersion);
  return summarise(services, context, question);
}

/** The exposure without its parts, there sooner; taken from the whole report where it is at hand. */
export function exposureSummaryQuery(services: Services, workspaceId: string, question: Asked<'summary'>) {
  return queryOptions({
    queryKey: queryKeys.analysis('summary', question),
    queryFn: async (context): Promise<ExposureSummary> => {
      const whole = context.client.getQueryData<ExposureSummary>(queryKeys.analysis('exposure', question));
      const ask = () => provideAndSummarise(services, context, workspaceId, question);
      return whole ?? askKept(services, workspaceId, 'summary', question, ask).finally(settleFirstFigures);
    },
    staleTime: Infinity,
    retry: false,
  });
}

/**
 * Asks for the figures of a view before the first component does. Assumptions wait for the catalogue, so a view with any is left to the page; a
 * failure is shown by the first in need of the answer.
 */
export async function prefetchExposureSummary(queries: QueryClient, services: Services, view: View): Promise<void> {
  if (view.dataVersion === null || Object.keys(view.assumptions).length > 0) return;
  await queries.prefetchQuery(exposureSummaryQuery(services, view.workspaceId, getQuestion(view, {})));
}

/** The same where the figures have been asked for already, for the page that says when they are drawn; where they could not be had so, asks as usual. */
export async function adoptExposureSummary(
  queries: QueryClient,
  services: Services,
  workspaceId: string,
  { question, summary }: { question: Asked<'summary'>; summary: Promise<ExposureSummary> },
): Promise<void> {
  await queries.prefetchQuery({
    ...exposureSummaryQuery(services, workspaceId, question),
    queryFn: (context) => summary.catch(() => provideAndSummarise(services, context, workspaceId, question)),
  });
}

/**
 * The view's question; null while it is not known (no data, or assumptions waiting for the catalogue). Assumptions on rules confirmed on the law
 * date are left out, since the engine refuses them.
 */
export function useExposureQuestion(): Asked<'exposure'> | null {
  const view = useView();
  const hasAssumptions = Object.keys(view.assumptions).length > 0;
  // Figures under assumptions need it, so it waits for no others.
  useCatalogue(hasAssumptions ? 'now' : 'never');
  const { data: applicable } = useQuery({
    queryKey: queryKeys.applicableAssumptions(view, view.packs.map(getPackName)),
    queryFn: async ({ client }) => {
      // Most visits assume nothing, and do without the reading of the law.
      const { filterApplicableAssumptions } = await loadOnline(() => import('../view/law-standings.ts'));
      const catalogue = await client.ensureQueryData(catalogueQuery(view.packs));
      return filterApplicableAssumptions(catalogue, view.assumptions, view);
    },
    enabled: hasAssumptions,
    staleTime: Infinity,
  });
  return useMemo(() => {
    if (!view.isReady || view.dataVersion === null) return null;
    if (!hasAssumptions) return getQuestion(view, {});
    return applicable === undefined ? null : getQuestion(view, applicable);
  }, [view, hasAssumptions, applicable]);
}

/**
 * The exposure under the view without its parts: for pages with the figures of the whole company. While a changed question is on its way the
 * last answer stays, so nothing jumps.
 */
export function useExposureSummary() {
  const view = useView();
  const services = useServices();
  const question = useExposureQuestion();
  const waiting = { ...getQuestion(view, {}), dataVersion: '' };
  return useQuery({
    ...exposureSummaryQuery(services, view.workspaceId, question ?? waiting),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}

/** A question to the analyst as a query: the same question always has the same answer. */
export function analysisQuery<K extends AtHandKind>(
  services: Services,
  workspaceId: string,
  kind: K,
  question: Asked<NoInfer<K>>,
) {
  return queryOptions({
    queryKey: queryKeys.analysis(kind, question),
    queryFn: async (context) => {
      await provideVersion(services, context, workspaceId, question.dataVersion);
      return services.analyst.ask(kind, question, { signal: context.signal });
    },
    staleTime: Infinity,
    retry: false,
  });
}

/** Concentration of the sources under the view, rolled up to a level. */
export function useConcentration(level: ConcentrationLevel, { isAsked = true }: { isAsked?: boolean } = {}) {
  const { workspaceId, isReady, dataVersion, inference } = useView();
  const question = { dataVersion: dataVersion ?? '', level, inference };
  return useQuery({
    ...analysisQuery(useServices(), workspaceId, 'concentration', question),
    enabled: isAsked && isReady && dataVersion !== null,
    placeholderData: keepPreviousData,
  });
}
