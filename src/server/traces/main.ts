import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config/config.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { findDrizzleQuickly } from '../find-drizzle.ts';
import { makeFilesForOwnerOnly } from '../own-files-only.ts';

/**
 * `npm run security-log -- FILE`: all security events of a database as lines of JSON, for programs watching over many. Ends with 0, with 1 and
 * one sentence where nothing was written, or with 2 where a line was changed or left out since it was written.
 */
async function main(): Promise<void> {
  makeFilesForOwnerOnly();
  const [file, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || rest.length > 0) throw new ConfigError('Give one file: npm run security-log -- FILE');
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  const config = readConfig(process.env, process.cwd());
  findDrizzleQuickly();
  const { openDatabase } = await import('../open-database.ts');
  const { migrate } = await import('../database/migrate.ts');
  const { readSecurityEvents } = await import('./security-rows.ts');
  const database = await openDatabase(config);
  const found = { lines: 0, broken: null as number | null };
  try {
    await migrate(database);
    const lines = async function* (): AsyncGenerator<string> {
      for await (const { row, holds } of readSecurityEvents(database.queries)) {
        found.lines += 1;
        if (!holds) found.broken ??= row.id;
        yield `${JSON.stringify(row)}\n`;
      }
    };
    await pipeline(lines, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } finally {
    await database.close();
  }
  console.log(`Wrote ${String(found.lines)} security events: ${path}`);
  if (found.broken === null) return;
  console.error(`Line ${String(found.broken)} does not follow from the one before it: the log was changed.`);
  process.exitCode = 2;
}

try {
  await main();
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUseError;
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(isKnown ? sentence : `Nothing was written: ${sentence}`);
  process.exitCode = 1;
}
