import { check } from './commands/check.ts';
import { concentration } from './commands/concentration.ts';
import { exposure } from './commands/exposure.ts';
import { generate } from './commands/generate.ts';
import { importCommand } from './commands/import.ts';
import { rank } from './commands/rank.ts';
import { resilience } from './commands/resilience.ts';
import { schema } from './commands/schema.ts';
import { simulate } from './commands/simulate.ts';
import type { Command } from './command.ts';
import { Refusal } from './refusal.ts';

const COMMANDS = new Map<string, Command>([
  ['check', check],
  ['import', importCommand],
  ['exposure', exposure],
  ['concentration', concentration],
  ['resilience', resilience],
  ['simulate', simulate],
  ['rank', rank],
  ['generate', generate],
  ['schema', schema],
]);

const started = performance.now();
const QUIET_MS = 1000;

/** Progress of long work; what is done at once needs none, and a refusal then stands alone on standard error. */
function tellSlowly(line: string): void {
  if (performance.now() - started > QUIET_MS) process.stderr.write(`${line}\n`);
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(describeUsage());
    return;
  }
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    const said = name === undefined ? 'No command was given' : `There is no command “${name}”`;
    throw new Refusal(`${said}; the commands are ${[...COMMANDS.keys()].join(', ')} and help.`);
  }
  const now = new Date().toISOString();
  const { output, exitCode } = await command.run(args, {
    // npm runs scripts in the project's folder; people mean the one they are in.
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    today: now.slice(0, 10),
    now,
    tell: tellSlowly,
  });
  process.stdout.write(output);
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = exitCode;
}

function describeUsage(): string {
  const lines = [...COMMANDS.values()].map(({ usage, summary }) => `  lodestone ${usage}\n      ${summary}\n`);
  const common = 'Every command takes --json. Exit codes: 0 done, 1 done with problems found, 2 cannot do that.\n';
  return `Which parts need a Chinese export licence, why, and how surely.\n\n${lines.join('')}\n${common}`;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the pipe has seen enough, as `head` does.
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  // A fault of the program must not look like exit code 1, which says that the files have problems.
  const reason = error instanceof Error ? error.message : String(error);
  const said = error instanceof Refusal ? reason : `this went wrong inside the program: ${reason}`;
  process.stderr.write(`lodestone: ${said.replaceAll(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
