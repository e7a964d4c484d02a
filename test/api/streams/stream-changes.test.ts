import { afterEach, describe, expect, it, vi } from 'vitest';
import { change } from '../../../src/api/contract.ts';
import type { Change } from '../../../src/api/contract.ts';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';

function setup() {
  const listeners = new Set<(change: Change) => void>();
  const closing = new AbortController();
  const app = createApp({
    storage: createMemoryStorage(),
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'server',
    engineVersion: '9.9.9',
    changes: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      closing: closing.signal,
    },
  });
  const open = async () => {
    const response = await app.fetch(new Request('http://lodestone.test/api/events'));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('no body');
    expect((await reader.read()).value).toMatch(/^retry: \d+\n\n$/);
    return { response, reader };
  };
  const announce = (workspaceId: string | null): void => {
    for (const listener of listeners) listener({ workspaceId });
  };
  return { app, open, announce, closing, listeners };
}

describe('changes as server-sent events', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reach everybody who listens, one message each', async () => {
    const { open, announce } = setup();
    const [ann, ben] = [await open(), await open()];
    expect(ann.response.headers.get('content-type')).toBe('text/event-stream');
    announce('w1');
    announce(null);
    for (const { reader } of [ann, ben]) {
      const messages = [(await reader.read()).value, (await reader.read()).value];
      const data = messages.map((message) => /^data: (.*)\n\n$/.exec(message ?? '')?.[1] ?? '');
      expect(data.map((json) => change.parse(JSON.parse(json)))).toEqual([
        { workspaceId: 'w1' },
        { workspaceId: null },
      ]);
    }
  });

  it('are kept for nobody who asks for the head of the answer alone', async () => {
    const { app, listeners } = setup();
    const response = await app.fetch(new Request('http://lodestone.test/api/events', { method: 'HEAD' }));
    expect([response.status, response.headers.get('content-type'), response.body]).toEqual([
      200,
      'text/event-stream',
      null,
    ]);
    expect(listeners.size).toBe(0);
  });

  it('show a sign of life where nothing happens', async () => {
    vi.useFakeTimers();
    const { open } = setup();
    const { reader } = await open();
    await vi.advanceTimersByTimeAsync(25_000);
    expect((await reader.read()).value).toMatch(/^: .*\n\n$/);
    await reader.cancel();
  });

  it('end with the reader, with the host, and where nobody reads', async () => {
    const { open, announce, closing, listeners } = setup();
    const first = await open();
    await first.reader.cancel();
    expect(listeners.size).toBe(0);

    await open();
    for (let i = 0; i < 3000; i++) announce('w');
    expect(listeners.size).toBe(0);

    const second = await open();
    expect(listeners.size).toBe(1);
    closing.abort();
    expect(await second.reader.read()).toEqual({ done: true, value: undefined });
    expect(listeners.size).toBe(0);
    const late = await open();
    expect((await late.reader.read()).done).toBe(true);
  });
});
