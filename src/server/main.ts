import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startServer } from './start-server.ts';

const appFolder = fileURLToPath(new URL('../../dist', import.meta.url));

/** `npm start`: serves until it is told to stop. A configuration that cannot be and a folder in use end it with one sentence. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const log = createLog(
    (line) => process.stderr.write(line),
    () => new Date(),
  );
  const server = await startServer(config, appFolder, log);
  const place = config.database.kind === 'embedded' ? `in ${config.database.folder}` : 'on the server in DATABASE_URL';
  console.log(`Lodestone is at ${server.url} (stop with Ctrl-C). Your data are ${place} (${server.storage}).`);
  let isEnding = false;
  const end = (): void => {
    // Ctrl-C reaches this process and the one that started it, which passes it on.
    if (isEnding) return;
    isEnding = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log('failure', { name: 'close', message: String(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof ConfigError || (error instanceof Error && error.name === 'FolderInUseError');
  console.error(isExpected ? `Lodestone cannot start: ${error.message}` : error);
  process.exitCode = isExpected ? 2 : 1;
}
