import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config/config.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { findDrizzleQuickly } from '../find-drizzle.ts';
import { makeFilesForOwnerOnly } from '../own-files-only.ts';

/**
 * `npm run audit-check`: looks whether each event of each workspace and organisation is there as it was written. Ends with 0 if all are, with
 * 1 and one sentence where the database cannot be read, or with 2 and a sentence for each broken chain. `-- FILE`: compares with a security log
 * kept elsewhere as well.
 */
async function main(): Promise<void> {
  makeFilesForOwnerOnly();
  const { positionals } = parseArgs({ allowPositionals: true });
  findDrizzleQuickly();
  const { compareChainHeads, listChainHeads, readChainHeads } = await import('./chain-heads.ts');
  const elsewhere = positionals.flatMap((file) => {
    const heads = readChainHeads(readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8'));
    if (heads.length === 0) throw new ConfigError(`"${file}" says of no chain of events where it stood.`);
    return heads;
  });
  const config = readConfig(process.env, process.cwd());
  const { openDatabase } = await import('../open-database.ts');
  const { migrate } = await import('../database/migrate.ts');
  const { checkChains } = await import('../database/audit-chain.ts');
  const database = await openDatabase(config);
  try {
    await migrate(database);
    const { chains, events, sealed, faults, noted } = await database.queries.transaction(
      async (queries) => {
        const report = await checkChains(queries);
        const heads = [...(await listChainHeads(queries)), ...elsewhere];
        const differing = await compareChainHeads(queries, heads);
        return { ...report, noted: heads.length, faults: [...report.faults, ...differing] };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    for (const fault of faults) console.error(fault);
    const before = `${String(sealed)} of them from before there were chains, which show changes since then only`;
    console.log(
      `Looked at ${String(events)} events in ${String(chains)} chains and ${String(noted)} notes of where they stood${sealed === 0 ? '' : `, ${before}`}: ${faults.length === 0 ? 'all are as they were written' : 'not all are as they were written'}.`,
    );
    if (faults.length > 0) process.exitCode = 2;
  } finally {
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUseError;
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(isKnown ? sentence : `The events were not looked at: ${sentence}`);
  process.exitCode = 1;
}
