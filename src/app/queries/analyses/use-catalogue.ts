import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { settleFirstFigures, waitForFirstFigures } from './first-figures.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import { useView } from '../view/use-view.ts';
import { queryKeys } from '../query-keys.ts';
import { loadOnline } from '../../load-online.ts';

/** The catalogue of this build with packs on top, in a chunk of its own. */
export function catalogueQuery(packs: readonly SignedPack[]) {
  return queryOptions({
    queryKey: queryKeys.catalogue(packs.map(getPackName)),
    queryFn: async () => {
      await waitForFirstFigures();
      const { openCatalogue } = await loadOnline(() => import('../../../catalogue/packs/open-catalogue.ts'));
      return openCatalogue(packs).catalogue;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/**
 * The workspace's catalogue: `now` for showing it, `later` (after the first figures) for mere names out of it, `never` where it turns out
 * unneeded.
 */
export function useCatalogue(urgency: 'now' | 'later' | 'never' = 'now') {
  const { packs } = useView();
  useEffect(() => {
    if (urgency === 'now') settleFirstFigures();
  }, [urgency]);
  return useQuery({ ...catalogueQuery(packs), enabled: urgency !== 'never' });
}
