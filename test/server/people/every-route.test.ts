import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeToken } from '../../../src/api/people/people-contract.ts';
import type { Route } from '../../../src/api/route.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { ROLES } from '../../../src/domain/roles.ts';
import type { Role } from '../../../src/domain/roles.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from './open-database.ts';
import { createVisitor, inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let app: Awaited<ReturnType<typeof openPeopleApp>>['app'];
const members = new Map<Role, Visitor>();
/** Sessions and tokens that are none, or no longer. */
const nobodies = new Map<string, Visitor>();
/** Admins of another organisation, and their programs. */
const foreigners = new Map<string, Visitor>();
const programs = new Map<Role, Visitor>();
/** What is there, in the organisation `local`. */
const known = { workspace: '', hash: '' };

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PostgreSQL');
  remove = removeDatabase;
  const closing = new AbortController().signal;
  const opened = await openPeopleApp(database, { changes: { subscribe: () => () => undefined, closing } });
  ({ app } = opened);
  const admin = await setUpAdmin(opened);
  members.set('admin', admin);
  for (const role of ['viewer', 'buyer', 'planner'] as const)
    members.set(role, await inviteNew(opened, admin, { email: `${role}@example.com`, role }));
  const { body: workspace } = await admin.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false });
  known.workspace = workspace.id;
  const version = { basedOn: null, dataset: datasetWithParts('one', 'P-1'), note: '', sourceFiles: [] };
  known.hash = (await admin.ask<{ hash: string }>('POST', `/workspaces/${workspace.id}/versions`, version)).body.hash;

  const { body: second } = await admin.ask<{ id: string }>('POST', '/organisations', { name: 'Foreign' });
  const foreign = await inviteNew(opened, admin, { email: 'f@example.com', role: 'admin', organisation: second.id });
  // The first admin is no longer in both.
  const { body: both } = await foreign.ask<{ id: string; email: string }[]>(
    'GET',
    `/organisations/${second.id}/members`,
  );
  const adminId = both.find(({ email }) => email === 'ann@example.com')?.id ?? '';
  await foreign.ask('DELETE', `/organisations/${second.id}/members/${adminId}`);
  foreigners.set('a person', foreign);
  const token = async (visitor: Visitor, organisation: string, role: Role) => {
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    return (await visitor.ask<MadeToken>('POST', '/me/tokens', { name: 'P', organisation, role, expires })).body;
  };
  const ofToken = (secret: string) => createVisitor(app, { token: secret });
  foreigners.set('a program', ofToken((await token(foreign, second.id, 'admin')).secret));
  for (const role of ROLES) programs.set(role, ofToken((await token(admin, 'local', role)).secret));

  const withCookies = (jar: ReadonlyMap<string, string>): Visitor => {
    const visitor = createVisitor(app);
    for (const [name, value] of jar) visitor.jar.set(name, value);
    return visitor;
  };
  nobodies.set('nobody', createVisitor(app));
  const [name, value] = [...admin.jar][0] ?? ['', ''];
  nobodies.set('a session with another signature', withCookies(new Map([[name, `${value.slice(0, -8)}AAAAAAA%3D`]])));
  nobodies.set('a session that was made up', withCookies(new Map([[name, 'made-up.AAAA']])));
  const leaving = await inviteNew(opened, admin, { email: 'leaving@example.com', role: 'admin' });
  const left = withCookies(leaving.jar);
  await leaving.ask('POST', '/sign-out', {});
  nobodies.set('a session that was signed out', left);
  const aged = await inviteNew(opened, admin, { email: 'aged@example.com', role: 'admin' });
  await database.withSession((session) =>
    session.run(`update sessions set expires_at = now() - interval '1 second'
      where user_id = (select id from people where email = 'aged@example.com')`),
  );
  nobodies.set('a session that is too old', aged);
  nobodies.set('a token that was made up', ofToken('lodestone_made-up'));
  const revoked = await token(admin, 'local', 'admin');
  await admin.ask('DELETE', `/me/tokens/${revoked.id}`);
  nobodies.set('a token that was revoked', ofToken(revoked.secret));
  const expired = await token(admin, 'local', 'admin');
  await database.withSession((session) =>
    session.query(`update tokens set expires = created - interval '1 day' where id = $1`, [expired.id]),
  );
  nobodies.set('a token that is too old', ofToken(expired.secret));
  const withBoth = createVisitor(app, { token: revoked.secret });
  for (const [cookie, content] of admin.jar) withBoth.jar.set(cookie, content);
  nobodies.set('a revoked token beside a good session', withBoth);
});

afterAll(() => remove());

const guarded = ROUTES.filter(({ access }) => access !== 'anyone');
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Asks a route; what it would change is not named, or not said in full. */
async function ask(visitor: Visitor, { method, path, body }: Route, ids: Readonly<Record<string, string>> = {}) {
  const places: Readonly<Record<string, string>> = { ...known, organisation: 'local', kind: 'view', key: 'k', ...ids };
  const address = path.replaceAll(/\{(\w+)\}/g, (_, place: string) => places[place] ?? 'unknown');
  const response = await visitor.send(method, address, body === null ? undefined : {});
  if (path === '/events' && response.ok) {
    await response.body?.cancel();
    return { status: response.status, text: '', headers: '' };
  }
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie').join('\n');
  return { status: response.status, text: await response.text(), headers };
}

