import type { SourceLine } from '../../base/source-table.ts';
import type { LeftOutReason } from '../../base/foreign-table.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import { parseDay } from '../../values/parse-values.ts';
import { decideValidityOrder } from '../../values/validity/validity-days.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import {
  asksActive,
  isOfMarkets,
  isOutOfUse,
  marksCalledOff,
  marksDeleted,
} from '../../dictionary/lines/line-words.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** A line of a bill as far as its bill goes; null where it is not built in for another reason. */
export type DatedLine = { readonly line: SourceLine; readonly parent: string } | null;

/** Lines, by place, not built in today and why, and lines counting although their days say otherwise. */
export type LinesOutOfForce = {
  readonly reasons: ReadonlyMap<number, Extract<LeftOutReason, 'ended' | 'not-yet' | 'out-of-use'>>;
  readonly counted: ReadonlySet<number>;
};

/**
 * The lines ended before `day` or beginning after it, and those out of use by their own status. A bill otherwise empty keeps the lines with mere
 * days against them, since it would be taken for one of nothing. Without a day none is told by its days. `isRetired`: bills that make nothing any
 * more, as the list of items says.
 */
export function findLinesOutOfForce(
  cells: ForeignCells,
  lines: readonly DatedLine[],
  day: string | null,
  isRetired: (bill: string) => boolean = () => false,
): LinesOutOfForce {
  const reasons = new Map<number, 'ended' | 'not-yet' | 'out-of-use'>();
  const out = findRowsOfBills(cells, cells.table.columns.get('line-status')?.[0], createStatusReader(cells));
  const readEnd = createDayReader(cells, 'valid-to');
  const readBegin = createDayReader(cells, 'valid-from');
  const inForce = new Set<string>();
  for (const [place, one] of lines.entries()) {
    if (one === null) continue;
    const [begin, end] = [readBegin(one.line), readEnd(one.line)];
    if (out.has(one.line.row) || isRetired(one.parent)) reasons.set(place, 'out-of-use');
    else if (day !== null && end !== null && end < day) reasons.set(place, 'ended');
    else if (day !== null && begin !== null && begin > day) reasons.set(place, 'not-yet');
    else inForce.add(one.parent);
  }
  for (const place of findNoDefaults(cells, lines, (at) => !reasons.has(at))) reasons.set(place, 'out-of-use');
  const counted = new Set<number>();
  for (const [place, reason] of reasons) {
    const parent = lines[place]?.parent ?? '';
    if (inForce.has(parent) || reason === 'out-of-use') continue;
    reasons.delete(place);
    counted.add(place);
  }
  return { reasons, counted };
}

function createDayReader(cells: ForeignCells, column: 'valid-from' | 'valid-to'): (line: SourceLine) => string | null {
  if (!cells.has(column)) return () => null;
  const order = decideValidityOrder(cells);
  return (line) => parseDay(cells.get(line, column), order);
}

/** Tells lines out of use by their status, in a column about bills: makers' parts and lists of designators write the market's status. */
function createStatusReader(cells: ForeignCells): (line: SourceLine) => boolean {
  if (!cells.has('line-status')) return () => false;
  const { lines } = cells.table.source;
  const isMarket =
    cells.has('designators') ||
    cells.has('maker-part-number') ||
    lines.some((line) => isOfMarkets(cells.get(line, 'line-status')));
  if (isMarket) return () => false;
  const { text } = foldHeader(cells.header('line-status', ''));
  const asks = asksActive(text);
  const marks = marksDeleted(text) || marksCalledOff(text);
  return (line) => {
    const cell = cells.get(line, 'line-status');
    if (marks) return cell !== '' && parseYesNo(cell) !== false;
    return isOutOfUse(cell) || (asks && (parseYesNo(cell) === false || /^[否×]$/.test(cell)));
  };
}

/** Headings of whether a bill is the one that its part is made by, with yes or no below, folded. */
const DEFAULT =
  /^(?:is )?(?:default|standard|primary|master)(?: (?:bom|bill|version|revision|alternative))?$|^(?:standard|haupt)stuckliste$|^(?:nomenclature )?par defaut$|^(?:默认|是否默认|默认版本|主版本|既定)$/;

/** The place of the column that says of bills which is the one in use; -1 for none. */
export function findDefaultColumn({ table }: ForeignCells): number {
  const known = new Set([...table.columns.values()].flat());
  return table.source.header.findIndex(
    (name, place) =>
      !known.has(place) &&
      DEFAULT.test(foldHeader(name).text) &&
      table.source.lines.every(({ cells }) => {
        const cell = (cells[place] ?? '').trim();
        return cell === '' || parseYesNo(cell) !== null;
      }),
  );
}

/** The lines, by place, of bills that are not the default of their part, where another bill of it in force is. */
function findNoDefaults(
  cells: ForeignCells,
  lines: readonly DatedLine[],
  isInForce: (place: number) => boolean,
): readonly number[] {
  const column = findDefaultColumn(cells);
  if (column < 0) return [];
  const say = (answer: boolean): ReadonlySet<number> =>
    findRowsOfBills(cells, column, (line) => parseYesNo(cells.cellAt(line, column)) === answer);
  const [chosen, others] = [say(true), say(false)];
  const made = new Set(
    lines.flatMap((one, at) => (one !== null && isInForce(at) && chosen.has(one.line.row) ? [one.parent] : [])),
  );
  return lines.flatMap((one, at) =>
    one !== null && isInForce(at) && others.has(one.line.row) && made.has(one.parent) ? [at] : [],
  );
}

/**
 * The rows of which a test of a column holds. Where a list prints the head of each bill once, with that column, the lines below are of the bill above
 * them; a column that some of these fill themselves, or some heads do not, is about lines.
 */
function findRowsOfBills(
  cells: ForeignCells,
  place: number | undefined,
  test: (line: SourceLine) => boolean,
): ReadonlySet<number> {
  const { lines } = cells.table.source;
  const isOfHeads =
    place !== undefined &&
    cells.has('parent') &&
    lines.every((line) => (cells.get(line, 'parent') === '') === (cells.cellAt(line, place) === ''));
  const rows = new Set<number>();
  let above = false;
  for (const line of lines) {
    above = test(line) || (above && isOfHeads && cells.get(line, 'parent') === '');
    if (above) rows.add(line.row);
  }
  return rows;
}
