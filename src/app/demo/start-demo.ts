import '../../analyses/threads/without-eval.ts';
import { demoUrl, demoWorkspace } from 'virtual:lodestone-demo';
import { createApp } from '../../api/create-app.ts';
import type { App } from '../../api/create-app.ts';
import type { Fetch } from '../../api/client.ts';
import { createMemoryStorage } from '../../api/memory-storage.ts';
import { createLocalPeople } from '../../api/people/people.ts';
import type { Storage } from '../../api/storage.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import { ENGINE_VERSION } from '../../analyses/in-place.ts';
import { DATABASE, IN_DATABASE } from './first-visit.ts';
import { locateVersion } from './last-visit.ts';
import { openIndexedDbStorage } from './indexed-db-storage.ts';
import type { Change } from './indexed-db-storage.ts';
import type { DemoSource } from '../../api/seed-demo.ts';
import { seedDemo } from '../../api/seed-demo.ts';
import { readAhead } from './read-ahead.ts';
import { loadOnline } from '../load-online.ts';
import { whenIdle } from '../when-idle.ts';

/** The API in this browser: how to ask it, and how to hear of another tab's writes. */
export type DemoHost = {
  fetch: Fetch;
  /** Calls back when another tab has changed a workspace; returns the way to stop. */
  subscribe: (listener: (change: Change) => void) => () => void;
  /** Place for a thread of the page to read a version by itself; null while there is no database with it. */
  locateVersion: (workspaceId: string, hash: string) => string | null;
};

/**
 * Starts the API in the page and seeds the demo workspace. Requests to `/api/*` are answered by a service worker (MSW), so they look like any
 * other in the browser's tools and workers can make them too. Nobody waits for it: until it is there, the same application is called in process,
 * and where there is none (plain http off localhost, private windows, blocked by policy) this stays so. Where there is no IndexedDB, data last
 * until the page is closed. `/api/health` names both in `storage`.
 */
export async function startDemo(isFirstVisit: boolean): Promise<DemoHost> {
  // On its way while the database opens; what turns out not to be needed is given up.
  const leave = new AbortController();
  const demoFile = loadOnline(() => fetch(demoUrl, { signal: leave.signal }));
  demoFile.catch(() => undefined);
  const opening = openStorage();
  const options = {
    people: createLocalPeople({ author: 'you', place: 'This browser' }),
    now: () => new Date(),
    host: 'browser',
    engineVersion: ENGINE_VERSION,
  } as const;
  const source = { demoHead: demoWorkspace.head, loadDemo: once(async () => readDemo(await demoFile)) };
  const filled = await fillStorage(opening, source, isFirstVisit);
  const app = createApp({ ...options, storage: filled });
  let ask = callInProcess(app);
  void whenIdle()
    .then(() => import('./start-service-worker.ts'))
    .then(({ startServiceWorker }) => startServiceWorker(app))
    .catch(() => false)
    .then((isThere) => {
      const name = `${filled.name}, in process`;
      ask = isThere
        ? (input, init) => fetch(input, init)
        : callInProcess(createApp({ ...options, storage: { ...filled, name } }));
    });
  leave.abort();
  return {
    fetch: (input, init) => ask(input, init),
    locateVersion: (workspaceId, hash) =>
      isFirstVisit || filled.name !== IN_DATABASE ? null : locateVersion(workspaceId, hash),
    subscribe: (listener) => {
      const stopping = opening.then(({ subscribe }) => subscribe(listener));
      return () => void stopping.then((stop) => stop());
    },
  };
}

/**
 * The storage with the demo workspace in it. On a first visit nobody waits until there is a database with it: its source can be read meanwhile,
 * a third of the way to the first figures.
 */
async function fillStorage(opening: Promise<Opened>, source: DemoSource, isFirstVisit: boolean): Promise<Storage> {
  const fill = async (): Promise<Storage> => {
    const { storage } = await opening;
    await seedDemo(storage, source);
    return storage;
  };
  const opened = isFirstVisit ? null : (await opening).storage;
  if (opened !== null && (await opened.listWorkspaces()).length > 0) return fill();
  const copy = createMemoryStorage();
  await seedDemo(copy, source);
  return readAhead(opened?.name ?? IN_DATABASE, copy, whenIdle().then(fill));
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => (running ??= run());
}

function callInProcess(app: App): Fetch {
  return (input, init) => app.fetch(new Request(new URL(input, location.href), init));
}

type Opened = { storage: Storage; subscribe: DemoHost['subscribe'] };

async function openStorage(): Promise<Opened> {
  try {
    const storage = await openIndexedDbStorage(DATABASE);
    return { storage, subscribe: storage.subscribe };
  } catch {
    return { storage: createMemoryStorage(), subscribe: () => () => undefined };
  }
}

/** The demo file is as much the build's own as this program, and is taken as it is: to check it costs a tenth of the cold start. */
async function readDemo(response: Response): Promise<WorkspaceFile> {
  if (!response.ok) throw new Error(`The demo data could not be read (status ${String(response.status)}).`);
  return (await response.json()) as WorkspaceFile;
}
