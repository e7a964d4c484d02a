import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QuotaError } from '../../../src/api/storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { endWorkspace } from '../../../src/server/people/organisations/end-workspace.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from '../people/open-database.ts';

let database: Database;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  await migrate(database);
});

afterAll(() => remove());

const person = { documents: 3, documentBytes: 100, versionBytes: 1_000_000 };
const QUOTAS = { ...person, workspaces: 2, versions: 2, person };
const event = { at: '2026-11-28T12:00:00.000Z', author: 'ann', action: 'a', subject: 's', detail: '' };
const version = (name: string) => ({
  meta: {
    hash: name,
    accepted: event.at,
    author: 'ann',
    note: '',
    dataDate: '',
    sourceFiles: [],
    counts: {},
    leftOut: [],
  },
  dataset: datasetWithParts(name, 'P-1'),
});

describe('quotas of an organisation', () => {
  it('count documents and their bytes over all of its workspaces, and refuse what is more in a sentence', async () => {
    const storage = createDatabaseStorage(database, QUOTAS);
    for (const id of ['one', 'two'])
      await storage.createWorkspace({ id, name: id, demo: false, organisation: 'local' }, event);
    const third = storage.createWorkspace({ id: 'three', name: 'three', demo: false, organisation: 'local' }, event);
    await expect(third).rejects.toThrow(/^An organisation has 2 workspaces at the most. Nothing was changed/);
    expect(await storage.findWorkspace('three')).toBeUndefined();
    const write = (id: string, key: string, basedOn: number, value: unknown) =>
      storage.writeDocument(id, 'view', key, basedOn, value, event);
    // 40 characters of two bytes each, two marks and a comma's worth of brackets: 84 bytes in all.
    const note = ['é'.repeat(40)];
    expect(await write('one', 'a', 0, note)).toMatchObject({ ok: true });
    await expect(write('two', 'b', 0, note)).rejects.toThrow(/has 0.0001 MB of documents at the most/);
    expect(await storage.listDocuments('two')).toEqual([]);
    // What makes less is never refused, and gives room.
    expect(await write('one', 'a', 1, null)).toMatchObject({ ok: true });
    expect(await write('two', 'b', 0, note)).toMatchObject({ ok: true });
    expect(await write('one', 'c', 0, 1)).toMatchObject({ ok: true });
    await expect(write('one', 'd', 0, 1)).rejects.toThrow(QuotaError);
    const rows = await database.withSession((session) =>
      session.query('select id, documents::int, document_bytes::int from workspaces order by id'),
    );
    expect(rows).toEqual([
      { id: 'one', documents: 2, document_bytes: 1 },
      { id: 'two', documents: 1, document_bytes: 84 },
    ]);
  });

  it('count versions of a workspace and what they take', async () => {
    const add = (name: string, basedOn: string | null, quotas = QUOTAS) =>
      createDatabaseStorage(database, quotas).addVersion('one', basedOn, version(name), event);
    expect(await add('v1', null)).toMatchObject({ ok: true });
    await expect(add('v2', 'v1', { ...QUOTAS, versionBytes: 10 })).rejects.toThrow(/of data versions at the most/);
    expect(await add('v2', 'v1')).toMatchObject({ ok: true });
    await expect(add('v3', 'v2')).rejects.toThrow(/^A workspace has 2 data versions at the most/);
    const [row] = await database.withSession((session) =>
      session.query(`select version_bytes::int = (select sum(octet_length(body))::int from version_chunks) as same
        from workspaces where id = 'one'`),
    );
    expect(row).toEqual({ same: true });
  });
});

describe('quotas of a person', () => {
  it('count what each has written last, wherever in the organisation, and give room again where it goes', async () => {
    const roomy = { ...QUOTAS, workspaces: 9, documents: 99, documentBytes: 9999, versions: 9 };
    const storage = createDatabaseStorage(database, { ...roomy, person: { ...person, documentBytes: 50 } });
    await database.withSession((session) => session.run(`insert into organisations values ('other', 'Other')`));
    for (const id of ['five', 'six'])
      await storage.createWorkspace({ id, name: id, demo: false, organisation: 'other' }, event);
    const write = (id: string, key: string, basedOn: number, value: unknown, author: string) =>
      storage.writeDocument(id, 'view', key, basedOn, value, { ...event, author });
    const sizes = async () =>
      database.withSession((session) =>
        session.query(`select author, documents::int as count, document_bytes::int as bytes, version_bytes > 0 as versions
          from person_sizes where organisation_id = 'other' order by author`),
      );
    // 28 letters with their quotes: 30 bytes.
    const note = 'n'.repeat(28);
    expect(await write('five', 'a', 0, note, 'ann')).toMatchObject({ ok: true });
    await expect(write('six', 'b', 0, note, 'ann')).rejects.toThrow(
      /^One person has 0.00005 MB of documents in an organisation at the most\. Nothing was changed\./,
    );
    // A program of theirs is no other person; a person whose name begins like theirs is.
    await expect(write('six', 'b', 0, note, 'ann (token "ERP")')).rejects.toThrow(/^One person has/);
    expect(await write('six', 'c', 0, 'n'.repeat(16), 'ann (token "ERP")')).toMatchObject({ ok: true });
    await expect(write('six', 'd', 0, 'nn', 'ann')).rejects.toThrow(/^One person has/);
    expect(await write('six', 'c', 1, null, 'ann')).toMatchObject({ ok: true });
    expect(await write('six', 'b', 0, note, 'annabel')).toMatchObject({ ok: true });
    expect(await write('six', 'b', 1, note, 'bob')).toMatchObject({ ok: true });
    // Whoever writes over what another wrote has it from then on; what was deleted is nobody's.
    expect(await write('five', 'a', 1, 'n', 'bob')).toMatchObject({ ok: true });
    const none = { count: 0, bytes: 0, versions: false };
    expect(await sizes()).toEqual([
      { author: 'ann', ...none },
      { author: 'ann (token "ERP")', ...none },
      { author: 'annabel', ...none },
      { author: 'bob', ...none, count: 2, bytes: 33 },
    ]);
    expect(await write('five', 'a', 2, null, 'ann')).toMatchObject({ ok: true });
    expect(await write('six', 'b', 2, null, 'ann')).toMatchObject({ ok: true });
    expect(await storage.addVersion('six', null, version('v1'), event)).toMatchObject({ ok: true });
    const full = createDatabaseStorage(database, { ...roomy, person: { ...person, versionBytes: 10 } });
    await expect(full.addVersion('six', 'v1', version('v2'), event)).rejects.toThrow(
      /^One person has .* of data versions/,
    );
    expect(await sizes()).toEqual([
      { author: 'ann', ...none, versions: true },
      { author: 'ann (token "ERP")', ...none },
      { author: 'annabel', ...none },
      { author: 'bob', ...none },
    ]);
    await database.queries.transaction((queries) => endWorkspace(queries, 'six'));
    expect((await sizes())[0]).toMatchObject({ author: 'ann', versions: false });
  });
});
