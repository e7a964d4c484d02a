import type { Money } from '../../../domain/units.ts';
import type { ExposureReport, FillName, FourWorlds, PartExposure } from '../../../engine/exposure/report.ts';
import type { ExposureLedger } from '../../../engine/exposure/parts/judgement.ts';
import type { FillAmounts } from '../../words/fill-words.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';
import { countUnjudged } from '../../words/state-words.ts';

type Compared = Pick<ExposureReport, 'currency' | 'totals' | 'parts'>;

/** One fill on both sides, in money a year. */
export type FillChange = { fill: FillName; before: Money; after: Money };

/** One part on both sides; null if a side does not have it. `atRisk` is revenue at risk in all possible cases (the fourth world). */
export type PartChange = {
  partNumber: string;
  description: string;
  before: { exposed: FourWorlds | null; atRisk: Money } | null;
  after: { exposed: FourWorlds | null; atRisk: Money } | null;
  /** The largest of the changes of its revenue at risk over the four worlds, with its sign; orders the list. */
  weight: Money;
};

export type ExposureChange = {
  currency: string;
  revenue: { before: Money; after: Money };
  fills: FillChange[];
  /** Parts with changed exposure or revenue at risk, the heaviest first. Contents from public figures are left out. */
  parts: PartChange[];
};

const WORLDS = ['sure', 'possible', 'ifPausedBack', 'ifUnknown'] as const satisfies readonly (keyof FourWorlds)[];
/** Sums of shares differ in the last digits when rows are added in another order. */
const NOTHING = 1e-9;

/** Effect of an import on the exposure; null if the two sides report in different currencies and cannot be set side by side. */
export function compareExposure(before: Compared, after: Compared): ExposureChange | null {
  if (before.currency !== after.currency) return null;
  return {
    currency: after.currency,
    revenue: { before: before.totals.revenue, after: after.totals.revenue },
    fills: FILL_NAMES.map((fill) => ({ fill, before: before.totals[fill], after: after.totals[fill] })),
    parts: compareParts(before.parts, after.parts),
  };
}

/** Every part number of the company, products among them, by its fill. */
export function countParts({ parts }: ExposureLedger): FillAmounts {
  const { surely, possibly, ifPausedBack, notExposed } = parts;
  return { surely, possibly, ifPausedBack, cannotBeJudged: countUnjudged(parts), notExposed };
}

function compareParts(before: readonly PartExposure[], after: readonly PartExposure[]): PartChange[] {
  const old = new Map(before.filter(isOwn).map((part) => [part.partNumber, part]));
  const recent = new Map(after.filter(isOwn).map((part) => [part.partNumber, part]));
  const changes: PartChange[] = [];
  for (const partNumber of new Set([...old.keys(), ...recent.keys()])) {
    const then = old.get(partNumber);
    const now = recent.get(partNumber);
    const steps = WORLDS.map((world) => (now?.revenueAtRisk[world] ?? 0) - (then?.revenueAtRisk[world] ?? 0));
    const weight = steps.reduce((most, step) => (Math.abs(step) > Math.abs(most) ? step : most), 0);
    const moved = WORLDS.some(
      (world) => Math.abs((now?.exposedShare?.[world] ?? 0) - (then?.exposedShare?.[world] ?? 0)) > NOTHING,
    );
    const isJudgedAnew = now?.state !== then?.state;
    if (!moved && !isJudgedAnew && Math.abs(weight) <= NOTHING * Math.max(1, ...steps.map(Math.abs))) continue;
    changes.push({
      partNumber,
      description: (now ?? then)?.description ?? '',
      before: then === undefined ? null : view(then),
      after: now === undefined ? null : view(now),
      weight,
    });
  }
  return changes.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.partNumber < b.partNumber ? -1 : 1));
}

function isOwn({ inferred }: PartExposure): boolean {
  return !inferred;
}

function view({ exposedShare, revenueAtRisk }: PartExposure): { exposed: FourWorlds | null; atRisk: Money } {
  return { exposed: exposedShare, atRisk: revenueAtRisk.ifUnknown };
}
