import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'lodestone-modes-off';
const listeners = new Set<() => void>();

/** The stored text, as it stands there; the choice of this page alone where a browser keeps nothing. */
let kept = '';

function read(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return kept;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}

const toIds = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter((id) => id !== ''));

/** Ids of practice beside the law switched off, in this browser only: every other one is shown. */
export function useModesOff(): ReadonlySet<string> {
  return toIds(useSyncExternalStore(listen, read));
}

/** Switches one on or off, on every page and in every tab at once. */
export function setMode(id: string, isOn: boolean): void {
  const ids = new Set(toIds(read()));
  if (isOn) ids.delete(id);
  else ids.add(id);
  kept = [...ids].toSorted().join(' ');
  try {
    localStorage.setItem(STORAGE_KEY, kept);
  } catch {
    // A browser that keeps nothing follows until the page is closed.
  }
  for (const listener of listeners) listener();
}
