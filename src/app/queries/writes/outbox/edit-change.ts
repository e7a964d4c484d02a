import type { EditChange, EditedDocument, NewEdit, WaitingEdit } from '../waiting-edits.ts';
import { getDocumentName, listEditedDocuments } from '../waiting-edits.ts';

/** The parts of a workspace changed by an edit, for the order of edits. */
export function listNames({ workspaceId, change }: Pick<NewEdit, 'workspaceId' | 'change'>): string[] {
  if (change.kind === 'head' || change.kind === 'version') return [JSON.stringify([workspaceId, 'head'])];
  return listEditedDocuments(change).map((one) => JSON.stringify([workspaceId, getDocumentName(one)]));
}

/** Whether two edits change something in common. */
export function areRelated(one: NewEdit, other: NewEdit): boolean {
  const names = new Set(listNames(one));
  return listNames(other).some((name) => names.has(name));
}

/** The first edit able to go: not held back, not on its way already, and not behind such a one of the same document. */
export function findNext(edits: readonly WaitingEdit[]): WaitingEdit | undefined {
  const blocked = new Set<string>();
  for (const edit of edits) {
    const names = listNames(edit);
    if (edit.hold === null && edit.sender === null && !names.some((name) => blocked.has(name))) return edit;
    for (const name of names) blocked.add(name);
  }
  return undefined;
}

/** A change with each of its documents replaced. */
export function mapDocuments(change: EditChange, replace: (document: EditedDocument) => EditedDocument): EditChange {
  switch (change.kind) {
    case 'document':
      return { ...change, document: replace(change.document) };
    case 'documents':
      return { ...change, documents: change.documents.map(replace) };
    case 'head':
    case 'version':
      return change;
  }
}

/** A change of the head on the present head. */
export function rebaseHead(change: EditChange, basedOn: string | null): EditChange {
  if (change.kind === 'head') return { ...change, basedOn };
  if (change.kind === 'version') return { ...change, version: { ...change.version, basedOn } };
  return change;
}

/**
 * Edits once `gone` is none of them any more: those of the same author waiting for its documents go on from `replace`, the others come back as
 * they are.
 */
export function removeEdit(
  edits: readonly WaitingEdit[],
  gone: WaitingEdit,
  replace: (document: EditedDocument) => EditedDocument,
): WaitingEdit[] {
  return edits
    .filter(({ id }) => id !== gone.id)
    .map((edit) =>
      edit.author === gone.author && areRelated(edit, gone)
        ? { ...edit, change: mapDocuments(edit.change, replace) }
        : edit,
    );
}
