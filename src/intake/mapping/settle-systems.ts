import {
  asksActive,
  isOutOfUse,
  marksCalledOff,
  marksDeleted,
  namesLineStatus,
} from '../dictionary/lines/line-words.ts';
import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import type { ColumnProfile } from './column-profile.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { readBareCurrency, readQuotation } from '../values/read-quotation.ts';
import { BILL, NUMBERS_BILL } from '../dictionary/lines/pair-words.ts';
import { isBareBill } from './bills/groups-of-lines.ts';
import { has } from './settle-items.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import { listPlaces, type Candidate } from './bills/candidate.ts';

const FROM =
  /^(?:from|von|fcurr|(?:from|source|base) (?:currency|curr)|currency from|von (?:wahrung|waehrung)|ausgangswahrung)$/;
const TO = /^(?:to|nach|tcurr|(?:to|target) (?:currency|curr)|currency to|nach (?:wahrung|waehrung)|zielwahrung)$/;
const RATE =
  /^(?:rate|exchange rate|fx rate|conversion rate|rate of exchange|kurs|wechselkurs|umrechnungskurs|ukurs|taux|taux de change)$/;
const RATE_UNITS =
  /^(?:per|units?|ratio from|ffact|verhaltnis|verhaltnis von|einheit|einheiten|faktor von|faktor|factor|(?:ratio|factor)(?: for)? (?:from|source|base)|je|pro)$/;
/** NetSuite's names for the kinds of its items. */
const ITEM_TYPES = /^(?:assembly(?:\/bill of materials)?|assembly item|inventory (?:item|part)|kit\/package)$/i;
const KEY = /^(?:id|pk|key|record id|internal id)$/;
const LEAST_CURRENCIES = 0.9;
const PRICES = ['price', 'selling-price'] as const;

