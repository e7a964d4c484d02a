import { createExportTable, type ExportTable } from '../../domain/tables/export-table.ts';
import type { BriefReport } from '../../engine/brief/brief-report.ts';
import type { ExposureSummary, FourWorlds, PartExposure } from '../../engine/exposure/report.ts';
import type { LicenceCase, LicenceReport } from '../../engine/licences/case-report.ts';
import { FILL_TEXTS } from '../words/fill-words.ts';
import { readCoverBasis, readRestsOnBasis, readRisk, readSpendBasis, readWorld } from '../words/known-money.ts';
import { nameMove } from '../words/name-move.ts';
import { STATE_WORDS, describeReason } from '../words/state-words.ts';
import { UNKNOWN_COVER_WORDS } from '../words/cover-words.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';
import { getOwn } from '../../domain/get-own.ts';
import { readSavings, readSavingsBasis } from '../words/say-savings.ts';

/** Returns the parts, those from public figures marked; no amount at risk of those of which none is known. */
export function listParts(
  parts: readonly PartExposure[],
  { currency, withoutMoney }: Pick<ExposureSummary, 'currency' | 'withoutMoney'>,
): ExportTable {
  const atRisk = (world: keyof FourWorlds) => (part: PartExposure) => readWorld(part, world, withoutMoney);
  return createExportTable<PartExposure>(
    'Parts',
    [
      ['part_number', 'text', (part) => part.partNumber],
      ['description', 'text', (part) => part.description],
      ['evidence_for_part', 'text', (part) => (part.inferred ? 'inferred' : 'own')],
      ['state', 'text', (part) => STATE_WORDS[part.state]],
      ['cannot_be_judged_because', 'text', (part) => part.reasons.map(describeReason).join('; ')],
      ['exposure', 'text', (part) => FILL_TEXTS[part.fill].label],
      ['decides', 'text', (part) => part.decides],
      [`spend_a_year_${currency}`, 'money', (part) => part.spend],
      ['supply_surely', 'share', (part) => part.exposedShare?.sure ?? null],
      ['supply_or_possibly', 'share', (part) => part.exposedShare?.possible ?? null],
      ['supply_or_unknown', 'share', (part) => part.exposedShare?.ifUnknown ?? null],
      [`revenue_at_risk_${currency}`, 'money', (part) => readRisk(part, withoutMoney).amount],
      ['revenue_at_risk_is', 'text', (part) => readRisk(part, withoutMoney).basis],
      [`revenue_at_risk_surely_${currency}`, 'money', atRisk('sure')],
      [`revenue_at_risk_or_possibly_${currency}`, 'money', atRisk('possible')],
      [`revenue_at_risk_or_unknown_${currency}`, 'money', atRisk('ifUnknown')],
      ['cover_weeks', 'number', (part) => part.weeksOfCover],
      ['licence_wait_weeks_median', 'number', (part) => part.waitWeeks?.median ?? null],
      ['products', 'text', (part) => part.products.join(' ')],
      ['spend_is', 'text', readSpendBasis],
      ['cover_is', 'text', readCoverBasis],
    ],
    parts,
  );
}

/** Returns every finding with the tests behind it. */
export function listFindings(parts: readonly PartExposure[]): ExportTable {
  const rows = parts.flatMap((part) => part.findings.map((finding) => ({ part, finding })));
  return createExportTable<(typeof rows)[number]>(
    'Findings',
    [
      ['part_number', 'text', ({ part }) => part.partNumber],
      ['source', 'text', ({ finding }) => finding.siteId],
      ['source_stands_on', 'text', ({ finding }) => finding.origin],
      ['buyer', 'text', ({ finding }) => finding.buyerSiteId],
      ['share', 'share', ({ finding }) => finding.share],
      ['exporter', 'text', ({ finding }) => finding.exporter],
      ['destination', 'text', ({ finding }) => finding.destination],
      ['evidence', 'text', ({ finding }) => finding.evidence],
      ['item', 'text', ({ finding }) => finding.itemId],
      ['measure', 'text', ({ finding }) => finding.measureId],
      ['law_status', 'text', ({ finding }) => finding.status],
      ['match', 'text', ({ finding }) => finding.match],
      ['verdict', 'text', ({ finding }) => finding.verdict],
      ['route', 'text', ({ finding }) => finding.route],
      [
        'reasons',
        'text',
        ({ finding }) =>
          finding.criteria
            .map(
              ({ property, result, found, expected }) =>
                `${property} ${result}: found ${found ?? 'nothing'}, asked ${expected}`,
            )
            .join('; '),
      ],
      ['missing', 'text', ({ finding }) => finding.missing.join(', ')],
    ],
    rows,
  );
}

