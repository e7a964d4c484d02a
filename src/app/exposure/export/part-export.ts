import { createExportTable } from '../../../domain/tables/export-table.ts';
import type { ColumnDefinition, ExportTable } from '../../../domain/tables/export-table.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import { STATE_WORDS, describeReason } from '../../words/state-words.ts';
import type { PartRow } from '../parts/part-row.ts';
import { isReached } from '../parts/part-row.ts';
import { TRIAGE_WORDS } from '../../words/triage-words.ts';
import { CONCENTRATION_COLUMNS } from './concentration-columns.ts';
import { STATUS_WORDS } from '../../words/law-words.ts';
import { getVerdictText } from '../../words/verdict-words.ts';

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
    ['state', 'text', ({ part }) => STATE_WORDS[part.state]],
    ['cannot_be_judged_because', 'text', ({ part }) => part.reasons.map(describeReason).join('; ')],
    ['in_no_product', 'text', ({ part }) => (part.inNoProduct ? 'yes' : 'no')],
    ['rests_on_made_in_house', 'text', ({ part }) => part.assumptions.join(' ')],
    ['decides', 'text', ({ part }) => part.decides],
    ['verdict', 'text', getVerdict],
    ['control', 'text', ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.itemId : null)],
    ['law_status', 'text', ({ law }) => (law === 'not-listed' ? null : STATUS_WORDS[law])],
    [`spend_a_year_${currency}`, 'money', ({ part }) => part.spend],
    ['supply_surely', 'share', ({ part }) => part.exposedShare?.sure ?? null],
    ['supply_or_possibly', 'share', ({ part }) => part.exposedShare?.possible ?? null],
    ['supply_or_if_paused_back', 'share', ({ part }) => part.exposedShare?.ifPausedBack ?? null],
    ['supply_or_unknown', 'share', ({ part }) => part.exposedShare?.ifUnknown ?? null],
    ['own_supply_surely', 'share', ({ part }) => part.ownShare?.sure ?? null],
    ['own_supply_or_unknown', 'share', ({ part }) => part.ownShare?.ifUnknown ?? null],
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
  if (part.state !== 'exposed') return STATE_WORDS[part.state];
  if (upstreamOnly || deciding === null || !isReached(deciding)) return 'Not itself; a component of it is reached';
  return getVerdictText(deciding.verdict, deciding.route, deciding.match !== 'missing');
}
