import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ScenariosSearch } from './scenarios-search.ts';
import type { SearchChange } from '../change-search.ts';
import { changeSearch } from '../change-search.ts';

/** The page's parameters, and the way to change some of them: a step open to Back, or (`replace`) in place of the present one. */
export function useScenariosSearch() {
  const search: ScenariosSearch = useSearch({ from: '/scenarios' });
  const navigate = useNavigate({ from: '/scenarios' });
  const change = useCallback(
    (next: SearchChange<ScenariosSearch>, { replace = false } = {}) => {
      void navigate({
        to: '/scenarios',
        search: (latest) => changeSearch(latest, next),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
