import { ConfigError, readConfig } from '../config.ts';
import { checkChains } from '../database/audit-chain.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../open-database.ts';
import { makeFilesForOwnerOnly } from '../own-files-only.ts';

/**
 * `npm run audit-check`: looks whether each event of each workspace and organisation is there as it was written. Ends with 0 where all are, with 1 and one sentence where the database cannot
 * be read, or with 2 and a sentence for each chain that does not hold.
 */
async function main(): Promise<void> {
  makeFilesForOwnerOnly();
  const database = await openDatabase(readConfig(process.env, process.cwd()));
  try {
    await migrate(database);
    const { chains, events, sealed, faults } = await database.queries.transaction(checkChains, {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
    for (const fault of faults) console.error(fault);
    const before = `${String(sealed)} of them from before there were chains, which show changes since then only`;
    console.log(
      `Looked at ${String(events)} events in ${String(chains)} chains${sealed === 0 ? '' : `, ${before}`}: ${faults.length === 0 ? 'all are as they were written' : 'not all are as they were written'}.`,
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
