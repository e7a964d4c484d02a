import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { NewVersion } from '../../../api/contract.ts';
import type { ConflictBoard } from './conflicts.ts';
import { createConflictBoard } from './conflicts.ts';
import { queryKeys } from '../query-keys.ts';
import type { Services } from '../services.tsx';
import { useServices } from '../services.tsx';
import type { UndoStack } from './undo-stack.ts';
import { createUndoStack } from './undo-stack.ts';
import { useMe } from '../session/use-me.ts';
import { useView } from '../view/use-view.ts';
import { mayHoldEdits } from './waiting-edits.ts';
import type * as Writes from './writes.ts';
import type { DocumentWrite, ValueWrite, WriteContext, WrittenAlong } from './writes.ts';

type Boards = {
  undo: UndoStack;
  conflicts: ConflictBoard;
  enqueue: <T>(write: () => Promise<T>) => Promise<T>;
  /** Takes the newest write back, one still on its way included; a second click during the taking takes back nothing more. */
  takeBack: (workspaceId: string) => Promise<void>;
  /** The program of the writes with its means; nothing shown first waits for it. */
  load: () => Promise<{ writes: typeof Writes; context: WriteContext }>;
};
const BoardsContext = createContext<Boards | null>(null);

/** Then the page is there; a write must not need a network for its own program. */
const LOAD_AFTER_MS = 2000;

function createBoards(services: Services, queries: QueryClient): Boards {
  const undo = createUndoStack();
  const conflicts = createConflictBoard();
  const enqueue = createQueue();
  let loading: ReturnType<Boards['load']> | null = null;
  let takingBack: Promise<void> | null = null;
  const load: Boards['load'] = async () => {
    const [writes, { startWrites }] = await Promise.all([import('./writes.ts'), import('./start-writes.ts')]);
    return { writes, context: await startWrites(services, queries, undo, conflicts) };
  };
  return {
    undo,
    conflicts,
    enqueue,
    takeBack: (workspaceId) => {
      takingBack ??= enqueue(() => undo.undo(workspaceId)).finally(() => {
        takingBack = null;
      });
      return takingBack;
    },
    load: () => {
      loading ??= load().catch((error: unknown) => {
        // Who asks next asks again.
        loading = null;
        throw error;
      });
      return loading;
    },
  };
}

/** Runs writes one after another, so a second click does not race the first for the same revision. */
function createQueue(): Boards['enqueue'] {
  let tail: Promise<unknown> = Promise.resolve();
  return (write) => {
    const result = tail.then(write);
    // The next write does not depend on how this one ended; its caller hears of it.
    tail = result.catch(() => undefined);
    return result;
  };
}

/** Holds the undo stack and the conflict board of this page, and fetches again parts changed by another tab or person. */
export function WritesProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const services = useServices();
  const [boards] = useState<Boards>(() => createBoards(services, queries));
  const { subscribe, connection } = services;
  const person = useMe().data?.person?.id;
  useEffect(() => {
    // Nobody who is not signed in is told of changes.
    if (person === undefined) return;
    return subscribe(({ workspaceId }) => {
      const queryKey = workspaceId === null ? queryKeys.workspaces() : queryKeys.workspace(workspaceId);
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: queryKeys.workspaces(), exact: true });
    });
  }, [subscribe, queries, person]);
  useEffect(() => {
    // Who writes hears of a failure, and asks again.
    const load = (): void => void boards.load().catch(() => undefined);
    const timer = setTimeout(load, mayHoldEdits() ? 0 : LOAD_AFTER_MS);
    const stop = connection.subscribe(load);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [boards, connection]);
  return <BoardsContext value={boards}>{children}</BoardsContext>;
}

function useBoards() {
  const boards = useContext(BoardsContext);
  if (boards === null) throw new Error('Writes need a WritesProvider above them');
  return boards;
}

/**
 * The writes of the workspace shown. Each resolves when it is stored, or kept until it can be sent or the person has chosen between
 * two sides, and rejects with the reason when it is refused.
 */
export function useWrites() {
  const { enqueue, load } = useBoards();
  const { workspaceId } = useView();
  return useMemo(() => {
    const run = <T,>(write: (loaded: Awaited<ReturnType<Boards['load']>>) => Promise<T>): Promise<T> =>
      enqueue(async () => write(await load()));
    return {
      writeDocument: (write: DocumentWrite) =>
        run(({ writes, context }) => writes.writeDocument(context, workspaceId, write)),
      /** Several at once, with one way back. */
      writeDocuments: (documents: readonly ValueWrite[], label: string) =>
        run(({ writes, context }) => writes.writeDocuments(context, workspaceId, documents, label)),
      moveHead: (to: string, label: string) =>
        run(({ writes, context }) => writes.moveHead(context, workspaceId, to, label)),
      addVersion: (version: NewVersion, label: string, along?: WrittenAlong) =>
        run(({ writes, context }) => writes.addVersion(context, workspaceId, version, label, along)),
    };
  }, [enqueue, load, workspaceId]);
}

/** The waiting edits, oldest first, and their actions. */
export function useWaitingEdits() {
  const { load } = useBoards();
  const { waiting } = useServices();
  const edits = useSyncExternalStore(waiting.subscribe, waiting.list);
  return useMemo(() => {
    const ask = async <T,>(question: (outbox: WriteContext['outbox']) => Promise<T>): Promise<T> =>
      question((await load()).context.outbox);
    return {
      edits,
      discard: (id: number) => ask((outbox) => outbox.discard(id)),
      sendAgain: (id: number) => ask((outbox) => outbox.sendAgain(id)),
      sendAll: () => ask((outbox) => outbox.sendAll()),
      takeAllOut: () => ask((outbox) => outbox.takeAllOut()),
      /** Whether they outlast the page; false: the browser keeps nothing for it. */
      isLasting: async () => (await load()).context.outbox.isLasting,
    };
  }, [edits, load]);
}

/** Whether the data service answers. */
export function useConnection() {
  const { connection } = useServices();
  return useSyncExternalStore(connection.subscribe, connection.getState);
}

/** Object of Undo (null: none), and the way to do it. */
export function useUndo(): { label: string | null; undo: () => Promise<void> } {
  const { undo, takeBack } = useBoards();
  const { workspaceId } = useView();
  useSyncExternalStore(undo.subscribe, undo.getVersion);
  return { label: undo.peek(workspaceId)?.label ?? null, undo: () => takeBack(workspaceId) };
}

/** The conflict waiting for a choice, and the way to put it away after the choice. */
export function useConflict() {
  const { conflicts } = useBoards();
  const conflict = useSyncExternalStore(conflicts.subscribe, conflicts.getFirst);
  return { conflict, settle: conflicts.settle };
}
