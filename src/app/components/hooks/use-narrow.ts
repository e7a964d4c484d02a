import { useSyncExternalStore } from 'react';

/** As wide as a phone: where one column is all there is. */
const PHONE = '(max-width: 600px)';

function watch(tell: () => void): () => void {
  const phone = globalThis.matchMedia?.(PHONE);
  phone?.addEventListener('change', tell);
  return () => phone?.removeEventListener('change', tell);
}

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => globalThis.matchMedia?.(PHONE).matches ?? false);
}
