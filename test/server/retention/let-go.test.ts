import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { letGo } from '../../../src/server/retention/let-go.ts';
import { insertSecurityEvent, readSecurityEvents } from '../../../src/server/traces/security-rows.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from '../people/open-database.ts';

let database: Database;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  await migrate(database);
});

afterAll(() => remove());

const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();
const eventOf = (at: string) => ({ at, author: 'ann', action: 'a', subject: 's', detail: '' });
const NOW = new Date(day(200));

it('keeps of old versions those in use, before it, newest and named in a document, and of their bytes no more than is there', async () => {
  const storage = createDatabaseStorage(database);
  await storage.createWorkspace({ id: 'w', name: 'w', demo: false, organisation: 'local' }, eventOf(day(190)));
  const hashOf = (number: number): string => String(number).repeat(64);
  const accepted = [1, 2, 3, 4, 5, 195, 6].map(day);
  for (const [index, at] of accepted.entries()) {
    const rest = { author: 'ann', note: '', dataDate: null, sourceFiles: [], counts: {}, leftOut: [] };
    const version = { meta: { hash: hashOf(index + 1), accepted: at, ...rest }, dataset: datasetWithParts('w', 'P-1') };
    await storage.addVersion('w', index === 0 ? null : hashOf(index), version, eventOf(day(190)));
  }
  // Of the seven, 5 is in use and 4 before it, 7 the newest, 6 young, 2 named: 1 and 3 go.
  await storage.moveHead('w', hashOf(7), hashOf(5), eventOf(day(190)));
  await storage.writeDocument('w', 'view', 'v', 0, { page: `x?version=${hashOf(2)}` }, eventOf(day(190)));
  expect(await letGo(database, { versionDays: null, eventDays: null }, NOW)).toEqual({ versions: 0, events: 0 });
  expect(await letGo(database, { versionDays: 100, eventDays: null }, NOW)).toEqual({ versions: 2, events: 0 });
  const left = await storage.listVersions('w');
  expect(left.map(({ number, parent }) => [number, parent?.[0] ?? null])).toEqual([
    [7, '6'],
    [6, '5'],
    [5, '4'],
    [4, null],
    [2, null],
  ]);
  const [row] = await database.withSession((session) =>
    session.query(`select version_bytes::int = (select sum(octet_length(body))::int from version_chunks) as same
      from workspaces where id = 'w'`),
  );
  expect(row).toEqual({ same: true });
  const [last] = await storage.listAudit('w');
  expect(last).toMatchObject({ action: 'let-go-versions', detail: 'versions 1, 3: older than 100 days' });
  expect(await letGo(database, { versionDays: 100, eventDays: null }, NOW)).toEqual({ versions: 0, events: 0 });
});

it('cuts the chain of security events where a line says so, and nowhere else', async () => {
  const add = (at: string) =>
    database.queries.transaction((queries) =>
      insertSecurityEvent(queries, { at, kind: 'sign-in', who: 'ann', detail: '' }),
    );
  for (const at of [1, 2, 150, 3, 160]) await add(day(at));
  const read = async (): Promise<[string, boolean][]> => {
    const lines: [string, boolean][] = [];
    for await (const { row, holds } of readSecurityEvents(database.queries)) lines.push([row.at, holds]);
    return lines;
  };
  // The fourth is old, but behind one that is kept: without it the chain would have a hole.
  expect(await letGo(database, { versionDays: null, eventDays: 100 }, NOW)).toEqual({ versions: 0, events: 2 });
  expect(await read()).toEqual([150, 3, 160, 200].map((at) => [day(at), true]));
  await database.withSession((session) => session.query(`delete from security_events where at = '${day(150)}'`));
  expect((await read()).map(([, holds]) => holds)).toEqual([false, false, false]);
});
