import { basename } from 'node:path';
import { listDecided } from '../../analyses/decided-import.ts';
import { applyImport, buildWorkspaceFile } from '../../intake/writing/build-workspace-file.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { buildDocument, describeCheck, getExitCode } from '../describe/describe-import.ts';
import { describeUse } from '../describe/describe-use.ts';
import { DECISION_OPTIONS, readSettings, SETTING_OPTIONS } from '../import-inputs.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { readInputs } from '../reading/read-inputs.ts';
import { describeUpdate, readUpdate } from '../reading/read-update.ts';
import { Refusal } from '../refusal.ts';
import { writeDecisions } from '../write-decisions.ts';
import { findWorkspace, writeWorkspace } from '../write-workspace.ts';

/**
 * `import FILE… -o W.lodestone.json`: the same as `check`, and writes the workspace. Into an existing W, the data become its next version, read
 * with W's whole memory: mappings, merges, facts about parts, corrected cells, rows left out. An unreadable file is set aside, as the exit code
 * says. Records in use but missing in the files stay: rows go only with `--replace`. With any other error nothing is written, and the former
 * state stays as it is, unless `--leave-out-unsound` leaves the rows at fault out, listed then in the version.
 */
export const importCommand: Command = {
  usage:
    'import FILE… -o W.lodestone.json [--decisions D.decisions.json] [--write-decisions D.decisions.json] [--accept-proposals none|confident|all] [--mapping M.mapping.json] [--encoding FILE=ENCODING]… [--leave-out-unsound] [--update keys|tables|everything] [--replace]',
  summary: 'the same, and writes the workspace',
  run: async (argv, surroundings) => {
    const { folder, now } = surroundings;
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...DECISION_OPTIONS,
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
      update: { type: 'string' },
      replace: { type: 'boolean' },
    });
    const path = args.text('output');
    if (path === undefined) throw new Refusal('Say where the workspace goes: -o NAME.lodestone.json.');
    const files = await readInputs(args.paths, surroundings);
    const before = await findWorkspace(folder, path);
    const defaultName = before?.name ?? basename(path).replace(/(\.lodestone)?\.json$/i, '');
    const given = await readSettings(args, surroundings, { defaultName, before });
    const read = await readUpdate(files, given, surroundings, { before, replace: args.flag('replace') });
    const { outcome, settings, counted, difference, refused } = read;
    const accepted = outcome.dataset !== null && refused === null;
    if (accepted) {
      const step = {
        outcome,
        accepted: now,
        author: 'command line',
        note: `Imported ${files.map(({ name }) => name).join(', ')}`,
        remembered: listDecided(outcome, settings),
      };
      const fresh = outcome.workspace ?? buildWorkspaceFile([step]);
      await writeWorkspace(folder, path, before === null ? fresh : applyImport(before, step));
    }
    const written = await writeDecisions(args, surroundings, read);
    const { dataVersion, counts } = outcome;
    const result = accepted ? `Wrote ${path}, version ${dataVersion?.slice(0, 12) ?? ''}.\n` : 'Nothing was written.\n';
    return {
      output: args.flag('json')
        ? writeJson({
            ...buildDocument(outcome),
            workspace: accepted ? path : null,
            dataVersion,
            counts,
            ...(counted === null ? {} : { use: counted }),
            update: outcome.update === null ? null : { ...outcome.update, refused, difference },
          })
        : `${describeCheck(outcome)}${counted === null ? '' : describeUse(counted)}${describeUpdate(read)}${result}${written}`,
      exitCode: refused === null ? getExitCode(outcome) : 1,
    };
  },
};
