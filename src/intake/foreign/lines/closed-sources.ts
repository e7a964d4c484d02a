import { parseDay, parseYesNo } from '../../values/parse-values.ts';
import { isClosedStatus } from '../../dictionary/bought-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Tells the sources of a table that nobody may buy from today. */
export type ClosedSources = {
  /** Whether the source of a line is blocked, or has ended. */
  readonly isClosed: (line: SourceLine) => boolean;
};

/**
 * Sources that a list blocks, and those that ended before the newest day from which one of the same list is valid: the import has no
 * clock, and what a list takes as begun has begun. A day that cannot be read closes nothing.
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
