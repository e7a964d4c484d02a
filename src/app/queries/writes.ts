import type { QueryClient } from '@tanstack/react-query';
import type { Client, WriteOutcome } from '../../api/client.ts';
import type { Document, NewVersion, WorkspaceSummary } from '../../api/contract.ts';
import type { VersionMeta } from '../../domain/workspace.ts';
import type { ConflictBoard } from './conflicts.ts';
import type { DocumentName } from './query-keys.ts';
import { queryKeys } from './query-keys.ts';
import type { UndoStack } from './undo-stack.ts';
import { findDocument } from './use-view.ts';
import { workspaceQueries } from './workspace-queries.ts';

/** What a write needs around it. */
export type WriteContext = { client: Client; queries: QueryClient; undo: UndoStack; conflicts: ConflictBoard };

export type DocumentWrite = DocumentName & {
  /** null deletes. */
  value: unknown;
  /** What it does, as the Undo button names it: "Assume No. 58 in force". */
  label: string;
  /** Called with the value that holds in the end: the written one, the previous one after an undo, or the others' after a conflict. */
  onSettled?: (value: unknown) => void;
};

/**
 * Writes a document on the revision that this page knows and puts the way back on the undo stack. A lost race is raised on the
 * conflict board and changes nothing until the person has chosen. Rejects when the API refuses or cannot be reached.
 */
export async function writeDocument(context: WriteContext, workspaceId: string, write: DocumentWrite): Promise<void> {
  const { client, queries, undo } = context;
  const documents = await queries.ensureQueryData(workspaceQueries.documents(client, workspaceId));
  const before = findDocument(documents, write.kind, write.key);
  const after = await storeDocument(context, workspaceId, write, before?.revision ?? 0, () =>
    undo.push({
      workspaceId,
      label: write.label,
      undo: async () => {
        const now = findDocument(queries.getQueryData(queryKeys.documents(workspaceId)), write.kind, write.key);
        const back = { ...write, value: before?.value ?? null, label: `Undo: ${write.label}` };
        await storeDocument(context, workspaceId, back, now?.revision ?? 0, () => undefined);
      },
    }),
  );
  if (after) await queries.invalidateQueries({ queryKey: queryKeys.audit(workspaceId) });
}

/**
 * Writes several documents in one step under one label, with one way back for all of them. Where one of them loses a race nothing is
 * written, and it waits on the conflict board: whichever side is chosen for it, the others are then written in one step again.
 */
export async function writeDocuments(
  context: WriteContext,
  workspaceId: string,
  writes: readonly Omit<DocumentWrite, 'label'>[],
  label: string,
): Promise<void> {
  const { client, queries, undo } = context;
  const documents = await queries.ensureQueryData(workspaceQueries.documents(client, workspaceId));
  const before = new Map(documents.map((document) => [getName(document), document.value]));
  await storeDocuments(context, workspaceId, writes, label, (written, overwritten) => {
    for (const document of overwritten) before.set(getName(document), document.value);
    const back = written.map((write) => ({ ...write, value: before.get(getName(write)) ?? null }));
    const takeBack = () => storeDocuments(context, workspaceId, back, `Undo: ${label}`, () => undefined);
    undo.push({ workspaceId, label, undo: takeBack });
  });
}

/**
 * Writes what belongs to another write and is taken back with it or not at all: no way back of its own. A lost race is raised on the conflict
 * board as for any other.
 */
export async function keepDocuments(
  context: WriteContext,
  workspaceId: string,
  writes: readonly Omit<DocumentWrite, 'label'>[],
  label: string,
): Promise<void> {
  await context.queries.ensureQueryData(workspaceQueries.documents(context.client, workspaceId));
  await storeDocuments(context, workspaceId, writes, label, () => undefined);
}

/** One attempt on the revisions that this page knows; `onWritten` is told what was written in the end, and over which of the others'. */
async function storeDocuments(
  context: WriteContext,
  workspaceId: string,
  writes: readonly Omit<DocumentWrite, 'label'>[],
  label: string,
  onWritten: (written: readonly Omit<DocumentWrite, 'label'>[], overwritten: readonly Document[]) => void,
): Promise<void> {
  if (writes.length === 0) return;
  const { client, queries } = context;
  const known = queries.getQueryData<Document[]>(queryKeys.documents(workspaceId)) ?? [];
  const revisions = new Map(known.map((document) => [getName(document), document.revision]));
  const outcome = await client.writeDocuments(
    workspaceId,
    writes.map((write) => {
      const { kind, key, value } = write;
      return { kind, key, value, basedOn: revisions.get(getName(write)) ?? 0 };
    }),
  );
  if (outcome.ok) {
    putDocuments(queries, workspaceId, outcome.value);
    for (const write of writes) write.onSettled?.(write.value);
    onWritten(writes, []);
    await queries.invalidateQueries({ queryKey: queryKeys.audit(workspaceId) });
    return;
  }
  const { current } = outcome.conflict;
  const lost = writes.find((write) => getName(write) === getName(current));
  context.conflicts.raise({
    label: `${label}: ${current.key}`,
    yours: lost?.value,
    theirs: current.value,
    keepTheirs: async () => {
      putDocuments(queries, workspaceId, [current]);
      lost?.onSettled?.(current.value);
      const others = writes.filter((write) => write !== lost);
      await storeDocuments(context, workspaceId, others, label, onWritten);
    },
    writeYours: async () => {
      putDocuments(queries, workspaceId, [current]);
      await storeDocuments(context, workspaceId, writes, label, (written, overwritten) =>
        onWritten(written, [current, ...overwritten]),
      );
    },
  });
}

