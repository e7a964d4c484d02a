import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from '../../../src/server/database/folder-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'lodestone-lock-'));

afterAll(() => rmSync(root, { recursive: true }));

/** Another process that holds the folder until it is killed. */
async function holdInAnotherProcess(folder: string) {
  const module = JSON.stringify(fileURLToPath(new URL('../../../src/server/database/folder-lock.ts', import.meta.url)));
  const program = `const { lockFolder } = await import(${module}); const lock = lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => lock, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  return other;
}

describe(lockFolder, () => {
  it('makes the folder, and gives it to one holder after another', () => {
    const folder = join(root, 'a', 'b');
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    lock.release();
    lockFolder(folder).release();
  });

  it('refuses a folder that another process holds, and has it as soon as that one was killed', async () => {
    const folder = join(root, 'c');
    const other = await holdInAnotherProcess(folder);
    const gone = once(other, 'exit');
    try {
      expect(() => lockFolder(folder)).toThrow(/Another process uses the data folder.*LODESTONE_DATA.*DATABASE_URL/);
    } finally {
      other.kill('SIGKILL');
    }
    await gone;
    lockFolder(folder).release();
  });
});
