import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CountedLists } from '../../../analyses/tasks/task-protocol.ts';
import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import { putUses } from '../../../domain/decisions/put-licence.ts';
import { MOVEMENTS_APART } from '../../../domain/stock-movement.ts';
import { useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { getQuestion } from '../../queries/view/compose-view.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { ReadState } from '../session/import-session.ts';

const runTask = createBrowserTasks();

/** An import with its lists of stock movements counted as use of licences; `counted` null: it has no such list, or nothing can be accepted. */
export type CountedImport = {
  readonly state: ReadState;
  readonly dataset: Dataset | null;
  readonly counted: CountedLists | null;
  readonly isCounting: boolean;
  readonly failure: unknown;
};

/** Counts the lists of stock movements among the files of an import on the data waiting to be accepted, under the law of the view. */
export function useCountedImport(state: ReadState, dataset: Dataset | null): CountedImport {
  const { outcome, files, settings } = state;
  const view = useView();
  const question = useExposureQuestion() ?? getQuestion({ ...view, dataVersion: '' }, {});
  const lists = useMemo(() => {
    const named = new Set(
      outcome.document.problems.flatMap(({ code, file }) => (code === MOVEMENTS_APART ? [file] : [])),
    );
    return files.filter(({ name }) => named.has(name));
  }, [outcome, files]);
  const version = outcome.dataVersion;
  const isAsked = dataset !== null && version !== null && outcome.workspace === null && lists.length > 0;
  const asked = { ...question, dataVersion: version ?? '' };
  const use = useQuery({
    queryKey: queryKeys.importedUse(asked, dataset?.settings.endUse ?? null),
    queryFn: ({ signal }) => {
      if (dataset === null) throw new Error('Use was to be counted where there are no data.');
      return runTask('importedUse', { files: lists, dataset, question: asked, packs: settings.packs ?? [] }, signal);
    },
    enabled: isAsked,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  const counted = isAsked ? (use.data ?? null) : null;
  return useMemo(() => {
    const still = { isCounting: isAsked && use.isPending, failure: isAsked ? use.error : null };
    if (counted === null || dataset === null) return { state, dataset, counted: null, ...still };
    // The hash of what was read names the data no more: what was counted is beside it.
    const named = { ...outcome, dataVersion: `${outcome.dataVersion ?? ''}+${counted.content}` };
    return { state: { ...state, outcome: named }, dataset: putUses(dataset, counted.uses), counted, ...still };
  }, [state, outcome, dataset, counted, isAsked, use.isPending, use.error]);
}
