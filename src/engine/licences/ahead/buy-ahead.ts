import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { IsoDate } from '../../../domain/units.ts';
import { createReportingMoney } from '../../network/reporting-money.ts';
import { getLastDay, isCountedIn } from '../../controls/licences.ts';
import { addWorkingDays } from '../../controls/working-days.ts';
import type { CasePart, LicenceCase } from '../case-report.ts';
import { isUsedUp } from '../case-files.ts';
import { findWait } from '../expected-decision.ts';
import { writeCoverBound } from '../cover-bound.ts';
import { addDays, countDays } from '../judge-cover.ts';
import type { AheadSettings, BuyLimit, BuyRow } from './ahead-report.ts';
import { compareTexts } from '../../../domain/texts/compare-texts.ts';

const DAYS_A_YEAR = 365;
/** In the place of a last day where there is none. */
const OPEN = 'open';

/** Basis of a part of a case, with nothing of catalogue or data left to look up. */
export type BuyFacts = {
  readonly today: IsoDate;
  readonly coverEnds: IsoDate | null;
  /** Day of the decision at the stated confidence; null: none can be expected. */
  readonly decision: IsoDate | null;
  /** Days from the source to here; null: on no file. */
  readonly leadDays: number | null;
  readonly yearlyUnits: number | null;
  /** Until when goods may leave as things stand: the end of a licence in use, or the word open while the rule asks for none; null: nothing may leave. */
  readonly shipsUntil: IsoDate | null;
  /** Units free to pass under a licence in use beside the usual flow, already counted by the cover; null: no such limit; NaN: not known. */
  readonly licensedLeft: number | null;
  /** Whether how much of it is used is not on file, where that is not known; else it cannot be held against the need. */
  readonly isUseSilent: boolean;
  /** Whether passage follows the usual flow, as under a licence. */
  readonly isLicensed: boolean;
};

type Bought = Pick<BuyRow, 'neededUntil' | 'needed' | 'order' | 'orderBy' | 'limit'>;

/**
 * Returns how many units bridge the days from the end of cover until the decision and the way here are over, how many of them can be ordered, and the last day
 * to do so: they leave while they may, come in before the cover ends, and under a licence pass only so far above the usual flow.
 */
export function sizeOrder(facts: BuyFacts, { growth, shelfLifeDays }: AheadSettings): Bought {
  const none = { neededUntil: null, needed: null, order: null, orderBy: null };
  const { today, coverEnds, decision, leadDays, yearlyUnits, shipsUntil } = facts;
  if (decision === null) return { ...none, limit: 'no-decision' };
  // Without the days of the way nothing is known to be enough, but that nothing may leave is.
  if (leadDays === null)
    return shipsUntil === null ? { ...none, order: 0, limit: 'cannot-ship' } : { ...none, limit: 'no-lead' };
  const neededUntil = addDays(decision, leadDays);
  const isUseUnknown = Number.isNaN(facts.licensedLeft);
  const isRateKnown = yearlyUnits !== null && yearlyUnits > 0;
  // What is left of a licence is not known either where the need is not: the need is what is missing then.
  const leftLimit = facts.isUseSilent ? 'no-use' : 'not-held';
  if (coverEnds === null) return { ...none, neededUntil, limit: isUseUnknown && isRateKnown ? leftLimit : 'no-cover' };
  if (!isRateKnown) return { ...none, neededUntil, limit: 'no-rate' };
  const daily = yearlyUnits / DAYS_A_YEAR;
  const shortDays = Math.max(0, countDays(coverEnds, neededUntil));
  const needed = shortDays === 0 ? 0 : Math.ceil(daily * shortDays - 1e-9);
  if (needed === 0) return { neededUntil, needed, order: 0, orderBy: null, limit: null };
  if (shipsUntil === null) return { neededUntil, needed, order: 0, orderBy: null, limit: 'cannot-ship' };
  const inTime = addDays(coverEnds, -leadDays);
  const last = shipsUntil === OPEN || inTime < shipsUntil ? inTime : shipsUntil;
  const daysLeft = countDays(today, last);
  if (daysLeft < 0) return { neededUntil, needed, order: 0, orderBy: null, limit: 'too-late' };
  if (isUseUnknown) return { neededUntil, needed, order: 0, orderBy: null, limit: leftLimit };
  const limits: [number, BuyLimit][] = [];
  if (shelfLifeDays !== null) limits.push([daily * shelfLifeDays, 'shelf-life']);
  if (facts.licensedLeft !== null) limits.push([facts.licensedLeft, 'licence']);
  if (facts.isLicensed) limits.push([daily * growth * (daysLeft + 1), 'growth']);
  const [most, limit] = limits.toSorted((a, b) => a[0] - b[0])[0] ?? [Infinity, null];
  const order = Math.min(needed, Math.floor(most + 1e-9));
  const passing = facts.isLicensed ? Math.ceil(order / (daily * growth) - 1e-9) - 1 : 0;
  const orderBy = order > 0 ? addDays(last, -Math.max(0, passing)) : null;
  return { neededUntil, needed, order, orderBy, limit: order < needed ? limit : null };
}

