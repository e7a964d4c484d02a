import { describe, expect, it } from 'vitest';
import type { WorkerHandle } from '../../../src/analyses/threads/worker-handle.ts';
import { startWithFirst } from '../../../src/analyses/threads/worker-handle.ts';

type Started = { first: readonly string[]; later: string[]; reply: (reply: string) => void; isEnded: boolean };

/** A handle with what was started behind it, and what its owner heard. */
function setup() {
  const started: Started[] = [];
  const heard: string[] = [];
  const handle = startWithFirst<string, string>((first): WorkerHandle<string, string> => {
    const worker: Started = { first: [...first], later: [], reply: () => undefined, isEnded: false };
    started.push(worker);
    return {
      postMessage: (request) => void worker.later.push(request),
      onReply: (listener) => {
        worker.reply = listener;
      },
      onCrash: (listener) => listener('crashed'),
      terminate: () => {
        worker.isEnded = true;
      },
    };
  });
  handle.onReply((reply) => void heard.push(reply));
  handle.onCrash((message) => void heard.push(message));
  return { handle, started, heard };
}

describe(startWithFirst, () => {
  it('starts once the turn is over, with what was sent in it, and sends on what comes later', async () => {
    const { handle, started, heard } = setup();
    handle.postMessage('a');
    handle.postMessage('b');
    expect(started).toEqual([]);
    await Promise.resolve();
    handle.postMessage('c');
    expect(started).toMatchObject([{ first: ['a', 'b'], later: ['c'] }]);
    started[0]?.reply('answer');
    expect(heard).toEqual(['crashed', 'answer']);
  });

  it('starts nothing where it is ended within the turn, and ends what it has started', async () => {
    const early = setup();
    early.handle.terminate();
    await Promise.resolve();
    expect(early.started).toEqual([]);
    const late = setup();
    await Promise.resolve();
    late.handle.terminate();
    expect(late.started).toMatchObject([{ isEnded: true }]);
  });
});
