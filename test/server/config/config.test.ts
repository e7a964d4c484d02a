import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../src/server/config/config.ts';
import { readQuotas } from '../../../src/server/config/quota-config.ts';

describe(readConfig, () => {
  it('keeps to this computer and a folder beside the program, where nothing is said', () => {
    expect(readConfig({ PORT: '', LODESTONE_DATA: ' ' }, '/srv/lodestone')).toEqual({
      host: '127.0.0.1',
      securityLog: null,
      retention: { versionDays: null, eventDays: null },
      quotas: readQuotas(undefined, false),
      signIn: null,
      mail: null,
      webhook: null,
      isBehindProxy: false,
      port: { first: 4173, tries: 20 },
      database: { kind: 'embedded', folder: '/srv/lodestone/lodestone-data' },
      demo: true,
      role: 'server',
      workers: Math.max(1, availableParallelism() - 1),
      log: 'failures',
    });
  });

  it('takes what is said, and exactly the port that is named', () => {
    const url = 'postgresql://lodestone:secret@db.example/lodestone';
    const said = {
      LODESTONE_HOST: '::1',
      PORT: '8080',
      DATABASE_URL: url,
      LODESTONE_DEMO: 'off',
      LODESTONE_ROLE: 'worker',
      LODESTONE_WORKERS: '3',
      LODESTONE_DATABASE_POOL: '25',
      LODESTONE_LOG: 'requests',
    };
    expect(readConfig(said, '/srv')).toEqual({
      host: '::1',
      securityLog: null,
      retention: { versionDays: null, eventDays: null },
      quotas: readQuotas(undefined, false),
      signIn: null,
      mail: null,
      webhook: null,
      isBehindProxy: false,
      port: { first: 8080, tries: 1 },
      database: { kind: 'postgres', url, connections: 25 },
      demo: false,
      role: 'worker',
      workers: 3,
      log: 'requests',
    });
    expect(readConfig({ DATABASE_URL: url }, '/srv').database).toEqual({ kind: 'postgres', url, connections: 10 });
    expect(readConfig({ LODESTONE_DATA: 'data' }, '/srv').database).toEqual({ kind: 'embedded', folder: '/srv/data' });
    expect(readConfig({ LODESTONE_DATA: '/data' }, '/srv').database).toEqual({ kind: 'embedded', folder: '/data' });
  });

  it.each([
    [{ LODESTONE_HOST: '0.0.0.0' }, /LODESTONE_HOST is "0\.0\.0\.0".*without sign-in/],
    [{ LODESTONE_HOST: '192.168.1.5' }, /without sign-in/],
    [{ PORT: '80a' }, /PORT is "80a".*0 .*65535/],
    [{ PORT: '65536' }, /65535/],
    [{ PORT: '1.5' }, /65535/],
    [{ LODESTONE_DEMO: 'yes' }, /LODESTONE_DEMO is "yes".*"on" or "off"/],
    [{ LODESTONE_LOG: 'all' }, /"failures" or "requests"/],
    [{ DATABASE_URL: 'postgres://a/b', LODESTONE_DATA: 'x' }, /both set/],
    [{ LODESTONE_ROLE: 'workers' }, /LODESTONE_ROLE is "workers".*"server" or "worker"/],
    [{ LODESTONE_ROLE: 'worker' }, /DATABASE_URL.*embedded database belongs to one process/],
    [{ LODESTONE_WORKERS: '0' }, /LODESTONE_WORKERS is 0.*nobody/],
    [{ LODESTONE_ROLE: 'worker', LODESTONE_WORKERS: '0', DATABASE_URL: 'postgres://a/b' }, /nobody/],
    [{ LODESTONE_DATABASE_POOL: '5' }, /LODESTONE_DATABASE_POOL.*embedded database has one connection/],
    [{ DATABASE_URL: 'postgres://a/b', LODESTONE_DATABASE_POOL: '1' }, /is "1"; .*from 2 to 500/],
    [{ DATABASE_URL: 'postgres://a/b', LODESTONE_DATABASE_POOL: '501' }, /is "501"; .*from 2 to 500/],
    [{ DATABASE_URL: 'postgres://a/b', LODESTONE_DATABASE_POOL: '2.5' }, /is "2\.5"; .*from 2 to 500/],
    [{ DATABASE_URL: 'postgres://a/b', LODESTONE_DATABASE_POOL: 'ten' }, /is "ten"; .*from 2 to 500/],
    [{ LODESTONE_WORKERS: '-1' }, /from 0 to 64/],
    [{ LODESTONE_WORKERS: 'two' }, /from 0 to 64/],
  ])('refuses %j with a sentence', (environment, sentence) => {
    expect(() => readConfig(environment, '/srv')).toThrow(ConfigError);
    expect(() => readConfig(environment, '/srv')).toThrow(sentence);
  });

  const SIGN_IN = { LODESTONE_URL: 'https://lodestone.example/', LODESTONE_SECRET: 's'.repeat(32) };
  const OIDC = {
    LODESTONE_OIDC_ISSUER: 'https://login.example/realms/main',
    LODESTONE_OIDC_CLIENT_ID: 'lodestone',
    LODESTONE_OIDC_CLIENT_SECRET: 'c',
  };

  it('listens to others where people sign in', () => {
    const config = readConfig({ ...SIGN_IN, ...OIDC, LODESTONE_HOST: '0.0.0.0', LODESTONE_PROXY: 'on' }, '/srv');
    expect(config).toMatchObject({ host: '0.0.0.0', isBehindProxy: true });
    expect(config.signIn).toEqual({
      publicUrl: 'https://lodestone.example',
      secret: 's'.repeat(32),
      earlierSecrets: [],
      oidc: {
        issuer: 'https://login.example/realms/main',
        clientId: 'lodestone',
        clientSecret: 'c',
        name: 'your company account',
        only: false,
        domains: null,
        newcomers: null,
      },
      sessions: { idleSeconds: 604_800, mostSeconds: 2_592_000 },
      secondFactorFor: 'nobody',
    });
    const url = 'http://localhost:4173';
    expect(readConfig({ ...SIGN_IN, LODESTONE_URL: url }, '/srv').signIn).toMatchObject({ publicUrl: url, oidc: null });
  });

  it('reads who has to show more than a password, also as it was said before', () => {
    const read = (environment: Record<string, string>) =>
      readConfig({ ...SIGN_IN, ...environment }, '/srv').signIn?.secondFactorFor;
    expect(read({ LODESTONE_SECOND_FACTOR: 'everybody' })).toBe('everybody');
    expect(read({ LODESTONE_SECOND_FACTOR: 'admins' })).toBe('admins');
    expect(read({ LODESTONE_ADMIN_SECOND_FACTOR: 'on' })).toBe('admins');
    expect(read({ LODESTONE_ADMIN_SECOND_FACTOR: 'on', LODESTONE_SECOND_FACTOR: 'off' })).toBe('nobody');
    expect(() => read({ LODESTONE_SECOND_FACTOR: 'on' })).toThrow('it takes "off", "admins" or "everybody"');
  });

  it('reads whom the company sign-in may bring, and what they may do', () => {
    const environment = {
      ...SIGN_IN,
      ...OIDC,
      LODESTONE_OIDC_ONLY: 'on',
      LODESTONE_OIDC_DOMAINS: 'Nordlicht.example, nord.example',
      LODESTONE_OIDC_ROLE: 'viewer',
      LODESTONE_OIDC_ROLE_CLAIM: 'groups',
      LODESTONE_OIDC_ROLES: 'cn=buying = buyer, it=admin',
    };
    const roles = new Map([
      ['cn=buying', 'buyer'],
      ['it', 'admin'],
    ]);
    expect(readConfig(environment, '/srv').signIn?.oidc).toMatchObject({
      only: true,
      domains: ['nordlicht.example', 'nord.example'],
      newcomers: { organisation: 'local', role: 'viewer', claim: { name: 'groups', roles } },
    });
  });

  it.each([
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_ONLY: 'yes' }, /LODESTONE_OIDC_ONLY is "yes"/],
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_DOMAINS: '@example.com' }, /LODESTONE_OIDC_DOMAINS has "@example.com"/],
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_ROLE: 'owner' }, /LODESTONE_OIDC_ROLE has the role "owner"/],
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_ROLES: 'it=admin' }, /LODESTONE_OIDC_ROLE_CLAIM/],
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_ORGANISATION: 'x' }, /with which role/],
    [{ ...SIGN_IN, LODESTONE_OIDC_ONLY: 'on' }, /no provider is/],
    [{ ...SIGN_IN, LODESTONE_SESSION_IDLE: '0' }, /LODESTONE_SESSION_IDLE is "0"; it takes hours/],
    [{ ...SIGN_IN, LODESTONE_KEEP_VERSIONS: '0' }, /LODESTONE_KEEP_VERSIONS is "0"; it takes whole days from 1/],
    [{ ...SIGN_IN, LODESTONE_KEEP_EVENTS: '7' }, /LODESTONE_KEEP_EVENTS is "7"; it takes whole days from 30/],
    [{ ...SIGN_IN, LODESTONE_SMTP_URL: 'smtps://mail.example' }, /LODESTONE_MAIL_FROM is missing/],
    [{ ...SIGN_IN, LODESTONE_SMTP_URL: 'https://mail.example', LODESTONE_MAIL_FROM: 'a@b.example' }, /smtps:/],
    [
      { ...SIGN_IN, LODESTONE_SMTP_URL: 'smtps://m.example', LODESTONE_MAIL_FROM: 'a@b.example,c@d.example' },
      /one address/,
    ],
    [{ LODESTONE_SMTP_URL: 'smtps://m.example', LODESTONE_MAIL_FROM: 'a@b.example' }, /nobody signs in/],
    [{ ...SIGN_IN, LODESTONE_SECRET: '' }, /both.*LODESTONE_SECRET is missing/],
    [{ ...SIGN_IN, LODESTONE_URL: '' }, /both.*LODESTONE_URL is missing/],
    [{ ...SIGN_IN, LODESTONE_SECRET: 'short' }, /5 characters and needs 32/],
    [{ ...SIGN_IN, LODESTONE_URL: 'http://lodestone.example' }, /https/],
    [{ ...SIGN_IN, LODESTONE_URL: 'lodestone.example' }, /not an address/],
    [{ ...SIGN_IN, LODESTONE_URL: 'https://lodestone.example/app' }, /without a path/],
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_CLIENT_SECRET: '' }, /missing: LODESTONE_OIDC_CLIENT_SECRET/],
    [{ ...SIGN_IN, ...OIDC, LODESTONE_OIDC_ISSUER: 'http://login.example' }, /LODESTONE_OIDC_ISSUER.*https/],
    [OIDC, /needs LODESTONE_URL and LODESTONE_SECRET/],
    [{ ...SIGN_IN, LODESTONE_PROXY: 'yes' }, /"off" or "on"/],
  ])('refuses sign-in by %j with a sentence', (environment, sentence) => {
    expect(() => readConfig(environment, '/srv')).toThrow(ConfigError);
    expect(() => readConfig(environment, '/srv')).toThrow(sentence);
  });

  it('does not repeat a password', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db/x' }, '/srv');
    expect(read).toThrow('postgresql://');
    expect(read).not.toThrow('hunter2');
  });

  it('takes a file or a server of syslog for security events, and nothing that it does not know', () => {
    const read = (text: string) => readConfig({ LODESTONE_SECURITY_LOG: text }, '/srv').securityLog;
    expect(read('events.jsonl')).toEqual({ kind: 'file', key: '/srv/events.jsonl', path: '/srv/events.jsonl' });
    expect(read('syslog+tls://logs.example.com')).toMatchObject({ kind: 'tls', host: 'logs.example.com', port: 6514 });
    expect(read('syslog+udp://[::1]:5514')).toMatchObject({ kind: 'udp', host: '::1', port: 5514 });
    for (const text of ['syslog://x', 'syslog+tcp://', 'syslog+tcp://user@x', 'syslog+tcp://x/path', 'https://x'])
      expect(() => read(text), text).toThrow(/^LODESTONE_SECURITY_LOG takes a file, or syslog/);
  });
});
