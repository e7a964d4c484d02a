import { NO_PACKS } from '../../domain/packs/pack-file.ts';
import { openPacks } from '../catalogue/open-packs.ts';
import type { Surroundings } from '../command.ts';
import { readSettings, importInputs } from '../import-inputs.ts';
import type { Arguments } from './read-arguments.ts';
import { readInputs } from './read-inputs.ts';
import { Refusal } from '../refusal.ts';
import type { OpenedData } from './opened-data.ts';

/**
 * Opens the subject of an analysis: a workspace, or a folder or files of tables. Refuses an unreadable one, naming the first problem; `check`
 * lists them all.
 */
export async function openData(args: Arguments, surroundings: Surroundings): Promise<OpenedData> {
  const files = await readInputs(args.paths, surroundings);
  const settings = await readSettings(args, surroundings, { defaultName: 'Workspace', before: null });
  const { outcome } = await importInputs(files, settings, surroundings);
  const { dataset, dataVersion } = outcome;
  if (dataset === null || dataVersion === null) {
    const errors = outcome.document.problems.filter((problem) => problem.severity === 'error');
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more; see lodestone check)` : '';
    throw new Refusal(`${errors[0]?.message ?? 'The files cannot be read.'}${more}`);
  }
  const { assumptions = {}, scenarios = [], plans = [], packs = NO_PACKS } = outcome.workspace ?? {};
  return { dataset, dataVersion, assumptions, scenarios, plans, ...(await openPacks(packs)) };
}
