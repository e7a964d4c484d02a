import type { QueryClient } from '@tanstack/react-query';
import { keepPreviousData, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ExposurePiece } from '../../../analyses/answers.ts';
import type { ExposureReport, ExposureSummary, PartExposure } from '../../../engine/exposure/report.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import { queryKeys } from '../query-keys.ts';
import type { Services } from '../services.tsx';
import { useServices } from '../services.tsx';
import { getQuestion } from '../view/compose-view.ts';
import { provideVersion, useExposureQuestion } from './use-analyses.ts';
import { settleFirstFigures } from './first-figures.ts';
import { useView } from '../view/use-view.ts';

/** An exposure in the making so far: the parts in the order of the list, and the figures once they are known. */
type ExposureSoFar = { parts: readonly PartExposure[]; total: number; summary: ExposureSummary | null };

/** A page looks through all parts so far each time, so it is told when half as many again are there: thrice the work of once. */
const GROWTH = 1.5;

/** One whole exposure as a query: the same question always has the same answer. Askers for the parts so far hear of them. */
export function exposureQuery(services: Services, workspaceId: string, question: Asked<'exposure'>) {
  return queryOptions({
    queryKey: queryKeys.analysis('exposure', question),
    queryFn: async (context) => {
      await provideVersion(services, context, workspaceId, question.dataVersion);
      const tell = (soFar: ExposureSoFar | null): void => tellSoFar(context.client, question, soFar);
      tell(null);
      try {
        return await services.analyst.ask('exposure', question, {
          signal: context.signal,
          onPiece: collectPieces(tell),
        });
      } catch (error) {
        tell(null);
        throw error;
      } finally {
        settleFirstFigures();
      }
    },
    staleTime: Infinity,
    retry: false,
  });
}

/** The exposure under the view. While a changed question is on its way the last answer stays, so nothing jumps. */
export function useExposure() {
  const view = useView();
  const services = useServices();
  const question = useExposureQuestion();
  return useQuery({
    ...exposureQuery(services, view.workspaceId, question ?? getQuestion({ ...view, dataVersion: '' }, {})),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}

/** An exposure as far as it is there. */
export type ArrivingExposure = {
  /** Undefined while there is neither this one nor one before it. */
  report: ExposureReport | undefined;
  /** How many parts the report will have; null when all are there. */
  total: number | null;
  /** The report answers the question before this one. */
  isStale: boolean;
  /** The parts answer this question, the figures of the company still the one before it. */
  hasOldFigures: boolean;
  error: Error | null;
  retry: () => void;
};

/**
 * The exposure under the view, its parts from the first ones on. A changed question drops the parts of the one before; until its first parts
 * come, the last whole answer stays.
 */
export function useArrivingExposure(): ArrivingExposure {
  const view = useView();
  const client = useQueryClient();
  const question = useExposureQuestion();
  // Before the exposure itself, so that its first pieces find somebody who listens.
  const soFar = useQuery<ExposureSoFar | null>({
    queryKey: queryKeys.exposureSoFar(question ?? getQuestion({ ...view, dataVersion: '' }, {})),
    queryFn: skipToken,
    // What was not finished is of no use to who comes back; and comparing parts would take longer than they took.
    gcTime: 0,
    structuralSharing: false,
  }).data;
  const { data, isPlaceholderData, error, refetch } = useExposure();
  const partial = useMemo(() => {
    if (question === null || !soFar) return null;
    const known = client.getQueryData<ExposureSummary>(queryKeys.analysis('summary', question));
    const figures = soFar.summary ?? known ?? (data?.dataVersion === question.dataVersion ? data : undefined);
    if (figures === undefined) return null;
    const { lawDate, assumptions, inference } = question;
    const hasOldFigures = figures === data;
    return { report: { ...figures, lawDate, assumptions, inference, parts: [...soFar.parts] }, hasOldFigures };
  }, [client, question, soFar, data]);
  const retry = () => void refetch();
  if (partial === null || soFar === undefined || soFar === null || (data !== undefined && !isPlaceholderData)) {
    return { report: data, total: null, isStale: isPlaceholderData, hasOldFigures: false, error, retry };
  }
  return { ...partial, total: soFar.total, isStale: false, error, retry };
}

/** Gathers pieces and tells of them: of the first parts at once, then as they grow, and of the figures; not of a last piece. */
function collectPieces(tell: (soFar: ExposureSoFar) => void): (piece: ExposurePiece) => void {
  const arrived: PartExposure[] = [];
  let told: ExposureSoFar = { parts: [], total: Infinity, summary: null };
  return (piece) => {
    if (piece.kind === 'summary') told = { ...told, summary: piece.summary };
    else {
      arrived.push(...piece.parts);
      if (arrived.length < GROWTH * told.parts.length) return;
      told = { ...told, parts: [...arrived], total: piece.total };
    }
    if (told.parts.length < told.total) tell(told);
  };
}

function tellSoFar(client: QueryClient, question: Asked<'exposure'>, soFar: ExposureSoFar | null): void {
  client
    .getQueryCache()
    .find({ queryKey: queryKeys.exposureSoFar(question) })
    ?.setData(soFar);
}
