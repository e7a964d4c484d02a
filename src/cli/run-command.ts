import type { Command, Surroundings } from './command.ts';
import { ask } from './commands/ask.ts';
import { backtest } from './commands/backtest.ts';
import { boardReport } from './commands/board-report.ts';
import { brief } from './commands/brief.ts';
import { catalogue } from './commands/catalogue.ts';
import { changes } from './commands/changes.ts';
import { check } from './commands/check.ts';
import { concentration } from './commands/concentration.ts';
import { exportCommand } from './commands/export.ts';
import { exposure } from './commands/exposure.ts';
import { generate } from './commands/generate.ts';
import { importCommand } from './commands/import.ts';
import { letters } from './commands/letters.ts';
import { licenceFileCommand } from './commands/licence-file.ts';
import { ahead } from './commands/ahead.ts';
import { licences } from './commands/licences.ts';
import { optimise } from './commands/optimise.ts';
import { rank } from './commands/rank.ts';
import { resilience } from './commands/resilience.ts';
import { schema } from './commands/schema.ts';
import { simulate } from './commands/simulate.ts';
import { snapshot } from './commands/snapshot.ts';
import { spread } from './commands/spread.ts';
import { Interruption, Refusal } from './refusal.ts';

const COMMANDS = new Map<string, Command>([
  ['check', check],
  ['import', importCommand],
  ['exposure', exposure],
  ['brief', brief],
  ['board-report', boardReport],
  ['changes', changes],
  ['export', exportCommand],
  ['snapshot', snapshot],
  ['letters', letters],
  ['concentration', concentration],
  ['licences', licences],
  ['ahead', ahead],
  ['licence-file', licenceFileCommand],
  ['resilience', resilience],
  ['simulate', simulate],
  ['optimise', optimise],
  ['rank', rank],
  ['spread', spread],
  ['backtest', backtest],
  ['ask', ask],
  ['catalogue', catalogue],
  ['generate', generate],
  ['schema', schema],
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
  if (name === 'help' || name === '--help' || name === '-h') return { output: describeUsage(), exitCode: 0 };
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    const said = name === undefined ? 'No command was given' : `There is no command “${name}”`;
    throw new Refusal(`${said}; the commands are ${[...COMMANDS.keys()].join(', ')} and help.`);
  }
  if (args.some((word) => word === '--help' || word === '-h')) return { output: describeCommand(command), exitCode: 0 };
  return await command.run(args, surroundings);
}

function describeCommand({ usage, summary }: Command): string {
  return `  lodestone ${usage}\n      ${summary}\n`;
}

function describeUsage(): string {
  const lines = [...COMMANDS.values()].map(describeCommand);
  const common =
    'Every command takes --json. Exit codes: 0 done, 1 done with problems found, 2 cannot do that, 3 done, but files that cannot be read were set aside.\n';
  return `Which parts need a Chinese export licence, why, and how surely.\n\n${lines.join('')}\n${common}`;
}
