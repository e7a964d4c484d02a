import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { NetworkSearch } from './network-search.ts';

/**
 * The page's parameters, and the way to change some of them: a step that Back undoes, or (`replace`) in place of the present one.
 * What is made of the parameters themselves is given as a function: the address may have gone on since they were drawn.
 */
export function useNetworkSearch() {
  const search: NetworkSearch = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const change = useCallback(
    (next: NetworkSearch | ((latest: NetworkSearch) => NetworkSearch), { replace = false } = {}) => {
      void navigate({
        to: '/network',
        search: (previous) => ({ ...previous, ...(typeof next === 'function' ? next(previous) : next) }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
