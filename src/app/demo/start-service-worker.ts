import { setupWorker } from 'msw/browser';
import { http } from 'msw/http';
import type { App } from '../../api/create-app.ts';

/** A service worker silent until then is taken as absent. */
const PATIENCE_MS = 3000;

/**
 * Lets a service worker (MSW) hand the requests to `/api/*` to the application. False if there is none: plain http off localhost,
 * private windows, blocked by policy. In a chunk of its own, since nothing waits for it.
 */
export async function startServiceWorker(app: App): Promise<boolean> {
  if (!isSecureContext || !('serviceWorker' in navigator)) return false;
  const worker = setupWorker(http.all('*/api/*', ({ request }) => app.fetch(request)));
  const started = worker
    .start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: `${import.meta.env.BASE_URL}service-worker.js` },
    })
    .then(
      () => true,
      () => false,
    );
  const waited = new Promise<boolean>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, false);
  });
  return Promise.race([started, waited]);
}
