import type { AuditEvent, VersionMeta } from '../domain/workspace.ts';
import type { Document, DocumentKind, StoredVersion, WorkspaceSummary } from './contract.ts';
import { numberVersions } from './number-versions.ts';
import type { OrganisationEvent } from './people/people-contract.ts';
import type { Storage } from './storage.ts';

type Shelf = {
  summary: WorkspaceSummary;
  versions: StoredVersion[];
  documents: Map<string, Document>;
};

/** What handles of a memory storage share, as two tabs share a database. */
export type MemoryShelves = {
  workspaces: Map<string, Shelf>;
  /** In the order in which they came. */
  events: (OrganisationEvent & { organisation: string })[];
};

/** Empty shelves. */
export function createMemoryShelves(): MemoryShelves {
  return { workspaces: new Map(), events: [] };
}

/**
 * A storage that lasts as long as the object it is given. Every write happens between two awaits, so it is whole or not at all;
 * what goes in and out is copied, so that no caller can change what is stored.
 */
export function createMemoryStorage({ workspaces, events }: MemoryShelves = createMemoryShelves()): Storage {
  function getShelf(id: string): Shelf {
    const shelf = workspaces.get(id);
    if (!shelf) throw new Error(`There is no workspace "${id}".`);
    return shelf;
  }

  function record({ id: workspace, organisation }: WorkspaceSummary, copies: readonly AuditEvent[]): void {
    for (const event of copies) events.push({ ...event, id: events.length + 1, workspace, organisation });
  }

  function setHead(shelf: Shelf, head: string): void {
    shelf.summary = { ...shelf.summary, head, revision: shelf.summary.revision + 1 };
  }

  return {
    name: 'memory',

    listWorkspaces: async (organisations) =>
      [...workspaces.values()]
        .filter(({ summary }) => organisations?.includes(summary.organisation) ?? true)
        .map(({ summary }) => structuredClone(summary)),
    findWorkspace: async (id) => structuredClone(workspaces.get(id)?.summary),
    createWorkspace: async ({ id, name, demo, organisation }, event, content) => {
      const existing = workspaces.get(id);
      if (existing) return structuredClone(existing.summary);
      const summary: WorkspaceSummary = { id, name, demo, organisation, head: content?.head ?? null, revision: 1 };
      const copy = structuredClone({ event, content });
      const documents = (copy.content?.documents ?? []).map(({ kind, key, value }) => {
        const document: Document = { kind, key, revision: 1, value };
        return [getDocumentName(kind, key), document] as const;
      });
      workspaces.set(id, {
        summary,
        versions: numberVersions(copy.content?.versions ?? []),
        documents: new Map(documents),
      });
      record(summary, [
        copy.event,
        ...(copy.content?.versions ?? []).map((version) => version.event),
        ...(copy.content?.documents ?? []).map((document) => document.event),
      ]);
      return structuredClone(summary);
    },

    listVersions: async (workspaceId) =>
      getShelf(workspaceId)
        .versions.map(({ meta }) => structuredClone(meta))
        .toReversed(),
    pageVersions: async (workspaceId, { before = Infinity, limit }) =>
      getShelf(workspaceId)
        .versions.filter(({ meta }) => meta.number < before)
        .map(({ meta }) => structuredClone(meta))
        .toReversed()
        .slice(0, limit),
    findVersion: async (workspaceId, hash) =>
      structuredClone(getShelf(workspaceId).versions.find(({ meta }) => meta.hash === hash)),
    streamVersion: async (workspaceId, hash) => {
      const version = getShelf(workspaceId).versions.find(({ meta }) => meta.hash === hash);
      return version && [JSON.stringify(version)];
    },
    addVersion: async (workspaceId, basedOn, version, event) => {
      const shelf = getShelf(workspaceId);
      if (shelf.summary.head !== basedOn) return { ok: false, current: structuredClone(shelf.summary) };
      const stored = shelf.versions.find(({ meta }) => meta.hash === version.meta.hash);
      const meta: VersionMeta = stored?.meta ?? { ...version.meta, number: shelf.versions.length + 1, parent: basedOn };
      const copy = structuredClone({ meta, dataset: version.dataset, event });
      if (!stored) shelf.versions.push({ meta: copy.meta, dataset: copy.dataset });
      setHead(shelf, meta.hash);
      record(shelf.summary, [copy.event]);
      return { ok: true, value: structuredClone(meta) };
    },
    moveHead: async (workspaceId, basedOn, to, event) => {
      const shelf = getShelf(workspaceId);
      if (!shelf.versions.some(({ meta }) => meta.hash === to)) throw new Error(`There is no version "${to}".`);
      if (shelf.summary.head !== basedOn) return { ok: false, current: structuredClone(shelf.summary) };
      const copy = structuredClone(event);
      setHead(shelf, to);
      record(shelf.summary, [copy]);
      return { ok: true, value: structuredClone(shelf.summary) };
    },

    listDocuments: async (workspaceId) =>
      [...getShelf(workspaceId).documents.values()].map((one) => structuredClone(one)),
    pageDocuments: async (workspaceId, { after, limit }) => {
      const { documents } = getShelf(workspaceId);
      const begin = after === undefined ? 0 : [...documents.keys()].indexOf(getDocumentName(after.kind, after.key)) + 1;
      return [...documents.values()].slice(begin, begin + limit).map((one) => structuredClone(one));
    },
    writeDocument: async (workspaceId, kind, key, basedOn, value, event) => {
      const shelf = getShelf(workspaceId);
      const name = getDocumentName(kind, key);
      const current = shelf.documents.get(name) ?? createEmptyDocument(kind, key);
      if (current.revision !== basedOn) return { ok: false, current: structuredClone(current) };
      const copy = structuredClone({ document: { kind, key, revision: basedOn + 1, value }, event });
      shelf.documents.set(name, copy.document);
      record(shelf.summary, [copy.event]);
      return { ok: true, value: structuredClone(copy.document) };
    },
    writeDocuments: async (workspaceId, writes, event) => {
      const shelf = getShelf(workspaceId);
      for (const { kind, key, basedOn } of writes) {
        const current = shelf.documents.get(getDocumentName(kind, key)) ?? createEmptyDocument(kind, key);
        if (current.revision !== basedOn) return { ok: false, current: structuredClone(current) };
      }
      const documents = writes.map(({ kind, key, basedOn, value }) => ({ kind, key, revision: basedOn + 1, value }));
      const copy = structuredClone({ documents, event });
      for (const document of copy.documents)
        shelf.documents.set(getDocumentName(document.kind, document.key), document);
      record(shelf.summary, [copy.event]);
      return { ok: true, value: structuredClone(copy.documents) };
    },

    recordEvent: async (workspaceId, event) => record(getShelf(workspaceId).summary, [structuredClone(event)]),
    listAudit: async (workspaceId) => {
      const { summary } = getShelf(workspaceId);
      return events
        .filter(({ workspace }) => workspace === summary.id)
        .map(({ id: _id, workspace: _workspace, organisation: _organisation, ...event }) => event)
        .toReversed();
    },
    pageAudit: async (workspaceId, { before = Infinity, limit }) => {
      const { summary } = getShelf(workspaceId);
      return events
        .filter(({ workspace, id }) => workspace === summary.id && id < before)
        .map(({ workspace: _workspace, organisation: _organisation, ...event }) => event)
        .toReversed()
        .slice(0, limit);
    },
    recordOrganisationEvent: async (organisation, event) => {
      events.push({ ...structuredClone(event), id: events.length + 1, workspace: null, organisation });
    },
    listOrganisationAudit: async (wanted, { before = Infinity, limit }) =>
      events
        .filter(({ organisation, id }) => organisation === wanted && id < before)
        .map(({ organisation: _, ...event }) => event)
        .toReversed()
        .slice(0, limit),
  };
}

function createEmptyDocument(kind: DocumentKind, key: string): Document {
  return { kind, key, revision: 0, value: null };
}

function getDocumentName(kind: string, key: string): string {
  return JSON.stringify([kind, key]);
}
