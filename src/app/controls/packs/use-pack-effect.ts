import { useQuery, useQueryClient } from '@tanstack/react-query';
import { compareUnderLaws, type LawEffect } from '../../../analyses/in-place.ts';
import type { LookedAtPack } from '../../../analyses/tasks/look-at-pack.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import { exposureQuery } from '../../queries/analyses/use-exposure.ts';
import { useServices } from '../../queries/services.tsx';
import { getQuestion } from '../../queries/view/compose-view.ts';
import { useView } from '../../queries/view/use-view.ts';

/** Changes by an acceptable pack in the money of the data shown, day by day, without assumptions about single rules. */
export function usePackEffect({ pack, inUse, days }: Extract<LookedAtPack, { ok: true }>) {
  const view = useView();
  const services = useServices();
  const queries = useQueryClient();
  const ask = (lawDate: string, packs: readonly SignedPack[]) =>
    queries.fetchQuery(exposureQuery(services, view.workspaceId, getQuestion({ ...view, lawDate, packs }, {})));
  return useQuery({
    queryKey: ['pack-effect', getQuestion(view, {}), getPackName(pack), pack.signature.value, days],
    queryFn: async (): Promise<LawEffect[]> => {
      const effects: LawEffect[] = [];
      for (const day of days) effects.push(compareUnderLaws(await ask(day, view.packs), await ask(day, inUse)));
      return effects;
    },
    enabled: view.isReady && view.dataVersion !== null,
    staleTime: Infinity,
    retry: false,
  });
}
