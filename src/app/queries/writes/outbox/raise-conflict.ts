import type { QueryClient } from '@tanstack/react-query';
import type { Document } from '../../../../api/contract.ts';
import type { ConflictBoard } from '../conflicts.ts';
import { queryKeys } from '../../query-keys.ts';
import { type EditChange, type WaitingEdit, getDocumentName, listEditedDocuments } from '../waiting-edits.ts';
import { mapDocuments, rebaseHead } from './edit-change.ts';
import type { EditListener, Outbox } from './outbox-interface.ts';
import type { Sent } from './send-edit.ts';

type Ways = Pick<Outbox, 'discard' | 'sendAll'> & {
  put: (workspaceId: string, documents: readonly Document[]) => void;
  replace: (id: number, make: (edit: WaitingEdit) => WaitingEdit) => Promise<void>;
  listener: EditListener | undefined;
};

/**
 * Puts a lost race before the person. The edit waits until one side is chosen, also beyond this page; where several documents were to
 * be written in one step, the others follow whichever side is chosen.
 */
export function raiseConflict(
  { queries, conflicts }: { queries: QueryClient; conflicts: ConflictBoard },
  edit: WaitingEdit,
  lost: Extract<Sent, { state: 'lost-race' | 'lost-head' }>,
  { put, replace, discard, sendAll, listener }: Ways,
): void {
  const { id, workspaceId, label, change } = edit;
  const sendChanged = async (make: (before: EditChange) => EditChange): Promise<void> => {
    await replace(id, (one) => ({ ...one, hold: null, change: make(one.change) }));
    await sendAll();
  };
  if (lost.state === 'lost-head') {
    const { head } = lost.current;
    void queries.invalidateQueries({ queryKey: queryKeys.workspace(workspaceId) });
    conflicts.raise({
      editId: id,
      workspaceId,
      label,
      subject: null,
      yours: change.kind === 'version' ? change.version : change.kind === 'head' ? change.to : null,
      theirs: head,
      keepTheirs: () => discard(id),
      writeYours: () => sendChanged((before) => rebaseHead(before, head)),
    });
    return;
  }
  const { current } = lost;
  const { kind, key } = current;
  const name = getDocumentName(current);
  const mine = listEditedDocuments(change).find((one) => getDocumentName(one) === name);
  put(workspaceId, [current]);
  conflicts.raise({
    editId: id,
    workspaceId,
    label: change.kind === 'documents' ? `${label}: ${key}` : label,
    subject: { kind, key },
    yours: mine?.value ?? null,
    theirs: current.value,
    keepTheirs: async () => {
      const documents = listEditedDocuments(change).filter((one) => one !== mine);
      if (documents.length === 0) await discard(id);
      else await sendChanged(() => ({ kind: 'documents', documents }));
      if (mine !== undefined) listener?.onSettled?.(mine, current.value);
    },
    writeYours: async () => {
      await sendChanged((before) =>
        mapDocuments(before, (one) =>
          getDocumentName(one) === name ? { ...one, basedOn: current.revision, before: current.value } : one,
        ),
      );
      if (mine !== undefined) listener?.onSettled?.(mine, mine.value);
    },
  });
}
