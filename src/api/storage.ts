import type { AuditEvent, VersionMeta } from '../domain/workspace/workspace.ts';
import type { OrganisationEvent } from './people/people-contract.ts';
import type { Document, DocumentKind, StoredVersion, WorkspaceSummary } from './contract.ts';

/** Outcome of a write that names what it was based on: a lost race is a value that carries what is there now. */
export type Written<T, C> = { ok: true; value: T } | { ok: false; current: C };

/** A version as it is handed to a storage, which gives `number` and `parent`. */
export type VersionToStore = { meta: Omit<VersionMeta, 'number' | 'parent'>; dataset: StoredVersion['dataset'] };

/** A stored version as JSON text, piece by piece. */
export type VersionText = Iterable<string> | AsyncIterable<string>;

/** Rejections of a storage whose database cannot be reached now: nothing is known to be wrong with the call. */
export class StorageUnavailableError extends Error {
  constructor(cause: Error) {
    super(`The database cannot be reached (${cause.message}).`, { cause });
    this.name = 'StorageUnavailableError';
  }
}

/** The same where the database is there and all lines to it are taken, for longer than anybody should wait. */
export class StorageBusyError extends StorageUnavailableError {
  constructor(cause: Error) {
    super(cause);
    this.message = 'All lines to the database are in use.';
    this.name = 'StorageBusyError';
  }
}

/** Rejections of a storage that has no such workspace, as where somebody deleted it between the look at it and the work in it. */
export class NoWorkspaceError extends Error {
  constructor(id: string) {
    super(`There is no workspace "${id}".`);
    this.name = 'NoWorkspaceError';
  }
}

/** Refusals of more than one organisation or person may have at a time; the message is the sentence that they read. */
export class QuotaError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'QuotaError';
  }
}

/** Rejections of a storage that has no room left: what was asked for left no trace, and may be asked for again when there is some. */
export class StorageFullError extends Error {
  constructor(cause?: Error) {
    super(`There is no room left for the database${cause === undefined ? '' : ` (${cause.message})`}.`, { cause });
    this.name = 'StorageFullError';
  }
}

/** A document's new value (null deletes) and the revision that it was based on (0: none yet). */
export type DocumentToWrite = { kind: DocumentKind; key: string; basedOn: number; value: unknown };

/** What a workspace is created with: versions, oldest first, the hash of the one in use, and documents (no two of one kind and key). */
export type FirstContent = {
  versions: readonly (VersionToStore & { event: AuditEvent })[];
  head: string;
  documents: readonly { kind: DocumentKind; key: string; value: unknown; event: AuditEvent }[];
};

/** `after`: the place of a document in the order of `listDocuments`; absent: from the first. */
export type DocumentPage = { after?: Pick<Document, 'kind' | 'key'> | undefined; limit: number };
/** `before`: those of lower numbers; absent: from the newest. */
export type VersionPage = { before?: number | undefined; limit: number };
export type EventPage = { before?: number | undefined; limit: number };

/**
 * What a storage must do; one contract suite proves it for each. Every write is one transaction together with its audit event:
 * it is there whole when acknowledged, or not at all.
 */
export type Storage = {
  readonly name: string;
  /** Those of these organisations; of all where none are named. */
  listWorkspaces: (organisations?: readonly string[]) => Promise<WorkspaceSummary[]>;
  findWorkspace: (id: string) => Promise<WorkspaceSummary | undefined>;
  /** `content` is stored in the same transaction, its events after `event`. A workspace that is there already comes back as it is. */
  createWorkspace: (
    workspace: { id: string; name: string; demo: boolean; organisation: string },
    event: AuditEvent,
    content?: FirstContent,
  ) => Promise<WorkspaceSummary>;
  /** Newest first. */
  listVersions: (workspaceId: string) => Promise<VersionMeta[]>;
  pageVersions: (workspaceId: string, page: VersionPage) => Promise<VersionMeta[]>;
  findVersion: (workspaceId: string, hash: string) => Promise<StoredVersion | undefined>;
  /** The same as JSON text in pieces, so that a host need not have a large version in memory to send it. */
  streamVersion: (workspaceId: string, hash: string) => Promise<VersionText | undefined>;
  /** Stores an immutable version and makes it the head. The storage gives `number` and `parent`. A hash that is stored already only moves the head. */
  addVersion: (
    workspaceId: string,
    basedOn: string | null,
    version: VersionToStore,
    event: AuditEvent,
  ) => Promise<Written<VersionMeta, WorkspaceSummary>>;
  moveHead: (
    workspaceId: string,
    basedOn: string | null,
    to: string,
    event: AuditEvent,
  ) => Promise<Written<WorkspaceSummary, WorkspaceSummary>>;
  /** In an order of their kinds and keys, which are never removed: what is written meanwhile neither repeats nor hides one in pages. */
  listDocuments: (workspaceId: string) => Promise<Document[]>;
  pageDocuments: (workspaceId: string, page: DocumentPage) => Promise<Document[]>;
  writeDocument: (
    workspaceId: string,
    kind: DocumentKind,
    key: string,
    basedOn: number,
    value: unknown,
    event: AuditEvent,
  ) => Promise<Written<Document, Document>>;
  /** Writes all of them (no two of one kind and key) or none; `current` is what stands where the first of them lost its race. */
  writeDocuments: (
    workspaceId: string,
    writes: readonly DocumentToWrite[],
    event: AuditEvent,
  ) => Promise<Written<Document[], Document>>;
  /** Records what was done with a workspace's data without changing them. */
  recordEvent: (workspaceId: string, event: AuditEvent) => Promise<void>;
  listAudit: (workspaceId: string) => Promise<AuditEvent[]>;
  /** A page of the same, each with the id by which `before` names it. */
  pageAudit: (workspaceId: string, page: EventPage) => Promise<(AuditEvent & { id: number })[]>;
  /** Records what was done in an organisation, but in none of its workspaces. */
  recordOrganisationEvent: (organisation: string, event: AuditEvent) => Promise<void>;
  /** What was done in an organisation and its workspaces, newest first: up to `limit` events older than the one of id `before`. */
  listOrganisationAudit: (organisation: string, page: EventPage) => Promise<OrganisationEvent[]>;
};
