import { createExportTable } from '../../../domain/tables/export-table.ts';
import type { ColumnDefinition, ExportTable } from '../../../domain/tables/export-table.ts';
import { readCoverBasis, readRisk, readSpendBasis, readWorld } from '../../../documents/words/known-money.ts';
import type { ExposureReport, FourWorlds } from '../../../engine/exposure/report.ts';
import type { PartColumnId } from '../parts/part-columns.tsx';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import { STATE_WORDS, describeReason } from '../../words/state-words.ts';
import type { PartRow } from '../parts/part-row.ts';
import { isReached } from '../parts/part-row.ts';
import { TRIAGE_WORDS } from '../../words/triage-words.ts';
import { CONCENTRATION_COLUMNS } from './concentration-columns.ts';
import { STATUS_WORDS_IN_FILES, getVerdictInFiles } from '../../words/file-words.ts';

/** A column of the export, after the same column of the grid; null: the grid has no room for it. */
type PartDefinition = readonly [of: PartColumnId | null, ...definition: ColumnDefinition<PartRow>];

const listDefinitions = (currency: string, withoutMoney: readonly string[]) => {
  /** An amount at risk in one world; nothing if none is known of the part, as on the page. */
  const atRisk =
    (world: keyof FourWorlds) =>
    ({ part }: PartRow) =>
      readWorld(part, world, withoutMoney);
  return [
    ['part', 'part_number', 'text', ({ id }) => id],
    ['description', 'description', 'text', ({ part }) => part.description],
    [null, 'evidence_for_part', 'text', ({ part }) => (part.inferred ? 'inferred' : 'own')],
    [null, 'form', 'text', ({ part }) => part.form],
    [null, 'category', 'text', ({ part }) => part.category],
    [null, 'hs_code', 'text', ({ hsCode }) => hsCode],
    [null, 'exposure', 'text', ({ part }) => FILL_TEXTS[part.fill].label],
    [null, 'state', 'text', ({ part }) => STATE_WORDS[part.state]],
    [null, 'cannot_be_judged_because', 'text', ({ part }) => part.reasons.map(describeReason).join('; ')],
    [null, 'in_no_product', 'text', ({ part }) => (part.inNoProduct ? 'yes' : 'no')],
    [null, 'rests_on_made_in_house', 'text', ({ part }) => part.assumptions.join(' ')],
    ['decides', 'decides', 'text', ({ part }) => part.decides],
    ['decides', 'verdict', 'text', getVerdict],
    ['law', 'control', 'text', ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.itemId : null)],
    ['law', 'law_status', 'text', ({ law }) => (law === 'not-listed' ? null : STATUS_WORDS_IN_FILES[law])],
    ['spend', `spend_a_year_${currency}`, 'money', ({ part }) => part.spend],
    ['share', 'supply_surely', 'share', ({ part }) => part.exposedShare?.sure ?? null],
    ['share', 'supply_or_possibly', 'share', ({ part }) => part.exposedShare?.possible ?? null],
    ['share', 'supply_or_if_paused_back', 'share', ({ part }) => part.exposedShare?.ifPausedBack ?? null],
    ['share', 'supply_or_unknown', 'share', ({ part }) => part.exposedShare?.ifUnknown ?? null],
    [null, 'own_supply_surely', 'share', ({ part }) => part.ownShare?.sure ?? null],
    [null, 'own_supply_or_unknown', 'share', ({ part }) => part.ownShare?.ifUnknown ?? null],
    ['risk', `revenue_at_risk_${currency}`, 'money', ({ part }) => readRisk(part, withoutMoney).amount],
    ['risk', 'revenue_at_risk_is', 'text', ({ part }) => readRisk(part, withoutMoney).basis],
    ['risk', `revenue_at_risk_surely_${currency}`, 'money', atRisk('sure')],
    ['risk', `revenue_at_risk_or_possibly_${currency}`, 'money', atRisk('possible')],
    ['risk', `revenue_at_risk_or_if_paused_back_${currency}`, 'money', atRisk('ifPausedBack')],
    ['risk', `revenue_at_risk_or_unknown_${currency}`, 'money', atRisk('ifUnknown')],
    [null, 'coverage_known', 'share', ({ part }) => part.coverage.seen + part.coverage.declared],
    ['cover', 'cover_weeks', 'number', ({ part }) => part.weeksOfCover],
    ['wait', 'licence_wait_weeks_median', 'number', ({ wait }) => (wait?.kind === 'weeks' ? wait.median : null)],
    [
      'wait',
      'licence_route',
      'text',
      ({ deciding }) => (deciding !== null && isReached(deciding) ? deciding.route : null),
    ],
    ['sources', 'sources', 'text', ({ sourceText }) => sourceText],
    ['sources', 'leaves_from', 'text', ({ countries }) => countries.join(' ')],
    ...CONCENTRATION_COLUMNS.map((column) => [null, ...column] as const),
    [null, 'products', 'text', ({ part }) => part.products.join(' ')],
    ['triage', 'triage', 'text', ({ triage }) => TRIAGE_WORDS[triage?.state ?? 'not-assessed']],
    ['triage', 'note', 'text', ({ triage }) => triage?.note ?? ''],
    ['spend', 'spend_is', 'text', ({ part }) => readSpendBasis(part)],
    ['cover', 'cover_is', 'text', ({ part }) => readCoverBasis(part)],
  ] as const satisfies readonly PartDefinition[];
};

type NoneOf<T extends never> = T;
/** No column: everything in the grid stands in the export. A column of the grid without one breaks the build here. */
export type NotExported = NoneOf<Exclude<PartColumnId, ReturnType<typeof listDefinitions>[number][0]>>;

/** Columns of the parts export: shares 0 to 1, money in whole units of the currency, weeks; full figures, not rounded as on screen. */
export function createPartExport(
  rows: readonly PartRow[],
  { currency, withoutMoney }: Pick<ExposureReport, 'currency' | 'withoutMoney'>,
): ExportTable {
  const columns = listDefinitions(currency, withoutMoney).map(([_of, ...column]): ColumnDefinition<PartRow> => column);
  return createExportTable('Parts', columns, rows);
}

function getVerdict({ deciding, upstreamOnly, part }: PartRow): string {
  if (part.state !== 'exposed') return STATE_WORDS[part.state];
  if (upstreamOnly || deciding === null || !isReached(deciding)) return 'Not itself; a component of it is reached';
  return getVerdictInFiles(deciding.verdict, deciding.route, deciding.match !== 'missing');
}
