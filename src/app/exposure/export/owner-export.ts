import { STATUS_WORDS } from '../../views/status-glyph.tsx';
import type { OwnerRow, OwnerTab } from '../owners/owner-row.ts';
import type { ExportCell, ExportTable } from './export-table.ts';

/** Columns of an owner tab's export; money in whole units of the currency. */
export function createOwnerExport(tab: OwnerTab, rows: readonly OwnerRow[], currency: string): ExportTable {
  const columns: [string, (row: OwnerRow) => ExportCell][] = [
    ['id', ({ id }) => id],
    ['name', ({ name }) => name],
    ['country', ({ country }) => country],
    ['detail', ({ detail }) => detail],
    ['law_status', ({ statuses }) => statuses.map((status) => STATUS_WORDS[status]).join(', ')],
    [`revenue_at_risk_surely_${currency}`, ({ revenueAtRisk }) => revenueAtRisk.sure],
    [`revenue_at_risk_or_possibly_${currency}`, ({ revenueAtRisk }) => revenueAtRisk.possible],
    [`revenue_at_risk_or_if_paused_back_${currency}`, ({ revenueAtRisk }) => revenueAtRisk.ifPausedBack],
    [`revenue_at_risk_or_unknown_${currency}`, ({ revenueAtRisk }) => revenueAtRisk.ifUnknown],
    [`spend_a_year_${currency}`, ({ spend }) => spend],
    ['effective_sources_low', ({ concentration }) => concentration?.effectiveSources.low ?? null],
    ['effective_sources_high', ({ concentration }) => concentration?.effectiveSources.high ?? null],
    ['hidden_concentration', ({ concentration }) => concentration?.hidden ?? null],
    ['parts', ({ parts }) => parts],
    ['lanes', ({ lanes }) => lanes],
  ];
  const only: Record<OwnerTab, readonly string[]> = {
    suppliers: ['law_status', 'effective_sources_low', 'effective_sources_high', 'hidden_concentration'],
    sites: ['law_status', 'effective_sources_low', 'effective_sources_high', 'hidden_concentration'],
    materials: ['law_status', 'country'],
    measures: ['country', 'effective_sources_low', 'effective_sources_high', 'hidden_concentration'],
  };
  const kept = columns.filter(([name]) => !only[tab].includes(name));
  return {
    title: `${tab.charAt(0).toUpperCase()}${tab.slice(1)}`,
    columns: kept.map(([name]) => name),
    rows: rows.map((row) => kept.map(([, read]) => read(row))),
  };
}
