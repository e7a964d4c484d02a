import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import { parseDay } from '../../values/parse-values.ts';
import type { DayOrder } from '../../values/parse-values.ts';
import { decideValidityOrder } from '../../values/validity/validity-days.ts';
import { isClosedStatus, isEndedStatus } from '../../dictionary/bought-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import {
  asksApproved,
  isBeingQualified,
  isReleased,
  namesQualification,
} from '../../dictionary/lines/qualification-words.ts';
import { listsOriginPapers, listsPapers } from '../../dictionary/lines/paper-words.ts';
import { datesTrade } from '../declared/contents-terms.ts';
import { marksDeleted, marksDeletedInShort } from '../../dictionary/lines/line-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** What SAP writes below a mark of deletion: deleted, blocked, or a cross. */
const MARK = /^[LSX]$/;

/** Tells the sources of a table barred from purchases today, and those that are none yet. */
export type ClosedSources = {
  /** Whether the source of a line is blocked, or has ended. */
  readonly isClosed: (line: SourceLine) => boolean;
  /** Whether the source of a line is being qualified. */
  readonly isBeingQualified: (line: SourceLine) => boolean;
  /** Whether what a line says of the approval of its source is not understood. */
  readonly isUnclear: (line: SourceLine) => boolean;
  /** Whether the source of a line begins after the day on which files must count. */
  readonly beginsLater: (line: SourceLine) => boolean;
};

/**
 * Sources blocked by a list, and those ended before `day`. Without a day, those ended before the newest begin of validity in the same list, since a
 * begin in the list has begun. An unreadable day closes nothing.
 */
export function createClosedSources(cells: ForeignCells, day: string | null = null): ClosedSources {
  const columns = listValidity(cells);
  const order = decideValidityOrder(cells);
  const heading = foldHeader(cells.header('blocked', '')).text;
  const isMark = marksDeleted(heading) || marksDeletedInShort(heading);
  const isOfOrders = cells.has('order-date') || cells.has('document') || cells.has('order-quantity');
  const isOfQualification = asksApproved(heading) || namesQualification(heading);
  const readBlocked = (line: SourceLine): string => (cells.has('blocked') ? cells.get(line, 'blocked') : '');
  const begun = !columns.includes('valid-to') ? '' : (day ?? (columns.length === 2 ? findLatest(cells, order) : ''));
  const isBarred = (cell: string): boolean => (isMark && MARK.test(cell)) || saysClosed(cell);
  const saysBeingQualified = (cell: string): boolean =>
    isBeingQualified(cell, isOfQualification) || (isOfQualification && parseYesNo(cell) === false);
  return {
    isClosed: (line) => {
      const blocked = readBlocked(line);
      if (blocked !== '' && isBarred(blocked)) return true;
      const end = begun === '' ? null : parseDay(cells.get(line, 'valid-to'), order);
      return end !== null && end < begun;
    },
    isBeingQualified: (line) => {
      const cell = readBlocked(line);
      return cell !== '' && saysBeingQualified(cell);
    },
    isUnclear: (line) => {
      const cell = isOfQualification ? readBlocked(line) : '';
      const isKnown = cell === '' || parseYesNo(cell) !== null || isReleased(cell) || parseDay(cell, order) !== null;
      return !isKnown && !isBarred(cell) && !saysBeingQualified(cell);
    },
    beginsLater: (line) =>
      day !== null && columns.includes('valid-from') && (parseDay(cells.get(line, 'valid-from'), order) ?? '') > day,
  };

  /** Below a heading about approval a yes is one, and a no bars nobody for good. */
  function saysClosed(cell: string): boolean {
    const answer = parseYesNo(cell);
    if (answer !== null) return answer && !isOfQualification;
    const isEnded = isClosedStatus(cell) || (!isOfOrders && isEndedStatus(cell));
    return isEnded && !isBeingQualified(cell, isOfQualification);
  }
}

/** The columns with the days from which and until which sources count; none where these are days of papers that suppliers sign or hold. */
export function listValidity(cells: ForeignCells): readonly ('valid-from' | 'valid-to')[] {
  const { header } = cells.table.source;
  const folded = header.map((name) => foldHeader(name).text);
  if (listsOriginPapers(folded)) return [];
  // What a supplier signs or lets certify may end, and he delivers all the same.
  if (!datesTrade(cells) && (cells.has('element') || listsPapers(folded))) return [];
  return (['valid-from', 'valid-to'] as const).filter((column) => cells.has(column));
}

function findLatest(cells: ForeignCells, order: DayOrder): string {
  let latest = '';
  for (const line of cells.table.source.lines) {
    const day = parseDay(cells.get(line, 'valid-from'), order) ?? '';
    if (day > latest) latest = day;
  }
  return latest;
}
