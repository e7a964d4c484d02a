import type { DocumentName } from '../query-keys.ts';

/** A write that somebody else was faster than: both sides, and the two ways on. Until one is chosen the edit waits. */
export type Conflict = {
  /** The edit that waits for the choice. */
  editId: number;
  workspaceId: string;
  label: string;
  /** The document that both sides wrote; null: the version in use, whose sides are a hash or, where it is new, the version. */
  subject: DocumentName | null;
  yours: unknown;
  theirs: unknown;
  keepTheirs: () => Promise<void>;
  writeYours: () => Promise<void>;
};

export type ConflictBoard = {
  /** One for an edit that has one already takes its place. */
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
    raise: (conflict) => set([...waiting.filter(({ editId }) => editId !== conflict.editId), conflict]),
    getFirst: () => waiting[0],
    settle: (conflict) => set(waiting.filter((one) => one !== conflict)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
