import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../../src/api/people/people-contract.ts';
import { setClientAddress } from '../../../src/server/people/client-address.ts';
import { openTestDatabase } from './open-database.ts';
import { PUBLIC_URL, inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let admin: Visitor;
let path = '';

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PostgreSQL');
  remove = removeDatabase;
  opened = await openPeopleApp(database);
  admin = await setUpAdmin(opened);
  const { body } = await admin.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false });
  path = `/workspaces/${body.id}/documents`;
});

afterAll(() => remove());

const encoder = new TextEncoder();

/** Sends the documents of a body whose last sign comes once something else was done, and more than a second later. */
async function sendSlowly(visitor: Visitor, documents: readonly object[], meanwhile: () => Promise<unknown>) {
  const text = JSON.stringify(documents);
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (!sent) {
        sent = true;
        controller.enqueue(encoder.encode(text.slice(0, -1)));
        return;
      }
      // The beginning was read, so that its sender was admitted.
      await meanwhile();
      await new Promise((resolve) => {
        setTimeout(resolve, 1100);
      });
      controller.enqueue(encoder.encode(text.slice(-1)));
      controller.close();
    },
  });
  const headers = { cookie: Array.from(visitor.jar, ([name, value]) => `${name}=${value}`).join('; ') };
  const init: RequestInit & { duplex: 'half' } = { method: 'PUT', headers, body, duplex: 'half' };
  const request = new Request(`${PUBLIC_URL}/api${path}`, init);
  setClientAddress(request, '192.0.2.1');
  const response = await opened.app.fetch(request);
  return { status: response.status, text: await response.text() };
}

const findMember = async (email: string): Promise<string> => {
  const { body } = await admin.ask<Member[]>('GET', '/organisations/local/members');
  return `/organisations/local/members/${body.find((one) => one.email === email)?.id ?? ''}`;
};
const triage = [
  { kind: 'triage', key: 'P-1', basedOn: 0, value: { state: 'asked', note: '', changed: '2026-11-24T00:00:00Z' } },
];
const listKeys = async (): Promise<string[]> =>
  (await admin.ask<{ key: string }[]>('GET', path)).body.map(({ key }) => key);

describe('a body that comes slowly', () => {
  it('stores nothing of somebody who was taken out, lowered or signed out before its end', async () => {
    const invite = (email: string) => inviteNew(opened, admin, { email, role: 'planner' });
    const [left, lowered, gone] = [
      await invite('l@example.com'),
      await invite('w@example.com'),
      await invite('g@example.com'),
    ];
    const out = await findMember('l@example.com');
    const lower = await findMember('w@example.com');
    expect((await sendSlowly(left, triage, () => admin.ask('DELETE', out))).status).toBe(404);
    const refused = await sendSlowly(lowered, triage, () => admin.ask('PUT', lower, { role: 'buyer' }));
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Your rights were changed while')]);
    const cookies = new Map(gone.jar);
    const signOut = async (): Promise<void> => {
      await gone.ask('POST', '/sign-out', {});
      for (const [name, value] of cookies) gone.jar.set(name, value);
    };
    expect((await sendSlowly(gone, triage, signOut)).status).toBe(401);
    expect(await listKeys()).toEqual([]);
  });

  it('is stored of somebody whose rights are what they were', async () => {
    const stays = await inviteNew(opened, admin, { email: 's@example.com', role: 'buyer' });
    expect((await sendSlowly(stays, triage, () => Promise.resolve())).status).toBe(200);
    expect(await listKeys()).toEqual(['P-1']);
  });
});
