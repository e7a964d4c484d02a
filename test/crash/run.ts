import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDisks } from './fill-disk.ts';
import { killServer } from './kill-server.ts';

/**
 * `npm run test:crash [KILLS]`: kills the server 100 times (or so often) in the middle of writes to the embedded database and prints what
 * became of them; then fills the disk under a server on each database, and under the log of PostgreSQL, where this system lets it. Exits 1 where anything that was acknowledged is gone, or
 * anything is there in part.
 */

const kills = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'lodestone-crash-'));
const report = await killServer(folder, kills);
const kinds = ['document', 'documents', 'version'] as const;
console.log(['write', 'acknowledged', 'interrupted'].map((word) => word.padStart(13)).join(''));
for (const kind of kinds)
  console.log(
    [kind, report.acknowledged[kind], report.interrupted[kind]].map((cell) => String(cell).padStart(13)).join(''),
  );
console.log(
  `${String(report.kills)} kills; of the interrupted writes ${String(report.keptWhole)} were there whole, the others left no trace; slowest start ${report.slowestStartMs.toFixed(0)} ms`,
);
for (const line of report.broken) console.error(`BROKEN ${line}`);
rmSync(folder, { recursive: true });
process.exitCode = report.broken.length > 0 || report.kills < kills ? 1 : 0;

const disks = await fillDisks();
if (disks === null) console.log('No disk was filled: to make a small one takes root on Linux.');
for (const { database, stored, refused, recoveredMs, broken } of disks ?? []) {
  console.log(
    `${database} on a full disk: ${String(stored)} writes stored, ${String(refused)} refused; stored again ${recoveredMs.toFixed(0)} ms after there was room`,
  );
  for (const line of broken) console.error(`BROKEN ${line}`);
  if (broken.length > 0) process.exitCode = 1;
}
