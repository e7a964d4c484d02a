import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isPartMissing, loadAnewOnceThere, loadOnline } from '../../src/app/load-online.ts';

const MISSING = new Error('Failed to fetch dynamically imported module: https://app.example/assets/part-1.js');

const reload = vi.fn<() => void>();
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('location', { href: 'https://app.example/exposure', reload });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockClear();
});

/** A browser whose line is there or cut, with a service worker or without; the way to mend the line. */
function stubLine(onLine: boolean, controller: object | null = null): () => void {
  const line = { onLine, serviceWorker: { controller } };
  const events = new EventTarget();
  vi.stubGlobal('navigator', line);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  return () => {
    line.onLine = true;
    events.dispatchEvent(new Event('online'));
  };
}

/** What the place of the page says to each question whether it is there, the last one for ever. */
function stubPlace(...answers: readonly (number | null)[]) {
  const ask = vi.fn<() => Promise<Response>>();
  for (const status of answers)
    if (status === null) ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    else ask.mockResolvedValueOnce(new Response(null, { status }));
  vi.stubGlobal('fetch', ask);
  return ask;
}

describe(loadOnline, () => {
  it('asks for nothing while the line is cut', async () => {
    const mend = stubLine(false);
    const load = vi.fn<() => Promise<string>>().mockResolvedValue('there');
    const loading = loadOnline(load);
    expect(load).toHaveBeenCalledTimes(0);
    mend();
    expect(await loading).toBe('there');
  });

  it('asks a service worker all the same, which has the program at hand', async () => {
    stubLine(false, {});
    expect(await loadOnline(() => Promise.resolve('there'))).toBe('there');
  });

  it('asks again for what was lost when the line was cut', async () => {
    const mend = stubLine(false, {});
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('cut')).mockResolvedValue('there');
    const loading = loadOnline(load);
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    mend();
    expect(await loading).toBe('there');
  });

  it('loads the page anew for a part that is missing, once its place answers', async () => {
    vi.useFakeTimers();
    try {
      stubLine(true);
      const ask = stubPlace(null, 502, 200);
      void loadOnline(() => Promise.reject(MISSING));
      await vi.advanceTimersByTimeAsync(5000);
      expect(reload).toHaveBeenCalledTimes(0);
      await vi.advanceTimersByTimeAsync(5000);
      expect(ask).toHaveBeenCalledTimes(3);
      expect(reload).toHaveBeenCalledTimes(1);
      // Missing again in the page that was loaded anew.
      await expect(loadOnline(() => Promise.reject(MISSING))).rejects.toThrow(MISSING.message);
      expect(reload).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('loads nothing anew where the browser keeps nothing for the page', async () => {
    stubLine(true);
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new Error('refused');
      },
    });
    await expect(loadOnline(() => Promise.reject(MISSING))).rejects.toThrow(MISSING.message);
  });

  it('tells of any other failure at once', async () => {
    stubLine(true);
    await expect(loadOnline(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});

describe(loadAnewOnceThere, () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('loads the page anew a moment after the line is there again, and not twice on end', async () => {
    const mend = stubLine(false);
    stubPlace(502, 200);
    const { signal } = new AbortController();
    void loadAnewOnceThere(signal);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reload).toHaveBeenCalledTimes(0);
    mend();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reload).toHaveBeenCalledTimes(1);
    void loadAnewOnceThere(signal);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('leaves the page to who has gone elsewhere meanwhile', async () => {
    const mend = stubLine(false);
    stubPlace(200);
    const left = new AbortController();
    void loadAnewOnceThere(left.signal);
    await vi.advanceTimersByTimeAsync(20_000);
    left.abort();
    mend();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reload).toHaveBeenCalledTimes(0);
  });
});

describe(isPartMissing, () => {
  it('looks at the cause of an error too, and at nothing else', () => {
    expect(isPartMissing(new Error('The page is not there.', { cause: MISSING }))).toBe(true);
    expect(isPartMissing(new Error('There is no workspace "nope".'))).toBe(false);
    expect(isPartMissing('dynamically imported module')).toBe(false);
  });
});
