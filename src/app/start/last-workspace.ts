const STORAGE_KEY = 'lodestone-workspace';

/**
 * Opens the workspace that was looked at last in this browser, where the address names none and asks for nothing else: who comes back to the start finds
 * their own company, and the demo only if that was what they looked at. To be called before the address is read; keeps what is looked at when the page is left.
 */
export function openLastWorkspace(isStart: boolean): void {
  try {
    const last = localStorage.getItem(STORAGE_KEY);
    if (isStart && last && !location.search) history.replaceState(null, '', `?ws=${last}${location.hash}`);
    addEventListener('pagehide', () =>
      localStorage.setItem(STORAGE_KEY, encodeURIComponent(new URLSearchParams(location.search).get('ws') ?? '')),
    );
  } catch {
    // A browser that keeps nothing has nothing to come back to.
  }
}
