import { and, asc, eq, sql } from 'drizzle-orm';
import type { Document } from '../../api/contract.ts';
import type { DocumentPage, DocumentToWrite } from '../../api/storage.ts';
import type { Queries } from './database.ts';
import { addGrowth, growPeople } from './person-sizes.ts';
import type { PersonGrowth } from './person-sizes.ts';
import { grow } from './quotas.ts';
import type { Quotas } from '../config/usual-quotas.ts';
import { documents } from './schema.ts';
import { LostRace, holdWorkspace } from './workspace-rows.ts';

/** The columns of a document as the API gives it; a kind is one taken by the API. */
const DOCUMENT = {
  kind: documents.kind,
  key: documents.key,
  revision: documents.revision,
  value: documents.value,
};

/** Up to `limit` documents of a workspace after the place `after`. */
export async function pageDocuments(
  queries: Queries,
  workspaceId: string,
  { after, limit }: DocumentPage,
): Promise<Document[]> {
  const isOwn = eq(documents.workspaceId, workspaceId);
  const follows = after && sql`(${documents.kind}, ${documents.key}) > (${after.kind}, ${after.key})`;
  const rows = await queries
    .select(DOCUMENT)
    .from(documents)
    .where(and(isOwn, follows))
    .orderBy(asc(documents.kind), asc(documents.key))
    .limit(limit);
  return rows as Document[];
}

/** All documents of a workspace. */
export async function listDocuments(queries: Queries, workspaceId: string): Promise<Document[]> {
  const rows = await queries
    .select(DOCUMENT)
    .from(documents)
    .where(eq(documents.workspaceId, workspaceId))
    .orderBy(asc(documents.kind), asc(documents.key));
  return rows as Document[];
}

/**
 * Writes documents of `author` in the order given. Throws a `LostRace` with the present state where the first of them was based on another
 * revision, and a `QuotaError`.
 */
export async function putDocuments(
  queries: Queries,
  workspaceId: string,
  writes: readonly DocumentToWrite[],
  author: string,
  quotas: Quotas,
): Promise<Document[]> {
  const workspace = await holdWorkspace(queries, workspaceId);
  const growth = { documents: 0, documentBytes: 0 };
  const growths: PersonGrowth = new Map();
  const written: Document[] = [];
  for (const { kind, key, basedOn, value } of writes) {
    const place = and(eq(documents.workspaceId, workspaceId), eq(documents.kind, kind), eq(documents.key, key));
    const [row] = await queries
      .select({ ...DOCUMENT, author: documents.author })
      .from(documents)
      .where(place);
    const { author: authorBefore = null, ...rest } = row ?? {};
    const current = row && (rest as Document);
    if ((current?.revision ?? 0) !== basedOn)
      throw new LostRace<Document>(current ?? { kind, key, revision: 0, value: null });
    const document: Document = { kind, key, revision: basedOn + 1, value };
    // What was deleted is nobody's.
    const own = { revision: document.revision, value, author: value === null ? null : author };
    if (current) await queries.update(documents).set(own).where(place);
    else await queries.insert(documents).values({ workspaceId, kind, key, ...own });
    const [bytesBefore, bytes] = [countBytes(current?.value), countBytes(value)];
    growth.documents += current ? 0 : 1;
    growth.documentBytes += bytes - bytesBefore;
    addGrowth(growths, authorBefore, { documents: -1, documentBytes: -bytesBefore });
    addGrowth(growths, own.author, { documents: 1, documentBytes: bytes });
    written.push(document);
  }
  await grow(queries, workspace, growth, quotas);
  await growPeople(queries, workspace.organisation, growths, quotas);
  return written;
}

/** Bytes of a value as stored; a deleted one has none. */
export function countBytes(value: unknown): number {
  return value === null || value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
