import { describe, expect, it } from 'vitest';
import { findForgery, findRefusal } from '../../src/server/guard-request.ts';

describe(findRefusal, () => {
  it.each([
    { host: '127.0.0.1:4173' },
    { host: 'localhost' },
    { host: '[::1]:4173' },
    { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173', 'sec-fetch-site': 'same-origin' },
    // An address that a person typed.
    { host: 'LOCALHOST:4173', 'sec-fetch-site': 'none' },
  ])('lets %j pass', (headers) => {
    expect(findRefusal({ headers })).toBeNull();
  });

  it.each([
    [{}, /own computer/],
    [{ host: 'lodestone.attacker.example:4173' }, /own computer/],
    [{ host: '127.0.0.1.attacker.example' }, /own computer/],
    [{ host: '127.0.0.1:4173', origin: 'http://127.0.0.1:9999' }, /another site/],
    [{ host: '127.0.0.1:4173', origin: 'https://127.0.0.1:4173' }, /another site/],
    [{ host: '127.0.0.1:4173', origin: 'null' }, /another site/],
    [{ host: '127.0.0.1:4173', 'sec-fetch-site': 'cross-site' }, /another site/],
    // Another program on this computer that serves pages.
    [{ host: '127.0.0.1:4173', 'sec-fetch-site': 'same-site' }, /another site/],
  ])('refuses %j', (headers, sentence) => {
    expect(findRefusal({ headers })).toMatch(sentence);
  });
});

describe(findForgery, () => {
  const URL = 'https://lodestone.example';
  const cookie = 'lodestone.session_token=x';
  const head = (method: string, headers: Record<string, string>, path = '/api/workspaces') => ({
    method,
    path,
    headers,
  });

  it.each([
    head('GET', {}),
    head('GET', { cookie, 'sec-fetch-site': 'same-origin' }),
    head('GET', { 'sec-fetch-site': 'none' }),
    head('PUT', { cookie, origin: URL, 'sec-fetch-site': 'same-origin' }),
    // A program.
    head('PUT', { authorization: 'Bearer x' }),
    head('POST', {}),
    // A link to the sign-in, and the way back from the provider.
    head('GET', { 'sec-fetch-site': 'cross-site' }, '/api/auth/callback/oidc'),
    head('GET', { cookie, 'sec-fetch-site': 'cross-site' }, '/api/sign-in/oidc'),
  ])('lets %j pass', (one) => {
    expect(findForgery(one, URL)).toBeNull();
  });

  it.each([
    head('POST', { cookie, origin: 'https://attacker.example' }),
    head('POST', { cookie, origin: 'http://lodestone.example' }),
    head('POST', { cookie, origin: 'null' }),
    head('POST', { cookie, origin: URL, 'sec-fetch-site': 'cross-site' }),
    // Another host of the same company, whose pages the cookie goes along with.
    head('PUT', { cookie, 'sec-fetch-site': 'same-site' }),
    head('DELETE', { cookie }),
    head('GET', { cookie, 'sec-fetch-site': 'cross-site' }),
    head('POST', { 'sec-fetch-site': 'cross-site' }, '/api/auth/callback/oidc'),
    // A token that a page got hold of is no reason to let another site use it.
    head('PUT', { authorization: 'Bearer x', origin: 'https://attacker.example' }),
  ])('refuses %j', (one) => {
    expect(findForgery(one, URL)).toMatch(/another site|name its origin/);
  });
});
