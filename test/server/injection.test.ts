import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/api/contract.ts';
import type { MadeInvitation, Me, OrganisationEvent } from '../../src/api/people/people-contract.ts';
import { ROUTES } from '../../src/api/routes.ts';
import type { Database } from '../../src/server/database/database.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { KINDS, openTestDatabase } from './people/open-database.ts';
import { PASSWORD, createVisitor, openPeopleApp, readSecret, setUpAdmin } from './people/people-app.ts';
import type { Visitor } from './people/people-app.ts';

/** What harms somewhere if it is taken for more than text: a database, a head of an answer, a page, a spreadsheet, a file system, an object. */
const PAYLOADS = [
  `'; drop table workspaces; --`,
  `' or '1'='1`,
  `"; delete from people where "1"="1`,
  `\\'; select pg_sleep(60); --`,
  `$1, $2); truncate audit_events; --`,
  `x\r\nSet-Cookie: lodestone.session_token=forged\r\n\r\n<html>`,
  `<script>alert(1)</script><img src=x onerror=alert(2)>`,
  `=HYPERLINK("http://attacker.example";"click")`,
  `+1+cmd|' /C calc'!A0`,
  `-2+3`,
  `@SUM(1+1)`,
  `../../../../etc/passwd`,
  `__proto__`,
  '${7*7}{{7*7}}',
];

/** Names stand in one line: a text of several is refused as one, and tried without its breaks. */
const inOneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');

