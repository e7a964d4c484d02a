import { foldHeader } from '../../dictionary/fold-header.ts';
import { isBalanceId, namesStockOwner, namesStockState } from '../../dictionary/lines/stock-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../settle-parent-columns.ts';

/** What such a column is taken for by a word in its header. */
const MAY_TELL: ReadonlySet<string | null> = new Set([null, 'blocked', 'line-status', 'kind', 'supplier', 'site']);
/** Columns that make a list one of lines, of what is bought or of what is sold. */
const OTHERS = ['level', 'parent', 'designators', 'share', 'annual-demand', 'period-demand', 'document'] as const;

/** In a list of stocks, which goods may be used today and whose they are: `Stock status`, `Sonderbestand`. */
export function settleStock(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (!has(chosen, 'part-number') || OTHERS.some((meaning) => has(chosen, meaning))) return;
  if (!has(chosen, 'stock') && !has(chosen, 'quantity')) return;
  const names = header.map((name) => foldHeader(name).text);
  for (const [place, name] of names.entries()) {
    const profile = profiles[place];
    if (!MAY_TELL.has(chosen[place]?.meaning ?? null) || profile === undefined || profile.filled === 0) continue;
    if (!namesStockState(name) && !namesStockOwner(name)) continue;
    if (!isBalanceId(name) && (profile.stockStates < 0.5 || profile.numbers >= 0.5)) continue;
    chosen[place] = {
      meaning: 'stock-status',
      confidence: 0.85,
      reason: 'It says which stocks may be used, or whose they are.',
    };
  }
}
