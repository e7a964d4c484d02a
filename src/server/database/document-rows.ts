import { and, asc, eq, sql } from 'drizzle-orm';
import type { Document } from '../../api/contract.ts';
import type { DocumentPage, DocumentToWrite, FirstContent } from '../../api/storage.ts';
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
  return rows;
}

/** All documents of a workspace. */
export async function listDocuments(queries: Queries, workspaceId: string): Promise<Document[]> {
  const rows = await queries
    .select(DOCUMENT)
    .from(documents)
    .where(eq(documents.workspaceId, workspaceId))
    .orderBy(asc(documents.kind), asc(documents.key));
  return rows;
}

/**
 * Writes documents of `author`, no two of one kind and key; gives them in the order given. Throws a `LostRace` with the present state of the first that
 * was based on another revision, and a `QuotaError`.
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
  for (let from = 0; from < writes.length; from += ROWS_AT_ONCE) {
    const some = writes.slice(from, from + ROWS_AT_ONCE);
    const present = await findPresent(queries, workspaceId, some);
    const rows: DocumentRow[] = [];
    for (const { kind, key, basedOn, value } of some) {
      const before = present.get(getName({ kind, key }));
      if ((before?.document.revision ?? 0) !== basedOn)
        throw new LostRace<Document>(before?.document ?? { kind, key, revision: 0, value: null });
      const document: Document = { kind, key, revision: basedOn + 1, value };
      // What was deleted is nobody's.
      const writer = value === null ? null : author;
      rows.push({ workspaceId, ...document, author: writer });
      const [bytesBefore, bytes] = [countBytes(before?.document.value), countBytes(value)];
      growth.documents += before ? 0 : 1;
      growth.documentBytes += bytes - bytesBefore;
      addGrowth(growths, before?.author, { documents: -1, documentBytes: -bytesBefore });
      addGrowth(growths, writer, { documents: 1, documentBytes: bytes });
      written.push(document);
    }
    await putRows(queries, rows);
  }
  await grow(queries, workspace, growth, quotas);
  await growPeople(queries, workspace.organisation, growths, quotas);
  return written;
}

/** Writes the documents of a new workspace, no two of one kind and key; returns their bytes. Each is its event's author's, a deleted one nobody's. */
export async function putFirstDocuments(
  queries: Queries,
  workspaceId: string,
  given: FirstContent['documents'],
  growths: PersonGrowth,
): Promise<number> {
  let all = 0;
  for (let from = 0; from < given.length; from += ROWS_AT_ONCE) {
    const rows = given.slice(from, from + ROWS_AT_ONCE).map(({ kind, key, value, event }): DocumentRow => {
      const author = value === null ? null : event.author;
      const documentBytes = countBytes(value);
      all += documentBytes;
      addGrowth(growths, author, { documents: 1, documentBytes });
      return { workspaceId, kind, key, revision: 1, value, author };
    });
    await putRows(queries, rows);
  }
  return all;
}

/** Rows of one statement: one by one, a step of 20,000 documents let nobody else at an embedded database for a minute. */
const ROWS_AT_ONCE = 500;

type DocumentRow = typeof documents.$inferInsert;
type Present = { document: Document; author: string | null };

function getName({ kind, key }: { kind: string; key: string }): string {
  return `${kind}/${key}`;
}

/** What is stored of these documents, by kind and key. */
async function findPresent(
  queries: Queries,
  workspaceId: string,
  asked: readonly Pick<Document, 'kind' | 'key'>[],
): Promise<ReadonlyMap<string, Present>> {
  const places = asked.map(({ kind, key }) => sql`(${kind}::text, ${key}::text)`);
  const rows = await queries
    .select({ ...DOCUMENT, author: documents.author })
    .from(documents)
    .innerJoin(
      sql`(values ${sql.join(places, sql`, `)}) as asked (kind, key)`,
      sql`asked.kind = ${documents.kind} and asked.key = ${documents.key}`,
    )
    .where(eq(documents.workspaceId, workspaceId));
  return new Map(rows.map(({ author, ...document }) => [getName(document), { document, author }]));
}

async function putRows(queries: Queries, rows: readonly DocumentRow[]): Promise<void> {
  await queries
    .insert(documents)
    .values([...rows])
    .onConflictDoUpdate({
      target: [documents.workspaceId, documents.kind, documents.key],
      set: { revision: sql`excluded.revision`, value: sql`excluded.value`, author: sql`excluded.author` },
    });
}

/** Bytes of a value as stored; a deleted one has none. */
function countBytes(value: unknown): number {
  return value === null || value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
