import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunImport } from '../../../src/analyses/import-settings.ts';
import { answerImport } from '../../../src/analyses/threads/answer-request.ts';
import { createBrowserImport } from '../../../src/analyses/threads/import-in-browser.ts';
import type { ImportWorker } from '../../../src/analyses/threads/import-in-browser.ts';
import { importInline } from '../../../src/analyses/imports.ts';
import type { ImportReply, ImportRequest } from '../../../src/analyses/protocol.ts';
import { KEPT_MS, keepWorkers } from '../../../src/analyses/threads/worker-handle.ts';

const SETTINGS = { name: 'Works', demo: false, dataDate: null };
const FILES = [
  { name: 'parts.csv', bytes: new TextEncoder().encode('part_number,description,kind\nP-1,Bolt,component\n') },
];

afterEach(() => {
  vi.useRealTimers();
});

/** A runner whose workers are this thread and work by `run`; what goes through is copied as it would be. */
function setup(run: RunImport = importInline, onReply: (reply: ImportReply) => void = () => undefined) {
  const state = { started: 0, terminated: 0, crash: (_message: string): void => undefined };
  function start(): ImportWorker {
    state.started += 1;
    let listener: (reply: ImportReply) => void = () => undefined;
    return {
      postMessage: (request: ImportRequest) =>
        void answerImport(run, structuredClone(request), (reply) => {
          onReply(reply);
          listener(structuredClone(reply));
        }),
      onReply: (given) => {
        listener = given;
      },
      onCrash: (given) => {
        state.crash = given;
      },
      terminate: () => {
        state.terminated += 1;
      },
    };
  }
  // None outlives the test.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { state, importThere: createBrowserImport(keepWorkers(start, { keptMs: KEPT_MS })) };
}

const never: RunImport = () => new Promise(() => undefined);

describe(createBrowserImport, () => {
  it('gives the outcome of the inline import, progress on the way, and keeps its worker for a minute', async () => {
    const { state, importThere } = setup();
    const fractions: number[] = [];
    const outcome = await importThere(FILES, SETTINGS, { onProgress: ({ fraction }) => fractions.push(fraction) });
    expect(outcome).toEqual(await importInline(FILES, SETTINGS));
    expect(outcome.document.files.map(({ file }) => file)).toEqual(['parts.csv']);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(state).toMatchObject({ started: 1, terminated: 0 });
    vi.advanceTimersByTime(KEPT_MS + 1);
    expect(state.terminated).toBe(1);
  });

  it('reads further files in the same worker to the same outcome, and ends it after a large import', async () => {
    const { state, importThere } = setup();
    const other = [{ name: 'firms.csv', bytes: new TextEncoder().encode('supplier_id,name\nS-1,Nord\n') }];
    await importThere(FILES, SETTINGS);
    expect(await importThere(other, SETTINGS)).toEqual(await importInline(other, SETTINGS));
    expect(await importThere(FILES, SETTINGS)).toEqual(await importInline(FILES, SETTINGS));
    expect(state).toMatchObject({ started: 1, terminated: 0 });
    // Of no kind that anything reads.
    const large = [...other, { name: 'large.bin', bytes: new Uint8Array(4_000_001).fill(1) }];
    expect(await importThere(large, SETTINGS)).toEqual(await importInline(large, SETTINGS));
    expect(state).toMatchObject({ started: 1, terminated: 1 });
    await importThere(FILES, SETTINGS);
    expect(state).toMatchObject({ started: 2, terminated: 1 });
  });

  it('is whole although a large one comes in pieces, none of which holds more than 2,000 records', async () => {
    const rows = Array.from({ length: 4500 }, (_, index) => `P-${index},Magnet ${index},,kg,1`);
    const files = [
      {
        name: 'bom.csv',
        bytes: new TextEncoder().encode(['Part Number,Description,Ref,Unit,Qty', ...rows].join('\n')),
      },
    ];
    const sizes: number[] = [];
    const replies: string[] = [];
    const { importThere } = setup(importInline, (reply) => {
      replies.push(reply.type);
      if (reply.type === 'piece') sizes.push(...Object.values(reply.piece).map((records) => records.length));
    });
    const outcome = await importThere(files, SETTINGS);
    expect(outcome).toEqual(await importInline(files, SETTINGS));
    expect(outcome.dataset?.bom).toHaveLength(4500);
    expect(Math.max(...sizes)).toBe(2000);
    // Parts (with the top), lines and what is proposed of the parts: three pieces each.
    expect(replies.filter((type) => type === 'piece').length).toBeGreaterThanOrEqual(6);
    expect(replies.at(-1)).toBe('done');
  });

  it('rejects with the reason of an abort and ends its worker at once', async () => {
    const { state, importThere } = setup(never);
    const abort = new AbortController();
    const aborted = importThere(FILES, SETTINGS, { signal: abort.signal });
    abort.abort(new Error('cancelled'));
    await expect(aborted).rejects.toThrow('cancelled');
    expect(state.terminated).toBe(1);
    await expect(importThere(FILES, SETTINGS, { signal: abort.signal })).rejects.toThrow('cancelled');
  });

  it('rejects when the program fails or breaks down', async () => {
    const failing = setup(() => Promise.reject(new Error('a fault')));
    await expect(failing.importThere(FILES, SETTINGS)).rejects.toThrow('a fault');
    expect(failing.state.terminated).toBe(1);
    const { state, importThere } = setup(never);
    const crashed = importThere(FILES, SETTINGS);
    state.crash('out of memory');
    await expect(crashed).rejects.toThrow('The import stopped: out of memory');
    expect(state.terminated).toBe(1);
  });
});
