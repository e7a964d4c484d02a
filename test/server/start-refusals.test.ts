import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConfigError, readConfig } from '../../src/server/config/config.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { startWorkerProcess } from '../../src/server/runs/start-worker-process.ts';
import { startServer } from '../../src/server/start-server.ts';
import { copyNewDatabase } from './copy-new-database.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

let root: string;
let postgres: PostgresServer;
let url: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lodestone-refusals-'));
  postgres = await startPostgres();
  url = await postgres.createDatabase();
});

afterAll(async () => {
  await postgres.remove();
  rmSync(root, { recursive: true });
});

const USUAL = { PORT: '0', LODESTONE_DEMO: 'off' };

/** What a person sees who starts the server with this environment, and the code that it ends with. */
function start(
  environment: Readonly<Record<string, string>>,
): Promise<{ code: unknown; said: string; printed: string }> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, ...USUAL, ...environment };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main],
      { env, cwd: root, timeout: 110_000 },
      (error, printed, said) => resolve({ code: error?.code ?? 0, said, printed }),
    );
  });
}

/** The program ends with one sentence for the person and no trace of itself. */
async function expectRefusal(environment: Readonly<Record<string, string>>, sentence: RegExp): Promise<string> {
  const { code, said, printed } = await start(environment);
  expect(said).toMatch(sentence);
  expect(said).toMatch(/^Lodestone cannot start: [^\n]+\.\n$/);
  expect({ code, printed }).toEqual({ code: 2, printed: '' });
  return said;
}

/**
 * The start itself fails with what the program makes its sentence of, and says nothing besides: starting a program for each reason takes seconds.
 * Gives the sentence.
 */
async function expectReason(environment: Readonly<Record<string, string>>, sentence: RegExp): Promise<string> {
  const spies = (['log', 'error', 'warn'] as const).map((way) => vi.spyOn(console, way));
  const log = vi.fn<() => void>();
  const begin = async (): Promise<unknown> => {
    const config = readConfig({ ...USUAL, ...environment }, root);
    return config.role === 'worker' ? startWorkerProcess(config, log) : startServer(config, join(root, 'app'), log);
  };
  const error = await begin().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const said = [...spies, log].flatMap(({ mock }) => mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(said).toEqual([]);
  expect(error).toBeInstanceOf(ConfigError);
  const { message } = error as ConfigError;
  expect(message).toMatch(sentence);
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

describe('a server that cannot start', () => {
  it.each([
    ['whose log is gone', (database: string) => rmSync(join(database, 'pg_wal'), { recursive: true }), expectReason],
    [
      'whose list of tables is gone',
      (database: string) => rmSync(join(database, 'global'), { recursive: true }),
      expectRefusal,
    ],
    ['of another version', (database: string) => writeFileSync(join(database, 'PG_VERSION'), '19\n'), expectReason],
  ])('says that a database does not open %s, and what to do', async (_, damage, expectSaid) => {
    const folder = await copyNewDatabase(mkdtempSync(join(root, 'damaged-')));
    damage(join(folder, 'postgresql'));
    await expectSaid({ LODESTONE_DATA: folder }, /does not open: it is damaged.*npm run restore/);
  });

  it('says which setting is wrong', async () => {
    await expectRefusal({ LODESTONE_HOST: '0.0.0.0' }, /LODESTONE_HOST is "0\.0\.0\.0".*without sign-in/);
  });

  it('says that the database is not there, without the password in its address', async () => {
    const away = { DATABASE_URL: 'postgresql://ann:hunter2@localhost:1/x' };
    expect(await expectRefusal(away, /DATABASE_URL cannot be used: .*ECONNREFUSED/)).not.toContain('hunter2');
    const torn = { DATABASE_URL: 'postgresql://ann:hunter2@[::1/x' };
    expect(await expectReason(torn, /DATABASE_URL cannot be used/)).not.toContain('hunter2');
    const other = { DATABASE_URL: url.replace(/\/test_\d+/, '/no_such') };
    await expectRefusal({ ...other, LODESTONE_ROLE: 'worker' }, /cannot be used: database "no_such" does not exist/);
  });

  it('says that the program is older than its database', async () => {
    const database = await openPostgres(await postgres.createDatabase());
    await migrate(database);
    await database.withSession((session) =>
      session.run(`insert into migrations (number, name, sha256) values (9999, '9999-later.sql', 'x')`),
    );
    await database.close();
    await expectReason({ DATABASE_URL: url.replace(/test_\d+/, 'test_2') }, /newer Lodestone.*"9999-later\.sql"/);
  });

  it('says that the folder is none', async () => {
    writeFileSync(join(root, 'file'), '');
    await expectReason({ LODESTONE_DATA: 'file' }, /data folder ".*file" cannot be used: .*LODESTONE_DATA/);
  });

  it('says that the port is taken or the address another computer’s', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    await expectRefusal({ DATABASE_URL: url, PORT: port }, new RegExp(`Port ${port} is taken.*PORT`));
    other.close();
    const signIn = { LODESTONE_URL: 'https://lodestone.example', LODESTONE_SECRET: 's'.repeat(32) };
    // An address that is reserved for examples.
    await expectReason({ DATABASE_URL: url, ...signIn, LODESTONE_HOST: '192.0.2.1' }, /no address of this computer/);
  });
});
