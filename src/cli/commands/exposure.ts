import { takeStanding } from '../../domain/answers/weaken-ahead.ts';
import { listAged } from '../../domain/answers/list-aged.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import type { Assumptions, Clocks } from '../../domain/workspace/workspace.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { analyseExposedParts, analyseExposure, summariseExposure } from '../../engine/exposure/analyse.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { LISTED_PARTS, describeExposure } from '../describe/describe-exposure.ts';
import { readArguments, readChoice, readDay, readTerritory } from '../reading/read-arguments.ts';
import { LAW_OPTIONS, SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { Refusal } from '../refusal.ts';

const YEARS_AHEAD = 5;
const MOST_NAMED = 5;

/** `exposure W`: findings and exposure per part; W is a workspace, or a folder or files of tables. */
export const exposure: Command = {
  usage:
    'exposure W [--law-date DAY] [--reading law|agreed|open] [--assume MEASURE=in-force|ended]… [--destination COUNTRY] [--no-inference]',
  summary: 'findings and exposure per part',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...LAW_OPTIONS,
      'suspension-end': { type: 'string' },
      assume: { type: 'string', multiple: true },
      destination: { type: 'string' },
    });
    const clocks: Clocks = {
      lawDate: readDay(args, 'law-date') ?? surroundings.today,
      suspensionEnd: readChoice(args, 'suspension-end', ['inclusive', 'exclusive'], 'inclusive'),
      reading: readChoice(args, 'reading', READINGS, 'open'),
    };
    const destination = readTerritory(args, 'destination', loadCatalogue().territories) ?? null;
    const asked = readAssumptions(args.texts('assume'));
    const data = await openData(args, surroundings);
    const { catalogue } = data;
    refuseAssumptions(catalogue, asked, clocks);
    const stored = filterAssumptions(catalogue, data.assumptions, clocks);
    const { dataVersion } = data;
    const dataset = takeStanding(data.dataset, clocks.lawDate, catalogue);
    const assumptions = { ...stored.kept, ...asked };
    const inference = !args.flag('no-inference');
    surroundings.tell('analysing …');
    const input = { dataset, catalogue, question: { ...clocks, dataVersion, assumptions, inference, destination } };
    const isJson = args.flag('json');
    const report = isJson ? analyseExposure(input) : summariseExposure(input);
    const notes = [
      ...report.notes.map(sayNote),
      ...noteExpired(data.dataset, clocks.lawDate),
      ...data.packNotes,
      ...stored.notes,
      ...noteLawDate(catalogue, clocks.lawDate),
    ];
    const document = { ...report, notes };
    // The rows of a million parts are not written for the few that are printed.
    const output = isJson ? writeJson(document) : describeExposure(document, analyseExposedParts(input, LISTED_PARTS));
    return { output, exitCode: 0 };
  },
};

/** Says how many facts have expired by the setting of the data, and the first of them, so nobody takes them for never answered. */
function noteExpired(dataset: Dataset, lawDate: string): string[] {
  const expired = listAged(dataset).filter(({ lastDay }) => lastDay < lawDate);
  if (expired.length === 0) return [];
  const first = expired
    .slice(0, MOST_NAMED)
    .map(
      ({ partNumber, field, evidenceDate, of }) =>
        `${field} of ${partNumber}${of === undefined ? '' : ` by ${of}`} (${evidenceDate})`,
    );
  const count = expired.length === 1 ? 'One fact is' : `${expired.length} facts are`;
  return [
    `${count} older than ${dataset.settings.evidenceMonths ?? 0} months and settle nothing any more: ${first.join(', ')}${expired.length > first.length ? ' …' : ''}.`,
  ];
}

function readAssumptions(texts: readonly string[]): Assumptions {
  const entries = texts.map((text) => {
    const at = text.lastIndexOf('=');
    const value = text.slice(at + 1);
    if (at < 1 || (value !== 'in-force' && value !== 'ended')) {
      throw new Refusal(`--assume takes MEASURE=in-force or MEASURE=ended, not “${text}”.`);
    }
    return [text.slice(0, at), value] as const;
  });
  return Object.fromEntries(entries);
}

function refuseAssumptions(catalogue: Catalogue, assumptions: Assumptions, clocks: Clocks): void {
  const resolved = resolveAssumptions(catalogue, assumptions, clocks);
  if (resolved.ok) return;
  throw new Refusal(resolved.refusals.map(({ key, reason }) => `--assume ${key}: ${reason}`).join('; ') + '.');
}

/** A workspace's assumptions were written on another day: those without effect on this one are left out and said. */
function filterAssumptions(
  catalogue: Catalogue,
  stored: Assumptions,
  clocks: Clocks,
): { kept: Assumptions; notes: string[] } {
  const notes: string[] = [];
  const kept = Object.entries(stored).filter(([key, value]) => {
    const resolved = resolveAssumptions(catalogue, { [key]: value }, clocks);
    if (!resolved.ok)
      notes.push(`The workspace's assumption on ${key} is not used: ${resolved.refusals[0]?.reason ?? ''}.`);
    return resolved.ok;
  });
  return { kept: Object.fromEntries(kept), notes };
}

/** A date outside the catalogue's time is computed all the same, and said. */
function noteLawDate(catalogue: Catalogue, lawDate: string): string[] {
  const first = catalogue.measures.map((measure) => measure.issued).toSorted()[0] ?? catalogue.asOf;
  if (lawDate < first)
    return [
      `The law date ${lawDate} lies before the first measure of the catalogue (${first}): nothing was controlled yet.`,
    ];
  const far = `${Number(catalogue.asOf.slice(0, 4)) + YEARS_AHEAD}${catalogue.asOf.slice(4)}`;
  if (lawDate <= far) return [];
  return [
    `The law date ${lawDate} lies more than ${YEARS_AHEAD} years after the catalogue (${catalogue.asOf}): what the law will be then is not known.`,
  ];
}
