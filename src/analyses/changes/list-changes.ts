import type { Catalogue } from '../../catalogue/schema.ts';
import { takeStanding } from '../../domain/answers/weaken-ahead.ts';
import { TABLE_KEYS } from '../../domain/content-hash.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Assumptions, VersionMeta } from '../../domain/workspace/workspace.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { summariseExposure } from '../../engine/exposure/analyse.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { getDataDay } from './choose-steps.ts';
import { type ChangeRow, composeChange, computeChangeRows } from './compose-change.ts';

/** A version with its data. */
export type Versioned = { readonly meta: VersionMeta; readonly dataset: Dataset };

/** Licence rows of two versions told apart: licences held change no fill, and would else be seen nowhere. */
export type LicenceChanges = { readonly added: number; readonly removed: number; readonly changed: number };

/** Changes from one version to another, and their authors. */
export type VersionChange = {
  readonly from: { readonly number: number; readonly hash: string; readonly lawDate: string };
  readonly to: { readonly number: number; readonly hash: string; readonly lawDate: string; readonly accepted: string };
  readonly author: string;
  readonly note: string;
  readonly currency: string;
  /** One row a fill, one cause at a time; the steps of a row add up. */
  readonly rows: readonly ChangeRow[];
  readonly licences: LicenceChanges;
  /** Numbers of the products without a price or a demand on either side: their revenue is in none of its amounts. */
  readonly withoutMoney: { readonly before: readonly string[]; readonly now: readonly string[] };
};

/**
 * Returns the changes between two versions of a company, recomputed one cause at a time: the law from the day of the older data to the law date,
 * sourcing, all other records, then settings and rates.
 */
export function compareVersions(
  older: Versioned,
  newer: Versioned,
  {
    catalogue,
    lawDate,
    assumptions,
    inference,
  }: { catalogue: Catalogue; lawDate: string; assumptions: Assumptions; inference: boolean },
): VersionChange {
  const olderLawDate = getDataDay(older.meta);
  const { withNewSourcing, withNewData } = composeChange(older.dataset, newer.dataset);
  const ask = (dataset: Dataset, day: string): ExposureSummary => {
    const clocks = { lawDate: day, suspensionEnd: 'inclusive' as const };
    // What is assumed of a rule that was clear on that day counts for nothing then.
    const isOpen = resolveAssumptions(catalogue, assumptions, clocks).ok;
    const question = {
      ...clocks,
      assumptions: isOpen ? assumptions : {},
      inference,
      dataVersion: newer.meta.hash,
      destination: null,
    };
    return summariseExposure({ dataset: takeStanding(dataset, day, catalogue), catalogue, question });
  };
  const now = ask(newer.dataset, lawDate);
  const before = ask(older.dataset, olderLawDate);
  const results = {
    before: before.totals,
    afterLaw: ask(older.dataset, lawDate).totals,
    afterSourcing: ask(withNewSourcing, lawDate).totals,
    afterData: ask(withNewData, lawDate).totals,
    now: now.totals,
  };
  return {
    from: { number: older.meta.number, hash: older.meta.hash, lawDate: olderLawDate },
    to: { number: newer.meta.number, hash: newer.meta.hash, lawDate, accepted: newer.meta.accepted },
    author: newer.meta.author,
    note: newer.meta.note,
    currency: now.currency,
    rows: computeChangeRows(results),
    licences: compareLicences(older.dataset, newer.dataset),
    withoutMoney: { before: before.withoutMoney, now: now.withoutMoney },
  };
}

function compareLicences(older: Dataset, newer: Dataset): LicenceChanges {
  const index = ({ licences }: Dataset): Map<string, string> =>
    new Map(
      licences.map((row) => [JSON.stringify(TABLE_KEYS.licences.map((field) => row[field])), JSON.stringify(row)]),
    );
  const [before, after] = [index(older), index(newer)];
  const kept = [...after].filter(([key]) => before.has(key));
  return {
    added: after.size - kept.length,
    removed: [...before.keys()].filter((key) => !after.has(key)).length,
    changed: kept.filter(([key, row]) => before.get(key) !== row).length,
  };
}
