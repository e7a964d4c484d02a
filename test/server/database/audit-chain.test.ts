import { and, asc, eq, sql } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { checkChains } from '../../../src/server/database/audit-chain.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { auditChains, auditEvents, securityEvents } from '../../../src/server/database/schema.ts';
import { endWorkspace } from '../../../src/server/people/organisations/end-workspace.ts';
import {
  compareChainHeads,
  listChainHeads,
  noteChainHeads,
  readChainHeads,
} from '../../../src/server/traces/chain-heads.ts';
import { letGo } from '../../../src/server/retention/let-go.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { copyNewDatabase } from '../copy-new-database.ts';
import { openTestDatabase } from '../people/open-database.ts';

let database: Database;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  await migrate(database);
});

afterAll(() => remove());

// Quotes, a line break, a bell, a backslash and letters beyond the plane: whatever JSON writes in a way of its own.
const ODD = 'say "no"\n\u0007 \\ é 磁石 🧲 \u2028';
const event = { at: '2026-11-28T12:00:00.000Z', author: 'ann', action: 'write', subject: ODD, detail: '' };
const LOCAL = { organisationId: 'local' };
const meta = {
  hash: 'v1',
  accepted: event.at,
  author: 'ann',
  note: '',
  dataDate: '',
  sourceFiles: [],
  counts: {},
  leftOut: [],
};
const change = (statement: string) => database.withSession((session) => session.run(statement));
const check = () => database.queries.transaction(checkChains);
const make = (id: string, organisation = 'local') =>
  createDatabaseStorage(database).createWorkspace({ id, name: id, demo: false, organisation }, event, {
    versions: [{ meta, dataset: datasetWithParts('Works', 'P-1'), event: { ...event, subject: 'v1' } }],
    head: 'v1',
    documents: ['a', 'b'].map((key) => ({ kind: 'view', key, value: key, event: { ...event, subject: key } })),
  });

