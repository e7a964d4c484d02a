/**
 * Stands in for `tldts` (the public-suffix list, 110 kB), pulled in by the cookie jar of MSW. The demo answers one origin and sets no cookies,
 * so every host counts as its own domain. Bound by an alias in `vite.config.ts`.
 */
export function getDomain(host: string): string {
  return host;
}

/** No host has a public suffix. */
export function getPublicSuffix(): null {
  return null;
}

/** The host as its own domain. */
export function parse(host: string): { hostname: string; domain: string; publicSuffix: null } {
  return { hostname: host, domain: host, publicSuffix: null };
}
