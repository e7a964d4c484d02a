import { hasRole } from '../domain/roles.ts';
import { describeMissingRole } from './people/caller.ts';
import type { Caller } from './people/caller.ts';
import {
  checkDocumentValue,
  checkDocuments,
  describeKeyFault,
  describeSingleKind,
  isDocumentKey,
} from './requests/check-documents.ts';
import { refusePacks } from './requests/check-packs.ts';
import { DOCUMENT_ROLES, documentKey, documentKind, writeDocument, writeDocuments } from './contract.ts';
import type { Document, DocumentKind } from './contract.ts';
import type { Guard } from './guard.ts';
import type { Membership } from './people/people-contract.ts';
import { answerList, toPage } from './requests/pages.ts';
import { describeFaults, problemResponse } from './problem.ts';
import { readBody } from './requests/read-body.ts';
import type { RouteContext } from './route-context.ts';

/** How many documents an event names of one step: it is read again with a thousand others. */
const MOST_NAMED = 1000;

/** People's writings beside the data, one at a time or several in one step. */
export function addDocumentRoutes(guard: Guard, { storage, people, createEventFor }: RouteContext): void {
  /** The refusal of the first kind in need of another role; null: the asker may write all of them. */
  async function refuse(
    kinds: readonly DocumentKind[],
    caller: Caller,
    organisation: Membership,
  ): Promise<Response | null> {
    const refusal = refuseKinds(kinds, organisation);
    if (refusal) await people.noteRefusal?.(caller, `writing documents in organisation ${organisation.id}`);
    return refusal;
  }

  guard.inWorkspace('GET /workspaces/{workspace}/documents', async ({ request, workspace }) =>
    answerList(request, {
      readAll: () => storage.listDocuments(workspace.id),
      readPage: async (limit, after) => {
        const place = after === undefined ? undefined : readPlace(after);
        if (place === null) return null;
        const found = await storage.pageDocuments(workspace.id, { after: place, limit: limit + 1 });
        return toPage(found, limit, ({ kind, key }) => `${kind}/${key}`);
      },
    }),
  );

  guard.inWorkspace('PUT /workspaces/{workspace}/documents', async (question) => {
    const { caller, organisation, workspace } = question;
    const body = await readBody(question, writeDocuments);
    if (!body.ok) return body.refusal;
    const checked = checkDocuments(body.value, { canDelete: true });
    if (!checked.ok) return problemResponse(422, checked.detail);
    const writes = checked.value;
    const unsigned = await refusePacks(writes);
    if (unsigned !== null) return problemResponse(422, unsigned);
    const kinds = [...new Set(writes.map(({ kind }) => kind))];
    const refusal = await refuse(kinds, caller, organisation);
    if (refusal) return refusal;
    const names = writes.slice(0, MOST_NAMED).map(({ kind, key }) => `${kind}/${key}`);
    const more = writes.length > names.length ? ` and ${String(writes.length - names.length)} more` : '';
    const detail = `${String(writes.length)} documents: ${names.join(', ')}${more}`;
    const event = createEventFor(caller)('write-documents', kinds.join(', '), detail);
    const written = await storage.writeDocuments(workspace.id, writes, event);
    if (written.ok) return Response.json(written.value);
    const { current } = written;
    const yours = writes.find(({ kind, key }) => kind === current.kind && key === current.key);
    return problemResponse(409, 'Somebody else wrote one of these since it was read.', { current, yours });
  });

  guard.inWorkspace('PUT /workspaces/{workspace}/documents/{kind}/{key}', async (question) => {
    const { params, caller, organisation, workspace } = question;
    const kind = documentKind.safeParse(params['kind']);
    const key = params['key'] ?? '';
    if (!kind.success) return problemResponse(404, `There are no documents of the kind "${params['kind'] ?? ''}".`);
    if (!documentKey.safeParse(key).success) return problemResponse(404, 'No document has so long a name.');
    if (!isDocumentKey(kind.data, key)) return problemResponse(404, describeSingleKind(kind.data));
    const refusal = await refuse([kind.data], caller, organisation);
    if (refusal) return refusal;
    const body = await readBody(question, writeDocument);
    if (!body.ok) return body.refusal;
    const { basedOn } = body.value;
    const checked = checkDocumentValue(kind.data, body.value.value, { canDelete: true });
    if (!checked.ok) return problemResponse(422, describeFaults(checked.faults));
    const { value } = checked;
    const misplaced = describeKeyFault(kind.data, key, value);
    if (misplaced !== null) return problemResponse(422, misplaced);
    const unsigned = await refusePacks([{ kind: kind.data, value }]);
    if (unsigned !== null) return problemResponse(422, unsigned);
    const action = value === null ? 'delete-document' : 'write-document';
    const event = createEventFor(caller)(action, `${kind.data}/${key}`, `on revision ${String(basedOn)}`);
    const written = await storage.writeDocument(workspace.id, kind.data, key, basedOn, value, event);
    if (written.ok) return Response.json(written.value);
    const yours = { ...body.value, value };
    return problemResponse(409, 'Somebody else wrote this since it was read.', { current: written.current, yours });
  });
}

/** The kind and key at the end of a page; null for an impossible one. */
function readPlace(after: string): Pick<Document, 'kind' | 'key'> | null {
  const [kind, key] = after.split(/\/(.*)/s);
  const [knownKind, knownKey] = [documentKind.safeParse(kind), documentKey.safeParse(key)];
  return knownKind.success && knownKey.success ? { kind: knownKind.data, key: knownKey.data } : null;
}

/** The refusal of the first kind in need of another role; null: the asker may write all of them. */
function refuseKinds(kinds: readonly DocumentKind[], { role }: Membership): Response | null {
  const missing = kinds.find((kind) => !hasRole(role, DOCUMENT_ROLES[kind]));
  if (missing === undefined) return null;
  return problemResponse(403, `"${missing}": ${describeMissingRole(DOCUMENT_ROLES[missing], role)}`);
}
