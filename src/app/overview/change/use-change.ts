import { useQuery } from '@tanstack/react-query';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import { filterApplicableAssumptions } from '../../queries/view/law-standings.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { exposureSummaryQuery, useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions, workspaceQueries } from '../../queries/workspace-queries.ts';
import { getFillAmounts } from '../../words/fill-words.ts';
import type { ChangeRow } from '../../../analyses/changes/compose-change.ts';
import { composeChange, computeChangeRows } from '../../../analyses/changes/compose-change.ts';

export type Change = {
  older: { number: number; lawDate: string };
  newer: { number: number; lawDate: string; author: string };
  currency: string;
  rows: ChangeRow[];
  /** Products without a price or a demand on either side. */
  withoutMoney: { before: readonly string[]; now: readonly string[] };
};

/**
 * The change between the version shown and the one before it, one cause at a time. `isFirst` is true when there is no
 * version before. The law moves from the day of the older version's data to the law date of the view.
 */
export function useChange(enabled: boolean) {
  const view = useView();
  const services = useServices();
  const versions = useVersions(view.workspaceId);
  const { data: catalogue } = useCatalogue('later');
  const question = useExposureQuestion();
  const newer = versions.data?.find((version) => version.hash === view.dataVersion);
  const older = versions.data?.find((version) => version.hash === newer?.parent);
  const isReady = question !== null && catalogue !== undefined && newer !== undefined && older !== undefined;
  const olderLawDate = older === undefined ? view.lawDate : (older.dataDate ?? older.accepted.slice(0, 10));
  const query = useQuery({
    queryKey: isReady
      ? queryKeys.change({ ...question, dataVersion: older.hash, lawDate: olderLawDate }, question)
      : ['change', 'waiting'],
    enabled: enabled && isReady,
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ client, signal }): Promise<Change> => {
      if (!isReady) throw new Error('The change was asked for before its versions were known.');
      const [first, last] = await Promise.all(
        [older, newer].map(({ hash }) =>
          client.ensureQueryData(workspaceQueries.dataset(services.client, view.workspaceId, hash)),
        ),
      );
      if (first === undefined || last === undefined) throw new Error('A version could not be read.');
      const { withNewSourcing, withNewData } = composeChange(first.dataset, last.dataset);
      const { analyst } = services;
      const mixed = { sourcing: `${older.hash}+sourcing:${newer.hash}`, data: `${older.hash}+data:${newer.hash}` };
      analyst.provideDataset(older.hash, first.dataset);
      analyst.provideDataset(mixed.sourcing, withNewSourcing);
      analyst.provideDataset(mixed.data, withNewData);
      const olderClocks = {
        lawDate: olderLawDate,
        suspensionEnd: question.suspensionEnd,
        reading: question.reading ?? 'open',
      };
      const before: Asked<'summary'> = {
        ...question,
        ...olderClocks,
        dataVersion: older.hash,
        assumptions: filterApplicableAssumptions(catalogue, view.assumptions, olderClocks),
      };
      const ask = (asked: Asked<'summary'>) => analyst.ask('summary', asked, { signal }).then(getAmounts);
      const then = await analyst.ask('summary', before, { signal });
      const results = {
        before: getAmounts(then),
        afterLaw: await ask({ ...question, dataVersion: older.hash }),
        afterSourcing: await ask({ ...question, dataVersion: mixed.sourcing }),
        afterData: await ask({ ...question, dataVersion: mixed.data }),
      };
      const now = await client.ensureQueryData(exposureSummaryQuery(services, view.workspaceId, question));
      return {
        older: { number: older.number, lawDate: olderLawDate },
        newer: { number: newer.number, lawDate: question.lawDate, author: newer.author },
        currency: now.currency,
        rows: computeChangeRows({ ...results, now: getAmounts(now) }),
        withoutMoney: { before: then.withoutMoney, now: now.withoutMoney },
      };
    },
  });
  return { query, isFirst: versions.data !== undefined && newer !== undefined && older === undefined };
}

function getAmounts(report: ExposureSummary) {
  return getFillAmounts(report.totals);
}
