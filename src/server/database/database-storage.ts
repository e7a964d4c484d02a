import { asc, inArray } from 'drizzle-orm';
import type { Document, WorkspaceSummary } from '../../api/contract.ts';
import { numberVersions } from '../../api/number-versions.ts';
import type { FirstContent, Storage, Written } from '../../api/storage.ts';
import type { AuditEvent, VersionMeta } from '../../domain/workspace/workspace.ts';
import type { Database, Queries } from './database.ts';
import { readDataset } from './dataset-chunks.ts';
import {
  insertEvents,
  insertOrganisationEvent,
  traceExport,
  listEvents,
  listOrganisationEvents,
  pageEvents,
} from './audit-rows.ts';
import { listDocuments, pageDocuments, putDocuments, putFirstDocuments } from './document-rows.ts';
import { addGrowth, growPeople } from './person-sizes.ts';
import type { PersonGrowth } from './person-sizes.ts';
import { QUOTAS } from '../config/usual-quotas.ts';
import type { Quotas } from '../config/usual-quotas.ts';
import { checkWorkspaces, grow } from './quotas.ts';
import type { Growth } from './quotas.ts';
import { explainFailure } from './explain-failure.ts';
import { workspaces } from './schema.ts';
import {
  appendVersion,
  findVersionRow,
  insertVersion,
  listMetas,
  pageMetas,
  streamVersionRow,
  toMeta,
} from './version-rows.ts';
import {
  LostRace,
  SUMMARY,
  findWorkspace,
  getWorkspace,
  holdWorkspace,
  requireHead,
  setHead,
} from './workspace-rows.ts';

/** About a write's addition to the database's log beside the records of a version: pages are logged whole. */
const SMALL_WRITE_BYTES = 10_000;

/** `bytes`: about how much of records was stored; `isUnchanged`: there was nothing to write after all. */
type Changed<T> = { value: T; bytes?: number; isUnchanged?: boolean };

/**
 * A storage in PostgreSQL, embedded or not, with the newest schema (`migrate`). Each write is one transaction, with its audit event in it, and
 * holds the row of its workspace from its first look on: writes of one workspace follow each other, by any process, and their events stand in
 * this order. Rejects with a `StorageUnavailableError` while the database cannot be reached.
 */
