import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src/server/backup/write-backup.ts';
import { closeFolder } from '../../../src/server/database/open-embedded.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const NOBODY = 65_534;
const SIGN_IN = { LODESTONE_URL: 'http://localhost:4173', LODESTONE_SECRET: 'a secret of thirty-two characters' };

let outside: string;
let usual: number;

beforeAll(() => {
  // As most computers have it.
  usual = process.umask(0o022);
  outside = mkdtempSync(join(tmpdir(), 'lodestone-closed-'));
  // Others can come as far as this.
  chmodSync(outside, 0o755);
});

afterAll(() => {
  process.umask(usual);
  rmSync(outside, { recursive: true });
  rmSync(kept, { recursive: true, force: true });
});

/** A database that was made, to begin the others with. */
const kept = join(tmpdir(), `lodestone-kept-${String(process.pid)}`);

function copyKept(name: string): string {
  const folder = join(outside, name);
  cpSync(kept, folder, { recursive: true });
  return folder;
}

const getMode = (path: string): string => (lstatSync(path).mode & 0o777).toString(8);

/** Everything in a folder, and itself. */
function listPaths(folder: string): string[] {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return [folder, ...inside];
}

/** Which of some paths another user of this computer can read or write: asked as one where this user may become one, else by their modes. */
function findOpen(paths: readonly string[]): string[] {
  const open = paths.filter((path) => (lstatSync(path).mode & 0o077) !== 0);
  if (process.getuid?.() !== 0) return open;
  const script = `
    const { accessSync, constants, readFileSync } = require('node:fs');
    const may = (path, mode) => { try { accessSync(path, mode); return true; } catch { return false; } };
    const paths = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(paths.filter((path) => may(path, constants.R_OK) || may(path, constants.W_OK))));`;
  const asked = spawnSync('/usr/bin/env', ['node', '--eval', script], {
    input: JSON.stringify(paths),
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    encoding: 'utf8',
  });
  return [...new Set([...open, ...(JSON.parse(asked.stdout || '["nobody could be asked"]') as string[])])];
}

async function openAndClose(folder: string): Promise<void> {
  const database = await openEmbedded(folder);
  await migrate(database);
  await database.withSession((session) =>
    session.run('create table if not exists more as select 1 as one; checkpoint'),
  );
  await database.close();
}

