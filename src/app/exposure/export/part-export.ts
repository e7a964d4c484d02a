import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { FILL_TEXTS } from '../../views/fill-names.ts';
import { STATUS_WORDS } from '../../views/status-glyph.tsx';
import { getVerdictText } from '../../views/verdict-label.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { isReached } from '../parts/part-row.ts';
import { TRIAGE_WORDS } from '../parts/triage-words.ts';
import type { ExportCell, ExportTable } from './export-table.ts';

/** Columns of the parts export: shares 0 to 1, money in whole units of the currency, weeks; full figures, not rounded as on screen. */
export function createPartExport(
  rows: readonly PartRow[],
  { currency }: Pick<ExposureReport, 'currency'>,
): ExportTable {
  const columns: [string, (row: PartRow) => ExportCell][] = [
    ['part_number', ({ id }) => id],
    ['description', ({ part }) => part.description],
    ['evidence_for_part', ({ part }) => (part.inferred ? 'inferred' : 'own')],
    ['form', ({ part }) => part.form],
    ['category', ({ part }) => part.category],
    ['hs_code', ({ hsCode }) => hsCode],
    ['exposure', ({ part }) => FILL_TEXTS[part.fill].label],
    ['decides', ({ part }) => part.decides],
    ['verdict', getVerdict],
    ['control', ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.itemId : null)],
    ['law_status', ({ law }) => (law === 'not-listed' ? 'not listed' : STATUS_WORDS[law])],
    [`spend_a_year_${currency}`, ({ part }) => part.spend],
    ['supply_surely', ({ part }) => part.exposedShare.sure],
    ['supply_or_possibly', ({ part }) => part.exposedShare.possible],
    ['supply_or_if_paused_back', ({ part }) => part.exposedShare.ifPausedBack],
    ['supply_or_unknown', ({ part }) => part.exposedShare.ifUnknown],
    ['own_supply_surely', ({ part }) => part.ownShare.sure],
    ['own_supply_or_unknown', ({ part }) => part.ownShare.ifUnknown],
    [`revenue_at_risk_surely_${currency}`, ({ part }) => part.revenueAtRisk.sure],
    [`revenue_at_risk_or_possibly_${currency}`, ({ part }) => part.revenueAtRisk.possible],
    [`revenue_at_risk_or_if_paused_back_${currency}`, ({ part }) => part.revenueAtRisk.ifPausedBack],
    [`revenue_at_risk_or_unknown_${currency}`, ({ part }) => part.revenueAtRisk.ifUnknown],
    ['coverage_known', ({ part }) => part.coverage.seen + part.coverage.declared],
    ['cover_weeks', ({ part }) => part.weeksOfCover],
    ['licence_wait_weeks_median', ({ wait }) => (wait?.kind === 'weeks' ? wait.median : null)],
    ['licence_route', ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.route : null)],
    ['sources', ({ sourceText }) => sourceText],
    ['leaves_from', ({ countries }) => countries.join(' ')],
    ['effective_sources_low', ({ concentration }) => concentration?.effectiveSources.low ?? null],
    ['effective_sources_high', ({ concentration }) => concentration?.effectiveSources.high ?? null],
    ['hidden_concentration', ({ concentration }) => concentration?.hidden ?? null],
    ['products', ({ part }) => part.products.join(' ')],
    ['triage', ({ triage }) => TRIAGE_WORDS[triage?.state ?? 'not-assessed']],
    ['note', ({ triage }) => triage?.note ?? ''],
  ];
  return {
    title: 'Parts',
    columns: columns.map(([name]) => name),
    rows: rows.map((row) => columns.map(([, read]) => read(row))),
  };
}

function getVerdict({ deciding, upstreamOnly, part }: PartRow): string {
  if (upstreamOnly) return 'Not listed itself; what goes into it is reached';
  if (deciding === null) return part.fill === 'cannotBeJudged' ? 'Cannot be judged' : 'Not listed';
  return getVerdictText(deciding.verdict, deciding.route, deciding.match !== 'missing');
}