type Input = {
  readonly cases: readonly LicenceCase[];
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly settings: AheadSettings;
  /** Filing day of a case by the plan; absent: it is filed already, or nothing is to be filed. */
  readonly fileDays: ReadonlyMap<string, IsoDate>;
};

/** Returns the orders of each part of a case before its decision, the first order day first; a budget goes to the most revenue for a unit of money. */
export function buyAhead({ cases, dataset, catalogue, today, settings, fileDays }: Input): BuyRow[] {
  const toReporting = createReportingMoney(dataset);
  const prices = new Map(
    dataset.parts.map((part) => [part.partNumber, toReporting(part.unitPrice, part.currency)] as const),
  );
  const lanes = Map.groupBy(
    cases.flatMap((one) => one.parts.map((part) => ({ one, part }))),
    ({ one, part }) => JSON.stringify([part.partNumber, one.exporterSiteId, one.buyerSiteId, one.destination]),
  );
  const rows = [...lanes.values()].map((pieces) => {
    const [{ one, part }] = pieces as [Piece];
    const live = pieces.filter(({ one: { standing } }) => standing !== 'not-now');
    const facts = (live.length > 0 ? live : pieces)
      .map((piece) => gatherFacts(piece, { dataset, catalogue, today, settings, fileDays }))
      .reduce(takeStrictest);
    const known = prices.get(part.partNumber) ?? Number.NaN;
    const price = Number.isNaN(known) ? null : known;
    const bought = pieces.every(isNotJudged) ? NOT_JUDGED : sizeOrder(facts, settings);
    const bounds = {
      ...writeCoverBound(
        pieces.map((piece) => piece.one),
        facts.coverEnds,
      ),
      ...(part.yearlyUnitsAreLeast === true && bought.needed !== null ? { neededIsLeast: true as const } : {}),
    };
    const row = { ...writeRow(one, part, facts.coverEnds, bought, price), ...bounds };
    return { row, worth: Math.max(...pieces.map((piece) => piece.one.restsOn)), price };
  });
  return spend(rows, settings.budget).toSorted(
    (a, b) =>
      compareTexts(a.orderBy ?? '9', b.orderBy ?? '9') ||
      compareTexts(a.partNumber, b.partNumber) ||
      compareTexts(a.caseId, b.caseId),
  );
}

/** Goods far from any item on file are not known to stop: their nature is asked, and nothing is spent on it. */
const NOT_JUDGED: Bought = { neededUntil: null, needed: null, order: null, orderBy: null, limit: 'not-judged' };

function isNotJudged({ part }: Piece): boolean {
  return part.match === 'missing';
}

type Piece = { readonly one: LicenceCase; readonly part: CasePart };

/** Goods under several items leave only with all licences: the latest decision, the first end of cover, and the least passage; an unknown of one is an unknown of all. */
function takeStrictest(a: BuyFacts, b: BuyFacts): BuyFacts {
  const least = (x: string | null, y: string | null): string | null =>
    x === null || y === null ? null : x < y ? x : y;
  const latest = (x: string | null, y: string | null): string | null =>
    x === null || y === null ? null : x > y ? x : y;
  const left = [a.licensedLeft, b.licensedLeft].filter((units) => units !== null);
  return {
    ...a,
    coverEnds: least(a.coverEnds, b.coverEnds),
    decision: latest(a.decision, b.decision),
    yearlyUnits: a.yearlyUnits === null || b.yearlyUnits === null ? null : Math.max(a.yearlyUnits, b.yearlyUnits),
    // A day stands before the word open.
    shipsUntil: least(a.shipsUntil, b.shipsUntil),
    licensedLeft: left.length === 0 ? null : Math.min(...left),
    isUseSilent: a.isUseSilent || b.isUseSilent,
    isLicensed: a.isLicensed || b.isLicensed,
  };
}

