import { hasRole } from '../domain/roles.ts';
import { describeMissingRole } from './caller.ts';
import { checkDocuments, describeKeyFault, describeSingleKind, isDocumentKey } from './check-documents.ts';
import { DOCUMENT_ROLES, documentKey, documentKind, documentValue, writeDocument, writeDocuments } from './contract.ts';
import type { Document, DocumentKind } from './contract.ts';
import type { Guard } from './guard.ts';
import type { Membership } from './people-contract.ts';
import { answerList, toPage } from './pages.ts';
import { describeFaults, problemResponse } from './problem.ts';
import { readBody } from './read-body.ts';
import type { RouteContext } from './route-context.ts';

/** What people write beside the data, one at a time or several in one step. */
export function addDocumentRoutes(guard: Guard, { storage, maxBodyBytes, createEventFor }: RouteContext): void {
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

  guard.inWorkspace('PUT /workspaces/{workspace}/documents', async ({ request, caller, organisation, workspace }) => {
    const body = await readBody(request, writeDocuments, maxBodyBytes);
    if (!body.ok) return body.refusal;
    const checked = checkDocuments(body.value, { canDelete: true });
    if (!checked.ok) return problemResponse(422, checked.detail);
    const writes = checked.value;
    const kinds = [...new Set(writes.map(({ kind }) => kind))];
    const refusal = refuseKinds(kinds, organisation);
    if (refusal) return refusal;
    const names = writes.map(({ kind, key }) => `${kind}/${key}`).join(', ');
    const detail = `${String(writes.length)} documents: ${names}`;
    const event = createEventFor(caller)('write-documents', kinds.join(', '), detail);
    const written = await storage.writeDocuments(workspace.id, writes, event);
    if (written.ok) return Response.json(written.value);
    const { current } = written;
    const yours = writes.find(({ kind, key }) => kind === current.kind && key === current.key);
    return problemResponse(409, 'Somebody else wrote one of these since it was read.', { current, yours });
  });

  guard.inWorkspace(
    'PUT /workspaces/{workspace}/documents/{kind}/{key}',
    async ({ request, params, caller, organisation, workspace }) => {
      const kind = documentKind.safeParse(params['kind']);
      const key = params['key'] ?? '';
      if (!kind.success) return problemResponse(404, `There are no documents of the kind "${params['kind'] ?? ''}".`);
      if (!documentKey.safeParse(key).success) return problemResponse(404, 'No document has so long a name.');
      if (!isDocumentKey(kind.data, key)) return problemResponse(404, describeSingleKind(kind.data));
      const refusal = refuseKinds([kind.data], organisation);
      if (refusal) return refusal;
      const body = await readBody(request, writeDocument, maxBodyBytes);
      if (!body.ok) return body.refusal;
      const { basedOn } = body.value;
      const value = documentValue[kind.data].nullable().safeParse(body.value.value);
      if (!value.success) return problemResponse(422, describeFaults(value.error.issues));
      const misplaced = describeKeyFault(kind.data, key, value.data);
      if (misplaced !== null) return problemResponse(422, misplaced);
      const action = value.data === null ? 'delete-document' : 'write-document';
      const event = createEventFor(caller)(action, `${kind.data}/${key}`, `on revision ${String(basedOn)}`);
      const written = await storage.writeDocument(workspace.id, kind.data, key, basedOn, value.data, event);
      if (written.ok) return Response.json(written.value);
      const yours = { ...body.value, value: value.data };
      return problemResponse(409, 'Somebody else wrote this since it was read.', { current: written.current, yours });
    },
  );
}

/** The kind and key that a page ends with; null where it can be none. */
function readPlace(after: string): Pick<Document, 'kind' | 'key'> | null {
  const [kind, key] = after.split(/\/(.*)/s);
  const [knownKind, knownKey] = [documentKind.safeParse(kind), documentKey.safeParse(key)];
  return knownKind.success && knownKey.success ? { kind: knownKind.data, key: knownKey.data } : null;
}

/** The refusal of the first kind that needs another role; null: the asker may write all of them. */
function refuseKinds(kinds: readonly DocumentKind[], { role }: Membership): Response | null {
  const missing = kinds.find((kind) => !hasRole(role, DOCUMENT_ROLES[kind]));
  if (missing === undefined) return null;
  return problemResponse(403, `"${missing}": ${describeMissingRole(DOCUMENT_ROLES[missing], role)}`);
}
