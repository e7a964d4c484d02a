import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { exposureQuery } from '../../queries/analyses/use-exposure.ts';
import { useView } from '../../queries/view/use-view.ts';

/** Exposure on the data waiting to be accepted, and on the version before them (null: none). */
export type CandidateExposure = { before: ExposureReport | null; after: ExposureReport };

/**
 * Analyses the data waiting to be accepted, and the stored version `before` beside them, under the same law date, assumptions and inference.
 * `dataVersion` is the hash of the data as they were read. Not asked while the view's question is not known.
 */
export function useCandidateExposure(before: string | null, dataset: Dataset, dataVersion: string | null) {
  const { workspaceId } = useView();
  const services = useServices();
  const question = useExposureQuestion();
  // The end use that a person states here changes the result and is not in the hash of the files.
  const candidate = `import:${dataVersion ?? ''}:${dataset.settings.endUse ?? ''}`;
  const asked = question === null ? null : { ...question, dataVersion: candidate };
  return useQuery({
    queryKey: queryKeys.candidate(before, asked),
    queryFn: async ({ client, signal }): Promise<CandidateExposure> => {
      if (question === null || asked === null) throw new Error('The exposure was asked for before the law was known.');
      services.analyst.provideDataset(candidate, dataset);
      const after = await services.analyst.ask('exposure', asked, { signal });
      if (before === null) return { before: null, after };
      const older = { ...question, dataVersion: before };
      return { before: await client.ensureQueryData(exposureQuery(services, workspaceId, older)), after };
    },
    enabled: asked !== null && dataVersion !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
