import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, SqlSession } from '../database/database.ts';
import { encrypt } from './encrypt-backup.ts';
import { BACKUP_TABLES } from './backup-format.ts';

/** Rows asked for at once; those of versions have about 100 kB. */
const ROWS_AT_ONCE = 20;

/**
 * Writes everything in a database to `file`, as it is at one moment, while others may go on writing. The file has its name when it is whole
 * and on disk, and can be read by its owner alone; encrypted where there is a `key`. Returns the number of rows. Rejects if there is such a file.
 */
export async function writeBackup(
  database: Database,
  file: string,
  now: Date,
  key: string | null = null,
): Promise<number> {
  if (existsSync(file)) throw new Error(`There is a file "${file}" already; a backup replaces none.`);
  const draft = `${file}.part`;
  const written = { rows: 0 };
  // Whoever may have made a file of this name before, or a link, cannot read what is written.
  await rm(draft, { force: true });
  try {
    await database.withSnapshot((session) =>
      pipeline(
        listLines(session, now, written),
        createGzip(),
        (packed: AsyncIterable<Buffer>) => (key === null ? packed : encrypt(key, packed)),
        createWriteStream(draft, { flags: 'wx', mode: 0o600 }),
      ),
    );
    const handle = await open(draft, 'r');
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return written.rows;
}

async function* listLines(session: SqlSession, now: Date, written: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const finish = (line: string): string => {
    hash.update(`${line}\n`);
    return `${line}\n`;
  };
  const [made] = await session.query(`select to_regclass('migrations')::text as name`);
  if (made?.['name'] === null) throw new Error('The database has nothing of Lodestone in it.');
  const [last] = await session.query('select max(number)::int as number from migrations');
  const head = { format: 'lodestone-backup', formatVersion: 1, migration: last?.['number'] };
  yield finish(JSON.stringify({ ...head, created: now.toISOString() }));
  for (const { name, order } of BACKUP_TABLES) {
    const [found] = await session.query(`select to_regclass($1)::text as name`, [name]);
    if (found?.['name'] === null) continue;
    await session.run(`declare rows no scroll cursor for
        select json_build_array('${name}', row_to_json(one))::text as line from (select * from ${name} order by ${order}) one`);
    for (;;) {
      const rows = await session.query(`fetch ${String(ROWS_AT_ONCE)} from rows`);
      for (const { line } of rows) yield finish(String(line));
      written.rows += rows.length;
      if (rows.length < ROWS_AT_ONCE) break;
    }
    await session.run('close rows');
  }
  yield `${JSON.stringify({ rows: written.rows, sha256: hash.digest('hex') })}\n`;
}
