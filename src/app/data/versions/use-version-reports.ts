import { useQueries } from '@tanstack/react-query';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import { useServices } from '../../queries/services.tsx';
import { useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { exposureQuery } from '../../queries/analyses/use-exposure.ts';
import { useView } from '../../queries/view/use-view.ts';
import { MOST_VERSIONS } from './build-version-series.ts';

/** Exposure on each of the newest versions under the view's law, assumptions and inference; `reports` null until all are here. */
export function useVersionReports(versions: readonly VersionMeta[]) {
  const { workspaceId } = useView();
  const services = useServices();
  const question = useExposureQuestion();
  const asked = versions.toSorted((a, b) => a.number - b.number).slice(-MOST_VERSIONS);
  const questions = question === null ? [] : asked.map(({ hash }) => ({ ...question, dataVersion: hash }));
  return useQueries({
    queries: questions.map((one) => exposureQuery(services, workspaceId, one)),
    combine: (results) => {
      const reports = results.flatMap(({ data }, index) => {
        const version = asked[index];
        return data === undefined || version === undefined ? [] : [{ number: version.number, report: data }];
      });
      return {
        reports: asked.length > 0 && reports.length === asked.length ? reports : null,
        error: results.find(({ error }) => error !== null)?.error ?? null,
        retry: () => {
          for (const result of results) if (result.isError) void result.refetch();
        },
      };
    },
  });
}
