import type { Dataset, Licence } from '../../domain/dataset.ts';
import { type CountedUse, markBooking, readCounted, writeCounted } from '../../domain/licence-file/counted-use.ts';
import type { RowLeft, StockMovement } from '../../domain/stock-movement.ts';
import type { IsoDate } from '../../domain/units.ts';
import { getCompanyNames, getNamesBySite } from '../controls/company-names.ts';
import { getLastDay, isCountedIn, isForLane } from '../controls/licences.ts';
import type { LicenceCase, LicenceReport } from './case-report.ts';

/** Use of one licence by stock movements. */
export type LicenceUse = {
  /** Row of the licence in the dataset. */
  readonly fileRow: number;
  readonly code: string;
  readonly exporter: string;
  readonly quantity: number | null;
  readonly stated: number | null;
  /** Use by earlier lists; receipts, received and reversed are additions of these lists. */
  readonly before: CountedUse | null;
  readonly receipts: number;
  readonly received: number;
  readonly reversed: number;
  /** First movement of all lists where it is after the licence began: earlier use is not in them. */
  readonly startsOn: IsoDate | null;
  /** Whether rows perhaps belonging to it could not be counted. */
  readonly hasUnclear: boolean;
  /** Received less reversed; where it is only the least use, not less than the stated use, and null if nothing was stated. */
  readonly used: number | null;
  /** All counted movements, of these lists and earlier ones, as kept with the licence. */
  readonly counted: string;
};

/** Use by licence, unassigned movements, and rows without a border. */
export type UseCount = {
  readonly uses: readonly LicenceUse[];
  readonly left: readonly RowLeft[];
  readonly inside: number;
  /** Rows in two lists, counted once. */
  readonly repeated: number;
  /** Of these, rows without a number of booking: taken for the same booking because they say the same. */
  readonly unnumbered: number;
  /** Rows counted with an earlier list. */
  readonly known: number;
  /** First and last day of the list; null: it has no row. */
  readonly span: readonly [IsoDate, IsoDate] | null;
};

/** Why no licence is counted for a receipt, and whether it may have used one all the same. */
type NotFound = { readonly why: string; readonly isUnclear: boolean };

type Input = {
  readonly report: Pick<LicenceReport, 'cases'>;
  readonly dataset: Dataset;
  readonly movements: readonly StockMovement[];
  /** Unreadable rows: any of them may be a receipt. */
  readonly unread: readonly RowLeft[];
  readonly repeated?: number | undefined;
  readonly unnumbered?: number | undefined;
};

/**
 * Returns the use of each licence by goods receipts: those of its exporter, of parts under its item, on days of its term; a reversal of a
 * receipt gives it back. Goods under several items use a licence of each. Movements counted by earlier lists stay counted, and a booking of
 * theirs counts no second time. A receipt with no licence, or more than one, to stand for is named and counts for none.
 */
export function countUse({ report, dataset, movements, unread, repeated = 0, unnumbered = 0 }: Input): UseCount {
  const finder = new LicenceFinder(report, dataset);
  const counted = new Map<number, StockMovement[]>();
  const left: RowLeft[] = [...unread];
  const unclearParts = new Set<string>();
  for (const movement of movements) {
    if (movement.kind === 'inside') continue;
    const found = finder.find(movement);
    if ('why' in found) {
      left.push({ file: movement.file, row: movement.row, why: found.why });
      if (found.isUnclear) unclearParts.add(movement.partNumber);
    } else for (const row of found) counted.set(row, [...(counted.get(row) ?? []), movement]);
  }
  const days = movements.map(({ day }) => day).toSorted((a, b) => (a < b ? -1 : 1));
  const span = days.length === 0 ? null : ([days[0]!, days.at(-1)!] as const);
  const known = new Set<StockMovement>();
  const uses = [...counted]
    .map(([row, of]) => {
      const licence = dataset.licences[row]!;
      const before = readCounted(licence.counted ?? '');
      const fresh = leaveOutKnown(of, before);
      const added = new Set(fresh);
      for (const one of of) if (!added.has(one)) known.add(one);
      const hasUnclear = unread.length > 0 || of.some(({ partNumber }) => unclearParts.has(partNumber));
      return { fileRow: row, ...finder.describe(row), ...addUp(licence, fresh, { before, hasUnclear, span: span! }) };
    })
    .toSorted((a, b) => a.fileRow - b.fileRow);
  const inside = movements.filter(({ kind }) => kind === 'inside').length;
  return { uses, left, inside, repeated, unnumbered, known: known.size, span };
}

