import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { App } from '../api/create-app.ts';
import { problemResponse } from '../api/problem.ts';
import type { RequestHead } from './guard-request.ts';
import { describeRoute } from './log.ts';
import type { Log } from './log.ts';
import { readClientAddress, setClientAddress } from './people/client-address.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';

export type ListenerParts = {
  app: App;
  files: RequestListener;
  /** Why a request to the API may not pass, as a sentence; null: it may. */
  findRefusal: (head: RequestHead) => string | null;
  isBehindProxy: boolean;
  /** Is told of each request to the API when its answer has gone out or its sender has left. */
  logRequest: Log | null;
};

/** Answers `/api/*` with the API, where the request may pass, and all else with the files of the app. */
export function createListener({ app, files, findRefusal, isBehindProxy, logRequest }: ListenerParts): RequestListener {
  const answer = getRequestListener(
    (request, { incoming }) => {
      const { method = '', headers, socket } = incoming as IncomingMessage;
      const refusal = findRefusal({ method, path: new URL(request.url).pathname, headers });
      if (refusal !== null) return problemResponse(403, refusal);
      const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
      setClientAddress(
        request,
        readClientAddress({ remoteAddress: socket.remoteAddress, forwardedFor }, isBehindProxy),
      );
      return app.fetch(request);
    },
    { overrideGlobalObjects: false },
  );
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (path !== '/api' && !path.startsWith('/api/')) {
      files(request, response);
      return;
    }
    if (logRequest) logWhenDone(request, response, path, logRequest);
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) response.setHeader(name, value);
    void answer(request, response);
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
