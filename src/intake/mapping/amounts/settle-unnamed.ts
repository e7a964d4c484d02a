import type { SourceLine } from '../../base/source-table.ts';
import { isMissingWord } from '../../base/missing-words.ts';
import { readCountSize } from '../../values/counted-units.ts';
import { isPieceWord } from '../../values/piece-words.ts';
import { foldUnit } from '../../values/parse-amount.ts';
import { findConversion } from '../../values/unit-sizes.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../bills/candidate.ts';

const MONEY: ReadonlySet<ForeignColumn | null> = new Set(['price', 'selling-price', 'order-value', 'sales-value']);
const AMOUNTS: ReadonlySet<ForeignColumn | null> = new Set(['quantity', 'order-quantity', 'stock', 'annual-demand']);

const UNITS = ['unit', 'order-unit', 'price-unit'] as const;

/**
 * A column without a header behind a price or an amount, as exports of S/4HANA write it, is its currency or its unit; behind the number of a part it
 * is its name.
 */
export function settleUnnamed(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  for (const [place, name] of header.entries()) {
    const samples = profiles[place]?.samples ?? [];
    const before = chosen[place - 1]?.meaning ?? null;
    if (name.trim() !== '' || chosen[place]?.meaning !== null || samples.length === 0) continue;
    if (MONEY.has(before) && !has(chosen, 'currency') && samples.every((cell) => /^[A-Z]{3}$/.test(cell)))
      chosen[place] = {
        meaning: 'currency',
        confidence: 0.7,
        reason: 'It stands behind a price and holds currencies.',
      };
    else if (AMOUNTS.has(before) && !has(chosen, 'unit') && samples.every(isUnit))
      chosen[place] = { meaning: 'unit', confidence: 0.7, reason: 'It stands behind an amount and holds units.' };
    else if (before === 'part-number' && !has(chosen, 'description') && holdsNames(profiles[place]))
      chosen[place] = {
        meaning: 'description',
        confidence: 0.7,
        reason: 'It stands behind the number of the part and holds words.',
      };
  }
}

/**
 * The one column under an unknown header with units in all its cells, beside prices or amounts without a unit in another column: by `UA` over `CENT`
 * and `UN` a price is for a hundred. Letters alone may be classes, and countries are written as inches are: one of the cells counts or weighs for
 * sure.
 */
export function settleUnknownUnits(
  header: readonly string[],
  lines: readonly SourceLine[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const isMeasured = chosen.some(({ meaning }) => MONEY.has(meaning) || AMOUNTS.has(meaning));
  if (!isMeasured || UNITS.some((meaning) => has(chosen, meaning))) return;
  const places = [...header.keys()].filter((place) => {
    const samples = profiles[place]?.samples ?? [];
    if (chosen[place]?.meaning !== null || samples.length === 0 || !samples.every(isUnit)) return false;
    const cells = new Set(lines.map(({ cells: row }) => row[place] ?? '').filter((cell) => !isMissingWord(cell)));
    return [...cells].every(isUnit) && [...cells].some(isSureUnit);
  });
  const [only] = places;
  if (only === undefined || places.length > 1) return;
  chosen[only] = {
    meaning: 'unit',
    confidence: 0.7,
    reason: 'No dictionary knows this header, but its cells are units.',
  };
}

/** Whether most cells are words of their own, as names of parts are. */
function holdsNames(profile: ColumnProfile | undefined): boolean {
  const samples = profile?.samples ?? [];
  return (
    profile !== undefined &&
    profile.distinct > 0.5 &&
    profile.numbers === 0 &&
    profile.codes === 0 &&
    profile.countries < 0.5 &&
    samples.length > 1 &&
    samples.every((cell) => /\p{L}{4}|\p{Script=Han}{2}/u.test(cell))
  );
}

function isUnit(cell: string): boolean {
  return foldUnit(cell) === 'pcs' || findConversion(cell, cell) !== null || readCountSize(cell) !== 1;
}

/** Whether a cell is a unit and nothing else: of two letters or more, for pieces, or for mass in the metric way. */
function isSureUnit(cell: string): boolean {
  const word = cell.trim();
  return word.length > 1 && (isPieceWord(word) || readCountSize(word) !== 1 || findConversion(word, 'kg') !== null);
}
