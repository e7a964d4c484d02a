import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceTable } from '../../base/source-table.ts';
import type { TableProposal } from '../../base/table-proposal.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ReadFile } from '../../tables/recognition.ts';
import { isEnough } from '../column-profile.ts';
import { PROMOTED } from './promote-name.ts';

/** Least confidence in a column naming parts by its own header. */
const SURE = 0.8;
/** Meanings of a header over cells that are parts: matter going in, its substance, or the place of a line. */
const MAY_BE_PARTS: ReadonlySet<string | null> = new Set(['material', 'substance', 'item-number']);
/** Short numbers count, and are plants, amounts and lines. */
const NAMES_A_PART = /\p{L}.{2}|.{2}\p{L}|\d.*\d.*\d.*\d.*\d/u;

/**
 * The part numbers of the files, if one of the tables has a column under a header of no meaning whose cells are parts of another column, and nothing
 * else names the subject of its rows; null if no table needs them. With them, such a column names the parts (`weighKnownParts`).
 */
export function findPartsForUnnamed(files: readonly ReadFile[]): ReadonlySet<string> | null {
  const unnamed = files.flatMap(listUnnamed);
  // Most imports have none, and their parts need not be gathered.
  if (unnamed.length === 0) return null;
  const columnOf = new Map<string, string | null>();
  for (const { foreign, tables, proposals } of files) {
    for (const table of foreign) for (const place of namedPlaces(table, proposals)) collect(table.source, place);
    for (const { table, source } of tables)
      if (table === 'parts' || table === 'bom') for (const place of canonicalPlaces(source)) collect(source, place);
  }
  return unnamed.some(isKnown) ? new Set(columnOf.keys()) : null;

  function collect(source: SourceTable, place: number): void {
    const own = nameColumn(source, place);
    for (const { cells } of source.lines) {
      const cell = (cells[place] ?? '').trim();
      if (!NAMES_A_PART.test(cell)) continue;
      columnOf.set(cell, !columnOf.has(cell) || columnOf.get(cell) === own ? own : null);
    }
  }
  function isKnown({ source, place }: UnnamedColumn): boolean {
    const { lines } = source;
    const own = nameColumn(source, place);
    const filled = lines.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
    const known = filled.filter((cell) => columnOf.has(cell) && columnOf.get(cell) !== own);
    return isEnough({ filled: filled.length, rows: lines.length, known: known.length, different: new Set(known).size });
  }
}

type UnnamedColumn = { readonly source: SourceTable; readonly place: number };

/** The columns without a meaning under headers nobody knows, or under one for a material, of tables without named parts. */
function listUnnamed({ foreign, proposals, passedOver }: ReadFile): UnnamedColumn[] {
  const sources = [
    ...passedOver.flatMap(({ source, why }) => (why === 'table not read' ? [source] : [])),
    ...foreign.flatMap((table) => (lacksParts(table) ? [table.source] : [])),
  ];
  return sources.flatMap((source) => {
    const columns = proposals.find((each) => isOf(each, source))?.columns ?? [];
    return columns.flatMap(({ meaning, confidence }, place) =>
      (meaning === null && confidence === 0) || MAY_BE_PARTS.has(meaning) ? [{ source, place }] : [],
    );
  });
}

/** A table without named parts, or a bill without the products of its lines. */
function lacksParts({ purpose, columns }: ForeignTable): boolean {
  if (purpose === 'declared-list' || purpose === 'own-sites' || purpose === 'rate-list') return false;
  if (!columns.has('part-number')) return true;
  return purpose === 'bom' && !columns.has('parent') && !columns.has('level') && !columns.has('designators');
}

function namedPlaces({ purpose, columns, source }: ForeignTable, proposals: readonly TableProposal[]): number[] {
  if (purpose === 'supplier-list') return [];
  const said = proposals.find((each) => isOf(each, source))?.columns ?? [];
  const places = [...(columns.get('part-number') ?? []), ...(columns.get('parent') ?? [])];
  return places.filter((place) => (said[place]?.confidence ?? 0) >= SURE && said[place]?.reason !== PROMOTED);
}

function canonicalPlaces({ header }: SourceTable): number[] {
  const named = new Set(['part number', 'parent', 'child']);
  return header.flatMap((name, place) => (named.has(foldHeader(name).text) ? [place] : []));
}

function isOf(proposal: TableProposal, { file, sheet, headerRow }: SourceTable): boolean {
  return proposal.file === file && proposal.sheet === sheet && proposal.headerRow === headerRow;
}

function nameColumn({ file, sheet, headerRow }: SourceTable, place: number): string {
  return JSON.stringify([file, sheet, headerRow, place]);
}
