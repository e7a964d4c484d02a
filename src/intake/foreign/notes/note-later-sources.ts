import { decideValidityOrder } from '../../values/validity-days.ts';
import { parseDay } from '../../values/parse-values.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says which sources begin after the day on which files must count: they count as sources of today, and a mistyped year is seen. */
export function noteLaterSources({ cells, log, day }: Pick<TableTranslation, 'cells' | 'log' | 'day'>): void {
  const isOfSources = cells.has('supplier') || cells.has('supplier-id') || cells.has('maker');
  if (day === null || !isOfSources || !cells.has('valid-from')) return;
  const order = decideValidityOrder(cells);
  const rows = cells.table.source.lines.filter((line) => (parseDay(cells.get(line, 'valid-from'), order) ?? '') > day);
  noteRows(
    { cells, log },
    'source-begins-later',
    rows.map(({ row }) => row),
    `Sources whose “${cells.header('valid-from', 'valid from')}” is after ${day}; they count as sources of today`,
  );
}
