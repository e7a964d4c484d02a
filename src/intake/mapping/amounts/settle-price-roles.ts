import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { bareYear, dropYears, readHeaderYear } from '../../dictionary/header-years.ts';
import { saysAsked, saysBoughtPrice, saysMadeCost, saysPaid } from '../../dictionary/money/price-roles.ts';
import { saysToCome } from '../../dictionary/periods.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/**
 * Settles `Price 2025` beside `Price 2026`, or shares likewise, under headers differing in the year alone: the last year counts, of planned ones the
 * first if nothing else stands.
 */
export function settlePriceYears(header: readonly string[], chosen: Candidate[]): void {
  for (const meaning of ['price', 'selling-price', 'share'] as const) {
    const years = listPlaces(chosen, meaning).flatMap((place) => {
      const { text } = foldHeader(bareYear(header[place] ?? ''));
      const [year, stem] = [readHeaderYear(text), dropYears(text)];
      return year === null || stem === text ? [] : [{ place, year, stem, isPlanned: saysToCome(text) }];
    });
    for (const own of Map.groupBy(years, ({ stem }) => stem).values()) {
      const inOrder = own.toSorted((a, b) => a.year - b.year);
      const counted = inOrder.findLast(({ isPlanned }) => !isPlanned) ?? inOrder[0];
      for (const { place } of inOrder)
        if (place !== counted?.place)
          chosen[place] = { meaning: null, confidence: 0.8, reason: 'The same of another year counts.' };
    }
  }
}

/** Meanings such a column may have by its header alone. */
const MAY_BE_PRICE: ReadonlySet<ForeignColumn | null> = new Set([null, 'price']);
/** Lists of one supplier or of a bill have prices of their own. */
const OF_OTHERS = ['supplier', 'supplier-id', 'maker', 'parent', 'level', 'order-date', 'document'] as const;
/** The same for a list telling made items from bought ones: it has the suppliers of the bought ones, and the selling prices of all. */
const OF_LINES = ['parent', 'level', 'order-date', 'document', 'order-quantity'] as const;
/** Names of the price for customers beside `Unit Cost` on cards of items, folded. */
const ON_CARDS =
  /^(?:unit price|stuckpreis|vk preis|prix unitaire|precio unitario|prezzo unitario|enhetspris|enhedspris|a pris)$/;

/**
 * In a list of items, tells a price for customers from one paid by the company, under headers able to mean either alone: `Listenpreis` beside
 * `EK-Preis`, `定価` beside `仕入単価`. If one of the two is known, the other is told by its words; a list price alone stays as it is.
 */
export function settlePriceRoles(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const isMaster = has(chosen, 'procurement');
  if (!has(chosen, 'part-number') || (isMaster ? OF_LINES : OF_OTHERS).some((meaning) => has(chosen, meaning))) return;
  const places = [...chosen.keys()].filter(
    (place) => MAY_BE_PRICE.has(chosen[place]?.meaning ?? null) && (profiles[place]?.numbers ?? 0) >= 0.9,
  );
  const fold = (place: number): string => foldHeader(header[place] ?? '').text;
  const [paid, furtherPaid] = places.filter((place) => saysPaid(fold(place)));
  const said = places.filter((place) => saysAsked(fold(place)));
  const [asked, furtherAsked] =
    said.length === 0 && isMaster ? places.filter((place) => ON_CARDS.test(fold(place))) : said;
  const [sold] = listPlaces(chosen, 'selling-price');
  if (paid === undefined) return;
  if (sold === undefined && asked !== undefined && furtherAsked === undefined)
    chosen[asked] = {
      meaning: 'selling-price',
      confidence: 0.8,
      reason: 'Beside what is paid it says what customers pay.',
    };
  else if (sold === undefined) return;
  if (furtherPaid === undefined && !has(chosen, 'price'))
    chosen[paid] = { meaning: 'price', confidence: 0.8, reason: 'Beside what customers pay it says what is paid.' };
}

/** Words, folded, in headings of sums, amounts and days: even beside words of buying they are no price of a piece. */
const NO_PRICE =
  /value|wert|volume|menge|qty|quantit|date|datum|order|bestell|group|gruppe|einheit|unit of|spend|total|sum/;

/** Headings, folded, of a price before and after a supplier's discount. */
const BEFORE_DISCOUNT =
  /(?:^| )(?:gross|brut|brutto|lordo|bruto|list)(?: |$)|bruttopreis|listenpreis|brutoprijs|bruttopris|catalog|katalog|catalogo|listino|定価|面价/;
const AFTER_DISCOUNT = /(?:^| )(?:net|nett|netto|neto|nets|liquido)(?: |$)|nettopreis|nettoprijs|nettopris|净价|淨價/;

/** A price before the supplier's discount beside the one after it: the latter is paid. */
export function settleNetPrices(header: readonly string[], chosen: Candidate[]): void {
  const places = listPlaces(chosen, 'price');
  const fold = (place: number): string => foldHeader(header[place] ?? '').text;
  if (!places.some((place) => AFTER_DISCOUNT.test(fold(place)))) return;
  for (const place of places)
    if (BEFORE_DISCOUNT.test(fold(place)) && !AFTER_DISCOUNT.test(fold(place)))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'Another column says what is paid after discount.' };
}

/** Costs of making parts beside prices paid to their suppliers: the latter is the price of a bought part, and the former none. */
export function settleMadeCosts(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (!has(chosen, 'part-number')) return;
  const places = [...chosen.keys()].filter(
    (place) => MAY_BE_PRICE.has(chosen[place]?.meaning ?? null) && (profiles[place]?.numbers ?? 0) >= 0.9,
  );
  const fold = (place: number): string => foldHeader(header[place] ?? '').text;
  const made = places.filter((place) => chosen[place]?.meaning === 'price' && saysMadeCost(fold(place)));
  const [bought, furtherBought] = places.filter(
    (place) => (profiles[place]?.filled ?? 0) > 0 && saysBoughtPrice(fold(place)) && !NO_PRICE.test(fold(place)),
  );
  if (made.length === 0 || bought === undefined || furtherBought !== undefined) return;
  for (const place of made)
    chosen[place] = { meaning: null, confidence: 0.8, reason: 'Another column says what is paid to the supplier.' };
  chosen[bought] = {
    meaning: 'price',
    confidence: 0.8,
    reason: 'Beside what a part costs to make it says what is paid for it.',
  };
}
