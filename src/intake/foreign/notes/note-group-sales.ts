import { foldHeader } from '../../dictionary/fold-header.ts';
import { spellApart } from '../../dictionary/find-meaning.ts';
import { isOfGroup, mayNameGroup } from '../../dictionary/lines/group-words.ts';
import { isCounted, type PlanOfYear } from '../lines/plan-demand.ts';
import type { TableTranslation } from '../table-translation.ts';

/** Parts that the note names. */
const NAMED = 3;

/**
 * Says which sales of a list go to companies of one's own group, where a column says so: they count as sales, and are sold once more outside
 * where the group sells on.
 */
export function noteGroupSales({ cells, log, resolveKey }: TableTranslation, plan: PlanOfYear | null): void {
  if (!cells.has('annual-demand') || !cells.has('part-number')) return;
  const { file, sheet, header, lines } = cells.table.source;
  const headings = header.map((name) => foldHeader(spellApart(name)).text);
  const places = headings.flatMap((heading, place) => (mayNameGroup(heading) ? [place] : []));
  if (places.length === 0) return;
  const sold = new Map<string, number>();
  const rows: number[] = [];
  let column = '';
  for (const line of lines) {
    const place = places.find((at) => isOfGroup(headings[at] ?? '', (line.cells[at] ?? '').trim()));
    const amount = cells.amount(line, 'annual-demand')?.value ?? 0;
    if (place === undefined || amount === 0 || (plan !== null && !isCounted(plan, line))) continue;
    const part = resolveKey(cells.get(line, 'part-number'));
    sold.set(part, (sold.get(part) ?? 0) + amount);
    rows.push(line.row);
    column ||= header[place] ?? '';
  }
  const [row] = rows;
  if (row === undefined) return;
  const named = [...sold].slice(0, NAMED).map(([part, amount]) => `${part} ${amount}`);
  const more = sold.size > NAMED ? ` and ${sold.size - NAMED} more parts` : '';
  log.note({
    code: 'sales-within-group',
    file,
    sheet,
    row,
    column,
    message: `Sales to companies of one’s own group, as “${column}” says; they count as sales (${rows.length === 1 ? '1 row' : `${rows.length} rows`}: ${named.join(', ')}${more}). Where the group sells on what it bought, revenue counts twice: leave these rows out.`,
  });
}
