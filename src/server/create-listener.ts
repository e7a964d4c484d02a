import { type AnsweredRequest, describeRoute } from './log.ts';
import { getRequestListener } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import { answerAsking } from './traces/asking.ts';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { App } from '../api/create-app.ts';
import type { ApiPages } from './api-page/api-page.ts';
import { problemResponse } from '../api/problem.ts';
import type { RequestHead } from './guard-request.ts';
import { readClientAddress, setClientAddress } from './people/client-address.ts';
import { RESPONSE_HEADERS, getTransportHeaders } from './response-headers.ts';
import { takeRest } from './take-rest.ts';

export type ListenerParts = {
  app: App;
  files: RequestListener;
  apiPages: ApiPages;
  /** Why a request to the API may not pass, as a sentence; null: it may. */
  findRefusal: (head: RequestHead) => string | null;
  isBehindProxy: boolean;
  /** Where browsers reach this server; null: on this computer, without sign-in. */
  publicUrl: string | null;
  /** Is told of each stream of events at its begin; its return value is called at the stream's end. */
  onStream: () => () => void;
  /** Is told of each request to the API when its answer has gone out or its sender has left. */
  onAnswered: (request: AnsweredRequest) => void;
};

/** Answers `/api/*` with the pages about the API and the API, where the request may pass, and all else with the files of the app. */
export function createListener(parts: ListenerParts): RequestListener {
  const { app, files, apiPages, findRefusal, isBehindProxy, publicUrl, onStream, onAnswered } = parts;
  const transportHeaders = Object.entries(getTransportHeaders(publicUrl));
  const answer = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const question = incoming as IncomingMessage;
      const { method = '', headers, socket } = question;
      const refusal = findRefusal({ method, path: new URL(request.url).pathname, headers });
      if (refusal !== null) {
        await takeRest(question);
        return problemResponse(403, refusal);
      }
      const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
      const whence = readClientAddress({ remoteAddress: socket.remoteAddress, forwardedFor }, isBehindProxy);
      setClientAddress(request, whence);
      const id = randomUUID();
      outgoing.setHeader('x-request-id', id);
      const answered = await answerAsking({ whence, request: id }, () => app.fetch(request));
      await takeRest(question);
      if (answered.headers.get('content-type') === 'text/event-stream' && !outgoing.destroyed)
        outgoing.once('close', onStream());
      return answered;
    },
    { overrideGlobalObjects: false },
  );
  return (request, response) => {
    for (const [name, value] of transportHeaders) response.setHeader(name, value);
    if (hasTwoHosts(request)) {
      // A proxy may have gone by the other one (RFC 9112, 3.2).
      response.writeHead(400, { connection: 'close' }).end();
      return;
    }
    const path = request.url?.split('?')[0] ?? '/';
    if (path !== '/api' && !path.startsWith('/api/')) {
      files(request, response);
      return;
    }
    tellWhenDone(request, response, path, onAnswered);
    endUnreadConnections(request, response);
    const page = apiPages.get(path);
    if (page) {
      page(request, response);
      return;
    }
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) response.setHeader(name, value);
    void answer(request, response);
  };
}

function hasTwoHosts({ headersDistinct: { host = [] } }: IncomingMessage): boolean {
  return host.length > 1;
}

/**
 * Says with an answer ahead of the rest of a long question that its connection ends: the rest is not read, and a client's next question on this
 * connection would be lost.
 */
function endUnreadConnections(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...head: readonly unknown[]) => ServerResponse;
  response.writeHead = (...head: readonly unknown[]): ServerResponse => {
    if (!request.complete) response.setHeader('connection', 'close');
    return writeHead(...head);
  };
}

function tellWhenDone(
  { method = '' }: IncomingMessage,
  response: ServerResponse,
  path: string,
  tell: (request: AnsweredRequest) => void,
): void {
  const begun = performance.now();
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    tell({
      method,
      route: describeRoute(path),
      status: response.statusCode,
      seconds,
      isWhole: response.writableFinished,
    });
  });
}
