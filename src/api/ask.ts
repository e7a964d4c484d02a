import type { Problem } from './contract.ts';
import type { Page } from './requests/pages.ts';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Result of a write: the new state, or somebody else's in the meantime. */
export type WriteOutcome<T, C> =
  | { ok: true; value: T }
  /** `yours` is the API's reading of the write. */
  | { ok: false; conflict: { current: C; yours: unknown; detail: string } };

/** A refusal or a failure other than a conflict; `status` 0: the API could not be reached at all. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** Items asked for at once. */
const PAGE_LIMIT = 1000;

export type PlaceInList = { limit: number; after: string | null };

/** The ways to ask: for something, to change something, or for something bit by bit. */
export type Asking = {
  get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  write: <T, C>(method: 'POST' | 'PUT' | 'DELETE', path: string, value?: unknown) => Promise<WriteOutcome<T, C>>;
  /** Up to `limit` items of a list, those after the place named by a page before; null: from its beginning. */
  getPage: <T>(path: string, page: PlaceInList, signal?: AbortSignal) => Promise<Page<T>>;
  /** A whole list, read in pages, so no answer is large. */
  getPages: <T>(path: string, signal?: AbortSignal) => Promise<T[]>;
  /** The answer as it comes. */
  open: (path: string, signal?: AbortSignal) => Promise<Response>;
};

/**
 * Asks the API at `baseUrl` (an origin, or empty for the page's own) through `fetch`. Answers are taken as the contract types them: the same
 * build holds both sides. Every call rejects with an `ApiError` on a refusal, a broken answer or no answer, and with the signal's reason
 * when aborted; a lost race of a write is a value.
 */
export function createAsking({ fetch, baseUrl }: { fetch: Fetch; baseUrl: string }): Asking {
  async function reach(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${baseUrl}/api${path}`, init);
    } catch (error) {
      init.signal?.throwIfAborted();
      throw new ApiError(
        0,
        `The data service could not be reached (${error instanceof Error ? error.message : String(error)}).`,
      );
    }
  }

  async function read(response: Response, signal: AbortSignal | null | undefined): Promise<unknown> {
    // A refusal that cannot be read is one of a gateway on the way.
    let body: unknown = null;
    try {
      body = await response.json();
    } catch {
      signal?.throwIfAborted();
      if (response.ok)
        throw new ApiError(response.status, 'The answer of the data service broke off or is not readable.');
    }
    // A lost race comes with what stands there now; a conflict that nobody else caused has no sides.
    if (!response.ok && (body as Partial<Problem> | null)?.current === undefined)
      throw new ApiError(response.status, readDetail(body, response.status));
    return body;
  }

  async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await read(await reach(path, signal ? { signal } : {}), signal)) as T;
  }

  async function write<T, C>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    value?: unknown,
  ): Promise<WriteOutcome<T, C>> {
    const headers = { 'content-type': 'application/json' };
    const response = await reach(path, {
      method,
      ...(value === undefined ? {} : { headers, body: JSON.stringify(value) }),
    });
    const body = await read(response, null);
    if (response.ok) return { ok: true, value: body as T };
    const conflict = body as Problem & { current: C };
    return { ok: false, conflict: { current: conflict.current, yours: conflict.yours, detail: conflict.detail } };
  }

  async function open(path: string, signal?: AbortSignal): Promise<Response> {
    const response = await reach(path, signal ? { signal } : {});
    if (!response.ok) await read(response, signal);
    return response;
  }

  async function getPage<T>(path: string, { limit, after }: PlaceInList, signal?: AbortSignal): Promise<Page<T>> {
    const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) });
    const response = await reach(`${path}?${query.toString()}`, signal ? { signal } : {});
    const items = (await read(response, signal)) as T[];
    const address = /<[^>]*\?([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    return { items, next: new URLSearchParams(address).get('after') };
  }

  async function getPages<T>(path: string, signal?: AbortSignal): Promise<T[]> {
    const all: T[] = [];
    let after: string | null = null;
    do {
      const { items, next }: Page<T> = await getPage<T>(path, { limit: PAGE_LIMIT, after }, signal);
      for (const item of items) all.push(item);
      after = next;
    } while (after !== null);
    return all;
  }

  return { get, getPage, getPages, write, open };
}

/** The path of something in a workspace, from names of any kind. */
export function pathInWorkspace(id: string, ...rest: string[]): string {
  return ['/workspaces', id, ...rest].map((part, i) => (i ? encodeURIComponent(part) : part)).join('/');
}

/** The value of a write without a race to lose; another refusal with the status of one rejects like any. */
export function requireDone<T>(outcome: WriteOutcome<T, unknown>): T {
  if (!outcome.ok) throw new ApiError(409, outcome.conflict.detail);
  return outcome.value;
}

function readDetail(body: unknown, status: number): string {
  if (typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string')
    return body.detail;
  return `The data service answered with status ${String(status)}.`;
}
