import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StopQuestion } from '../../../analyses/analyses.ts';
import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { getQuestion } from '../../queries/view/compose-view.ts';
import { provideVersion, useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { NetworkModel } from './network-model.ts';
import { createNetworkModel, frameNetwork } from './network-model.ts';
import type { Grouping } from './network-search.ts';
import { formNetworkGroups } from './network-groups.ts';

const runTask = createBrowserTasks();

const ASKED_ONCE = {
  placeholderData: keepPreviousData,
  staleTime: Infinity,
  retry: false,
  structuralSharing: false,
} as const;

/**
 * The network under the view, ready to be drawn: first its shape, in which nothing is said about exposure, then with its exposure. A
 * changed question keeps the last picture until it is answered.
 */
export function useNetworkModel() {
  const view = useView();
  const services = useServices();
  const { dataVersion, inference } = view;
  const drawn = { dataVersion: dataVersion ?? '', inference };
  const network = useQuery({
    queryKey: queryKeys.network(drawn),
    queryFn: async (context) => {
      await provideVersion(services, context, view.workspaceId, drawn.dataVersion);
      return { of: drawn, shape: await services.analyst.describeNetwork(drawn, context.signal) };
    },
    enabled: view.isReady && dataVersion !== null,
    ...ASKED_ONCE,
  });
  const question = useExposureQuestion();
  const asked = question ?? getQuestion(view, {});
  const exposed = useQuery({
    queryKey: queryKeys.networkExposure(asked),
    queryFn: async (context) => {
      await provideVersion(services, context, view.workspaceId, asked.dataVersion);
      return { of: asked, exposure: await services.analyst.exposeNetwork(asked, context.signal) };
    },
    enabled: question !== null,
    ...ASKED_ONCE,
  });
  const frame = useMemo(
    () => (network.data === undefined ? undefined : frameNetwork(network.data.shape)),
    [network.data],
  );
  const [one, other] = [network.data?.of, exposed.data?.of];
  // While another version is on its way, the exposure at hand may be that of the shape before it.
  const isPair = one?.dataVersion === other?.dataVersion && one?.inference === other?.inference;
  const exposure = (isPair && exposed.data?.exposure) || null;
  const model = useMemo(
    () => (frame === undefined ? undefined : createNetworkModel(frame, exposure)),
    [frame, exposure],
  );
  return {
    model,
    isStale: network.isPlaceholderData || (exposed.isPlaceholderData && exposure !== null),
    network,
    exposed,
  };
}

/** Groups of a network and the places of its nodes with the members of each group side by side; undefined until they are worked out. */
export function useGroups({ id, shape, graph }: NetworkModel, grouping: Grouping | undefined) {
  const groups = useMemo(() => formNetworkGroups(shape, grouping), [shape, grouping]);
  const given = (grouping ?? null) === shape.placedBy ? shape.nodePlace : null;
  const order = useQuery({
    queryKey: ['network-order', id, grouping ?? ''],
    queryFn: async ({ signal }) => {
      const request = { kind: 'order', graph, tier: shape.nodeTier, groupOf: groups.groupOf } as const;
      const answer = await runTask(request, signal);
      if (answer.kind !== 'order') throw new Error('The worker answered another task.');
      return answer.place;
    },
    enabled: given === null,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  return { groups, place: given ?? order.data, error: order.error, retry: order.refetch };
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
