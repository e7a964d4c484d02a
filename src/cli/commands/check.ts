import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { buildDocument, describeCheck, getExitCode } from '../describe/describe-import.ts';
import { describeUse } from '../describe/describe-use.ts';
import { DECISION_OPTIONS, importInputs, readSettings, SETTING_OPTIONS } from '../import-inputs.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { readInputs } from '../reading/read-inputs.ts';
import { writeDecisions } from '../write-decisions.ts';

/** `check FILE…`: reads as the import does and prints tables, counts, proposals and problems. */
export const check: Command = {
  usage:
    'check FILE… [--decisions D.decisions.json] [--write-decisions D.decisions.json] [--accept-proposals none|confident|all] [--mapping M.mapping.json] [--encoding FILE=ENCODING]… [--leave-out-unsound]',
  summary: 'reads files as the import does and prints tables, proposals, counts and problems',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, { ...SETTING_OPTIONS, ...DECISION_OPTIONS, json: { type: 'boolean' } });
    const files = await readInputs(args.paths, surroundings);
    const settings = await readSettings(args, surroundings, { defaultName: 'Workspace', before: null });
    const read = await importInputs(files, settings, surroundings);
    const written = await writeDecisions(args, surroundings, read);
    const { outcome, counted } = read;
    return {
      output: args.flag('json')
        ? writeJson({ ...buildDocument(outcome), ...(counted === null ? {} : { use: counted }) })
        : `${describeCheck(outcome)}${counted === null ? '' : describeUse(counted)}${written}`,
      exitCode: getExitCode(outcome),
    };
  },
};
