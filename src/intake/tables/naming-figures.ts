import { findHeaderMeanings } from '../dictionary/find-meaning.ts';

/** A figure alone, perhaps with blanks between its thousands. */
export const FIGURE = /^[\d.,%+\-'’\s]+$/u;
/** Figures naming columns: four and more without a point, of one length, or several parted by dashes. */
const NAMING_FIGURE = /^(?:\d{4,}|\d+(?:-\d+)+)$/;
/** Least confidence of the dictionary in a header known as a whole. */
const WHOLE = 0.9;
/** Number of rows below a header searched for longer figures than its own. */
const ROWS_BELOW = 12;

/**
 * The places of figures naming columns, years (`2024`, `2025`) or numbers of products: two or more of one length behind words, the first of these
 * known to the dictionary, all different, and over amounts of another kind. None in a row of data, as it begins with no word of a header.
 */
export function listNamingFigures(rows: readonly (readonly string[])[], index: number): ReadonlySet<number> {
  const cells = rows[index] ?? [];
  const places = cells.flatMap((cell, place) => (NAMING_FIGURE.test(cell) ? [place] : []));
  const [first = 0] = places;
  const names = new Set(places.map((place) => cells[place]));
  const lengths = new Set(places.map((place) => (cells[place]!.includes('-') ? 0 : cells[place]!.length)));
  if (places.length < 2 || names.size < places.length || lengths.size > 1) return new Set();
  const ahead = cells.slice(0, first);
  const isKnown = findHeaderMeanings(ahead.find((cell) => cell !== '') ?? '').some(
    ({ confidence }) => confidence >= 0.6,
  );
  if (!isKnown || ahead.some((cell) => FIGURE.test(cell) && cell !== '')) return new Set();
  // `Material;Bezeichnung;1000;1100`: words that all head columns begin no row of data, whatever the figures of plants stand over.
  const words = ahead.filter((cell) => cell !== '');
  const isHead = words.every((cell) => (findHeaderMeanings(cell)[0]?.confidence ?? 0) >= WHOLE);
  if (words.length >= 2 && isHead && rows.length > index + 1) return new Set(places);
  const below = rows.slice(index + 1, index + 1 + ROWS_BELOW).flatMap((row) => places.map((place) => row[place] ?? ''));
  const areYears = [...names].every((cell) => /^20[2-4]\d$/.test(cell ?? ''));
  const [length = 0] = lengths;
  const isOfKind = (cell: string): boolean =>
    areYears
      ? /^20[2-4]\d$/.test(cell)
      : length === 0
        ? /\d-\d/.test(cell)
        : NAMING_FIGURE.test(cell) && cell.length >= length;
  const amounts = below.filter((cell) => FIGURE.test(cell));
  return amounts.length > 0 && amounts.every((cell) => !isOfKind(cell)) ? new Set(places) : new Set();
}