/** Settles columns with a meaning beside certain others only: rates between two currencies, the type of an item that is an assembly. */
export function settleSystems(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  const find = (pattern: RegExp, fits: (profile: ColumnProfile) => boolean): number =>
    names.findIndex((name, place) => {
      const profile = profiles[place];
      return pattern.test(name) && profile !== undefined && fits(profile);
    });
  const areCurrencies = ({ currencies }: ColumnProfile): boolean => currencies >= LEAST_CURRENCIES;
  const from = find(FROM, areCurrencies);
  const to = find(TO, areCurrencies);
  const rate = find(RATE, ({ numbers }) => numbers >= 0.5);
  if (from >= 0 && to >= 0 && rate >= 0) {
    const reason = 'It is a rate between two currencies.';
    chosen[from] = { meaning: 'from-currency', confidence: 0.95, reason };
    chosen[to] = { meaning: 'to-currency', confidence: 0.95, reason };
    chosen[rate] = { meaning: 'rate', confidence: 0.95, reason };
    // `Faktor (nach)` beside `Faktor (von)` is how many of the other currency.
    const units = header.findIndex(
      (name, place) =>
        RATE_UNITS.test(foldHeader(name.replaceAll(/[()]/g, ' ')).text) && (profiles[place]?.numbers ?? 0) >= 0.5,
    );
    if (units >= 0) chosen[units] = { meaning: 'rate-unit', confidence: 0.9, reason };
  }
  const quoted = header.findIndex(
    (name, place) => readQuotation(name) !== null && (profiles[place]?.numbers ?? 0) >= 0.5,
  );
  const currency = chosen.findIndex(({ meaning }) => meaning === 'currency');
  const quotes = profiles[currency];
  if (rate < 0 && quoted >= 0 && quotes !== undefined && areCurrencies(quotes) && quotes.distinct === 1) {
    const reason = 'Its header says which way the rate goes.';
    chosen[currency] = { meaning: 'from-currency', confidence: 0.9, reason };
    chosen[quoted] = { meaning: 'rate', confidence: 0.9, reason };
  }
  settleUnitRates(header, profiles, chosen);
  const [ofBill] = listPlaces(chosen, 'parent');
  if (has(chosen, 'part-number') && !has(chosen, 'quantity') && has(chosen, 'unit') && ofBill !== undefined)
    if (NUMBERS_BILL.test(names[ofBill] ?? ''))
      chosen[ofBill] = {
        meaning: 'bill',
        confidence: 0.9,
        reason: 'It names the bill that makes the item of the row.',
      };
  if (has(chosen, 'part-number') && !has(chosen, 'quantity') && !has(chosen, 'parent') && !has(chosen, 'bill')) {
    const told = find(BILL, ({ filled }) => filled > 0);
    const bill = told >= 0 ? told : names.findIndex((name, at) => isBareBill(name, profiles[at]));
    if (bill >= 0)
      chosen[bill] = { meaning: 'bill', confidence: 0.9, reason: 'It names the bill that makes the item of the row.' };
    const key = find(KEY, ({ wholes, distinct }) => wholes >= 0.9 && distinct === 1);
    if (key >= 0 && chosen[key]?.meaning === null)
      chosen[key] = { meaning: 'key', confidence: 0.7, reason: 'It numbers the records; lists may name a part by it.' };
  }
  if (!has(chosen, 'part-number') && has(chosen, 'base-quantity') && !has(chosen, 'quantity')) {
    const bill = find(BILL, ({ filled }) => filled > 0);
    if (bill >= 0) chosen[bill] = { meaning: 'bill', confidence: 0.9, reason: 'It names the bill of the row.' };
  }
  // OITT of SAP Business One: for how many of the item its tree is.
  const tree = find(/^code$/, ({ filled }) => filled > 0);
  if (tree >= 0 && names.includes('tree type') && has(chosen, 'base-quantity'))
    chosen[tree] = { meaning: 'bill', confidence: 0.9, reason: 'It names the item whose tree the row heads.' };
  // `800 per 100` beside no price: for how many of the assembly the quantity of a line is.
  const per = chosen.findIndex(({ meaning }) => meaning === 'price-unit');
  if (
    per >= 0 &&
    (has(chosen, 'parent') || has(chosen, 'level')) &&
    has(chosen, 'quantity') &&
    !has(chosen, 'base-quantity') &&
    !PRICES.some((each) => has(chosen, each))
  )
    chosen[per] = { meaning: 'base-quantity', confidence: 0.8, reason: 'No column is a price that it could be for.' };
  settleTaxes(names, chosen);
  settleOrderUnits(names, chosen);
  // `PLZ` is a time of delivery in lists of parts, and a postal code beside a street or a town.
  const post = names.indexOf('plz');
  if (chosen[post]?.meaning === 'lead-time' && (has(chosen, 'city') || has(chosen, 'address')))
    chosen[post] = { meaning: null, confidence: 0.9, reason: 'It is the postal code of an address.' };
  if (has(chosen, 'procurement')) return;
  const type = find(
    /^(?:type|item type)$/,
    ({ samples }) => samples.length > 0 && samples.every((cell) => ITEM_TYPES.test(cell)),
  );
  if (type >= 0)
    chosen[type] = { meaning: 'procurement', confidence: 0.8, reason: 'Its cells say which items are assemblies.' };
}

/** `Currency`, `Units`, `USD`: so many units of the currency of a row are so many of the one in the header. */
function settleUnitRates(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'rate') || has(chosen, 'part-number')) return;
  const isNumeric = (place: number): boolean => (profiles[place]?.numbers ?? 0) >= 0.9;
  const from = chosen.findIndex(({ meaning }) => meaning === 'currency');
  const units = header.findIndex((name, place) => RATE_UNITS.test(foldHeader(name).text) && isNumeric(place));
  const rate = header.findIndex((name, place) => readBareCurrency(name) !== null && isNumeric(place));
  if (from < 0 || units < 0 || rate < 0 || (profiles[from]?.currencies ?? 0) < LEAST_CURRENCIES) return;
  const reason = 'So many units of the currency of the row are so many of the one in the header.';
  chosen[from] = { meaning: 'from-currency', confidence: 0.9, reason };
  chosen[units] = { meaning: 'rate-unit', confidence: 0.9, reason };
  chosen[rate] = { meaning: 'rate', confidence: 0.9, reason };
}

const WITH_TAX =
  /含税|含稅|税込|(?:^| )(?:ttc|brutto|bruttopreis|gross|incl|including|inkl|iva inclusa|con iva)(?: |$)/;

