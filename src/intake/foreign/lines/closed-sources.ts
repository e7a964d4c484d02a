import { parseDay, parseYesNo } from '../../values/parse-values.ts';
import { isClosedStatus } from '../../dictionary/bought-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Tells the sources of a table barred from purchases today. */
export type ClosedSources = {
  /** Whether the source of a line is blocked, or has ended. */
  readonly isClosed: (line: SourceLine) => boolean;
};

/**
 * Sources blocked by a list, and those ended before the newest begin of validity in the same list: the import has no clock, and a begin in the
 * list has begun. An unreadable day closes nothing.
 */
export function createClosedSources(cells: ForeignCells): ClosedSources {
  const begun = cells.has('valid-to') && cells.has('valid-from') ? findLatest(cells) : '';
  return {
    isClosed: (line) => {
      const blocked = cells.has('blocked') ? cells.get(line, 'blocked') : '';
      if (blocked !== '' && (parseYesNo(blocked) ?? isClosedStatus(blocked))) return true;
      const end = begun === '' ? null : parseDay(cells.get(line, 'valid-to'));
      return end !== null && end < begun;
    },
  };
}

function findLatest(cells: ForeignCells): string {
  let latest = '';
  for (const line of cells.table.source.lines) {
    const day = parseDay(cells.get(line, 'valid-from')) ?? '';
    if (day > latest) latest = day;
  }
  return latest;
}
