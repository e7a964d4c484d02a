import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { DeclaredHeader } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';

/** A list with its corrected amounts as its shares, and whether it is a correction. */
export type Corrected = {
  readonly rows: readonly (readonly string[])[];
  readonly places: DeclaredHeader['places'];
  readonly isCorrection: boolean;
};

/** Headers over corrected fields of any kind: `Field`, `Merkmal`. */
const FIELD =
  /^(?:field|item corrected|corrected item|characteristic|attribute|feld|merkmal|angabe|champ|rubrique|campo|voce|项目|字段|更正项目|項目|訂正項目)$/iu;
/** Words around the name of a substance there: `Dy content`, `Gehalt an Dysprosium`. */
const AROUND =
  /(?<!\p{L})(?:contents? of|content|share|amount|gehalt an|gehalt|anteil|teneur en|teneur|contenuto di|contenuto|tenore|contenido de|contenido)(?!\p{L})|的?含有?[率量]|[[(](?:%|wt\.?-?%|gew\.?-?%)[\])]/giu;

/** Whether a header has amounts of before and after a correction, so a column of any fields may name substances. */
export function hasBoth(places: ReadonlyMap<DeclaredRole, number>): boolean {
  return places.has('portion-before') && places.has('portion-after');
}

/**
 * A list of contents with columns of amounts before and after a correction (`Old value | New value`, `Content | Corrected content`): its share is the
 * corrected amount, and in a row without one the amount left as it was. Any other list as it is.
 */
export function withCorrected(all: readonly (readonly string[])[], header: DeclaredHeader): Corrected {
  const after = header.places.get('portion-after');
  if (after === undefined) return { rows: all, places: header.places, isCorrection: false };
  const { rows, places } = withFields(all, header);
  const before = places.get('portion-before') ?? places.get('portion');
  const corrected = new Map<DeclaredRole, number>(places).set('portion', after);
  if (before === undefined) return { rows, places: corrected, isCorrection: true };
  corrected.set('portion-before', before);
  const carried = rows.map((row, index) => {
    if (index < header.firstRow || (row[after] ?? '').trim() !== '') return row;
    return Array.from(
      { length: Math.max(row.length, after + 1) },
      (_, place) => row[place === after ? before : place] ?? '',
    );
  });
  return { rows: carried, places: corrected, isCorrection: true };
}

/** A correction of any fields as one of substances: a field naming no substance is no row of it. */
function withFields(
  rows: readonly (readonly string[])[],
  { places, labels, firstRow }: DeclaredHeader,
): Pick<Corrected, 'rows' | 'places'> {
  const field = labels.findIndex((label) => FIELD.test(label.trim()));
  if (field === -1 || places.has('substance') || !hasBoth(places)) return { rows, places };
  const read = (cell: string): string => {
    const name = cell.replaceAll(AROUND, ' ').trim();
    return readSubstance(name).contains.length > 0 ? name : '';
  };
  return {
    rows: rows.map((row, index) =>
      index < firstRow ? row : row.map((cell, place) => (place === field ? read(cell) : cell)),
    ),
    places: new Map(places).set('substance', field),
  };
}
