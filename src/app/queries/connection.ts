import type { Fetch } from '../../api/client.ts';

/**
 * Whether the data service answers this page: `down` also where its database does not, `signed-out` where it does not know the person any
 * more, until somebody has signed in.
 */
export type ConnectionState = 'up' | 'down' | 'signed-out';

export type Connection = {
  getState: () => ConnectionState;
  set: (state: ConnectionState) => void;
  /** Meaning of an answer, or of its absence, for the line; it cannot say that somebody has signed in. */
  report: (status: number | null) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Answers of a gateway in place of a service, and of the service in place of its database. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/** State of the line to the data service; taken as up until an answer fails to come. */
export function createConnection(): Connection {
  let state: ConnectionState = 'up';
  const listeners = new Set<() => void>();
  const set = (next: ConnectionState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    set,
    report: (status) => {
      if (status === 401) set('signed-out');
      else if (state !== 'signed-out') set(status === null || UNAVAILABLE.has(status) ? 'down' : 'up');
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `fetch` telling `connection` how each request went; one given up by its caller says nothing. */
export function watchConnection(fetch: Fetch, connection: Connection): Fetch {
  return async (input, init) => {
    let response: Response;
    try {
      response = await fetch(input, init);
    } catch (error) {
      if (init?.signal?.aborted !== true) connection.report(null);
      throw error;
    }
    connection.report(response.status);
    return response;
  };
}
