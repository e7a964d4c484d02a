import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/server/database/database.ts';
import { answerAsking } from '../../../src/server/traces/asking.ts';
import { readSecurityEvents } from '../../../src/server/traces/security-rows.ts';
import { openTestDatabase } from '../people/open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, setUpAdmin } from '../people/people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  opened = await openPeopleApp(database);
});

afterAll(() => remove());

async function readAll() {
  const lines = [];
  for await (const line of readSecurityEvents(database.queries)) lines.push(line);
  return lines;
}
const run = (statement: string) => database.withSession((session) => session.run(statement));

describe('security events', () => {
  it('say who did or tried what, from where and by which request, and hold no word that was typed by mistake', async () => {
    const admin = await setUpAdmin(opened);
    await inviteNew(opened, admin, { email: 'bob@example.com', role: 'viewer' });
    const thief = createVisitor(opened.app);
    const asking = { whence: '203.0.113.9', request: 'request-1' };
    await answerAsking(asking, async () => {
      await thief.ask('POST', '/sign-in', { email: 'bob@example.com', password: 'wrong password' });
      await thief.ask('POST', '/sign-in', { email: 'my password by mistake', password: PASSWORD });
    });
    const lines = await readAll();
    expect(lines.map(({ row: { kind, who } }) => `${kind} ${who}`)).toEqual([
      'set-up ann@example.com',
      'sign-in ann@example.com',
      'invite ann@example.com',
      'join bob@example.com',
      'sign-in bob@example.com',
      'sign-in-failed bob@example.com',
      'sign-in-failed unknown',
    ]);
    expect(lines[5]?.row).toMatchObject(asking);
    expect(lines.every(({ holds }) => holds)).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/by mistake|wrong password|correct horse/);
  });

  it('show where one was changed, left out or put in since', async () => {
    const find = async () => (await readAll()).find(({ holds }) => !holds)?.row.kind;
    await run(`update security_events set who = 'nobody@example.com' where kind = 'invite'`);
    expect(await find()).toBe('invite');
    await run(`update security_events set who = 'ann@example.com' where kind = 'invite'`);
    expect(await find()).toBeUndefined();
    await run(`delete from security_events where kind = 'invite'`);
    expect(await find()).toBe('join');
  });
});
