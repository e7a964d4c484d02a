import { DEFAULT_SESSION_ENDS } from '../../../src/server/config/session-config.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentValue } from '../../../src/api/contract.ts';
import { createApp } from '../../../src/api/create-app.ts';
import type { App } from '../../../src/api/create-app.ts';
import type { MadeToken } from '../../../src/api/people/people-contract.ts';
import type { Route } from '../../../src/api/route.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { ROLES, hasRole } from '../../../src/domain/roles.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { createPeople } from '../../../src/server/people/create-people.ts';
import { startRuns } from '../../../src/server/runs/start-runs.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { listBodyShapes, writeBody } from './body-shapes.ts';
import type { BodyShape } from './body-shapes.ts';
import { openTestDatabase } from '../people/open-database.ts';
import { PUBLIC_URL, inviteNew, openPeopleApp, setUpAdmin } from '../people/people-app.ts';

/** `npm run test:abuse` tries every shape on every route, and larger ones. */
const IS_LONG = process.env['HOSTILE_REQUESTS'] !== undefined;
const MOST_SHAPES = IS_LONG ? Infinity : 40;
/** Lengths that are tried of a route which takes as much. */
const LENGTHS = IS_LONG ? [4_000, 60_000, 600_000, 6_000_000] : [4_000, 60_000, 400_000];
/** What a request may cost for each byte that is read of it, and in itself, in what it costs to read a byte of sound data with the plain parser. */
const MOST_PER_BYTE = 150;
const MOST_PER_REQUEST = 3_000_000;
/** How often a request is sent that costs too much. */
const MOST_TIMES = 10;

/** The headers that say who asks. */
type Sender = { name: string; headers: Record<string, string> };

let app: App;
let remove: () => Promise<void>;
let workspace: string;
const nobody: Sender = { name: 'nobody', headers: {} };
const senders = new Map<string, Sender>();
const sound = new TextEncoder().encode(
  JSON.stringify(datasetWithParts('sound', ...Array.from({ length: 1000 }, (_, part) => `P-${String(part)}`))),
);

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PostgreSQL');
  const opened = await openPeopleApp(database);
  const runs = await startRuns({
    database,
    storage: opened.storage,
    workers: 0,
    log: () => undefined,
    onRun: () => undefined,
  });
  remove = async () => {
    runs.endListening();
    await runs.close();
    await removeDatabase();
  };
  const admin = await setUpAdmin(opened);
  const { body } = await admin.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false });
  workspace = body.id;
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  for (const role of ROLES) {
    const member = role === 'admin' ? admin : await inviteNew(opened, admin, { email: `${role}@example.com`, role });
    const cookie = Array.from(member.jar, ([name, value]) => `${name}=${value}`).join('; ');
    senders.set(role, { name: role, headers: { cookie } });
    const wanted = { name: role, organisation: 'local', role, expires };
    const token = (await member.ask<MadeToken>('POST', '/me/tokens', wanted)).body.secret;
    senders.set(`${role} program`, { name: `${role} program`, headers: { authorization: `Bearer ${token}` } });
  }
  const signIn = {
    publicUrl: PUBLIC_URL,
    secret: 'a secret of thirty-two characters',
    earlierSecrets: [],
    oidc: null,
    sessions: DEFAULT_SESSION_ENDS,
    secondFactorFor: 'nobody' as const,
  };
  const { people } = createPeople(database, signIn, { now: () => new Date() });
  app = createApp({
    storage: createDatabaseStorage(database),
    // How often somebody asks is another matter.
    people: { ...people, findWait: () => Promise.resolve(null), findAddressWait: () => Promise.resolve(null) },
    runs: runs.runs,
    now: () => new Date(),
    host: 'server',
    engineVersion: '9.9.9',
  });
});

afterAll(() => remove());

function readProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor for a byte of sound data, as fast as the machine is now: a shared one is at times half as fast as before. */
function measurePlain(): number {
  let least = Infinity;
  for (let time = 0; time < 5; time++) {
    const begun = readProcessor();
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(sound));
    least = Math.min(least, readProcessor() - begun);
  }
  return least / sound.byteLength;
}

