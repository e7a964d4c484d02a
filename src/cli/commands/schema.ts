import { getWorkspaceSchema } from '../../domain/workspace/workspace-schema.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';

/** `schema`: the JSON Schema of a workspace file. */
export const schema: Command = {
  usage: 'schema',
  summary: 'the JSON Schema of a workspace file',
  run: async (argv) => {
    const args = readArguments(argv, { json: { type: 'boolean' } });
    if (args.paths.length > 0) throw new Refusal('schema takes no files; it prints the schema of any workspace.');
    return { output: writeJson(getWorkspaceSchema()), exitCode: 0 };
  },
};
