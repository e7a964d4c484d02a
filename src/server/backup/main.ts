import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config/config.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import type { Config } from '../config/config.ts';
import { findDrizzleQuickly } from '../find-drizzle.ts';
import { askForBackup } from './backup-door.ts';
import { readBackupKey } from './encrypt-backup.ts';
import { makeFilesForOwnerOnly } from '../own-files-only.ts';

/**
 * `npm run backup -- FILE` and `npm run restore -- FILE`, on the environment's database, as for the server. Ends with 0, or with 1 and one
 * sentence on why nothing was done.
 */
async function main(): Promise<void> {
  makeFilesForOwnerOnly();
  const [action, file, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if ((action !== 'backup' && action !== 'restore') || file === undefined || rest.length > 0)
    throw new ConfigError('Give one file: npm run backup -- FILE, or npm run restore -- FILE.');
  // A path is meant as where the command was given, which npm leaves.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  const key = readBackupKey(process.env['LODESTONE_BACKUP_KEY']);
  const config = readConfig(process.env, process.cwd());
  const asked = action === 'backup' ? await askServer(config, path, key) : null;
  if (asked !== null) {
    console.log(`Backed up ${String(asked)} rows, by the server that runs: ${path}`);
    return;
  }
  findDrizzleQuickly();
  const { openDatabase } = await import('../open-database.ts');
  const { restoreBackup } = await import('./restore-backup.ts');
  const { writeBackup } = await import('./write-backup.ts');
  const database = await openDatabase(config);
  try {
    const rows = await (action === 'backup'
      ? writeBackup(database, path, new Date(), key)
      : restoreBackup(database, path, key));
    console.log(`${action === 'backup' ? 'Backed up' : 'Restored'} ${String(rows)} rows: ${path}`);
  } finally {
    await database.close();
  }
}

/** Rows written by the server with the folder of the embedded database; null if none has it, or the database is another. */
async function askServer({ database }: Config, file: string, key: string | null): Promise<number | null> {
  return database.kind === 'embedded' ? askForBackup(database.folder, file, key) : null;
}

try {
  await main();
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUseError;
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(isKnown ? sentence : `Nothing was done: ${sentence}`);
  process.exitCode = 1;
}
