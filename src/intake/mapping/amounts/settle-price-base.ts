import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { isMissingWord } from '../../base/missing-words.ts';
import { readPricedCell, saysPer } from '../../values/units/priced-unit.ts';
import { LOOKED_AT, readAt } from '../bills/cells-of-lines.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** A word for a price in a header, folded: of Europe's languages and East Asia's. */
const OF_PRICE =
  /pri[csx]|preis|pre[czt]|prijs|cen[aeoy]|cijen|hint|fiyat|harga|(?:^| )ar(?: |$)|(?:^| )gia(?: |$)|цен|цін|τι[μµ]|价|價|価格|単価|단가|가격/u;
/** A word for a unit, an amount or a basis beside it. */
const OF_UNIT =
  /unit|unid|(?:^| )(?:mj|me|jm|j m|um|uom|ks|szt|stk)(?: |$)|einheit|jednot|jednost|eenheid|enhe[td]|yksik|egyseg|birim|enot|jedin|един|один|quant|menge|qty|qta|cantid|miktar|basis|base|baza|单位|單位|単位|단위|기준|数量|數量|수량/u;
/** Of those, words for `unit price`, or for a price of the least amount. */
const OF_ONE_UNIT =
  /unitai?r|unitari|(?:^| )unit$|jednostkow|jednotkov|jedinicn|единичн|enhe[td]spris|einheits|eenheids|yksikkohinta|birim fiyat|egysegar|unit (?:price|cost)|(?:^| )(?:min\p{L}*|moq|ab|from|desde|od|fra|fran|vanaf)(?: |$)/u;
/** A number of units; in a list with a price it can only be the basis of the price. */
const COUNT_OF_UNITS = /単位数|計價數|计价数|基準数/u;
/** A whole header of a word for “per” and nothing else: `je`, `Par`, `Za`, `每`. */
const FOR_EACH = /^(?:per|je|pro|par|por|pour|za|na|po|pr|cada|beher|à|за|на|по|ανα|每|毎)$/u;
/** `Preis per`: the same behind a word for a price. */
const PRICE_FOR = / (?:per|je|pro|par|por|pour|za|na|po|cada|beher|à|за|на|по|ανα)$/u;
/** `Na` and `Pr` beside these are elements. */
const ELEMENT = /^(?:Nd|Dy|Tb|Fe|La|Ce|Sm|Co|Ni|Mn|Si|K|Ca)$/;

/** How many pieces prices are said for: a whole number with nothing behind its first digits but noughts. */
const ROUND = /^(?:1|2|25|5)0{0,5}$/;
const POWER_OF_TEN = /^10{0,5}$/;

/** Meanings the dictionary may have given such a column: `Unità prezzo`, `計價單位`. */
const MAY_BE_BASE: ReadonlySet<ForeignColumn | null> = new Set([null, 'price', 'unit', 'order-unit', 'quantity']);

/**
 * Settles the number of pieces of a price, in a list with one price a line under a header no dictionary knows. It is the column with words for a
 * price and for a unit whose cells are all 1, 100, 1000 and the like, unlike those of the price, or one with `per` and nothing else as its header and
 * powers of ten below. A column taken for it before, with words in its cells, is the unit of the part.
 */
export function settlePriceBase(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const looked = lines.slice(0, LOOKED_AT);
  const bases = listPlaces(chosen, 'price-unit');
  if (bases.some((place) => isRound(looked, place, /^[^\p{L}]*\d/u))) return;
  const prices = listPlaces(chosen, 'price').filter((place) => !isRound(looked, place, ROUND));
  if (prices.length !== 1) return;
  const fitting = [...chosen.keys()].filter((place) => {
    if (!MAY_BE_BASE.has(chosen[place]?.meaning ?? null) || prices.includes(place)) return false;
    const { text } = foldHeader(header[place] ?? '');
    if (saysPerAt(looked, place)) return true;
    if (PRICE_FOR.test(text) && OF_PRICE.test(text)) return isRound(looked, place, POWER_OF_TEN);
    const isNamed = (OF_PRICE.test(text) && OF_UNIT.test(text)) || COUNT_OF_UNITS.test(text);
    // `Cena za MJ` is a price, and for how many where another column is one and it holds 1 and 1000.
    const isCount = isNamed && isRound(looked, place, POWER_OF_TEN) && !isRound(looked, place, /^1$/);
    if ((isSure(chosen[place]) && !isCount) || OF_ONE_UNIT.test(text)) return false;
    if (FOR_EACH.test(text) && !header.some((name) => ELEMENT.test(name.trim())))
      return isRound(looked, place, POWER_OF_TEN) && !isRound(looked, place, /^1$/);
    return isNamed && isRound(looked, place, ROUND);
  });
  const [place, other] = fitting;
  if (place === undefined || other !== undefined) return;
  chosen[place] = { meaning: 'price-unit', confidence: 0.85, reason: 'It says for how many pieces the price is.' };
  const isUnitKnown = listPlaces(chosen, 'unit').length > 0;
  for (const before of bases)
    chosen[before] = {
      meaning: isUnitKnown ? null : 'unit',
      confidence: 0.7,
      reason: 'Another column says for how many pieces the price is.',
    };
}

/** Whether each filled cell of a column states the basis of a price, and one by a word for `per`: `each`, `per 100`, `per kg`. */
function saysPerAt(lines: readonly SourceLine[], place: number): boolean {
  const cells = lines.map((line) => readAt(line, place)).filter((cell) => !isMissingWord(cell));
  return cells.some(saysPer) && cells.every((cell) => readPricedCell(cell) !== null);
}

/** Whether the dictionary knows the header by all of its words. */
function isSure(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.meaning !== null && candidate.confidence >= 0.9;
}

/** Whether all filled cells of a column, one at least, are such numbers, with any mark between their thousands. */
function isRound(lines: readonly SourceLine[], place: number, form: RegExp): boolean {
  let found = 0;
  for (const line of lines) {
    const cell = readAt(line, place);
    if (isMissingWord(cell)) continue;
    if (!form.test(cell.replaceAll(/[\s.,'’\u00A0\u202F]/gu, ''))) return false;
    found += 1;
  }
  return found > 0;
}
