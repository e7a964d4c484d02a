import { describe, expect, it } from 'vitest';
import { findRefusal } from '../../src/server/guard-request.ts';

describe(findRefusal, () => {
  it.each([
    { host: '127.0.0.1:4173' },
    { host: 'localhost' },
    { host: '[::1]:4173' },
    { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173', 'sec-fetch-site': 'same-origin' },
    // An address that a person typed.
    { host: 'LOCALHOST:4173', 'sec-fetch-site': 'none' },
  ])('lets %j pass', (headers) => {
    expect(findRefusal(headers)).toBeNull();
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
    expect(findRefusal(headers)).toMatch(sentence);
  });
});
