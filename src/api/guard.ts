import type { Hono } from 'hono';
import { ROLES, hasRole } from '../domain/roles.ts';
import type { Role } from '../domain/roles.ts';
import { describeMissingRole, findMembership } from './people/caller.ts';
import type { Caller } from './people/caller.ts';
import type { WorkspaceSummary } from './contract.ts';
import { PERSON_HEADER } from './people/person-header.ts';
import type { Membership } from './people/people-contract.ts';
import type { People } from './people/people.ts';
import { problemResponse, withRetryAfter } from './problem.ts';
import type { WithBody } from './requests/read-body.ts';
import type { Access, Route } from './route.ts';
import { ROUTES } from './routes.ts';
import type { Storage } from './storage.ts';

/** Question of a route. */
export type Question = WithBody & { params: Readonly<Record<string, string>> };
export type CallersQuestion = Question & { caller: Caller };
export type OrganisationQuestion = CallersQuestion & { organisation: Membership };
export type WorkspaceQuestion = OrganisationQuestion & { workspace: WorkspaceSummary };

type Handle<T> = (question: T) => Promise<Response>;

/**
 * Answers routes of the table (`GET /workspaces`), each only to its named askers: a handler's input was looked up for this caller, so a handler
 * cannot forget to ask. Throws if the table has no such route, or one with another way of asking.
 */
export type Guard = {
  forAnyone: (name: string, handle: Handle<Question>) => void;
  forCaller: (name: string, handle: Handle<CallersQuestion>) => void;
  inOrganisation: (name: string, handle: Handle<OrganisationQuestion>) => void;
  inWorkspace: (name: string, handle: Handle<WorkspaceQuestion>) => void;
};

type GuardOptions = { storage: Storage; people: People; maxBodyBytes: number; maxBytesAtOnce: number };

