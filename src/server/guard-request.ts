import type { IncomingHttpHeaders } from 'node:http';

/** A request's words on itself. */
export type RequestHead = { method: string; path: string; headers: IncomingHttpHeaders };

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request to the API of a server without sign-in is refused, as a sentence; null: it may pass. Any page open in a browser on this computer
 * can send requests to loopback, so only those of the server's own pages are taken: not one with another name as its `Host` (DNS rebinding), nor
 * one sent by another site's page (forged writes). Programs other than browsers send neither header.
 */
export function findRefusal({ headers }: Pick<RequestHead, 'headers'>): string | null {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase()))
    return 'This server answers to the names of its own computer only.';
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeign || (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`))
    return 'This request was sent by the page of another site.';
  return null;
}

/** Targets of browsers coming from another site: a link, and the provider after a sign-in. They read nothing and write nothing by themselves. */
const ENTRANCES = new Set(['/api/sign-in/oidc', '/api/auth/callback/oidc']);
const READS = new Set(['GET', 'HEAD']);

/**
 * Why a request to the API of a server with sign-in is refused, as a sentence; null: it may pass. A browser sends the cookie of a session along
 * with another site's requests (forged writes), so a write by a cookie must name this server's own origin.
 */
export function findForgery({ method, path, headers }: RequestHead, publicUrl: string): string | null {
  const { origin, cookie, authorization, 'sec-fetch-site': site } = headers;
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isEntrance = READS.has(method) && ENTRANCES.has(path);
  if ((origin !== undefined && origin !== publicUrl) || (isForeign && !isEntrance))
    return 'This request was sent by the page of another site.';
  if (!READS.has(method) && origin === undefined && authorization === undefined && cookie !== undefined)
    return 'A change by a session has to name its origin; a program sends a token instead.';
  return null;
}
