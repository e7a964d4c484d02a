import { hashKey } from '@tanstack/react-query';
import type { Client, WriteOutcome } from '../../../../api/client.ts';
import { ApiError } from '../../../../api/client.ts';
import type { Document, WorkspaceSummary } from '../../../../api/contract.ts';
import type { VersionMeta } from '../../../../domain/workspace/workspace.ts';
import type { EditedDocument, NewEdit } from '../waiting-edits.ts';
import { getDocumentName } from '../waiting-edits.ts';
import { explainRefusal } from './explain-refusal.ts';

/** Fate of a sent edit. */
export type Sent =
  | { state: 'stored'; documents: readonly Document[]; version: VersionMeta | null }
  /** Somebody else was faster: the document or the workspace as it is now. */
  | { state: 'lost-race'; current: Document }
  | { state: 'lost-head'; current: WorkspaceSummary }
  /** Nobody knows that it was stored: no answer, or a "not now". */
  | { state: 'unsent' };

/**
 * Whether a failed write is worth sending again as it is: it did not arrive, its answer did not, nobody or somebody else is signed in, or
 * the service cannot at the moment. Any other refusal would only be repeated.
 */
export function isUnsent(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const { status } = error;
  return status < 400 || [401, 408, 412, 429, 502, 503, 504].includes(status);
}

/** How long an answer is waited for: a version is long on its way, anything else is small. */
export type Patience = { readonly versionMs: number; readonly otherMs: number };
const PATIENCE: Patience = { versionMs: 600_000, otherMs: 45_000 };

/**
 * Sends an edit once. A stored edit with its last answer lost counts as stored and is not written twice; one without an answer in time counts as
 * unsent, so those behind it go on. Rejects with the refusal and its next step.
 */
export async function sendEdit(
  client: Client,
  edit: Pick<NewEdit, 'workspaceId' | 'change'>,
  { versionMs, otherMs }: Patience = PATIENCE,
): Promise<Sent> {
  const { promise: late, resolve } = Promise.withResolvers<Sent>();
  const timer = setTimeout(() => resolve({ state: 'unsent' }), edit.change.kind === 'version' ? versionMs : otherMs);
  try {
    return await Promise.race([send(client, edit), late]);
  } catch (error) {
    if (isUnsent(error)) return { state: 'unsent' };
    throw explainRefusal(error);
  } finally {
    clearTimeout(timer);
  }
}

function send(client: Client, { workspaceId, change }: Pick<NewEdit, 'workspaceId' | 'change'>): Promise<Sent> {
  switch (change.kind) {
    case 'document': {
      const { kind, key, value, basedOn } = change.document;
      return settleDocuments(client, workspaceId, [change.document], async () => {
        const outcome = await client.writeDocument(workspaceId, kind, key, { basedOn, value });
        return outcome.ok ? { ok: true, value: [outcome.value] } : outcome;
      });
    }
    case 'documents':
      return settleDocuments(client, workspaceId, change.documents, (documents) =>
        client.writeDocuments(
          workspaceId,
          documents.map(({ kind, key, value, basedOn }) => ({ kind, key, value, basedOn })),
        ),
      );
    case 'head':
      return settleHead(
        client.moveHead(workspaceId, { basedOn: change.basedOn, to: change.to }),
        ({ head }) => head === change.to,
      );
    case 'version':
      return settleVersion(client, workspaceId, change.version);
  }
}

/** Writes all documents or none; those with the wanted value already are left out. */
async function settleDocuments(
  client: Client,
  workspaceId: string,
  edited: readonly EditedDocument[],
  write: (documents: readonly EditedDocument[]) => Promise<WriteOutcome<Document[], Document>>,
): Promise<Sent> {
  const outcome = await write(edited);
  if (outcome.ok) return { state: 'stored', documents: outcome.value, version: null };
  const { current, yours } = outcome.conflict;
  if (!isSame(getField(yours, 'value'), current.value)) return { state: 'lost-race', current };
  const stored = edited.length === 1 ? [current] : await client.listDocuments(workspaceId);
  const values = new Map(stored.map((document) => [getDocumentName(document), document]));
  const isStored = (one: EditedDocument): boolean => isSame(one.value, values.get(getDocumentName(one))?.value ?? null);
  const rest = edited.filter((one) => !isStored(one));
  const names = new Set(edited.filter(isStored).map(getDocumentName));
  const already = stored.filter((document) => names.has(getDocumentName(document)));
  if (rest.length === 0) return { state: 'stored', documents: already, version: null };
  // It was changed once more since the refusal.
  if (rest.length === edited.length) return { state: 'lost-race', current };
  const following = await settleDocuments(client, workspaceId, rest, write);
  return following.state === 'stored' ? { ...following, documents: [...already, ...following.documents] } : following;
}

async function settleHead(
  writing: Promise<WriteOutcome<unknown, WorkspaceSummary>>,
  isDone: (current: WorkspaceSummary) => boolean,
): Promise<Sent> {
  const outcome = await writing;
  if (outcome.ok || isDone(outcome.conflict.current)) return { state: 'stored', documents: [], version: null };
  return { state: 'lost-head', current: outcome.conflict.current };
}

async function settleVersion(
  client: Client,
  workspaceId: string,
  version: Parameters<Client['addVersion']>[1],
): Promise<Sent> {
  const outcome = await client.addVersion(workspaceId, version);
  if (outcome.ok) return { state: 'stored', documents: [], version: outcome.value };
  const { current, yours } = outcome.conflict;
  const hash = getField(yours, 'hash');
  if (current.head === null || hash !== current.head) return { state: 'lost-head', current };
  const versions = await client.listVersions(workspaceId);
  return { state: 'stored', documents: [], version: versions.find((one) => one.hash === hash) ?? null };
}

function getField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Whether two values are the same as JSON, with their keys in any order. */
function isSame(one: unknown, other: unknown): boolean {
  return hashKey([one]) === hashKey([other]);
}
