/** One write of this person since the page was opened, and the way back. */
export type UndoEntry = { workspaceId: string; label: string; undo: () => Promise<void> };

export type UndoStack = {
  push: (entry: UndoEntry) => void;
  /** The newest entry of a workspace. */
  peek: (workspaceId: string) => UndoEntry | undefined;
  /** Takes the newest entry of a workspace back; it stays when the taking fails. */
  undo: (workspaceId: string) => Promise<void>;
  subscribe: (listener: () => void) => () => void;
  /** Changes with every change, for `useSyncExternalStore`. */
  getVersion: () => number;
};

/** A stack in memory: it is gone with the page, since others' writings meanwhile must not be undone from it. */
export function createUndoStack(): UndoStack {
  let entries: readonly UndoEntry[] = [];
  let version = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly UndoEntry[]) => {
    entries = next;
    version += 1;
    for (const listener of listeners) listener();
  };
  const peek = (workspaceId: string) => entries.findLast((entry) => entry.workspaceId === workspaceId);
  return {
    push: (entry) => set([...entries, entry]),
    peek,
    undo: async (workspaceId) => {
      const newest = peek(workspaceId);
      if (newest === undefined) return;
      await newest.undo();
      set(entries.filter((entry) => entry !== newest));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getVersion: () => version,
  };
}
