import type { AuditEvent, VersionMeta } from '../domain/workspace.ts';
import type { Document, DocumentKind, StoredVersion, WorkspaceSummary } from './contract.ts';
import { numberVersions } from './number-versions.ts';
import type { Storage } from './storage.ts';

type Shelf = {
  summary: WorkspaceSummary;
  versions: StoredVersion[];
  documents: Map<string, Document>;
  audit: AuditEvent[];
};

/** What handles of a memory storage share, as two tabs share a database. */
export type MemoryShelves = Map<string, Shelf>;

/**
 * A storage that lasts as long as the object it is given. Every write happens between two awaits, so it is whole or not at all;
 * what goes in and out is copied, so that no caller can change what is stored.
 */
export function createMemoryStorage(shelves: MemoryShelves = new Map()): Storage {
  function getShelf(id: string): Shelf {
    const shelf = shelves.get(id);
    if (!shelf) throw new Error(`There is no workspace "${id}".`);
    return shelf;
  }

  function setHead(shelf: Shelf, head: string): void {
    shelf.summary = { ...shelf.summary, head, revision: shelf.summary.revision + 1 };
  }

  return {
    name: 'memory',

    listWorkspaces: async () => [...shelves.values()].map(({ summary }) => structuredClone(summary)),
    findWorkspace: async (id) => structuredClone(shelves.get(id)?.summary),
    createWorkspace: async ({ id, name, demo }, event, content) => {
      const existing = shelves.get(id);
      if (existing) return structuredClone(existing.summary);
      const summary: WorkspaceSummary = { id, name, demo, head: content?.head ?? null, revision: 1 };
      const copy = structuredClone({ event, content });
      const documents = (copy.content?.documents ?? []).map(({ kind, key, value }) => {
        const document: Document = { kind, key, revision: 1, value };
        return [getDocumentName(kind, key), document] as const;
      });
      shelves.set(id, {
        summary,
        versions: numberVersions(copy.content?.versions ?? []),
        documents: new Map(documents),
        audit: [
          copy.event,
          ...(copy.content?.versions ?? []).map((version) => version.event),
          ...(copy.content?.documents ?? []).map((document) => document.event),
        ],
      });
      return structuredClone(summary);
    },

    listVersions: async (workspaceId) =>
      getShelf(workspaceId)
        .versions.map(({ meta }) => structuredClone(meta))
        .toReversed(),
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
      shelf.audit.push(copy.event);
      return { ok: true, value: structuredClone(meta) };
    },
    moveHead: async (workspaceId, basedOn, to, event) => {
      const shelf = getShelf(workspaceId);
      if (!shelf.versions.some(({ meta }) => meta.hash === to)) throw new Error(`There is no version "${to}".`);
      if (shelf.summary.head !== basedOn) return { ok: false, current: structuredClone(shelf.summary) };
      const copy = structuredClone(event);
      setHead(shelf, to);
      shelf.audit.push(copy);
      return { ok: true, value: structuredClone(shelf.summary) };
    },

    listDocuments: async (workspaceId) =>
      [...getShelf(workspaceId).documents.values()].map((one) => structuredClone(one)),
    writeDocument: async (workspaceId, kind, key, basedOn, value, event) => {
      const shelf = getShelf(workspaceId);
      const name = getDocumentName(kind, key);
      const current = shelf.documents.get(name) ?? createEmptyDocument(kind, key);
      if (current.revision !== basedOn) return { ok: false, current: structuredClone(current) };
      const copy = structuredClone({ document: { kind, key, revision: basedOn + 1, value }, event });
      shelf.documents.set(name, copy.document);
      shelf.audit.push(copy.event);
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
      shelf.audit.push(copy.event);
      return { ok: true, value: structuredClone(copy.documents) };
    },

    listAudit: async (workspaceId) => structuredClone(getShelf(workspaceId).audit).toReversed(),
  };
}

function createEmptyDocument(kind: DocumentKind, key: string): Document {
  return { kind, key, revision: 0, value: null };
}

function getDocumentName(kind: string, key: string): string {
  return JSON.stringify([kind, key]);
}
