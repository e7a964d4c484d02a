import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Asked } from '../../../domain/questions/questions.ts';
import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { type View, getQuestion } from '../../queries/view/compose-view.ts';
import { analysisQuery, useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import { drawnQuery } from './drawn-query.ts';
import { whenIdle } from '../../when-idle.ts';
import { type NetworkFrame, type NetworkModel, createNetworkModel, frameNetwork } from './network-model.ts';
import type { Grouping } from './network-search.ts';
import { formNetworkGroups } from './network-groups.ts';

const runTask = createBrowserTasks();
/** Fewer nodes are put in order sooner than another thread begins. */
const MOST_HERE = 1000;

/**
 * The network under the view, ready to be drawn: first its shape, without any word on exposure, then with its exposure. A changed question keeps
 * the last picture until it is answered.
 */
export function useNetworkModel() {
  const view = useView();
  const services = useServices();
  const { dataVersion, inference } = view;
  const drawn = { dataVersion: dataVersion ?? '', inference };
  const network = useQuery({
    ...drawnQuery(services, view.workspaceId, 'network', drawn),
    enabled: view.isReady && dataVersion !== null,
  });
  const question = useExposureQuestion();
  const exposed = useQuery({
    ...drawnQuery(services, view.workspaceId, 'network-exposure', question ?? nameUnknown(view)),
    enabled: question !== null,
  });
  const frame = useMemo(
    () => (network.data === undefined ? undefined : frameNetwork(network.data.answer, network.data.of)),
    [network.data],
  );
  useEffect(() => {
    if (frame !== undefined) void indexAhead(frame);
  }, [frame]);
  const [one, other] = [network.data?.of, exposed.data?.of];
  // While another version is on its way, the exposure at hand may be that of the shape before it.
  const isPair = one?.dataVersion === other?.dataVersion && one?.inference === other?.inference;
  const exposure = (isPair && exposed.data?.answer) || null;
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

/** Indexes the arcs when the browser has nothing else to do, so that the first press that lights a path does not wait for it. */
async function indexAhead({ arcs }: NetworkFrame): Promise<void> {
  await whenIdle();
  void arcs.out;
  await whenIdle();
  void arcs.in;
}

/** Groups of a network and the places of its nodes with the members of each group side by side; undefined until they are worked out. */
export function useGroups({ id, shape, graph }: NetworkModel, grouping: Grouping | undefined) {
  const groups = useMemo(() => formNetworkGroups(shape, grouping), [shape, grouping]);
  const given = (grouping ?? null) === shape.placedBy ? shape.nodePlace : null;
  const order = useQuery({
    queryKey: queryKeys.networkOrder(id, grouping ?? ''),
    queryFn: async ({ signal }) => {
      const { groupOf } = groups;
      if (shape.nodeCount > MOST_HERE) return runTask('order', { graph, tier: shape.nodeColumn, groupOf }, signal);
      const { orderTiers } = await import('../../../engine/layout/order-tiers.ts');
      return orderTiers(graph, shape.nodeColumn, groupOf);
    },
    enabled: given === null,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  return { groups, place: given ?? order.data, error: order.error, retry: order.refetch };
}

/** What the exposed chains say of every part. While a changed question is on its way the last answer stays, so nothing jumps. */
export function useChainFacts() {
  const view = useView();
  const services = useServices();
  const question = useExposureQuestion();
  return useQuery({
    ...drawnQuery(services, view.workspaceId, 'chains', question ?? nameUnknown(view)),
    enabled: question !== null,
  });
}

/** Stands for a question that is not known yet, such as one whose assumptions wait for the catalogue: an answer without them is that of another. */
function nameUnknown(view: View): Asked<'exposure'> {
  return getQuestion({ ...view, dataVersion: '' }, {});
}

/** Effect of some nodes of a network shipping nothing. While another version is on its way, they are rows of the one that is shown. */
export function useStop({ of }: NetworkFrame, nodes: readonly number[]) {
  const view = useView();
  const services = useServices();
  return useQuery(analysisQuery(services, view.workspaceId, 'stop', { ...of, nodes: [...nodes] }));
}
