import { workspaceFile } from '../../../domain/workspace/workspace-file.ts';
import { decodeText } from '../decode-text.ts';
import { isCycloneDx, listComponents } from './read-cyclonedx.ts';
import type { Grid } from '../../base/grid.ts';
import { isOwnAnswer, refuseAnalysis } from '../own-analysis.ts';
import { trimGrid } from '../../base/grid-bounds.ts';
import { type NamedRows, listCatenaX } from './catena-x/list-catena-x.ts';
import { listPassports } from './catena-x/list-passports.ts';
import { openShells } from './catena-x/open-shells.ts';
import { listNested } from './read-nested.ts';
import { splitLists } from './split-lists.ts';
import { readWorkspace } from './read-workspace.ts';
import type { WorkspaceReading } from './read-workspace.ts';
import { countNamesOfNoTable, flattenRecords, isRecord, writeValue } from './flatten-records.ts';
import type { JsonRecord } from './flatten-records.ts';

/** Tables of a JSON file under the name of its layout, a workspace, or one sentence why it is neither. */
export type JsonReading =
  | { readonly ok: true; readonly label: string; readonly grids: readonly Grid[] }
  | ({ readonly ok: true; readonly label: 'workspace' } & Extract<WorkspaceReading, { ok: true }>)
  | { readonly ok: false; readonly label: string; readonly refused: string };

/**
 * Reads JSON by its layout: our workspace; a CycloneDX bill of materials; Catena-X assemblies, stocks and passports; fixtures (`model`, `pk`, `fields`), a table for each model; a graph of
 * things and links, a table for each `type`; parts that hold their parts (`children`); a list of rows; a list of objects; an object of such lists, a table for each; one object to a line. Row 1 of a table is the header, row 2 the first object.
 * `today` tells which lines of an assembly count; null: all of them.
 */
export function readJson(name: string, bytes: Uint8Array, { today }: { today: string | null }): JsonReading {
  try {
    return readLayout(name, bytes, today);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, label: 'json', refused: `${name} is JSON that is nested more deeply than can be read.` };
  }
}

function readLayout(name: string, bytes: Uint8Array, today: string | null): JsonReading {
  const { text } = decodeText(bytes);
  const content = parseJson(text);
  if (content === undefined) {
    const refused = /lodestone\.json$/i.test(name)
      ? `${name} is no readable JSON, so it is no workspace.`
      : `${name} looks like JSON but is broken: it does not end as it began.`;
    return { ok: false, label: 'json', refused };
  }
  const isWorkspace = isRecord(content) && content['format'] === workspaceFile.shape.format.value;
  if (isWorkspace || /lodestone\.json$/i.test(name)) {
    const reading = readWorkspace(name, bytes);
    return { label: 'workspace', ...reading };
  }
  if (isOwnAnswer(content)) return { ok: false, label: 'json', refused: refuseAnalysis(name) };
  if (isRecord(content) && isCycloneDx(content)) {
    return { ok: true, label: 'cyclonedx', grids: [buildGrid('components', listComponents(content))] };
  }
  const opened = openShells(content);
  const passports = listPassports(opened);
  if (typeof passports === 'string') return { ok: false, label: 'passport', refused: `${name} ${passports}.` };
  const catenaX = listCatenaX(opened, today);
  if (passports !== null || catenaX !== null) return readTables([...(passports ?? []), ...(catenaX ?? [])]);
  for (const [, records] of findLists(content)) {
    const names = countNamesOfNoTable(records);
    if (names === null) continue;
    const refused = `${name} holds a list of ${records.length} objects with ${names} different fields, of which each object has hardly any: that is no table.`;
    return { ok: false, label: 'json', refused };
  }
  const grids = listTables(content);
  return grids.length === 0
    ? { ok: false, label: 'json', refused: `${name} is JSON without a table: it holds no list of objects.` }
    : { ok: true, label: 'json', grids };
}

