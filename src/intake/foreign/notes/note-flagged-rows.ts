import { spellApart } from '../../dictionary/find-meaning.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { isFlagged, namesFlag } from '../../dictionary/lines/flag-words.ts';
import type { TableTranslation } from '../table-translation.ts';
import { nameSome } from '../../base/name-some.ts';

/** Records that the note names. */
const NAMED = 3;

/**
 * Says which rows of a list of parts or firms are marked as deleted, blocked or inactive. They count all the same: what is blocked for buying today
 * may lie in stock and be built in, and leaving it out would pass it on as nothing.
 */
export function noteFlaggedRows({ cells, log }: TableTranslation): void {
  const { purpose, source, columns } = cells.table;
  if (purpose !== 'parts-list' && purpose !== 'supplier-list' && purpose !== 'sourcing') return;
  // Orders of customers that came to nothing are told by their own column.
  if (cells.has('order-date')) return;
  const { file, sheet, header, lines } = source;
  const closes = new Set(columns.get('blocked'));
  const lineStates = new Set(columns.get('line-status'));
  for (const [place, name] of header.entries()) {
    const heading = foldHeader(spellApart(name)).text;
    // In a list of sources the mark bars the source, which is said there.
    if (!namesFlag(heading) || lineStates.has(place) || (closes.has(place) && purpose === 'sourcing')) continue;
    const rows = lines.filter((line) => isFlagged(heading, (line.cells[place] ?? '').trim()));
    const [first] = rows;
    // A mark on every row tells nothing apart.
    if (first === undefined || rows.length === lines.length) continue;
    const key = purpose === 'supplier-list' ? 'supplier-id' : 'part-number';
    const named = nameSome(rows, NAMED, (line) => cells.get(line, key));
    log.note({
      code: 'rows-flagged',
      file,
      sheet,
      row: first.row,
      column: name,
      message: `“${name}” marks records as deleted, blocked or inactive; they count all the same: leave out those that are bought and built in no more (${rows.length === 1 ? '1 row' : `${rows.length} rows`}: ${named}).`,
    });
  }
}
