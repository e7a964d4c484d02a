import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
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

/** Kinds compressed already. */
const PACKED = new Set(['.png', '.woff', '.woff2']);

/** A file as sent; `pack` gives it compressed, null for a kind without a use of it. */
type Entry = { body: Buffer; pack: () => Promise<Buffer | null>; headers: Record<string, string> };

/**
 * Answers GET and HEAD with the files of a built app, read here and never again: memory holds the build, for any request. An address without a
 * file extension and without a file is a page of the app and gets `index.html`; anything else missing is a 404, and nothing outside the folder
 * can be named. Files under `assets` have their hash in the name and may be kept for ever; all others are asked about again (ETag). `host` names
 * the API's answerer: this server, as the page is then told, or the browser. A missing folder has no files.
 */
export function createStaticFiles(folder: string, host: 'browser' | 'server' = 'browser'): RequestListener {
  const entries = new Map(listFiles(folder).map((path) => [path, readEntry(folder, path, host)] as const));
  const find = (path: string): Entry | undefined =>
    entries.get(path === '/' ? INDEX : path) ?? (isPage(path) ? entries.get(INDEX) : undefined);

  return (request, response) => {
    answer(request, response, find).catch((error: unknown) => {
      response.writeHead(500, RESPONSE_HEADERS).end(`The file could not be sent: ${String(error)}`);
    });
  };
}

const INDEX = '/index.html';

/** Files of a folder as paths from it, with slashes between and one before; a link to elsewhere is none. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).replaceAll(sep, '/')}`);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => Entry | undefined,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...RESPONSE_HEADERS, allow: 'GET, HEAD' }).end();
    return;
  }
  const path = readPath(request.url ?? '/');
  const entry = path === null ? undefined : find(path);
  if (!entry) {
    response.writeHead(404, { ...RESPONSE_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  if (request.headers['if-none-match'] === entry.headers['etag']) {
    response.writeHead(304, { ...RESPONSE_HEADERS, ...entry.headers }).end();
    return;
  }
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? await entry.pack() : null;
  const body = packed ?? entry.body;
  const headers = {
    ...RESPONSE_HEADERS,
    ...entry.headers,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    'content-length': String(body.byteLength),
  };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The path of a request in its one spelling: decoded, without empty segments and with `.` and `..` resolved. Null if it is malformed or holds
 * signs of no file of a build.
 */
function readPath(url: string): string | null {
  let path: string;
  try {
    // A proxy may send the address in full.
    path = decodeURIComponent(url.startsWith('/') ? (url.split(/[?#]/)[0] ?? '') : new URL(url).pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(path)) return null;
  const segments: string[] = [];
  for (const segment of path.split('/'))
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  return `/${segments.join('/')}`;
}

/** `/api` is never a page: a silent API must not look like one answering HTML. */
function isPage(path: string): boolean {
  return extname(path) === '' && path !== '/api' && !path.startsWith('/api/');
}

/** A page asking this server instead of loading an answerer in the browser. */
function nameServer(page: string): string {
  return page
    .replace('<head>', '<head><meta name="lodestone-host" content="server">')
    .replaceAll(/\s*<link\b[^>]*\bdata-host="browser"[^>]*>/g, '');
}

function readEntry(folder: string, path: string, host: 'browser' | 'server'): Entry {
  const kind = extname(path);
  const read = readFileSync(join(folder, path));
  const body = host === 'server' && kind === '.html' ? Buffer.from(nameServer(read.toString('utf8'))) : read;
  let packed: Promise<Buffer> | null = null;
  return {
    body,
    pack: () => (PACKED.has(kind) ? Promise.resolve(null) : (packed ??= promisify(gzip)(body))),
    headers: {
      'content-type': MEDIA_TYPES[kind] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
      vary: 'accept-encoding',
    },
  };
}