/** The tables of a value of JSON that is none of a known program: things that hold things, a list of rows, lists of objects; [] where it holds none. */
export function listTables(content: unknown): readonly Grid[] {
  const nested = listNested(content);
  if (nested !== null) return [buildGrid(null, nested)];
  const rows = listRows(content);
  if (rows !== null) return [{ sheet: null, hidden: false, rows, merged: [], decimalComma: false }];
  return findLists(content)
    .flatMap(splitLists)
    .map(([sheet, records]) => buildGrid(sheet, records));
}

function readTables(tables: NamedRows): JsonReading {
  const filled = tables.filter(([, rows]) => rows.length > 0);
  const grids = filled.map(([sheet, rows]) => ({ sheet, hidden: false, rows, merged: [], decimalComma: false }));
  return { ok: true, label: 'catena-x', grids };
}

/** A list of rows that are lists of cells, as spreadsheet programs hand them out; null for anything else. */
function listRows(content: unknown): string[][] | null {
  if (!Array.isArray(content) || content.length < 2 || !content.every(isPlainRow)) return null;
  return trimGrid(content.map((row) => row.map(writeValue)));
}

function isPlainRow(row: unknown): row is readonly unknown[] {
  return Array.isArray(row) && row.length >= 2 && row.every((cell) => typeof cell !== 'object' || cell === null);
}

/** The content of JSON text, or of one JSON text to a line; undefined for neither. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    if (lines.length < 2) return undefined;
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}

type NamedList = readonly [sheet: string | null, records: readonly JsonRecord[]];

function findLists(content: unknown): NamedList[] {
  if (Array.isArray(content)) {
    const records = content.filter(isRecord);
    if (records.length === 0) return [];
    return records.every(isFixture) ? groupByModel(records) : groupByType(records);
  }
  if (!isRecord(content)) return [];
  return Object.entries(content).flatMap(([name, value]): NamedList[] => {
    if (Array.isArray(value)) {
      return findLists(value).map(([kind, records]) => [kind === null ? name : `${name}.${kind}`, records]);
    }
    // One level of wrapping, as in `{"data": {"items": […]}}`.
    return isRecord(value)
      ? Object.entries(value).flatMap(([inner, list]) =>
          Array.isArray(list) && list.some(isRecord) ? [[`${name}.${inner}`, list.filter(isRecord)] as const] : [],
        )
      : [];
  });
}

function isFixture(record: JsonRecord): boolean {
  return typeof record['model'] === 'string' && isRecord(record['fields']);
}

function groupByModel(fixtures: readonly JsonRecord[]): NamedList[] {
  const models = new Map<string, JsonRecord[]>();
  for (const { model, pk, fields } of fixtures) {
    const records = models.get(String(model)) ?? [];
    records.push({ ...(pk === undefined ? {} : { pk }), ...(isRecord(fields) ? fields : {}) });
    models.set(String(model), records);
  }
  return [...models];
}

/** Most kinds of things that one list is taken apart into. */
const MOST_TYPES = 40;

/**
 * A list of things of several kinds, as graphs are written (`type` says what each is), as one list for each kind: links, which name a `source`
 * and a `target`, and things whose fields differ by kind. Any other list stays whole.
 */
function groupByType(records: readonly JsonRecord[]): NamedList[] {
  const types = new Map<string, JsonRecord[]>();
  for (const record of records) {
    const { type } = record;
    if (typeof type !== 'string') return [[null, records]];
    const known = types.get(type);
    if (known === undefined) types.set(type, [record]);
    else known.push(record);
    if (types.size > MOST_TYPES) return [[null, records]];
  }
  const areLinks = records.every(({ source, target }) => typeof source === 'string' && typeof target === 'string');
  const fields = new Set(
    [...types.values()].map(([first]) =>
      Object.keys(first ?? {})
        .toSorted()
        .join(' '),
    ),
  );
  return types.size > 1 && (areLinks || fields.size > types.size / 2) ? [...types] : [[null, records]];
}

function buildGrid(sheet: string | null, records: readonly JsonRecord[]): Grid {
  return { sheet, hidden: false, rows: flattenRecords(records), merged: [], decimalComma: false };
}
