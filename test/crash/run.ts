import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killServer } from './kill-server.ts';

/**
 * `npm run test:crash [KILLS]`: kills the server 100 times (or so often) in the middle of writes to the embedded database and prints what
 * became of them. Exits 1 where anything that was acknowledged is gone, or anything is there in part.
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
