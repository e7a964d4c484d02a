import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { NetworkSearch } from './network-search.ts';
import type { SearchChange } from '../../change-search.ts';
import { changeSearch } from '../../change-search.ts';

/** The page's parameters, and the way to change some of them: a step that Back undoes, or (`replace`) in place of the present one. */
export function useNetworkSearch() {
  const search: NetworkSearch = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const change = useCallback(
    (next: SearchChange<NetworkSearch>, { replace = false } = {}) => {
      void navigate({
        to: '/network',
        search: (latest) => changeSearch(latest, next),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
