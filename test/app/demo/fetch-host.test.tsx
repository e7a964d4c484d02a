import { afterEach, describe, expect, it } from 'vitest';
import { fetchHost } from '../../../src/app/demo/fetch-host.ts';

describe(fetchHost, () => {
  afterEach(() => {
    document.head.replaceChildren();
  });

  it('lets the links that were left for later fetch what they name, and no other', () => {
    document.head.innerHTML = '<link data-rel="modulepreload" href="/a.js"><link rel="icon" href="/b.svg">';
    fetchHost();
    const links = [...document.head.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('href')]);
    expect(links).toEqual([
      ['modulepreload', '/a.js'],
      ['icon', '/b.svg'],
    ]);
  });
});
