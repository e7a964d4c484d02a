import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadOnline } from '../../src/app/load-online.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose line is there or cut; the way to mend it. */
function stubLine(onLine: boolean): () => void {
  const line = { onLine };
  const events = new EventTarget();
  vi.stubGlobal('navigator', line);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  return () => {
    line.onLine = true;
    events.dispatchEvent(new Event('online'));
  };
}

describe(loadOnline, () => {
  it('waits for the line to be back, and tries again', async () => {
    const mend = stubLine(false);
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('cut')).mockResolvedValue('there');
    const loading = loadOnline(load);
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    mend();
    expect(await loading).toBe('there');
  });

  it('tells of any other failure at once', async () => {
    stubLine(true);
    await expect(loadOnline(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});
