import { basename } from 'node:path';
import { carryFacts } from '../../domain/decisions/carry-facts.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { WorkspaceFile } from '../../domain/workspace-file.ts';
import { applyImport, buildWorkspaceFile } from '../../intake/writing/build-workspace-file.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { DECISION_OPTIONS, importInputs, readInputs, readMappingFiles, SETTING_OPTIONS } from '../read-inputs.ts';
import { Refusal } from '../refusal.ts';
import { findWorkspace, writeWorkspace } from '../write-workspace.ts';
import { describeCheck } from './check.ts';

/**
 * `import FILE… -o W.lodestone.json`: the same as `check`, and writes the workspace. Where W is there already, the data become its next
 * version, read with all that W remembers: mappings, merges, what was said of parts, corrected cells. With any error nothing is written, and what was there stays as it is, unless
 * `--leave-out-unsound` leaves the rows at fault out, which the version then lists.
 */
export const importCommand: Command = {
  usage: 'import FILE… -o W.lodestone.json [--mapping M.mapping.json] [--leave-out-unsound]',
  summary: 'the same, and writes the workspace',
  run: async (argv, surroundings) => {
    const { folder, now, tell } = surroundings;
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...DECISION_OPTIONS,
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    });
    const path = args.text('output');
    if (path === undefined) throw new Refusal('Say where the workspace goes: -o NAME.lodestone.json.');
    const files = await readInputs(args.paths, surroundings);
    const before = await findWorkspace(folder, path);
    const defaultName = before?.name ?? basename(path).replace(/(\.lodestone)?\.json$/i, '');
    const given = await readMappingFiles(args, surroundings);
    const decided = {
      mappings: [...given, ...(before?.mappings ?? [])],
      merges: before?.merges ?? [],
      facts: before?.facts ?? [],
      corrections: before?.corrections ?? [],
    };
    const first = await importInputs(files, args, { tell, defaultName, decided });
    // A workspace of before facts were kept has what a person said of parts in its data alone.
    const inUse = before?.facts.length === 0 ? findInUse(before) : undefined;
    const carried = inUse === undefined || first.workspace !== null ? [] : carryFacts(first, inUse);
    if (carried.length > 0) tell(`${carried.length} facts about parts are kept as in the version in use.`);
    const outcome =
      carried.length === 0
        ? first
        : await importInputs(files, args, { tell, defaultName, decided: { ...decided, facts: carried } });
    const accepted = outcome.dataset !== null;
    if (accepted) {
      const step = {
        outcome,
        accepted: now,
        author: 'command line',
        note: `Imported ${files.map(({ name }) => name).join(', ')}`,
        mappings: [...outcome.mappings, ...given],
        facts: carried,
      };
      const fresh = outcome.workspace ?? buildWorkspaceFile([step]);
      await writeWorkspace(folder, path, before === null ? fresh : applyImport(before, step));
    }
    const { document, dataVersion, counts, leftOutRows, unread, ledger } = outcome;
    const result = accepted ? `Wrote ${path}, version ${dataVersion?.slice(0, 12) ?? ''}.\n` : 'Nothing was written.\n';
    return {
      output: args.flag('json')
        ? writeJson({
            ...document,
            leftOut: leftOutRows,
            unread,
            ledger,
            workspace: accepted ? path : null,
            dataVersion,
            counts,
          })
        : `${describeCheck(outcome)}${result}`,
      exitCode: accepted ? 0 : 1,
    };
  },
};

function findInUse({ versions, head }: WorkspaceFile): Dataset | undefined {
  return versions.find(({ meta }) => meta.hash === head)?.dataset;
}
