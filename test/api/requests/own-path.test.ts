import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnPath } from '../../../src/api/requests/own-path.ts';

const ORIGINS = ['https://lodestone.example.com', 'http://localhost:4173'] as const;

describe(readOwnPath, () => {
  it.each([
    ['/', '/'],
    ['/exposure?part=A%2F1&q=//x#top', '/exposure?part=A%2F1&q=//x#top'],
    ['/works/../exposure', '/exposure'],
    ['/exposure//deep', '/exposure//deep'],
    ['/base/path/', '/base/path/'],
    ['https://lodestone.example.com/exposure', '/exposure'],
    ['exposure', '/exposure'],
    ['?q=1', '/?q=1'],
    ['', '/'],
    ['/%5cevil.test', '/%5cevil.test'],
    ['/%2f/evil.test', '/%2f/evil.test'],
    ['https:evil.test', '/evil.test'],
  ])('takes %j as %s', (address, path) => {
    expect(readOwnPath(address, 'https://lodestone.example.com')).toBe(path);
  });

  it.each([
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/..//evil.test',
    '/../..//evil.test',
    '/.//evil.test',
    '/a/..//evil.test',
    '/%2e%2e//evil.test',
    '/%2E%2e/%2e//evil.test',
    '/..\\\\evil.test',
    '/..\\/evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '\t//evil.test',
    ' //evil.test',
    '\u0000//evil.test',
    'https://evil.test',
    'https:\\\\evil.test',
    'http:evil.test',
    'ftp://lodestone.example.com/',
    'http://lodestone.example.com/',
    'https://lodestone.example.com:444/',
    'https://lodestone.example.com.evil.test/',
    'https://lodestone.example.com@evil.test/',
    'https://evil.test@lodestone.example.com/',
    'https://lodestone.example.com/..//evil.test',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://lodestone.example.com/1',
    'https://',
  ])('leads nowhere by %j', (address) => {
    expect(readOwnPath(address, 'https://lodestone.example.com')).toBeNull();
  });

  it('gives what stays on the site, however often it is resolved', () => {
    const pieces = [
      ...'/ // \\ .. . %2e %2E%2e %2f %5c @ : ? # evil.test https: http: javascript: a [::1]'.split(' '),
      ...ORIGINS,
      '\t',
      '\n',
      ' ',
      '\u3002',
      '\uff0f',
      '\u2215',
      '\u0000',
    ];
    const piece = fc.constantFrom(...pieces);
    const address = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((chosen) => chosen.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(address, fc.constantFrom(...ORIGINS), (given, origin) => {
        const path = readOwnPath(given, origin);
        if (path === null) return;
        const resolved = new URL(path, `${origin}/some/page?x=1`);
        const isOnSite = /^\/(?![/\\])/.test(path);
        const again = [readOwnPath(path, origin), readOwnPath(resolved.href, origin)];
        expect([isOnSite, resolved.origin, ...again]).toEqual([true, origin, path, path]);
      }),
      { numRuns: 20_000 },
    );
  });
});
