import type { z } from 'zod';
import type { AuditEvent, VersionMeta } from '../domain/workspace/workspace.ts';
import { ApiError, createAsking, pathInWorkspace, requireDone } from './ask.ts';
import type { Fetch, PlaceInList, WriteOutcome } from './ask.ts';
import type {
  Document,
  DocumentKind,
  Health,
  NewVersion,
  StoredVersion,
  WorkspaceSummary,
  moveHead,
  newWorkspace,
  writeDocument,
  writeDocuments,
} from './contract.ts';
import type { Page } from './requests/pages.ts';
import type { Me, recordExport } from './people/people-contract.ts';

export { ApiError };
export type { Fetch, WriteOutcome };

/** The API of `contract.ts` as typed functions. */
export type Client = {
  getHealth: (signal?: AbortSignal) => Promise<Health>;
  /** The asker, and their rights by place. */
  getMe: (signal?: AbortSignal) => Promise<Me>;
  /** Resolves when the storage behind the API answers too. */
  checkReady: () => Promise<void>;
  listWorkspaces: (signal?: AbortSignal) => Promise<WorkspaceSummary[]>;
  getWorkspace: (id: string, signal?: AbortSignal) => Promise<WorkspaceSummary>;
  createWorkspace: (workspace: z.input<typeof newWorkspace>) => Promise<WorkspaceSummary>;
  listVersions: (id: string, signal?: AbortSignal) => Promise<VersionMeta[]>;
  getVersion: (id: string, hash: string, signal?: AbortSignal) => Promise<StoredVersion>;
  addVersion: (id: string, version: NewVersion) => Promise<WriteOutcome<VersionMeta, WorkspaceSummary>>;
  moveHead: (id: string, move: z.input<typeof moveHead>) => Promise<WriteOutcome<WorkspaceSummary, WorkspaceSummary>>;
  listDocuments: (id: string, signal?: AbortSignal) => Promise<Document[]>;
  writeDocument: (
    id: string,
    kind: DocumentKind,
    key: string,
    write: z.input<typeof writeDocument>,
  ) => Promise<WriteOutcome<Document, Document>>;
  /** All or none, in one step; a conflict carries the present state where the first of them lost its race. */
  writeDocuments: (id: string, writes: z.input<typeof writeDocuments>) => Promise<WriteOutcome<Document[], Document>>;
  listAudit: (id: string, signal?: AbortSignal) => Promise<AuditEvent[]>;
  /** A page of the same, newest first. */
  pageAudit: (id: string, page: PlaceInList, signal?: AbortSignal) => Promise<Page<AuditEvent>>;
  /** To be called when a file is made of a workspace's data. */
  recordExport: (id: string, made: z.input<typeof recordExport>) => Promise<AuditEvent>;
};

/**
 * A client of the API at `baseUrl` (an origin, or empty for the page's own) through `fetch`. Answers are taken as the contract
 * types them: the same build holds both sides. Every call rejects with an `ApiError` on a refusal, a broken answer or no answer,
 * and with the signal's reason when aborted; a lost race of a write is a value.
 */
export function createClient(options: { fetch: Fetch; baseUrl: string }): Client {
  const { get, getPage, getPages, write } = createAsking(options);

  const at = pathInWorkspace;

  return {
    getHealth: (signal) => get('/health', signal),
    getMe: (signal) => get('/me', signal),
    checkReady: async () => {
      await get<Health>('/ready', undefined);
    },
    listWorkspaces: (signal) => get('/workspaces', signal),
    getWorkspace: (id, signal) => get(at(id), signal),
    createWorkspace: async (workspace) => requireDone(await write('POST', '/workspaces', workspace)),
    listVersions: (id, signal) => getPages(at(id, 'versions'), signal),
    getVersion: (id, hash, signal) => get(at(id, 'versions', hash), signal),
    addVersion: (id, version) => write('POST', at(id, 'versions'), version),
    moveHead: (id, move) => write('PUT', at(id, 'head'), move),
    listDocuments: (id, signal) => get(at(id, 'documents'), signal),
    writeDocument: (id, kind, key, value) => write('PUT', at(id, 'documents', kind, key), value),
    writeDocuments: (id, writes) => write('PUT', at(id, 'documents'), writes),
    listAudit: (id, signal) => getPages(at(id, 'audit'), signal),
    pageAudit: (id, page, signal) => getPage(at(id, 'audit'), page, signal),
    recordExport: async (id, made) => requireDone(await write('POST', at(id, 'exports'), made)),
  };
}
