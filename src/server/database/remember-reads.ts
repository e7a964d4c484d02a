import type { Storage } from '../../api/storage.ts';

export type RememberOptions = {
  /** Calls back with each written workspace, before its writer hears of it; null: any may have been. */
  subscribe: (listener: (change: { workspaceId: string | null }) => void) => unknown;
  /** Most characters of JSON kept; an answer larger than a tenth of it is not kept. */
  mostCharacters?: number;
};

/** Answers about one workspace as it is now. */
type StoredReads = { answers: Map<string, Promise<unknown>>; characters: number };

const MOST_CHARACTERS = 64_000_000;

/**
 * A storage with one question about a workspace for all askers until the workspace is written to. It is for a database with this process as its
 * only user: PGlite answers one question at a time, so many readers of the same would wait for each other. A reader after an acknowledged write
 * gets the written data: a write takes the whole store away, and with it the answers on their way.
 */
export function rememberReads(
  storage: Storage,
  { subscribe, mostCharacters = MOST_CHARACTERS }: RememberOptions,
): Storage {
  /** Those used longest ago first. */
  const stores = new Map<string, StoredReads>();
  let characters = 0;

  function forget(workspaceId: string): void {
    characters -= stores.get(workspaceId)?.characters ?? 0;
    stores.delete(workspaceId);
  }

  subscribe(({ workspaceId }) => {
    for (const id of workspaceId === null ? [...stores.keys()] : [workspaceId]) forget(id);
  });

  function keep(workspaceId: string, store: StoredReads, key: string, answer: unknown): void {
    const size = (JSON.stringify(answer) ?? '').length + key.length;
    // What is not there is asked for again: anybody can think of names.
    if (answer === undefined || size > mostCharacters / 10) {
      store.answers.delete(key);
      return;
    }
    if (stores.get(workspaceId) !== store) return;
    store.characters += size;
    characters += size;
    for (const id of stores.keys()) {
      if (characters <= mostCharacters) return;
      forget(id);
    }
  }

  function remember<T>(workspaceId: string, question: readonly unknown[], ask: () => Promise<T>): Promise<T> {
    const store = stores.get(workspaceId) ?? { answers: new Map<string, Promise<unknown>>(), characters: 0 };
    stores.delete(workspaceId);
    stores.set(workspaceId, store);
    const key = JSON.stringify(question);
    const known = store.answers.get(key);
    if (known) return known as Promise<T>;
    const asked = ask();
    store.answers.set(key, asked);
    asked.then(
      (answer) => keep(workspaceId, store, key, answer),
      () => store.answers.delete(key),
    );
    return asked;
  }

  return {
    ...storage,
    findWorkspace: (id) => remember(id, ['workspace'], () => storage.findWorkspace(id)),
    listVersions: (id) => remember(id, ['versions'], () => storage.listVersions(id)),
    pageVersions: (id, page) => remember(id, ['versions', page], () => storage.pageVersions(id, page)),
    listDocuments: (id) => remember(id, ['documents'], () => storage.listDocuments(id)),
    pageDocuments: (id, page) => remember(id, ['documents', page], () => storage.pageDocuments(id, page)),
    listAudit: (id) => remember(id, ['audit'], () => storage.listAudit(id)),
    pageAudit: (id, page) => remember(id, ['audit', page], () => storage.pageAudit(id, page)),
  };
}
