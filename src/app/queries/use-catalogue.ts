import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from './query-keys.ts';

/** Who only names things with the catalogue does not wait longer than this for the first figures. */
const PATIENCE_MS = 1500;

const { promise: released, resolve: releaseCatalogue } = Promise.withResolvers<void>();

/** Lets the catalogue load in this thread; called once the first analysis is done, so that it takes no time from it. */
export { releaseCatalogue };

/** The catalogue of this build, in a chunk of its own. */
export const catalogueQuery = queryOptions({
  queryKey: queryKeys.catalogue(),
  queryFn: async () => {
    const waited = new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([released, waited]);
    const { getBuiltInCatalogue } = await import('../../catalogue/built-in-catalogue.ts');
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
    if (urgency === 'now') releaseCatalogue();
  }, [urgency]);
  return useQuery({ ...catalogueQuery, enabled: urgency !== 'never' });
}
