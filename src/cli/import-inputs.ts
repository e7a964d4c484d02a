import { basename, resolve } from 'node:path';
import { applyCompany, applyRemembered, applyUpdate, carryOver } from '../analyses/decided-import.ts';
import type { ImportSettings } from '../analyses/import-settings.ts';
import { openAssumed } from '../analyses/open-assumed.ts';
import { importInline } from '../analyses/imports.ts';
import { countImportedUse, listMovementFiles } from '../analyses/tasks/licence-use.ts';
import { openCatalogue } from '../catalogue/packs/open-catalogue.ts';
import type { Catalogue } from '../catalogue/schema.ts';
import { NO_PACKS } from '../domain/packs/pack-file.ts';
import { UNCHOSEN } from '../domain/questions/exposure.ts';
import type { DecisionsFile } from '../domain/decisions/decisions-file.ts';
import type { RememberedMapping } from '../domain/decisions/decisions.ts';
import { ACCEPT_PROPOSALS, NOTHING_REMEMBERED } from '../domain/decisions/remembered.ts';
import { STOCK_LISTED } from '../domain/closed-lists.ts';
import { MOST_EVIDENCE_MONTHS, type Dataset } from '../domain/dataset.ts';
import { TEXT_ENCODINGS, type ChosenEncoding } from '../domain/texts/text-encodings.ts';
import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';
import { UPDATE_MODES, type ImportOutcome, type InputFile, type UpdateMode } from '../intake/base/import-outcome.ts';
import { NO_DECISIONS } from '../intake/base/import-decisions.ts';
import { readCompany } from '../intake/take-decision-files.ts';
import { readDecisions } from '../intake/read-decisions.ts';
import { readMappings } from '../intake/read-mappings.ts';
import { openPacks } from './catalogue/open-packs.ts';
import type { Surroundings } from './command.ts';
import { readChoice, readDay, readTerritory } from './reading/read-arguments.ts';
import type { Arguments } from './reading/read-arguments.ts';
import { type ReadInputs, readBytes } from './reading/read-inputs.ts';
import { Refusal } from './refusal.ts';

/** Options of a command about a day's law: day, reading, estimates of unnamed sources or none, and as JSON. */
export const LAW_OPTIONS = {
  json: { type: 'boolean' },
  'law-date': { type: 'string' },
  reading: { type: 'string' },
  'no-inference': { type: 'boolean' },
} as const;

/** Options of every command reading a company's tables. */
export const SETTING_OPTIONS = {
  name: { type: 'string' },
  demo: { type: 'boolean' },
  own: { type: 'string' },
  currency: { type: 'string' },
  'home-country': { type: 'string' },
  'data-date': { type: 'string' },
  'end-use': { type: 'string' },
  'evidence-months': { type: 'string' },
  'stock-list': { type: 'string' },
  decisions: { type: 'string', multiple: true },
  'accept-proposals': { type: 'string' },
  encoding: { type: 'string', multiple: true },
} as const;

/** Options of the commands taking files over: rows left out, and the reading of tables of a shape. */
export const DECISION_OPTIONS = {
  'leave-out-unsound': { type: 'boolean' },
  mapping: { type: 'string', multiple: true },
  'write-decisions': { type: 'string' },
} as const;

/**
 * How files are to be read: the arguments' words, then decisions files, then the memory of their workspace (`before`) and the company's facts in
 * its data in use; the page puts the same together. Refuses an unusable decisions file.
 */
export async function readSettings(
  args: Arguments,
  surroundings: Surroundings,
  { defaultName, before }: { readonly defaultName: string; readonly before: WorkspaceFile | null },
): Promise<ImportSettings> {
  const reportingCurrency = args.text('currency')?.toUpperCase();
  if (reportingCurrency !== undefined && !/^[A-Z]{3}$/.test(reportingCurrency)) {
    throw new Refusal(`--currency takes a three-letter code, such as EUR, not “${args.text('currency') ?? ''}”.`);
  }
  const endUse = args.text('end-use');
  if (endUse !== undefined && endUse !== 'civil' && endUse !== 'military') {
    throw new Refusal(`--end-use takes civil or military, not “${endUse}”.`);
  }
  const accept =
    args.text('accept-proposals') === undefined
      ? undefined
      : readChoice(args, 'accept-proposals', ACCEPT_PROPOSALS, 'confident');
  const { packs, catalogue } = await openPacks(before?.packs ?? NO_PACKS);
  const properties = listProperties(catalogue);
  const files = await readDecisionsFiles(args, surroundings, properties);
  const stated: ImportSettings = {
    name: args.text('name') ?? defaultName,
    demo: args.flag('demo'),
    dataDate: readDay(args, 'data-date'),
    homeCountry: readTerritory(args, 'home-country', catalogue.territories),
    packs,
    reportingCurrency,
    endUse,
    evidenceMonths: readMonths(args),
    stockListed:
      args.text('stock-list') === undefined ? undefined : readChoice(args, 'stock-list', STOCK_LISTED, 'some'),
    ownSupplierId: args.text('own'),
    encodings: readEncodings(args),
    today: surroundings.now.slice(0, 10),
    // What is asked for by name goes before the word of a file.
    decisionsFiles: accept === undefined ? files : files.map((file) => ({ ...file, acceptProposals: accept })),
  };
  const remembered = before ?? NOTHING_REMEMBERED;
  const mappings = [...(await readMappingFiles(args, surroundings, properties)), ...remembered.mappings];
  const settings = applyRemembered({ ...stated, ...readCompany(stated, files) }, { ...remembered, mappings }, accept);
  const { decisions = NO_DECISIONS } = settings;
  const consenting = { ...settings, decisions: { ...decisions, leaveOutUnsound: args.flag('leave-out-unsound') } };
  const inUse = before === null ? undefined : findInUse(before);
  if (before === null || inUse === undefined || inUse.settings.demo) return consenting;
  const company = openAssumed(inUse.settings, inUse);
  return applyUpdate(applyCompany(consenting, company), inUse, before, { mode: readMode(args) });
}

