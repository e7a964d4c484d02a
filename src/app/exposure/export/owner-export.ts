import { createExportTable } from '../../../domain/tables/export-table.ts';
import type { ColumnDefinition, ExportTable } from '../../../domain/tables/export-table.ts';
import type { KnownMoney, RiskBasis } from '../../../documents/words/known-money.ts';
import type { FourWorlds } from '../../../engine/exposure/report.ts';
import type { OwnerRow, OwnerTab } from '../owners/owner-row.ts';
import { CONCENTRATION_COLUMNS } from './concentration-columns.ts';
import { STATUS_WORDS_IN_FILES } from '../../words/file-words.ts';

const RISK_WORDS = { all: 'known', some: 'at least', none: 'not known' } as const satisfies Record<
  KnownMoney,
  RiskBasis
>;

/** Columns of an owner tab's export; money in whole units of the currency, nothing if none is known of its goods. */
export function createOwnerExport(tab: OwnerTab, rows: readonly OwnerRow[], currency: string): ExportTable {
  const atRisk =
    (world: keyof FourWorlds) =>
    ({ known, revenueAtRisk }: OwnerRow) =>
      known === 'none' || (known === 'some' && revenueAtRisk[world] === 0) ? null : revenueAtRisk[world];
  const columns: ColumnDefinition<OwnerRow>[] = [
    ['id', 'text', ({ id }) => id],
    ['name', 'text', ({ name }) => name],
    ['country', 'text', ({ country }) => country],
    ['detail', 'text', ({ detail }) => detail],
    ['law_status', 'text', ({ statuses }) => statuses.map((status) => STATUS_WORDS_IN_FILES[status]).join(', ')],
    [`revenue_at_risk_surely_${currency}`, 'money', atRisk('sure')],
    [`revenue_at_risk_or_possibly_${currency}`, 'money', atRisk('possible')],
    [`revenue_at_risk_or_if_paused_back_${currency}`, 'money', atRisk('ifPausedBack')],
    [`revenue_at_risk_or_unknown_${currency}`, 'money', atRisk('ifUnknown')],
    ['revenue_at_risk_is', 'text', ({ known }) => RISK_WORDS[known]],
    [`spend_a_year_${currency}`, 'money', ({ spend, spendIsLeast }) => (spend === 0 && spendIsLeast ? null : spend)],
    ...CONCENTRATION_COLUMNS,
    ['parts', 'number', ({ parts }) => parts],
    ['lanes', 'number', ({ lanes }) => lanes],
  ];
  const only: Record<OwnerTab, readonly string[]> = {
    suppliers: ['law_status', 'effective_sources_low', 'effective_sources_high', 'hidden_concentration'],
    sites: ['law_status', 'effective_sources_low', 'effective_sources_high', 'hidden_concentration'],
    materials: ['law_status', 'country'],
    measures: ['country', 'effective_sources_low', 'effective_sources_high', 'hidden_concentration'],
  };
  const kept = columns.filter(([name]) => !only[tab].includes(name));
  return createExportTable(`${tab.charAt(0).toUpperCase()}${tab.slice(1)}`, kept, rows);
}
