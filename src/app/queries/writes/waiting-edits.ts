import type { Document, NewVersion } from '../../../api/contract.ts';
import type { DocumentName } from '../query-keys.ts';

/** A document's new value (null deletes), its base revision, and the former value. */
export type EditedDocument = DocumentName & { value: unknown; basedOn: number; before: unknown };

/** Changes of an edit. Several documents are written in one step, all or none. */
export type EditChange =
  | { kind: 'document'; document: EditedDocument }
  | { kind: 'documents'; documents: readonly EditedDocument[] }
  | { kind: 'head'; basedOn: string | null; to: string }
  | { kind: 'version'; version: NewVersion };

/** Why an edit waits for its author and not only for a connection. */
export type EditHold = { reason: 'lost-race' } | { reason: 'refused'; why: string };

/** An edit before it is handed over. */
export type NewEdit = {
  workspaceId: string;
  /** Its maker; null if the host knows no persons. */
  author: string | null;
  /** Its effect, as the Undo button names it. */
  label: string;
  /** When it was made. */
  made: string;
  change: EditChange;
  hold: EditHold | null;
  /** The page with the first attempt at it, still unanswered; null: it waits. */
  sender: string | null;
};

/** An edit not yet stored with the workspace; `id` rises in the order of making. */
export type WaitingEdit = NewEdit & { id: number };

/** The documents written by a change. */
export function listEditedDocuments(change: EditChange): readonly EditedDocument[] {
  return change.kind === 'document' ? [change.document] : change.kind === 'documents' ? change.documents : [];
}

/** Name of a document, to compare it by. */
export function getDocumentName({ kind, key }: DocumentName): string {
  return JSON.stringify([kind, key]);
}

/** The unsent values of a workspace, by the name of their document: its author's view. Those behind in a race or refused are not among them. */
export function collectUnsent(edits: readonly WaitingEdit[], workspaceId: string): Map<string, EditedDocument> {
  const documents = edits
    .filter((edit) => edit.workspaceId === workspaceId && edit.hold === null)
    .flatMap((edit) => listEditedDocuments(edit.change));
  return new Map(documents.map((document) => [getDocumentName(document), document]));
}

/** Stored documents with unsent values in their place. The revisions stay those stored. */
export function overlayDocuments(
  documents: readonly Document[],
  edits: readonly WaitingEdit[],
  workspaceId: string,
): Document[] {
  const unsent = collectUnsent(edits, workspaceId);
  const after = documents.map((document) => {
    const name = getDocumentName(document);
    const edited = unsent.get(name);
    unsent.delete(name);
    return edited === undefined ? document : { ...document, value: edited.value };
  });
  return [...after, ...Array.from(unsent.values(), ({ kind, key, value }) => ({ kind, key, value, revision: 0 }))];
}

/** The page's knowledge of the waiting edits; filled by the outbox. */
export type WaitingBoard = {
  list: () => readonly WaitingEdit[];
  set: (edits: readonly WaitingEdit[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** How often this page has put the answer to a write among its known documents. */
  countAnswers: () => number;
  noteAnswer: () => void;
};

/** Name in the browser's storage saying, before any database is open, that edits wait. */
const MARK = 'lodestone-edits-wait';

/** True when edits waited, or were being sent, as this browser last looked. */
export function mayHoldEdits(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    // No storage at all: nothing can have been kept in it.
    return false;
  }
}

/** Says so to the next page, before it can open a database. */
export function markEdits(exist: boolean): void {
  try {
    if (exist) localStorage.setItem(MARK, 'yes');
    else localStorage.removeItem(MARK);
  } catch {
    // They are found a little later then.
  }
}

/** A board without edits. */
export function createWaitingBoard(): WaitingBoard {
  let edits: readonly WaitingEdit[] = [];
  let answers = 0;
  const listeners = new Set<() => void>();
  return {
    list: () => edits,
    set: (next) => {
      if (next.length === 0 && edits.length === 0) return;
      edits = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    countAnswers: () => answers,
    noteAnswer: () => {
      answers += 1;
    },
  };
}
