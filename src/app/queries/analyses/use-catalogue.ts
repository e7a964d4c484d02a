import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { settleFirstFigures, waitForFirstFigures } from './first-figures.ts';
import { queryKeys } from '../query-keys.ts';

/** The catalogue of this build, in a chunk of its own. */
export const catalogueQuery = queryOptions({
  queryKey: queryKeys.catalogue(),
  queryFn: async () => {
    await waitForFirstFigures();
    const { getBuiltInCatalogue } = await import('../../../catalogue/built-in-catalogue.ts');
    return getBuiltInCatalogue();
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/**
 * The catalogue: `now` for who shows it, `later` (after the first figures) for who only names things with it, `never` for who turns
 * out not to need it.
 */
export function useCatalogue(urgency: 'now' | 'later' | 'never' = 'now') {
  useEffect(() => {
    if (urgency === 'now') settleFirstFigures();
  }, [urgency]);
  return useQuery({ ...catalogueQuery, enabled: urgency !== 'never' });
}
