import { mappingFile, type RememberedMapping } from '../domain/decisions/decisions.ts';
import { type TableName, TABLES } from '../domain/dataset.ts';
import { FOREIGN_COLUMNS } from './base/foreign-table.ts';
import type { InputFile } from './base/import-outcome.ts';
import type { ProblemLog } from './base/problem.ts';
import { isForeignPurpose } from './mapping/propose-mapping.ts';
import { createRefusedFile } from './refused-file.ts';
import type { ReadFile } from './tables/recognition.ts';
import { getColumns } from './base/table-columns.ts';

/** Mappings, or one sentence why the file holds none. */
export type MappingsReading =
  | { readonly ok: true; readonly mappings: readonly RememberedMapping[] }
  | { readonly ok: false; readonly refused: string };

/** Larger files are no mappings: a shape is a header. */
const MOST_BYTES = 8_000_000;

/**
 * Reads a `*.mapping.json`. Refused, with the place: any other file, a purpose of no table, a meaning unknown to its purpose, and two mappings for
 * one shape. `properties` are columns of the table `parts` besides its own.
 */
export function readMappings(name: string, bytes: Uint8Array, properties: ReadonlySet<string>): MappingsReading {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, refused: `${name} is no readable JSON, so it holds no mappings.` };
  }
  const parsed = mappingFile.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`;
    return { ok: false, refused: `${name} holds no mappings (${where}: ${issue?.message ?? 'unknown shape'}).` };
  }
  const shapes = new Set<string>();
  for (const [index, mapping] of parsed.data.mappings.entries()) {
    const fault = shapes.has(mapping.shape)
      ? 'there is one for this shape already'
      : describeMappingFault(mapping, properties);
    if (fault !== null) return { ok: false, refused: `${name} cannot be used (at mappings.${index}: ${fault}).` };
    shapes.add(mapping.shape);
  }
  return { ok: true, mappings: parsed.data.mappings };
}

/** The mappings understood by the import; the others are noted. */
export function listUsable(
  mappings: readonly RememberedMapping[],
  properties: ReadonlySet<string>,
  log: ProblemLog,
): RememberedMapping[] {
  return mappings.filter((mapping) => {
    const fault = describeMappingFault(mapping, properties);
    if (fault === null) return true;
    const message = `A remembered mapping for tables with the columns ${mapping.shape.slice(0, 80)} is not used: ${fault}.`;
    log.note({ code: 'mapping-not-used', found: mapping.purpose, message });
    return false;
  });
}

/** The part of a mapping unknown to the import, null if it knows all of it. */
export function describeMappingFault(
  { purpose, columns }: RememberedMapping,
  properties: ReadonlySet<string>,
): string | null {
  if (purpose === null) return null;
  const table = TABLES.find((one) => one === purpose);
  // A BOM is both: lines in the words of the canonical table, or in those of a foreign layout.
  const meanings = new Set<string>([
    ...(isForeignPurpose(purpose) ? FOREIGN_COLUMNS : []),
    ...(table === undefined ? [] : listColumns(table, properties)),
  ]);
  if (meanings.size === 0) return `no table is for “${purpose.slice(0, 40)}”`;
  const unknown = columns.find(({ meaning }) => meaning !== null && !meanings.has(meaning));
  if (unknown === undefined) return null;
  return `the column “${unknown.header.slice(0, 40)}” cannot mean “${unknown.meaning?.slice(0, 40) ?? ''}” in a table for ${purpose}`;
}

function listColumns(table: TableName, properties: ReadonlySet<string>): string[] {
  return [...getColumns(table).keys(), ...(table === 'parts' ? properties : [])];
}

/** Parts the mapping files, told by their content, from the others; an unusable one comes back as a refused file. */
export function takeMappingFiles(
  inputs: readonly InputFile[],
  properties: ReadonlySet<string>,
): { readonly files: InputFile[]; readonly mappings: RememberedMapping[]; readonly refused: ReadFile[] } {
  const files: InputFile[] = [];
  const mappings: RememberedMapping[] = [];
  const refused: ReadFile[] = [];
  for (const input of inputs) {
    if (!isMappingFile(input.bytes)) {
      files.push(input);
      continue;
    }
    const reading = readMappings(input.name, input.bytes, properties);
    if (reading.ok) mappings.push(...reading.mappings);
    else refused.push(createRefusedFile(input, 'mapping', reading.refused));
  }
  return { files, mappings, refused };
}

function isMappingFile(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES) return false;
  const beginning = new TextDecoder().decode(bytes.subarray(0, 400));
  return /^\uFEFF?\s*\{[^{}]*"format"\s*:\s*"lodestone-mappings"/.test(beginning);
}