describe('every route', () => {
  it('names whom it answers, and one that asks for a place asks for a role', () => {
    const placed = ROUTES.filter(({ path }) => /\{(workspace|organisation)\}/.test(path));
    for (const route of placed) expect(ROLES, nameOf(route)).toContain(route.access);
    const open = ROUTES.filter(({ access }) => access === 'anyone').map(nameOf);
    expect(open.toSorted().join(', ')).toBe(
      'GET /auth/callback/oidc, GET /health, GET /me, GET /ready, GET /sign-in/oidc, POST /invitations/accept, POST /invitations/open, POST /password-links/ask, POST /password-links/use, POST /set-up, POST /sign-in, POST /sign-in/code, POST /sign-in/passkey, POST /sign-in/passkey/begin, POST /sign-out',
    );
  });

  it('asks whoever is not signed in, or no longer, to sign in, and says nothing else', async () => {
    const texts = new Set<string>();
    for (const [who, visitor] of nobodies)
      for (const route of guarded) {
        const answer = await ask(visitor, route);
        expect(answer.status, `${nameOf(route)}: ${who}`).toBe(401);
        texts.add(answer.text);
      }
    expect(texts.size).toBe(1);
  });

  it('answers to somebody of another organisation as if the workspace and the organisation did not exist', async () => {
    for (const [who, visitor] of foreigners)
      for (const route of guarded)
        for (const place of ['workspace', 'organisation'] as const) {
          if (!route.path.includes(`{${place}}`)) continue;
          const real = await ask(visitor, route);
          const unreal = await ask(visitor, route, { [place]: 'there-is-none' });
          expect(real.status, `${nameOf(route)}: ${who}`).toBe(404);
          const id = place === 'workspace' ? known.workspace : 'local';
          expect({ ...real, text: real.text.replaceAll(id, 'X') }, nameOf(route)).toEqual({
            ...unreal,
            text: unreal.text.replaceAll('there-is-none', 'X'),
          });
        }
    for (const visitor of foreigners.values())
      expect((await visitor.ask<unknown[]>('GET', '/workspaces')).body).toEqual([]);
  });

  it('answers a member of its role or a higher one, and names the role to the others', async () => {
    for (const callers of [members, programs])
      for (const [role, visitor] of callers)
        for (const route of guarded) {
          const name = `${nameOf(route)}: ${role} ${callers === programs ? 'program' : ''}`;
          const { status, text } = await ask(visitor, route);
          const { access } = route;
          const isEnough =
            access === 'signed-in' ||
            (access === 'person'
              ? callers === members
              : ROLES.indexOf(role) >= ROLES.findIndex((needed) => needed === access));
          expect(status === 403, name).toBe(!isEnough);
          expect(status, name).not.toBe(401);
          expect(status, name).toBeLessThan(500);
          expect(text, name).not.toMatch(/There is no (workspace|organisation)/);
          const named = isEnough || access === 'person' ? '' : `needs the role \\"${access}\\"`;
          expect(text, name).toContain(named);
        }
  });

  it('lets a buyer write what is known of the parts, and nobody below a planner what is assumed', async () => {
    const write = async (role: Role, kind: string, value: unknown): Promise<number> => {
      const path = `/workspaces/${known.workspace}/documents/${kind}/${kind === 'assumptions' ? 'current' : role}`;
      return ((await members.get(role)?.send('PUT', path, { basedOn: 0, value })) ?? new Response()).status;
    };
    const view = { name: 'n', page: 'p', search: '' };
    expect([await write('viewer', 'view', view), await write('buyer', 'view', view)]).toEqual([403, 200]);
    expect([await write('buyer', 'assumptions', {}), await write('planner', 'assumptions', {})]).toEqual([403, 200]);
    const batch = ['view', 'assumptions'].map((kind) => ({ kind, key: 'current', basedOn: 0, value: null }));
    const refused = await members.get('buyer')?.send('PUT', `/workspaces/${known.workspace}/documents`, batch);
    expect(refused?.status).toBe(403);
  });

  it('names to a viewer the role that the kind of a document takes, and to nobody one that is not enough', async () => {
    const viewer = members.get('viewer');
    const refuse = async (path: string) =>
      (await viewer?.ask<{ detail: string }>('PUT', `/workspaces/${known.workspace}/documents${path}`, {}))?.body
        .detail;
    expect(await refuse('/view/k')).toBe('This needs the role "buyer"; yours is "viewer".');
    expect(await refuse('/scenario/k')).toBe('This needs the role "planner"; yours is "viewer".');
    expect(await refuse('/toString/k')).toBe('This needs the role "buyer"; yours is "viewer".');
    // Which kinds a body holds is known once it is read.
    expect(await refuse('')).toBe('This needs the role "buyer", for some of it "planner"; yours is "viewer".');
  });
});
