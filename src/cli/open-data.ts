import { openCatalogue } from '../catalogue/packs/open-catalogue.ts';
import type { Catalogue } from '../catalogue/schema.ts';
import { NO_PACKS, type SignedPack, type WorkspacePacks } from '../domain/packs/pack-file.ts';
import { getPackName, listPacksInUse } from '../domain/packs/packs-in-use.ts';
import { refuseSignature } from '../domain/packs/sign-pack.ts';
import type { Assumptions } from '../domain/workspace.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import type { Surroundings } from './command.ts';
import { readSettings, importInputs } from './import-inputs.ts';
import type { Arguments } from './read-arguments.ts';
import { readInputs } from './read-inputs.ts';
import { Refusal } from './refusal.ts';

/** A data version that is ready to be analysed, with what its workspace assumes of unconfirmed measures and its scenarios. */
export type OpenedData = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly assumptions: Assumptions;
  readonly scenarios: readonly Scenario[];
  /** The packs that its workspace stands on. */
  readonly packs: readonly SignedPack[];
  /** The catalogue with them. */
  readonly catalogue: Catalogue;
  /** Packs of the workspace that do not go on this program's catalogue, as sentences. */
  readonly packNotes: readonly string[];
};

/**
 * Opens what an analysis is asked about: a workspace, or a folder or files of tables. Refuses what cannot be read, naming the first problem;
 * `check` lists them all.
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
  const { assumptions = {}, scenarios = [], packs = NO_PACKS } = outcome.workspace ?? {};
  return { dataset, dataVersion, assumptions, scenarios, ...(await openPacks(packs)) };
}

/**
 * The packs in use of a workspace and the catalogue with them. Refuses a pack whose signature is not right: figures under another law than the one
 * that was accepted would be worse than none.
 */
export async function openPacks(held: WorkspacePacks): Promise<Pick<OpenedData, 'packs' | 'catalogue' | 'packNotes'>> {
  const packs = listPacksInUse(held);
  for (const pack of packs) {
    const reason = await refuseSignature(pack, held.keys);
    if (reason !== null) throw new Refusal(`The workspace stands on the pack ${getPackName(pack)}. ${reason}`);
  }
  const { catalogue, unused } = openCatalogue(packs);
  const packNotes = unused.map(({ name, reasons }) => `The pack ${name} is not in use: ${reasons.join(' ')}`);
  return { packs, catalogue, packNotes };
}
