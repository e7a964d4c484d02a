import { useSyncExternalStore } from 'react';
import { getToday } from '../../format/date.ts';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Today's local date; looked at again whenever the page comes back into view, so a page left open overnight follows. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => getToday(new Date()));
}
