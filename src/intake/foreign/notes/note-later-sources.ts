import type { LaterRows } from '../lines/later-sources.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says which sources begin after the day on which files must count, and whether they count as sources of today: a mistyped year is seen. */
export function noteLaterSources(
  { cells, log, day }: Pick<TableTranslation, 'cells' | 'log'> & { readonly day: string | null },
  { beside, alone }: LaterRows,
): void {
  const heading = `Sources whose “${cells.header('valid-from', 'valid from')}” is after ${day ?? ''}`;
  noteRows(
    { cells, log },
    'source-not-begun',
    beside,
    `${heading}; another source of the part has begun, so that they deliver nothing yet`,
  );
  noteRows(
    { cells, log },
    'source-begins-later',
    alone,
    `${heading}; no other source of the part has begun, so that they count as sources of today`,
  );
}
