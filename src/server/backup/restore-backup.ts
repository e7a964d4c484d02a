import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Database, SqlSession } from '../database/database.ts';
import { migrate, readMigrations } from '../database/migrate.ts';
import { ENCRYPTED, decrypt } from './encrypt-backup.ts';
import { BACKUP_TABLES, backupEnd, backupHead, backupRow } from './backup-format.ts';

/** Characters of rows in one statement to the database. */
const BATCH_LENGTH = 4_000_000;

/**
 * Puts the content of a backup into an empty database and brings it to the newest schema: all of it, or nothing. Returns the number of rows.
 * Rejects with a sentence where the file is none, is not whole or was written by a newer Lodestone, and where the database is not empty.
 */
export async function restoreBackup(database: Database, file: string, key: string | null = null): Promise<number> {
  const lines = readLines(file, key);
  const first = await lines.next();
  const head = backupHead.safeParse(first.value === undefined ? null : parseLine(first.value, file));
  if (!head.success) throw new Error(`"${file}" is not a backup of Lodestone.`);
  const known = (await readMigrations()).length;
  if (head.data.migration > known)
    throw new Error(`"${file}" was written by a newer Lodestone; restore it with that version or a later one.`);
  await migrate(database, head.data.migration);
  const rows = await database.withSession((session) =>
    putRows(session, file, head.data.migration, first.value ?? '', lines),
  );
  await migrate(database);
  return rows;
}

async function putRows(
  session: SqlSession,
  file: string,
  migration: number,
  head: string,
  lines: AsyncIterable<string>,
): Promise<number> {
  const hash = createHash('sha256').update(`${head}\n`);
  let rows = 0;
  let end: { rows: number; sha256: string } | null = null;
  let batch: { table: string; rows: string[]; length: number } = { table: '', rows: [], length: 0 };
  const flush = async (): Promise<void> => {
    if (batch.rows.length > 0) {
      const { table } = batch;
      const statement = `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`;
      // Rows that do not hold together, such as one whose workspace is missing.
      await session.query(statement, [`[${batch.rows.join(',')}]`]).catch((cause: unknown) => {
        throw notWhole(file, cause);
      });
    }
    batch = { table: '', rows: [], length: 0 };
  };
  await session.run('begin');
  try {
    await requireEmpty(session, migration);
    await clearFirstOrganisation(session);
    for await (const line of lines) {
      // All is read: only at its end an encrypted file is known to be what was written.
      if (end !== null) throw notWhole(file);
      const parsed = parseLine(line, file);
      const last = backupEnd.safeParse(parsed);
      if (last.success) {
        end = last.data;
        continue;
      }
      const [table, row] = backupRow.parse(parsed);
      if (!BACKUP_TABLES.some(({ name }) => name === table)) throw new Error(`"${file}" has rows of "${table}".`);
      if (table !== batch.table || batch.length > BATCH_LENGTH) await flush();
      batch.table = table;
      batch.rows.push(JSON.stringify(row));
      batch.length += line.length;
      hash.update(`${line}\n`);
      rows += 1;
    }
    await flush();
    if (end?.rows !== rows || end.sha256 !== hash.digest('hex')) throw notWhole(file);
    await setCounters(session);
    await session.run('commit');
    return rows;
  } catch (error) {
    await session.run('rollback');
    throw error;
  }
}

async function requireEmpty(session: SqlSession, migration: number): Promise<void> {
  const [found] = await session.query(
    'select (select count(*)::int from workspaces) as workspaces, (select max(number)::int from migrations) as migration',
  );
  if (found?.['workspaces'] !== 0)
    throw new Error(
      'The database is not empty. A backup is restored into an empty one, so that it overwrites nothing.',
    );
  if (found['migration'] !== migration)
    throw new Error('The database is empty, but has tables of a newer Lodestone than the backup. Give it a new one.');
}

/** A new schema comes with an organisation, where it has any; a backup of it has it as well. */
async function clearFirstOrganisation(session: SqlSession): Promise<void> {
  const [found] = await session.query(`select to_regclass('organisations')::text as name`);
  if (found?.['name'] === null) return;
  const [somebody] = await session.query('select count(*)::int as people from people');
  if (somebody?.['people'] !== 0)
    throw new Error('The database has people already. A backup is restored into an empty one.');
  // With the links that a server made when it found nobody.
  await session.run('delete from links; delete from organisations');
}

/** The columns counted up by the database go on after the restored rows. */
async function setCounters(session: SqlSession): Promise<void> {
  for (const { name, counter } of BACKUP_TABLES) {
    const [found] = await session.query(`select to_regclass($1)::text as name`, [name]);
    if (counter !== null && found?.['name'] !== null)
      await session.query(
        `select setval(pg_get_serial_sequence('${name}', '${counter}'), coalesce(max(${counter}), 0) + 1, false) from ${name}`,
      );
  }
}

async function* readLines(file: string, key: string | null): AsyncGenerator<string, undefined> {
  const isEncrypted = await beginsEncrypted(file);
  if (isEncrypted && key === null)
    throw new Error(`"${file}" is encrypted: set LODESTONE_BACKUP_KEY to the key that it was written with.`);
  const unpacked = createGunzip();
  // Its failure is that of what is read below.
  pipeline(
    createReadStream(file),
    (bytes: AsyncIterable<Buffer>) => (isEncrypted ? decrypt(key ?? '', bytes) : bytes),
    unpacked,
  ).catch(() => undefined);
  try {
    for await (const line of createInterface({ input: unpacked })) yield line;
  } catch (error) {
    throw new Error(
      isEncrypted
        ? `"${file}" is not whole, was changed, or was encrypted with another key; nothing was restored.`
        : `"${file}" is not whole, or no backup of Lodestone.`,
      { cause: error },
    );
  }
}

async function beginsEncrypted(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(ENCRYPTED.length), position: 0 });
    return buffer.equals(ENCRYPTED);
  } finally {
    await handle.close();
  }
}

function parseLine(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`"${file}" is not whole, or no backup of Lodestone.`, { cause: error });
  }
}

function notWhole(file: string, cause?: unknown): Error {
  return new Error(`"${file}" is not whole, or was changed; nothing was restored.`, { cause });
}
