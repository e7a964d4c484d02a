import type { Catalogue } from '../../catalogue/schema.ts';
import type { IsoDate, Money } from '../../domain/units.ts';
import type { ExposureReport, FillName, PartExposure } from './report.ts';
import type { PartState } from './parts/judgement.ts';

/** One figure of the company under two laws, in money a year. */
type FigureUnderLaws = { readonly figure: FillName | 'knowHow'; readonly before: Money; readonly after: Money };

/** A part with different verdicts under two laws; `atRisk` is its possible loss of revenue in the worst case. */
export type PartUnderLaws = {
  readonly partNumber: string;
  readonly description: string;
  readonly before: { readonly state: PartState; readonly atRisk: Money } | null;
  readonly after: { readonly state: PartState; readonly atRisk: Money } | null;
};

/** Effect of another law on one company on one day. */
export type LawEffect = {
  readonly lawDate: IsoDate;
  readonly currency: string;
  readonly figures: readonly FigureUnderLaws[];
  /** The part with most revenue at risk first; empty: no part is judged otherwise. */
  readonly parts: readonly PartUnderLaws[];
};

const FIGURES = ['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed', 'knowHow'] as const;
/** Rounding of sums in another order. */
const NOTHING = 1e-6;

/** Returns the differences between two exposures of the same data on the same day under two catalogues. */
export function compareUnderLaws(before: ExposureReport, after: ExposureReport): LawEffect {
  const old = new Map(before.parts.map((part) => [part.partNumber, part]));
  const now = new Map(after.parts.map((part) => [part.partNumber, part]));
  const parts = [...new Set([...old.keys(), ...now.keys()])].flatMap((partNumber) => {
    const [then, since] = [old.get(partNumber), now.get(partNumber)];
    if (then !== undefined && since !== undefined && isJudgedAlike(then, since)) return [];
    const description = (since ?? then)?.description ?? '';
    return [{ partNumber, description, before: view(then), after: view(since) }];
  });
  return {
    lawDate: after.lawDate,
    currency: after.currency,
    figures: FIGURES.map((figure) => ({ figure, before: before.totals[figure], after: after.totals[figure] })),
    parts: parts.toSorted((a, b) => getMost(b) - getMost(a) || (a.partNumber < b.partNumber ? -1 : 1)),
  };
}

/**
 * The days of a possible difference in law, `today` first, then those with a begin or an end of a differing measure's limb, or of a pause of it;
 * none before today, and `most` in all.
 */
export function listDaysOfChange(before: Catalogue, after: Catalogue, today: IsoDate, most = 4): IsoDate[] {
  const old = new Map(before.measures.map((measure) => [measure.id, measure]));
  const differing = after.measures.filter((measure) => old.get(measure.id) !== measure);
  const changedItems = new Set(
    after.items.filter((item) => !before.items.includes(item)).map(({ measureId }) => measureId),
  );
  const touched = [...differing, ...after.measures.filter(({ id }) => changedItems.has(id))];
  const days = touched.flatMap(({ limbs }) =>
    limbs.flatMap(({ effective, ended, suspensions }) => [
      effective,
      ...(ended === null ? [] : [dayAfter(ended)]),
      ...suspensions.flatMap(({ from, to }) => [from, dayAfter(to)]),
    ]),
  );
  const coming = [...new Set(days)].filter((day) => day > today).toSorted();
  return [today, ...coming].slice(0, most);
}

function isJudgedAlike(then: PartExposure, since: PartExposure): boolean {
  return (
    then.state === since.state &&
    Math.abs(then.revenueAtRisk.ifUnknown - since.revenueAtRisk.ifUnknown) < NOTHING &&
    Math.abs(then.revenueAtRisk.sure - since.revenueAtRisk.sure) < NOTHING
  );
}

function view(part: PartExposure | undefined): PartUnderLaws['before'] {
  return part === undefined ? null : { state: part.state, atRisk: part.revenueAtRisk.ifUnknown };
}

function getMost({ before, after }: PartUnderLaws): Money {
  return Math.max(before?.atRisk ?? 0, after?.atRisk ?? 0);
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
