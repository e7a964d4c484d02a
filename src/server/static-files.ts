import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { RESPONSE_HEADERS } from './response-headers.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Kinds that are compressed already. */
const PACKED = new Set(['.png', '.woff', '.woff2']);

type Entry = { body: Buffer; packed: Buffer; headers: Record<string, string> };

/**
 * Answers GET and HEAD with the files of a built app. An address without a file extension that names no file is a page of the app
 * and gets `index.html`; anything else that is not there is a 404, and nothing outside the folder can be named. Files under
 * `assets` have their hash in the name and may be kept for ever; all others are asked about again (ETag). `host` says who answers the
 * API: this server, which the page is then told, or the browser.
 */
export function createStaticFiles(folder: string, host: 'browser' | 'server' = 'browser'): RequestListener {
  const entries = new Map<string, Promise<Entry | null>>();

  function findEntry(path: string): Promise<Entry | null> {
    let entry = entries.get(path);
    if (!entry) {
      entry = readEntry(folder, path, host);
      // Only what exists is kept, or every wrong address would stay in memory.
      entries.set(path, entry);
      void entry.then((found) => found ?? entries.delete(path));
    }
    return entry;
  }

  return (request, response) => {
    answer(request, response, findEntry).catch((error: unknown) => {
      response.writeHead(500, RESPONSE_HEADERS).end(`The file could not be read: ${String(error)}`);
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => Promise<Entry | null>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...RESPONSE_HEADERS, allow: 'GET, HEAD' }).end();
    return;
  }
  const path = readPath(request.url ?? '/');
  const entry = path === null ? null : ((await find(path)) ?? (isPage(path) ? await find('/index.html') : null));
  if (!entry) {
    response.writeHead(404, { ...RESPONSE_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  if (request.headers['if-none-match'] === entry.headers['etag']) {
    response.writeHead(304, { ...RESPONSE_HEADERS, ...entry.headers }).end();
    return;
  }
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && entry.packed !== entry.body;
  const body = packed ? entry.packed : entry.body;
  const headers = {
    ...RESPONSE_HEADERS,
    ...entry.headers,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    'content-length': String(body.byteLength),
  };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** The path of a request, decoded; null where it is malformed or holds what no file of a build has in its name. */
function readPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return /[\0\\]/.test(path) ? null : path;
  } catch {
    return null;
  }
}

/** `/api` is never a page: an API that does not answer must not look like one that answers HTML. */
function isPage(path: string): boolean {
  return extname(path) === '' && path !== '/api' && !path.startsWith('/api/');
}

/** A page that asks this server instead of loading what would answer in the browser. */
function nameServer(page: string): string {
  return page
    .replace('<head>', '<head><meta name="lodestone-host" content="server">')
    .replaceAll(/\s*<link\b[^>]*\bdata-host="browser"[^>]*>/g, '');
}

async function readEntry(folder: string, path: string, host: 'browser' | 'server'): Promise<Entry | null> {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  let body: Buffer;
  try {
    body = await readFile(file);
  } catch {
    return null;
  }
  const kind = extname(file);
  if (host === 'server' && kind === '.html') body = Buffer.from(nameServer(body.toString('utf8')));
  return {
    body,
    packed: PACKED.has(kind) ? body : await promisify(gzip)(body),
    headers: {
      'content-type': MEDIA_TYPES[kind] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
      vary: 'accept-encoding',
    },
  };
}
