import { createAsking, pathInWorkspace, requireDone } from '../ask.ts';
import type { Fetch } from '../ask.ts';
import type { NewRun, Run } from './run-contract.ts';

/** The runs of `run-contract.ts` as typed functions, rejecting as the client's do. */
export type RunClient = {
  /** The run of an equal question, where one is waiting, under way or done. */
  startRun: (workspaceId: string, run: NewRun) => Promise<Run>;
  listRuns: (workspaceId: string, signal?: AbortSignal) => Promise<Run[]>;
  /** The newest runs, at most so many. */
  listNewestRuns: (workspaceId: string, limit: number, signal?: AbortSignal) => Promise<Run[]>;
  getRun: (workspaceId: string, id: string, signal?: AbortSignal) => Promise<Run>;
  /** Gives a run as it is, then after each change; the last one has ended. Connects again where the line breaks. */
  followRun: (workspaceId: string, id: string, signal?: AbortSignal) => AsyncGenerator<Run, void>;
  cancelRun: (workspaceId: string, id: string) => Promise<Run>;
  /** The report, as its type says, by the kind of the question. */
  getResult: <T>(workspaceId: string, id: string, signal?: AbortSignal) => Promise<T>;
};

const ENDED = new Set<Run['state']>(['done', 'failed', 'cancelled']);
const RECONNECT_MS = 1000;

/** A client of the runs of a server at `baseUrl` through `fetch`. */
export function createRunClient(options: { fetch: Fetch; baseUrl: string }): RunClient {
  const { get, getPage, getPages, write, open } = createAsking(options);

  const post = async (path: string, value?: unknown): Promise<Run> =>
    requireDone(await write<Run, never>('POST', path, value));

  return {
    startRun: (workspaceId, run) => post(pathInWorkspace(workspaceId, 'runs'), run),
    listRuns: (workspaceId, signal) => getPages(pathInWorkspace(workspaceId, 'runs'), signal),
    listNewestRuns: async (workspaceId, limit, signal) => {
      const { items } = await getPage<Run>(pathInWorkspace(workspaceId, 'runs'), { limit, after: null }, signal);
      return items;
    },
    getRun: (workspaceId, id, signal) => get(pathInWorkspace(workspaceId, 'runs', id), signal),
    followRun: async function* (workspaceId, id, signal) {
      for (;;) {
        const response = await open(pathInWorkspace(workspaceId, 'runs', id, 'events'), signal);
        for await (const data of readEvents(response)) {
          const run = JSON.parse(data) as Run;
          yield run;
          if (ENDED.has(run.state)) return;
        }
        signal?.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      }
    },
    cancelRun: (workspaceId, id) => post(pathInWorkspace(workspaceId, 'runs', id, 'cancel')),
    getResult: (workspaceId, id, signal) => get(pathInWorkspace(workspaceId, 'runs', id, 'result'), signal),
  };
}

/** The data of server-sent events, one line each; ends where the line ends or breaks. */
async function* readEvents(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done || value === undefined) return;
      const messages = (rest + value).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) if (message.startsWith('data: ')) yield message.slice('data: '.length);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
