import { hasRole } from '../domain/roles.ts';
import { moveHead, newVersion, newWorkspace } from './contract.ts';
import type { CallersQuestion, Guard } from './guard.ts';
import { exportWorkspace } from './export-workspace.ts';
import { answerImmutable } from './immutable-answer.ts';
import { answerList, getId, pageWhole, toPage } from './requests/pages.ts';
import { recordExport } from './people/people-contract.ts';
import type { Membership } from './people/people-contract.ts';
import { describeFault, prepareContent, prepareVersion } from './prepare-version.ts';
import { problemResponse } from './problem.ts';
import { refusePacks } from './requests/check-packs.ts';
import { readBody } from './requests/read-body.ts';
import type { RouteContext } from './route-context.ts';
import { streamText } from './streams/stream-text.ts';

/** Workspaces, their data versions, and their events. */
export function addWorkspaceRoutes(guard: Guard, { storage, people, createEventFor }: RouteContext): void {
  guard.forCaller('GET /workspaces', async ({ request, caller }) => {
    const own = caller.organisations.map(({ id }) => id);
    return answerList(
      request,
      pageWhole(() => storage.listWorkspaces(own), getId),
    );
  });

  guard.forCaller('POST /workspaces', async (question) => {
    const { caller } = question;
    const body = await readBody(question, newWorkspace);
    if (!body.ok) return body.refusal;
    const { name, demo, content } = body.value;
    const owner = findOwner(caller, body.value.organisation);
    if (owner instanceof Response) return owner;
    const id = createWorkspaceId(name);
    const createEvent = createEventFor(caller);
    const event = createEvent('create-workspace', id, name);
    const workspace = { id, name, demo, organisation: owner.id };
    const prepared = content && (await prepareContent(createEvent, content));
    if (prepared instanceof Response) return prepared;
    const unsigned = await refusePacks(prepared?.documents ?? []);
    if (unsigned !== null) return problemResponse(422, `content.documents: ${unsigned}`);
    const ended = await question.askAgain?.();
    if (ended) return ended;
    return Response.json(await storage.createWorkspace(workspace, event, prepared), { status: 201 });
  });

  guard.inWorkspace('GET /workspaces/{workspace}/export', async ({ caller, workspace }) => {
    await storage.recordEvent(workspace.id, createEventFor(caller)('export', 'the whole workspace', 'json'));
    return new Response(streamText(exportWorkspace(storage, workspace)), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': 'attachment; filename="lodestone-workspace.json"',
      },
    });
  });

  guard.inWorkspace('GET /workspaces/{workspace}', async ({ workspace }) => Response.json(workspace));

  guard.inWorkspace('GET /workspaces/{workspace}/versions', async ({ request, workspace }) =>
    answerList(request, {
      readAll: () => storage.listVersions(workspace.id),
      readPage: async (limit, after) => {
        if (after !== undefined && !/^\d{1,9}$/.test(after)) return null;
        const before = after === undefined ? undefined : Number(after);
        const found = await storage.pageVersions(workspace.id, { before, limit: limit + 1 });
        return toPage(found, limit, ({ number }) => String(number));
      },
    }),
  );

  guard.inWorkspace('GET /workspaces/{workspace}/versions/{hash}', async ({ request, params, workspace }) => {
    const hash = params['hash'] ?? '';
    const version = await storage.streamVersion(workspace.id, hash);
    if (!version) return problemResponse(404, `There is no version "${hash}" in this workspace.`);
    return answerImmutable(request, hash, { hasAccounts: people.accounts !== null }, async () => streamText(version));
  });

  guard.inWorkspace('POST /workspaces/{workspace}/versions', async (question) => {
    const { caller, workspace } = question;
    const body = await readBody(question, newVersion);
    if (!body.ok) return body.refusal;
    const { basedOn, ...given } = body.value;
    const broken = await describeFault(given.dataset, 'dataset');
    if (broken !== null) return problemResponse(422, broken);
    const { event, ...version } = await prepareVersion(createEventFor(caller), given);
    // Checking and naming a large version takes seconds, in which its sender may have been taken out.
    const ended = await question.askAgain?.();
    if (ended) return ended;
    const written = await storage.addVersion(workspace.id, basedOn, version, event);
    if (written.ok) return Response.json(written.value, { status: 201 });
    const { hash, note, counts } = version.meta;
    const yours = { basedOn, hash, note, counts };
    return problemResponse(409, 'Another version was accepted since this import began.', {
      current: written.current,
      yours,
    });
  });

  guard.inWorkspace('PUT /workspaces/{workspace}/head', async (question) => {
    const { caller, workspace } = question;
    const body = await readBody(question, moveHead);
    if (!body.ok) return body.refusal;
    const { basedOn, to } = body.value;
    const known = await storage.listVersions(workspace.id);
    if (!known.some((version) => version.hash === to))
      return problemResponse(404, `There is no version "${to}" in this workspace.`);
    const event = createEventFor(caller)('move-head', to, `from ${basedOn ?? 'no version'}`);
    const written = await storage.moveHead(workspace.id, basedOn, to, event);
    if (written.ok) return Response.json(written.value);
    return problemResponse(409, 'Another version has been put in use since.', {
      current: written.current,
      yours: body.value,
    });
  });

  guard.inWorkspace('GET /workspaces/{workspace}/audit', async ({ request, workspace }) =>
    answerList(request, {
      readAll: () => storage.listAudit(workspace.id),
      readPage: async (limit, after) => {
        if (after !== undefined && !/^\d{1,15}$/.test(after)) return null;
        const before = after === undefined ? undefined : Number(after);
        const events = await storage.pageAudit(workspace.id, { before, limit: limit + 1 });
        const { items, next } = toPage(events, limit, ({ id }) => String(id));
        return { items: items.map(({ id: _id, ...event }) => event), next };
      },
    }),
  );

  guard.inWorkspace('POST /workspaces/{workspace}/exports', async (question) => {
    const { caller, workspace } = question;
    const body = await readBody(question, recordExport);
    if (!body.ok) return body.refusal;
    const event = createEventFor(caller)('export', body.value.what, body.value.format);
    await storage.recordEvent(workspace.id, event);
    return Response.json(event, { status: 201 });
  });
}

/** The organisation of a new workspace, or why there cannot be one. */
function findOwner({ organisations }: CallersQuestion['caller'], wanted: string | undefined): Membership | Response {
  const possible = organisations.filter(({ role }) => hasRole(role, 'planner'));
  const [first, second] = possible;
  if (wanted === undefined) {
    if (first && !second) return first;
    return problemResponse(422, `organisation: name one of ${possible.map(({ id }) => id).join(', ')}`);
  }
  const known = organisations.find(({ id }) => id === wanted);
  if (!known) return problemResponse(422, `organisation: there is no organisation "${wanted}"`);
  if (!possible.includes(known)) return problemResponse(403, `This needs the role "planner" in "${wanted}".`);
  return known;
}

/** A readable id, different for two workspaces of one name. */
function createWorkspaceId(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const random = crypto.getRandomValues(new Uint8Array(5));
  return [words, Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')].filter(Boolean).join('-');
}