/** Of a price with tax and one without, the latter is the cost of the part. */
function settleTaxes(names: readonly string[], chosen: Candidate[]): void {
  const prices = chosen.flatMap(({ meaning }, place) => (meaning === 'price' ? [place] : []));
  const taxed = prices.filter((place) => WITH_TAX.test(names[place] ?? ''));
  if (taxed.length === prices.length) return;
  for (const place of taxed)
    chosen[place] = {
      meaning: null,
      confidence: 0.8,
      reason: 'It is the price with tax; another column has it without.',
    };
}

const ORDERED_IN =
  /(?:^| )(?:order|ord|purchas(?:e|ing)|buying|po|price|pricing|einkaufs?|bestell\p{L}*|ek|preismengen\p{L}*)(?: price)? (?:unit|units|uom|einheit|me)(?: |$)|^(?:einkaufseinheit|bestelleinheit|bestellmengeneinheit|preismengeneinheit|bestellpreismengeneinheit|opun|oun|bpme|bprme|bstme|pum|unite d achat|unita di acquisto|unidad de compra|采购单位|计价单位|仕入単位|購買単位)$/u;

/** Of two units, one of them for ordering, the other is the part's own. */
function settleOrderUnits(names: readonly string[], chosen: Candidate[]): void {
  const units = chosen.flatMap(({ meaning }, place) => (meaning === 'unit' ? [place] : []));
  const ordered = units.filter((place) => ORDERED_IN.test(names[place] ?? ''));
  const [first] = ordered;
  if (first !== undefined && ordered.length < units.length && PRICES.some((each) => has(chosen, each)))
    chosen[first] = {
      meaning: 'order-unit',
      confidence: 0.85,
      reason: 'It is the unit of ordering beside that of the part.',
    };
  const factor = chosen.findIndex(({ meaning }) => meaning === 'unit-factor');
  if (factor >= 0 && !has(chosen, 'order-unit'))
    chosen[factor] = { meaning: null, confidence: 0.5, reason: 'No column is a unit that it could convert.' };
}

/** A day, or a sign for none. */
const DAY =
  /^(?:[RH]\d{1,2}\.\d{1,2}\.\d{1,2}|(?:令和|平成).+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].*)?|[12]\d{7}|9{8}|0{8})$/;

const ALTERNATIVE =
  /^(?:structure alternative|routing alternative|alt(?:ernat(?:e|ive))? (?:bom|bill)(?: (?:no|nr|number|id))?|(?:bom|bill) (?:alt|alternate|alternative)(?: (?:no|nr|number))?|alternative|alt|altern|stucklistenalternative|alternativstuckliste|alternative stuckliste|stlal|st alt)$/;
const REVISION =
  /^(?:(?:parent|assembly|assy|bom|bill|header|top) (?:rev|revision|version|ver|index)|(?:part mtl )?revision num|kopf ?(?:rev|revision|index|version)|(?:stucklisten?|baugruppen?) ?(?:rev|revision|version|index)|bom版本|bom版本号)$/;

/** Meanings given to such columns by a word in them: `Parent rev` holds one for the assembly. */
const MAY_TELL: ReadonlySet<string | null> = new Set([null, 'parent', 'part-number', 'bill']);

/** Settles the alternative, or else the revision, of the bill of a line; `Alternative` with yes and no below it says something else. */
export function settleAlternatives(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (!has(chosen, 'parent') && !has(chosen, 'level')) return;
  const names = header.map((name) => foldHeader(name).text);
  const find = (words: RegExp): number =>
    names.findIndex(
      (name, at) =>
        words.test(name) &&
        MAY_TELL.has(chosen[at]?.meaning ?? null) &&
        (profiles[at]?.samples ?? []).every(
          (cell) => /^(?:[\p{L}\d.]{1,6}|\*)$/u.test(cell) && !/^(?:yes|no|y|n|ja|nein|x)$/i.test(cell),
        ),
    );
  const place = [ALTERNATIVE, REVISION].map(find).find((at) => at >= 0) ?? findOfParent(names, profiles, chosen);
  if (place === undefined) return;
  chosen[place] = {
    meaning: 'alternative',
    confidence: 0.8,
    reason: 'It tells alternatives or revisions of one bill apart.',
  };
}

