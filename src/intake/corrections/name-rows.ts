import type { CellDecision, RememberedMapping } from '../../domain/decisions/decisions.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { SourceTable } from '../base/source-table.ts';

/** Meanings of row-naming columns, the best ones first: canonical columns and foreign ones. */
const NAMES: readonly string[] = [
  'part_number',
  'child',
  'part-number',
  'supplier_id',
  'supplier-id',
  'site_id',
  'site-id',
  'smelter-id',
  'exporter_site_id',
  'parent',
  'maker-part-number',
  'supplier-part-number',
  'substance',
  'property',
  'item_id',
  'conditions',
  'supplier',
  'maker',
  'site',
  'buyer_site_id',
  'country',
  'origin-country',
  'origin_country',
  'description',
];
/** Names of a row by itself. If a table has none of them, a row is known by all its cells. */
const BY_ITSELF: ReadonlySet<string> = new Set(NAMES.slice(0, 9));

type Line = { readonly row: number; readonly cells: readonly string[] };

/**
 * The cells naming a row of a table apart from the cell at `place`, as few as tell it from the other rows: part number, parent, supplier and the like
 * by the meaning of its columns, decided or by header; all other filled cells if no column names rows. Months later the row may stand elsewhere, with
 * other prices, and is still known.
 */
export function nameRow(
  source: SourceTable,
  line: Line,
  place: number,
  mapping: RememberedMapping | undefined,
): CellDecision['key'] {
  const ranks = source.header.map((header) => rankHeader(header, mapping));
  const filled = source.header.flatMap((header, at) =>
    at !== place && header !== '' && readCell(line, at) !== '' ? [{ header, at, rank: ranks[at] ?? Infinity }] : [],
  );
  const names = filled.filter(({ rank }) => Number.isFinite(rank)).toSorted((a, b) => a.rank - b.rank || a.at - b.at);
  const best = names[0] === undefined ? undefined : NAMES[names[0].rank];
  const candidates = best !== undefined && BY_ITSELF.has(best) ? names : filled;
  const chosen: typeof filled = [];
  let alike = source.lines.filter(({ row }) => row !== line.row);
  for (const candidate of candidates) {
    if (chosen.length > 0 && alike.length === 0 && candidates === names) break;
    chosen.push(candidate);
    const value = readCell(line, candidate.at);
    alike = alike.filter((other) => readCell(other, candidate.at) === value);
  }
  return chosen.map(({ header, at }) => ({ header, value: readCell(line, at) }));
}

/** The cell of a line at a place, without blanks around it. */
export function readCell({ cells }: Pick<Line, 'cells'>, place: number): string {
  return (cells[place] ?? '').trim();
}

function rankHeader(header: string, mapping: RememberedMapping | undefined): number {
  const folded = foldHeader(header).text;
  const decided = mapping?.columns.find((column) => foldHeader(column.header).text === folded);
  const canonical = header.trim().toLowerCase();
  const meaning =
    decided === undefined
      ? NAMES.includes(canonical)
        ? canonical
        : (findHeaderMeanings(header)[0]?.meaning ?? null)
      : decided.meaning;
  const rank = meaning === null ? -1 : NAMES.indexOf(meaning);
  return rank < 0 ? Infinity : rank;
}
