import { YEARLY_RATES } from '../../catalogue/yearly-rates.ts';
import type { BomLine, Dataset, Part, Rate } from '../../domain/dataset.ts';
import type { ProblemLog } from '../base/problem.ts';
import { findConversion } from '../values/unit-sizes.ts';

/** What goes into a product may cost so much of its price before somebody is asked. */
const DEARER = 1;
/** Heavier magnets than this, in kilograms in one unit of what they go into, are rare enough to ask. */
const HEAVY_MAGNET = 5;
/** How far a rate may be from a year's mean before it is asked about; currencies that lose value fast have more room. */
const USUAL = 1.6;
/** So near to the mean is a rate that is meant as it stands, or the other way round. */
const NEAR = 1.15;
const ROOM: Readonly<Record<string, number>> = { TRY: 4 };
const CHINA = 'CN';

/** Money of a part in the reporting currency; null where price or rate is not known. */
type Worth = (part: Part) => number | null;

/**
 * Notes the figures that a person would ask about: a rate the other way round or of another order than a year's mean, a part dearer than the product that
 * it goes into, more spent on parts than is earned, a magnet of many kilograms, goods from China that take no time. Nothing is changed.
 */
export function askFigures(dataset: Dataset, log: ProblemLog): void {
  askRates(dataset, log);
  askPrices(dataset, log);
  askMagnets(dataset, log);
  askLeadTimes(dataset, log);
  askCutNumbers(dataset, log);
  askDayNumbers(dataset, log);
}

function askRates({ rates, settings }: Dataset, log: ProblemLog): void {
  const base = YEARLY_RATES.perEuro[settings.reportingCurrency];
  if (base === undefined) return;
  for (const rate of rates) {
    const mean = YEARLY_RATES.perEuro[rate.currency];
    if (mean === undefined || rate.currency === settings.reportingCurrency) continue;
    const expected = mean / base;
    const isWithin = (value: number, room: number): boolean => value <= expected * room && value >= expected / room;
    const isTurned = !isWithin(rate.perReporting, NEAR) && isWithin(1 / rate.perReporting, NEAR);
    if (!isTurned && isWithin(rate.perReporting, ROOM[rate.currency] ?? USUAL)) continue;
    const written = `1 ${settings.reportingCurrency} = ${writeFigure(rate.perReporting)} ${rate.currency}`;
    const usual = `${writeFigure(expected)} in the mean of ${YEARLY_RATES.year}`;
    log.note({
      code: 'ask-rate',
      ...findPlace(rate),
      column: 'per_reporting',
      found: writeFigure(rate.perReporting),
      expected: usual,
      message: isTurned
        ? `${written}: is the rate the other way round? It was ${usual}. As it stands, every amount in ${rate.currency} counts ${writeFigure((1 / rate.perReporting) * expected)} times.`
        : `${written}: is that right? It was ${usual}.`,
    });
  }
}

function askPrices(dataset: Dataset, log: ProblemLog): void {
  const { parts, bom, settings } = dataset;
  const worth = createWorth(dataset.rates, settings.reportingCurrency);
  const known = new Map(parts.map((part) => [part.partNumber, part]));
  const children = Map.groupBy(bom, ({ parent }) => parent);
  const costOf = createCost(known, children, worth);
  let [revenue, spend] = [0, 0];
  let first: Part | null = null;
  for (const product of parts) {
    if (product.kind !== 'product') continue;
    const price = worth(product);
    const cost = children.has(product.partNumber) ? costOf(product.partNumber) : null;
    if (price === null || price <= 0 || cost === null) continue;
    if (product.annualDemand !== null) {
      revenue += price * product.annualDemand;
      spend += cost * product.annualDemand;
      first ??= product;
    }
    const dear = findDearest(product.partNumber, known, children, worth);
    if (dear !== null && dear.price > price * DEARER) {
      log.note({
        code: 'ask-dearer',
        ...findPlace(dear.part),
        column: 'unit_price',
        found: dear.part.partNumber,
        expected: `less than ${writeFigure(price)}`,
        message: `${dear.part.partNumber} costs ${writeFigure(dear.price)} ${settings.reportingCurrency}, more than ${product.partNumber}, which it goes into (${writeFigure(price)}). Is the price for more than one?`,
      });
    }
  }
  if (first === null || spend <= revenue) return;
  log.note({
    code: 'ask-spend',
    ...findPlace(first),
    column: 'unit_price',
    found: first.partNumber,
    expected: `less than ${writeFigure(revenue)}`,
    message: `What goes into the products costs ${writeFigure(spend)} ${settings.reportingCurrency} a year, more than the ${writeFigure(revenue)} that they bring. Is a price for more than one unit, or a quantity in another unit?`,
  });
}

function createWorth(rates: readonly Rate[], reporting: string): Worth {
  const perReporting = new Map(rates.map((rate) => [rate.currency, rate.perReporting]));
  return ({ unitPrice, currency }) => {
    if (unitPrice === null) return null;
    if (currency === null || currency === reporting) return unitPrice;
    const rate = perReporting.get(currency);
    return rate === undefined ? null : unitPrice / rate;
  };
}

type Children = ReadonlyMap<string, readonly BomLine[]>;

