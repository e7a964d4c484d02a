import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/api/routes.ts';
import { setClientAddress } from '../../../src/server/people/client-address.ts';
import { getNetwork } from '../../../src/server/people/limits.ts';
import { openTestDatabase } from './open-database.ts';
import { PUBLIC_URL, openPeopleApp } from './people-app.ts';

let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PGlite');
  remove = removeDatabase;
  opened = await openPeopleApp(database);
});

afterAll(() => remove());

/** Asks without anything to show; says how many bytes of the body were read. */
async function ask(path: string, address: string): Promise<{ status: number; read: number; wait: string | null }> {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        read += 1000;
        controller.enqueue(new Uint8Array(1000).fill(0x20));
        if (read >= 10_000) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  const request = new Request(`${PUBLIC_URL}/api${path}`, init);
  setClientAddress(request, address);
  const response = await opened.app.fetch(request);
  await response.arrayBuffer();
  return { status: response.status, read, wait: response.headers.get('retry-after') };
}

describe('whoever has nothing to show', () => {
  it('has to wait after some hundred requests a minute, on every route for anyone, before a body is read', async () => {
    const open = ROUTES.filter(({ access, body }) => access === 'anyone' && body !== null);
    expect(open.length).toBeGreaterThan(4);
    let count = 0;
    while ((await ask(open[count % open.length]?.path ?? '', '192.0.2.1')).status !== 429) count += 1;
    expect(count).toBeGreaterThan(200);
    expect(count).toBeLessThanOrEqual(300);
    for (const { path } of open) {
      const { status, read, wait } = await ask(path, '192.0.2.1');
      expect({ status, read }, path).toEqual({ status: 429, read: 0 });
      expect(Number(wait)).toBeGreaterThan(0);
    }
    expect((await ask('/sign-in', '192.0.2.2')).status).toBe(400);
  });

  it('is counted by network, so that no computer has as many tries as it has addresses', async () => {
    let count = 0;
    while ((await ask('/invitations/open', `2001:db8:1:2::${count.toString(16)}`)).status !== 429) count += 1;
    expect(count).toBeLessThanOrEqual(300);
    expect((await ask('/invitations/open', '2001:db8:1:3::1')).status).toBe(400);
  });
});

describe(getNetwork, () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::'],
    ['fe80::1%eth0', 'fe80:0:0:0::'],
    ['::1', '0:0:0:0::'],
    ['unknown', 'unknown'],
  ])('counts %s as %s', (address, network) => {
    expect(getNetwork(address)).toBe(network);
  });
});
