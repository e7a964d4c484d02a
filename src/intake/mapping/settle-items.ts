import type { ColumnProfile } from './column-profile.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** `Item`, `No.` or `Material` beside a column that names the part more plainly. */
export function settleItems(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const countNames = (): number =>
    chosen.filter(
      ({ meaning }) =>
        meaning === 'part-number' ||
        meaning === 'maker-part-number' ||
        meaning === 'designators' ||
        meaning === 'value',
    ).length;
  for (const [place, candidate] of chosen.entries()) {
    const folded = foldHeader(header[place] ?? '').text;
    const profile = profiles[place];
    if (profile === undefined) continue;
    if (
      candidate.meaning === 'part-number' &&
      NAMES_IN_WORDS.has(folded) &&
      profile.phrases >= 0.5 &&
      hasOtherNumber(chosen, place)
    ) {
      chosen[place] = {
        meaning: 'description',
        confidence: 0.8,
        reason: 'Its cells describe; another column names the part.',
      };
      continue;
    }
    if (
      candidate.meaning !== 'item-number' &&
      PLACES.has(folded) &&
      arePlaces(profile.samples) &&
      !has(chosen, 'item-number')
    ) {
      chosen[place] = { meaning: 'item-number', confidence: 0.75, reason: 'The cells are places in an outline.' };
      continue;
    }
    if (folded === 'bom line' && profile.numbers < 0.5 && !has(chosen, 'part-number')) {
      chosen[place] = {
        meaning: 'part-number',
        confidence: 0.85,
        reason: 'The cells name parts and do not count lines.',
      };
      continue;
    }
    const named = countNames();
    const counts =
      areTens(profile) || (profile.distinct > 0.5 && (profile.wholes >= 0.9 || arePositions(profile.samples)));
    if (candidate.meaning === 'part-number' && folded === 'part' && has(chosen, 'value')) {
      if (has(chosen, 'designators'))
        chosen[place] = { meaning: null, confidence: 0.6, reason: 'It names the symbol of a drawing.' };
      else if (profile.designators >= 0.9)
        chosen[place] = { meaning: 'designators', confidence: 0.85, reason: 'The cells are designators.' };
      continue;
    }
    if (
      candidate.meaning === 'part-number' &&
      (folded === 'item' || folded === 'part' || folded === 'component') &&
      (counts || profile.filled === 0) &&
      (named > 1 || chosen.some(({ meaning }) => meaning === 'description'))
    ) {
      chosen[place] = { meaning: 'item-number', confidence: 0.8, reason: 'The cells count the lines.' };
    } else if (
      candidate.meaning === 'item-number' &&
      profile.filled > 0 &&
      !counts &&
      /^(?:item number|item no|no|nr|number|n)$/.test(folded) &&
      (profile.numbers < 0.5 || profile.samples.every((cell) => /\d{5}/.test(cell))) &&
      !chosen.some(({ meaning }) => meaning === 'part-number')
    ) {
      chosen[place] = {
        meaning: 'part-number',
        confidence: 0.8,
        reason: 'The cells name parts and do not count lines.',
      };
    } else if (
      candidate.meaning === 'part-number' &&
      folded === 'material' &&
      (named > 1 || isMatter(profile, chosen))
    ) {
      // What begins each row and never repeats is a name; what parts are made of repeats.
      const isName = place === 0 && profile.filled >= 3 && profile.distinct >= 0.9;
      chosen[place] = {
        meaning: isName ? 'description' : 'material',
        confidence: 0.7,
        reason: 'Another column names the part.',
      };
    }
  }
}

/** `Material` that repeats and has no figure in it, beside a column that describes: what parts are made of. */
function isMatter(profile: ColumnProfile, chosen: readonly Candidate[]): boolean {
  return has(chosen, 'description') && profile.distinct < 0.8 && profile.samples.every((cell) => !/\d{3}/.test(cell));
}

/** What names a part in one list and describes it in another. */
const NAMES_IN_WORDS: ReadonlySet<string> = new Set(['item', 'part', 'component', 'product', 'article', 'material']);
/** What counts the rows of one list and is the outline of another. */
const PLACES: ReadonlySet<string> = new Set(['index', 'id', 'wbs', 'structure', 'outline', 'node']);

function hasOtherNumber(chosen: readonly Candidate[], place: number): boolean {
  return chosen.some(
    ({ meaning }, other) =>
      other !== place &&
      (meaning === 'part-number' || meaning === 'maker-part-number' || meaning === 'supplier-part-number'),
  );
}

function arePlaces(cells: readonly string[]): boolean {
  return arePositions(cells) && cells.some((cell) => cell.includes('.'));
}

/** `0010`, `0020`: places that rise by ten, as planning systems count the lines of each list anew. */
function areTens({ filled, samples }: ColumnProfile): boolean {
  return filled > 0 && samples.every((cell) => /^0\d{2,3}0$/.test(cell));
}

/** Words for a quantity in one list and for a number or a sum of money in another. */
const COUNTS: ReadonlySet<string> = new Set(['number', 'amount', 'no', 'nr', 'num', 'n']);

/** Where no column says how many: `Number` or `Amount` with figures below it that do not count the lines. */
export function settleCounts(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'quantity') || has(chosen, 'stock') || has(chosen, 'share')) return;
  if (!has(chosen, 'part-number') && !has(chosen, 'description') && !has(chosen, 'designators')) return;
  const place = header.findIndex((name, index) => {
    const profile = profiles[index];
    return (
      COUNTS.has(foldHeader(name).text) &&
      profile !== undefined &&
      profile.numbers >= 0.5 &&
      profile.wholes >= 0.4 &&
      profile.distinct < 0.9
    );
  });
  if (place < 0) return;
  chosen[place] = {
    meaning: 'quantity',
    confidence: 0.7,
    reason: 'No other column says how many, and its cells do not count the lines.',
  };
}

/** `1`, `1.1`, `1.2.1`: places in a drawing or an outline. */
function arePositions(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^\d{1,3}(?:\.\d{1,3})*$/.test(cell));
}

/** Whether a column bears that meaning. */
export function has(chosen: readonly Candidate[], meaning: ForeignColumn): boolean {
  return chosen.some((candidate) => candidate.meaning === meaning);
}
