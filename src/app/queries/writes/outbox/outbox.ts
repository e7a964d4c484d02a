import type { EditListener, Submission, Outbox } from './outbox-interface.ts';
import type { QueryClient } from '@tanstack/react-query';
import { type Client, ApiError } from '../../../../api/client.ts';
import type { Document } from '../../../../api/contract.ts';
import type { ConflictBoard } from '../conflicts.ts';
import { queryKeys } from '../../query-keys.ts';
import {
  type EditedDocument,
  type NewEdit,
  type WaitingBoard,
  type WaitingEdit,
  getDocumentName,
  listEditedDocuments,
  markEdits,
  overlayDocuments,
} from '../waiting-edits.ts';
import { areRelated, findNext, removeEdit } from './edit-change.ts';
import type { EditStore } from './edit-store.ts';
import { raiseConflict } from './raise-conflict.ts';
import { type Patience, type Sent, sendEdit } from './send-edit.ts';

export type OutboxContext = {
  /** The API as a person (null: as anybody here), refused where somebody else is signed in. */
  getClient: (author: string | null) => Client;
  queries: QueryClient;
  conflicts: ConflictBoard;
  waiting: WaitingBoard;
  store: EditStore;
  /** The person signed in, alone seeing and sending the edits kept under this name; null if the host knows no persons. */
  getAuthor: () => string | null;
  /** How long an answer is waited for; absent: as long as people do. */
  patience?: Patience;
};

