import { text } from 'node:stream/consumers';
import { sayWhyNot } from './replace-file.ts';
import { runCommand } from './run-command.ts';

const started = performance.now();
const QUIET_MS = 1000;

/** Progress of long work; quick work needs none, and a refusal then stands alone on standard error. */
function tellSlowly(line: string): void {
  if (performance.now() - started > QUIET_MS) process.stderr.write(`${line}\n`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the pipe has seen enough, as `head` does.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`lodestone: the answer cannot be written: ${sayWhyNot(error)}.\n`);
  process.exit(2);
});

const now = new Date().toISOString();
const { output, errors, exitCode } = await runCommand(process.argv.slice(2), {
  // npm runs scripts in the project's folder; people mean the one they are in.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  today: now.slice(0, 10),
  now,
  readInput: () => text(process.stdin),
  tell: tellSlowly,
  onStop: (stop) => {
    process.once('SIGINT', stop);
    return () => process.removeListener('SIGINT', stop);
  },
});
process.stdout.write(output);
process.stderr.write(errors);
// Not `process.exit`, which would cut off what a pipe has not taken yet.
process.exitCode = exitCode;
