import { resolve } from 'node:path';
import { buildDecisionsFile } from '../analyses/decided-import.ts';
import type { Surroundings } from './command.ts';
import type { Arguments } from './reading/read-arguments.ts';
import type { ReadInputs } from './reading/read-inputs.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes all decisions about the files where `--write-decisions` asks for it, also where they have errors; an existing file is written over.
 * Returns the line about it, '' if it was not asked for.
 */
export async function writeDecisions(
  args: Arguments,
  { folder }: Surroundings,
  { outcome, settings }: ReadInputs,
): Promise<string> {
  const path = args.text('write-decisions');
  if (path === undefined) return '';
  const decisions = buildDecisionsFile(outcome, settings);
  await replaceFile(resolve(folder, path), `${JSON.stringify(decisions, null, 2)}\n`);
  return `Wrote ${path}.\n`;
}