/** What one unit of a part costs by what goes into it, else by its own price; null where not one of these is known. Each part is worked out once. */
function createCost(
  known: ReadonlyMap<string, Part>,
  children: Children,
  worth: Worth,
): (partNumber: string) => number | null {
  const costs = new Map<string, number | null>();
  const begun = new Set<string>();
  /** Needs the costs of what goes into the part; a part on its own way down costs nothing more there. */
  const addUp = (partNumber: string): number | null => {
    const part = known.get(partNumber);
    let sum: number | null = null;
    for (const line of children.get(partNumber) ?? []) {
      const each = costs.get(line.child) ?? null;
      if (each !== null) sum = (sum ?? 0) + (each * line.quantity) / line.yield;
    }
    return sum ?? (part === undefined || part.kind === 'product' ? null : worth(part));
  };
  return (partNumber) => {
    // A list of what is open, since levels as deep as a long chain would overflow the call stack.
    const open = [partNumber];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      if (!costs.has(at) && !begun.has(at)) {
        begun.add(at);
        for (const { child } of children.get(at) ?? []) if (!begun.has(child)) open.push(child);
        continue;
      }
      open.pop();
      if (!costs.has(at)) costs.set(at, addUp(at));
    }
    return costs.get(partNumber) ?? null;
  };
}

/** The dearest part on any way down from a product. */
function findDearest(
  product: string,
  known: ReadonlyMap<string, Part>,
  children: Children,
  worth: Worth,
): { part: Part; price: number } | null {
  const met = new Set([product]);
  const open = [product];
  let dearest: { part: Part; price: number } | null = null;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { child } of children.get(at) ?? []) {
      if (met.has(child)) continue;
      met.add(child);
      open.push(child);
      const part = known.get(child);
      // What is counted by mass has a price for a kilogram, which says nothing of one piece.
      if (part === undefined || part.kind === 'product' || part.kind === 'material' || isMass(part.unit)) continue;
      const price = worth(part);
      if (price !== null && (dearest === null || price > dearest.price)) dearest = { part, price };
    }
  }
  return dearest;
}

function isMass(unit: string | null): boolean {
  return unit !== null && findConversion(unit, 'kg') !== null;
}

function askMagnets({ parts, bom }: Dataset, log: ProblemLog): void {
  const magnets = new Map(
    parts
      .filter(({ form, category }) => form === 'magnet' || category?.includes('magnet') === true)
      .map((part) => [part.partNumber, part]),
  );
  for (const line of bom) {
    const part = magnets.get(line.child);
    const unit = line.unit ?? part?.unit ?? null;
    const factor = unit === null ? null : findConversion(unit, 'kg');
    if (part === undefined || factor === null) continue;
    const mass = (line.quantity * factor.times) / factor.over;
    if (mass < HEAVY_MAGNET) continue;
    log.note({
      code: 'ask-heavy-magnet',
      ...findPlace(line),
      column: 'quantity',
      found: part.partNumber,
      expected: `less than ${HEAVY_MAGNET} kg`,
      message: `${writeFigure(mass)} kg of the magnet ${part.partNumber} go into one ${line.parent}. Are these grams, or pieces?`,
    });
  }
}

function askLeadTimes({ sourcing, sites, settings }: Dataset, log: ProblemLog): void {
  if (settings.homeCountry === CHINA) return;
  const countries = new Map(sites.map(({ siteId, country }) => [siteId, country]));
  const none = sourcing.filter(
    ({ siteId, buyerSiteId, leadTimeDays }) =>
      leadTimeDays === 0 &&
      countries.get(siteId) === CHINA &&
      (buyerSiteId === null || countries.get(buyerSiteId) !== CHINA),
  );
  const [first] = none;
  if (first === undefined) return;
  log.note({
    code: 'ask-lead-time',
    ...findPlace(first),
    column: 'lead_time_days',
    found: first.partNumber,
    expected: 'days from order to receipt',
    message: `${none.length === 1 ? 'One source' : `${none.length} sources`} in China ${none.length === 1 ? 'has' : 'have'} a lead time of 0 days, first of ${first.partNumber}. Is it not maintained?`,
  });
}

function findPlace({
  rows: [place],
}: {
  readonly rows: readonly { file: string; sheet: string | null; row: number }[];
}) {
  return place;
}

function writeFigure(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** `1.23E+11`: how spreadsheets show a long number, whose last digits are then lost for good. */
const CUT = /^\d(?:[.,]\d{1,14})?E\+\d{2}$/i;

function askCutNumbers({ parts }: Dataset, log: ProblemLog): void {
  const cut = parts.filter(({ partNumber }) => CUT.test(partNumber));
  const [first] = cut;
  if (first === undefined) return;
  log.note({
    code: 'ask-cut-number',
    ...findPlace(first),
    column: 'part_number',
    found: first.partNumber,
    expected: 'the number as the system has it, such as 123456789012',
    message: `${cut.length === 1 ? 'One part number is' : `${cut.length} part numbers are`} written as spreadsheets show long ones, first ${first.partNumber}: the last digits are lost, other tables may know the part by them, and several parts may have become one. Can the file be written with these numbers as text?`,
  });
}

/** `10-May`, `3. Dez`, `2026-05-10 00:00:00`: what spreadsheets make of `5-10`. `10-MAY` is how nobody but a company writes it. */
const DAY =
  /^(?:\d{1,2}[-. ]{1,2}(?:[Jj]an|[Ff]eb|[Mm]ar|[Mm]är|[Mm]rz|[Aa]pr|[Mm]a[yij]|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo][ck]t|[Nn]ov|[Dd]e[cz]|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|giu|lug|ott)\.?|20\d\d-\d\d-\d\d 00:00:00)$/u;

function askDayNumbers({ parts }: Dataset, log: ProblemLog): void {
  const days = parts.filter(({ partNumber }) => DAY.test(partNumber));
  const [first] = days;
  if (first === undefined) return;
  log.note({
    code: 'ask-day-number',
    ...findPlace(first),
    column: 'part_number',
    found: first.partNumber,
    expected: 'the number as the system has it, such as 5-10',
    message: `${days.length === 1 ? 'One part number is' : `${days.length} part numbers are`} written as spreadsheets show days, first ${first.partNumber}: other tables may know the part by the number that was taken for a day. Can the file be written with these numbers as text?`,
  });
}
