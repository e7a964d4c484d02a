import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkForMe, MadeInvitation, MadeLink, Me, Member } from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { createMailer } from '../../../src/server/mail/create-mailer.ts';
import { openMailServer } from './mail-server.ts';
import type { Received } from './mail-server.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let ann: Visitor;
/** Admin of another organisation, in which Ann is not. */
let mallory: Visitor;
let second: { id: string };
const logged: string[] = [];

beforeAll(async () => {
  mail = await openMailServer();
  ({ database, remove } = await openTestDatabase('PGlite'));
  const mailer = createMailer({ url: mail.url, from: 'lodestone@example.com' }, (event, facts) =>
    logged.push(JSON.stringify({ event, ...facts })),
  );
  opened = await openPeopleApp(database, { mailer });
  ann = await setUpAdmin(opened);
  ({ body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Second' }));
  const link = await inviteShown('mallory@example.com', 'admin', second.id);
  mallory = createVisitor(opened.app);
  const newPerson = { name: 'Mallory', password: PASSWORD };
  await mallory.ask('POST', '/invitations/accept', { token: readSecret(link), newPerson });
  const { body: members } = await ann.ask<Member[]>('GET', `/organisations/${second.id}/members`);
  const annId = members.find(({ email }) => email === 'ann@example.com')?.id ?? '';
  await ann.ask('DELETE', `/organisations/${second.id}/members/${annId}`);
});

afterAll(async () => {
  await remove();
  mail.stop();
});

const inviteShown = async (email: string, role: string, organisation = 'local') =>
  (await ann.ask<MadeInvitation>('POST', `/organisations/${organisation}/invitations`, { email, role, show: true }))
    .body.link;

const findLink = ({ text }: Received): string => /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? '';

const isProved = async (email: string) => {
  const rows = await database.withSession((session) =>
    session.query('select email_verified from people where email = $1', [email]),
  );
  return rows[0]?.['email_verified'];
};

const findId = async (admin: Visitor, organisation: string, email: string) =>
  (await admin.ask<Member[]>('GET', `/organisations/${organisation}/members`)).body.find((one) => one.email === email)
    ?.id ?? '';

describe('mail', () => {
  it('brings an invitation to its address alone, and proves it', async () => {
    const asked = { email: 'Bob@example.com', role: 'viewer' };
    const { body } = await ann.ask<MadeInvitation>('POST', '/organisations/local/invitations', asked);
    expect([body.link, body.mail]).toEqual([null, 'sent']);
    const letter = await mail.next();
    expect(letter.recipients).toEqual(['bob@example.com']);
    expect(letter.text).toContain('ann@example.com invites you to the organisation “Nordlicht”');
    const bob = createVisitor(opened.app);
    const newPerson = { name: 'Bob', password: PASSWORD };
    const accepted = { token: readSecret(findLink(letter)), newPerson };
    expect((await bob.ask('POST', '/invitations/accept', accepted)).status).toBe(201);
    expect(await isProved('bob@example.com')).toBe(true);
    expect(await isProved('mallory@example.com')).toBe(false);
  });

  it('says where it was not taken, and shows a link that is another one and proves nothing', async () => {
    mail.state.refuses = true;
    const asked = { email: 'carl@example.com', role: 'viewer' };
    const { body } = await ann.ask<MadeInvitation>('POST', '/organisations/local/invitations', asked);
    mail.state.refuses = false;
    expect(body.mail).toBe('failed');
    expect(logged.join('\n')).toContain('"mail-failed"');
    expect(logged.join('\n')).not.toContain('carl');
    const carl = createVisitor(opened.app);
    const accepted = { token: readSecret(body.link), newPerson: { name: 'Carl', password: PASSWORD } };
    expect((await carl.ask('POST', '/invitations/accept', accepted)).status).toBe(201);
    expect(await isProved('carl@example.com')).toBe(false);
  });

  it('brings a new password to whoever asks at the sign-in page, which takes back an account made in their name', async () => {
    // Mallory makes an account in Dora's name, with a token in it.
    const taken = await mallory.ask<MadeInvitation>('POST', `/organisations/${second.id}/invitations`, {
      email: 'dora@example.com',
      role: 'admin',
      show: true,
    });
    const made = createVisitor(opened.app);
    const newPerson = { name: 'Not Dora', password: 'a password of Mallory' };
    await made.ask('POST', '/invitations/accept', { token: readSecret(taken.body.link), newPerson });
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const given = { name: 'P', organisation: second.id, role: 'admin', expires };
    const token = (await made.ask<{ secret: string }>('POST', '/me/tokens', given)).body.secret;
    expect((await mail.next()).text).toMatch(/a token was made by which a program acts for you, up to admin/);

    const dora = createVisitor(opened.app);
    expect(await dora.ask('POST', '/password-links/ask', { email: 'dora@example.com' })).toMatchObject({
      status: 200,
      body: {},
    });
    const letter = await mail.next();
    expect([letter.recipients, letter.text]).toEqual([
      ['dora@example.com'],
      expect.stringMatching(/at the sign-in page/),
    ]);
    const used = { token: readSecret(findLink(letter)), password: 'a password of Dora' };
    expect((await dora.ask('POST', '/password-links/use', used)).status).toBe(200);
    expect(await isProved('dora@example.com')).toBe(true);
    expect((await made.ask<Me>('GET', '/me')).body.person).toBeNull();
    expect((await createVisitor(opened.app, { token }).ask('GET', '/workspaces')).status).toBe(401);
    // Of what was changed they hear as well: the proof, and the password.
    expect([(await mail.next()).text, (await mail.next()).text].join('\n')).toMatch(/was proved[^]*set by a link/);
    // Whom nobody knows hears the same, and gets nothing.
    expect((await dora.ask('POST', '/password-links/ask', { email: 'nobody@example.com' })).body).toEqual({});
  });

  it('tells a member of a link that an admin was shown, which the member can withdraw', async () => {
    const bobId = await findId(ann, 'local', 'bob@example.com');
    const path = `/organisations/local/members/${bobId}/password-link`;
    const { body } = await ann.ask<MadeLink>('POST', path, { show: true });
    expect(body.mail).toBe('off');
    expect((await mail.next()).text).toMatch(/ann@example.com made a link.*and has seen it/);
    const bob = createVisitor(opened.app);
    await bob.ask('POST', '/sign-in', { email: 'bob@example.com', password: PASSWORD });
    // And of the browser, which is another than the one in which the account was made.
    expect((await mail.next()).text).toMatch(/192\.0\.2\.1 with a browser that was not used here before: “Firefox”/);
    const { body: out } = await bob.ask<LinkForMe[]>('GET', '/me/links');
    expect(out.map(({ by }) => by)).toEqual(['ann@example.com']);
    expect((await bob.ask('DELETE', `/me/links/${out[0]?.id ?? ''}`)).body).toEqual([]);
    const used = { token: readSecret(body.link), password: 'another password' };
    expect((await createVisitor(opened.app).ask('POST', '/password-links/use', used)).status).toBe(404);
  });

  it('never shows an admin the link of somebody who is in another organisation as well', async () => {
    const erin = await inviteNew(opened, ann, { email: 'erin@example.com', role: 'viewer' });
    const asked = { email: 'erin@example.com', role: 'viewer', show: true };
    const { body } = await mallory.ask<MadeInvitation>('POST', `/organisations/${second.id}/invitations`, asked);
    await erin.ask('POST', '/invitations/accept', { token: readSecret(body.link) });
    const path = `/organisations/${second.id}/members/${await findId(mallory, second.id, 'erin@example.com')}/password-link`;
    expect((await mallory.ask('POST', path, { show: true })).status).toBe(403);
    const sent = await mallory.ask<MadeLink>('POST', path, {});
    expect([sent.body.link, sent.body.mail]).toEqual([null, 'sent']);
    expect((await mail.next()).recipients).toEqual(['erin@example.com']);
    mail.state.refuses = true;
    const refused = await mallory.ask<{ detail: string }>('POST', path, {});
    mail.state.refuses = false;
    expect([refused.status, refused.body.detail]).toEqual([
      503,
      expect.stringMatching(/not sent.*another|not sent.*not an admin/),
    ]);
    expect(JSON.stringify(refused.body)).not.toContain('new-password#');
  });

  it('takes no line break into a head, whoever wrote it', async () => {
    const asked = { email: 'x@example.com\r\nBcc: all@example.com', role: 'viewer' };
    expect((await ann.ask('POST', '/organisations/local/invitations', asked)).status).toBe(422);
    const mailer = createMailer({ url: mail.url, from: 'lodestone@example.com' }, () => undefined);
    for (const line of ['\r', '\n', '\u2028', '\0'])
      expect(await mailer.send({ to: `x@example.com${line}Bcc: y@example.com`, subject: 'x', text: 'x' })).toBe(false);
    expect(await mailer.send({ to: 'x@example.com', subject: 'x\r\nBcc: y@example.com', text: 'x' })).toBe(false);
    // An organisation that is called like a head and a link is a name in the text, and no link.
    await mallory.ask('PUT', `/organisations/${second.id}`, {
      name: 'A\r\nBcc: all@example.com https://attacker.example',
    });
    const invited = { email: 'finn@example.com', role: 'viewer' };
    await mallory.ask('POST', `/organisations/${second.id}/invitations`, invited);
    const letter = await mail.next();
    expect(letter.recipients).toEqual(['finn@example.com']);
    expect(letter.head).not.toContain('all@example.com');
    expect(letter.text).not.toContain('https://attacker.example');
  });
});
