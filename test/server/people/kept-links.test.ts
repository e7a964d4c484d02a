import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeInvitation, Me, Member } from '../../../src/api/people/people-contract.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let ann: Visitor;

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PGlite');
  remove = removeDatabase;
  opened = await openPeopleApp(database);
  ann = await setUpAdmin(opened);
});

afterAll(() => remove());

const findId = async (organisation: string, email: string): Promise<string> => {
  const { body } = await ann.ask<Member[]>('GET', `/organisations/${organisation}/members`);
  return body.find((one) => one.email === email)?.id ?? '';
};
const invite = async (admin: Visitor, organisation: string, email: string): Promise<string> => {
  const given = { email, role: 'admin', show: true };
  const { body } = await admin.ask<MadeInvitation>('POST', `/organisations/${organisation}/invitations`, given);
  return readSecret(body.link);
};
const makeLink = async (admin: Visitor, organisation: string, email: string): Promise<string> => {
  const path = `/organisations/${organisation}/members/${await findId(organisation, email)}/password-link`;
  return readSecret((await admin.ask<{ link: string }>('POST', path, { show: true })).body.link);
};
const useLink = (token: string) =>
  createVisitor(opened.app).ask<Me>('POST', '/password-links/use', { token, password: 'set by whoever has it' });
const join = (token: string) =>
  createVisitor(opened.app).ask('POST', '/invitations/accept', {
    token,
    newPerson: { name: 'Back door', password: PASSWORD },
  });

describe('a link for a new password that an admin has seen', () => {
  it('opens nothing once its person belongs to an organisation in which that admin is none', async () => {
    const bob = await inviteNew(opened, ann, { email: 'bob@example.com', role: 'viewer' });
    const { body: foreign } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Foreign' });
    const fay = await inviteNew(opened, ann, { email: 'fay@example.com', role: 'admin', organisation: foreign.id });
    await fay.ask('DELETE', `/organisations/${foreign.id}/members/${await findId('local', 'ann@example.com')}`);
    const kept = await makeLink(ann, 'local', 'bob@example.com');
    await bob.ask('POST', '/invitations/accept', { token: await invite(fay, foreign.id, 'bob@example.com') });
    expect((await useLink(kept)).status).toBe(404);
    // Bob is as he was.
    expect((await bob.ask<Me>('GET', '/me')).body.organisations).toHaveLength(2);
    const given = { email: 'bob@example.com', password: PASSWORD };
    expect((await createVisitor(opened.app).ask('POST', '/sign-in', given)).status).toBe(200);
  });

  it.each<[string, (of: Visitor, id: string) => Promise<{ status: number }>]>([
    [
      'has chosen another',
      (of) => of.ask('PUT', '/me/password', { current: PASSWORD, password: 'chosen by themselves' }),
    ],
    ['was taken out of the last organisation', (_, id) => ann.ask('DELETE', `/organisations/local/members/${id}`)],
  ])('opens nothing once its person %s', async (word, change) => {
    const email = `${word.split(' ').at(-1) ?? ''}@example.com`;
    const visitor = await inviteNew(opened, ann, { email, role: 'viewer' });
    const kept = await makeLink(ann, 'local', email);
    expect((await change(visitor, await findId('local', email))).status).toBe(200);
    expect((await useLink(kept)).status).toBe(404);
  });

  it('made by a program of the admin is as good as their own', async () => {
    await inviteNew(opened, ann, { email: 'cid@example.com', role: 'viewer' });
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const named = { name: 'A program (token "ann")', organisation: 'local', role: 'admin', expires };
    const { body } = await ann.ask<{ secret: string }>('POST', '/me/tokens', named);
    const program = createVisitor(opened.app, { token: body.secret });
    expect((await useLink(await makeLink(program, 'local', 'cid@example.com'))).status).toBe(200);
  });
});

describe('what an admin has made', () => {
  it.each([
    ['removed', (id: string) => ann.ask('DELETE', `/organisations/local/members/${id}`)],
    ['given a lesser role', (id: string) => ann.ask('PUT', `/organisations/local/members/${id}`, { role: 'planner' })],
  ])('ends when they are %s, and what others have made stays', async (word, lessen) => {
    const tag = word.split(' ').at(-1) ?? '';
    const email = `evil-${tag}@example.com`;
    const evil = await inviteNew(opened, ann, { email, role: 'admin' });
    await inviteNew(opened, ann, { email: `dan-${tag}@example.com`, role: 'viewer' });
    const invitation = await invite(evil, 'local', `door-${tag}@example.com`);
    const password = await makeLink(evil, 'local', `dan-${tag}@example.com`);
    const other = await invite(ann, 'local', `guest-${tag}@example.com`);
    expect((await lessen(await findId('local', email))).status).toBe(200);
    expect((await join(invitation)).status).toBe(404);
    expect((await useLink(password)).status).toBe(404);
    expect((await join(other)).status).toBe(201);
  });
});
