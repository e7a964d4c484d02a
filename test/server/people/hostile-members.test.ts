import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeInvitation, MadeToken, Member } from '../../../src/api/people/people-contract.ts';
import type { Run } from '../../../src/api/runs/run-contract.ts';
import type { Route } from '../../../src/api/route.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { ROLES } from '../../../src/domain/roles.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { startRuns } from '../../../src/server/runs/start-runs.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { damage, refusal, strangeText, stranger } from '../hostile-values.ts';
import { EXPOSURE } from '../runs/scenarios.ts';
import { openTestDatabase } from './open-database.ts';
import { createVisitor, inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

/** How many requests are tried; `npm run test:abuse` tries ten thousand. */
const ASKED = process.env['HOSTILE_REQUESTS'];
const CASES = Number(ASKED ?? 400);
const PATIENCE = ASKED === undefined ? {} : { interruptAfterTimeLimit: 600_000 };
/** Stands in everything that belongs to another organisation, and in nothing that is sent. */
const MARK = 'Geheim';

let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
const visitors: Visitor[] = [];
/** Ids of what the visitors have, and of what others have. */
type Ids = { workspace: string; organisation: string; hash: string; run: string; other: string[] };
let own: Ids;
let foreign: Ids;

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PostgreSQL');
  await migrate(database);
  const storage = createDatabaseStorage(database);
  const started = await startRuns({ database, storage, workers: 0, log: () => undefined, onRun: () => undefined });
  remove = async () => {
    started.endListening();
    await started.close();
    await removeDatabase();
  };
  const changes = { subscribe: () => () => undefined, closing: new AbortController().signal };
  opened = await openPeopleApp(database, { changes, runs: started.runs });
  const ann = await setUpAdmin(opened);
  own = await furnish(ann, 'local', 'Works');
  visitors.push(createVisitor(opened.app), ann);
  for (const role of ROLES.filter((one) => one !== 'admin')) {
    const member = await inviteNew(opened, ann, { email: `${role}@example.com`, role });
    visitors.push(member, createVisitor(opened.app, { token: (await makeToken(member, 'local', role, role)).secret }));
  }
  // Ann founds another organisation, leaves it to somebody and is in it no more.
  const { body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: `${MARK} GmbH` });
  const email = `${MARK.toLowerCase()}@example.com`;
  const other = await inviteNew(opened, ann, { email, role: 'admin', organisation: second.id });
  const { body: both } = await other.ask<Member[]>('GET', `/organisations/${second.id}/members`);
  const annId = both.find((one) => one.email === 'ann@example.com')?.id ?? '';
  await other.ask('DELETE', `/organisations/${second.id}/members/${annId}`);
  foreign = await furnish(other, second.id, MARK);
  foreign.other.push(both.find((one) => one.email === email)?.id ?? '');
});

afterAll(() => remove());

async function makeToken(visitor: Visitor, organisation: string, role: string, name: string): Promise<MadeToken> {
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  return (await visitor.ask<MadeToken>('POST', '/me/tokens', { name, organisation, role, expires })).body;
}

/** A workspace with a version, a document and a run that has ended, and a token and an invitation beside it; all of them named. */
async function furnish(admin: Visitor, organisation: string, name: string): Promise<Ids> {
  const content = { versions: [{ dataset: datasetWithParts(name, 'P-1'), note: name, sourceFiles: [] }] };
  const made = { name, demo: false, organisation, content };
  const { body: workspace } = await admin.ask<{ id: string; head: string }>('POST', '/workspaces', made);
  // The id that is made of the name is sent.
  const path = `/workspaces/${workspace.id}`;
  await admin.ask('PUT', `${path}/documents/view/k`, { basedOn: 0, value: { name, page: 'p', search: name } });
  const { body: run } = await admin.ask<Run>('POST', `${path}/runs`, { question: EXPOSURE });
  await admin.ask('POST', `${path}/runs/${run.id}/cancel`);
  const token = await makeToken(admin, organisation, 'admin', name);
  const invited = { email: `${name.toLowerCase()}-2@example.com`, role: 'viewer' };
  const { body: invitation } = await admin.ask<MadeInvitation>(
    'POST',
    `/organisations/${organisation}/invitations`,
    invited,
  );
  return { workspace: workspace.id, organisation, hash: workspace.head, run: run.id, other: [token.id, invitation.id] };
}

