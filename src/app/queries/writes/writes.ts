import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../api/client.ts';
import type { NewVersion } from '../../../api/contract.ts';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import type { Outbox, Submission } from './outbox/outbox-interface.ts';
import { type DocumentName, queryKeys } from '../query-keys.ts';
import type { UndoStack } from './undo-stack.ts';
import { findDocument } from '../view/compose-view.ts';
import {
  type EditChange,
  type EditedDocument,
  type WaitingBoard,
  getDocumentName,
  listEditedDocuments,
} from './waiting-edits.ts';
import { workspaceQueries } from '../workspace-queries.ts';

/** Documents of one request where nobody needs them to be one step: a server takes no body of ten thousand facts about parts. */
const MOST_AT_ONCE = 500;

/** Surroundings of a write. */
export type WriteContext = {
  client: Client;
  queries: QueryClient;
  undo: UndoStack;
  waiting: WaitingBoard;
  outbox: Outbox;
  getAuthor: () => string | null;
};

/**
 * A document and its coming value (null deletes): known beforehand, or made of the present one in its turn (null: none), so changes of an
 * earlier write still on its way are kept.
 */
export type ValueWrite = DocumentName &
  ({ value: unknown } | { change: (before: unknown) => unknown }) & {
    /** Called with the final value: the written one, the previous one after an undo, or the others' after a conflict. */
    onSettled?: (value: unknown) => void;
  };

export type DocumentWrite = ValueWrite & {
  /** Its effect, as the Undo button names it: "Assume No. 58 in force". */
  label: string;
};

/** A new version's meta once it is stored; else the reason of its wait. */
export type AddedVersion = { state: 'stored'; version: VersionMeta } | { state: 'waiting' } | { state: 'lost-race' };

/**
 * Writes a document on the page's known revision and puts the way back on the undo stack. An unsendable one is kept and sent later; a lost race
 * waits on the conflict board and changes nothing until the person has chosen. Rejects when the API refuses.
 */
export async function writeDocument(context: WriteContext, workspaceId: string, write: DocumentWrite): Promise<void> {
  const document = (await readEdited(context, workspaceId, [write]))[0];
  if (document === undefined) return;
  await submitDocuments(context, workspaceId, { kind: 'document', document }, [write], write.label);
}

/**
 * Writes several documents in one step under one label, with one way back for all of them. Where one of them loses a race nothing is
 * written, and it waits on the conflict board: whichever side is chosen for it, the others are then written in one step again.
 */
export async function writeDocuments(
  context: WriteContext,
  workspaceId: string,
  writes: readonly ValueWrite[],
  label: string,
): Promise<void> {
  if (writes.length === 0) return;
  const documents = await readEdited(context, workspaceId, writes);
  await submitDocuments(context, workspaceId, { kind: 'documents', documents }, writes, label);
}

/**
 * Writes a part of another write, taken back with it or not at all: no way back of its own. A lost race is raised on the conflict board as for
 * any other.
 */
export async function keepDocuments(
  context: WriteContext,
  workspaceId: string,
  writes: readonly ValueWrite[],
  label: string,
): Promise<void> {
  for (let from = 0; from < writes.length; from += MOST_AT_ONCE) {
    const documents = await readEdited(context, workspaceId, writes.slice(from, from + MOST_AT_ONCE));
    await context.outbox.submit(makeEdit(context, workspaceId, label, { kind: 'documents', documents }), {});
  }
}

/** Takes another stored version into use. A lost race asks the person; the way back goes on the undo stack. */
export async function moveHead(context: WriteContext, workspaceId: string, to: string, label: string): Promise<void> {
  const { client, queries } = context;
  const { head } = await queries.ensureQueryData(workspaceQueries.summary(client, workspaceId));
  await submitHead(context, workspaceId, { kind: 'head', basedOn: head, to }, label, {
    getWayBack: (_, basedOn) => (basedOn === null ? null : { kind: 'head', basedOn: to, to: basedOn }),
  });
}

/** Writings with a new version. */
export type WrittenAlong = {
  readonly documents: readonly ValueWrite[];
  /** Whether Undo takes them back as well, and not the version alone. */
  readonly goesBack: boolean;
};

/**
 * Stores a new version and takes it into use, with its documents: also where it was behind somebody faster and the person chose it all the same.
 * Undo takes the version before it back into use; the new version stays stored.
 */
export async function addVersion(
  context: WriteContext,
  workspaceId: string,
  version: NewVersion,
  label: string,
  { documents, goesBack }: WrittenAlong = { documents: [], goesBack: false },
): Promise<AddedVersion> {
  const change: EditChange = { kind: 'version', version };
  const along = `Remember what was decided: ${label}`;
  const before = goesBack ? await readEdited(context, workspaceId, documents) : [];
  let isBehind = false;
  const submission = await submitHead(context, workspaceId, change, label, {
    getWayBack: (meta, basedOn) =>
      meta === null || basedOn === null ? null : { kind: 'head', basedOn: meta.hash, to: basedOn },
    onStored: () => {
      if (isBehind) void keepDocuments(context, workspaceId, documents, along);
    },
    onBack: () =>
      keepDocuments(
        context,
        workspaceId,
        before.map(({ kind, key, before: value }) => ({ kind, key, value })),
        `Undo: ${along}`,
      ),
  });
  isBehind = submission.state === 'lost-race';
  if (!isBehind) await keepDocuments(context, workspaceId, documents, along);
  if (submission.state !== 'stored') return { state: submission.state };
  if (submission.version === null) throw new Error('The version is stored, but is not in the list of versions.');
  return { state: 'stored', version: submission.version };
}

