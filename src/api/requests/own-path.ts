/**
 * The path of an address on a site, with its part from `?` and `#` on; null for an address elsewhere, or with a path read as the address of
 * another site (`/..//elsewhere` is the path `//elsewhere`). `origin` is the site's, and the address may be a path of it or be written in full.
 */
export function readOwnPath(address: string, origin: string): string | null {
  if (!URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  if (url.origin !== origin || url.username !== '' || url.password !== '') return null;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Whoever is sent there resolves it once more.
  return URL.canParse(path, origin) && new URL(path, origin).href === url.href ? path : null;
}
