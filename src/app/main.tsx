import './styles/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../api/client.ts';
import { createBrowserAnalyst } from '../worker/run-in-browser.ts';
import type { Services } from './queries/services.tsx';
import { ServicesProvider } from './queries/services.tsx';
import { WritesProvider } from './queries/use-writes.tsx';
import { createAppRouter } from './router.tsx';
import { startTheme } from './theme.ts';
import { ErrorPanel } from './views/error-panel.tsx';

/** The API on the server that served this page, or in this browser where the page does not name a server. */
async function reachHost(): Promise<Pick<Services, 'client' | 'subscribe'>> {
  const host = document.querySelector('meta[name="lodestone-host"]')?.getAttribute('content');
  if (host === 'server') {
    const client = createClient({ fetch: (input, init) => fetch(input, init), baseUrl: '' });
    return { client, subscribe: () => () => undefined };
  }
  const { startDemo } = await import('./demo/start-demo.ts');
  const { fetch: demoFetch, subscribe } = await startDemo();
  return { client: createClient({ fetch: demoFetch, baseUrl: '' }), subscribe };
}

async function start(element: HTMLElement): Promise<void> {
  startTheme();
  const root = createRoot(element);
  // The worker loads its program while the host starts.
  const analyst = createBrowserAnalyst();
  try {
    const services = { ...(await reachHost()), analyst };
    const queries = new QueryClient({
      defaultOptions: { queries: { staleTime: 30_000, refetchOnWindowFocus: false } },
    });
    const router = createAppRouter(import.meta.env.BASE_URL.replace(/\/$/, ''));
    root.render(
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
  } catch (error) {
    root.render(
      <ErrorPanel
        what="Lodestone could not start"
        error={error}
        next="Reload the page. A browser that keeps no data for this address (a private window, blocked storage) may be the cause."
        onRetry={() => location.reload()}
      />,
    );
  }
}

const element = document.getElementById('root');
if (element !== null) void start(element);
