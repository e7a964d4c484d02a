import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig } from './config/config.ts';
import type { Config } from './config/config.ts';
import { findDrizzleQuickly } from './find-drizzle.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { makeFilesForOwnerOnly } from './own-files-only.ts';

const appFolder = fileURLToPath(new URL('../../dist', import.meta.url));

/** `npm start`: serves, or works on the runs of other servers, until it is told to stop. An impossible configuration and a folder in use end it with one sentence. */
async function main(): Promise<void> {
  makeFilesForOwnerOnly();
  findDrizzleQuickly();
  const config = readConfig(process.env, process.cwd());
  const log = createLog(
    (line) => process.stderr.write(line),
    () => new Date(),
  );
  let close: (() => Promise<void>) | null = null;
  let isEnding = false;
  const end = (): void => {
    // Ctrl-C reaches this process and the one that started it, which passes it on.
    if (isEnding) return;
    isEnding = true;
    // The first process of a container has to end by itself: a signal that it does not hear does nothing to it. Nothing was acknowledged yet.
    if (close === null) process.exit(0);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log('failure', { name: 'close', message: String(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  const started = await start(config, log);
  close = started.close;
  const { saying, setUpLink } = started;
  console.log(`${saying} (stop with Ctrl-C).`);
  if (setUpLink !== null)
    console.log(
      `Nobody has an account yet. Whoever opens this link within a week becomes the first admin:\n${setUpLink}`,
    );
}

/** The running program, the way to end it, and its message. */
type Started = { close: () => Promise<void>; saying: string; setUpLink: string | null };

/** Starts the program of the settings, and reads no more than it. */
async function start(config: Config, log: Log): Promise<Started> {
  if (config.role === 'worker') {
    const { startWorkerProcess } = await import('./runs/start-worker-process.ts');
    const worker = await startWorkerProcess(config, log);
    const threads = `${String(config.workers)} at a time`;
    const saying = `Lodestone carries out runs, ${threads}, for the servers in DATABASE_URL`;
    return { close: worker.close, saying, setUpLink: null };
  }
  const { startServer } = await import('./start-server.ts');
  const server = await startServer(config, appFolder, log);
  const place = config.database.kind === 'embedded' ? `in ${config.database.folder}` : 'on the server in DATABASE_URL';
  const address = config.signIn?.publicUrl ?? server.url;
  const saying = `Lodestone is at ${address}, its data ${place} (${server.storage})`;
  return { close: server.close, saying, setUpLink: server.setUpLink };
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof ConfigError || (error instanceof Error && error.name === 'FolderInUseError');
  console.error(isExpected ? `Lodestone cannot start: ${error.message}` : error);
  // Whatever the start has left open, such as a connection that is being made, must not hold a process that does nothing.
  process.exit(isExpected ? 2 : 1);
}
