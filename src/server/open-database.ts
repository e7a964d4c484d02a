import type { Config } from './config/config.ts';
import type { Database } from './database/database.ts';
import { openEmbedded } from './database/open-embedded.ts';
import { openPostgres } from './database/open-postgres.ts';

/** The configured database, with its schema. */
export function openDatabase({ database }: Pick<Config, 'database'>): Promise<Database> {
  return database.kind === 'embedded'
    ? openEmbedded(database.folder)
    : openPostgres(database.url, database.connections);
}
