import type { ForeignColumn } from '../base/foreign-table.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ForeignCells } from './foreign-cells.ts';

/** One of the sources that a line names in one cell each, with its share in percent; `share` undefined: as the line says. */
export type JoinedSource = { readonly line: SourceLine; readonly share: string | undefined };

/** The sources of a line, and the places of the cells that are parted among them. */
export type JoinedSources = { readonly sources: readonly JoinedSource[]; readonly places: ReadonlySet<number> };

/** What parts several things in one cell, the surest first. */
const MARKS: readonly RegExp[] = [/\s*\n\s*/u, /\s+\/\s+/u, /\s*[;|]\s*/u, /\s+\+\s+/u, /\s*\/\s*/u];
/** `A/S`, `c/o` and the like part a letter. */
const NAME = /[\p{L}\p{N}]{2}/u;
const SHARE = /^(\d{1,3}(?:[.,]\d+)?)\s*[%％]?$/;
/** `60 % Muster`, `Muster (60%)`: a share beside the name in one piece. */
const BESIDE =
  /^(\d{1,3}(?:[.,]\d+)?)\s*[%％]\s*[:–-]?\s*(\p{L}.*)$|^(\p{L}.*?)\s*[(:,–-]?\s*(\d{1,3}(?:[.,]\d+)?)\s*[%％]\s*\)?$/u;
/** `50/50 Muster/Sample`: the shares of all before their names. */
const BEFORE = /^(\d{1,3}(?:\s*[/:]\s*\d{1,3})+)\s*%?\s+(\p{L}.*)$/u;
/** Longer cells name no sources one after another; looking for marks in them would take long. */
const LONGEST = 400;
const PLACES: readonly ForeignColumn[] = ['country', 'origin-country'];
const FIGURES: readonly ForeignColumn[] = ['price', 'lead-time', 'capacity'];

/**
 * Several sources in the cells of one line, each with its own name, country, share, price and time: `Muster / Sample` beside `CN / JP`. The names are
 * parted only where another cell, or the shares beside them, are parted into as many; else the line is one source, as it is written.
 */
export function splitJoinedSources(
  cells: ForeignCells,
  line: SourceLine,
  isCountry: (cell: string) => boolean,
): JoinedSources {
  const whole: JoinedSources = { sources: [{ line, share: undefined }], places: new Set() };
  const namePlace = findFilled(cells, line, 'supplier') ?? findFilled(cells, line, 'maker');
  if (namePlace === null || cells.get(line, 'supplier-id') !== '') return whole;
  const [named, before] = splitBefore((line.cells[namePlace] ?? '').trim());
  if (named.length > LONGEST) return whole;
  for (const mark of MARKS) {
    const pieces = named.split(mark).map((piece) => piece.trim());
    if (pieces.length < 2 || pieces.some((piece) => !NAME.test(piece))) continue;
    const found = partLine({ cells, line, isCountry }, { namePlace, pieces, before });
    if (found !== null) return found;
  }
  return whole;
}

/** `7:3`, `2 : 1`: parts of a whole, however many it has. */
const RATIO = /^\d{1,3}(?:\s*[:：]\s*\d{1,3})+$/u;

/** The shares that a cell lists for several sources, in percent; null where it lists none, or they do not make the whole. */
export function readShares(cell: string, count: number): readonly string[] | null {
  if (cell.length > LONGEST) return null;
  if (RATIO.test(cell.trim())) {
    const parts = cell.split(/[:：]/u).map(Number);
    const whole = parts.reduce((sum, each) => sum + each, 0);
    return parts.length === count && whole > 0 ? parts.map((each) => String((each / whole) * 100)) : null;
  }
  for (const mark of MARKS) {
    const pieces = cell.trim().split(mark);
    const figures = pieces.map((piece) => Number((SHARE.exec(piece.trim())?.[1] ?? 'none').replace(',', '.')));
    const sum = figures.reduce((total, each) => total + each, 0);
    if (pieces.length === count && Math.abs(sum - 100) <= 0.5) return figures.map(String);
  }
  return null;
}

/** Whether a cell lists shares for several sources: `60/40`. */
export function listsShares(cell: string): boolean {
  return [2, 3, 4, 5].some((count) => readShares(cell, count) !== null);
}

type Reader = { cells: ForeignCells; line: SourceLine; isCountry: (cell: string) => boolean };
type Names = { namePlace: number; pieces: readonly string[]; before: string | null };

function partLine({ cells, line, isCountry }: Reader, { namePlace, pieces, before }: Names): JoinedSources | null {
  const count = pieces.length;
  const beside = pieces.map((piece) => BESIDE.exec(piece));
  const besideShares = beside.map((found) => Number((found?.[1] ?? found?.[4] ?? 'none').replace(',', '.')));
  const sharesBeside = Math.abs(besideShares.reduce((sum, each) => sum + each, 0) - 100) <= 0.5;
  const names = sharesBeside ? beside.map((found) => found?.[2] ?? found?.[3] ?? '') : pieces;
  const parted = new Map<number, readonly string[]>([[namePlace, names]]);
  const sharePlace = findFilled(cells, line, 'share');
  const inColumn = sharePlace === null ? null : readShares(line.cells[sharePlace] ?? '', count);
  if (inColumn !== null && sharePlace !== null) parted.set(sharePlace, inColumn);
  for (const column of [...PLACES, ...FIGURES]) {
    const place = findFilled(cells, line, column);
    if (place === null) continue;
    const own = splitCell(line.cells[place] ?? '', count, (piece) =>
      PLACES.includes(column)
        ? isCountry(piece)
        : cells.amountAt({ ...line, cells: line.cells.with(place, piece) }, place) !== null,
    );
    if (own !== null) parted.set(place, own);
  }
  const shares =
    inColumn ?? (sharesBeside ? besideShares.map(String) : before === null ? null : readShares(before, count));
  if (parted.size < 2 && shares === null) return null;
  return {
    places: new Set(parted.keys()),
    sources: names.map((_, at) => ({
      line: { ...line, cells: line.cells.map((cell, place) => parted.get(place)?.[at] ?? cell) },
      // One share for all of them together says nothing of each.
      share: shares === null ? '' : shares[at],
    })),
  };
}

/** A cell without the shares before its names, and these. */
function splitBefore(cell: string): readonly [rest: string, shares: string | null] {
  const found = cell.length > LONGEST ? null : BEFORE.exec(cell);
  return found === null ? [cell, null] : [found[2] ?? '', found[1] ?? ''];
}

function splitCell(cell: string, count: number, fits: (piece: string) => boolean): readonly string[] | null {
  if (cell.length > LONGEST) return null;
  for (const mark of MARKS) {
    const pieces = cell.trim().split(mark);
    if (pieces.length === count && pieces.every((piece) => piece !== '' && fits(piece))) return pieces;
  }
  return null;
}

function findFilled(cells: ForeignCells, line: SourceLine, column: ForeignColumn): number | null {
  return cells.table.columns.get(column)?.find((place) => cells.cellAt(line, place) !== '') ?? null;
}
