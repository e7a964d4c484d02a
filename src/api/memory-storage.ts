import type { AuditEvent, VersionMeta } from '../domain/workspace/workspace.ts';
import type { Document, DocumentKind, StoredVersion, WorkspaceSummary } from './contract.ts';
import { numberVersions } from './number-versions.ts';
import type { OrganisationEvent } from './people/people-contract.ts';
import { NoWorkspaceError } from './storage.ts';
import type { Storage } from './storage.ts';

type StoredWorkspace = {
  summary: WorkspaceSummary;
  versions: StoredVersion[];
  documents: Map<string, Document>;
};

/** Common to the handles of a memory storage, as two tabs share a database. */
export type MemoryTables = {
  workspaces: Map<string, StoredWorkspace>;
  /** In the order of arrival. */
  events: (OrganisationEvent & { organisation: string })[];
};

/** Empty tables. */
export function createMemoryTables(): MemoryTables {
  return { workspaces: new Map(), events: [] };
}

/**
 * A storage as lasting as its given object. Every write happens between two awaits, so it is whole or not at all; values in and out are copied,
 * so no caller can change stored ones.
 */
export function createMemoryStorage({ workspaces, events }: MemoryTables = createMemoryTables()): Storage {
  function getWorkspace(id: string): StoredWorkspace {
    const workspace = workspaces.get(id);
    if (!workspace) throw new NoWorkspaceError(id);
    return workspace;
  }

  function record({ id: workspace, organisation }: WorkspaceSummary, copies: readonly AuditEvent[]): void {
    for (const event of copies) events.push({ ...event, id: events.length + 1, workspace, organisation });
  }

  function setHead(workspace: StoredWorkspace, head: string): void {
    workspace.summary = { ...workspace.summary, head, revision: workspace.summary.revision + 1 };
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
      getWorkspace(workspaceId)
        .versions.map(({ meta }) => structuredClone(meta))
        .toReversed(),
    pageVersions: async (workspaceId, { before = Infinity, limit }) =>
      getWorkspace(workspaceId)
        .versions.filter(({ meta }) => meta.number < before)
        .map(({ meta }) => structuredClone(meta))
        .toReversed()
        .slice(0, limit),
    findVersion: async (workspaceId, hash) =>
      structuredClone(getWorkspace(workspaceId).versions.find(({ meta }) => meta.hash === hash)),
    streamVersion: async (workspaceId, hash) => {
      const version = getWorkspace(workspaceId).versions.find(({ meta }) => meta.hash === hash);
      return version && [JSON.stringify(version)];
    },
    addVersion: async (workspaceId, basedOn, version, event) => {
      const workspace = getWorkspace(workspaceId);
      if (workspace.summary.head !== basedOn) return { ok: false, current: structuredClone(workspace.summary) };
      const stored = workspace.versions.find(({ meta }) => meta.hash === version.meta.hash);
      const meta: VersionMeta = stored?.meta ?? {
        ...version.meta,
        number: workspace.versions.length + 1,
        parent: basedOn,
      };
      const copy = structuredClone({ meta, dataset: version.dataset, event });
      if (!stored) workspace.versions.push({ meta: copy.meta, dataset: copy.dataset });
      setHead(workspace, meta.hash);
      record(workspace.summary, [copy.event]);
      return { ok: true, value: structuredClone(meta) };
    },
    moveHead: async (workspaceId, basedOn, to, event) => {
      const workspace = getWorkspace(workspaceId);
      if (!workspace.versions.some(({ meta }) => meta.hash === to)) throw new Error(`There is no version "${to}".`);
      if (workspace.summary.head !== basedOn) return { ok: false, current: structuredClone(workspace.summary) };
      const copy = structuredClone(event);
      setHead(workspace, to);
      record(workspace.summary, [copy]);
      return { ok: true, value: structuredClone(workspace.summary) };
    },

    listDocuments: async (workspaceId) =>
      [...getWorkspace(workspaceId).documents.values()].map((one) => structuredClone(one)),
    pageDocuments: async (workspaceId, { after, limit }) => {
      const { documents } = getWorkspace(workspaceId);
      const begin = after === undefined ? 0 : [...documents.keys()].indexOf(getDocumentName(after.kind, after.key)) + 1;
      return [...documents.values()].slice(begin, begin + limit).map((one) => structuredClone(one));
    },
    writeDocument: async (workspaceId, kind, key, basedOn, value, event) => {
      const workspace = getWorkspace(workspaceId);
      const name = getDocumentName(kind, key);
      const current = workspace.documents.get(name) ?? createEmptyDocument(kind, key);
      if (current.revision !== basedOn) return { ok: false, current: structuredClone(current) };
      const copy = structuredClone({ document: { kind, key, revision: basedOn + 1, value }, event });
      workspace.documents.set(name, copy.document);
      record(workspace.summary, [copy.event]);
      return { ok: true, value: structuredClone(copy.document) };
    },
    writeDocuments: async (workspaceId, writes, event) => {
      const workspace = getWorkspace(workspaceId);
      for (const { kind, key, basedOn } of writes) {
        const current = workspace.documents.get(getDocumentName(kind, key)) ?? createEmptyDocument(kind, key);
        if (current.revision !== basedOn) return { ok: false, current: structuredClone(current) };
      }
      const documents = writes.map(({ kind, key, basedOn, value }) => ({ kind, key, revision: basedOn + 1, value }));
      const copy = structuredClone({ documents, event });
      for (const document of copy.documents)
        workspace.documents.set(getDocumentName(document.kind, document.key), document);
      record(workspace.summary, [copy.event]);
      return { ok: true, value: structuredClone(copy.documents) };
    },

    recordEvent: async (workspaceId, event) => record(getWorkspace(workspaceId).summary, [structuredClone(event)]),
    listAudit: async (workspaceId) => {
      const { summary } = getWorkspace(workspaceId);
      return events
        .filter(({ workspace }) => workspace === summary.id)
        .map(({ id: _id, workspace: _workspace, organisation: _organisation, ...event }) => event)
        .toReversed();
    },
    pageAudit: async (workspaceId, { before = Infinity, limit }) => {
      const { summary } = getWorkspace(workspaceId);
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