function gatherFacts(
  { one, part: { partNumber, yearlyUnits } }: Piece,
  { dataset, catalogue, today, settings, fileDays }: Omit<Input, 'cases'>,
): BuyFacts {
  const wait = catalogue.licenceWaits.find(({ measureId }) => measureId === one.measureId);
  const filed = fileDays.get(one.id) ?? one.expected?.filed ?? null;
  const days = wait === undefined ? null : findWait(settings.confidence, wait);
  const decided =
    filed === null || days === null || one.noDecision !== null
      ? null
      : addWorkingDays(filed, days, catalogue.workingDays).day;
  const leads = dataset.sourcing.flatMap((row) =>
    row.partNumber === partNumber && row.siteId === one.exporterSiteId ? (row.leadTimeDays ?? []) : [],
  );
  const isLicensed = one.state === 'granted' && !isUsedUp(one);
  return {
    today,
    coverEnds: one.cover.until,
    decision: decided !== null && decided < today ? today : decided,
    leadDays: leads.length === 0 ? null : Math.max(...leads),
    yearlyUnits,
    shipsUntil: one.standing === 'not-now' ? OPEN : isLicensed ? (getLastDay(one) ?? OPEN) : null,
    licensedLeft: isLicensed ? findSpare(one, yearlyUnits, today) : null,
    isUseSilent: isLicensed && one.quantity !== null && one.used === null,
    isLicensed,
  };
}

/** Part of a licence's quantity left by the usual flow of all its parts on its last day, as far as it falls to one of them; null: it is for no quantity. */
function findSpare(one: LicenceCase, yearlyUnits: number | null, today: IsoDate): number | null {
  const { quantity, used, parts } = one;
  if (quantity === null) return null;
  const lastDay = getLastDay(one);
  const yearly = parts.reduce((sum, part) => sum + (part.yearlyUnits ?? Number.NaN), 0);
  const isCounted = isCountedIn(
    one,
    parts.map(({ unit }) => unit),
  );
  const left = isCounted ? quantity - (used ?? Number.NaN) : Number.NaN;
  const days = lastDay === null ? Infinity : countDays(today, lastDay) + 1;
  const spare = Math.max(0, left - (yearly * days) / DAYS_A_YEAR);
  return (spare * (yearlyUnits ?? Number.NaN)) / yearly;
}

function writeRow(
  one: LicenceCase,
  part: CasePart,
  coverEnds: IsoDate | null,
  bought: Bought,
  price: number | null,
): BuyRow {
  return {
    caseId: one.id,
    partNumber: part.partNumber,
    description: part.description,
    exporter: one.exporter,
    unit: part.unit,
    coverEnds,
    ...bought,
    outlay: bought.order === null || (price === null && bought.order > 0) ? null : bought.order * (price ?? 0),
  };
}

/** Orders within a budget: where a unit of money bridges most revenue first, the last one in part; one without a price is not bought. */
function spend(
  rows: readonly { readonly row: BuyRow; readonly worth: number; readonly price: number | null }[],
  budget: number | null,
): BuyRow[] {
  if (budget === null) return rows.map(({ row }) => row);
  let left = budget;
  const rate = (of: (typeof rows)[number]): number => of.worth / ((of.row.needed ?? 0) * (of.price ?? 0) || Infinity);
  const kept = new Map<BuyRow, BuyRow>();
  for (const one of rows.toSorted((a, b) => rate(b) - rate(a))) {
    const { row, price } = one;
    if (row.order === null || row.order === 0) continue;
    if (price === null) {
      kept.set(row, { ...row, order: 0, orderBy: null, outlay: null, limit: 'no-price' });
      continue;
    }
    const order = price === 0 ? row.order : Math.min(row.order, Math.floor(left / price + 1e-9));
    left -= order * price;
    if (order < row.order)
      kept.set(row, { ...row, order, orderBy: order > 0 ? row.orderBy : null, outlay: order * price, limit: 'budget' });
  }
  return rows.map(({ row }) => kept.get(row) ?? row);
}
