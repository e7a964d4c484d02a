import { describe, expect, it, vi } from 'vitest';
import type { TaskReply } from '../../../src/analyses/tasks/task-protocol.ts';
import { createBrowserTasks } from '../../../src/analyses/threads/tasks-in-browser.ts';
import type { TaskWorker } from '../../../src/analyses/threads/tasks-in-browser.ts';
import { KEPT_MS, keepWorkers } from '../../../src/analyses/threads/worker-handle.ts';
import { createInlineTasks, replyToTask } from '../../../src/analyses/tasks/tasks.ts';
import { dataset } from '../../app/fixtures/dataset.ts';

/** Tasks in this worker, ended after its task. */
const runIn = (worker: TaskWorker) => createBrowserTasks(keepWorkers(() => worker, { keptMs: 0 }));

/** A worker in this thread; `answer` false leaves every request unanswered. */
function createFakeWorker({ answer = true } = {}) {
  let reply: (message: TaskReply) => void = () => undefined;
  let crash: (message: string) => void = () => undefined;
  let ended = 0;
  const worker: TaskWorker = {
    postMessage: (request) => {
      if (answer)
        void replyToTask(createInlineTasks(), structuredClone(request), (message) => reply(structuredClone(message)));
    },
    onReply: (listener) => {
      reply = listener;
    },
    onCrash: (listener) => {
      crash = listener;
    },
    terminate: () => {
      ended += 1;
    },
  };
  return { worker, crash: (message: string) => crash(message), getEnded: () => ended };
}

describe('tasks in a worker', () => {
  it('give the same answer as on the calling thread, and end their worker', async () => {
    const { worker, getEnded } = createFakeWorker();
    const files = await runIn(worker)('tables', { dataset });
    expect(files).toEqual(await createInlineTasks()('tables', { dataset }));
    expect(files.map((file) => file.name)).toEqual(['parts.csv', 'suppliers.csv', 'sites.csv', 'licences.csv']);
    expect(getEnded()).toBe(1);
  });

  it('go to the worker that has done the task before, while it is kept', async () => {
    const started: ReturnType<typeof createFakeWorker>[] = [];
    const start = () => {
      started.push(createFakeWorker());
      return started.at(-1)!.worker;
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const run = createBrowserTasks(keepWorkers(start, { keptMs: KEPT_MS }));
    const first = await run('tables', { dataset });
    expect(await run('tables', { dataset })).toEqual(first);
    expect(started.map(({ getEnded }) => getEnded())).toEqual([0]);
    vi.advanceTimersByTime(KEPT_MS + 1);
    await run('tables', { dataset });
    expect(started.map(({ getEnded }) => getEnded())).toEqual([1, 0]);
    vi.useRealTimers();
  });

  it('compare two versions', async () => {
    const after = { ...dataset, suppliers: [] };
    const run = runIn(createFakeWorker().worker);
    const difference = await run('compare', { before: dataset, after });
    const suppliers = difference.tables.find((one) => one.table === 'suppliers');
    expect(suppliers).toMatchObject({ removed: ['GZ'], added: [], unchanged: 0 });
  });

  it('pass on why there is no answer', async () => {
    const run = runIn(createFakeWorker().worker);
    await expect(run('tables', { dataset: null as never })).rejects.toThrow(/null/);
  });

  it('are ended at once when aborted, and when their worker breaks down', async () => {
    const controller = new AbortController();
    const held = createFakeWorker({ answer: false });
    const aborted = runIn(held.worker)('tables', { dataset }, controller.signal);
    controller.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    expect(held.getEnded()).toBe(1);
    const broken = createFakeWorker({ answer: false });
    const crashed = runIn(broken.worker)('tables', { dataset });
    broken.crash('out of memory');
    await expect(crashed).rejects.toThrow('The work stopped: out of memory');
  });
});
