import type { Change } from '../../api/contract.ts';

/** A stream refused and not only cut is opened anew after this. */
const OPEN_AGAIN_MS = 5000;

/** Name of the lock and of the channel of all pages of one origin. */
const SHARED = 'lodestone-changes';

/**
 * Calls back on each change from the server, and with null after perhaps missed ones; `onCut` when the line to the server is cut. Returns the way to
 * stop. One of this browser's tabs listens and passes it on to the others: a browser keeps only a few connections to a server, and one for each tab
 * would use them up.
 */
export function subscribeToServer(url: string, listener: (change: Change) => void, onCut: () => void): () => void {
  const channel = new BroadcastChannel(SHARED);
  const ended = new AbortController();
  channel.addEventListener('message', ({ data }: MessageEvent<Change | 'cut'>) => {
    if (data === 'cut') onCut();
    else listener(data);
  });
  const listenForAll = (): Promise<void> => {
    const tell = (change: Change): void => {
      listener(change);
      channel.postMessage(change);
    };
    let wasOpen = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (): EventSource => {
      const source = new EventSource(url);
      source.addEventListener('message', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as Change));
      source.addEventListener('open', () => {
        // Connected again: nobody knows what happened in between.
        if (wasOpen) tell({ workspaceId: null });
        wasOpen = true;
      });
      source.addEventListener('error', () => {
        onCut();
        channel.postMessage('cut');
        // The browser connects again by itself, but not after a refusal, such as a gateway's while the server starts.
        if (source.readyState !== EventSource.CLOSED || ended.signal.aborted) return;
        timer = setTimeout(() => {
          current = open();
        }, OPEN_AGAIN_MS);
      });
      return source;
    };
    let current = open();
    return new Promise((resolve) => {
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        current.close();
        resolve();
      });
    });
  };
  // The lock goes to the next tab when this one ends. Where there are no locks (plain http), each tab listens for itself.
  if ('locks' in navigator)
    navigator.locks.request(SHARED, { signal: ended.signal }, listenForAll).catch(() => undefined);
  else void listenForAll();
  return () => {
    ended.abort();
    channel.close();
  };
}
