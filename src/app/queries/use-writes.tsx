import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { NewVersion } from '../../api/contract.ts';
import type { ConflictBoard } from './conflicts.ts';
import { createConflictBoard } from './conflicts.ts';
import { queryKeys } from './query-keys.ts';
import { useServices } from './services.tsx';
import type { UndoStack } from './undo-stack.ts';
import { createUndoStack } from './undo-stack.ts';
import { useView } from './use-view.ts';
import type { DocumentWrite } from './writes.ts';

type Boards = { undo: UndoStack; conflicts: ConflictBoard; enqueue: <T>(write: () => Promise<T>) => Promise<T> };
const BoardsContext = createContext<Boards | null>(null);

/** The program of the writes, which nothing that is shown first waits for. */
const loadWrites = () => import('./writes.ts');
/** Then the page is there; a write must not need a network for its own program. */
const LOAD_AFTER_MS = 2000;

/** Runs writes one after another, so that a second click does not race the first for the same revision. */
function createQueue(): Boards['enqueue'] {
  let tail: Promise<unknown> = Promise.resolve();
  return (write) => {
    const result = tail.then(write);
    // The next write does not depend on how this one ended; its caller hears of it.
    tail = result.catch(() => undefined);
    return result;
  };
}

/** Holds the undo stack and the conflict board of this page, and fetches again what another tab or person has changed. */
export function WritesProvider({ children }: { children: ReactNode }) {
  const [boards] = useState<Boards>(() => ({
    undo: createUndoStack(),
    conflicts: createConflictBoard(),
    enqueue: createQueue(),
  }));
  const queries = useQueryClient();
  const { subscribe } = useServices();
  useEffect(
    () =>
      subscribe(({ workspaceId }) => {
        const queryKey = workspaceId === null ? queryKeys.workspaces() : queryKeys.workspace(workspaceId);
        void queries.invalidateQueries({ queryKey });
        void queries.invalidateQueries({ queryKey: queryKeys.workspaces(), exact: true });
      }),
    [subscribe, queries],
  );
  useEffect(() => {
    // Who writes hears of a failure, and asks again.
    const timer = setTimeout(() => void loadWrites().catch(() => undefined), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return <BoardsContext value={boards}>{children}</BoardsContext>;
}

function useBoards() {
  const boards = useContext(BoardsContext);
  if (boards === null) throw new Error('Writes need a WritesProvider above them');
  return boards;
}

/**
 * The writes of the workspace that is shown. Each resolves when it is stored or waits for the person's choice between two sides, and
 * rejects with the reason when it cannot be stored.
 */
export function useWrites() {
  const { undo, conflicts, enqueue } = useBoards();
  const queries = useQueryClient();
  const { client } = useServices();
  const { workspaceId } = useView();
  return useMemo(() => {
    const context = { client, queries, undo, conflicts };
    return {
      writeDocument: (write: DocumentWrite) =>
        enqueue(async () => (await loadWrites()).writeDocument(context, workspaceId, write)),
      /** Several at once, with one way back. */
      writeDocuments: (writes: readonly Omit<DocumentWrite, 'label'>[], label: string) =>
        enqueue(async () => (await loadWrites()).writeDocuments(context, workspaceId, writes, label)),
      /** Several at once that belong to another write, without a way back of their own. */
      keepDocuments: (writes: readonly Omit<DocumentWrite, 'label'>[], label: string) =>
        enqueue(async () => (await loadWrites()).keepDocuments(context, workspaceId, writes, label)),
      moveHead: (to: string, label: string) =>
        enqueue(async () => (await loadWrites()).moveHead(context, workspaceId, to, label)),
      addVersion: (version: NewVersion, label: string) =>
        enqueue(async () => (await loadWrites()).addVersion(context, workspaceId, version, label)),
    };
  }, [client, queries, undo, conflicts, enqueue, workspaceId]);
}

/** What Undo would take back (null: nothing), and the way to do it. */
export function useUndo(): { label: string | null; undo: () => Promise<void> } {
  const { undo, enqueue } = useBoards();
  const { workspaceId } = useView();
  useSyncExternalStore(undo.subscribe, undo.getVersion);
  return { label: undo.peek(workspaceId)?.label ?? null, undo: () => enqueue(() => undo.undo(workspaceId)) };
}

/** The conflict that waits for a choice, and the way to put it away after it was made. */
export function useConflict() {
  const { conflicts } = useBoards();
  const conflict = useSyncExternalStore(conflicts.subscribe, conflicts.getFirst);
  return { conflict, settle: conflicts.settle };
}
