import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/server/database/database.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { copyMigratedDatabase } from '../copy-new-database.ts';
import { startPostgres } from '../start-postgres.ts';

export const KINDS = ['PGlite', 'PostgreSQL'] as const;

/** A database of either kind with nothing in it for one test file, and the way to clear it away; the embedded one has its schema. */
export async function openTestDatabase(
  kind: (typeof KINDS)[number],
): Promise<{ database: Database; remove: () => Promise<void> }> {
  if (kind === 'PGlite') {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-people-'));
    const database = await openEmbedded(await copyMigratedDatabase(folder));
    const remove = async (): Promise<void> => {
      await database.close();
      rmSync(folder, { recursive: true });
    };
    return { database, remove };
  }
  const server = await startPostgres();
  const database = await openPostgres(await server.createDatabase());
  const remove = async (): Promise<void> => {
    await database.close();
    await server.remove();
  };
  return { database, remove };
}
