import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import type { Listening } from '../../src/server/listen.ts';
import { createStaticFiles } from '../../src/server/static-files.ts';

let outside: string;
let server: Listening;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'lodestone-static-'));
  await mkdir(join(outside, 'dist', 'assets'), { recursive: true });
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await writeFile(join(outside, 'dist', 'index.html'), '<p>app</p>');
  await writeFile(join(outside, 'dist', 'assets', 'a-1.js'), 'export {};');
  server = await listen(createStaticFiles(join(outside, 'dist')), 0, 1);
});

afterAll(async () => {
  await server.close();
  await rm(outside, { recursive: true });
});

/** Sends a path as it is; `fetch` would tidy it first. */
function getRaw(path: string, from = server, accept = 'identity'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(from.url);
    request({ hostname, port, path, headers: { 'accept-encoding': accept } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe(createStaticFiles, () => {
  it('gives the app for its pages, and a 404 for files and API paths that are not there', async () => {
    for (const page of ['/', '/exposure', '/exposure/P-1?x=1'])
      expect(await (await fetch(server.url + page)).text()).toBe('<p>app</p>');
    for (const missing of ['/nothing.js', '/api/health', '/api'])
      expect((await fetch(server.url + missing)).status).toBe(404);
  });

  it('carries a strict policy on every answer', async () => {
    for (const path of ['/', '/assets/a-1.js', '/nothing.js']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
      );
      expect(headers.get('content-security-policy')).not.toMatch(/'unsafe|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('lets files with a hash in their name be kept, and asks again about all others', async () => {
    expect((await fetch(`${server.url}/assets/a-1.js`)).headers.get('cache-control')).toMatch(/immutable/);
    const page = await fetch(server.url);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(server.url, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00',
    '/%zz',
    '//secret.txt',
  ])('names nothing outside its folder: %s', async (path) => {
    expect((await getRaw(path)).body).not.toContain('secret');
  });

  it('finds a file by every spelling of its path, and keeps it once', async () => {
    const folder = join(outside, 'large');
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<p>app</p>');
    // Of a size that shows if it is kept again and again.
    const content = `export default ${JSON.stringify(randomBytes(1_000_000).toString('base64'))};`;
    await writeFile(join(folder, 'assets', 'b-2.js'), content);
    const serving = await listen(createStaticFiles(folder), 0, 1);
    const ask = (path: string, accept = 'identity') => getRaw(path, serving, accept);
    // Only what is in memory is sent.
    await rm(folder, { recursive: true });
    for (const path of [
      '/assets/b-2.js',
      '//assets/b-2.js',
      '/assets//b-2.js',
      '/./assets/./b-2.js',
      '/assets/x/../b-2.js',
      '/../../assets/b-2.js',
      '/%61ssets/b-2.js',
      '/assets%2fb-2%2Ejs',
      '/assets/%2e/b-2.js',
      '/assets/b-2.js?v=1',
      '/assets/b-2.js/',
      'http://elsewhere.test/assets/b-2.js',
    ])
      expect([path, (await ask(path)).body === content]).toEqual([path, true]);
    for (const path of [
      '/ASSETS/b-2.js',
      '/assets/B-2.js',
      '/assets%252fb-2.js',
      '/assets/b-2.js%00',
      '/assets\\b-2.js',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);

    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    // Answers that were read here, and only wait to be thrown away, are not what the server keeps.
    const measure = (): number => {
      collect();
      return process.memoryUsage().external + process.memoryUsage().arrayBuffers;
    };
    await ask('/assets/b-2.js', 'gzip');
    const before = measure();
    for (let count = 0; count < 300; count++) {
      const slashes = '/'.repeat(count + 1);
      const { status } = await ask(`/assets${slashes}b-2.js`, count % 2 ? 'gzip' : 'identity');
      expect(status).toBe(200);
      expect((await ask(`/page-${String(count)}`)).status).toBe(200);
    }
    // Each spelling would have taken more than two megabytes.
    expect(measure() - before).toBeLessThan(150_000_000);
    await serving.close();
  });

  it('follows no link out of its folder, and has no files where there is no folder', async () => {
    const folder = join(outside, 'linked');
    await mkdir(folder);
    await symlink(join(outside, 'secret.txt'), join(folder, 'linked.txt'));
    for (const served of [folder, join(outside, 'nothing-here')]) {
      const serving = await listen(createStaticFiles(served), 0, 1);
      for (const path of ['/linked.txt', '/', '/page']) expect((await getRaw(path, serving)).status).toBe(404);
      await serving.close();
    }
  });

  it('tells the page when this server answers the API, and spares it what would answer in the browser', async () => {
    const folder = join(outside, 'served');
    await mkdir(folder);
    const links = [
      '<link rel="modulepreload" href="/a.js">',
      '<link rel="modulepreload" href="/b.js" data-host="browser">',
    ];
    await writeFile(join(folder, 'index.html'), `<html><head><title>t</title>${links.join('\n')}</head></html>`);
    const serving = await listen(createStaticFiles(folder, 'server'), 0, 1);
    const page = await (await fetch(serving.url)).text();
    await serving.close();
    expect(page).toContain('<meta name="lodestone-host" content="server">');
    expect(page).toContain('/a.js');
    expect(page).not.toContain('/b.js');
    expect(await (await fetch(server.url)).text()).not.toContain('lodestone-host');
  });

  it('takes no writes', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });
});

describe(listen, () => {
  it('lets an answer that is on its way go out when it ends, and cuts connections on which there is none', async () => {
    let finish = (): void => undefined;
    const slow = await listen(
      (_request, response) => {
        response.write('first ');
        finish = () => response.end('last');
      },
      0,
      1,
    );
    const { hostname, port } = new URL(slow.url);
    // A browser opens connections that it may need later.
    const unused = connect(Number(port), hostname);
    await once(unused, 'connect');
    const response = await fetch(slow.url);
    const closed = slow.close();
    await expect(fetch(slow.url)).rejects.toThrow();
    finish();
    expect(await response.text()).toBe('first last');
    await Promise.all([closed, once(unused, 'close')]);
  });

  it('takes the next port where one is taken, and gives up after the last try', async () => {
    const port = Number(new URL(server.url).port);
    const next = await listen(createStaticFiles(outside), port, 20);
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
    await expect(listen(createStaticFiles(outside), port, 1)).rejects.toThrow(/^Port \d+ is taken on 127\.0\.0\.1/);
  });
});