/** `Rev` right behind the parent is the one of the bill, and `Route` with figures below it tells its alternatives; undefined if there is none. */
function findOfParent(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: readonly Candidate[],
): number | undefined {
  const parent = chosen.findIndex(({ meaning }) => meaning === 'parent');
  const behind = names[parent + 1] ?? '';
  if (parent < 0 || (chosen[parent + 1]?.meaning ?? null) !== null) return undefined;
  const isRevision = /^(?:rev|revision)(?: (?:no|nr|num|number|id))?$/.test(behind);
  const isRoute = /^rout(?:e|ing)(?: (?:no|nr|code))?$/.test(behind) && (profiles[parent + 1]?.wholes ?? 0) === 1;
  return isRevision || isRoute ? parent + 1 : undefined;
}

/** Columns of rows with a time of their own. */
const DATED: readonly ForeignColumn[] = ['quantity', 'price', 'supplier', 'supplier-id'];

/** Headings of the first and the last day of a row, folded. */
const TERMS = [
  {
    meaning: 'valid-from',
    words:
      /^(?:start(?: date)?|eff(?:ective)? start|start effective|eff(?:ective)?(?: date| from)?|structure on date|rev effective date|begin ?datum|startdatum|ingangsdatum|fecha (?:inicial|(?:de )?inicio)|data (?:inizio|inicial|(?:de )?inicio|od)|date (?:de )?debut|datum od|startdato|baslangic(?: tarihi)?|from|von|ab|beginn|du|debut|desde|inicio|dal|inizio|od|fran|fr o m|vanaf|开始日期|起始日期|開始日|시작일)$/u,
  },
  {
    meaning: 'valid-to',
    words:
      /^(?:end(?: date)?|eff(?:ective)? end|end effective|expir(?:y|ation)(?: date)?|expires|eff(?:ective)? to|structure off date|eind ?datum|enddatum|slutdatum|vervaldatum|fecha (?:final|(?:de )?fin)|data (?:fine|final|(?:de )?fim|do)|date (?:de )?fin|datum do|slutdato|bitis(?: tarihi)?|to|until|expiry|bis|ende|ablauf|au|fin|hasta|vencimiento|al|fine|scadenza|do|fim|validade|till|t o m|tot|结束日期|截止日期|終了日|종료일)$/u,
  },
] as const;

/** `Start` and `End date` of the lines of a bill or of a list of prices, with days below them: the first and the last day of a row. */
export function settleValidity(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const missing = TERMS.filter(({ meaning }) => !has(chosen, meaning));
  if (missing.length === 0 || !DATED.some((meaning) => has(chosen, meaning))) return;
  const names = header.map((name) => foldHeader(name).text);
  const found = missing.map(({ meaning, words }) => ({ meaning, place: names.findIndex((name) => words.test(name)) }));
  const samples = found.flatMap(({ place }) => profiles[place]?.samples ?? []);
  if (found.some(({ place }) => place < 0) || samples.length === 0 || !samples.every((cell) => DAY.test(cell))) return;
  for (const { meaning, place } of found)
    chosen[place] = { meaning, confidence: 0.8, reason: 'Days stand below it: when the line counts.' };
}

/** `State` or `Active` in a bill says whether its lines are in use, in words or as yes and no. */
export function settleLineStatus(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (has(chosen, 'line-status')) return;
  const names = header.map((name) => foldHeader(name).text);
  const place = names.findIndex((name, at) => {
    const meaning = chosen[at]?.meaning ?? null;
    // `PartRev_Approved` holds no number of a part where it says yes or no.
    const isOff = marksCalledOff(name) && (meaning === null || meaning === 'blocked');
    if (meaning !== null && !isOff && !(meaning === 'part-number' && asksActive(name))) return false;
    const samples = profiles[at]?.samples ?? [];
    if (isOff || marksDeleted(name)) return (profiles[at]?.filled ?? 0) > 0;
    if (asksActive(name)) return samples.length > 0 && samples.every((cell) => isAnswer(cell));
    return namesLineStatus(name) && (profiles[at]?.filled ?? 0) > 0 && (profiles[at]?.numbers ?? 1) < 0.5;
  });
  if (place < 0) return;
  chosen[place] = { meaning: 'line-status', confidence: 0.7, reason: 'It says whether a line is in use still.' };
}

function isAnswer(cell: string): boolean {
  return parseYesNo(cell) !== null || isOutOfUse(cell) || /^[是否○×]$/.test(cell);
}
