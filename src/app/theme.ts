import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
/** What the person chose; `system` follows the computer. Kept in this browser only. */
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = 'lodestone-theme';
const listeners = new Set<() => void>();

function isDarkSystem(): MediaQueryList | null {
  return typeof globalThis.matchMedia === 'function' ? globalThis.matchMedia('(prefers-color-scheme: dark)') : null;
}

/** The stored choice; `system` where none is stored or storage is refused. */
export function getTheme(): Theme {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Puts the theme in use onto the document, where the tokens look for it. */
export function applyTheme(): void {
  const theme = getTheme();
  const dark = theme === 'dark' || (theme === 'system' && isDarkSystem()?.matches === true);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Stores a choice and shows it at once. */
export function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // A browser that keeps nothing still shows the theme until the page is closed.
    document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
    return;
  }
  applyTheme();
  for (const listener of listeners) listener();
}

/** Shows the theme and follows the computer's; called once before the first render. */
export function startTheme(): void {
  applyTheme();
  isDarkSystem()?.addEventListener('change', applyTheme);
  // Paper is white, whatever the screen shows.
  globalThis.addEventListener('beforeprint', () => {
    document.documentElement.dataset['theme'] = 'light';
  });
  globalThis.addEventListener('afterprint', applyTheme);
}

/** The choice, for the control that changes it. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getTheme);
}
