import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeToken, Member, Session } from '../../../src/api/people/people-contract.ts';
import type { Run } from '../../../src/api/runs/run-contract.ts';
import { openChangeHub } from '../../../src/server/change-hub.ts';
import type { ChangeHub } from '../../../src/server/change-hub.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { startRuns } from '../../../src/server/runs/start-runs.ts';
import type { StartedRuns } from '../../../src/server/runs/start-runs.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let hub: ChangeHub;
let started: StartedRuns;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let admin: Visitor;
/** A run that nobody carries out, so that its events do not end by themselves. */
let runEvents: string;

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PostgreSQL');
  await migrate(database);
  hub = await openChangeHub(database);
  const storage = createDatabaseStorage(database);
  started = await startRuns({ database, storage, workers: 0, log: () => undefined, onRun: () => undefined });
  remove = async () => {
    await hub.close();
    started.endListening();
    await started.close();
    await removeDatabase();
  };
  opened = await openPeopleApp(database, { changes: hub.changes, runs: started.runs, standing: hub.standing });
  admin = await setUpAdmin(opened);
  const content = { versions: [{ dataset: datasetWithParts('one', 'P-1'), note: '', sourceFiles: [] }] };
  const made = await admin.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false, content });
  const question = { kind: 'resilience', inference: true };
  const run = await admin.ask<Run>('POST', `/workspaces/${made.body.id}/runs`, { question });
  runEvents = `/workspaces/${made.body.id}/runs/${run.body.id}/events`;
});

afterAll(() => remove());

/** A stream that is read until it ends; `hasEnded` says whether it has. */
async function listen(visitor: Visitor, path: string) {
  const response = await visitor.send('GET', path);
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  let hasEnded = false;
  const readOn = async (): Promise<void> => {
    while (!hasEnded) hasEnded = (await reader?.read())?.done ?? true;
  };
  void readOn();
  return { hasEnded: () => hasEnded, leave: async () => reader?.cancel() };
}

async function signInAgain(email: string): Promise<Visitor> {
  const visitor = createVisitor(opened.app);
  expect((await visitor.ask('POST', '/sign-in', { email, password: PASSWORD })).status).toBe(200);
  return visitor;
}

describe('streams that are open', () => {
  it('of a run and of changes end at once when their session is signed out or revoked, or its password changed, and no others', async () => {
    const bob = await inviteNew(opened, admin, { email: 'bob@example.com', role: 'viewer' });
    const [revoked, forgotten] = [await signInAgain('bob@example.com'), await signInAgain('bob@example.com')];
    const others = await Promise.all([runEvents, '/events'].map((path) => listen(admin, path)));
    const ofBob = await Promise.all([runEvents, '/events'].map((path) => listen(bob, path)));
    const ofRevoked = await Promise.all([runEvents, '/events'].map((path) => listen(revoked, path)));
    const ofForgotten = await Promise.all([runEvents, '/events'].map((path) => listen(forgotten, path)));
    const { body: sessions } = await revoked.ask<Session[]>('GET', '/me/sessions');
    const own = sessions.find(({ current }) => current);
    expect((await bob.ask('DELETE', `/me/sessions/${own?.id ?? ''}`)).status).toBe(200);
    await expect.poll(() => ofRevoked.map(({ hasEnded }) => hasEnded())).toEqual([true, true]);
    expect(ofForgotten.map(({ hasEnded }) => hasEnded())).toEqual([false, false]);
    const passwords = { current: PASSWORD, password: `${PASSWORD} 2` };
    expect((await bob.ask('PUT', '/me/password', passwords)).status).toBe(200);
    await expect.poll(() => ofForgotten.map(({ hasEnded }) => hasEnded())).toEqual([true, true]);
    expect(ofBob.map(({ hasEnded }) => hasEnded())).toEqual([false, false]);
    await bob.ask('POST', '/sign-out', {});
    await expect.poll(() => ofBob.map(({ hasEnded }) => hasEnded())).toEqual([true, true]);
    expect(others.map(({ hasEnded }) => hasEnded())).toEqual([false, false]);
    await Promise.all(others.map(({ leave }) => leave()));
  });

  it('end when their token is revoked, and those of a run when the member is removed', async () => {
    const cleo = await inviteNew(opened, admin, { email: 'cleo@example.com', role: 'planner' });
    const given = {
      name: 'P',
      organisation: 'local',
      role: 'viewer',
      expires: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const token = async () => (await cleo.ask<MadeToken>('POST', '/me/tokens', given)).body;
    const [revoked, kept] = [await token(), await token()];
    const ofRevoked = await listen(createVisitor(opened.app, { token: revoked.secret }), runEvents);
    const ofKept = await listen(createVisitor(opened.app, { token: kept.secret }), runEvents);
    const ofCleo = await listen(cleo, runEvents);
    await cleo.ask('DELETE', `/me/tokens/${revoked.id}`);
    await expect.poll(ofRevoked.hasEnded).toBe(true);
    expect(ofKept.hasEnded()).toBe(false);
    const { body: members } = await admin.ask<Member[]>('GET', '/organisations/local/members');
    const id = members.find(({ email }) => email === 'cleo@example.com')?.id ?? '';
    expect((await admin.ask('DELETE', `/organisations/local/members/${id}`)).status).toBe(200);
    await expect.poll(() => [ofKept.hasEnded(), ofCleo.hasEnded()]).toEqual([true, true]);
  });
});
