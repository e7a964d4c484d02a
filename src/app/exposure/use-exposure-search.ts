import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SearchChange } from '../change-search.ts';
import { changeSearch } from '../change-search.ts';
import type { ExposureSearch } from '../url-state.ts';

/** The page's parameters, and the way to change some of them: a step open to Back, or (`replace`) in place of the present one. */
export function useExposureSearch() {
  const search: ExposureSearch = useSearch({ from: '/exposure' });
  const navigate = useNavigate({ from: '/exposure' });
  const change = useCallback(
    (next: SearchChange<ExposureSearch>, { replace = false } = {}) => {
      void navigate({
        to: '/exposure',
        search: (latest) => changeSearch(latest, next),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