function makeEdit({ getAuthor }: WriteContext, workspaceId: string, label: string, change: EditChange) {
  return { workspaceId, author: getAuthor(), label, made: new Date().toISOString(), change, hold: null, sender: null };
}

/** Writes on the page's known revisions, with the overwritten values. */
async function readEdited(
  { client, queries, waiting }: WriteContext,
  workspaceId: string,
  writes: readonly ValueWrite[],
): Promise<EditedDocument[]> {
  const documents = await queries.ensureQueryData(workspaceQueries.documents({ client, waiting }, workspaceId));
  return writes.map((write) => {
    const { kind, key } = write;
    const known = findDocument(documents, kind, key);
    const before = known?.value ?? null;
    const value = 'change' in write ? write.change(before) : write.value;
    return { kind, key, value, basedOn: known?.revision ?? 0, before };
  });
}

/** Hands documents over; Undo gives up waiting ones, and else writes back their base values of the storing, unless somebody wrote since. */
async function submitDocuments(
  context: WriteContext,
  workspaceId: string,
  change: EditChange,
  writes: readonly ValueWrite[],
  label: string,
): Promise<void> {
  const { queries, undo, outbox } = context;
  const settle = (document: EditedDocument, value: unknown): void =>
    writes.find((write) => getDocumentName(write) === getDocumentName(document))?.onSettled?.(value);
  let waitsAs: number | null = null;
  let overwritten = listEditedDocuments(change);
  let hasWayBack = false;
  const offerWayBack = (): void => {
    if (hasWayBack) return;
    hasWayBack = true;
    undo.push({ workspaceId, label, undo: takeBack });
  };
  const takeBack = async (): Promise<void> => {
    if (waitsAs !== null && (await outbox.takeBack(waitsAs))) return;
    const documents = queries.getQueryData<Parameters<typeof findDocument>[0]>(queryKeys.documents(workspaceId));
    const back = overwritten.map(({ kind, key, value, before, basedOn }) => {
      const known = findDocument(documents, kind, key);
      const present = known?.value ?? null;
      // What somebody else has written since is not taken back with it: on the revision of this write it loses the race, and the person is asked.
      const isMine = hashKey([present]) === hashKey([value]);
      return { kind, key, value: before, basedOn: isMine ? (known?.revision ?? 0) : basedOn + 1, before: present };
    });
    const [only] = back;
    const changeBack: EditChange =
      change.kind === 'document' && only !== undefined
        ? { kind: 'document', document: only }
        : { kind: 'documents', documents: back };
    await outbox.submit(makeEdit(context, workspaceId, `Undo: ${label}`, changeBack), { onSettled: settle });
    await queries.invalidateQueries({ queryKey: queryKeys.audit(workspaceId) });
  };
  const submission = await outbox.submit(makeEdit(context, workspaceId, label, change), {
    onSettled: settle,
    onStored: (stored) => {
      overwritten = listEditedDocuments(stored.change);
      waitsAs = null;
      offerWayBack();
    },
  });
  if (submission.state === 'waiting') {
    waitsAs = submission.id;
    offerWayBack();
  }
  await queries.invalidateQueries({ queryKey: queryKeys.audit(workspaceId) });
}

/**
 * Hands over a change of the version in use; `getWayBack` makes the way back from the stored version and its base. A second one is refused while
 * one waits: it would be made from data without the first.
 */
async function submitHead(
  context: WriteContext,
  workspaceId: string,
  change: EditChange,
  label: string,
  {
    getWayBack,
    onStored: hearStored = () => undefined,
    onBack = async () => undefined,
  }: {
    getWayBack: (version: VersionMeta | null, basedOn: string | null) => EditChange | null;
    /** Called when it is stored, also later than this resolves. */
    onStored?: () => void;
    /** Takes back further parts of the change. */
    onBack?: () => Promise<void>;
  },
): Promise<Submission> {
  const { queries, undo, outbox, waiting } = context;
  const earlier = waiting.list().find((edit) => edit.workspaceId === workspaceId && isOfHead(edit.change));
  if (earlier !== undefined)
    throw new Error(`“${earlier.label}” is not sent yet and comes first. Wait for it, or discard it.`);
  const submission = await outbox.submit(makeEdit(context, workspaceId, label, change), {
    onStored: (stored, version) => {
      hearStored();
      const basedOn = getBasis(stored.change);
      const back = getWayBack(version, basedOn);
      if (back === null) return;
      const takeBack = async (): Promise<void> => {
        await outbox.submit(makeEdit(context, workspaceId, `Undo: ${label}`, back), {});
        await onBack();
        await queries.invalidateQueries({ queryKey: queryKeys.workspace(workspaceId) });
      };
      undo.push({ workspaceId, label, undo: takeBack });
    },
  });
  await queries.invalidateQueries({ queryKey: queryKeys.workspace(workspaceId) });
  return submission;
}

function isOfHead(change: EditChange): boolean {
  return change.kind === 'head' || change.kind === 'version';
}

function getBasis(change: EditChange): string | null {
  return change.kind === 'head' ? change.basedOn : change.kind === 'version' ? change.version.basedOn : null;
}
