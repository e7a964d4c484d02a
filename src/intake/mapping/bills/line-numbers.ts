import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** From this confidence on a column is told by its cells alone. */
const SURE = 0.96;
/** Headings of the number of an order or another document, folded. */
const DOCUMENT =
  /(?:^| )(?:order|document|requisition|contract|agreement|invoice|delivery|beleg|bestellung|auftrag|banf|commande|pedido|ordine)(?: (?:no|nr|number|nummer))?$/;

/** Whether `10`, `20` behind the number of an order are its lines, without the leading zeros of other lists. */
export function countsLinesOfDocument(
  header: readonly string[],
  place: number,
  { filled, samples }: ColumnProfile,
): boolean {
  const before = foldHeader(header[place - 1] ?? '').text;
  return DOCUMENT.test(before) && filled > 0 && samples.every((cell) => /^[1-9]\d{0,3}0$/.test(cell));
}

/**
 * Whether a column is like `1`, `1`, `2`, `1`: lines of several documents of a few lines each, beside another column with codes of parts in its
 * cells. `chosen` are the meanings of the columns so far.
 */
export function countsBesideCodes(
  profiles: readonly ColumnProfile[],
  chosen: readonly Candidate[],
  place: number,
): boolean {
  const { filled = 0, samples = [] } = profiles[place] ?? {};
  const isOfLines = filled > 1 && samples.includes('1') && samples.every((cell) => /^[1-9]\d?$/.test(cell));
  return (
    isOfLines &&
    chosen.some(
      ({ meaning }, at) =>
        at !== place &&
        meaning === 'part-number' &&
        (profiles[at]?.samples ?? []).every((cell) => /\p{L}|\d{3}/u.test(cell)),
    )
  );
}

/** Whether cells without repeats go down from each other, as `1`, `1.1` and `1.1.1` do and no amounts. */
export function isOutline({ distinct, samples }: ColumnProfile): boolean {
  const [first = '', second = ''] = samples;
  return (
    distinct === 1 &&
    samples.length >= 3 &&
    samples.every((cell) => /^\d{1,3}(?:\.\d{1,3})*$/.test(cell)) &&
    /^\d+$/.test(first) &&
    second.startsWith(`${first}.`) &&
    samples.some((cell) => cell.startsWith(`${second}.`) || /^\d+\.[2-9]$/.test(cell))
  );
}

/** `Item` over `1`, `1.1`, `1.1.1` beside `Component`: places in an outline, and no parents of the components. */
export function nameOutline(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const looked = lines.slice(0, LOOKED_AT);
  const isOutlined = (place: number): boolean => goesDown(looked.map((line) => readAt(line, place)));
  const numbers = listPlaces(chosen, 'part-number');
  const outlines = [...numbers, ...listPlaces(chosen, 'item-number')].filter(isOutlined);
  if (!numbers.some((place) => !outlines.includes(place))) return;
  for (const place of outlines)
    chosen[place] = { meaning: 'item-number', confidence: SURE, reason: 'The cells are places in an outline.' };
}

/** Whether a column is known for places in an outline by its cells, under any header. */
export function isKnownOutline(candidate: Candidate | undefined): boolean {
  return candidate?.meaning === 'item-number' && candidate.confidence >= SURE;
}

/** Whether cells never repeat and each of several steps stands below the step it begins with. */
function goesDown(cells: readonly string[]): boolean {
  const before = new Set<string>();
  let below = 0;
  for (const cell of cells) {
    if (!/^\d{1,3}(?:\.\d{1,3})*$/.test(cell) || before.has(cell)) return false;
    const end = cell.lastIndexOf('.');
    if (end > 0) {
      if (!before.has(cell.slice(0, end))) return false;
      below += 1;
    }
    before.add(cell);
  }
  return below > 0;
}
