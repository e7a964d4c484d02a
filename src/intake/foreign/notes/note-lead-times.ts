import { isSpanOfDays } from '../lines/lead-days.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says of which rows a lead time is a span, so that its longer end counts. */
export function noteLeadTimes(translation: Pick<TableTranslation, 'cells' | 'log'>): void {
  const { cells } = translation;
  if (!cells.has('lead-time')) return;
  const spans = cells.table.source.lines.filter((line) => isSpanOfDays(cells, line)).map(({ row }) => row);
  const what = 'Lead times from one to another, such as 3 to 4 weeks; the longer one counts';
  noteRows(translation, 'lead-time-span', spans, what);
}