/** A body that the route takes, so that damage to it gets past the first check. */
function findSoundBody({ method, path }: Route): unknown {
  const dataset = datasetWithParts('two', 'P-1', 'P-2');
  const view = { name: 'n', page: 'p', search: 's' };
  const [token, password] = ['made-up', 'correct horse battery 2'];
  const sound: Readonly<Record<string, unknown>> = {
    'POST /sign-in': { email: 'viewer@example.com', password: 'wrong' },
    'POST /set-up': { token, organisation: 'O', name: 'N', email: 'n@example.com', password },
    'POST /invitations/open': { token },
    'POST /invitations/accept': { token, newPerson: { name: 'N', password } },
    'POST /password-links/use': { token, password },
    'PUT /me': { name: 'Bob' },
    'PUT /me/password': { current: 'wrong', password },
    'POST /me/tokens': { name: 'P', organisation: own.organisation, role: 'viewer', expires: '2026-12-24T00:00:00Z' },
    'POST /organisations': { name: 'New' },
    'PUT /organisations/{organisation}': { name: 'Renamed' },
    'PUT /organisations/{organisation}/members/{member}': { role: 'admin' },
    'POST /organisations/{organisation}/invitations': { email: 'new@example.com', role: 'viewer' },
    'POST /workspaces': { name: 'Second', demo: false, organisation: own.organisation },
    'POST /workspaces/{workspace}/versions': { basedOn: own.hash, dataset, note: 'n', sourceFiles: [] },
    'PUT /workspaces/{workspace}/head': { basedOn: own.hash, to: own.hash },
    'PUT /workspaces/{workspace}/documents': [{ kind: 'view', key: 'k', basedOn: 0, value: view }],
    'PUT /workspaces/{workspace}/documents/{kind}/{key}': { basedOn: 1, value: view },
    'POST /workspaces/{workspace}/exports': { what: 'parts', format: 'csv' },
    'POST /workspaces/{workspace}/runs': { version: own.hash, question: EXPOSURE },
  };
  return sound[`${method} ${path}`] ?? {};
}

describe('the API for members of every role, programs and nobody', () => {
  it('answers whatever they send without a failure and with nothing of another organisation', async () => {
    const statuses = new Set<number>();
    // They would end what asks.
    const routes = ROUTES.filter(({ path }) => path !== '/sign-out' && path !== '/metrics');
    const id = (name: keyof Omit<Ids, 'other'>) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(own[name]) },
        { weight: 3, arbitrary: fc.constant(foreign[name]) },
        { weight: 1, arbitrary: strangeText },
      );
    const request = fc.record({
      visitor: fc.constantFrom(...visitors),
      asked: fc.constantFrom(...routes).chain((route) =>
        fc.record({
          route: fc.constant(route),
          body: fc.oneof(
            fc.constant(findSoundBody(route)),
            fc.tuple(fc.nat(5000), stranger).map(([at, put]) => damage(findSoundBody(route), at, put)),
            fc
              .tuple(fc.nat(5000), fc.constantFrom(foreign.workspace, foreign.organisation, foreign.hash))
              .map(([at, put]) => damage(findSoundBody(route), at, put)),
          ),
        }),
      ),
      workspace: id('workspace'),
      organisation: id('organisation'),
      hash: id('hash'),
      run: id('run'),
      other: fc.oneof(strangeText, fc.constantFrom(...foreign.other)),
      query: fc.constantFrom('', '?limit=2', '?limit=0', '?after=1', '?before=99999', '?format=csv', `?after=view/k`),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ visitor, asked: { route, body }, query, other, ...ids }) => {
        const { method, path } = route;
        const places = new Map<string, string>(Object.entries({ ...ids, kind: 'view', key: 'k' }));
        const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent((places.get(name) ?? other).toWellFormed()),
        );
        const response = await visitor.send(method, `${address}${query}`, route.body === null ? undefined : body);
        statuses.add(response.status);
        if (path === '/events') {
          await response.body?.cancel();
          return;
        }
        const text = await response.text();
        expect(response.status, `${method} ${address}: ${text}`).toBeLessThan(500);
        // The id of their workspace has its name in it, and is repeated where it was asked for.
        // What Ann did herself in the organisation that she left, such as to invite somebody, is in the copy of what is kept of her.
        const isOwnCopy = path === '/me/export' && response.status === 200;
        const told = isOwnCopy ? JSON.stringify({ ...(JSON.parse(text) as object), events: [] }) : text;
        const said = told.replaceAll(foreign.workspace, '');
        expect(said.toLowerCase(), `${method} ${address}`).not.toContain(MARK.toLowerCase());
        const fault = response.status < 400 ? undefined : refusal.safeParse(JSON.parse(text)).error;
        expect(fault).toBeUndefined();
      }),
      { numRuns: CASES, ...PATIENCE },
    );
    for (const status of [200, 201, 401, 403, 404, 422]) expect(statuses).toContain(status);
    expect(opened.failures).toEqual([]);
  });
});
