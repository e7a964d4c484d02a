import { type DBSchema, type IDBPTransaction, openDB } from 'idb';
import type { AuditEvent, VersionMeta } from '../../domain/workspace/workspace.ts';
import type { Document, StoredVersion, WorkspaceSummary } from '../../api/contract.ts';
import type { OrganisationEvent } from '../../api/people/people-contract.ts';
import { FIRST_ORGANISATION } from '../../domain/first-organisation.ts';
import { numberVersions } from '../../api/number-versions.ts';
import type { Storage, Written } from '../../api/storage.ts';
import { IN_DATABASE } from './first-visit.ts';
import { writeInTurns } from './write-in-turns.ts';

type StoredDocument = Document & { workspaceId: string };

/** A browser may hold versions stored before they listed rows. */
type StoredMeta = Omit<VersionMeta, 'leftOut'> & { workspaceId: string; leftOut?: VersionMeta['leftOut'] };

/** Likewise workspaces, before they belonged to an organisation. */
type StoredSummary = Omit<WorkspaceSummary, 'organisation'> & { organisation?: string };
/** And events; those of an organisation have no workspace. */
type StoredEvent = AuditEvent & { workspaceId?: string; organisation?: string };

/** Metas and datasets are kept apart, so a list of versions reads no dataset. */
interface LodestoneDatabase extends DBSchema {
  workspaces: { key: string; value: StoredSummary };
  metas: {
    key: [string, string];
    value: StoredMeta;
    indexes: { workspace: [string, number] };
  };
  datasets: { key: [string, string]; value: StoredVersion['dataset'] };
  documents: { key: [string, string, string]; value: StoredDocument };
  audit: { key: number; value: StoredEvent; indexes: { workspace: string } };
}

const FORMAT_VERSION = 1;
const STORES = ['workspaces', 'metas', 'datasets', 'documents', 'audit'] as const;
type WriteTransaction = IDBPTransaction<LodestoneDatabase, typeof STORES, 'readwrite'>;

/** Message to the other tabs after a write: the changed workspace. */
export type Change = { workspaceId: string };

export type IndexedDbStorage = Storage & {
  /** Calls back after a write by another tab (never for this handle's own); returns the way to stop. */
  subscribe: (listener: (change: Change) => void) => () => void;
  close: () => void;
};

/**
 * A storage in the browser's IndexedDB database `name`. Each write is one transaction with its audit event, acknowledged when the transaction is
 * complete; then the other tabs are told. Rejects if the browser refuses a database.
 */