export function createDatabaseStorage(database: Database, quotas: Quotas = QUOTAS): Storage {
  async function read<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    try {
      return await work(database.queries);
    } catch (error) {
      throw explainFailure(error);
    }
  }

  /** Reads of an existing workspace: anything found in it proves it, and only where nothing is found it is asked for. */
  function readIn<T>(workspaceId: string, work: (queries: Queries) => Promise<T>): Promise<T> {
    return read(async (queries) => {
      const found = await work(queries);
      if (found === undefined || (Array.isArray(found) && found.length === 0)) await getWorkspace(queries, workspaceId);
      return found;
    });
  }

  /** One transaction with its events; a `LostRace` in it leaves no trace and comes back as the other side. */
  async function write<T, C>(
    workspaceId: string,
    events: readonly AuditEvent[],
    work: (queries: Queries) => Promise<Changed<T>>,
  ): Promise<Written<T, C>> {
    try {
      const { value, bytes = 0 } = await database.queries.transaction(async (queries) => {
        const changed = await work(queries);
        if (changed.isUnchanged === true) return changed;
        await insertEvents(queries, workspaceId, events);
        return changed;
      });
      database.afterWrite(bytes + SMALL_WRITE_BYTES);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof LostRace) return { ok: false, current: error.current as C };
      throw explainFailure(error);
    }
  }

  return {
    name: database.name,

    listWorkspaces: (organisations) =>
      read((queries) =>
        queries
          .select(SUMMARY)
          .from(workspaces)
          .where(organisations && inArray(workspaces.organisationId, [...organisations]))
          .orderBy(asc(workspaces.position)),
      ),
    findWorkspace: (id) => read((queries) => findWorkspace(queries, id)),
    createWorkspace: async ({ id, name, demo, organisation }, event, content) => {
      const head = content?.head ?? null;
      const summary: WorkspaceSummary = { id, name, demo, organisation, head, revision: 1 };
      const events = [event, ...[...(content?.versions ?? []), ...(content?.documents ?? [])].map((one) => one.event)];
      const written = await write<WorkspaceSummary, never>(id, events, async (queries) => {
        const made = await queries
          .insert(workspaces)
          .values({ ...summary, organisationId: organisation })
          .onConflictDoNothing()
          .returning({ id: workspaces.id });
        if (made.length === 0) return { value: await getWorkspace(queries, id), isUnchanged: true };
        await checkWorkspaces(queries, organisation, quotas);
        if (content === undefined) return { value: summary };
        const { growth, growths } = await insertContent(queries, id, content);
        await grow(queries, summary, growth, quotas);
        await growPeople(queries, organisation, growths, quotas);
        return { value: summary, bytes: growth.versionBytes };
      });
      return written.ok ? written.value : written.current;
    },

    listVersions: (workspaceId) => readIn(workspaceId, (queries) => listMetas(queries, workspaceId)),
    pageVersions: (workspaceId, page) => readIn(workspaceId, (queries) => pageMetas(queries, workspaceId, page)),
    findVersion: (workspaceId, hash) =>
      readIn(workspaceId, async (queries) => {
        const row = await findVersionRow(queries, workspaceId, hash);
        return row && { meta: toMeta(row), dataset: await readDataset(queries, row.contentId) };
      }),
    streamVersion: (workspaceId, hash) =>
      readIn(workspaceId, async (queries) => {
        const row = await findVersionRow(queries, workspaceId, hash);
        return row && streamVersionRow(queries, row);
      }),
    addVersion: (workspaceId, basedOn, version, event) =>
      write<VersionMeta, WorkspaceSummary>(workspaceId, [event], (queries) =>
        appendVersion(queries, workspaceId, basedOn, version, quotas),
      ),
    moveHead: (workspaceId, basedOn, to, event) =>
      write<WorkspaceSummary, WorkspaceSummary>(workspaceId, [event], async (queries) => {
        const workspace = await holdWorkspace(queries, workspaceId);
        if (!(await findVersionRow(queries, workspaceId, to))) throw new Error(`There is no version "${to}".`);
        requireHead(workspace, basedOn);
        return { value: await setHead(queries, workspace, to) };
      }),

    listDocuments: (workspaceId) => readIn(workspaceId, (queries) => listDocuments(queries, workspaceId)),
    pageDocuments: (workspaceId, page) => readIn(workspaceId, (queries) => pageDocuments(queries, workspaceId, page)),
    writeDocument: (workspaceId, kind, key, basedOn, value, event) =>
      write<Document, Document>(workspaceId, [event], async (queries) => {
        const [document] = await putDocuments(
          queries,
          workspaceId,
          [{ kind, key, basedOn, value }],
          event.author,
          quotas,
        );
        return { value: document as Document };
      }),
    writeDocuments: (workspaceId, writes, event) =>
      write<Document[], Document>(workspaceId, [event], async (queries) => ({
        value: await putDocuments(queries, workspaceId, writes, event.author, quotas),
      })),

    recordEvent: async (workspaceId, event) => {
      await write(workspaceId, [event], async (queries) => {
        await holdWorkspace(queries, workspaceId);
        return { value: null };
      });
    },
    pageAudit: (workspaceId, page) => readIn(workspaceId, (queries) => pageEvents(queries, workspaceId, page)),
    listAudit: (workspaceId) => readIn(workspaceId, (queries) => listEvents(queries, workspaceId)),
    recordOrganisationEvent: (organisation, event) =>
      read(async (queries) => {
        await queries.transaction(async (within) => {
          await insertOrganisationEvent(within, organisation, event);
          await traceExport(within, event, organisation);
        });
        database.afterWrite(SMALL_WRITE_BYTES);
      }),
    listOrganisationAudit: (organisation, page) =>
      read((queries) => listOrganisationEvents(queries, organisation, page)),
  };
}

/** Beginning of a new workspace; returns its addition to it, and to each person's writings. */
async function insertContent(
  queries: Queries,
  workspaceId: string,
  content: FirstContent,
): Promise<{ growth: Required<Growth>; growths: PersonGrowth }> {
  let versionBytes = 0;
  const growths: PersonGrowth = new Map();
  for (const version of numberVersions(content.versions)) {
    const bytes = await insertVersion(queries, workspaceId, version);
    versionBytes += bytes;
    addGrowth(growths, version.meta.author, { versionBytes: bytes });
  }
  const documentBytes = await putFirstDocuments(queries, workspaceId, content.documents, growths);
  const growth = { documents: content.documents.length, documentBytes, versionBytes };
  return { growth, growths };
}
