import type { z } from 'zod';
import type { AuditEvent, VersionMeta } from '../domain/workspace.ts';
import type {
  Document,
  DocumentKind,
  Health,
  NewVersion,
  Problem,
  StoredVersion,
  WorkspaceSummary,
  moveHead,
  newWorkspace,
  writeDocument,
  writeDocuments,
} from './contract.ts';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** What a write gives: the new state, or what somebody else put there in the meantime. */
export type WriteOutcome<T, C> = { ok: true; value: T } | { ok: false; conflict: { current: C; detail: string } };

/** A refusal or a failure other than a conflict; `status` 0: the API could not be reached at all. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** The API of `contract.ts` as typed functions. */
export type Client = {
  getHealth: (signal?: AbortSignal) => Promise<Health>;
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
  /** All or none, in one step; a conflict carries what stands where the first of them lost its race. */
  writeDocuments: (id: string, writes: z.input<typeof writeDocuments>) => Promise<WriteOutcome<Document[], Document>>;
  listAudit: (id: string, signal?: AbortSignal) => Promise<AuditEvent[]>;
};

/**
 * A client of the API at `baseUrl` (an origin, or empty for the page's own) through `fetch`. Answers are taken as the contract
 * types them: the same build holds both sides. Every call rejects with an `ApiError` on a refusal, a broken answer or no answer,
 * and with the signal's reason when aborted; a lost race of a write is a value.
 */
export function createClient({ fetch, baseUrl }: { fetch: Fetch; baseUrl: string }): Client {
  async function send(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
    let response: Response;
    try {
      response = await fetch(`${baseUrl}/api${path}`, init);
    } catch (error) {
      init.signal?.throwIfAborted();
      throw new ApiError(
        0,
        `The data service could not be reached (${error instanceof Error ? error.message : String(error)}).`,
      );
    }
    let body: unknown;
    try {
      body = await response.json();
    } catch {
      init.signal?.throwIfAborted();
      throw new ApiError(response.status, 'The answer of the data service broke off or is not readable.');
    }
    if (!response.ok && response.status !== 409) throw new ApiError(response.status, readDetail(body, response.status));
    return { status: response.status, body };
  }

  async function get<T>(path: string, signal: AbortSignal | undefined): Promise<T> {
    const { body } = await send(path, signal ? { signal } : {});
    return body as T;
  }

  async function write<T, C>(method: 'POST' | 'PUT', path: string, value: unknown): Promise<WriteOutcome<T, C>> {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await send(path, { method, headers, body: JSON.stringify(value) });
    if (status !== 409) return { ok: true, value: body as T };
    const conflict = body as Problem & { current: C };
    return { ok: false, conflict: { current: conflict.current, detail: conflict.detail } };
  }

  const at = (id: string, ...rest: string[]): string =>
    ['/workspaces', id, ...rest].map((part, i) => (i ? encodeURIComponent(part) : part)).join('/');

  return {
    getHealth: (signal) => get('/health', signal),
    listWorkspaces: (signal) => get('/workspaces', signal),
    getWorkspace: (id, signal) => get(at(id), signal),
    createWorkspace: async (workspace) => {
      const outcome = await write<WorkspaceSummary, never>('POST', '/workspaces', workspace);
      if (!outcome.ok) throw new ApiError(409, outcome.conflict.detail);
      return outcome.value;
    },
    listVersions: (id, signal) => get(at(id, 'versions'), signal),
    getVersion: (id, hash, signal) => get(at(id, 'versions', hash), signal),
    addVersion: (id, version) => write('POST', at(id, 'versions'), version),
    moveHead: (id, move) => write('PUT', at(id, 'head'), move),
    listDocuments: (id, signal) => get(at(id, 'documents'), signal),
    writeDocument: (id, kind, key, value) => write('PUT', at(id, 'documents', kind, key), value),
    writeDocuments: (id, writes) => write('PUT', at(id, 'documents'), writes),
    listAudit: (id, signal) => get(at(id, 'audit'), signal),
  };
}

function readDetail(body: unknown, status: number): string {
  if (typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string')
    return body.detail;
  return `The data service answered with status ${String(status)}.`;
}
