/** A refusal of the command line: its message is the one line on standard error, and the exit code is 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Somebody stopped the work: said in one line, and the exit code is that of an interrupted program. */
export class Interruption extends Error {}
