import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { App } from '../api/create-app.ts';
import { problemResponse } from '../api/problem.ts';
import { findRefusal } from './guard-request.ts';
import { describeRoute } from './log.ts';
import type { Log } from './log.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';

/**
 * Answers `/api/*` with the API, where the request may pass, and all else with the files of the app. `logRequest` is told of each request
 * to the API when its answer has gone out or its sender has left.
 */
export function createListener(app: App, files: RequestListener, logRequest: Log | null): RequestListener {
  const answer = getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false });
  const refuse = getRequestListener((request) =>
    problemResponse(403, findRefusal(Object.fromEntries(request.headers)) ?? 'Not allowed.'),
  );
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (path !== '/api' && !path.startsWith('/api/')) {
      files(request, response);
      return;
    }
    if (logRequest) logWhenDone(request, response, path, logRequest);
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) response.setHeader(name, value);
    void (findRefusal(request.headers) === null ? answer : refuse)(request, response);
  };
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, path: string, log: Log): void {
  const begun = performance.now();
  response.once('close', () => {
    log('request', {
      method: request.method ?? '',
      route: describeRoute(path),
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - begun),
      finished: String(response.writableFinished),
    });
  });
}
