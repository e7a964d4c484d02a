import { findHeaderMeasure } from '../dictionary/header-scale.ts';
import { foldUnit } from './parse-amount.ts';
import { isPackName } from '../dictionary/units/pack-words.ts';
import { isPieceWord } from './piece-words.ts';
import { readPackSizes } from './units/pack-sizes.ts';
import { findConversion } from './unit-sizes.ts';
import type { ForeignCells } from './foreign-cells.ts';
import type { SourceLine } from '../base/source-table.ts';

/**
 * An amount in the unit that its part is counted in: as it stands where that is its own, null where nothing says how many it is. A part of which no list says
 * the unit, and one says what a piece weighs, is counted in pieces.
 */
export type ToUnitOfPart = (partNumber: string, value: number, unit: string) => number | null;

const PIECES = 'pcs';
const DIGITS = 12;
/** Two weights of one part that differ by more than this are of two things. */
const NEARLY = 0.01;

/**
 * Brings amounts to the unit of their part, as `findUnit` says it: by the sizes of units, by what lists say of the packs of a part, and between pieces and mass by
 * the weight of a piece that a list of parts states (`Net weight (g)`).
 */
export function createUnitsOfParts(
  readers: readonly ForeignCells[],
): (findUnit: (partNumber: string) => string | null) => ToUnitOfPart {
  const masses = readPieceMasses(readers);
  const findPackSize = readPackSizes(readers);
  return (findUnit) => (partNumber, value, unit) => {
    const grams = masses.get(partNumber) ?? null;
    const own = findUnit(partNumber) || (grams === null ? '' : PIECES);
    if (unit === '' || own.toLowerCase() === unit.toLowerCase()) return value;
    const direct = own === '' ? null : findConversion(unit, own);
    if (direct !== null) return round((value * direct.times) / direct.over);
    const pack = findPackSize(partNumber, unit);
    if (pack !== null) return round(value * pack);
    if (own === '') return value;
    if (grams === null) return mayBeAlike(unit, own) ? value : null;
    const [inGrams, ofGrams] = [findConversion(unit, 'g'), findConversion('g', own)];
    if (inGrams !== null && isCount(own)) return round((value * inGrams.times) / inGrams.over / grams);
    return ofGrams !== null && isCount(unit) ? round((value * grams * ofGrams.times) / ofGrams.over) : null;
  };
}

const isCount = (unit: string): boolean => findConversion(unit, PIECES) !== null;
const isKnown = (unit: string): boolean => findConversion(unit, unit) !== null;
const isPiece = (unit: string): boolean => isCount(unit) || isPieceWord(unit);

/** Whether two units that no table of sizes brings together may be two words for one thing: neither measures mass, length or the like, and not one alone is a pack. */
function mayBeAlike(one: string, other: string): boolean {
  if (isKnown(one) && isKnown(other)) return false;
  const measures = [one, other].some((unit) => isKnown(unit) && !isPiece(unit));
  return !measures && isPackName(one) === isPackName(other);
}
const round = (value: number): number => Number(value.toPrecision(DIGITS));

/** Grams of a piece by part; a part of which lists state two weights has none. */
function readPieceMasses(readers: readonly ForeignCells[]): ReadonlyMap<string, number> {
  const masses = new Map<string, number | null>();
  for (const cells of readers) {
    if (!cells.has('mass') || !cells.has('part-number') || cells.has('quantity')) continue;
    for (const line of cells.table.source.lines) {
      const grams = readGrams(cells, line);
      if (grams === null) continue;
      const part = cells.get(line, 'part-number');
      const known = masses.get(part);
      const agrees = known === undefined || (known !== null && Math.abs(known - grams) <= NEARLY * known);
      masses.set(part, agrees ? (known ?? grams) : null);
    }
  }
  return new Map([...masses].flatMap(([part, grams]) => (grams === null ? [] : [[part, grams] as const])));
}

/** `Weight (g)`, `Std Wt (g/pc)`, `Wt each [lb]`: in what a header says that pieces are weighed. */
const UNIT_OF_HEADER =
  /(?:[([]\s*|\bin |\s)(mg|g|kg|lbs?|oz)(?:\s*(?:\/|per\b|pro\b|je\b)\s*\p{L}{1,5}\.?)?\s*[)\]]?\s*$/iu;

/** The weight of a piece of a row in grams, with the unit of its cell or of its header; null where neither states one. */
export function readGrams(cells: ForeignCells, line: SourceLine): number | null {
  const amount = cells.amount(line, 'mass');
  if (amount === null || amount.value <= 0) return null;
  const unit = amount.unit ?? UNIT_OF_HEADER.exec(cells.header('mass', ''))?.[1] ?? '';
  const conversion = findConversion(unit, 'g');
  return conversion === null ? null : (amount.value * conversion.times) / conversion.over;
}

/**
 * How many of the unit that its part is counted in one of an amount of a row is: by the unit of the row, else by what the header of the amount says
 * (`Sold [kg]`). Null where nothing says how many; 1 where neither names a unit.
 */
export function readRowUnits(
  cells: ForeignCells,
  line: SourceLine,
  column: 'annual-demand' | 'order-quantity',
  toUnit: (value: number, unit: string) => number | null,
): number | null {
  const unit = foldUnit(readRowUnit(cells, line, column));
  return unit === '' ? 1 : toUnit(1, unit);
}

function readRowUnit(cells: ForeignCells, line: SourceLine, column: 'annual-demand' | 'order-quantity'): string {
  if (cells.states(line, 'unit')) return cells.get(line, 'unit');
  const ofHeader = findHeaderMeasure([cells.header(column, '')]);
  if (ofHeader !== '') return ofHeader;
  // A measure in the header of a stock says nothing of what is sold, and the unit of an order is that of its amount.
  return column === 'annual-demand' ? '' : cells.get(line, 'unit') || cells.get(line, 'order-unit');
}

/** The unit of mass that an amount of a column states in its cell or in the header; '' where neither states one. */
export function findStatedMass(cells: ForeignCells, line: SourceLine, column: 'stock' | 'quantity'): string {
  const stated = [cells.amount(line, column)?.unit ?? '', findHeaderMeasure([cells.header(column, '')])];
  return stated.find((unit) => findConversion(unit, 'g') !== null) ?? '';
}
