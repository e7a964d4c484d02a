import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { RememberedMapping } from '../domain/decisions/decisions.ts';
import { listMerges } from '../domain/decisions/list-merges.ts';
import type { Assumptions } from '../domain/workspace.ts';
import type { WorkspaceFile } from '../domain/workspace-file.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import { MAX_WORKSPACE_BYTES } from '../intake/reading/file-kind.ts';
import { NO_DECISIONS } from '../intake/base/import-decisions.ts';
import { importFiles } from '../intake/import-files.ts';
import type { ImportOptions, ImportOutcome, InputFile } from '../intake/base/import-outcome.ts';
import { readMappings } from '../intake/read-mappings.ts';
import type { Surroundings } from './command.ts';
import { readDay, readTerritory } from './read-arguments.ts';
import type { Arguments } from './read-arguments.ts';
import { Refusal } from './refusal.ts';

/** Options of every command that reads a company's tables. */
export const SETTING_OPTIONS = {
  name: { type: 'string' },
  demo: { type: 'boolean' },
  own: { type: 'string' },
  currency: { type: 'string' },
  'home-country': { type: 'string' },
  'data-date': { type: 'string' },
  'end-use': { type: 'string' },
} as const;

/** Options of the commands that take files over: what is left out, and how tables of a shape are read. */
export const DECISION_OPTIONS = {
  'leave-out-unsound': { type: 'boolean' },
  mapping: { type: 'string', multiple: true },
} as const;

const TABLE_FILE = /\.(csv|tsv|txt|xlsx)$/i;

/**
 * The files that the paths name: a file is itself, a folder the tables in it (not below), by name. Refuses paths that do not exist, a
 * folder without tables, and no path at all. Files beyond the import's limit are not read whole.
 */
export async function readInputs(paths: readonly string[], { folder }: Surroundings): Promise<InputFile[]> {
  if (paths.length === 0) throw new Refusal('Name at least one file or folder.');
  const files: InputFile[] = [];
  for (const path of paths) {
    const full = resolve(folder, path);
    const found = await stat(full).catch(() => null);
    if (found === null) throw new Refusal(`There is no file or folder ${path}.`);
    if (!found.isDirectory()) {
      files.push({ name: basename(full), bytes: await readBytes(full, found.size, path) });
      continue;
    }
    const names = (await readdir(full)).filter((name) => TABLE_FILE.test(name)).toSorted();
    if (names.length === 0) throw new Refusal(`The folder ${path} has no .csv or .xlsx file in it.`);
    for (const name of names) files.push({ name, bytes: await readBytes(join(full, name), null, join(path, name)) });
  }
  return files;
}

async function readBytes(full: string, size: number | null, path: string): Promise<Uint8Array> {
  try {
    const bytes = (size ?? (await stat(full)).size) > MAX_WORKSPACE_BYTES ? null : await readFile(full);
    if (bytes !== null) return bytes;
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  throw new Refusal(`${path} is larger than anything that can be read here; split it by table.`);
}

/** What was decided before: all that the workspace remembers that the files go into. */
export type DecidedBefore = Pick<WorkspaceFile, 'mappings' | 'merges' | 'facts' | 'corrections'>;

/** The mappings of the files that `--mapping` names, in that order; a file that holds none is refused. */
export async function readMappingFiles(args: Arguments, { folder }: Surroundings): Promise<RememberedMapping[]> {
  const properties = new Set(loadCatalogue().properties.map(({ id }) => id));
  const mappings: RememberedMapping[] = [];
  for (const path of args.texts('mapping')) {
    const reading = readMappings(path, await readBytes(resolve(folder, path), null, path), properties);
    if (!reading.ok) throw new Refusal(reading.refused);
    mappings.push(...reading.mappings);
  }
  return mappings;
}

/** Imports files with the settings that the arguments state; the company itself is inferred where no file says who it is. */
export async function importInputs(
  files: readonly InputFile[],
  args: Arguments,
  { tell, defaultName, decided }: { tell: (line: string) => void; defaultName: string; decided?: DecidedBefore },
): Promise<ImportOutcome> {
  const reportingCurrency = args.text('currency')?.toUpperCase();
  if (reportingCurrency !== undefined && !/^[A-Z]{3}$/.test(reportingCurrency)) {
    throw new Refusal(`--currency takes a three-letter code, such as EUR, not “${args.text('currency') ?? ''}”.`);
  }
  const endUse = args.text('end-use');
  if (endUse !== undefined && endUse !== 'civil' && endUse !== 'military') {
    throw new Refusal(`--end-use takes civil or military, not “${endUse}”.`);
  }
  let lastPhase = '';
  const options: ImportOptions = {
    name: args.text('name') ?? defaultName,
    demo: args.flag('demo'),
    dataDate: readDay(args, 'data-date'),
    homeCountry: readTerritory(args, 'home-country', loadCatalogue().territories),
    reportingCurrency,
    endUse,
    ownSupplierId: args.text('own'),
    inferOwnSupplier: true,
    mappings: decided?.mappings,
    decisions: {
      ...NO_DECISIONS,
      ...listMerges(decided?.merges ?? []),
      confirmed: decided?.facts ?? [],
      cells: decided?.corrections ?? [],
      leaveOutUnsound: args.flag('leave-out-unsound'),
    },
    onProgress: ({ phase, fraction }) => {
      if (phase === lastPhase) return;
      lastPhase = phase;
      tell(`${phase} … ${Math.round(fraction * 100)} %`);
    },
  };
  return importFiles(files, options);
}

/** A data version that is ready to be analysed, with what its workspace assumes of unconfirmed measures and its scenarios. */
export type OpenedData = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly assumptions: Assumptions;
  readonly scenarios: readonly Scenario[];
};

/**
 * Opens what an analysis is asked about: a workspace, or a folder or files of tables. Refuses what cannot be read, naming the first problem;
 * `check` lists them all.
 */
export async function openData(args: Arguments, surroundings: Surroundings): Promise<OpenedData> {
  const files = await readInputs(args.paths, surroundings);
  const outcome = await importInputs(files, args, { tell: surroundings.tell, defaultName: 'Workspace' });
  const { dataset, dataVersion } = outcome;
  if (dataset === null || dataVersion === null) {
    const errors = outcome.document.problems.filter((problem) => problem.severity === 'error');
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more; see lodestone check)` : '';
    throw new Refusal(`${errors[0]?.message ?? 'The files cannot be read.'}${more}`);
  }
  const { assumptions = {}, scenarios = [] } = outcome.workspace ?? {};
  return { dataset, dataVersion, assumptions, scenarios };
}
