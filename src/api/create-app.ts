import { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { addAuditRoutes } from './audit-routes.ts';
import type { TellChanges } from './changes/change-teller.ts';
import { addChangesRoute } from './changes/changes-route.ts';
import type { Health } from './contract.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { createGuard, tooMany, withCookies } from './guard.ts';
import { addLifeCycleRoutes } from './life-cycle-routes.ts';
import type { Metrics } from './metrics.ts';
import { addOrganisationRoutes } from './people/organisation-routes.ts';
import { PEOPLE_ROUTES } from './people/people-route-table.ts';
import { addAccountRoutes, addIdentityRoutes } from './people/people-routes.ts';
import type { People } from './people/people.ts';
import { problemResponse, withRetryAfter } from './problem.ts';
import { BYTES } from './route.ts';
import type { RouteContext } from './route-context.ts';
import { addRunRoutes } from './runs/run-routes.ts';
import type { Runs } from './runs/runs.ts';
import type { StreamQuotas } from './streams/stream-shares.ts';
import { createStreamShares } from './streams/stream-shares.ts';
import { answerListening } from './streams/answer-listening.ts';
import type { Storage } from './storage.ts';
import {
  NoWorkspaceError,
  QuotaError,
  StorageBusyError,
  StorageFullError,
  StorageUnavailableError,
} from './storage.ts';
import type { Changes } from './streams/stream-changes.ts';
import { streamChanges } from './streams/stream-changes.ts';
import { addWorkspaceRoutes } from './workspace-routes.ts';

export type AppOptions = {
  storage: Storage;
  /** The asker, and their rights; the authors of versions and audit events. */
  people: People;
  now: () => Date;
  host: Health['host'];
  engineVersion: string;
  /** Largest body in bytes, where this host takes less than the table says of a route. */
  maxBodyBytes?: number;
  /** Most bytes of the bodies of all unanswered requests together; those of two of the largest by default. */
  maxBytesAtOnce?: number;
  /** Where people hear of each other's writes; a host for one person tells its tabs in a way of its own. */
  changes?: Changes;
  /** Carries out analyses, where the host does and not its pages. */
  runs?: Runs;
  /** Tells the changes from version to version, on an analysing host. */
  tellChanges?: TellChanges;
  /** The host's counts of itself, where it keeps any. */
  metrics?: Metrics;
  /** The API as an OpenAPI document, where this host shows one. */
  describe?: () => object;
  /** How many streams may be open at a time; the usual ones unless told. */
  mostStreams?: StreamQuotas;
  /** Is told of each failure answered with 500, 503 or 507. */
  onFailure?: (error: Error) => void;
};

/** Time for another try after a full quota: by then something may have ended. */
const QUOTA_WAIT_SECONDS = 60;
const STORAGE_WAIT_SECONDS = 5;
const UNTOLD_VERSIONS = { storage: 'the database of the server', engineVersion: 'told after sign-in' };

/** The API as a host calls it. */
export type App = { fetch: (request: Request) => Promise<Response> };

/**
 * The HTTP API of `contract.ts` over any storage: a request in, a response out, no other input than the options. It never
 * rejects: a failure of the storage answers 500, 503 where it cannot be reached, or 507 where it has no room left.
 */
export function createApp(options: AppOptions): App {
  const {
    storage,
    people,
    now,
    host,
    engineVersion,
    maxBodyBytes = Infinity,
    maxBytesAtOnce = 2 * BYTES.data,
    changes,
    runs,
    tellChanges,
    metrics,
    describe,
    mostStreams,
    onFailure,
  } = options;
  // The usual router makes one expression of all routes at the first request, which is longer than a thousand of them look one up
  // here, and the first request of a browser's visit waits for it.
  const app = new Hono({ router: new TrieRouter() }).basePath('/api');

  const context: RouteContext = {
    storage,
    people,
    streams: createStreamShares(mostStreams),
    createEventFor: (caller) => (action, subject, detail) => ({
      at: now().toISOString(),
      author: caller.author,
      action,
      subject,
      detail,
    }),
  };
  const guard = createGuard(app, { storage, people, maxBodyBytes, maxBytesAtOnce });

  // NUL is in no name, and not every storage can even look for it.
  app.use((c, next) =>
    /\0|%00/.test(c.req.path) ? Promise.resolve(problemResponse(404, 'There is nothing at this address.')) : next(),
  );

  // An answer that says nothing else about keeping carries data of people or companies, which no cache on the way or in a browser may hold.
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });

  // Of a `HEAD` nobody reads a body, nor ends one: a stream of events would be kept for as long as the host runs.
  app.use(async (c, next) => {
    await next();
    if (c.req.raw.method === 'HEAD') await c.res.body?.cancel();
  });

  /** Name of the answerer; versions only for askers known to this host, because a stranger looks up their weaknesses. */
  const answerHealth = async (request: Request): Promise<Response> => {
    // Who answers is said even while nobody can find out who asks.
    const caller = await people.identify(request).catch(() => null);
    // A storage that is still being opened may yet turn out to be another.
    const health: Health = caller ? { host, storage: storage.name, engineVersion } : { host, ...UNTOLD_VERSIONS };
    return withCookies(Response.json(health), caller);
  };
  guard.forAnyone('GET /health', ({ request }) => answerHealth(request));

  guard.forAnyone('GET /ready', async ({ request }) => {
    await storage.findWorkspace('');
    return answerHealth(request);
  });

  guard.forCaller('GET /events', async ({ request, caller }) =>
    changes
      ? answerListening(context, request, caller, (sight) => streamChanges(changes, sight))
      : problemResponse(404, 'This host has one person only, whose pages tell each other of changes.'),
  );

  guard.forCaller('GET /metrics', async () =>
    metrics
      ? new Response(await metrics.read(), {
          headers: { 'content-type': metrics.mediaType, 'cache-control': 'no-store' },
        })
      : problemResponse(404, 'This host counts nothing.'),
  );

  if (describe) app.get('/openapi.json', (c) => c.json(describe()));

  addWorkspaceRoutes(guard, context);
  addDocumentRoutes(guard, context);
  addIdentityRoutes(guard, context);
  addAuditRoutes(guard, context);
  addRunRoutes(guard, runs, context);
  addChangesRoute(guard, tellChanges, now);
  const { accounts } = people;
  if (accounts) {
    addAccountRoutes(guard, accounts, context);
    addOrganisationRoutes(guard, accounts);
    addLifeCycleRoutes(guard, accounts);
  } else answerWithoutAccounts(app);

  app.notFound((c) => problemResponse(404, `There is nothing at ${c.req.method} ${c.req.path}.`));
  app.onError((error) => {
    if (error.name === 'QuotaExceededError')
      return problemResponse(507, 'The browser has no room left for this data. Nothing was changed.');
    if (error instanceof NoWorkspaceError) return problemResponse(404, error.message);
    if (error instanceof QuotaError) return tooMany(error.message, QUOTA_WAIT_SECONDS);
    onFailure?.(error);
    if (error instanceof StorageFullError)
      return problemResponse(507, 'The database has no room left on its disk. Nothing was changed; try again later.');
    if (error instanceof StorageUnavailableError) return answerUnavailable(error);
    return problemResponse(500, `The change was not made: ${error.message}`);
  });
  return { fetch: async (request) => app.fetch(request) };
}

/** Another try has a chance in a few seconds, after those in front are answered, or with the database there again. */
function answerUnavailable(error: StorageUnavailableError): Response {
  const why =
    error instanceof StorageBusyError
      ? 'The server is busy: more is asked of its database than it can answer'
      : 'The database cannot be reached';
  return withRetryAfter(problemResponse(503, `${why} at the moment. Try again shortly.`), STORAGE_WAIT_SECONDS);
}

/** Unanswered routes about people. */
function answerWithoutAccounts(app: Hono): void {
  for (const { method, path } of PEOPLE_ROUTES)
    app.on(method, path.replaceAll(/\{\w+\}/g, ':name'), () =>
      problemResponse(404, 'This host is for one person, without sign-in.'),
    );
}
