import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/server/config/config-error.ts';
import { readQuotas } from '../../../src/server/config/quota-config.ts';

describe(readQuotas, () => {
  it('gives the usual ones, one person half of an organisation, and all of it who is alone', () => {
    const usual = readQuotas(undefined, true);
    expect(usual).toEqual({
      storage: {
        workspaces: 200,
        documents: 500_000,
        documentBytes: 1_000_000_000,
        versions: 2000,
        versionBytes: 50_000_000_000,
        person: { documents: 250_000, documentBytes: 500_000_000, versionBytes: 25_000_000_000 },
      },
      runs: { organisation: 200, author: 50, minutes: 60 },
      streams: { person: 200, credential: 50 },
      organisations: 20,
    });
    const alone = readQuotas(undefined, false).storage;
    expect(alone.person).toEqual({ documents: 500_000, documentBytes: 1_000_000_000, versionBytes: 50_000_000_000 });
  });

  it('takes what is said, bytes with a unit, and leaves the rest', () => {
    const said = readQuotas(
      'workspaces=3, version-bytes=20GB person-document-bytes=5MB,runs=7,run-minutes=5,session-streams=9 person-organisations=2',
      true,
    );
    expect(said.storage).toMatchObject({ workspaces: 3, versionBytes: 20_000_000_000, documents: 500_000 });
    expect(said.storage.person).toMatchObject({ documentBytes: 5_000_000, versionBytes: 10_000_000_000 });
    expect(said.organisations).toBe(2);
    expect([said.runs, said.streams]).toEqual([
      { organisation: 7, author: 50, minutes: 5 },
      { person: 200, credential: 9 },
    ]);
  });

  it.each([
    ['workspace=3', /names "workspace", which is no quota/],
    ['workspaces=0', /has "workspaces=0"/],
    ['workspaces=3MB', /has "workspaces=3MB"/],
    ['versions=5,versions=6', /has "versions=6".*each name once/],
    ['version-bytes=20 GB', /has "GB"/],
    ['documents=99999999999999999', /has "documents=/],
  ])('refuses %s', (text, sentence) => {
    expect(() => readQuotas(text, true)).toThrow(ConfigError);
    expect(() => readQuotas(text, true)).toThrow(sentence);
  });
});
