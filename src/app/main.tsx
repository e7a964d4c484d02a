import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Fetch } from '../api/client.ts';
import { createClient } from '../api/client.ts';
import { createBrowserAnalyst } from '../worker/run-in-browser.ts';
import { createQueryClient } from './queries/query-client.ts';
import type { Services } from './queries/services.tsx';
import { ServicesProvider } from './queries/services.tsx';
import { WritesProvider } from './queries/use-writes.tsx';
import { createAppRouter } from './router.tsx';
import { startTheme } from './theme.ts';

type Host = { fetch: Fetch; subscribe: Services['subscribe'] };

/** The API on the server that served this page, or in this browser where the page does not name a server. */
async function reachHost(): Promise<Host> {
  const host = document.querySelector('meta[name="lodestone-host"]')?.getAttribute('content');
  if (host === 'server') return { fetch: (input, init) => fetch(input, init), subscribe: () => () => undefined };
  const { startDemo } = await import('./demo/start-demo.ts');
  return startDemo();
}

/** Services over a host that is still starting: calls wait for it, and fail with its reason if it cannot. */
function createServices(starting: Promise<Host>): Services {
  return {
    analyst: createBrowserAnalyst(),
    client: createClient({ fetch: async (input, init) => (await starting).fetch(input, init), baseUrl: '' }),
    subscribe: (listener) => {
      let stop: (() => void) | null = null;
      let isStopped = false;
      void starting.then(
        (host) => {
          if (!isStopped) stop = host.subscribe(listener);
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

/** Draws the frame at once; what is in it comes as the host and the worker answer. */
function start(element: HTMLElement): void {
  startTheme();
  const services = createServices(reachHost());
  const queries = createQueryClient();
  const router = createAppRouter(import.meta.env.BASE_URL.replace(/\/$/, ''));
  // The page's own chunk is on its way while the frame is drawn; a failure shows when the page is.
  void router.load().catch(() => undefined);
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
if (element !== null) start(element);
