import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TellChanges } from '../../api/changes/change-teller.ts';
import { QuotaError, type Storage } from '../../api/storage.ts';
import { type ChangeStep, chooseSteps } from '../../analyses/changes/choose-steps.ts';
import type { VersionChange } from '../../analyses/changes/list-changes.ts';
import { listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import { assumptions as assumptionsSchema, type Assumptions } from '../../domain/workspace/workspace.ts';
import { readPacks } from '../runs/packs-of-run.ts';
import type { ChangesThreadData, ChangesThreadReply, ChangesThreadRequest } from './changes.thread.ts';

/** Each step is five analyses. */
const MOST_STEPS = 50;
/** Questions of all people waiting while one is answered. */
const MOST_WAITING = 8;

type Documents = Pick<Storage, 'pageDocuments' | 'listVersions' | 'streamVersion'>;

/**
 * Tells the changes in the workspaces of a storage, one question at a time, each in a thread of its own. Refuses more than fifty steps, and
 * throws a `QuotaError` where too many questions wait. `close` ends running ones.
 */
export function createChangeTeller(storage: Documents): { tell: TellChanges; close: () => Promise<void> } {
  const ending = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (waiting > MOST_WAITING) throw new QuotaError('Too many comparisons of versions wait for their turn.');
    waiting += 1;
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn.finally(() => (waiting -= 1));
  }

  return {
    tell: async (workspaceId, { inference, ...asked }) => {
      const chosen = chooseSteps(await storage.listVersions(workspaceId), asked);
      if (!chosen.ok) return chosen;
      const { steps } = chosen;
      if (steps.length > MOST_STEPS) {
        const latest = steps.at(-MOST_STEPS)!.from.number;
        return {
          ok: false,
          reason: `${steps.length} versions were accepted since; at most ${MOST_STEPS} are told at once, from v${latest} on.`,
        };
      }
      if (steps.length === 0) return { ok: true, feed: { changes: [] } };
      const changes = await inTurn(async () => {
        const packs = listPacksInUse(await readPacks(storage, workspaceId));
        const data = { packs, assumptions: await readAssumptions(storage, workspaceId), inference };
        return compareInThread(steps, data, {
          signal: ending.signal,
          readVersion: (hash) => storage.streamVersion(workspaceId, hash),
        });
      });
      return { ok: true, feed: { changes } };
    },
    close: async () => ending.abort(),
  };
}

async function compareInThread(
  steps: readonly ChangeStep[],
  workerData: ChangesThreadData,
  { signal, readVersion }: { signal: AbortSignal; readVersion: (hash: string) => ReturnType<Storage['streamVersion']> },
): Promise<VersionChange[]> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('changes.thread.ts', import.meta.url), { workerData });
  const post = (request: ChangesThreadRequest): void => worker.postMessage(request);
  const give = async (meta: ChangeStep['to'], lawDate: string | null): Promise<ChangesThreadReply> => {
    const text = await readVersion(meta.hash);
    if (!text) throw new Error(`The version "${meta.hash}" is gone.`);
    for await (const piece of text) post({ type: 'piece', text: piece });
    const answered = once(worker, 'message', { signal });
    post({ type: 'version', meta, lawDate });
    const [reply] = (await answered) as [ChangesThreadReply];
    return reply;
  };
  try {
    const found: VersionChange[] = [];
    await give(steps[0]!.from, null);
    for (const { to, lawDate } of steps) {
      const change = await give(to, lawDate);
      if (change !== null) found.push(change);
    }
    return found;
  } finally {
    await worker.terminate();
  }
}

async function readAssumptions(storage: Documents, workspaceId: string): Promise<Assumptions> {
  const [found] = await storage.pageDocuments(workspaceId, { after: { kind: 'assumptions', key: '' }, limit: 1 });
  return found?.kind === 'assumptions' ? assumptionsSchema.parse(found.value) : {};
}
