import { writeReport } from '../domain/write-report.ts';
/** A command's surroundings; tests and `main.ts` give them. */
export type Surroundings = {
  /** Folder of relative paths. */
  readonly folder: string;
  /** Today as `YYYY-MM-DD`, the default law date. */
  readonly today: string;
  /** The instant as ISO text, written into versions. */
  readonly now: string;
  /** All of standard input; absent: there is none. */
  readonly readInput?: () => Promise<string>;
  /** A line on the progress of long work, for people on standard error; work that is done at once may leave it out. */
  readonly tell: (line: string) => void;
  /** A line for standard error that a person must see however short the work is, as on what was left out; never part of the result. */
  readonly notify: (line: string) => void;
  /** Has `stop` called where somebody asks the program to stop; returns the way to hear of it no more. Absent: nobody can ask. */
  readonly onStop?: (stop: () => void) => () => void;
};

/** A command's standard output, and whether it found problems: 1 problems, 3 done without some of the files. */
export type CommandResult = { readonly output: string; readonly exitCode: 0 | 1 | 3 };

export type Command = {
  /** Arguments as in a usage line. */
  readonly usage: string;
  readonly summary: string;
  /** Throws a `Refusal` for the impossible. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<CommandResult>;
};

/** A document as the JSON of `--json`, ending with a line break. Infinite numbers are `inf`: null says that something is not known. */
export function writeJson(document: unknown): string {
  return `${JSON.stringify(document, writeReport, 2)}\n`;
}
