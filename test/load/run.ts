import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, startProcess } from '../crash/server-process.ts';
import { startPostgres } from '../server/start-postgres.ts';
import { loadServer } from './load-server.ts';

/**
 * `npm run test:load [SECONDS] [READERS] [WRITERS]`: 200 people read and 20 write for five minutes on each database, all in one workspace, beside
 * 150 connections that send half of a request or read nothing of the answer; prints a table of times. Exits 1 on a failed request or a lost write.
 */

/** Connections of broken clients. */
const HINDERERS = 150;

const [seconds = 300, readers = 200, writers = 20] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'lodestone-load-'));
const postgres = await startPostgres({ isDurable: true });
const databases: Record<string, Readonly<Record<string, string>>> = {
  PGlite: { LODESTONE_DATA: folder },
  PostgreSQL: { DATABASE_URL: await postgres.createDatabase() },
};

/** The time that this share of requests did not exceed. */
function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}

function print(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, column) => (column < 2 ? String(cell).padEnd(17) : String(cell).padStart(10))).join(''));
}

print(['database', 'request', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'conflicts', 'errors']);
for (const [name, environment] of Object.entries(databases)) {
  const server = await startProcess(environment);
  const { measured, peakMemoryMb, lost } = await loadServer(server, {
    readers,
    writers,
    hinderers: HINDERERS,
    seconds,
  });
  await endProcess(server, 'SIGTERM');
  for (const { kind, milliseconds, conflicts, errors } of measured) {
    const sorted = milliseconds.toSorted((a, b) => a - b);
    print([
      name,
      kind,
      sorted.length,
      ...[0.5, 0.95, 0.99].map((share) => quantile(sorted, share)),
      conflicts,
      errors.length,
    ]);
    for (const error of new Set(errors)) console.error(`  ${error}`);
    if (errors.length > 0) process.exitCode = 1;
  }
  console.log(
    `${name}: ${String(lost.length)} acknowledged writes lost; peak memory ${peakMemoryMb?.toFixed(0) ?? 'unknown'} MB`,
  );
  if (lost.length > 0) process.exitCode = 1;
}
await postgres.remove();
rmSync(folder, { recursive: true });
