import '../styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Fetch } from '../../api/client.ts';
import { createClient } from '../../api/client.ts';
import type { Me } from '../../api/people/people-contract.ts';
import { PERSON_HEADER } from '../../api/people/person-header.ts';
import type { Ahead } from './ask-ahead.ts';
import type { Visit } from './begin-visit.ts';
import { visit } from './begin-visit.ts';
import { whenIdle } from '../when-idle.ts';
import { askAs } from '../queries/session/ask-as.ts';
import { readView } from '../queries/view/read-view.ts';
import { createConnection, watchConnection } from '../queries/connection.ts';
import { waitForFirstFigures } from '../queries/analyses/first-figures.ts';
import { createQueryClient } from '../queries/query-client.ts';
import { queryKeys } from '../queries/query-keys.ts';
import type { Services } from '../queries/services.tsx';
import { ServicesProvider } from '../queries/services.tsx';
import { meQuery } from '../queries/session/use-me.ts';
import { adoptExposureSummary, prefetchExposureSummary } from '../queries/analyses/use-analyses.ts';
import { WritesProvider } from '../queries/writes/use-writes.tsx';
import { createWaitingBoard } from '../queries/writes/waiting-edits.ts';
import { workspaceQueries } from '../queries/workspace-queries.ts';
import { createAppRouter } from './router.tsx';
import { SIGNED_OUT_PAGES } from './signed-out-pages.ts';
import { startFigures } from '../figures-choice.ts';
import { loadOnline } from '../load-online.ts';
import { startTheme } from '../theme.ts';
import { parseSearch, toValidGlobalSearch } from '../url-state.ts';

/** Nobody looks at an empty window for longer if the page could be drawn at once but its program is slow to come. */
const FRAME_PATIENCE_MS = 60;

type StartHost = () => Promise<Host>;
type Host = {
  fetch: Fetch;
  /** `onCut` is called when the line of changes is cut. */
  subscribe: (listener: Parameters<Services['subscribe']>[0], onCut: () => void) => () => void;
  locateVersion?: (workspaceId: string, hash: string) => string | null;
};

