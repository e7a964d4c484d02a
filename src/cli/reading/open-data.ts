import { NO_PACKS } from '../../domain/packs/pack-file.ts';
import type { Assumptions } from '../../domain/workspace/workspace.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { StoredPlan } from '../../domain/scenario/stored-plan.ts';
import { type OpenedPacks, openPacks } from '../catalogue/open-packs.ts';
import type { Surroundings } from '../command.ts';
import { readSettings, importInputs } from '../import-inputs.ts';
import type { Arguments } from './read-arguments.ts';
import { readInputs } from './read-inputs.ts';
import { Refusal } from '../refusal.ts';

/** A data version ready for analysis, with its workspace's assumptions about unconfirmed measures, its scenarios and plans. */
export type OpenedData = OpenedPacks & {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly assumptions: Assumptions;
  readonly scenarios: readonly Scenario[];
  readonly plans: readonly StoredPlan[];
};

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
