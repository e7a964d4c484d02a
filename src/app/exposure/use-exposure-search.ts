import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ExposureSearch } from '../url-state.ts';

/**
 * The page's parameters, and the way to change some of them: a step of its own, or (`replace`) in place of the present one.
 * What is made of the parameters themselves is given as a function: the address may have gone on since they were drawn.
 */
export function useExposureSearch() {
  const search: ExposureSearch = useSearch({ from: '/exposure' });
  const navigate = useNavigate({ from: '/exposure' });
  const change = useCallback(
    (next: ExposureSearch | ((latest: ExposureSearch) => ExposureSearch), { replace = false } = {}) => {
      void navigate({
        to: '/exposure',
        search: (previous) => ({ ...previous, ...(typeof next === 'function' ? next(previous) : next) }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
