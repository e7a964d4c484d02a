import type { Fetch } from '../../api/client.ts';

/** Whether the data service answers this page: `down` also where its database does not. */
export type ConnectionState = 'up' | 'down';

export type Connection = {
  getState: () => ConnectionState;
  set: (state: ConnectionState) => void;
  subscribe: (listener: () => void) => () => void;
};

/** What is known of the line to the data service; taken as up until an answer fails to come. */
export function createConnection(): Connection {
  let state: ConnectionState = 'up';
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    set: (next) => {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Answers that a gateway gives in place of a service, and the service in place of its database. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/** `fetch` that tells `connection` how each request went; one that its caller gave up says nothing. */
export function watchConnection(fetch: Fetch, connection: Connection): Fetch {
  return async (input, init) => {
    let response: Response;
    try {
      response = await fetch(input, init);
    } catch (error) {
      if (init?.signal?.aborted !== true) connection.set('down');
      throw error;
    }
    connection.set(UNAVAILABLE.has(response.status) ? 'down' : 'up');
    return response;
  };
}
