import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config/config.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { findDrizzleQuickly } from '../find-drizzle.ts';
import { createMailer } from '../mail/create-mailer.ts';
import { makeFilesForOwnerOnly } from '../own-files-only.ts';

/**
 * `npm run password-link -- E-MAIL`: a link for a new password, for when no admin is left to make one in the app. On the environment's database,
 * as for the server. Ends with 0, or with 1 and one sentence.
 */
async function main(): Promise<void> {
  makeFilesForOwnerOnly();
  const [email, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (email === undefined || rest.length > 0)
    throw new ConfigError('Give one e-mail: npm run password-link -- ann@example.com');
  const config = readConfig(process.env, process.cwd());
  if (config.signIn === null)
    throw new ConfigError('Nobody signs in here: LODESTONE_URL and LODESTONE_SECRET are not set.');
  findDrizzleQuickly();
  const { openDatabase } = await import('../open-database.ts');
  const { migrate } = await import('../database/migrate.ts');
  const { createPeople } = await import('./create-people.ts');
  const database = await openDatabase(config);
  try {
    await migrate(database);
    const mailer = config.mail && createMailer(config.mail, () => undefined);
    const link = await createPeople(database, config.signIn, { now: () => new Date(), mailer }).createPasswordLink(
      email,
    );
    if (link === null) throw new ConfigError(`Nobody here has the e-mail "${email}".`);
    console.log(`Good once, for a day:\n${link}`);
  } finally {
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUseError;
  console.error(isKnown ? error.message : error);
  process.exitCode = 1;
}
