import { Hono } from 'hono';
import type { z } from 'zod';
import type { AuditEvent } from '../domain/workspace.ts';
import { hashDataset } from '../domain/content-hash.ts';
import { TABLES } from '../domain/dataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { findBrokenReferences } from '../domain/references.ts';
import { checkDocuments, describeKeyFault, describeSingleKind, isDocumentKey } from './check-documents.ts';
import {
  documentKey,
  documentKind,
  documentValue,
  moveHead,
  newVersion,
  newWorkspace,
  writeDocument,
  writeDocuments,
} from './contract.ts';
import type { Health, WorkspaceSummary, firstContent } from './contract.ts';
import { describeFaults, problemResponse } from './problem.ts';
import { readBody } from './read-body.ts';
import type { FirstContent, Storage, VersionToStore } from './storage.ts';
import { StorageUnavailableError } from './storage.ts';
import type { Changes } from './stream-changes.ts';
import { streamChanges } from './stream-changes.ts';
import { streamText } from './stream-text.ts';

export type AppOptions = {
  storage: Storage;
  /** Who asks; the author of versions and audit events. */
  identity: (request: Request) => string;
  now: () => Date;
  host: Health['host'];
  engineVersion: string;
  /** Largest body in bytes; 256 MB unless told (about a million rows with their origins). */
  maxBodyBytes?: number;
  /** Where people hear of each other's writes; a host for one person tells its tabs in a way of its own. */
  changes?: Changes;
  /** The API as an OpenAPI document, where this host shows one. */
  description?: object;
  /** Is told of each failure that was answered with 500 or 503. */
  onFailure?: (error: Error) => void;
};

/** The API as a host calls it. */
export type App = { fetch: (request: Request) => Promise<Response> };

/**
 * The HTTP API of `contract.ts` over any storage: a request in, a response out, no other input than the options. It never
 * rejects: a failure of the storage answers 500, 503 where it cannot be reached, or 507 where the browser has no room left.
 */