/** The licence's bookings counted by no earlier list; one twice in a list is two. */
function leaveOutKnown(movements: readonly StockMovement[], before: CountedUse | null): readonly StockMovement[] {
  if (before === null) return movements;
  const left = new Map(before.bookings);
  return movements.filter((movement) => {
    const mark = markBooking(movement);
    const times = left.get(mark) ?? 0;
    left.set(mark, times - 1);
    return times <= 0;
  });
}

type Lists = {
  readonly before: CountedUse | null;
  readonly hasUnclear: boolean;
  readonly span: readonly [IsoDate, IsoDate];
};

function addUp(
  { quantity, used: stated, decided, filed }: Licence,
  fresh: readonly StockMovement[],
  { before, hasUnclear: hasUnclearNow, span: [first, last] }: Lists,
): Omit<LicenceUse, 'fileRow' | 'code' | 'exporter'> {
  const receipts = fresh.filter(({ kind }) => kind === 'receipt');
  const sum = (of: readonly StockMovement[]): number => of.reduce((total, one) => total + one.quantity, 0);
  const received = sum(receipts);
  const reversed = sum(fresh) - received;
  const from = before !== null && before.from < first ? before.from : first;
  const to = before !== null && before.to > last ? before.to : last;
  // Lists that hold all the days of those before, and of which every row was understood, leave nothing unclear.
  const isWhole = before === null || (from === first && to === last);
  const hasUnclear = hasUnclearNow || (!isWhole && before.hasUnclear);
  const began = decided ?? filed;
  const startsOn = began !== null && from > began ? from : null;
  const all = { received: (before?.received ?? 0) + received, reversed: (before?.reversed ?? 0) + reversed };
  const net = Math.max(0, all.received - all.reversed);
  // What somebody stated after the last list, and above it, is more than the lists know.
  const isStatedSince = before !== null && stated !== null && stated > (before.used ?? 0);
  const isLeast = startsOn !== null || hasUnclear || isStatedSince;
  const isKnown = !isLeast || stated !== null || (quantity !== null && net >= quantity);
  const used = isKnown ? Math.max(net, isLeast ? (stated ?? 0) : 0) : null;
  const bookings = new Map(before?.bookings);
  for (const one of fresh) {
    const mark = markBooking(one);
    bookings.set(mark, (bookings.get(mark) ?? 0) + 1);
  }
  const counted = writeCounted({ from, to, ...all, used, hasUnclear, bookings });
  return {
    quantity,
    stated,
    before,
    receipts: receipts.length,
    received,
    reversed,
    startsOn,
    hasUnclear,
    used,
    counted,
  };
}

/** Finds the licences of a receipt. */
class LicenceFinder {
  private readonly dataset: Dataset;
  private readonly cases: readonly LicenceCase[];
  private readonly units: ReadonlyMap<string, string | null>;
  private readonly siteWords: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly endUsers: ReadonlyMap<string, readonly string[]>;

  constructor({ cases }: Pick<LicenceReport, 'cases'>, dataset: Dataset) {
    this.dataset = dataset;
    this.cases = cases.filter(({ parts }) => parts.length > 0);
    this.units = new Map(dataset.parts.map(({ partNumber, unit }) => [partNumber, unit]));
    this.endUsers = getCompanyNames(dataset);
    const names = getNamesBySite(dataset);
    this.siteWords = new Map(
      dataset.sites.map(({ siteId, supplierId }) => [
        siteId,
        new Set([siteId, supplierId, ...(names.get(siteId)?.own ?? [])].map(fold)),
      ]),
    );
  }