/** The API on this page's server, or in this browser if the page names no server. */
async function loadHost({ isServed, isFirst }: Visit): Promise<StartHost> {
  if (!isServed) {
    // What a record may hold is written down in a task of its own: with the host in one it held up the page for more than 50 ms.
    await loadOnline(() => import('../../domain/workspace/workspace.ts'));
    const { startDemo } = await loadOnline(() => import('../demo/start-demo.ts'));
    return () => startDemo(isFirst);
  }
  return async () => ({
    fetch: (input, init) => fetch(input, init),
    // Nothing that is shown first waits for it.
    subscribe: (listener, onCut) =>
      stopLater(
        loadOnline(() => import('./server-changes.ts')).then((changes) =>
          changes.subscribeToServer('/api/events', listener, onCut),
        ),
      ),
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** The way to stop a start under way; without a start there is nothing to stop. */
function stopLater(starting: Promise<() => void>): () => void {
  const stopping = starting.catch(() => () => undefined);
  return () => void stopping.then((stop) => stop());
}

/** Services over a host still starting: calls wait for it, and fail with its reason if it cannot start. */
function createServices({ analyst, kept, ahead }: Visit, starting: Promise<Host>, queries: QueryClient): Services {
  const connection = createConnection();
  const ask: Fetch = async (input, init) => (await starting).fetch(input, init);
  /** As the person of this page, as soon as known. */
  const askForPerson: Fetch = async (input, init) => {
    const person = queries.getQueryData<Me>(queryKeys.me())?.person?.id;
    if (person === undefined || new Headers(init?.headers).has(PERSON_HEADER)) return ask(input, init);
    const response = await askAs(ask, person)(input, init);
    if (response.status === 412) connection.set('signed-out');
    return response;
  };
  const watched = watchConnection(askForPerson, connection);
  const client = createClient({ fetch: watched, baseUrl: '' });
  // Its answer, or that there is none, tells `connection` how things are.
  const askAnew = (): void => {
    if (connection.getState() === 'up') client.listWorkspaces().catch(() => undefined);
  };
  return {
    analyst,
    kept,
    locateVersion: async (workspaceId, hash) =>
      workspaceId === ahead?.workspace.id && hash === ahead.workspace.head
        ? ahead.locate(hash)
        : ((await starting).locateVersion?.(workspaceId, hash) ?? null),
    connection,
    waiting: createWaitingBoard(),
    client,
    fetch: watched,
    subscribe: (listener) => {
      let stop: (() => void) | null = null;
      let isStopped = false;
      void starting.then(
        (host) => {
          if (!isStopped) stop = host.subscribe(listener, askAnew);
        },
        // Who asks for data hears of it; without a host nothing changes either.
        () => undefined,
      );
      return () => {
        isStopped = true;
        stop?.();
      };
    },
  };
}

/**
 * Asks for the beginning of every page before the first component does, on the first page down to its figures; a failure is shown by the component in
 * need of the answer.
 */
async function prefetchWorkspace(queries: QueryClient, services: Services, isOverview: boolean): Promise<void> {
  const { client } = services;
  const search = toValidGlobalSearch(parseSearch(location.search));
  void queries.prefetchQuery(meQuery(client));
  const view = await readView(queries, services, search);
  if (view.dataVersion === null) return;
  if (isOverview && view.isReady) void prefetchExposureSummary(queries, services, view);
  // The network is a picture of its own, and large: that page does without the dataset.
  if (!location.pathname.endsWith('/network'))
    await queries.prefetchQuery(workspaceQueries.dataset(client, view.workspaceId, view.dataVersion));
}

/** Shows the workspace as its host will tell of it, stale, so the host is asked all the same, and its figures when they come. */
function showAhead(queries: QueryClient, services: Services, ahead: Ahead, summary: Visit['summary']): void {
  const stale = { updatedAt: 0 };
  const { id } = ahead.workspace;
  queries.setQueryData(workspaceQueries.summary(services.client, id).queryKey, ahead.workspace, stale);
  queries.setQueryData(workspaceQueries.documents(services, id).queryKey, [...ahead.documents], stale);
  if (summary !== null) void adoptExposureSummary(queries, services, id, { question: ahead.question, summary });
}

/**
 * Draws the frame at once; its content comes as the host and the worker answer. The host begins first, because it then waits for the network and the
 * database while the frame is drawn; if the first figures come without it, it follows them.
 */
async function start(element: HTMLElement): Promise<void> {
  startTheme();
  startFigures();
  const begun = await visit;
  const { ahead, summary, isKnown, isOverview } = begun;
  const loading =
    summary === null
      ? loadHost(begun)
      : waitForFirstFigures()
          .then(whenIdle)
          .then(() => loadHost(begun));
  const queries = createQueryClient();
  const services = createServices(
    begun,
    loading.then((startHost) => startHost()),
    queries,
  );
  if (ahead !== null) showAhead(queries, services, ahead, summary);
  // Who asks the host hears why it could not be loaded.
  if (ahead === null) await loading.catch(() => undefined);
  if (!SIGNED_OUT_PAGES.test(location.pathname)) void prefetchWorkspace(queries, services, isOverview);
  const router = createAppRouter(import.meta.env.BASE_URL.replace(/\/$/, ''), { queries, services });
  // The page's own chunk is on its way while the frame is drawn; a failure shows when the page is.
  const loadingPage = router.load().catch(() => undefined);
  // A frame around nothing would be drawn, and painted, only to be drawn anew with what is at hand.
  if (isKnown) await Promise.race([loadingPage, wait(FRAME_PATIENCE_MS)]);
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ServicesProvider services={services}>
          <WritesProvider>
            <RouterProvider router={router} />
          </WritesProvider>
        </ServicesProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

const element = document.getElementById('root');
if (element !== null) void start(element);
