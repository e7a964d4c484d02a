import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Outside of a test run, a folder of this process. */
const shared = process.env['LODESTONE_SHARED'] ?? makeShared();
if (process.env['LODESTONE_SHARED'] === undefined) process.once('exit', () => rmSync(shared, { recursive: true }));

/** A folder that others may go through and not list: PostgreSQL runs as another user than root, and works in a folder inside. */
function makeShared(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-shared-'));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Returns the path at which `make` has made something that takes long, once for all test files of a run: whoever needs it first makes it,
 * the others wait. It is to be copied, not changed. Where making it fails, the next one tries again.
 */
export async function makeOnce(name: string, make: (path: string) => Promise<void> | void): Promise<string> {
  const [path, claim, done] = ['', '.claim', '.done'].map((ending) => join(shared, name + ending)) as [
    string,
    string,
    string,
  ];
  while (!existsSync(done)) {
    if (!isFirst(claim)) {
      await wait(100);
      continue;
    }
    try {
      await make(path);
      writeFileSync(done, '');
    } catch (error) {
      rmSync(path, { recursive: true, force: true });
      rmSync(claim, { recursive: true });
      throw error;
    }
  }
  return path;
}

/** Whether this call is the one of all processes that makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
