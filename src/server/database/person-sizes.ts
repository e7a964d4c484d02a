import { and, eq, inArray, isNotNull, sql, sum } from 'drizzle-orm';
import { QuotaError } from '../../api/storage.ts';
import { versionMeta } from '../../domain/workspace/workspace.ts';
import type { Queries } from './database.ts';
import { ROOMS } from './quotas.ts';
import type { Quotas, Room } from '../config/usual-quotas.ts';
import type { Growth } from './quotas.ts';
import { documents, personSizes, versionChunks, versions } from './schema.ts';

const authorOfMeta = versionMeta.pick({ author: true });

/** A write's addition to each person's writings; nobody is the writer from before this was noted. */
export type PersonGrowth = Map<string, Required<Growth>>;

/** Adds to a write's addition for a person; for nobody, nothing. */
export function addGrowth(growths: PersonGrowth, author: string | null | undefined, more: Growth): void {
  if (author === null || author === undefined) return;
  const { documents: count = 0, documentBytes = 0, versionBytes = 0 } = more;
  const before = growths.get(author) ?? { documents: 0, documentBytes: 0, versionBytes: 0 };
  growths.set(author, {
    documents: before.documents + count,
    documentBytes: before.documentBytes + documentBytes,
    versionBytes: before.versionBytes + versionBytes,
  });
}

/**
 * Counts a write's addition to people's writings in an organisation. Throws a `QuotaError` where somebody has more with it than one person may;
 * a smaller amount is never refused. One after another by name, so two writes never wait for each other.
 */
export async function growPeople(
  queries: Queries,
  organisation: string,
  growths: PersonGrowth,
  quotas: Quotas | null,
): Promise<void> {
  for (const [author, growth] of [...growths].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (ROOMS.every(({ name }) => growth[name] === 0)) continue;
    const add = (column: 'documents' | 'documentBytes' | 'versionBytes') =>
      sql`greatest(0, ${personSizes[column]} + ${growth[column]})`;
    await queries
      .insert(personSizes)
      .values({
        organisationId: organisation,
        author,
        documents: Math.max(0, growth.documents),
        documentBytes: Math.max(0, growth.documentBytes),
        versionBytes: Math.max(0, growth.versionBytes),
      })
      .onConflictDoUpdate({
        target: [personSizes.organisationId, personSizes.author],
        set: {
          documents: add('documents'),
          documentBytes: add('documentBytes'),
          versionBytes: add('versionBytes'),
        },
      });
    if (quotas === null) continue;
    const has = await sumOfPerson(queries, organisation, author);
    for (const { name, say } of ROOMS)
      if (growth[name] > 0 && (has?.[name] ?? 0) > quotas.person[name])
        throw new QuotaError(
          `One person has ${say(quotas.person[name])} in an organisation at the most. Nothing was changed. Delete what you wrote and nobody needs.`,
        );
  }
}

/**
 * What a person has written in an organisation, by themselves and by their programs: each token has a row of its own, and would else bring the room
 * of another person. No e-mail has a blank in it, and a token's name stands behind one. Of two programs that write at once neither sees what
 * the other has not stored yet.
 */
async function sumOfPerson(queries: Queries, organisation: string, author: string): Promise<Room | undefined> {
  const isTheirs = sql`split_part(${personSizes.author}, ' ', 1) = split_part(${author}, ' ', 1)`;
  const [all] = await queries
    .select({
      documents: sum(personSizes.documents).mapWith(Number),
      documentBytes: sum(personSizes.documentBytes).mapWith(Number),
      versionBytes: sum(personSizes.versionBytes).mapWith(Number),
    })
    .from(personSizes)
    .where(and(eq(personSizes.organisationId, organisation), isTheirs));
  return all;
}

/** Takes a workspace's content, or only the named `versions` of it, from its writers; to be called before it goes. */
export async function shrinkPeople(
  queries: Queries,
  workspace: { id: string; organisation: string },
  contents?: readonly string[],
): Promise<void> {
  const gone: PersonGrowth = new Map();
  const ofVersions = await queries
    .select({ meta: versions.meta, bytes: sql<string>`sum(octet_length(${versionChunks.body}))` })
    .from(versions)
    .innerJoin(versionChunks, eq(versionChunks.contentId, versions.contentId))
    .where(and(eq(versions.workspaceId, workspace.id), contents && inArray(versions.contentId, [...contents])))
    .groupBy(versions.workspaceId, versions.hash);
  for (const { meta, bytes } of ofVersions)
    addGrowth(gone, authorOfMeta.parse(meta).author, { versionBytes: -Number(bytes) });
  if (contents === undefined) {
    const ofDocuments = await queries
      .select({
        author: documents.author,
        count: sql<string>`count(*)`,
        bytes: sql<string>`coalesce(sum(octet_length(${documents.value})), 0)`,
      })
      .from(documents)
      .where(and(eq(documents.workspaceId, workspace.id), isNotNull(documents.author)))
      .groupBy(documents.author);
    for (const row of ofDocuments)
      addGrowth(gone, row.author, { documents: -Number(row.count), documentBytes: -Number(row.bytes) });
  }
  await growPeople(queries, workspace.organisation, gone, null);
}
