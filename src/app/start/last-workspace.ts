const STORAGE_KEY = 'lodestone-ws';

/**
 * Opens this browser's last workspace, if the address names none and asks for nothing else: people coming back to the start find their own company,
 * and the demo only after a look at it. To be called before the address is read; keeps the open workspace when the page is left.
 */
export function openLastWorkspace(isStart: boolean): void {
  try {
    const last = localStorage.getItem(STORAGE_KEY);
    if (isStart && last && !location.search) history.replaceState(null, '', last);
    addEventListener('pagehide', () =>
      localStorage.setItem(STORAGE_KEY, /[?&]ws=[^&]*/.exec(location.search)?.[0].replace('&', '?') ?? ''),
    );
  } catch {
    // A browser that keeps nothing has nothing to come back to.
  }
}
