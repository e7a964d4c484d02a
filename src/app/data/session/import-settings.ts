import type { WorkspaceSummary } from '../../../api/contract.ts';
import type { Settings } from '../../../domain/dataset.ts';
import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import { applyCompany, applyRemembered } from '../../../analyses/decided-import.ts';
import type { ImportSettings } from '../../../analyses/import-settings.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import { NOTHING_REMEMBERED, type Remembered } from '../../../domain/decisions/remembered.ts';

/** Stand-in name until the person gives one; it is never accepted. */
export const NO_NAME = '';

/**
 * An import's input before anything is known: the version in use's words on the company, else the name of its workspace, and the memory of
 * layouts, merges, parts and cells, and its packs. The demo says nothing of anybody.
 */
export function getFirstSettings(
  own: Settings | undefined,
  workspace: Pick<WorkspaceSummary, 'name' | 'demo'> | undefined,
  remembered: Remembered = NOTHING_REMEMBERED,
  packs: readonly SignedPack[] = [],
): ImportSettings {
  const unknown = { name: NO_NAME, demo: false, dataDate: null };
  if (workspace?.demo !== false) return applyRemembered(unknown, NOTHING_REMEMBERED);
  const known = { ...unknown, packs };
  if (own === undefined || own.demo) return applyRemembered({ ...known, name: workspace.name }, remembered);
  return applyCompany(applyRemembered({ ...known, name: own.name }, remembered), own);
}

/**
 * The settled dataset under the settings without an effect on records (name, data date, end use, scope of a stock list), so typing them needs no
 * second reading. A workspace file keeps its own. Null if nothing can be accepted.
 */
export function applyNamedSettings(outcome: ImportOutcome, settings: ImportSettings): ImportOutcome['dataset'] {
  const { dataset, workspace } = outcome;
  if (dataset === null || workspace !== null) return dataset;
  const { name, dataDate, endUse = null, stockListed = null } = settings;
  const { stockListed: _before, ...settled } = dataset.settings;
  const said = stockListed === null ? {} : { stockListed };
  return { ...dataset, settings: { ...settled, name: name.trim(), dataDate, endUse, ...said } };
}
