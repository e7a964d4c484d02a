import type { AuditEvent, VersionMeta } from '../domain/workspace/workspace.ts';
import type { OrganisationEvent } from './people/people-contract.ts';
import type { Document, DocumentKind, StoredVersion, WorkspaceSummary } from './contract.ts';

/** Outcome of a write with a named base: a lost race is a value with the present state. */
export type Written<T, C> = { ok: true; value: T } | { ok: false; current: C };

/** A version as handed to a storage; the storage gives `number` and `parent`. */
export type VersionToStore = { meta: Omit<VersionMeta, 'number' | 'parent'>; dataset: StoredVersion['dataset'] };

/** A stored version as JSON text, piece by piece. */
export type VersionText = Iterable<string> | AsyncIterable<string>;

/** Rejections of a storage with its database out of reach: nothing is known to be wrong with the call. */
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

/** Rejections of a storage without such a workspace, as after a deletion between the look at it and the work in it. */
export class NoWorkspaceError extends Error {
  constructor(id: string) {
    super(`There is no workspace "${id}".`);
    this.name = 'NoWorkspaceError';
  }
}

/** Refusals of more than one organisation's or person's share at a time; the message is their sentence to read. */
export class QuotaError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'QuotaError';
  }
}

/** Rejections of a storage without room: the request left no trace, and may be repeated once there is some. */
export class StorageFullError extends Error {
  constructor(cause?: Error) {
    super(`There is no room left for the database${cause === undefined ? '' : ` (${cause.message})`}.`, { cause });
    this.name = 'StorageFullError';
  }
}

/** A document's new value (null deletes) and its base revision (0: none yet). */
export type DocumentToWrite = { kind: DocumentKind; key: string; basedOn: number; value: unknown };

/** First content of a workspace: versions, oldest first, the hash of the one in use, and documents (no two of one kind and key). */
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
 * Duties of a storage; one contract suite proves them for each. Every write is one transaction together with its audit event: it is there whole
 * when acknowledged, or not at all.
 */
export type Storage = {
  readonly name: string;
  /** Those of these organisations; of all where none are named. */
  listWorkspaces: (organisations?: readonly string[]) => Promise<WorkspaceSummary[]>;
  findWorkspace: (id: string) => Promise<WorkspaceSummary | undefined>;
  /** `content` is stored in the same transaction, its events after `event`. An existing workspace comes back as it is. */
  createWorkspace: (
    workspace: { id: string; name: string; demo: boolean; organisation: string },
    event: AuditEvent,
    content?: FirstContent,
  ) => Promise<WorkspaceSummary>;
  /** Newest first. */
  listVersions: (workspaceId: string) => Promise<VersionMeta[]>;
  pageVersions: (workspaceId: string, page: VersionPage) => Promise<VersionMeta[]>;
  findVersion: (workspaceId: string, hash: string) => Promise<StoredVersion | undefined>;
  /** The same as JSON text in pieces, so a host need not have a large version in memory to send it. */
  streamVersion: (workspaceId: string, hash: string) => Promise<VersionText | undefined>;
  /** Stores an immutable version and makes it the head. The storage gives `number` and `parent`. A stored hash only moves the head. */
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
  /** In an order of their kinds and keys, never removed: writes meanwhile neither repeat nor hide one in pages. */
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
  /** Writes all of them (no two of one kind and key) or none; `current` is the present state where the first of them lost its race. */
  writeDocuments: (
    workspaceId: string,
    writes: readonly DocumentToWrite[],
    event: AuditEvent,
  ) => Promise<Written<Document[], Document>>;
  /** Records a use of a workspace's data without a change. */
  recordEvent: (workspaceId: string, event: AuditEvent) => Promise<void>;
  listAudit: (workspaceId: string) => Promise<AuditEvent[]>;
  /** A page of the same, each with its id for `before`. */
  pageAudit: (workspaceId: string, page: EventPage) => Promise<(AuditEvent & { id: number })[]>;
  /** Records an event of an organisation outside all of its workspaces. */
  recordOrganisationEvent: (organisation: string, event: AuditEvent) => Promise<void>;
  /** Events of an organisation and its workspaces, newest first: up to `limit` events older than the one of id `before`. */
  listOrganisationAudit: (organisation: string, page: EventPage) => Promise<OrganisationEvent[]>;
};