/** Runs a program of the server with files that everybody may read, until it ends or says `until`; gives what it said. */
async function run(file: string, args: readonly string[], environment: Record<string, string>, until?: RegExp) {
  const command = [
    'umask 000; exec "$@"',
    'sh',
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(root, file),
  ];
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn('/bin/sh', ['-c', ...command, ...args], {
    cwd: outside,
    env: { PATH, NODE_COMPILE_CACHE, PORT: '0', LODESTONE_DEMO: 'off', ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString();
      if (until?.test(said)) child.kill('SIGTERM');
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { said, code };
}

describe('the files of the embedded database', () => {
  it('are read and written by their owner alone from the first moment, and after they were written to', async () => {
    const folder = join(outside, 'made', 'data');
    await openAndClose(folder);
    cpSync(folder, kept, { recursive: true });
    expect(listPaths(folder).length).toBeGreaterThan(500);
    expect(findOpen(listPaths(folder))).toEqual([]);
    await openAndClose(folder);
    expect(findOpen(listPaths(folder))).toEqual([]);
  });

  it('are closed at the start where an earlier version has left them open', async () => {
    const folder = copyKept('earlier');
    writeFileSync(join(folder, 'monday.backup'), 'of an earlier version');
    for (const path of listPaths(folder)) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o666);
    expect(findOpen(listPaths(folder)).length).toBeGreaterThan(500);
    await openAndClose(folder);
    expect(findOpen(listPaths(folder))).toEqual([]);
  });

  it('are closed in a folder that holds other things as well, which stay as they are', async () => {
    const folder = copyKept('shared');
    for (const path of listPaths(folder)) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o666);
    mkdirSync(join(folder, 'site'), { mode: 0o755 });
    writeFileSync(join(folder, 'site', 'run.sh'), '#!/bin/sh');
    chmodSync(join(folder, 'site', 'run.sh'), 0o755);
    symlinkSync(join(folder, 'site', 'run.sh'), join(folder, 'lodestone.backup'));
    await openAndClose(folder);
    expect([folder, join(folder, 'site'), join(folder, 'site', 'run.sh')].map(getMode)).toEqual(['755', '755', '755']);
    for (const name of ['postgresql', 'in-use.lock']) {
      const path = join(folder, name);
      expect(findOpen(lstatSync(path).isDirectory() ? listPaths(path) : [path])).toEqual([]);
    }
  });

  it('are closed where links lead to them', async () => {
    const elsewhere = copyKept('elsewhere');
    for (const path of listPaths(elsewhere)) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o666);
    const disk = join(outside, 'disk');
    renameSync(join(elsewhere, 'postgresql'), disk);
    symlinkSync(disk, join(elsewhere, 'postgresql'));
    const link = join(outside, 'link');
    symlinkSync(elsewhere, link);
    expect(closeFolder(link)).toEqual([]);
    expect(findOpen([elsewhere, join(elsewhere, 'in-use.lock'), ...listPaths(disk)])).toEqual([]);
  });

  it('are named where they belong to somebody else, who alone could close them', async () => {
    const folder = copyKept('foreign');
    chmodSync(folder, 0o755);
    const script = `import { closeFolder } from ${JSON.stringify(join(root, 'src/server/database/open-embedded.ts'))};
      console.log(JSON.stringify(closeFolder(${JSON.stringify(folder)})));`;
    const asRoot = process.getuid?.() === 0;
    // Where nobody else is to be had, it is this user's own, and closed.
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
      encoding: 'utf8',
    });
    expect((JSON.parse(stdout) as string[]).includes(folder)).toBe(asRoot);
  });

  it('give a backup that its owner alone can read, whatever was at its place', async () => {
    const database = await openEmbedded(copyKept('backed-up'));
    const file = join(outside, 'tuesday.backup');
    // Somebody waits for it.
    const trap = join(outside, 'trap');
    writeFileSync(trap, 'nothing');
    chmodSync(trap, 0o666);
    symlinkSync(trap, `${file}.part`);
    await writeBackup(database, file, new Date());
    await database.close();
    expect(readFileSync(trap, 'utf8')).toBe('nothing');
    expect([getMode(file), lstatSync(file).isFile()]).toEqual(['600', true]);
    expect(findOpen([file])).toEqual([]);
  });

  it('are closed by the server, whatever the shell says', async () => {
    const folder = copyKept('served');
    for (const path of listPaths(folder)) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o666);
    const { said } = await run('src/server/main.ts', [], { LODESTONE_DATA: folder, ...SIGN_IN }, /Lodestone is at/);
    expect(said).toMatch(/Lodestone is at/);
    expect(findOpen(listPaths(folder))).toEqual([]);
  });

  it('are closed by what backs them up and what restores them', async () => {
    const backup = join(outside, 'wednesday.backup');
    const backedUp = await run('src/server/backup/main.ts', ['backup', backup], { LODESTONE_DATA: copyKept('saved') });
    expect(backedUp.said).toMatch(/^Backed up/);
    expect(findOpen([backup])).toEqual([]);
    const restored = join(outside, 'restored');
    const restore = await run('src/server/backup/main.ts', ['restore', backup], { LODESTONE_DATA: restored });
    expect(restore.said).toMatch(/^Restored/);
    expect(findOpen(listPaths(restored))).toEqual([]);
  });

  it('are closed by what makes a link for a password', async () => {
    const asked = copyKept('asked');
    chmodSync(asked, 0o755);
    const link = await run('src/server/people/main.ts', ['ann@example.com'], { LODESTONE_DATA: asked, ...SIGN_IN });
    expect(link.said).toMatch(/Nobody here has the e-mail/);
    expect(findOpen(listPaths(asked))).toEqual([]);
  });
});