export async function openIndexedDbStorage(name: string): Promise<IndexedDbStorage> {
  const db = await openDB<LodestoneDatabase>(name, FORMAT_VERSION, {
    upgrade: (database) => {
      database.createObjectStore('workspaces', { keyPath: 'id' });
      const metas = database.createObjectStore('metas', { keyPath: ['workspaceId', 'hash'] });
      metas.createIndex('workspace', ['workspaceId', 'number']);
      database.createObjectStore('datasets');
      database.createObjectStore('documents', { keyPath: ['workspaceId', 'kind', 'key'] });
      database.createObjectStore('audit', { autoIncrement: true }).createIndex('workspace', 'workspaceId');
    },
    // A newer build in another tab waits for this connection to go; this tab's next call then fails and asks for a reload.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(change: Change) => void>();
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => {
    for (const listener of listeners) listener(data);
  });

  /** Runs `change` in one transaction, ends it, and tells the other tabs if anything was written. Any failure leaves nothing. */
  async function write<T>(
    workspaceId: string,
    event: AuditEvent,
    change: (tx: WriteTransaction) => Promise<Changed<T>>,
  ): Promise<T> {
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
    // An abort rejects `done` as well as the request at fault; the latter is what the caller hears of.
    tx.done.catch(() => undefined);
    let outcome: Changed<T>;
    try {
      outcome = await change(tx);
      const events = outcome.written ? [event, ...(outcome.following ?? [])] : [];
      for (const one of events) await tx.objectStore('audit').add({ ...one, workspaceId });
    } catch (error) {
      abort(tx);
      throw error;
    }
    await tx.done;
    if (outcome.written) channel.postMessage({ workspaceId } satisfies Change);
    return outcome.value;
  }

  async function findVersion(workspaceId: string, hash: string): Promise<StoredVersion | undefined> {
    const tx = db.transaction(['workspaces', 'metas', 'datasets']);
    await findOrThrow(tx.objectStore('workspaces').get(workspaceId), workspaceId);
    const meta = await tx.objectStore('metas').get([workspaceId, hash]);
    const dataset = await tx.objectStore('datasets').get([workspaceId, hash]);
    return meta && dataset ? { meta: readMeta(meta), dataset } : undefined;
  }

  return {
    name: IN_DATABASE,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      channel.close();
      db.close();
    },

    listWorkspaces: async (organisations) =>
      (await db.getAll('workspaces'))
        .map(readSummary)
        .filter(({ organisation }) => organisations?.includes(organisation) ?? true),
    findWorkspace: async (id) => {
      const stored = await db.get('workspaces', id);
      return stored && readSummary(stored);
    },
    createWorkspace: ({ id, name: workspaceName, demo, organisation }, event, content) =>
      write<WorkspaceSummary>(id, event, async (tx) => {
        const existing = await tx.objectStore('workspaces').get(id);
        if (existing) return { written: false, value: readSummary(existing) };
        const head = content?.head ?? null;
        const summary: WorkspaceSummary = { id, name: workspaceName, demo, organisation, head, revision: 1 };
        await tx.objectStore('workspaces').add(summary);
        for (const { meta, dataset } of numberVersions(content?.versions ?? [])) {
          await tx.objectStore('metas').add({ ...meta, workspaceId: id });
          await tx.objectStore('datasets').add(dataset, [id, meta.hash]);
        }
        for (const { kind, key, value } of content?.documents ?? []) {
          await tx.objectStore('documents').add({ workspaceId: id, kind, key, revision: 1, value });
        }
        const following = [...(content?.versions ?? []), ...(content?.documents ?? [])].map((one) => one.event);
        return { written: true, value: summary, following };
      }),

    listVersions: async (workspaceId) => {
      await findOrThrow(db.get('workspaces', workspaceId), workspaceId);
      const metas = await db.getAllFromIndex('metas', 'workspace', versionsOf(workspaceId));
      return metas.map(readMeta).toReversed();
    },
    pageVersions: async (workspaceId, { before = Infinity, limit }) => {
      await findOrThrow(db.get('workspaces', workspaceId), workspaceId);
      const metas = await db.getAllFromIndex('metas', 'workspace', versionsOf(workspaceId));
      const older = metas.map(readMeta).filter(({ number }) => number < before);
      return older.toReversed().slice(0, limit);
    },
    findVersion,
    streamVersion: async (workspaceId, hash) => {
      const version = await findVersion(workspaceId, hash);
      return version && writeInTurns(version);
    },
    addVersion: (workspaceId, basedOn, version, event) =>
      write<Written<VersionMeta, WorkspaceSummary>>(workspaceId, event, async (tx) => {
        const workspace = await findOrThrow(tx.objectStore('workspaces').get(workspaceId), workspaceId);
        if (workspace.head !== basedOn) return { written: false, value: { ok: false, current: workspace } };
        const metas = tx.objectStore('metas');
        const stored = await metas.get([workspaceId, version.meta.hash]);
        const count = await metas.index('workspace').count(versionsOf(workspaceId));
        const meta: VersionMeta = stored ? readMeta(stored) : { ...version.meta, number: count + 1, parent: basedOn };
        if (!stored) {
          await metas.add({ ...meta, workspaceId });
          await tx.objectStore('datasets').add(version.dataset, [workspaceId, meta.hash]);
        }
        await tx.objectStore('workspaces').put({ ...workspace, head: meta.hash, revision: workspace.revision + 1 });
        return { written: true, value: { ok: true, value: meta } };
      }),
    moveHead: (workspaceId, basedOn, to, event) =>
      write<Written<WorkspaceSummary, WorkspaceSummary>>(workspaceId, event, async (tx) => {
        const workspace = await findOrThrow(tx.objectStore('workspaces').get(workspaceId), workspaceId);
        if ((await tx.objectStore('metas').count([workspaceId, to])) === 0)
          throw new Error(`There is no version "${to}".`);
        if (workspace.head !== basedOn) return { written: false, value: { ok: false, current: workspace } };
        const moved = { ...workspace, head: to, revision: workspace.revision + 1 };
        await tx.objectStore('workspaces').put(moved);
        return { written: true, value: { ok: true, value: moved } };
      }),

    listDocuments: async (workspaceId) => {
      await findOrThrow(db.get('workspaces', workspaceId), workspaceId);
      const stored = await db.getAll('documents', IDBKeyRange.bound([workspaceId], [workspaceId, []]));
      return stored.map(withoutWorkspaceId);
    },
    pageDocuments: async (workspaceId, { after, limit }) => {
      await findOrThrow(db.get('workspaces', workspaceId), workspaceId);
      const begin = after === undefined ? [workspaceId] : [workspaceId, after.kind, after.key];
      const rest = IDBKeyRange.bound(begin, [workspaceId, []], after !== undefined);
      return (await db.getAll('documents', rest, limit)).map(withoutWorkspaceId);
    },
    writeDocument: (workspaceId, kind, key, basedOn, value, event) =>
      write<Written<Document, Document>>(workspaceId, event, async (tx) => {
        await findOrThrow(tx.objectStore('workspaces').get(workspaceId), workspaceId);
        const stored = await tx.objectStore('documents').get([workspaceId, kind, key]);
        const current: Document = stored ? withoutWorkspaceId(stored) : { kind, key, revision: 0, value: null };
        if (current.revision !== basedOn) return { written: false, value: { ok: false, current } };
        const document: Document = { kind, key, revision: basedOn + 1, value };
        await tx.objectStore('documents').put({ ...document, workspaceId });
        return { written: true, value: { ok: true, value: document } };
      }),
    writeDocuments: (workspaceId, writes, event) =>
      write<Written<Document[], Document>>(workspaceId, event, async (tx) => {
        await findOrThrow(tx.objectStore('workspaces').get(workspaceId), workspaceId);
        const store = tx.objectStore('documents');
        const stored = await Promise.all(writes.map(({ kind, key }) => store.get([workspaceId, kind, key])));
        for (const [index, { kind, key, basedOn }] of writes.entries()) {
          const found = stored[index];
          const current: Document = found ? withoutWorkspaceId(found) : { kind, key, revision: 0, value: null };
          if (current.revision !== basedOn) return { written: false, value: { ok: false, current } };
        }
        const documents = writes.map(({ kind, key, basedOn, value }) => ({ kind, key, revision: basedOn + 1, value }));
        for (const document of documents) await store.put({ ...document, workspaceId });
        return { written: true, value: { ok: true, value: documents } };
      }),

    recordEvent: (workspaceId, event) =>
      write(workspaceId, event, async (tx) => {
        await findOrThrow(tx.objectStore('workspaces').get(workspaceId), workspaceId);
        return { written: true, value: undefined };
      }),
    listAudit: async (workspaceId) => {
      await findOrThrow(db.get('workspaces', workspaceId), workspaceId);
      const events = await db.getAllFromIndex('audit', 'workspace', workspaceId);
      return events.map(readEvent).toReversed();
    },
    pageAudit: async (workspaceId, { before = Infinity, limit }) => {
      await findOrThrow(db.get('workspaces', workspaceId), workspaceId);
      const found: (AuditEvent & { id: number })[] = [];
      const index = db.transaction('audit').store.index('workspace');
      for (
        let cursor = await index.openCursor(workspaceId, 'prev');
        cursor !== null && found.length < limit;
        cursor = await cursor.continue()
      )
        if (cursor.primaryKey < before) found.push({ ...readEvent(cursor.value), id: cursor.primaryKey });
      return found;
    },
    recordOrganisationEvent: async (organisation, event) => {
      await db.add('audit', { ...event, organisation });
    },
    listOrganisationAudit: async (organisation, { before, limit }) => {
      const tx = db.transaction(['workspaces', 'audit']);
      const workspaces = (await tx.objectStore('workspaces').getAll()).map(readSummary);
      const owners = new Map(workspaces.map((workspace) => [workspace.id, workspace.organisation]));
      const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
      const found: OrganisationEvent[] = [];
      for (
        let cursor = await tx.objectStore('audit').openCursor(range, 'prev');
        cursor !== null && found.length < limit;
        cursor = await cursor.continue()
      ) {
        const { workspaceId } = cursor.value;
        const owner = workspaceId === undefined ? cursor.value.organisation : owners.get(workspaceId);
        if (owner === organisation)
          found.push({ ...readEvent(cursor.value), id: cursor.key, workspace: workspaceId ?? null });
      }
      return found;
    },
  };
}

/** `following`: further events, after the one of the write itself. */
type Changed<T> = { written: boolean; value: T; following?: AuditEvent[] };

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // A failed request has ended the transaction already.
  }
}

function versionsOf(workspaceId: string): IDBKeyRange {
  return IDBKeyRange.bound([workspaceId], [workspaceId, Infinity]);
}

async function findOrThrow(found: Promise<StoredSummary | undefined>, id: string): Promise<WorkspaceSummary> {
  const workspace = await found;
  if (!workspace) throw new Error(`There is no workspace "${id}".`);
  return readSummary(workspace);
}

function readSummary(stored: StoredSummary): WorkspaceSummary {
  return { ...stored, organisation: stored.organisation ?? FIRST_ORGANISATION };
}

function readEvent({ workspaceId: _workspace, organisation: _organisation, ...event }: StoredEvent): AuditEvent {
  return event;
}

/** A stored meta; one written before versions listed rows lists none. */
function readMeta(stored: StoredMeta): VersionMeta {
  return { ...withoutWorkspaceId(stored), leftOut: stored.leftOut ?? [] };
}

function withoutWorkspaceId<T extends { workspaceId: string }>({ workspaceId: _, ...rest }: T): Omit<T, 'workspaceId'> {
  return rest;
}
