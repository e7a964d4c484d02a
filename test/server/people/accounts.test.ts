import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeInvitation, MadeLink, Me, Member, Session } from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { WRONG_PASSWORDS } from '../../../src/server/people/limits.ts';
import { KINDS, openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, readSecret } from './people-app.ts';
import type { Visitor } from './people-app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(KINDS)('accounts on %s', (kind) => {
  let database: Database;
  let remove: () => Promise<void>;
  let opened: Awaited<ReturnType<typeof openPeopleApp>>;
  let ann: Visitor;

  beforeAll(async () => {
    ({ database, remove } = await openTestDatabase(kind));
    opened = await openPeopleApp(database);
    ann = createVisitor(opened.app);
  });

  afterAll(() => remove());

  const invite = async (email: string, role = 'viewer') =>
    (await ann.ask<MadeInvitation>('POST', '/organisations/local/invitations', { email, role })).body;
  const actions = async (): Promise<string[]> => {
    const { body } = await ann.ask<{ action: string }[]>('GET', '/organisations/local/audit?limit=1000');
    return body.map(({ action }) => action);
  };

  it('begin with the link that the server prints, which is good once', async () => {
    expect((await ann.ask<Me>('GET', '/me')).body).toEqual({
      person: null,
      organisations: [],
      signIn: { oidc: null, setUp: true, mail: false, passkeys: true },
    });
    const [first, second] = [await opened.createSetUpLink(), await opened.createSetUpLink()];
    const given = { organisation: 'Nordlicht', name: 'Ann', email: 'Ann@Example.com', password: PASSWORD };
    for (const password of ['Password1234!', 'Ann@Example.com'])
      expect(await ann.ask('POST', '/set-up', { ...given, password, token: readSecret(first ?? '') })).toMatchObject({
        status: 422,
        body: { detail: expect.stringContaining('password: ') as string },
      });
    const made = await ann.ask<Me>('POST', '/set-up', { ...given, token: readSecret(first ?? '') });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      person: { name: 'Ann', email: 'ann@example.com' },
      organisations: [{ id: 'local', name: 'Nordlicht', role: 'admin' }],
      signIn: { oidc: null, setUp: false, mail: false, passkeys: true },
    });
    expect((await ann.ask<Me>('GET', '/me')).body.person?.name).toBe('Ann');
    for (const link of [first, second]) {
      const late = await createVisitor(opened.app).ask('POST', '/set-up', { ...given, token: readSecret(link ?? '') });
      expect(late.status).toBe(404);
    }
    expect(await opened.createSetUpLink()).toBeNull();
  });

  it('keep no password and no secret that anybody could use', async () => {
    const { link } = await invite('hidden@example.com');
    for (const password of ['qwertyuiop123', 'hidden2026!!!']) {
      const joining = { token: readSecret(link), newPerson: { name: 'H', password } };
      expect((await createVisitor(opened.app).ask('POST', '/invitations/accept', joining)).status).toBe(422);
    }
    const stored = await database.withSession(async (session) => {
      const tables = ['people', 'accounts', 'links', 'audit_events'];
      let text = '';
      for (const table of tables) text += JSON.stringify(await session.query(`select * from ${table}`));
      return text;
    });
    expect(stored).toContain('hidden@example.com');
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(readSecret(link));
  });

  it('end their sessions after a time of rest, and after a longer one however much they are used', async () => {
    const given = { email: 'sara@example.com', role: 'viewer' } as const;
    const sara = await inviteNew(opened, ann, given);
    const age = (column: string, days: number) =>
      database.withSession((session) =>
        session.run(`update sessions set ${column} = ${column} - interval '${String(days)} days'
          where user_id = (select id from people where email = 'sara@example.com')`),
      );
    await age('created_at', 29);
    expect((await sara.ask<Me>('GET', '/me')).body.person?.email).toBe('sara@example.com');
    await age('created_at', 2);
    // An embedded database remembers sessions until anybody changes something of people.
    await ann.ask('PUT', '/me', { name: 'Ann' });
    expect((await sara.ask<Me>('GET', '/me')).body.person).toBeNull();
    await sara.ask('POST', '/sign-in', { email: 'sara@example.com', password: PASSWORD });
    await age('expires_at', 8);
    expect((await sara.ask<Me>('GET', '/me')).body.person).toBeNull();
  });

  it('refuse a wrong password and a stranger in the same words, and after some tries even the right one for a while', async () => {
    const joined = await inviteNew(opened, ann, { email: 'eve@example.com', role: 'viewer' });
    const { jar: jarOfEve, ask: askKnown } = createVisitor(opened.app, { address: '203.0.113.9' });
    const tryKnown = (email: string, password: string) => askKnown('POST', '/sign-in', { email, password });
    const thief = createVisitor(opened.app, { address: '203.0.113.9' });
    const tryPassword = (email: string, password: string) => thief.ask<object>('POST', '/sign-in', { email, password });
    const wrong = await tryPassword('eve@example.com', 'wrong password 1');
    const stranger = await tryPassword('nobody@example.com', 'wrong password 1');
    expect([wrong.status, stranger.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(stranger.body);
    for (let count = 1; count < WRONG_PASSWORDS; count++)
      await tryPassword('eve@example.com', `guess ${String(count)}`);
    const limited = await tryPassword('EVE@example.com', PASSWORD);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(thief.jar.size).toBe(0);
    // Whoever sits elsewhere is not kept out by it, nor is a browser from which she was signed in, wherever it is, nor a link.
    jarOfEve.set('lodestone.device', joined.jar.get('lodestone.device') ?? '');
    expect((await tryKnown('eve@example.com', PASSWORD)).status).toBe(200);
    const eve = createVisitor(opened.app, { address: '192.0.2.7' });
    expect((await eve.ask('POST', '/sign-in', { email: 'eve@example.com', password: PASSWORD })).status).toBe(200);
  });

  it('are joined by an invitation, which is for one e-mail, once, for a week, until it is withdrawn or replaced', async () => {
    const bob = createVisitor(opened.app);
    const accept = (link: string | null, visitor = bob) =>
      visitor.ask<Me>('POST', '/invitations/accept', {
        token: readSecret(link),
        newPerson: { name: 'Bob', password: PASSWORD },
      });
    const replaced = await invite('bob@example.com', 'viewer');
    const { link } = await invite('Bob@example.com', 'buyer');
    expect((await accept(replaced.link)).status).toBe(404);
    expect((await bob.ask('POST', '/invitations/open', { token: readSecret(link) })).body).toMatchObject({
      organisation: 'Nordlicht',
      email: 'bob@example.com',
      role: 'buyer',
      invitedBy: 'ann@example.com',
      hasAccount: false,
    });
    const joined = await accept(link);
    expect(joined.body.organisations).toEqual([{ id: 'local', name: 'Nordlicht', role: 'buyer' }]);
    expect((await accept(link, createVisitor(opened.app))).status).toBe(404);
    expect(
      (await ann.ask('POST', '/organisations/local/invitations', { email: 'bob@example.com', role: 'admin' })).status,
    ).toBe(409);

    const withdrawn = await invite('carl@example.com');
    await ann.ask('DELETE', `/organisations/local/invitations/${withdrawn.id}`);
    expect((await accept(withdrawn.link)).status).toBe(404);
    const old = await invite('dora@example.com');
    opened.clock.now = new Date(Date.now() + 8 * DAY_MS);
    expect((await accept(old.link)).status).toBe(404);
    opened.clock.now = new Date();
    expect((await accept('http://x/#forged')).status).toBe(404);
  });

  it('let a person into a second organisation only as themselves', async () => {
    const { body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Südlicht' });
    const path = `/organisations/${second.id}/invitations`;
    const { body } = await ann.ask<MadeInvitation>('POST', path, { email: 'bob@example.com', role: 'planner' });
    const token = readSecret(body.link);
    const bob = createVisitor(opened.app);
    expect((await bob.ask('POST', '/invitations/open', { token })).body).toMatchObject({ hasAccount: true });
    const newPerson = { name: 'Not Bob', password: PASSWORD };
    expect((await bob.ask('POST', '/invitations/accept', { token, newPerson })).status).toBe(409);
    expect((await bob.ask('POST', '/invitations/accept', { token })).status).toBe(401);
    expect((await ann.ask('POST', '/invitations/accept', { token })).status).toBe(403);
    await bob.ask('POST', '/sign-in', { email: 'bob@example.com', password: PASSWORD });
    const joined = await bob.ask<Me>('POST', '/invitations/accept', { token });
    expect(joined.body.organisations.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Nordlicht buyer',
      'Südlicht planner',
    ]);
    // A link for a password opens both, so an admin of one alone cannot make it; of both can.
    const { body: bobs } = await ann.ask<Member[]>('GET', `/organisations/${second.id}/members`);
    const bobId = bobs.find(({ email }) => email === 'bob@example.com')?.id ?? '';
    const cleo = await inviteNew(opened, ann, { email: 'cleo@example.com', role: 'admin', organisation: second.id });
    const linkPath = `/organisations/${second.id}/members/${bobId}/password-link`;
    expect((await cleo.ask('POST', linkPath, {})).status).toBe(403);
    const { body: made } = await ann.ask<MadeLink>('POST', linkPath, {});
    const used = { token: readSecret(made.link), password: 'another long password' };
    const anew = createVisitor(opened.app);
    expect((await anew.ask<Me>('POST', '/password-links/use', used)).body.person?.email).toBe('bob@example.com');
    expect((await bob.ask('GET', '/me/sessions')).status).toBe(401);
    expect((await anew.ask('POST', '/password-links/use', used)).status).toBe(404);
  });

  it('change roles at once, and never lose the last admin', async () => {
    const gus = await inviteNew(opened, ann, { email: 'gus@example.com', role: 'admin' });
    const { body: members } = await ann.ask<Member[]>('GET', '/organisations/local/members');
    const find = (email: string) => members.find((member) => member.email === email)?.id ?? '';
    const annPath = `/organisations/local/members/${find('ann@example.com')}`;
    const gusPath = `/organisations/local/members/${find('gus@example.com')}`;
    expect((await ann.ask('PUT', gusPath, { role: 'viewer' })).body).toMatchObject({ role: 'viewer' });
    expect((await gus.ask('GET', '/organisations/local/invitations')).status).toBe(403);
    expect((await ann.ask('PUT', annPath, { role: 'planner' })).status).toBe(409);
    expect((await ann.ask('DELETE', annPath)).status).toBe(409);
    expect((await ann.ask('DELETE', gusPath)).status).toBe(200);
    expect((await gus.ask<Me>('GET', '/me')).body.organisations).toEqual([]);
    expect((await gus.ask('GET', '/organisations/local/members')).status).toBe(404);
  });

  it('end sessions: one by one, by signing out, by another password, and by age; what has ended is no good again', async () => {
    const fay = await inviteNew(opened, ann, { email: 'fay@example.com', role: 'buyer' });
    const signIn = async () => {
      const visitor = createVisitor(opened.app);
      await visitor.ask('POST', '/sign-in', { email: 'fay@example.com', password: PASSWORD });
      return visitor;
    };
    const isIn = async (visitor: Visitor) => (await visitor.ask('GET', '/organisations')).status === 200;
    const [desk, phone] = [await signIn(), await signIn()];
    const { body: sessions } = await desk.ask<Session[]>('GET', '/me/sessions');
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ address: '192.0.2.1', agent: 'Firefox' });
    const { body: annsSessions } = await ann.ask<Session[]>('GET', '/me/sessions');
    expect((await desk.ask('DELETE', `/me/sessions/${annsSessions[0]?.id ?? ''}`)).status).toBe(404);
    const { body: own } = await phone.ask<Session[]>('GET', '/me/sessions');
    await desk.ask('DELETE', `/me/sessions/${own.find(({ current }) => current)?.id ?? ''}`);
    expect([await isIn(phone), await isIn(desk), await isIn(fay)]).toEqual([false, true, true]);

    const copied = new Map(desk.jar);
    const { headers } = await desk.ask('POST', '/sign-out', {});
    // "storage" would take edits that wait unsent along, "cookies" those of neighbours.
    expect(headers.get('clear-site-data')).toBe('"cache"');
    for (const [name, value] of copied) desk.jar.set(name, value);
    expect(await isIn(desk)).toBe(false);

    const change = { current: PASSWORD, password: 'a new long password' };
    const other = await signIn();
    expect((await fay.ask('PUT', '/me/password', { ...change, current: 'not it' })).status).toBe(422);
    for (const password of ['welcomewelcome', 'fay@example.com'])
      expect((await fay.ask('PUT', '/me/password', { ...change, password })).status).toBe(422);
    expect((await fay.ask('PUT', '/me/password', change)).status).toBe(200);
    expect([await isIn(other), await isIn(fay)]).toEqual([false, true]);

    await database.withSession((session) =>
      session.run(`update sessions set expires_at = now() - interval '1 second'
      where user_id = (select id from people where email = 'fay@example.com')`),
    );
    // Where sessions are remembered, some seconds later.
    await expect.poll(() => isIn(fay)).toBe(false);
    const [name = '', value = ''] = [...fay.jar][0] ?? [];
    fay.jar.set(
      name,
      value.replace(/^./, (letter) => (letter === 'x' ? 'y' : 'x')),
    );
    expect(await isIn(fay)).toBe(false);
  });

  it('end the session that a browser had when somebody signs in there again, and not for a wrong password', async () => {
    const rita = await inviteNew(opened, ann, { email: 'rita@example.com', role: 'viewer' });
    // Somebody has a copy of the cookie.
    const thief = createVisitor(opened.app);
    for (const [name, value] of rita.jar) thief.jar.set(name, value);
    const enter = (password: string) => rita.ask('POST', '/sign-in', { email: 'rita@example.com', password });
    expect((await enter('wrong password')).status).toBe(401);
    expect((await thief.ask('GET', '/workspaces')).status).toBe(200);
    expect((await enter(PASSWORD)).status).toBe(200);
    expect((await thief.ask('GET', '/workspaces')).status).toBe(401);
    expect((await rita.ask<Session[]>('GET', '/me/sessions')).body).toMatchObject([{ current: true }]);
  });

  it('leave an event of everything', async () => {
    const wanted =
      'set-up sign-in sign-out invite withdraw-invitation join change-role remove-member change-password revoke-session';
    expect(await actions()).toEqual(expect.arrayContaining(wanted.split(' ')));
    expect(opened.failures).toEqual([]);
  });
});
