import { createApp } from '../api/create-app.ts';
import { describeApi } from '../api/openapi.ts';
import { createLocalPeople } from '../api/people/people.ts';
import type { People } from '../api/people/people.ts';
import { seedDemo } from '../api/seed-demo.ts';
import type { Storage } from '../api/storage.ts';
import { openBackupDoor } from './backup/backup-door.ts';
import { createApiPages } from './api-page/api-page.ts';
import { openChangeHub } from './change-hub.ts';
import { createChangeTeller } from './changes/tell-changes.ts';
import { ConfigError } from './config/config.ts';
import type { Config } from './config/config.ts';
import type { Database } from './database/database.ts';
import { createListener } from './create-listener.ts';
import { findForgery, findRefusal } from './guard-request.ts';
import { createDatabaseStorage } from './database/database-storage.ts';
import { rememberReads } from './database/remember-reads.ts';
import { migrate } from './database/migrate.ts';
import { getProgram } from './identify-program.ts';
import { listen } from './listen.ts';
import { logRequest } from './log.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { openDatabase } from './open-database.ts';
import { readDemoWorkspace } from './read-demo.ts';
import { hasAccounts } from './people/has-accounts.ts';
import { keepDays } from './retention/keep-days.ts';
import { keepNoting } from './traces/keep-noting.ts';
import { startShipping } from './traces/ship-events.ts';
import { startRuns } from './runs/start-runs.ts';
import { startOrClose } from './start-or-close.ts';
import { createStaticFiles } from './static-files.ts';
import { openWebhook } from './webhook/tell-webhook.ts';

/** A running server: its address, its base, and the way to end it. */
export type RunningServer = {
  url: string;
  storage: string;
  /** The link for making the first account; null: there is one, or nobody signs in. */
  setUpLink: string | null;
  close: () => Promise<void>;
};

/**
 * Serves the API and the app built into `appFolder` on a database, with the demo workspace in it. Closing lets answers on their way go out,
 * finishes runs or hands them back, then closes the database. Rejects if the database or the port is not to be had, and leaves nothing open
 * then.
 */
export function startServer(config: Config, appFolder: string, log: Log): Promise<RunningServer> {
  return startOrClose(async (opened) => {
    const database = await openDatabase(config);
    opened(database.close);
    await migrate(database);
    const stored = createDatabaseStorage(database, config.quotas.storage);
    if (config.demo) await putDemo(stored, appFolder);
    const hub = await openChangeHub(database);
    opened(hub.close);
    const { people, setUpLink } = await openPeople(config, { database, standing: hub.standing, log });
    // Others write to a server of PostgreSQL as well, whose writes are heard of a moment later.
    const storage = database.kind === 'embedded' ? rememberReads(stored, hub.changes) : stored;
    const metrics = createMetrics(database);
    const onRun = (run: { kind: string; seconds: number }): void => metrics.countRun(run.kind, run.seconds);
    const runs = await startRuns({
      database,
      storage,
      workers: config.workers,
      log,
      quotas: config.quotas.runs,
      isShared: config.signIn !== null,
      onRun,
    });
    opened(runs.close);
    const shipping = config.securityLog && (await startShipping(database, config.securityLog, log));
    if (shipping) opened(shipping.close);
    const stopLettingGo = keepDays(database, config.retention, log);
    opened(stopLettingGo);
    const stopNoting = keepNoting(database, log);
    opened(stopNoting);
    const closeBackupDoor =
      config.database.kind === 'embedded' ? await openBackupDoor(config.database.folder, database, log) : null;
    if (closeBackupDoor) opened(closeBackupDoor);
    const changeTeller = createChangeTeller(storage);
    opened(changeTeller.close);
    const { webhook } = config;
    const told = { storage, changes: hub.changes, tell: changeTeller.tell, log, now: () => new Date() };
    const stopWebhook = webhook === null ? null : await openWebhook(webhook, told);
    const app = createApp({
      storage,
      people,
      now,
      host: 'server',
      engineVersion: getProgram(),
      changes: hub.changes,
      runs: runs.runs,
      tellChanges: changeTeller.tell,
      metrics,
      describe: describeApi,
      mostStreams: config.quotas.streams,
      onFailure: (error) => log('failure', { name: error.name, message: error.message }),
    });
    const { signIn, isBehindProxy } = config;
    const listener = createListener({
      app,
      files: createStaticFiles(appFolder, 'server'),
      apiPages: await createApiPages(describeApi),
      findRefusal: signIn ? (head) => findForgery(head, signIn.publicUrl) : findRefusal,
      isBehindProxy,
      publicUrl: signIn && signIn.publicUrl,
      onStream: metrics.countStream,
      onAnswered: (request) => {
        metrics.countRequest(request);
        if (config.log === 'requests') logRequest(log, request);
      },
    });
    const server = await listen(listener, config.port.first, config.port.tries, config.host);
    return {
      url: server.url,
      storage: database.name,
      setUpLink,
      close: async () => {
        await hub.close();
        await stopWebhook?.();
        runs.endListening();
        await changeTeller.close();
        await server.close();
        await runs.close();
        await shipping?.close();
        await stopLettingGo();
        await stopNoting();
        await closeBackupDoor?.();
        await database.close();
      },
    };
  });
}

/** People with accounts, or the one person at this computer; a database with accounts is not opened to anybody sitting there. */
async function openPeople(
  { signIn, mail, quotas }: Config,
  { database, standing, log }: { database: Database; standing: People['subscribe']; log: Log },
): Promise<{ people: People; setUpLink: string | null }> {
  if (signIn) {
    // What signs people in is half of all modules, which a server for one person starts without.
    const { createPeople } = await import('./people/create-people.ts');
    const { people, createSetUpLink, checkSettings } = createPeople(database, signIn, {
      now,
      subscribe: standing,
      mostOrganisations: quotas.organisations,
      mailer: mail && (await import('./mail/create-mailer.ts')).createMailer(mail, log),
    });
    await checkSettings();
    return { people, setUpLink: await createSetUpLink() };
  }
  if (await hasAccounts(database))
    throw new ConfigError(
      'In this database people have accounts: set LODESTONE_URL and LODESTONE_SECRET, as they were.',
    );
  return { people: createLocalPeople({ author: 'you', place: 'This computer' }), setUpLink: null };
}

function now(): Date {
  return new Date();
}

async function putDemo(storage: Storage, appFolder: string): Promise<void> {
  const demo = await readDemoWorkspace(appFolder);
  await seedDemo(storage, { demoHead: demo.head, loadDemo: () => Promise.resolve(demo) });
}