  /** Rows of the licences on file; or why there is none. */
  find({ partNumber, day, unit, supplier, plant }: StockMovement): number[] | NotFound {
    const ofPart = this.cases.filter(({ parts }) => parts.some((part) => part.partNumber === partNumber));
    if (ofPart.length === 0)
      return this.units.has(partNumber)
        ? outside(`no finding asks a licence for ${partNumber}`)
        : outside(`there is no part ${partNumber}`);
    const own = this.units.get(partNumber) ?? null;
    if (unit !== null && own !== null && fold(unit) !== fold(own))
      return unclear(`it is in ${unit}, ${partNumber} is counted in ${own}`);
    const known =
      supplier === null ? ofPart : ofPart.filter(({ exporterSiteId }) => this.names(exporterSiteId, supplier));
    if (known.length === 0) return unclear(`${supplier ?? ''} is no exporter of ${partNumber} on file`);
    const exporters = new Set(known.map(({ exporterSiteId }) => exporterSiteId));
    if (exporters.size > 1)
      return unclear(
        supplier === null
          ? `no supplier stands there, and ${exporters.size} export ${partNumber}`
          : `${supplier} exports ${partNumber} from ${exporters.size} plants`,
      );
    const here = known.filter(({ buyerSiteId }) => plant !== null && this.names(buyerSiteId, plant));
    const rows: number[] = [];
    for (const [itemId, cases] of Map.groupBy(here.length > 0 ? here : known, (one) => one.itemId)) {
      const fitting = new Set(cases.flatMap((one) => this.listValid(one, day)));
      if (fitting.size > 1)
        return unclear(`${fitting.size} licences for ${cases[0]!.code} hold on ${day}: which one it used is not known`);
      const other = [...fitting].find((row) => !isCountedIn(this.dataset.licences[row]!, [own]));
      if (other !== undefined)
        return unclear(
          `its licence for ${cases[0]!.code} is for a quantity in ${this.dataset.licences[other]!.quantityUnit ?? ''}, ${partNumber} is counted in ${own ?? 'pieces'}`,
        );
      rows.push(...fitting);
      if (
        fitting.size === 0 &&
        this.dataset.licences.some(
          (one) => one.itemId === itemId && one.status === 'granted' && exporters.has(one.exporterSiteId),
        )
      )
        return outside(`no licence for ${cases[0]!.code} held on ${day}`);
    }
    return rows.length === 0 ? outside('no licence of its exporter is on file') : rows;
  }

  /** Name of a licence. */
  describe(row: number): Pick<LicenceUse, 'code' | 'exporter'> {
    const { itemId, exporterSiteId } = this.dataset.licences[row]!;
    const one = this.cases.find((other) => other.itemId === itemId && other.exporterSiteId === exporterSiteId);
    return { code: one?.code ?? itemId, exporter: one?.exporter ?? exporterSiteId };
  }

  private names(siteId: string | null, word: string): boolean {
    return siteId !== null && this.siteWords.get(siteId)?.has(fold(word)) === true;
  }

  private listValid(one: LicenceCase, day: IsoDate): number[] {
    const lane = {
      exporterSiteId: one.exporterSiteId,
      itemId: one.itemId,
      destination: one.destination,
      endUsers: this.endUsers.get(one.buyerSiteId ?? '') ?? [],
      partNumbers: one.parts.map(({ partNumber }) => partNumber),
    };
    return this.dataset.licences.flatMap((licence, row) => {
      const { status, decided, filed } = licence;
      const holds = status === 'granted' && (decided ?? filed ?? day) <= day && day <= (getLastDay(licence) ?? day);
      return holds && isForLane(licence, lane) ? [row] : [];
    });
  }
}

function unclear(why: string): NotFound {
  return { why, isUnclear: true };
}

function outside(why: string): NotFound {
  return { why, isUnclear: false };
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}
