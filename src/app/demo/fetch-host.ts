/**
 * Fetches what a host in the browser takes, which the page's head names but leaves for later: where the first figures are at hand they stand
 * before anything of it is needed. A server that answers the API itself leaves these links out.
 */
export function fetchHost(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-rel]')) link.rel = link.dataset['rel'] ?? '';
}
