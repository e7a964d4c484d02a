import { openDB, type DBSchema } from 'idb';
import type { NewEdit, WaitingEdit } from '../waiting-edits.ts';

/** The open pages of this app in this browser, each by a name of its own for as long as it lives. */
type OpenPages = {
  /** The name of this page. */
  readonly own: string;
  /** Those of `names` with an open page. Calls `onGone` once when one of the others closes. */
  filterOpen: (names: ReadonlySet<string>, onGone: () => void) => Promise<ReadonlySet<string>>;
};

/**
 * Enters this page among the open ones under `prefix`: a page holds the lock of its name until it ends, however it ends. Where there are
 * no locks (plain http off this computer) no other page is known to be open.
 */
async function enterPages(prefix: string): Promise<OpenPages> {
  const own = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
  if (!('locks' in navigator))
    return { own, filterOpen: (names) => Promise.resolve(new Set([...names].filter((name) => name === own))) };
  const { locks } = navigator;
  const getLockName = (page: string): string => `${prefix}-page-${page}`;
  await new Promise<void>((resolve) => {
    void locks.request(getLockName(own), () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const watched = new Set<string>();
  const gone = new Set<string>();
  const watch = (page: string, onGone: () => void): void => {
    if (watched.has(page)) return;
    watched.add(page);
    // Granted when the page that holds it has ended.
    void locks.request(getLockName(page), { mode: 'shared' }, () => {
      gone.add(page);
      onGone();
    });
  };
  return {
    own,
    filterOpen: async (names, onGone) => {
      const others = [...names].filter((name) => name !== own && !gone.has(name));
      const open = new Set<string>(names.has(own) ? [own] : []);
      if (others.length === 0) return open;
      const held = new Set((await locks.query()).held?.map(({ name }) => name));
      for (const page of others) {
        if (!held.has(getLockName(page))) continue;
        open.add(page);
        watch(page, onGone);
      }
      return open;
    },
  };
}

/** Where edits are kept until they are sent: shared by the tabs of one browser. */
export type EditStore = {
  /** Whether edits outlast the page. */
  readonly isLasting: boolean;
  /** The name of this page as the sender of an edit. */
  readonly page: string;
  /** In the order of making. One without its sender any more waits. */
  list: () => Promise<WaitingEdit[]>;
  /** Begun at once: an edit handed over is kept even where the page is left the moment after. */
  add: (edit: NewEdit) => Promise<WaitingEdit>;
  /** Replaces the kept edits by the result of `change`, in one step; returns it. A changed edit must be a new object. */
  change: (change: (edits: readonly WaitingEdit[]) => readonly WaitingEdit[]) => Promise<WaitingEdit[]>;
  /** Runs `work` unless another tab runs its own; says whether it ran. */
  runAlone: (work: () => Promise<void>) => Promise<boolean>;
  /** Calls back when another tab has changed the kept edits, or ended while it was sending; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
};

interface OutboxDatabase extends DBSchema {
  edits: { key: number; value: Omit<NewEdit, 'sender'> & { id?: number; sender?: string | null } };
}

const NAME = 'lodestone-outbox';
const FORMAT_VERSION = 1;

/** Edits in the browser's IndexedDB. Rejects if the browser refuses a database. */
export async function openEditStore(name = NAME): Promise<EditStore> {
  const db = await openDB<OutboxDatabase>(name, FORMAT_VERSION, {
    upgrade: (database) => {
      database.createObjectStore('edits', { keyPath: 'id', autoIncrement: true });
    },
    // A newer build in another tab waits for this connection to go; this tab's next edit then fails and asks for a reload.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const channel = new BroadcastChannel(name);
  const tell = (): void => channel.postMessage('changed');
  const pages = await enterPages(name);
  const listeners = new Set<() => void>();
  const callBack = (): void => {
    for (const listener of listeners) listener();
  };
  channel.addEventListener('message', callBack);
  const forgetGoneSenders = async (edits: readonly WaitingEdit[]): Promise<WaitingEdit[]> => {
    const senders = new Set(edits.flatMap(({ sender }) => sender ?? []));
    const open = await pages.filterOpen(senders, callBack);
    return edits.map((edit) => (edit.sender !== null && open.has(edit.sender) ? edit : { ...edit, sender: null }));
  };
  return {
    isLasting: true,
    page: pages.own,
    list: async () => forgetGoneSenders((await db.getAll('edits')) as WaitingEdit[]),
    add: async (edit) => {
      const tx = db.transaction('edits', 'readwrite', { durability: 'strict' });
      const adding = tx.store.add(edit);
      // Not left to the browser, which would first come back to this page, where that may be gone.
      tx.commit();
      const [id] = await Promise.all([adding, tx.done]);
      tell();
      return { ...edit, id };
    },
    change: async (change) => {
      const tx = db.transaction('edits', 'readwrite', { durability: 'strict' });
      const before = (await tx.store.getAll()) as WaitingEdit[];
      const after = change(before);
      const kept = new Set(after.map(({ id }) => id));
      for (const { id } of before) if (!kept.has(id)) await tx.store.delete(id);
      for (const edit of after) if (!before.includes(edit)) await tx.store.put(edit);
      await tx.done;
      tell();
      return forgetGoneSenders(after);
    },
    runAlone: async (work) => {
      // Where there are no locks (plain http off this computer), a second tab's attempt finds the value stored already.
      if (!('locks' in navigator)) {
        await work();
        return true;
      }
      return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Edits in memory, for as long as the page is open. */
export function createEditMemory(): EditStore {
  let edits: WaitingEdit[] = [];
  let last = 0;
  return {
    isLasting: false,
    page: 'this page',
    list: () => Promise.resolve(edits),
    add: (edit) => {
      const added = { ...edit, id: (last += 1) };
      edits = [...edits, added];
      return Promise.resolve(added);
    },
    change: (change) => {
      edits = [...change(edits)];
      return Promise.resolve(edits);
    },
    runAlone: async (work) => {
      await work();
      return true;
    },
    subscribe: () => () => undefined,
  };
}
