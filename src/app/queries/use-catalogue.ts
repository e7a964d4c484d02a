import { queryOptions, useQuery } from '@tanstack/react-query';
import { queryKeys } from './query-keys.ts';

/** The catalogue of this build, in a chunk of its own: the first figures do not wait for it. */
export const catalogueQuery = queryOptions({
  queryKey: queryKeys.catalogue(),
  queryFn: async () => {
    const { loadCatalogue } = await import('../../catalogue/load-catalogue.ts');
    return loadCatalogue();
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** The catalogue; `enabled` false leaves it unloaded. */
export function useCatalogue(enabled = true) {
  return useQuery({ ...catalogueQuery, enabled });
}
