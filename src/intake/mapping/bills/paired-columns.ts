import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { LOOKED_AT, readAt, readDown } from './cells-of-lines.ts';
import { listPlaces, type Candidate } from './candidate.ts';
import { findCount } from './sole-count.ts';

/** From this share of its lines on a column is filled, and pairs of cells are each a line of its own. */
const NEARLY_ALL = 0.9;
const MOSTLY_APART = 0.7;
/** Codes of parts have a figure or two, and are no counts, sums or days. */
const CODE = /^(?=.*\d)(?!\d{1,4}$)(?!\d+[.,]\d*$)(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)\S(?:.{0,38}\S)?$/u;
/** A code, or one word in capitals: `MAGBLK`. */
const WORD = /^(?=.*[A-Z])(?!\d+[.,]?\d*$)[A-Z\d][A-Z\d._/-]{2,39}$/;
/** Meanings given to columns of parts under headers nobody knows, or known otherwise. */
const MAY_NAME_PARTS: ReadonlySet<ForeignColumn | null> = new Set([
  null,
  'part-number',
  'maker-part-number',
  'supplier-part-number',
  'item-number',
  'description',
  'bill',
]);
/** Headings, folded, of a further number of the part itself: of its drawing, its maker or customer, or the one it had before. */
export const OF_SAME_PART =
  /draw|dwg|zeichn|zchn|dessin|disegno|plano|rysun|vykres|чертеж|(?:^| )(?:old|new|own|former|previous|legacy|prior|mpn|alt|neu|eigene?)(?: |$)|alte |neue |ancien|nouve|vecchi|nuov|anterior|viej|nuev|antig|stary|nowy|predchozi|стар|нов|旧|新|replac|supersed|predecess|successor|ersetzt|ersatz|vorganger|nachfolger|remplac|sostitu|reempla|sustitu|zastep|nahra|замен|替代|取代|代替|maker|manufact|mfr|mfg|hersteller|fabricant|fabbric|producent|vyrobce|厂商|制造|メーカ|customer|kunden|client|supplier|vendor|lieferant|fourniss|fornitor|proveedor/u;
/** Columns of tables that are no bills, or that name the parent of a line in another way. */
const OTHERS = ['parent', 'level', 'designators', 'component-ids', 'operation', 'supplier', 'supplier-id'] as const;

/**
 * Settles two columns of codes, one of the products of the lines and the other of the parts going in, by the cells alone: some of the parts are made
 * by further lines, products repeat, and most lines are pairs of their own. Nothing is changed if a header said so, if several pairs would do, or if
 * one of them is a further number of the same part.
 */
export function namePairedParent(
  header: readonly string[],
  lines: readonly SourceLine[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  const count = findCount(header, profiles, chosen);
  if (count === null || OTHERS.some(says)) return;
  const looked = lines.slice(0, LOOKED_AT);
  const mayName = [...profiles.keys()].filter(
    (place) => place !== count && MAY_NAME_PARTS.has(chosen[place]?.meaning ?? null),
  );
  const named = listPlaces(chosen, 'part-number');
  const plain = mayName.filter((place) => !OF_SAME_PART.test(foldHeader(header[place] ?? '').text));
  const ofPlain = findPairs(looked, plain, named);
  // Where drawings are all that numbers a part, their numbers are those of parts.
  const fitting = ofPlain.length === 0 && named.length === 0 ? findPairs(looked, mayName, named) : ofPlain;
  const [pair] = fitting;
  if (pair === undefined || fitting.length > 1) return;
  const reason = 'Its cells are what further lines put into something, and group the lines.';
  chosen[pair.made] = { meaning: 'parent', confidence: 0.8, reason };
  for (const place of named)
    if (place !== pair.part)
      chosen[place] = { meaning: place === pair.made ? 'parent' : null, confidence: 0.8, reason };
  chosen[pair.part] = {
    meaning: 'part-number',
    confidence: 0.8,
    reason: 'Some of its cells are made of further lines.',
  };
}

/** Pairs of columns, one of products and the other of parts going in; if some name parts (`named`), one of each pair does. */
function findPairs(
  looked: readonly SourceLine[],
  places: readonly number[],
  named: readonly number[],
): readonly { readonly made: number; readonly part: number }[] {
  // What its header calls a part may be named by a word alone.
  const full = places.filter((place) => {
    const cells = looked.map((line) => readAt(line, place));
    return holdsCodes(cells) || (named.includes(place) && cells.every((cell) => WORD.test(cell)));
  });
  // What is made may stand in the first of its lines alone, before what goes in.
  const once = places.filter((place) => !full.includes(place) && isOnce(looked, place));
  return [...full, ...once].flatMap((made) =>
    full
      .filter((part) => part !== made && (full.includes(made) || made < part) && isPair(looked, made, part))
      .filter((part) => named.length === 0 || named.includes(made) || named.includes(part))
      .map((part) => ({ made, part })),
  );
}

/**
 * Of several descriptions in a bill, one with the same text in all lines of each parent describes the parent; so does the only one if it stands right
 * behind the parent, before the part.
 */
export function dropWordsOfMade(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const [[made], [part]] = [listPlaces(chosen, 'parent'), listPlaces(chosen, 'part-number')];
  const described = listPlaces(chosen, 'description');
  if (made === undefined || part === undefined) return;
  const looked = lines.slice(0, LOOKED_AT);
  const [only] = described;
  const isBehind = described.length === 1 && only === made + 1 && part > only && isOneEach(looked, only, made);
  const ofMade = isBehind ? described : described.filter((place) => follows(looked, place, made, part));
  if (ofMade.length === described.length && !isBehind) return;
  for (const place of ofMade)
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'It describes the parent, not the part of the line.' };
}

/** Whether a cell is a code of a part by its form. */
export function isCode(cell: string): boolean {
  return CODE.test(cell);
}

function holdsCodes(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.filter(isCode).length >= cells.length * NEARLY_ALL;
}

/** Whether a column begins with a code and is blank in some lines below, with codes in its filled cells. */
function isOnce(lines: readonly SourceLine[], place: number): boolean {
  const cells = lines.map((line) => readAt(line, place));
  return cells[0] !== '' && cells.includes('') && holdsCodes(cells.filter((cell) => cell !== ''));
}

function isPair(lines: readonly SourceLine[], made: number, part: number): boolean {
  const [above, below] = [readDown(lines, made), lines.map((line) => readAt(line, part))];
  const [makes, goesIn] = [new Set(above), new Set(below)];
  if (makes.size >= goesIn.size) return false;
  const both = [...makes].filter((cell) => goesIn.has(cell));
  // Something is made of others and goes in, something is made only, and something only goes in.
  if (both.length === 0 || both.length === makes.size || above.some((cell, at) => cell === below[at])) return false;
  const apart = new Set(above.map((cell, at) => JSON.stringify([cell, below[at]])));
  return apart.size >= lines.length * MOSTLY_APART;
}

/** Whether a column has one cell for each product, though several parts go into one. */
function follows(lines: readonly SourceLine[], place: number, made: number, part: number): boolean {
  const groups = Map.groupBy(lines, (line) => readAt(line, made));
  const several = [...groups.values()].filter((own) => new Set(own.map((line) => readAt(line, part))).size > 1);
  return several.length > 0 && isOneEach(lines, place, made);
}

/** Whether a column has one cell for each product. */
function isOneEach(lines: readonly SourceLine[], place: number, made: number): boolean {
  const groups = Map.groupBy(lines, (line) => readAt(line, made));
  return [...groups.values()].every((own) => new Set(own.map((line) => readAt(line, place))).size === 1);
}