/** Guards the routes of an application with the base `/api`. */
export function createGuard(app: Hono, { storage, people, maxBodyBytes, maxBytesAtOnce }: GuardOptions): Guard {
  /** Bytes of bodies of unanswered requests. */
  let inMemory = 0;

  function add(name: string, place: Place, handle: (route: Route, question: Question) => Promise<Response>): void {
    const route = ROUTES.find(({ method, path }) => `${method} ${path}` === name);
    if (!route || getPlace(route) !== place) throw new Error(`The table has no route "${name}" for ${place}.`);
    const maxBytes = Math.min(route.maxBytes, maxBodyBytes);
    app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
      withRoom((takeRoom) => handle(route, { request: c.req.raw, params: c.req.param(), route, maxBytes, takeRoom })),
    );
  }

  /** Lets a request take room for its body, and gives it back when there is an answer. */
  async function withRoom(answer: (takeRoom: WithBody['takeRoom']) => Promise<Response>): Promise<Response> {
    let taken = 0;
    try {
      return await answer((bytes) => {
        if (inMemory + bytes > maxBytesAtOnce) return false;
        inMemory += bytes;
        taken += bytes;
        return true;
      });
    } finally {
      inMemory -= taken;
    }
  }

  /** Askers without a proof to show are counted by their address, before anything of their request is read. */
  async function withAnyone(question: Question, handle: Handle<Question>): Promise<Response> {
    const seconds = question.route.body === null ? null : await people.findAddressWait(question.request);
    return seconds === null ? handle(question) : tooMany('There were too many tries; wait a little.', seconds);
  }

  /** Lets the table's named askers pass, as far as possible before their place is known. */
  async function withCaller(route: Route, request: Request, handle: Handle<Caller>): Promise<Response> {
    const caller = await people.identify(request);
    return withCookies(caller === null ? askToSignIn() : await admit(route, request, caller, handle), caller);
  }

  async function admit(route: Route, request: Request, caller: Caller, handle: Handle<Caller>): Promise<Response> {
    // Two tabs of a browser share one session, and one of them may have been opened for somebody else.
    const meant = request.headers.get(PERSON_HEADER);
    if (meant !== null && meant !== caller.person.id)
      return problemResponse(412, 'Somebody else is signed in now than this was asked for. Nothing was changed.');
    const seconds = await people.findWait(caller);
    if (seconds !== null) return tooMany('There were too many requests; wait a little.', seconds);
    if (route.access === 'person' && caller.by === 'token')
      return noted(
        caller,
        route,
        problemResponse(403, 'A program cannot do this; its owner can, signed in at a browser.'),
      );
    return handle(caller);
  }

  /** A refusal of a route, told to the watchers of the host. */
  async function noted(caller: Caller, { method, path }: Route, response: Response, place = ''): Promise<Response> {
    const where = place === '' ? '' : ` in organisation ${place}`;
    await people.noteRefusal?.(caller, `${method} ${path}${where}`);
    return response;
  }

  /** Answers an admitted caller, where `authorise` finds what the handler is given, and no refusal. */
  function answerAs<T extends object>(
    { route, ...question }: Question,
    authorise: (caller: Caller) => Promise<Response | T>,
    handle: Handle<CallersQuestion & T>,
  ): Promise<Response> {
    const { request } = question;
    return withCaller(route, request, async (caller) => {
      const found = await authorise(caller);
      if (found instanceof Response) return found;
      const askAgain = async (): Promise<Response | null> => {
        const now = await people.identify(request);
        if (now === null) return askToSignIn();
        const again = await authorise(now);
        if (again instanceof Response) return again;
        return writeRights(now) === writeRights(caller)
          ? null
          : problemResponse(403, 'Your rights were changed while this was sent. Nothing was stored; send it again.');
      };
      return handle({ ...question, route, ...found, caller, askAgain });
    });
  }

  return {
    forAnyone: (name, handle) => add(name, 'anyone', (_route, question) => withAnyone(question, handle)),
    forCaller: (name, handle) =>
      add(name, 'caller', (route, question) =>
        answerAs(
          question,
          async (caller) => {
            const best = ROLES.findLast((role) => caller.organisations.some((one) => one.role === role));
            if (isRole(route.access) && (best === undefined || !hasRole(best, route.access)))
              return noted(caller, route, refuseRole(route.access, best));
            return {};
          },
          handle,
        ),
      ),
    inOrganisation: (name, handle) =>
      add(name, 'organisation', (route, question) =>
        answerAs(
          question,
          async (caller) => {
            const id = question.params['organisation'] ?? '';
            const organisation = findMembership(caller, id);
            if (!organisation) return problemResponse(404, `There is no organisation "${id}".`);
            if (isRole(route.access) && !hasRole(organisation.role, route.access))
              return noted(caller, route, refuseRole(route.access, organisation.role), organisation.id);
            return { organisation };
          },
          handle,
        ),
      ),
    inWorkspace: (name, handle) =>
      add(name, 'workspace', (route, question) =>
        answerAs(
          question,
          async (caller) => {
            const id = question.params['workspace'] ?? '';
            const workspace = await storage.findWorkspace(id);
            const organisation = workspace && findMembership(caller, workspace.organisation);
            // The same words whether it is somebody else's or nobody's.
            if (!workspace || !organisation) return problemResponse(404, `There is no workspace "${id}".`);
            const higher = route.findHigherRole?.(question.params) ?? null;
            if (isRole(route.access) && !hasRole(organisation.role, route.access))
              return noted(caller, route, refuseRole(route.access, organisation.role, higher), organisation.id);
            return { organisation, workspace };
          },
          handle,
        ),
      ),
  };
}

/** The answer, with the cookies of a caller with a prolonged session. */
export function withCookies(response: Response, caller: Caller | null): Response {
  for (const cookie of caller?.cookies ?? []) response.headers.append('set-cookie', cookie);
  return response;
}

/** A refusal for a while, in one sentence. */
export function tooMany(detail: string, seconds: number): Response {
  return withRetryAfter(problemResponse(429, detail), seconds);
}

function writeRights({ organisations }: Caller): string {
  return JSON.stringify(organisations.map(({ id, role }) => [id, role]));
}

type Place = 'anyone' | 'caller' | 'organisation' | 'workspace';

function getPlace({ access, path }: Route): Place {
  if (access === 'anyone') return 'anyone';
  if (path.includes('{workspace}')) return 'workspace';
  return path.includes('{organisation}') ? 'organisation' : 'caller';
}

function isRole(access: Access): access is Role {
  return ROLES.some((role) => role === access);
}

function askToSignIn(): Response {
  const response = problemResponse(401, 'Sign in first; a session that has ended is begun again by signing in.');
  response.headers.set('www-authenticate', 'Bearer');
  return response;
}

/** `higher`: what the route asks for besides, so that nobody is given one role and then told of the next. */
function refuseRole(
  needed: Role,
  has: Role | undefined,
  higher: ReturnType<NonNullable<Route['findHigherRole']>> = null,
): Response {
  if (has === undefined) return problemResponse(403, 'You belong to no organisation yet.');
  const ofAll = higher?.for === 'all' ? higher.role : needed;
  return problemResponse(403, describeMissingRole(ofAll, has, higher?.for === 'some' ? higher.role : ofAll));
}
