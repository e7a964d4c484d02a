import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ExposureQuestion, StopQuestion } from '../../worker/analyses.ts';
import { createBrowserTasks } from '../../worker/tasks-in-browser.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useServices } from '../queries/services.tsx';
import { provideVersion, useExposureQuestion } from '../queries/use-analyses.ts';
import { useView } from '../queries/use-view.ts';
import type { NetworkModel } from './network-model.ts';
import { createNetworkModel } from './network-model.ts';
import type { Grouping } from './network-search.ts';
import { formNetworkGroups } from './network-groups.ts';

const runTask = createBrowserTasks();

const NO_QUESTION: ExposureQuestion = {
  dataVersion: '',
  lawDate: '',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
};

/** The network with its exposure under the view, ready to be drawn. A changed question keeps the last picture until it is answered. */
export function useNetworkModel() {
  const view = useView();
  const services = useServices();
  const question = useExposureQuestion();
  const query = useQuery({
    queryKey: queryKeys.network(question ?? NO_QUESTION),
    queryFn: async (context) => {
      const asked = question ?? NO_QUESTION;
      await provideVersion(services, context, view.workspaceId, asked.dataVersion);
      return services.analyst.describeNetwork(asked, context.signal);
    },
    enabled: question !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  const model = useMemo(() => (query.data === undefined ? undefined : createNetworkModel(query.data)), [query.data]);
  return { ...query, model };
}

/** Groups of a model and the places of its nodes with the members of each group side by side; undefined until they are worked out. */
export function useGroups(model: NetworkModel | undefined, grouping: Grouping | undefined) {
  const groups = useMemo(
    () => (model === undefined ? undefined : formNetworkGroups(model, grouping)),
    [model, grouping],
  );
  const isGrouped = groups !== undefined && grouping !== undefined;
  const order = useQuery({
    queryKey: ['network-order', model?.id ?? 0, grouping ?? ''],
    queryFn: async ({ signal }) => {
      if (model === undefined || groups === undefined) throw new Error('The order was asked for before the network.');
      const request = {
        kind: 'order',
        graph: model.graph,
        tier: model.picture.nodeTier,
        groupOf: groups.groupOf,
      } as const;
      const answer = await runTask(request, signal);
      if (answer.kind !== 'order') throw new Error('The worker answered another task.');
      return answer.place;
    },
    enabled: isGrouped,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  const place = grouping === undefined ? model?.picture.nodePlace : order.data;
  return { groups, place, error: order.error, retry: order.refetch };
}

/** What stops when some nodes ship nothing, asked when `nodes` is given. */
export function useStop(nodes: readonly number[] | null) {
  const view = useView();
  const services = useServices();
  const question: StopQuestion = {
    dataVersion: view.dataVersion ?? '',
    inference: view.inference,
    nodes: nodes ?? [],
  };
  return useQuery({
    queryKey: queryKeys.stop(question),
    queryFn: async (context) => {
      await provideVersion(services, context, view.workspaceId, question.dataVersion);
      return services.analyst.stopNodes(question, context.signal);
    },
    enabled: nodes !== null && view.dataVersion !== null,
    staleTime: Infinity,
    retry: false,
  });
}