/** Returns the licence cases, on file and needed. */
export function listLicences({ cases, currency }: LicenceReport): ExportTable {
  return createExportTable<LicenceCase>(
    'Licences',
    [
      ['exporter', 'text', (one) => one.exporter],
      ['end_user', 'text', (one) => one.endUser ?? one.destination],
      ['code', 'text', (one) => one.code],
      ['item', 'text', (one) => one.itemName],
      ['parts', 'text', (one) => one.parts.map(({ partNumber }) => partNumber).join(' ')],
      ['state', 'text', (one) => one.state],
      ['filed', 'date', (one) => one.filed],
      ['decided', 'date', (one) => one.decided],
      ['valid_to', 'date', (one) => one.validTo],
      ['quantity', 'number', (one) => one.quantity],
      ['used', 'number', (one) => one.used],
      ['quantity_unit', 'text', (one) => one.quantityUnit],
      ['cover_until', 'date', (one) => one.cover.until],
      ['decision_early', 'date', (one) => one.expected?.early ?? null],
      ['decision_median', 'date', (one) => one.expected?.median ?? null],
      ['decision_late', 'date', (one) => one.expected?.late ?? null],
      ['no_decision_because', 'text', (one) => one.noDecision],
      ['file_by', 'date', (one) => one.fileBy],
      ['standing', 'text', (one) => one.standing],
      ['papers_owed', 'number', (one) => one.papers.filter(({ state }) => state === 'owed').length],
      [`rests_on_it_${currency}`, 'money', (one) => (one.restsOn > 0 ? one.restsOn : null)],
      ['owner', 'text', (one) => one.owner],
      ['note', 'text', (one) => one.note],
      ['rests_on_it_is', 'text', readRestsOnBasis],
      ['cover_until_is', 'text', ({ cover }) => readCoverEnd(cover)],
    ],
    cases,
  );
}

/** How the last day of a cover is to be read; of one that is not known, why. */
function readCoverEnd(cover: LicenceCase['cover']): string {
  if (cover.isOpenEnded) return 'as long as the licence holds';
  if (cover.until === null) return `not known: ${UNKNOWN_COVER_WORDS[cover.unknown ?? 'no-stock']}`;
  return sayCoverBound(cover).trim() || 'known';
}

/** Returns the moves of a search, those outside the plan among them. */
export function listMoves({ moves, names, exposure: { currency } }: BriefReport): ExportTable {
  const called = {
    part: (partNumber: string) => getOwn(names.parts, partNumber) || partNumber,
    site: (siteId: string | null) => (siteId === null ? 'source not seen' : (getOwn(names.sites, siteId) ?? siteId)),
  };
  const rows = moves?.moves ?? [];
  return createExportTable<(typeof rows)[number]>(
    'Moves',
    [
      ['id', 'text', ({ lever }) => lever.id],
      ['move', 'text', ({ lever }) => nameMove(lever, called)],
      ['in_plan', 'text', ({ isInPlan }) => (isInPlan ? 'yes' : 'no')],
      ['suggested', 'text', ({ isSuggested }) => (isSuggested ? 'yes' : 'no')],
      [`cost_alone_${currency}`, 'money', ({ costAlone }) => costAlone],
      [`avoids_alone_${currency}`, 'money', (move) => readSavings(move, move.avoidsAlone.value)],
      [
        `avoids_alone_low_${currency}`,
        'money',
        (move) => readSavings(move, move.avoidsAlone.value, move.avoidsAlone.low),
      ],
      [
        `avoids_alone_high_${currency}`,
        'money',
        (move) => readSavings(move, move.avoidsAlone.value, move.avoidsAlone.high),
      ],
      [`cost_in_plan_${currency}`, 'money', ({ costInPlan }) => costInPlan],
      [`avoids_in_plan_${currency}`, 'money', (move) => readSavings(move, move.avoidsInPlan?.value ?? null)],
      ['decide_by', 'date', ({ decideBy }) => decideBy],
      ['avoids_is', 'text', (move) => readSavingsBasis(move, move.avoidsAlone.value)],
    ],
    rows,
  );
}
