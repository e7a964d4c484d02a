import { saysEndless, statesNoDay } from './endless.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../foreign-cells.ts';
import { decideDayOrder, parseDay } from '../parse-values.ts';
import type { DayOrder } from '../parse-values.ts';

const COLUMNS = ['valid-from', 'valid-to'] as const;

/** Whether day or month comes first in the days from which and until which the rows of a table count: both columns are written in one way. */
export function decideValidityOrder(cells: ForeignCells): DayOrder {
  const columns = COLUMNS.filter((column) => cells.has(column));
  if (columns.length === 0) return null;
  return decideDayOrder(cells.table.source.lines.flatMap((line) => columns.map((column) => cells.get(line, column))));
}

/** Tells the cells of such days that say something and are read as no day, so that their rows count as if nothing stood there. */
export function createUnreadDays(cells: ForeignCells): (line: SourceLine, place: number) => boolean {
  const order = decideValidityOrder(cells);
  return (line, place) => {
    const cell = cells.cellAt(line, place);
    return !statesNoDay(cell) && !saysEndless(cell) && parseDay(cell, order) === null;
  };
}
