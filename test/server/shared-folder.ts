import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the folder that all test files of a run share (`make-once.ts`), one for all projects, and clears it away after the last. */
export default function setup(): () => void {
  if (process.env['LODESTONE_SHARED'] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-shared-'));
  // Where PostgreSQL runs as another user, that one has to come through to what is its own.
  chmodSync(folder, 0o711);
  process.env['LODESTONE_SHARED'] = folder;
  return () => rmSync(folder, { recursive: true });
}