/** Runs a forger's statements with the triggers off, tells what is found, and puts all back. */
async function forge(...statements: readonly string[]): Promise<string[]> {
  let faults: string[] = [];
  const undone = new Error('undone');
  await database.queries
    .transaction(async (queries) => {
      await queries.execute(`alter table audit_events disable trigger user`);
      for (const statement of statements) await queries.execute(statement);
      ({ faults } = await checkChains(queries));
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return faults;
}

describe('the chains of events', () => {
  it('hold over single events and many at once, in workspaces and organisations', async () => {
    const storage = createDatabaseStorage(database);
    await make('one');
    await make('two');
    for (let count = 0; count < 3; count++) await storage.recordEvent('one', event);
    await storage.recordOrganisationEvent('local', event);
    expect(await check()).toEqual({ chains: 3, events: 12, sealed: 0, faults: [] });
  });

  it('hold where events of several chains are written in turn in one transaction, and where one is taken back', async () => {
    await database.queries.transaction(async (queries) => {
      const put = (...places: readonly ('one' | 'two' | null)[]) =>
        queries
          .insert(auditEvents)
          .values(places.map((workspaceId) => ({ ...event, workspaceId, ...(workspaceId ? {} : LOCAL) })));
      await put('two');
      await put('one', 'two', null, 'two');
      await queries
        .transaction(async (within) => {
          await within.insert(auditEvents).values({ ...event, workspaceId: 'two' });
          within.rollback();
        })
        .catch(() => undefined);
      await put('two', null);
    });
    const heads = await database.queries.select().from(auditChains).orderBy(asc(auditChains.chain));
    expect(heads.map(({ chain, number }) => [chain, number])).toEqual([
      ['organisation local', 3],
      ['workspace one', 8],
      ['workspace two', 8],
    ]);
    expect(await check()).toEqual({ chains: 3, events: 19, sealed: 0, faults: [] });
  });

  it('write each head once in a transaction, however many events it has', async () => {
    // In a transaction each event that wrote the head would leave another row version behind, which the next has to look past.
    await database.queries.transaction(async (queries) => {
      const writes = sql<number>`n_tup_upd::int`;
      const count = () => queries.select({ writes }).from(sql`pg_stat_xact_user_tables where relname = 'audit_chains'`);
      const [before] = await count();
      for (let turn = 0; turn < 20; turn++)
        await queries.insert(auditEvents).values({ ...event, workspaceId: 'ended', ...LOCAL });
      await queries.execute(sql`set constraints all immediate`);
      expect(await count()).toEqual([{ writes: (before?.writes ?? 0) + 1 }]);
    });
    await change(
      `delete from audit_events where workspace_id = 'ended'; delete from audit_chains where chain = 'workspace ended'`,
    );
  });

  it.each([
    [
      `update audit_events set author = 'eve' where chain = 'workspace one' and number = 6`,
      /^Event 6 of workspace one was changed/,
    ],
    [
      `update audit_events set workspace_id = 'two' where chain = 'workspace one' and number = 2`,
      /^Event 2 of workspace one was changed/,
    ],
    [`delete from audit_events where chain = 'workspace one' and number = 4`, /^Event 4 of workspace one is missing/],
    [`delete from audit_events where chain = 'workspace one' and number = 1`, /^Event 1 of workspace one is missing/],
    [`delete from audit_events where chain = 'workspace one' and number = 8`, /^Event 8 of workspace one is missing/],
    [`delete from audit_events where chain = 'organisation local'`, /^Event 1 of organisation local is missing/],
    [
      `delete from audit_events where chain = 'workspace two'; delete from audit_chains where chain = 'workspace two'`,
      /^Workspace two has no events/,
    ],
    [
      `insert into audit_events (workspace_id, at, author, action, subject, detail) values ('two', '', '', '', '', '')`,
      /is in no chain/,
    ],
  ])('show what was forged: %s', async (statements, sentence) => {
    const faults = await forge(...statements.split(';'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it('hold where a program of before ends a workspace, and where this one does', async () => {
    const before = (await check()).events;
    await change(`update audit_events set workspace_id = null, organisation_id = 'local', detail = 'workspace two: x'
      where workspace_id = 'two'`);
    expect(await check()).toMatchObject({ events: before, faults: [] });
    await database.queries.transaction((queries) => endWorkspace(queries, 'one'));
    // Its id may come again, as that of the demo does, and its record begins anew.
    await make('one');
    expect(await createDatabaseStorage(database).listAudit('one')).toHaveLength(4);
    const shown = await createDatabaseStorage(database).listOrganisationAudit('local', { limit: 99 });
    expect(shown.filter(({ detail, workspace }) => detail === 'workspace one' && workspace === null)).toHaveLength(8);
    expect(await check()).toMatchObject({ events: before + 4, faults: [] });
  });

  it('go on after what is older than is kept was let go', async () => {
    const storage = createDatabaseStorage(database);
    await storage.recordEvent('one', { ...event, at: '2027-06-01T00:00:00.000Z' });
    await letGo(database, { versionDays: null, eventDays: 30 }, new Date('2027-06-02T00:00:00.000Z'));
    expect(await storage.listAudit('one')).toHaveLength(1);
    await storage.recordEvent('one', event);
    expect(await check()).toMatchObject({ events: 2, faults: [] });
    expect(await forge(`update audit_chains set let_go_hash = 'x' where chain = 'workspace one'`)).toHaveLength(1);
  });

  it('differ from what the security log noted of them where somebody reckoned one anew', async () => {
    const now = (day: number) => new Date(Date.UTC(2027, 5, 2 + day));
    // Of the third chain all events were let go.
    await createDatabaseStorage(database).recordOrganisationEvent('local', event);
    expect([await noteChainHeads(database, now(0)), await noteChainHeads(database, now(0.9))]).toEqual([2, 0]);
    await createDatabaseStorage(database).recordEvent('one', { ...event, at: now(1).toISOString() });
    // Of the next day only what has gone on.
    expect(await noteChainHeads(database, now(1.1))).toBe(1);
    const noted = await listChainHeads(database.queries);
    expect(noted).toHaveLength(3);
    expect(await compareChainHeads(database.queries, noted)).toEqual([]);
    // As it is handed on to a file, and to syslog behind a head.
    const rows = await database.queries.select().from(securityEvents).orderBy(asc(securityEvents.id));
    const [first = '', ...others] = rows.map((row) => JSON.stringify(row));
    expect(readChainHeads([`<86>1 2027-06-02 host app - - - ${first}`, 'else', ...others].join('\n'))).toEqual(noted);
    const undone = new Error('undone');
    const anew = database.queries.transaction(async (queries) => {
      const { number = 0 } = noted.at(-1) ?? {};
      // The last event put in again by the database itself, with another author: the chain holds.
      await queries.execute(sql`delete from audit_events where chain = 'workspace one' and number = ${number}`);
      const [before] = await queries
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.chain, 'workspace one'), eq(auditEvents.number, number - 1)));
      await queries
        .update(auditChains)
        .set({ number: number - 1, hash: before?.hash ?? '' })
        .where(eq(auditChains.chain, 'workspace one'));
      await queries.insert(auditEvents).values({ ...event, author: 'eve', workspaceId: 'one' });
      await queries.execute(sql`set constraints all immediate`);
      expect((await checkChains(queries)).faults).toEqual([]);
      expect(await compareChainHeads(queries, noted)).toEqual([
        `Event ${String(number)} of workspace one is not the one that was noted on ${now(1.1).toISOString()}.`,
      ]);
      throw undone;
    });
    await expect(anew).rejects.toBe(undone);
  });

  it('take in the events of a backup from before there were chains, and say how many those are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-earlier-'));
    const restored = await openEmbedded(await copyNewDatabase(folder));
    await restoreBackup(restored, fileURLToPath(new URL('../backup/dumps/0013.backup', import.meta.url)));
    const report = await restored.queries.transaction(checkChains);
    expect(report.sealed).toBeGreaterThanOrEqual(8);
    expect(report).toMatchObject({ events: report.sealed, faults: [] });
    await restored.close();
    rmSync(folder, { recursive: true });
  });
});
