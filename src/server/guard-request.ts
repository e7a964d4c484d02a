import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request to the API of a server without sign-in is refused, as a sentence; null: it may pass. Any page that is open in a browser
 * on this computer can send requests to loopback, so only those of the server's own pages are taken: not one whose `Host` is another
 * name (DNS rebinding), nor one that another site's page sent (forged writes). Programs that are no browser send neither header.
 */
export function findRefusal(headers: IncomingHttpHeaders): string | null {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase()))
    return 'This server answers to the names of its own computer only.';
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeign || (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`))
    return 'This request was sent by the page of another site.';
  return null;
}