export function createApp(options: AppOptions): App {
  const {
    storage,
    identity,
    now,
    host,
    engineVersion,
    maxBodyBytes = 256_000_000,
    changes,
    description,
    onFailure,
  } = options;
  const app = new Hono().basePath('/api');

  function createEvent(request: Request, action: string, subject: string, detail: string): AuditEvent {
    return { at: now().toISOString(), author: identity(request), action, subject, detail };
  }

  function prepareVersion(
    request: Request,
    { dataset, note, sourceFiles, leftOut }: Omit<z.output<typeof newVersion>, 'basedOn'>,
  ): VersionToStore & { event: AuditEvent } {
    const hash = hashDataset(dataset);
    const event = createEvent(request, 'add-version', hash, note);
    const { at: accepted, author } = event;
    const { dataDate } = dataset.settings;
    return {
      meta: { hash, accepted, author, note, dataDate, sourceFiles, counts: countRows(dataset), leftOut },
      dataset,
      event,
    };
  }

  /** The content of a new workspace as a storage takes it, or the refusal of what does not hold together. */
  function prepareContent(request: Request, content: z.output<typeof firstContent>): FirstContent | Response {
    for (const [index, { dataset }] of content.versions.entries()) {
      const broken = describeBrokenReference(dataset, `content.versions.${String(index)}.dataset`);
      if (broken !== null) return problemResponse(422, broken);
    }
    const checked = checkDocuments(content.documents, { canDelete: false });
    if (!checked.ok) return problemResponse(422, `content.documents: ${checked.detail}`);
    const documents = checked.value.map((document) => {
      const event = createEvent(request, 'write-document', `${document.kind}/${document.key}`, 'on revision 0');
      return { ...document, event };
    });
    const versions = content.versions.map((version) => prepareVersion(request, version));
    const head = versions[content.head ?? versions.length - 1]?.meta.hash;
    if (head === undefined) return problemResponse(422, 'content.head: there is no such version');
    return { versions, head, documents };
  }

  async function withWorkspace(
    id: string,
    answer: (workspace: WorkspaceSummary) => Promise<Response>,
  ): Promise<Response> {
    const workspace = await storage.findWorkspace(id);
    return workspace ? answer(workspace) : problemResponse(404, `There is no workspace "${id}".`);
  }

  // NUL is in no name, and not every storage can even look for it.
  app.use((c, next) =>
    /\0|%00/.test(c.req.path) ? Promise.resolve(problemResponse(404, 'There is nothing at this address.')) : next(),
  );

  const health: Health = { host, storage: storage.name, engineVersion };
  app.get('/health', (c) => c.json(health));

  app.get('/ready', async (c) => {
    await storage.findWorkspace('');
    return c.json(health);
  });

  app.get('/events', () =>
    changes
      ? streamChanges(changes)
      : problemResponse(404, 'This host has one person only, whose pages tell each other of changes.'),
  );

  if (description) app.get('/openapi.json', (c) => c.json(description));

  app.get('/workspaces', async (c) => c.json(await storage.listWorkspaces()));

  app.post('/workspaces', async (c) => {
    const body = await readBody(c.req.raw, newWorkspace, maxBodyBytes);
    if (!body.ok) return body.refusal;
    const { name, demo, content } = body.value;
    const id = createWorkspaceId(name);
    const event = createEvent(c.req.raw, 'create-workspace', id, name);
    if (content === undefined) return c.json(await storage.createWorkspace({ id, name, demo }, event), 201);
    const prepared = prepareContent(c.req.raw, content);
    if (prepared instanceof Response) return prepared;
    return c.json(await storage.createWorkspace({ id, name, demo }, event, prepared), 201);
  });

  app.get('/workspaces/:id', (c) => withWorkspace(c.req.param('id'), async (workspace) => c.json(workspace)));

  app.get('/workspaces/:id/versions', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => c.json(await storage.listVersions(id))),
  );

  app.get('/workspaces/:id/versions/:hash', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => {
      const hash = c.req.param('hash');
      const version = await storage.streamVersion(id, hash);
      if (!version) return problemResponse(404, `There is no version "${hash}" in this workspace.`);
      // A version's name is the hash of its content, so a copy that somebody holds is still right.
      const headers = { etag: `"${hash}"`, 'cache-control': 'private, max-age=31536000, immutable' };
      const held = c.req
        .header('if-none-match')
        ?.split(',')
        .map((tag) => tag.trim().replace(/^W\//, ''));
      if (held?.some((tag) => tag === '*' || tag === headers.etag)) return new Response(null, { status: 304, headers });
      return new Response(streamText(version), { headers: { ...headers, 'content-type': 'application/json' } });
    }),
  );

  app.post('/workspaces/:id/versions', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => {
      const body = await readBody(c.req.raw, newVersion, maxBodyBytes);
      if (!body.ok) return body.refusal;
      const { basedOn, ...given } = body.value;
      const broken = describeBrokenReference(given.dataset, 'dataset');
      if (broken !== null) return problemResponse(422, broken);
      const { event, ...version } = prepareVersion(c.req.raw, given);
      const written = await storage.addVersion(id, basedOn, version, event);
      if (written.ok) return c.json(written.value, 201);
      const { hash, note, counts } = version.meta;
      const yours = { basedOn, hash, note, counts };
      return problemResponse(409, 'Another version was accepted since this import began.', {
        current: written.current,
        yours,
      });
    }),
  );

  app.put('/workspaces/:id/head', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => {
      const body = await readBody(c.req.raw, moveHead, maxBodyBytes);
      if (!body.ok) return body.refusal;
      const { basedOn, to } = body.value;
      const known = await storage.listVersions(id);
      if (!known.some((version) => version.hash === to))
        return problemResponse(404, `There is no version "${to}" in this workspace.`);
      const written = await storage.moveHead(
        id,
        basedOn,
        to,
        createEvent(c.req.raw, 'move-head', to, `from ${basedOn ?? 'no version'}`),
      );
      if (written.ok) return c.json(written.value);
      return problemResponse(409, 'Another version has been put in use since.', {
        current: written.current,
        yours: body.value,
      });
    }),
  );

  app.get('/workspaces/:id/documents', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => c.json(await storage.listDocuments(id))),
  );

  app.put('/workspaces/:id/documents', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => {
      const body = await readBody(c.req.raw, writeDocuments, maxBodyBytes);
      if (!body.ok) return body.refusal;
      const checked = checkDocuments(body.value, { canDelete: true });
      if (!checked.ok) return problemResponse(422, checked.detail);
      const writes = checked.value;
      const kinds = [...new Set(writes.map(({ kind }) => kind))].join(', ');
      const names = writes.map(({ kind, key }) => `${kind}/${key}`).join(', ');
      const detail = `${String(writes.length)} documents: ${names}`;
      const written = await storage.writeDocuments(
        id,
        writes,
        createEvent(c.req.raw, 'write-documents', kinds, detail),
      );
      if (written.ok) return c.json(written.value);
      const { current } = written;
      const yours = writes.find(({ kind, key }) => kind === current.kind && key === current.key);
      return problemResponse(409, 'Somebody else wrote one of these since it was read.', { current, yours });
    }),
  );

  app.put('/workspaces/:id/documents/:kind/:key', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => {
      const kind = documentKind.safeParse(c.req.param('kind'));
      const key = c.req.param('key');
      if (!kind.success) return problemResponse(404, `There are no documents of the kind "${c.req.param('kind')}".`);
      if (!documentKey.safeParse(key).success) return problemResponse(404, 'No document has so long a name.');
      if (!isDocumentKey(kind.data, key)) return problemResponse(404, describeSingleKind(kind.data));
      const body = await readBody(c.req.raw, writeDocument, maxBodyBytes);
      if (!body.ok) return body.refusal;
      const value = documentValue[kind.data].nullable().safeParse(body.value.value);
      if (!value.success) return problemResponse(422, describeFaults(value.error.issues));
      const misplaced = describeKeyFault(kind.data, key, value.data);
      if (misplaced !== null) return problemResponse(422, misplaced);
      const action = value.data === null ? 'delete-document' : 'write-document';
      const event = createEvent(c.req.raw, action, `${kind.data}/${key}`, `on revision ${String(body.value.basedOn)}`);
      const written = await storage.writeDocument(id, kind.data, key, body.value.basedOn, value.data, event);
      if (written.ok) return c.json(written.value);
      const yours = { ...body.value, value: value.data };
      return problemResponse(409, 'Somebody else wrote this since it was read.', { current: written.current, yours });
    }),
  );

  app.get('/workspaces/:id/audit', (c) =>
    withWorkspace(c.req.param('id'), async ({ id }) => c.json(await storage.listAudit(id))),
  );

  app.notFound((c) => problemResponse(404, `There is nothing at ${c.req.method} ${c.req.path}.`));
  app.onError((error) => {
    if (error.name === 'QuotaExceededError')
      return problemResponse(507, 'The browser has no room left for this data. Nothing was changed.');
    onFailure?.(error);
    if (error instanceof StorageUnavailableError)
      return problemResponse(503, 'The database cannot be reached at the moment. Try again shortly.');
    return problemResponse(500, `The change was not made: ${error.message}`);
  });
  return { fetch: async (request) => app.fetch(request) };
}

/** The first reference of a dataset that leads nowhere, as a sentence with its place under `path`; null: all resolve. */
function describeBrokenReference(dataset: Dataset, path: string): string | null {
  const [broken, ...others] = findBrokenReferences(dataset);
  if (!broken) return null;
  const { table, index, field, value, target } = broken;
  const rest = others.length > 0 ? `; and ${String(others.length)} more` : '';
  return `${path}.${table}.${String(index)}.${field}: "${value}" is not in ${target}${rest}`;
}

function countRows(dataset: Dataset): Record<string, number> {
  return Object.fromEntries(TABLES.map((table) => [table, dataset[table].length]));
}

/** A readable id that two workspaces of one name do not share. */
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