type Sent = { status: number; read: number; cost: number };

/** Sends a body piece by piece, each made when it is read; says how much of it was read, and what that cost. */
async function send(route: Route, { headers }: Sender, pieces: Iterable<Uint8Array>, kind = 'view'): Promise<Sent> {
  const iterator = pieces[Symbol.iterator]();
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const piece = iterator.next();
        if (piece.done) return controller.close();
        read += piece.value.byteLength;
        controller.enqueue(piece.value);
      },
    },
    { highWaterMark: 0 },
  );
  const address = route.path
    .replace('{workspace}', workspace)
    .replace('{organisation}', 'local')
    .replace('{kind}', kind)
    .replaceAll(/\{\w+\}/g, 'current');
  const init: RequestInit & { duplex: 'half' } = { method: route.method, headers, body, duplex: 'half' };
  const request = new Request(`${PUBLIC_URL}/api${address}`, init);
  const begun = readProcessor();
  const response = await app.fetch(request);
  await response.arrayBuffer();
  return { status: response.status, read, cost: readProcessor() - begun };
}

function isAllowed({ access }: Route, who: string): boolean {
  if (access === 'anyone') return true;
  const role = ROLES.find((one) => who.startsWith(one));
  if (role === undefined) return false;
  if (access === 'person') return !who.endsWith('program');
  return access === 'signed-in' || hasRole(role, access);
}

function choose<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);
}

/** What a route is sent: shapes of its own body; of documents, of each kind of value. */
function listAttacks(route: Route): { shape: BodyShape; kind: string }[] {
  const { body } = route;
  if (body === null) return [];
  if (!route.path.endsWith('/{kind}/{key}')) return listBodyShapes(body).map((shape) => ({ shape, kind: 'view' }));
  return Object.entries(documentValue).flatMap(([kind, value]) =>
    listBodyShapes(z.object({ value, basedOn: z.literal(0) })).map((shape) => ({ shape, kind })),
  );
}

const writes = ROUTES.filter(({ body }) => body !== null);

describe.each(writes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_name, route) => {
  it('reads nothing from whoever may not ask', async () => {
    for (const sender of [nobody, ...senders.values()]) {
      if (isAllowed(route, sender.name)) continue;
      for (const { shape } of choose(listAttacks(route), 3)) {
        const { status, read } = await send(route, sender, writeBody(shape, 300_000));
        expect([401, 403], `${sender.name}: ${shape.name}`).toContain(status);
        expect(read, `${sender.name}: ${shape.name}`).toBe(0);
      }
    }
  });

  it('costs what reading costs, whatever is sent, and no more is read than the route takes', async () => {
    const allowed = [nobody, ...senders.values()].filter(({ name }) => isAllowed(route, name));
    expect(allowed.length).toBeGreaterThan(0);
    const costly: string[] = [];
    let plain = measurePlain();
    for (const [index, { shape, kind }] of choose(listAttacks(route), MOST_SHAPES).entries())
      for (const length of LENGTHS.filter((one) => one <= route.maxBytes * 4)) {
        const sender = allowed[index % allowed.length] ?? nobody;
        const what = `${sender.name}: ${shape.name}, ${String(length)}`;
        // Written beforehand, since that is none of what reading costs.
        const pieces = [...writeBody(shape, length)];
        let least = Infinity;
        let most = 0;
        // Whatever else the machine does counts as well: what costs too much does so each time.
        for (let time = 0; time < MOST_TIMES && least > most; time++) {
          if (time > 0) plain = measurePlain();
          const { status, read, cost } = await send(route, sender, pieces, kind);
          expect(status, what).toBeLessThan(500);
          expect(read, what).toBeLessThanOrEqual(route.maxBytes + 70_000);
          most = plain * (MOST_PER_REQUEST + read * MOST_PER_BYTE);
          least = Math.min(least, cost);
        }
        if (least > most) costly.push(`${what}: ${least.toFixed(1)} ms`);
      }
    expect(costly).toEqual([]);
  });
});
