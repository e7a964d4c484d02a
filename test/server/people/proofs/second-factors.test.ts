import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me, NewCodes, Proofs } from '../../../../src/api/people/people-contract.ts';
import type { Database } from '../../../../src/server/database/database.ts';
import { openTestDatabase } from '../open-database.ts';
import {
  PASSWORD,
  PUBLIC_URL,
  createVisitor,
  inviteNew,
  openPeopleApp,
  readSecret,
  setUpAdmin,
} from '../people-app.ts';
import type { Visitor } from '../people-app.ts';
import { computeCode, createAuthenticator, createCodeTaker } from './second-factors.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let ann: Visitor;
let confirming = '';
const shown = { codes: [] as string[], uri: '' };

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  opened = await openPeopleApp(database, { secondFactorFor: 'admins' });
  ann = await setUpAdmin(opened);
});

afterAll(() => remove());

const takeCode = createCodeTaker(() => shown.uri);

const signIn = async (email = 'ann@example.com') => {
  const visitor = createVisitor(opened.app);
  return { visitor, answer: await visitor.ask<Me>('POST', '/sign-in', { email, password: PASSWORD }) };
};
const listAnn = async () =>
  (await ann.ask<{ action: string; author: string }[]>('GET', '/organisations/local/audit')).body.map(
    ({ action }) => action,
  );

describe('the RFC', () => {
  it('gives the codes of its appendix, by which the app of these tests is held', () => {
    // RFC 6238, appendix B, SHA-1: the secret "12345678901234567890"; of eight digits the last six.
    const uri = 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(computeCode(uri, 59_000)).toBe('287082');
    expect(computeCode(uri, 1_111_111_109_000)).toBe('081804');
  });
});

