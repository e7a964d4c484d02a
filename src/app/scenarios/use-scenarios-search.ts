import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ScenariosSearch } from './scenarios-search.ts';

/**
 * The page's parameters, and the way to change some of them: a step of its own, or (`replace`) in place of the present one.
 * What is made of the parameters themselves is given as a function: the address may have gone on since they were drawn.
 */
export function useScenariosSearch() {
  const search: ScenariosSearch = useSearch({ from: '/scenarios' });
  const navigate = useNavigate({ from: '/scenarios' });
  const change = useCallback(
    (next: ScenariosSearch | ((latest: ScenariosSearch) => ScenariosSearch), { replace = false } = {}) => {
      void navigate({
        to: '/scenarios',
        search: (previous) => ({ ...previous, ...(typeof next === 'function' ? next(previous) : next) }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