describe.each(KINDS)('text that means harm, on %s', (kind) => {
  let database: Database;
  let remove: () => Promise<void>;
  let opened: Awaited<ReturnType<typeof openPeopleApp>>;
  let ann: Visitor;
  let path: string;

  beforeAll(async () => {
    ({ database, remove } = await openTestDatabase(kind));
    opened = await openPeopleApp(database);
    ann = await setUpAdmin(opened);
    const { body } = await ann.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false });
    path = `/workspaces/${body.id}`;
  });

  afterAll(() => remove());

  /** How many rows each table has. */
  async function countRows(): Promise<string> {
    const rows = await database.withSession(async (session) => {
      const tables = await session.query(`select tablename from pg_tables where schemaname = 'public' order by 1`);
      const counts = tables.map(
        ({ tablename }) => `select '${String(tablename)}' as name, count(*)::int as rows from "${String(tablename)}"`,
      );
      return session.query(`${counts.join(' union all ')} order by 1`);
    });
    return rows.map(({ name, rows: count }) => `${String(name)} ${String(count)}`).join('\n');
  }

  it.each(PAYLOADS)('is kept and given back as it is, and does nothing: %j', async (text) => {
    const name = inOneLine(text);
    const asGiven = await ann.send('POST', '/workspaces', { name: text, demo: false });
    expect(asGiven.status).toBe(name === text ? 201 : 422);
    const made = await ann.ask<{ id: string; name: string }>('POST', '/workspaces', { name, demo: false });
    expect(made.status).toBe(201);
    expect(made.body.name).toBe(name);
    // The name is in the id, which is part of addresses.
    expect(made.body.id).toMatch(/^[a-z0-9-]+$/);
    const dataset = datasetWithParts(text, text);
    const version = { basedOn: null, dataset, note: text, sourceFiles: [{ file: text, sha256: text }] };
    const added = await ann.ask<{ hash: string }>('POST', `/workspaces/${made.body.id}/versions`, version);
    expect(added.status).toBe(201);
    const stored = await ann.ask('GET', `/workspaces/${made.body.id}/versions/${added.body.hash}`);
    expect(stored.body).toMatchObject({ meta: { note: text, sourceFiles: [{ file: text }] }, dataset });

    const value = { name: text, page: text, search: text };
    const place = `${path}/documents/view/${encodeURIComponent(text)}`;
    expect((await ann.ask('PUT', place, { basedOn: 0, value })).status).toBe(200);
    const { body: documents } = await ann.ask<Document[]>('GET', `${path}/documents`);
    expect(documents.find(({ key }) => key === text)?.value).toEqual(value);

    expect((await ann.ask<Me>('PUT', '/me', { name })).body.person?.name).toBe(name);
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const token = { name, organisation: 'local', role: 'admin', expires };
    expect((await ann.ask('POST', '/me/tokens', token)).body).toMatchObject({ name });
    expect((await ann.ask('PUT', '/organisations/local', { name })).body).toMatchObject({ name });
  });

  it('in an address or a proof finds nothing and nobody, is in no head of the answer, and leaves every row where it is', async () => {
    const before = await countRows();
    const nobody = createVisitor(opened.app);
    const reads = ROUTES.filter(({ method, path: route }) => method === 'GET' && route.includes('{'));
    for (const text of PAYLOADS) {
      const name = encodeURIComponent(text);
      for (const route of reads) {
        const answer = await ann.send('GET', route.path.replaceAll(/\{\w+\}/g, name));
        expect(answer.status, `${route.path} ${text}`).toBe(404);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      }
      for (const query of [`limit=${name}`, `after=${name}`]) {
        const answer = await ann.send('GET', `${path}/audit?${query}`);
        expect(answer.status, query).toBe(422);
      }
      const answers = [
        await nobody.send('POST', '/sign-in', { email: text, password: text }),
        await nobody.send('POST', '/set-up', {
          token: text,
          organisation: 'O',
          name: 'N',
          email: 'n@example.com',
          password: PASSWORD,
        }),
        await nobody.send('POST', '/invitations/open', { token: text }),
        await nobody.send('POST', '/password-links/use', { token: text, password: PASSWORD }),
        await createVisitor(opened.app, { token: encodeURIComponent(text) }).send('GET', '/workspaces'),
      ];
      for (const answer of answers) {
        expect([401, 404, 422, 429]).toContain(answer.status);
        expect([...answer.headers].flat().join('\n')).not.toMatch(/forged|<html>|script/);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    }
    // What counts and what records wrong passwords is all that has been written to.
    const withoutTries = (counts: string) => counts.replaceAll(/^(rate_limits|security_events) .*$/gm, '');
    expect(withoutTries(await countRows())).toBe(withoutTries(before));
    expect(opened.failures).toEqual([]);
  });

  it('is no formula in the file of what was done, and is said there as it was given', async () => {
    const answer = await ann.send('GET', '/organisations/local/audit/export?format=csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="lodestone-audit.csv"');
    const file = (await answer.text()).trimEnd();
    const rows = Papa.parse<string[]>(file).data;
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    // A spreadsheet of another language splits the same file elsewhere.
    const elsewhere = Papa.parse<string[]>(file, { delimiter: ';' }).data;
    expect(elsewhere.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    const events = (await ann.ask<OrganisationEvent[]>('GET', '/organisations/local/audit?limit=1000')).body;
    for (const text of PAYLOADS.map(inOneLine)) {
      expect(
        events.some(({ detail }) => detail === text),
        text,
      ).toBe(true);
      // Apostrophes are all that was added.
      const bare = text.replaceAll("'", '');
      expect(
        rows.some((cells) => cells.at(-1)?.replaceAll("'", '') === bare),
        text,
      ).toBe(true);
    }
  });

  it('is no way to use a link twice or to use another’s', async () => {
    const invite = async (email: string) =>
      (await ann.ask<MadeInvitation>('POST', '/organisations/local/invitations', { email, role: 'viewer' })).body;
    const token = readSecret((await invite('bob@example.com')).link);
    const newPerson = { name: 'Bob', password: PASSWORD };
    const accept = (given: object) => createVisitor(opened.app).ask('POST', '/invitations/accept', given);
    expect((await accept({ token, newPerson })).status).toBe(201);
    expect((await accept({ token, newPerson })).status).toBe(404);
    const other = await invite('cleo@example.com');
    for (const forged of [other.id, `${readSecret(other.link)}x`, readSecret(other.link).slice(0, -1)])
      expect((await accept({ token: forged, newPerson })).status).toBe(404);
    // Of secrets only hashes are stored: who reads the database cannot use what it finds.
    const rows = await database.withSession((session) => session.query('select hash from links'));
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect((await accept({ token: String(hash), newPerson })).status).toBe(404);
  });
});
