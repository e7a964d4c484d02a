/** A write that somebody else was faster than: both sides, and the two ways on. */
export type Conflict = {
  label: string;
  yours: unknown;
  theirs: unknown;
  keepTheirs: () => Promise<void>;
  writeYours: () => Promise<void>;
};

export type ConflictBoard = {
  raise: (conflict: Conflict) => void;
  /** The conflict that waits longest; undefined: none. */
  getFirst: () => Conflict | undefined;
  settle: (conflict: Conflict) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Conflicts that wait for the person's choice; the shell shows them one at a time. */
export function createConflictBoard(): ConflictBoard {
  let waiting: readonly Conflict[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Conflict[]) => {
    waiting = next;
    for (const listener of listeners) listener();
  };
  return {
    raise: (conflict) => set([...waiting, conflict]),
    getFirst: () => waiting[0],
    settle: (conflict) => set(waiting.filter((one) => one !== conflict)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
