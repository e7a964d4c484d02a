import type { ImportSettings } from '../../analyses/import-settings.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { InputFile } from '../../intake/base/import-outcome.ts';
import { compareVersions, type DatasetDifference } from '../../intake/versions/compare-versions.ts';
import type { Surroundings } from '../command.ts';
import { findInUse, importInputs } from '../import-inputs.ts';
import { toPlainText } from '../text-table.ts';
import type { ReadInputs } from './read-inputs.ts';

/** Files read into the data in use, and their changes there; `refused` says why they cannot go in. */
export type ReadUpdate = ReadInputs & {
  readonly difference: DatasetDifference | null;
  readonly refused: string | null;
};

/** Removed records named in one line. */
const NAMED = 5;

/**
 * Reads files into the data in use of a workspace. No row goes unless `replace` consents: where the mode was left open they go in by key instead, and where
 * it was asked for, nothing is taken. Nothing is compared where there are no data in use.
 */
export async function readUpdate(
  files: readonly InputFile[],
  settings: ImportSettings,
  surroundings: Surroundings,
  { before, replace }: { readonly before: WorkspaceFile | null; readonly replace: boolean },
): Promise<ReadUpdate> {
  const inUse = before === null ? undefined : findInUse(before);
  const compare = (read: ReadInputs): DatasetDifference | null =>
    inUse === undefined || read.outcome.dataset === null || read.outcome.workspace !== null
      ? null
      : compareVersions(inUse, read.outcome.dataset, settings.decisions?.separate);
  const first = await importInputs(files, settings, surroundings, before);
  const difference = compare(first);
  const { update } = settings;
  if (replace || difference === null || update === undefined || countGone(difference) === 0)
    return { ...first, difference, refused: null };
  if (update.mode !== null && update.mode !== 'keys') return { ...first, difference, refused: sayGone(difference) };
  if (first.outcome.update?.mode === 'keys') return { ...first, difference, refused: null };
  surroundings.notify(`${sayGone(difference)} They stay: the files go in by key.`);
  const byKey = await importInputs(files, { ...settings, update: { ...update, mode: 'keys' } }, surroundings, before);
  return { ...byKey, difference: compare(byKey), refused: null };
}

function countGone({ tables }: DatasetDifference): number {
  return tables.reduce((sum, { removed }) => sum + removed.length, 0);
}

/** "3 rows of the data in use would go: 2 of bom (A · B, A · C), 1 of parts (C)." */
function sayGone(difference: DatasetDifference): string {
  const count = countGone(difference);
  const tables = difference.tables.filter(({ removed }) => removed.length > 0);
  const each = tables.map(({ table, removed }) => {
    const more = removed.length > NAMED ? ` and ${removed.length - NAMED} more` : '';
    return `${removed.length} of ${table} (${removed.slice(0, NAMED).join(', ')}${more})`;
  });
  return `${count === 1 ? 'One row' : `${count} rows`} of the data in use would go: ${each.join(', ')}.`;
}

/** Changes by an import in the data in use, for people: a line for each differing table; '' if nothing is compared. */
export function describeUpdate({ outcome, difference, refused }: ReadUpdate): string {
  if (difference === null || outcome.update === null) return '';
  const how = {
    everything: 'Everything in use is replaced',
    tables: 'The tables in these files are replaced',
    keys: `Rows come in or change by key; ${countGone(difference) === 0 ? 'none goes' : 'only what the files say has ended goes'}`,
  }[outcome.update.mode];
  const lines = difference.tables
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0)
    .map(({ table, added, changed, removed, unchanged }) => {
      const gone =
        removed.length === 0 ? '' : ` (${removed.slice(0, NAMED).join(', ')}${removed.length > NAMED ? ' …' : ''})`;
      return `  ${toPlainText(`${table}: ${added.length} come in, ${changed.length} change, ${removed.length} go${gone}, ${unchanged} stay`)}`;
    });
  const nothing = lines.length === 0 ? '  Nothing differs.\n' : '';
  const consent =
    refused === null ? '' : `${toPlainText(refused)} Say --replace to let them go, or --update keys to keep them.\n`;
  // What a whole bill does not name any more stays built in until somebody says that the bill is whole.
  const isOlder = outcome.update.mode === 'keys' && outcome.notes.some(({ code }) => code === 'lines-older');
  const whole = isOlder
    ? 'Say --update tables --replace where the files hold all there is of their tables: what they do not name goes then.\n'
    : '';
  return `\n${how}\n${lines.map((line) => `${line}\n`).join('')}${nothing}${consent}${whole}`;
}