describe('codes of an app', () => {
  it('are asked of an admin before they may do more than a planner', async () => {
    expect((await ann.ask<Me>('GET', '/me')).body).toMatchObject({
      needs: 'second-factor',
      organisations: [{ id: 'local', role: 'planner' }],
    });
    expect((await ann.ask('GET', '/organisations/local/invitations')).status).toBe(403);
    expect((await ann.ask('POST', '/me/codes', { password: 'wrong password' })).status).toBe(422);
    const { body } = await ann.ask<NewCodes>('POST', '/me/codes', { password: PASSWORD });
    Object.assign(shown, { codes: body.backupCodes, uri: body.uri });
    expect((await ann.ask('POST', '/me/codes/confirm', { code: '000000' })).status).toBe(422);
    // Nothing is asked for until the app has shown that it has the secret.
    const before = await signIn();
    expect(before.answer.body.person?.email).toBe('ann@example.com');
    confirming = await takeCode();
    const confirmed = await ann.ask<Me>('POST', '/me/codes/confirm', { code: confirming });
    expect(confirmed.body.organisations).toMatchObject([{ role: 'admin' }]);
    expect(confirmed.body.needs).toBeUndefined();
    expect((await ann.ask('GET', '/organisations/local/invitations')).status).toBe(200);
    expect((await ann.ask('POST', '/me/codes', { password: PASSWORD })).status).toBe(409);
    // A session of before has shown no code, and does not rise with its person.
    expect((await before.visitor.ask('GET', '/organisations/local/invitations')).status).toBe(401);
  });

  it('are asked for beside a right password, which alone opens nothing and is no sign-in', async () => {
    const before = (await listAnn()).filter((action) => action === 'sign-in').length;
    const { visitor, answer } = await signIn();
    expect(answer.body).toMatchObject({ person: null, needs: 'code' });
    expect((await visitor.ask('GET', '/workspaces')).status).toBe(401);
    expect((await listAnn()).filter((action) => action === 'sign-in')).toHaveLength(before);
    expect((await visitor.ask('POST', '/sign-in/code', { code: '123456' })).status).toBe(401);
    // The one that confirmed the app is used up.
    const used = await visitor.ask<{ detail: string }>('POST', '/sign-in/code', { code: confirming });
    expect([used.status, used.body.detail]).toEqual([401, expect.stringContaining('each is good once')]);
    const next = await takeCode();
    const done = await visitor.ask<Me>('POST', '/sign-in/code', { code: next });
    expect(done.body.person?.email).toBe('ann@example.com');
    // Whoever looked over the shoulder and knows the password has nothing of it.
    expect((await (await signIn()).visitor.ask('POST', '/sign-in/code', { code: next })).status).toBe(401);
    expect((await listAnn()).filter((action) => action === 'sign-in')).toHaveLength(before + 1);
    // Who has no password that was right has nothing to enter a code for.
    const thief = createVisitor(opened.app);
    expect((await thief.ask('POST', '/sign-in/code', { code: computeCode(shown.uri) })).status).toBe(401);
  });

  it('may be one of those that were written down, once, and are guessed five times at the most', async () => {
    const [first = ''] = shown.codes;
    const { visitor } = await signIn();
    expect((await visitor.ask('POST', '/sign-in/code', { code: first })).status).toBe(200);
    const { visitor: again } = await signIn();
    expect((await again.ask('POST', '/sign-in/code', { code: first })).status).toBe(401);
    for (let count = 0; count < 5; count++) await again.ask('POST', '/sign-in/code', { code: '000000' });
    expect((await again.ask('POST', '/sign-in/code', { code: computeCode(shown.uri) })).status).toBe(401);
  });

  it('may have blanks in them, and are refused for a while after ten wrong ones, in a sentence that says so', async () => {
    const { visitor: typing } = await signIn();
    const grouped = (await takeCode()).replace(/^(...)/, ' $1 ');
    expect((await typing.ask('POST', '/sign-in/code', { code: grouped })).status).toBe(200);
    const wrong: number[] = [];
    for (const { visitor } of [await signIn(), await signIn()])
      for (let count = 0; count < 5; count++)
        wrong.push((await visitor.ask('POST', '/sign-in/code', { code: 'wrong' })).status);
    expect(wrong).toEqual([...Array.from({ length: 9 }, () => 401), 429]);
    const right = await (
      await signIn()
    ).visitor.ask<{ detail: string }>('POST', '/sign-in/code', { code: computeCode(shown.uri) });
    expect([right.status, right.body.detail]).toEqual([429, expect.stringContaining('15 minutes')]);
    const seconds = Number(right.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
    const events = await database.withSession((session) =>
      session.query("select distinct who from security_events where kind = 'code-failed' and who <> 'unknown'"),
    );
    expect(events).toEqual([{ who: 'ann@example.com' }]);
  });

  it('are tried ten times at the most by many at once', async () => {
    const gil = await inviteNew(opened, ann, { email: 'gil@example.com', role: 'viewer' });
    const { body } = await gil.ask<NewCodes>('POST', '/me/codes', { password: PASSWORD });
    await gil.ask('POST', '/me/codes/confirm', { code: computeCode(body.uri) });
    const guessers = [
      await signIn('gil@example.com'),
      await signIn('gil@example.com'),
      await signIn('gil@example.com'),
    ];
    const answers = await Promise.all(
      guessers.flatMap(({ visitor }) =>
        Array.from({ length: 8 }, () => visitor.ask('POST', '/sign-in/code', { code: 'wrong' })),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(14);
  });
});

describe('where everybody has to show more than a password', () => {
  it('opens nothing to a session or program of who has not, and all that is theirs once they have', async () => {
    const { database: own, remove: end } = await openTestDatabase('PGlite');
    const asking = {
      app: await openPeopleApp(own),
      strict: await openPeopleApp(own, { secondFactorFor: 'everybody' }),
    };
    const admin = await setUpAdmin(asking.app);
    const viewer = await inviteNew(asking.app, admin, { email: 'vic@example.com', role: 'viewer' });
    const made = await viewer.ask<{ secret: string }>('POST', '/me/tokens', {
      name: 'reads',
      organisation: 'local',
      role: 'viewer',
      expires: new Date(Date.now() + 86_400_000).toISOString(),
    });
    const visitor = createVisitor(asking.strict.app);
    await visitor.ask('POST', '/sign-in', { email: 'vic@example.com', password: PASSWORD });
    const listByProgram = () =>
      asking.strict.app.fetch(
        new Request(`${PUBLIC_URL}/api/organisations/local/audit`, {
          headers: { authorization: `Bearer ${made.body.secret}` },
        }),
      );
    expect((await visitor.ask<Me>('GET', '/me')).body).toMatchObject({ needs: 'second-factor', organisations: [] });
    const statuses = async () => [
      (await visitor.ask('GET', '/organisations/local/members')).status,
      (await listByProgram()).status,
    ];
    expect(await statuses()).toEqual([404, 404]);
    const { body } = await visitor.ask<NewCodes>('POST', '/me/codes', { password: PASSWORD });
    await visitor.ask('POST', '/me/codes/confirm', { code: computeCode(body.uri) });
    expect((await visitor.ask<Me>('GET', '/me')).body).toMatchObject({ organisations: [{ role: 'viewer' }] });
    expect((await visitor.ask<Me>('GET', '/me')).body.needs).toBeUndefined();
    expect((await visitor.ask('GET', '/organisations/local/members')).status).toBe(200);
    await end();
  });
});

describe('a link by the operator of the server', () => {
  it('lets in who has lost their app', async () => {
    const password = 'another horse battery';
    const visitor = createVisitor(opened.app);
    const { body: options } = await ann.ask<{ challenge: string }>('POST', '/me/passkey-options', {
      password: PASSWORD,
    });
    const made = createAuthenticator('localhost', PUBLIC_URL).make(options.challenge);
    expect((await ann.ask('POST', '/me/passkeys', { name: 'Of whoever had the account', response: made })).status).toBe(
      201,
    );
    const token = readSecret(await opened.createPasswordLink('ann@example.com'));
    const used = await visitor.ask<Me>('POST', '/password-links/use', { token, password });
    expect(used.body).toMatchObject({ person: { email: 'ann@example.com' }, needs: 'second-factor' });
    expect((await visitor.ask<Proofs>('GET', '/me/proofs')).body).toMatchObject({ codes: false, passkeys: [] });
    const { body } = await visitor.ask<NewCodes>('POST', '/me/codes', { password });
    await visitor.ask('POST', '/me/codes/confirm', { code: computeCode(body.uri) });
    ann = visitor;
  });
});

describe('passkeys', () => {
  it('sign somebody in alone, in the browser that asked, and are theirs to remove', async () => {
    const bob = await inviteNew(opened, ann, { email: 'bob@example.com', role: 'viewer' });
    // A session alone, which may be stolen, gets no way in that outlives it.
    for (const given of [{}, { password: 'not the password' }])
      expect((await bob.ask('POST', '/me/passkey-options', given)).status).toBe(422);
    const device = createAuthenticator('localhost', PUBLIC_URL);
    const { body: options } = await bob.ask<{ challenge: string }>('POST', '/me/passkey-options', {
      password: PASSWORD,
    });
    const made = { name: 'Laptop', response: device.make(options.challenge) };
    // A passkey that was asked for by one is none of another.
    expect((await ann.ask('POST', '/me/passkeys', made)).status).toBe(422);
    const added = await bob.ask<Proofs>('POST', '/me/passkeys', made);
    expect([added.status, added.body.passkeys.map(({ name }) => name)]).toEqual([201, ['Laptop']]);

    const visitor = createVisitor(opened.app);
    const { body: asked } = await visitor.ask<{ challenge: string }>('POST', '/sign-in/passkey/begin', {});
    const response = device.answer(asked.challenge);
    const thief = createVisitor(opened.app);
    await thief.ask('POST', '/sign-in/passkey/begin', {});
    expect((await thief.ask('POST', '/sign-in/passkey', { response })).status).toBe(401);
    const done = await visitor.ask<Me>('POST', '/sign-in/passkey', { response });
    expect(done.body.person?.email).toBe('bob@example.com');
    // The same answer for a second time is worth nothing.
    expect((await createVisitor(opened.app).ask('POST', '/sign-in/passkey', { response })).status).toBe(401);
    const id = added.body.passkeys[0]?.id ?? '';
    expect((await ann.ask('DELETE', `/me/passkeys/${id}`)).status).toBe(404);
    expect((await bob.ask<Proofs>('DELETE', `/me/passkeys/${id}`)).body.passkeys).toEqual([]);
  });

  it('make an admin of whoever shows theirs, not of whoever has one and knows the password', async () => {
    const kim = await inviteNew(opened, ann, { email: 'kim@example.com', role: 'admin' });
    const before = await signIn('kim@example.com');
    const device = createAuthenticator('localhost', PUBLIC_URL);
    const { body: options } = await kim.ask<{ challenge: string }>('POST', '/me/passkey-options', {
      password: PASSWORD,
    });
    const made = { name: 'Laptop', response: device.make(options.challenge) };
    const { body: proofs } = await kim.ask<Proofs>('POST', '/me/passkeys', made);
    expect((await kim.ask<Me>('GET', '/me')).body.organisations).toMatchObject([{ role: 'admin' }]);
    expect((await before.visitor.ask('GET', '/workspaces')).status).toBe(401);

    const { visitor: guesser, answer } = await signIn('kim@example.com');
    expect(answer.body).toMatchObject({ needs: 'second-factor', organisations: [{ role: 'planner' }] });
    expect((await guesser.ask('GET', '/organisations/local/invitations')).status).toBe(403);
    const tries = [
      await guesser.ask('POST', '/me/passkey-options', { password: PASSWORD }),
      await guesser.ask('POST', '/me/codes', { password: PASSWORD }),
      await guesser.ask('DELETE', `/me/passkeys/${proofs.passkeys[0]?.id ?? ''}`),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403]);

    const visitor = createVisitor(opened.app);
    const { body: asked } = await visitor.ask<{ challenge: string }>('POST', '/sign-in/passkey/begin', {});
    const done = await visitor.ask<Me>('POST', '/sign-in/passkey', { response: device.answer(asked.challenge) });
    expect(done.body.organisations).toMatchObject([{ role: 'admin' }]);
    expect(done.body.needs).toBeUndefined();
    expect((await visitor.ask('GET', '/organisations/local/invitations')).status).toBe(200);
  });

  it('are not taken from another site, nor from a device that gives them to whoever holds it', async () => {
    const eve = await inviteNew(opened, ann, { email: 'eve@example.com', role: 'viewer' });
    const careless = createAuthenticator('localhost', PUBLIC_URL, { knowsUser: false });
    const { body: options } = await eve.ask<{ challenge: string }>('POST', '/me/passkey-options', {
      password: PASSWORD,
    });
    const other = createAuthenticator('localhost', 'https://localhost.attacker.example');
    const wrong = { name: 'X', response: other.make(options.challenge) };
    expect((await eve.ask('POST', '/me/passkeys', wrong)).status).toBe(422);
    const { body: again } = await eve.ask<{ challenge: string }>('POST', '/me/passkey-options', { password: PASSWORD });
    const given = { name: 'Key', response: careless.make(again.challenge) };
    expect((await eve.ask('POST', '/me/passkeys', given)).status).toBe(201);
    const visitor = createVisitor(opened.app);
    const { body: asked } = await visitor.ask<{ challenge: string }>('POST', '/sign-in/passkey/begin', {});
    const response = careless.answer(asked.challenge);
    expect((await visitor.ask('POST', '/sign-in/passkey', { response })).status).toBe(401);
  });
});
