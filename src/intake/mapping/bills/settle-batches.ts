import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** 1, 10, 100 or 1000, with or without zeros behind a mark. */
const POWER_OF_TEN = /^10*(?:[.,]0+)?$/;
/** Fewer lines may be multiples of such a number by chance. */
const FEWEST_LINES = 3;

/** `Std Qty` beside `Batch Size`, and any column over the sizes of batches: the bill of a batch, with its quantities divided by this size. */
export function settleBatches(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  lines: readonly SourceLine[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  settleBases(names, profiles, chosen);
  settleLots(lines, chosen);
  const isStandard = names.some(
    (name, at) => chosen[at]?.meaning === 'quantity' && /^(?:std|standard) (?:qty|quantity)$/.test(name),
  );
  const place = names.findIndex((name) => /^(?:std |standard |bom )?batch (?:size|qty|quantity)$/.test(name));
  if (isStandard && place >= 0 && !has(chosen, 'base-quantity'))
    chosen[place] = { meaning: 'base-quantity', confidence: 0.8, reason: 'It says for how many the quantities are.' };
}

/** `Base` over 1, 100 and 1000 in a bill: its quantities are for so many products. */
function settleBases(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'base-quantity') || !has(chosen, 'quantity')) return;
  const place = names.findIndex((name, at) => {
    const { filled = 0, samples = [] } = profiles[at] ?? {};
    const isFree = (chosen[at]?.meaning ?? null) === null;
    return isFree && name === 'base' && filled > 0 && samples.every((cell) => POWER_OF_TEN.test(cell));
  });
  if (place >= 0)
    chosen[place] = { meaning: 'base-quantity', confidence: 0.75, reason: 'It says for how many the quantities are.' };
}

/**
 * `Losgröße` or `Per` over powers of ten, with a multiple of it as the quantity of each line: a product made in lots of 100 from 2 pieces each has no
 * such quantities.
 */
function settleLots(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const amounts = listPlaces(chosen, 'quantity');
  if (amounts.length === 0 || has(chosen, 'base-quantity')) return;
  const [lot, otherLot] = [
    ...listPlaces(chosen, 'lot-size'),
    ...(has(chosen, 'price') ? [] : listPlaces(chosen, 'price-unit')),
  ];
  if (lot === undefined || otherLot !== undefined) return;
  const looked = amounts.flatMap((place) =>
    lines.slice(0, LOOKED_AT).map((line) => [readAt(line, lot), readAt(line, place)] as const),
  );
  const stated = looked.filter(([size, amount]) => size !== '' && amount !== '');
  const isMultiple = ([size, amount]: readonly [string, string]): boolean =>
    POWER_OF_TEN.test(size) && /\d/.test(amount) && readWhole(amount) % readWhole(size) === 0;
  const ofLots = stated.filter(([size]) => readWhole(size) > 1);
  if (ofLots.length < FEWEST_LINES || !stated.every(isMultiple)) return;
  chosen[lot] = {
    meaning: 'base-quantity',
    confidence: 0.75,
    reason: 'The quantity of each line is a multiple of it.',
  };
}

/** A number without its marks, once zeros behind the last one are gone; NaN for any other cell. */
function readWhole(cell: string): number {
  return Number(cell.replace(/[.,]0+$/, '').replaceAll(/[\s.,'’]/g, ''));
}
