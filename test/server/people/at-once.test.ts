import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeInvitation, MadeToken, Me, Member } from '../../../src/api/people/people-contract.ts';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { writeBackup } from '../../../src/server/backup/write-backup.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, readSecret } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let server: PostgresServer;
let database: Database;
/** Two servers on one database. */
let first: Awaited<ReturnType<typeof openPeopleApp>>;
let second: Awaited<ReturnType<typeof openPeopleApp>>;
let admin: Visitor;

beforeAll(async () => {
  server = await startPostgres();
  database = await openPostgres(await server.createDatabase());
  first = await openPeopleApp(database);
  second = await openPeopleApp(database);
});

afterAll(async () => {
  await database.close();
  await server.remove();
});

const count = (statuses: readonly number[], wanted: number): number =>
  statuses.filter((status) => status === wanted).length;

describe('people who do the same at once', () => {
  it('become the first admin one of them', async () => {
    const links = [await first.createSetUpLink(), await second.createSetUpLink()];
    const made = await Promise.all(
      [0, 1, 2, 3].map(async (index) => {
        const visitor = createVisitor((index % 2 === 0 ? first : second).app);
        const token = readSecret(links[index % 2] ?? '');
        const email = `ann${String(index)}@example.com`;
        const given = { token, organisation: 'Nordlicht', name: 'Ann', email, password: PASSWORD };
        return { visitor, status: (await visitor.ask('POST', '/set-up', given)).status };
      }),
    );
    expect(
      count(
        made.map(({ status }) => status),
        201,
      ),
    ).toBe(1);
    const winner = made.find(({ status }) => status === 201)?.visitor;
    if (!winner) throw new Error('Nobody became admin.');
    admin = winner;
    expect((await admin.ask<Member[]>('GET', '/organisations/local/members')).body).toHaveLength(1);
  });

  it('use one invitation once', async () => {
    const asked = { email: 'bob@example.com', role: 'viewer' };
    const { body } = await admin.ask<MadeInvitation>('POST', '/organisations/local/invitations', asked);
    const statuses = await Promise.all(
      [first, second, first, second].map(async ({ app }) => {
        const newPerson = { name: 'Bob', password: PASSWORD };
        const given = { token: readSecret(body.link), newPerson };
        return (await createVisitor(app).ask('POST', '/invitations/accept', given)).status;
      }),
    );
    expect(count(statuses, 201)).toBe(1);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('do not take each other the last right to let others in', async () => {
    const other = await inviteNew(first, admin, { email: 'cleo@example.com', role: 'admin' });
    const { body: members } = await admin.ask<Member[]>('GET', '/organisations/local/members');
    const [cleo, ann] = [members.find(({ name }) => name === 'cleo'), members.find(({ name }) => name === 'Ann')];
    const changed = await Promise.all([
      admin.ask('PUT', `/organisations/local/members/${cleo?.id ?? ''}`, { role: 'viewer' }),
      other.ask('PUT', `/organisations/local/members/${ann?.id ?? ''}`, { role: 'viewer' }),
    ]);
    // The slower one is no longer allowed to, or would have taken the last.
    expect(
      count(
        changed.map(({ status }) => status),
        200,
      ),
    ).toBe(1);
    const rows = await database.withSession((session) => session.query(`select 1 from members where role = 'admin'`));
    expect(rows).toHaveLength(1);
    if (changed[0]?.status !== 200) admin = other;
  });
});

describe('people in a backup', () => {
  it('have their passwords, roles, invitations and tokens where it is restored, and sign in again', async () => {
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const asked = { name: 'ERP', organisation: 'local', role: 'buyer', expires };
    const { body: token } = await admin.ask<MadeToken>('POST', '/me/tokens', asked);
    const invited = { email: 'dora@example.com', role: 'planner' };
    const { body: invitation } = await admin.ask<MadeInvitation>('POST', '/organisations/local/invitations', invited);
    const { body: before } = await admin.ask<Me>('GET', '/me');
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-people-'));
    const file = join(folder, 'people.backup');
    await writeBackup(database, file, new Date());
    const empty = await openPostgres(await server.createDatabase());
    await restoreBackup(empty, file);
    await expect(restoreBackup(empty, file)).rejects.toThrow(/people already|not empty/);
    const restored = await openPeopleApp(empty);
    expect(await restored.createSetUpLink()).toBeNull();

    const kept = createVisitor(restored.app);
    for (const [name, value] of admin.jar) kept.jar.set(name, value);
    expect((await kept.ask<Me>('GET', '/me')).body.person).toBeNull();
    const signedIn = await kept.ask<Me>('POST', '/sign-in', { email: before.person?.email, password: PASSWORD });
    expect(signedIn.body).toEqual(before);
    const program = createVisitor(restored.app, { token: token.secret });
    expect((await program.ask<Me>('GET', '/me')).body.organisations[0]?.role).toBe('buyer');
    const dora = createVisitor(restored.app);
    const newPerson = { name: 'Dora', password: PASSWORD };
    const joined = { token: readSecret(invitation.link), newPerson };
    expect((await dora.ask('POST', '/invitations/accept', joined)).status).toBe(201);
    await empty.close();
    rmSync(folder, { recursive: true });
  });
});
