import type { Command, Surroundings } from './command.ts';
import { Interruption, Refusal } from './refusal.ts';

/** Ways to load each command: one call needs one of them, and all of them take a second of the processor to load. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./commands/check.ts')).check],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['exposure', async () => (await import('./commands/exposure.ts')).exposure],
  ['brief', async () => (await import('./commands/brief.ts')).brief],
  ['board-report', async () => (await import('./commands/board-report.ts')).boardReport],
  ['changes', async () => (await import('./commands/changes.ts')).changes],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['snapshot', async () => (await import('./commands/snapshot.ts')).snapshot],
  ['letters', async () => (await import('./commands/letters.ts')).letters],
  ['concentration', async () => (await import('./commands/concentration.ts')).concentration],
  ['licences', async () => (await import('./commands/licences.ts')).licences],
  ['ahead', async () => (await import('./commands/ahead.ts')).ahead],
  ['licence-file', async () => (await import('./commands/licence-file.ts')).licenceFileCommand],
  ['resilience', async () => (await import('./commands/resilience.ts')).resilience],
  ['simulate', async () => (await import('./commands/simulate.ts')).simulate],
  ['optimise', async () => (await import('./commands/optimise.ts')).optimise],
  ['rank', async () => (await import('./commands/rank.ts')).rank],
  ['spread', async () => (await import('./commands/spread.ts')).spread],
  ['backtest', async () => (await import('./commands/backtest.ts')).backtest],
  ['ask', async () => (await import('./commands/ask.ts')).ask],
  ['catalogue', async () => (await import('./commands/catalogue.ts')).catalogue],
  ['generate', async () => (await import('./commands/generate.ts')).generate],
  ['schema', async () => (await import('./commands/schema.ts')).schema],
]);

/** Standard output and standard error, and the exit code: 0 done, 1 done with problems found, 2 cannot do that, 3 done without unreadable files, 130 stopped. */
export type CommandOutcome = {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 1 | 2 | 3 | 130;
};

/**
 * Runs one call of the command line, its words as given. A refusal is one line of `errors`, and so is a fault of the program; else `errors` are
 * the notices of the command.
 */
export async function runCommand(
  words: readonly string[],
  surroundings: Omit<Surroundings, 'notify'>,
): Promise<CommandOutcome> {
  const notices: string[] = [];
  try {
    const done = await findAndRun(words, { ...surroundings, notify: (line) => notices.push(line) });
    return { ...done, errors: notices.map((line) => `${line}\n`).join('') };
  } catch (error) {
    if (error instanceof Interruption) return { output: '', errors: `lodestone: ${error.message}\n`, exitCode: 130 };
    // A fault of the program must not look like exit code 1, which says that the files have problems.
    const reason = error instanceof Error ? error.message : String(error);
    const said = error instanceof Refusal ? reason : `this went wrong inside the program: ${reason}`;
    return { output: '', errors: `lodestone: ${said.replaceAll(/\s+/g, ' ')}\n`, exitCode: 2 };
  }
}

async function findAndRun(
  [name, ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<{ output: string; exitCode: 0 | 1 | 3 }> {
  if (name === 'help' || name === '--help' || name === '-h') return { output: await describeUsage(), exitCode: 0 };
  const load = COMMANDS.get(name ?? '');
  if (load === undefined) {
    const said = name === undefined ? 'No command was given' : `There is no command “${name}”`;
    throw new Refusal(`${said}; the commands are ${[...COMMANDS.keys()].join(', ')} and help.`);
  }
  const command = await load();
  if (args.some((word) => word === '--help' || word === '-h')) return { output: describeCommand(command), exitCode: 0 };
  return await command.run(args, surroundings);
}

function describeCommand({ usage, summary }: Command): string {
  return `  lodestone ${usage}\n      ${summary}\n`;
}

async function describeUsage(): Promise<string> {
  const commands = await Promise.all(Array.from(COMMANDS.values(), (load) => load()));
  const lines = commands.map(describeCommand);
  const common =
    'Every command takes --json. Exit codes: 0 done, 1 done with problems found, 2 cannot do that, 3 done, but files that cannot be read were set aside.\n';
  return `Which parts need a Chinese export licence, why, and how surely.\n\n${lines.join('')}\n${common}`;
}
