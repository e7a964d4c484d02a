import type { DocumentName } from '../query-keys.ts';

/** A write behind somebody faster: both sides, and the two ways on. Until one is chosen the edit waits. */
export type Conflict = {
  /** The edit waiting for the choice. */
  editId: number;
  workspaceId: string;
  label: string;
  /** The document written by both sides; null: the version in use, with a hash or, where it is new, the version as its sides. */
  subject: DocumentName | null;
  yours: unknown;
  theirs: unknown;
  keepTheirs: () => Promise<void>;
  writeYours: () => Promise<void>;
};

export type ConflictBoard = {
  /** One for an edit with one already takes its place. */
  raise: (conflict: Conflict) => void;
  /** The longest waiting conflict; undefined: none. */
  getFirst: () => Conflict | undefined;
  settle: (conflict: Conflict) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Conflicts waiting for the person's choice; the shell shows them one at a time. */
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
