import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../src/api/contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from './open-database.ts';
import { inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let database: Database;
let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let ann: Visitor;
let workspace: string;
const listeners = new Set<(change: Change) => void>();

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PostgreSQL'));
  const subscribe = (listener: (change: Change) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  opened = await openPeopleApp(database, { changes: { subscribe, closing: new AbortController().signal } });
  ann = await setUpAdmin(opened);
  workspace = (await ann.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false })).body.id;
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => remove());

function announce(workspaceId: string | null): void {
  for (const listener of listeners) listener({ workspaceId });
}

/** The messages of the stream as they come, the first one left out; null: it has ended. */
async function listen(visitor: Visitor) {
  const response = await visitor.send('GET', '/events');
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  return { next: async () => (await reader?.read())?.value ?? null, leave: () => reader?.cancel() };
}

/** Waits until the database has answered all that it was asked so far. */
async function untilAnswered(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (database.readPool?.().inUse !== 0);
}

describe('the events of a server with sign-in', () => {
  it('tell everybody of the workspaces of their organisations and of no other', async () => {
    const { body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Südlicht' });
    const [member, foreigner] = [
      await inviteNew(opened, ann, { email: 'bob@example.com', role: 'viewer' }),
      await inviteNew(opened, ann, { email: 'eve@example.com', role: 'admin', organisation: second.id }),
    ];
    const own = { name: 'Own', demo: false, organisation: second.id };
    const { body: others } = await ann.ask<{ id: string }>('POST', '/workspaces', own);
    const [heardByMember, heardByForeigner] = [await listen(member), await listen(foreigner)];
    announce(workspace);
    announce(others.id);
    announce('there-is-none');
    announce(null);
    const hears = [`data: {"workspaceId":null}\n\n`, `data: {"workspaceId":"${workspace}"}\n\n`];
    expect(new Set([await heardByMember.next(), await heardByMember.next()])).toEqual(new Set(hears));
    const foreign = new Set([await heardByForeigner.next(), await heardByForeigner.next()]);
    expect(foreign).toEqual(new Set([hears[0], `data: {"workspaceId":"${others.id}"}\n\n`]));
    await Promise.all([heardByMember.leave(), heardByForeigner.leave()]);
    expect(listeners.size).toBe(0);
  });

  it('end within half a minute for whoever was signed out', async () => {
    const cleo = await inviteNew(opened, ann, { email: 'cleo@example.com', role: 'viewer' });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const heard = await listen(cleo);
    vi.advanceTimersByTime(20_000);
    expect(await heard.next()).toContain('still here');
    // Asked before the signing out and answered after it, the first question would end the stream before its second sign of life.
    await untilAnswered();
    await cleo.ask('POST', '/sign-out', {});
    vi.advanceTimersByTime(20_000);
    expect(await heard.next()).toContain('still here');
    expect(await heard.next()).toBeNull();
    expect(listeners.size).toBe(0);
  });
});

describe('a data version of a server with sign-in', () => {
  it('is kept by no browser, and is not sent again to a program that has it and may have it', async () => {
    const version = { basedOn: null, dataset: datasetWithParts('one', 'P-1'), note: '', sourceFiles: [] };
    const { body } = await ann.ask<{ hash: string }>('POST', `/workspaces/${workspace}/versions`, version);
    const answer = await ann.send('GET', `/workspaces/${workspace}/versions/${body.hash}`);
    expect(answer.headers.get('etag')).toBe(`"${body.hash}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await answer.body?.cancel();
  });
});
