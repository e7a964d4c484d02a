import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/api/contract.ts';
import { isPrivateAddress } from '../../../src/server/webhook/private-address.ts';
import { postSigned } from '../../../src/server/webhook/post-signed.ts';
import { openWebhook } from '../../../src/server/webhook/tell-webhook.ts';
import { readWebhook } from '../../../src/server/webhook/webhook-config.ts';

const SECRET = 'a-secret-of-more-than-32-characters';

/** A server that keeps what it is posted, and the status that it answers with. */
async function listen(status: number) {
  const posted: { body: string; signature: string }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      posted.push({
        body: Buffer.concat(pieces).toString(),
        signature: String(request.headers['x-lodestone-signature']),
      });
      response.writeHead(status, { location: 'http://127.0.0.1/elsewhere' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, posted, close: () => server.close() };
}

describe('the webhook', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1'])(
    'takes %s for private',
    (address) => {
      expect(isPrivateAddress(address)).toBe(true);
    },
  );

  it.each([
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'not an address',
    '255.255.255.255',
  ])('takes %s for private, too', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111'])('takes %s for public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]:9/',
    'http://2130706433:9/',
    'http://0x7f.1:9/',
  ])('never posts to %s unless that is allowed', async (url) => {
    await expect(postSigned({ url, secret: SECRET, allowsPrivate: false }, '{}', new Date())).rejects.toThrow(
      'private',
    );
  });

  it('refuses settings that are half or not safe', () => {
    const read = (given: Record<string, string>) => readWebhook((name) => given[name]);
    expect(read({})).toBeNull();
    expect(() => read({ LODESTONE_WEBHOOK_URL: 'https://x.example' })).toThrow('SECRET is missing');
    expect(() => read({ LODESTONE_WEBHOOK_URL: 'http://x.example', LODESTONE_WEBHOOK_SECRET: SECRET })).toThrow(
      'https',
    );
    expect(() => read({ LODESTONE_WEBHOOK_URL: 'https://x.example', LODESTONE_WEBHOOK_SECRET: 'short' })).toThrow('32');
  });

  it('tells a new version once, signed; another change and the fictional company not at all', async () => {
    const server = await listen(204);
    const workspace = { id: 'w', name: 'Works', organisation: 'local', revision: 1 };
    const demo = { ...workspace, id: 'demo', demo: true, head: 'd1' };
    const heads = ['v1', 'v1', 'v2', 'v2'];
    let asked = 0;
    let tell: (change: Change) => void = () => undefined;
    const stop = await openWebhook(
      { url: `http://127.0.0.1:${server.port}/hook`, secret: SECRET, allowsPrivate: true },
      {
        storage: {
          listWorkspaces: async () => [{ ...workspace, demo: false, head: heads[Math.min(asked++, 3)]! }, demo],
        },
        changes: {
          subscribe: (listener) => ((tell = listener), () => undefined),
          closing: new AbortController().signal,
        },
        tell: async () => ({ ok: true, feed: { changes: [] } }),
        log: () => undefined,
        now: () => new Date('2026-11-27T09:00:00Z'),
      },
    );
    for (const workspaceId of ['w', 'w', 'w', 'demo']) tell({ workspaceId });
    await stop();
    server.close();
    expect(server.posted).toHaveLength(1);
    const [{ body, signature }] = server.posted as [{ body: string; signature: string }];
    expect(JSON.parse(body)).toMatchObject({ event: 'changes', workspace: { id: 'w' }, head: 'v2', changes: [] });
    const hex = createHmac('sha256', SECRET).update(`1795770000.${body}`).digest('hex');
    expect(signature).toBe(`t=1795770000,v1=${hex}`);
  });

  it('follows no redirect', async () => {
    const server = await listen(302);
    const config = { url: `http://127.0.0.1:${server.port}/`, secret: SECRET, allowsPrivate: true };
    await expect(postSigned(config, '{}', new Date())).rejects.toThrow('answered 302');
    server.close();
    expect(server.posted).toHaveLength(1);
  });
});
