import { createExportTable } from '../../../domain/export-table.ts';
import type { ColumnDefinition, ExportTable } from '../../../domain/export-table.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { FILL_TEXTS } from '../../views/fill-names.ts';
import { STATUS_WORDS } from '../../views/status-glyph.tsx';
import { getVerdictText } from '../../views/verdict-label.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { isReached } from '../parts/part-row.ts';
import { TRIAGE_WORDS } from '../parts/triage-words.ts';
import { CONCENTRATION_COLUMNS } from './concentration-columns.ts';

/** Columns of the parts export: shares 0 to 1, money in whole units of the currency, weeks; full figures, not rounded as on screen. */
export function createPartExport(
  rows: readonly PartRow[],
  { currency }: Pick<ExposureReport, 'currency'>,
): ExportTable {
  const columns: ColumnDefinition<PartRow>[] = [
    ['part_number', 'text', ({ id }) => id],
    ['description', 'text', ({ part }) => part.description],
    ['evidence_for_part', 'text', ({ part }) => (part.inferred ? 'inferred' : 'own')],
    ['form', 'text', ({ part }) => part.form],
    ['category', 'text', ({ part }) => part.category],
    ['hs_code', 'text', ({ hsCode }) => hsCode],
    ['exposure', 'text', ({ part }) => FILL_TEXTS[part.fill].label],
    ['decides', 'text', ({ part }) => part.decides],
    ['verdict', 'text', getVerdict],
    ['control', 'text', ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.itemId : null)],
    ['law_status', 'text', ({ law }) => (law === 'not-listed' ? 'not listed' : STATUS_WORDS[law])],
    [`spend_a_year_${currency}`, 'money', ({ part }) => part.spend],
    ['supply_surely', 'share', ({ part }) => part.exposedShare.sure],
    ['supply_or_possibly', 'share', ({ part }) => part.exposedShare.possible],
    ['supply_or_if_paused_back', 'share', ({ part }) => part.exposedShare.ifPausedBack],
    ['supply_or_unknown', 'share', ({ part }) => part.exposedShare.ifUnknown],
    ['own_supply_surely', 'share', ({ part }) => part.ownShare.sure],
    ['own_supply_or_unknown', 'share', ({ part }) => part.ownShare.ifUnknown],
    [`revenue_at_risk_surely_${currency}`, 'money', ({ part }) => part.revenueAtRisk.sure],
    [`revenue_at_risk_or_possibly_${currency}`, 'money', ({ part }) => part.revenueAtRisk.possible],
    [`revenue_at_risk_or_if_paused_back_${currency}`, 'money', ({ part }) => part.revenueAtRisk.ifPausedBack],
    [`revenue_at_risk_or_unknown_${currency}`, 'money', ({ part }) => part.revenueAtRisk.ifUnknown],
    ['coverage_known', 'share', ({ part }) => part.coverage.seen + part.coverage.declared],
    ['cover_weeks', 'number', ({ part }) => part.weeksOfCover],
    ['licence_wait_weeks_median', 'number', ({ wait }) => (wait?.kind === 'weeks' ? wait.median : null)],
    ['licence_route', 'text', ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.route : null)],
    ['sources', 'text', ({ sourceText }) => sourceText],
    ['leaves_from', 'text', ({ countries }) => countries.join(' ')],
    ...CONCENTRATION_COLUMNS,
    ['products', 'text', ({ part }) => part.products.join(' ')],
    ['triage', 'text', ({ triage }) => TRIAGE_WORDS[triage?.state ?? 'not-assessed']],
    ['note', 'text', ({ triage }) => triage?.note ?? ''],
  ];
  return createExportTable('Parts', columns, rows);
}

function getVerdict({ deciding, upstreamOnly, part }: PartRow): string {
  if (upstreamOnly) return 'Not listed itself; what goes into it is reached';
  if (deciding === null) return part.fill === 'cannotBeJudged' ? 'Cannot be judged' : 'Not listed';
  return getVerdictText(deciding.verdict, deciding.route, deciding.match !== 'missing');
}