/** The term of evidence in months, as `--evidence-months` states it; undefined if it does not. */
function readMonths(args: Arguments): number | undefined {
  const text = args.text('evidence-months');
  if (text === undefined) return undefined;
  const months = Number(text);
  if (!/^\d+$/.test(text) || months < 1 || months > MOST_EVIDENCE_MONTHS)
    throw new Refusal(`--evidence-months takes a whole number from 1 to ${MOST_EVIDENCE_MONTHS}, not “${text}”.`);
  return months;
}

/** The encodings of `--encoding FILE=ENCODING`, by the name of the file without its folder; undefined if none is. */
function readEncodings(args: Arguments): readonly ChosenEncoding[] | undefined {
  const stated = args.texts('encoding').map((text): ChosenEncoding => {
    const [, path = '', name = ''] = /^(.+)=([^=]+)$/.exec(text) ?? [];
    const encoding = TEXT_ENCODINGS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (encoding === undefined)
      throw new Refusal(`--encoding takes FILE=ENCODING with one of ${TEXT_ENCODINGS.join(', ')}, not “${text}”.`);
    return { file: basename(path), encoding };
  });
  return stated.length === 0 ? undefined : stated;
}

/** Request of `--update` and `--replace`; null: the mode without a loss. */
function readMode(args: Arguments): UpdateMode | null {
  if (args.text('update') === undefined) return args.flag('replace') ? 'everything' : null;
  return readChoice(args, 'update', UPDATE_MODES, 'keys');
}

/**
 * Reads files, and with a workspace for them once more under the facts of its data in use, as the page does. The company itself is inferred
 * where no file says who it is.
 */
export async function importInputs(
  files: readonly InputFile[],
  settings: ImportSettings,
  { tell, notify }: Pick<Surroundings, 'tell' | 'notify'>,
  before: WorkspaceFile | null = null,
): Promise<ReadInputs> {
  let lastPhase = '';
  const read = (under: ImportSettings): Promise<ImportOutcome> =>
    importInline(files, under, {
      onProgress: ({ phase, fraction }) => {
        if (phase === lastPhase) return;
        lastPhase = phase;
        tell(`${phase} … ${Math.round(fraction * 100)} %`);
      },
    });
  const first = await read(settings);
  const inUse = before === null ? undefined : findInUse(before);
  const carried = inUse === undefined ? null : carryOver(first, settings, inUse);
  if (carried === null) return countMovements(files, first, settings);
  const { facts } = carried;
  if (facts.length > 0) {
    notify(`${facts.length === 1 ? 'One fact' : `${facts.length} facts`} about parts kept as in the version in use.`);
  }
  return countMovements(files, await read(carried.settings), carried.settings);
}

/** Counts the lists of stock movements among the files under the law of the day of the import. */
async function countMovements(
  files: readonly InputFile[],
  outcome: ImportOutcome,
  settings: ImportSettings,
): Promise<ReadInputs> {
  const { packs = [], today } = settings;
  if (today === undefined || listMovementFiles(files, outcome).length === 0)
    return { outcome, settings, counted: null };
  const question = { lawDate: today, ...UNCHOSEN };
  return {
    settings,
    ...(await countImportedUse(files, outcome, { catalogue: openCatalogue(packs).catalogue, question })),
  };
}

/** The data in use of a workspace; undefined if its head is none of its versions. */
export function findInUse({ versions, head }: WorkspaceFile): Dataset | undefined {
  return versions.find(({ meta }) => meta.hash === head)?.dataset;
}

function listProperties(catalogue: Catalogue): ReadonlySet<string> {
  return new Set(catalogue.properties.map(({ id }) => id));
}

/** The mappings of the files of `--mapping`, in their order; a file without one is refused. */
async function readMappingFiles(
  args: Arguments,
  { folder }: Surroundings,
  properties: ReadonlySet<string>,
): Promise<RememberedMapping[]> {
  const mappings: RememberedMapping[] = [];
  for (const path of args.texts('mapping')) {
    const reading = readMappings(path, await readBytes(resolve(folder, path), null, path), properties);
    if (!reading.ok) throw new Refusal(reading.refused);
    mappings.push(...reading.mappings);
  }
  return mappings;
}

/** The files of `--decisions`, in their order; an unusable one is refused. */
async function readDecisionsFiles(
  args: Arguments,
  { folder }: Surroundings,
  properties: ReadonlySet<string>,
): Promise<DecisionsFile[]> {
  const files: DecisionsFile[] = [];
  for (const path of args.texts('decisions')) {
    const reading = readDecisions(path, await readBytes(resolve(folder, path), null, path), properties);
    if (!reading.ok) throw new Refusal(reading.refused);
    files.push(reading.decisions);
  }
  return files;
}