/** The edits not yet stored with their workspace, and the way there. `waiting` shows them. */
export async function openOutbox(context: OutboxContext): Promise<Outbox> {
  const { getClient, queries, waiting, store, getAuthor, patience } = context;
  const listeners = new Map<number, EditListener>();
  /** The author's kept edits: they wait, or are on their way for the first time. */
  let kept: readonly WaitingEdit[] = [];

  const put = (workspaceId: string, documents: readonly Document[]): void => {
    const names = new Set(documents.map(getDocumentName));
    const key = queryKeys.documents(workspaceId);
    if (documents.length > 0) waiting.noteAnswer();
    queries.setQueryData<Document[]>(key, (known) =>
      overlayDocuments(
        [...(known ?? []).filter((one) => !names.has(getDocumentName(one))), ...documents],
        waiting.list(),
        workspaceId,
      ),
    );
  };
  const show = (edits: readonly WaitingEdit[]): void => {
    const author = getAuthor();
    kept = edits.filter((edit) => edit.author === author);
    markEdits(kept.length > 0);
    waiting.set(kept.filter(({ sender }) => sender === null));
    // A list that nobody has fetched yet comes with them.
    for (const workspaceId of new Set(waiting.list().map((edit) => edit.workspaceId)))
      if (queries.getQueryData(queryKeys.documents(workspaceId)) !== undefined) put(workspaceId, []);
  };
  const refresh = async (): Promise<void> => show(await store.list());
  const change = async (make: (edits: readonly WaitingEdit[]) => readonly WaitingEdit[]): Promise<void> =>
    show(await store.change(make));
  const replace = (id: number, make: (edit: WaitingEdit) => WaitingEdit): Promise<void> =>
    change((edits) => edits.map((edit) => (edit.id === id ? make(edit) : edit)));
  const find = (id: number): WaitingEdit | undefined => waiting.list().find((edit) => edit.id === id);
  const settle = (edit: NewEdit, listener: EditListener | undefined, get: (one: EditedDocument) => unknown): void => {
    for (const document of listEditedDocuments(edit.change)) listener?.onSettled?.(document, get(document));
  };

  async function keep(edit: NewEdit, listener: EditListener): Promise<WaitingEdit> {
    markEdits(true);
    const added = await store.add(edit);
    listeners.set(added.id, listener);
    await refresh();
    return added;
  }

  /** Forgets a stored edit; those waiting for the same documents go on from there. */
  const forget = (edit: WaitingEdit, documents: readonly Document[]): Promise<void> => {
    const revisions = new Map(documents.map((document) => [getDocumentName(document), document.revision]));
    return change((edits) =>
      removeEdit(edits, edit, (one) => ({ ...one, basedOn: revisions.get(getDocumentName(one)) ?? one.basedOn })),
    );
  };

  /** After a waiting edit was stored. */
  async function finish(edit: WaitingEdit, { documents, version }: Extract<Sent, { state: 'stored' }>): Promise<void> {
    await forget(edit, documents);
    put(edit.workspaceId, documents);
    listeners.get(edit.id)?.onStored?.(edit, version);
    listeners.delete(edit.id);
    const isOfHead = edit.change.kind === 'head' || edit.change.kind === 'version';
    await queries.invalidateQueries({
      queryKey: isOfHead ? queryKeys.workspace(edit.workspaceId) : queryKeys.audit(edit.workspaceId),
    });
  }

  /** One attempt at one waiting edit; false when nothing can be sent at the moment. */
  async function send(edit: WaitingEdit): Promise<boolean> {
    let sent: Sent;
    try {
      sent = await sendEdit(getClient(edit.author), edit, patience);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await replace(edit.id, (one) => ({ ...one, hold: { reason: 'refused', why: error.message } }));
      await queries.invalidateQueries({ queryKey: queryKeys.documents(edit.workspaceId) });
      return true;
    }
    if (sent.state === 'unsent') return false;
    if (sent.state === 'stored') await finish(edit, sent);
    else {
      await replace(edit.id, (one) => ({ ...one, hold: { reason: 'lost-race' } }));
      ask(edit, sent);
    }
    return true;
  }

  const ask = (edit: WaitingEdit, lost: Extract<Sent, { state: 'lost-race' | 'lost-head' }>): void =>
    raiseConflict(context, edit, lost, { put, replace, discard, sendAll, listener: listeners.get(edit.id) });

  async function sendAll(): Promise<void> {
    await store.runAlone(async () => {
      await refresh();
      for (let next = findNext(kept); next !== undefined; next = findNext(kept)) {
        if (!(await send(next))) return;
        await refresh();
      }
    });
  }

  async function discard(id: number): Promise<void> {
    const edit = find(id);
    if (edit === undefined) return;
    const documents = listEditedDocuments(edit.change);
    const before = new Map(documents.map((one) => [getDocumentName(one), one.before]));
    const revisions = new Map(
      (queries.getQueryData<Document[]>(queryKeys.documents(edit.workspaceId)) ?? []).map((one) => [
        getDocumentName(one),
        one.revision,
      ]),
    );
    await change((edits) =>
      removeEdit(edits, edit, (one) => {
        const name = getDocumentName(one);
        return before.has(name) ? { ...one, before: before.get(name) } : one;
      }),
    );
    const listener = listeners.get(id);
    listeners.delete(id);
    // What was refused or lost its race is not shown, so there is nothing to put back.
    if (edit.hold !== null) return;
    put(
      edit.workspaceId,
      documents.map(({ kind, key, before: value }) => {
        return { kind, key, value, revision: revisions.get(getDocumentName({ kind, key })) ?? 0 };
      }),
    );
    settle(edit, listener, (one) => one.before);
  }

  async function takeAllOut(): Promise<() => Promise<void>> {
    let taken: readonly WaitingEdit[] = [];
    await change((edits) => {
      taken = edits.filter(({ author }) => author === getAuthor());
      return edits.filter((edit) => !taken.includes(edit));
    });
    // Whether the first attempt at one of them arrived is not known: sent again it counts as stored where it did.
    return () =>
      change((edits) =>
        [...edits, ...taken.map((edit) => ({ ...edit, sender: null }))].toSorted((one, other) => one.id - other.id),
      );
  }

  /** An edit before it has an answer: kept as on its way from this page, or as a waiting one behind an earlier one. */
  async function keepAhead(edit: NewEdit, listener: EditListener): Promise<WaitingEdit | null> {
    // An import is too large to be kept for the case of cases; its author waits for it, on a page that asks before it is left.
    if (edit.change.kind === 'version') return null;
    const isBehind = kept.some((one) => areRelated(one, edit));
    // Where the browser keeps nothing, the edit is sent at least.
    return keep({ ...edit, sender: isBehind ? null : store.page }, listener).catch(() => null);
  }

  /** The first attempt at an edit; `ahead` is how it is kept, null: not yet. */
  async function sendFirst(edit: NewEdit, ahead: WaitingEdit | null, listener: EditListener): Promise<Submission> {
    const isBehind = ahead === null ? kept.some((one) => areRelated(one, edit)) : ahead.sender === null;
    let sent: Sent;
    try {
      sent = isBehind ? { state: 'unsent' } : await sendEdit(getClient(edit.author), edit, patience);
    } catch (error) {
      if (ahead !== null) await forget(ahead, []);
      throw error;
    }
    if (sent.state === 'stored') {
      put(edit.workspaceId, sent.documents);
      settle(edit, listener, ({ value }) => value);
      if (ahead !== null) {
        listeners.delete(ahead.id);
        await forget(ahead, sent.documents);
      }
      listener.onStored?.(edit, sent.version);
      return { state: 'stored', version: sent.version };
    }
    const hold = sent.state === 'unsent' ? null : { reason: 'lost-race' as const };
    const left = ahead ?? (await keep({ ...edit, hold }, listener));
    if (ahead !== null && !isBehind) await replace(ahead.id, (one) => ({ ...one, sender: null, hold }));
    if (sent.state === 'unsent') {
      settle(edit, listener, ({ value }) => value);
      return { state: 'waiting', id: left.id };
    }
    ask(left, sent);
    return { state: 'lost-race', id: left.id };
  }

  store.subscribe(() => void refresh());
  await refresh();
  return {
    isLasting: store.isLasting,
    submit: async (edit, listener) => sendFirst(edit, await keepAhead(edit, listener), listener),
    sendAll,
    sendAgain: async (id) => {
      await replace(id, (edit) => ({ ...edit, hold: null }));
      await sendAll();
    },
    discard,
    takeBack: async (id) => {
      const edit = find(id);
      if (edit === undefined || kept.some((one) => one.id > id && areRelated(one, edit))) return false;
      await discard(id);
      return true;
    },
    takeAllOut,
    refresh,
  };
}
