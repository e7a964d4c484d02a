import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeToken, Session } from '../../../src/api/people/people-contract.ts';
import type { AuditEvent, VersionMeta } from '../../../src/domain/workspace/workspace.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from './open-database.ts';
import { createVisitor, inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let database: Database;
let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let ann: Visitor;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PostgreSQL'));
  opened = await openPeopleApp(database);
  ann = await setUpAdmin(opened);
});

afterAll(() => remove());

const run = (statement: string) => database.withSession((session) => session.run(statement));

describe('a clock that jumps', () => {
  it('changes no order of what was done, no number of a version, no tag and no page', async () => {
    const expires = new Date(opened.clock.now.getTime() + 30 * DAY_MS).toISOString();
    const given = { name: 'P', organisation: 'local', role: 'planner', expires };
    const { secret } = (await ann.ask<MadeToken>('POST', '/me/tokens', given)).body;
    // A program, whose token does not end with a session that a clock far back cuts short.
    const program = createVisitor(opened.app, { token: secret });
    const { body: works } = await program.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false });
    const path = `/workspaces/${works.id}`;
    const today = opened.clock.now;
    let basedOn: string | null = null;
    const tags: (string | null)[] = [];
    // A day on, two years back, and to the present again.
    for (const [jump, days] of [0, 1, -730, 0].entries()) {
      opened.clock.now = new Date(today.getTime() + days * DAY_MS);
      const version: object = {
        basedOn,
        dataset: datasetWithParts(`v${String(jump)}`, 'P-1'),
        note: String(jump),
        sourceFiles: [],
      };
      const { body, status }: { body: VersionMeta; status: number } = await program.ask<VersionMeta>(
        'POST',
        `${path}/versions`,
        version,
      );
      expect(status).toBe(201);
      basedOn = body.hash;
      const value = { name: String(jump), page: 'p', search: '' };
      expect((await program.ask('PUT', `${path}/documents/view/v`, { basedOn: jump, value })).status).toBe(200);
      const first = (await program.ask<VersionMeta[]>('GET', `${path}/versions`)).body.at(-1)?.hash ?? '';
      const answer = await program.send('GET', `${path}/versions/${first}`);
      await answer.body?.cancel();
      tags.push(answer.headers.get('etag'));
    }
    opened.clock.now = today;
    expect(new Set(tags).size).toBe(1);
    const versions = (await program.ask<VersionMeta[]>('GET', `${path}/versions`)).body;
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [4, '3'],
      [3, '2'],
      [2, '1'],
      [1, '0'],
    ]);
    const audit = (await ann.ask<AuditEvent[]>('GET', `${path}/audit`)).body;
    const written = Array.from({ length: 4 }, () => ['write-document', 'add-version']).flat();
    expect(audit.map(({ action }) => action)).toEqual([...written, 'create-workspace']);
    // The times are those that the clock had.
    expect(audit[2]?.at.slice(0, 4)).not.toBe(audit[0]?.at.slice(0, 4));
    const page = (await ann.ask<AuditEvent[]>('GET', `${path}/audit?limit=4`)).body;
    expect(page).toEqual(audit.slice(0, 4));
  });

  it('lets no session live longer than a week because the clock was ahead when it began', async () => {
    const bob = await inviteNew(opened, ann, { email: 'bob@example.com', role: 'viewer' });
    // As if the clock had been a year ahead when Bob signed in.
    await run(`update sessions set expires_at = expires_at + interval '1 year', created_at = created_at + interval '1 year',
      updated_at = updated_at + interval '1 year' where user_id = (select id from people where email = 'bob@example.com')`);
    expect((await bob.ask('GET', '/workspaces')).status).toBe(200);
    const { body: sessions } = await bob.ask<Session[]>('GET', '/me/sessions');
    const last = opened.clock.now.getTime() + 7 * DAY_MS + 60_000;
    expect(sessions.map(({ expires }) => new Date(expires).getTime() <= last)).toEqual([true]);
    // A clock that leaps ahead ends it, and nobody is let in by setting it back: it is gone then.
    await run(
      `update sessions set expires_at = now() - interval '1 day' where user_id = (select id from people where email = 'bob@example.com')`,
    );
    expect((await bob.ask('GET', '/workspaces')).status).toBe(401);
  });

  it('ends a token when its day is over by the clock that there is, and writes down its use also after the clock was set back', async () => {
    const expires = new Date(opened.clock.now.getTime() + DAY_MS).toISOString();
    const given = { name: 'P', organisation: 'local', role: 'viewer', expires };
    const { secret, id } = (await ann.ask<MadeToken>('POST', '/me/tokens', given)).body;
    const program = createVisitor(opened.app, { token: secret });
    const today = opened.clock.now;
    await run(`update tokens set last_used = now() + interval '1 year' where id = '${id}'`);
    expect((await program.ask('GET', '/workspaces')).status).toBe(200);
    const [used] = await run(
      `select last_used <= now() + interval '1 minute' as is_now from tokens where id = '${id}'`,
    );
    expect(used?.['is_now']).toBe(true);
    opened.clock.now = new Date(today.getTime() + 2 * DAY_MS);
    expect((await program.ask('GET', '/workspaces')).status).toBe(401);
    opened.clock.now = new Date(today.getTime() - 400 * DAY_MS);
    expect((await program.ask('GET', '/workspaces')).status).toBe(200);
    opened.clock.now = today;
  });
});