function getName({ kind, key }: DocumentName): string {
  return JSON.stringify([kind, key]);
}

/** One attempt on a revision; true when it was written, false when it waits on the conflict board. */
async function storeDocument(
  context: WriteContext,
  workspaceId: string,
  write: DocumentWrite,
  basedOn: number,
  onWritten: () => void,
): Promise<boolean> {
  const outcome = await context.client.writeDocument(workspaceId, write.kind, write.key, {
    basedOn,
    value: write.value,
  });
  if (outcome.ok) {
    putDocuments(context.queries, workspaceId, [outcome.value]);
    write.onSettled?.(outcome.value.value);
    onWritten();
    return true;
  }
  const { current } = outcome.conflict;
  context.conflicts.raise({
    label: write.label,
    yours: write.value,
    theirs: current.value,
    keepTheirs: () => {
      putDocuments(context.queries, workspaceId, [current]);
      write.onSettled?.(current.value);
      return Promise.resolve();
    },
    writeYours: async () => {
      await storeDocument(context, workspaceId, write, current.revision, onWritten);
    },
  });
  return false;
}

/** Puts documents into the cached list, so that the page shows them before the list is fetched again. */
function putDocuments(queries: QueryClient, workspaceId: string, put: readonly Document[]): void {
  const names = new Set(put.map(getName));
  queries.setQueryData<Document[]>(queryKeys.documents(workspaceId), (documents = []) => [
    ...documents.filter((one) => !names.has(getName(one))),
    ...put,
  ]);
}

/** Takes another stored version into use. A lost race asks the person; the way back goes on the undo stack. */
export async function moveHead(context: WriteContext, workspaceId: string, to: string, label: string): Promise<void> {
  const { client, queries, undo } = context;
  const summary = await queries.ensureQueryData(workspaceQueries.summary(client, workspaceId));
  const attempt = async (basedOn: string | null, target: string, onWritten: () => void) => {
    const outcome = await client.moveHead(workspaceId, { basedOn, to: target });
    await settleHead(context, workspaceId, label, target, outcome, onWritten, (current) =>
      attempt(current.head, target, onWritten),
    );
  };
  await attempt(summary.head, to, () => {
    const back = summary.head;
    if (back !== null) undo.push({ workspaceId, label, undo: () => attempt(to, back, () => undefined) });
  });
}

/**
 * Stores an accepted import as a new version and takes it into use. Undo takes the version before it back into use; the new one stays
 * stored. Returns the new version's meta, or null when the race was lost and the person has to choose.
 */
export async function addVersion(
  context: WriteContext,
  workspaceId: string,
  version: NewVersion,
  label: string,
): Promise<VersionMeta | null> {
  const { client, undo } = context;
  let stored: VersionMeta | null = null;
  const attempt = async (basedOn: string | null): Promise<void> => {
    const outcome = await client.addVersion(workspaceId, { ...version, basedOn });
    await settleHead(
      context,
      workspaceId,
      label,
      label,
      outcome,
      (meta) => {
        stored = meta;
        if (basedOn === null) return;
        undo.push({ workspaceId, label, undo: () => moveBack(context, workspaceId, meta.hash, basedOn, label) });
      },
      (current) => attempt(current.head),
    );
  };
  await attempt(version.basedOn);
  return stored;
}

async function moveBack(
  context: WriteContext,
  workspaceId: string,
  from: string,
  to: string,
  label: string,
): Promise<void> {
  const outcome = await context.client.moveHead(workspaceId, { basedOn: from, to });
  await settleHead(
    context,
    workspaceId,
    `Undo: ${label}`,
    to,
    outcome,
    () => undefined,
    (current) => (current.head === null ? Promise.resolve() : moveBack(context, workspaceId, current.head, to, label)),
  );
}

/** After a write that moves the head: fetch the workspace again, or put the lost race before the person. */
async function settleHead<T>(
  { queries, conflicts }: WriteContext,
  workspaceId: string,
  label: string,
  yours: unknown,
  outcome: WriteOutcome<T, WorkspaceSummary>,
  onWritten: (value: T) => void,
  writeAgain: (current: WorkspaceSummary) => Promise<void>,
): Promise<void> {
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.workspace(workspaceId) });
  if (outcome.ok) {
    onWritten(outcome.value);
    await refresh();
    return;
  }
  const { current } = outcome.conflict;
  conflicts.raise({
    label,
    yours,
    theirs: current.head,
    keepTheirs: refresh,
    writeYours: () => writeAgain(current),
  });
  await refresh();
}
