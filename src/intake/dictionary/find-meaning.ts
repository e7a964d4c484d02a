import type { ForeignColumn } from '../base/foreign-table.ts';
import { splitWords } from '../../domain/tables/column.ts';
import { TABLE_DEFINITIONS } from '../../domain/tables/table-definitions.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { CONTENTS_WORDS } from './contents-words.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { foldHeader } from './fold-header.ts';
import { turnToId } from './headers-of-firms.ts';
import { FURTHER_COLUMN_WORDS } from './further-languages.ts';
import { FURTHER_SYSTEM_WORDS } from './systems/further-system-words.ts';
import { bareYear, dropYears, leadWithYear } from './header-years.ts';
import { LOSS_WORDS } from './lines/line-words.ts';
import { createShortWords } from './lines/short-words.ts';
import { PRICE_LIST_WORDS } from './money/price-list-words.ts';
import { findBoughtPieces } from './bought-words.ts';
import { isMoneyPerMeasure, isMoneyPerPiece, isPriceOfPiece } from './money/price-words.ts';
import { NATIONAL_SYSTEM_WORDS } from './systems/national-system-words.ts';
import { REGISTER_WORDS } from './registers/register-words.ts';
import { REGIONAL_SYSTEM_WORDS } from './systems/regional-system-words.ts';
import {
  isBoughtPerPiece,
  isPaidPerPiece,
  isSoldAlone,
  isSoldInPieces,
  isYearlyAmount,
  saysSold,
} from './sales-words.ts';
import { saysKeptAmount, saysOtherStock } from './lines/stock-words.ts';
import { findDaysIn } from './lines/time-units.ts';
import { isWaitInUnit, saysOtherWait } from './lines/wait-headers.ts';
import { keepLately } from '../../domain/texts/keep-lately.ts';
import { simplifySigns } from '../../domain/texts/simplify-signs.ts';
import { SYSTEM_WORDS } from './systems/system-words.ts';
import { LOCAL_SYSTEM_WORDS } from './systems/local-system-words.ts';
import { TRADE_SYSTEM_WORDS } from './systems/trade-system-words.ts';

/** Possible meanings of a header, best first; `meaning` null: known, and not read by the import. */
export type HeaderMeaning = {
  readonly meaning: ForeignColumn | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words of the dictionary behind it. */
  readonly words: string;
};

/** Least letters of words run together, against a chance match. */
const LEAST_RUN = 7;
const MEANINGS = new Map<string, (ForeignColumn | null)[]>();
/** Words of several parts by their letters alone, as systems run them together: `ITEMNUMBER`. */
const RUN_TOGETHER = new Map<string, string>();
for (const [meaning, words] of [
  ...SYSTEM_WORDS,
  ...REGIONAL_SYSTEM_WORDS,
  ...NATIONAL_SYSTEM_WORDS,
  ...FURTHER_SYSTEM_WORDS,
  ...TRADE_SYSTEM_WORDS,
  ...LOCAL_SYSTEM_WORDS,
  ...LOSS_WORDS,
  ...PRICE_LIST_WORDS,
  ...COLUMN_WORDS,
  ...FURTHER_COLUMN_WORDS,
  ...CONTENTS_WORDS,
  ...EVERYDAY_WORDS,
  ...REGISTER_WORDS,
])
  addWords(meaning, splitWords(words));
for (const { columns } of Object.values(TABLE_DEFINITIONS)) {
  for (const { meanings: [meaning] = [], words } of Object.values(columns)) {
    if (meaning !== undefined) addWords(meaning, splitWords(words));
  }
}

function addWords(meaning: ForeignColumn | null, words: readonly string[]): void {
  for (const word of words) {
    // `Waehrung` is `Währung` in files that hold plain letters only.
    const plain = transcribeUmlauts(word);
    for (const key of new Set([word, plain].map((each) => foldHeader(each).text))) {
      const known = MEANINGS.get(key);
      if (known === undefined) MEANINGS.set(key, [meaning]);
      else if (!known.includes(meaning)) known.push(meaning);
      const together = key.replaceAll(' ', '');
      if (together !== key && together.length >= LEAST_RUN && !RUN_TOGETHER.has(together))
        RUN_TOGETHER.set(together, key);
    }
  }
}

/** Words of one letter or two mean too much to be looked for inside a longer header. */
const NOT_INSIDE: ReadonlySet<string> = new Set(
  'number; value; wert; valeur; val; comment; title; item; line; lines; position; count; index; size; state; status; unit; units; part; parts; make; product; location; length; image; link; power; order number; order code; name; code; date; note; version; level; layer; side; sheet; quote; share; split; percent; material; component; reference; title; type; plant; store; partner; day; depth; sequence; multiple; length; width; height; package; case; device; pattern; usage; sets; article; typ; ort; land; nombre; poste; ligne; stand; available; segment; region; contact; sector; pins; fit; company; factory; depth; assembly; operation; design; centro; deposito; produto; wyrób; lnd; lt; l t; akronim; produkt; loja; czas; seq; disponibile; gerat; gerät; ordinato; magazyn; ambar; depo; emissão; existencias; składnik; razão social; halt; teor; obsah; içerik; stof; aine; tvar; tartalom; conținut; наличие; reper; marca; marka; деталь; sestava; zespół; сборка; összetevő'.split(
    '; ',
  ),
);
const SHORT: ReadonlySet<string> = new Set('qty; qte; mpn; moq; uom; dnp; dnf; hts; coo; mfr; mfg; ref'.split('; '));
const INNER: ReadonlySet<string> = new Set([...MEANINGS.keys()].filter(isTelling));

function isTelling(word: string): boolean {
  if (NOT_INSIDE.has(word)) return false;
  return word.length >= 4 || SHORT.has(word) || /^[\u3040-\u30FF\u4E00-\u9FFF]{2,}$/.test(word);
}

const MONEY =
  /(?:^| )(?:price|prices|cost|costs|preis|preise|kosten|prix|cout|couts)(?: |$)|^(?:usd|eur|rmb|cny|jpy|gbp)$|\p{L}preis(?: |$)|\p{L}kosten(?: |$)|价|価格|金额|金額|成本|単価|단가|가격|금액/u;
/** Customers' payment for one piece; `Sales price` is no turnover. */
const SELLING =
  /(?:^| )(?:(?:selling|sales|sell|customer) prices?|verkaufspreis\p{L}*|vk preise?|prix de vente|precio(?: de)? venta|preco(?: de)? venda|prezzo(?: di)? vendita|pret(?: de)? vanzare|cena sprzedazy|prodejni cena|predajna cena|eladasi ar|satis fiyati|verkoopprijs|salgspris|forsaljningspris|myyntihinta)(?: |$)/u;
const TURNOVER = /(?:^| )(?:revenue|turnover|sales|umsatz|spend|contract value|annual value)(?: |$)|销售额|売上/;
const TOTAL =
  /(?:^| )(?:total|ext|extended|line|gesamt|subtotal|sum|summe)(?: |$)|总|合计|合計|小计|金额|金額|gesamt|총|합계|소계|금액/;
const MULTIPLE = /(?:^| )(?:pack|package|packaging|packing|reel|multiple|spq|mpq|tray|vpe|conditionnement)(?: |$)|包装/;
const MINIMUM = /(?:^| )(?:min|minimum|moq|mindest\p{L}*|minimale)(?: |$)|起订|最小|最低/u;
/** A price for the least amount that may be ordered, and not for one. */
const FOR_THE_LEAST =
  /(?:^| )(?:pour|for|fur) (?:la |the |die )?(?:qte|quantite|min|mindest\p{L}*|qty|quantity)(?: |$)/u;
/** For how many a price is: `MaterialPriceUnitQty`. */
const PRICED_BY = /(?:^| )price unit (?:qty|quantity)$/;
/** What a stock is worth, and of which kind it is. */
const OF_STOCK = /(?:^| )(?:value|worth|wert|valeur|valore|valor)(?: |$)|(?:^| )(?:type|category|status|kind)$/;
const LOT = /(?:^| )(?:lot|batch|los|losgrosse)(?: |$)|批量/;
const STOCK = /(?:^| )(?:stock|on hand|onhand|available|inventory|bestand|lager)(?: |$)|库存|在庫/;
/** Pieces in headers of what was sold: `Piezas vendidas`. */
const COUNTS_PIECES =
  /(?:^| )(?:piezas|unidades|pecas|pezzi|pieces|unites|pcs|units|stuck|stk|sztuk|szt|kusu|ks|db|adet|шт)(?: |$)/;
const ACTUAL = /(?:^| )actual (?:qty|quantity|units|volume|pcs)(?: |$)/;
const QUANTITY_LIKE: ReadonlySet<ForeignColumn | null> = new Set([
  'quantity',
  'quantity-second',
  'annual-demand',
  'share',
]);
/** `Plan 27`: a plan by its year. */
const PLAN_OF = /(?:^| )plan ?(?:20)?[2-4]\d(?= |$)/;
const PLANNED =
  /^planned (?:qty|quantity|output|production)$|^(?:(?:销售|生产|出货|需求|販売|生産|出荷|판매|생산|출하) ?)?(?:计划|计划量|计划数量?|预测|预测量|計画|計画数量?|計画台数|予測|予定数|계획|계획수량|예측)$|^(?:计划|预计)(?:销量|产量|需求量?|数量)$|^(?:plan |planned |sales |forecast |actual |budget |ist |soll |verkauf |verkaufte |absatz |verkoop |forsaljning |salg |ventes |vendite |ventas |sprzedaz )?(?:volume|volumes|sales quantity|sales qty|forecast|demand|units|stuck|stuks|stk|st|pcs|pieces|bedarf|absatz|planmenge|stuckzahl|menge|prognos|prognoza|prognoz|tahmin|prevision|previsione|previsao|verwachting|prognose|прогноз|план продаж|ventes|ventas|vendite|sales plan|absatzplan)(?: (?:stk|stuck|pcs|pc|units|ea))?$/;
/** A plan with its year and nothing else: `Plan 2027`, `FY27 plan`. */
const PLAN_YEAR =
  /^(?:(?:sales )?(?:plan|budget|forecast) (?:fy ?)?(?:20)?[2-4]\d|(?:fy ?)?(?:20)?[2-4]\d (?:plan|budget|forecast))$/;

/** Amounts of a sales plan, with periods in another column: `Forecast qty`. */
const FORECAST =
  /^(?:sales )?(?:forecast|fcst|sales|sales plan|demand forecast)(?:ed)? (?:qty|quantity|quantities|units|volume|pcs)$|^(?:prognose|absatz|planabsatz|vorschau) ?(?:menge|mengen|stk|stuck|stuckzahl)?$/;

function transcribeUmlauts(word: string): string {
  return word
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ä', 'Ae')
    .replaceAll('Ü', 'Ue');
}

/** A header with its words run together (`ITEMNUMBER`) with blanks between them, or one in the signs of Taiwan, as the dictionary knows it; any other as it is. */
export function spellApart(written: string): string {
  const header = leadWithYear(dropTable(written));
  const { text } = foldHeader(header);
  const simple = simplifySigns(header);
  if (
    simple !== header &&
    !MEANINGS.has(text) &&
    findHeaderMeanings(header).every(({ confidence }) => confidence < 0.9)
  )
    return findHeaderMeanings(simple).length > 0 ? simple : header;
  return text.includes(' ') ? header : (RUN_TOGETHER.get(text) ?? header);
}

/** `PartMtl_MtlPartNum`, `InvcDtl_UnitPrice`: a field of two words or more behind the name of its table. */
const BEHIND_TABLE =
  /^[A-Z][a-z]+(?:[A-Z][a-z]*)*\d?_([A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*|[A-Z]{2,}[A-Z][a-z]+[A-Za-z]*)$/;

/** A header without the name of its table, where the dictionary knows the field alone and does not know both. */
function dropTable(header: string): string {
  const field = BEHIND_TABLE.exec(header)?.[1];
  if (field === undefined || findHeaderMeanings(header).some(({ confidence }) => confidence >= 0.9)) return header;
  return field;
}

/**
 * The dictionary's word on a header; [] where it knows none of it. A header equal to a word of the dictionary counts 0.95, one with a number in
 * it (`Manufacturer 1`) 0.9, one merely containing such a word 0.6. Prices, lots, minimum orders and pack sizes are told from quantities before
 * anything else. Each table and each list that a table might be asks again for the same headers.
 */
export const findHeaderMeanings = keepLately<readonly HeaderMeaning[]>(findMeanings, { most: 10_000, longest: 80 });

function findMeanings(header: string): readonly HeaderMeaning[] {
  const { text, bracketed } = foldHeader(bareYear(header));
  if (text === '') return [];
  if ((bracketed !== null && DENOMINATOR.test(bracketed)) || OF_DENOMINATOR.test(text))
    return [{ meaning: 'base-quantity', confidence: 0.9, words: text }];
  if (isWaitInUnit(text, bracketed, MEANINGS)) return [{ meaning: 'lead-time', confidence: 0.9, words: text }];
  if (bracketed !== null && text === 'cover' && (findDaysIn(bracketed) ?? 0) >= 1)
    return [{ meaning: 'days-of-cover', confidence: 0.9, words: text }];
  if (isMoneyPerPiece(header)) return [{ meaning: 'price', confidence: 0.9, words: header.trim() }];
  if (isMoneyPerMeasure(header)) return [{ meaning: 'price', confidence: 0.6, words: header.trim() }];
  const whole = lookUp(text, text, 0.95);
  if (whole.length > 0) return whole;
  const apart = RUN_TOGETHER.get(text.replaceAll(' ', ''));
  if (apart !== undefined) return lookUp(apart, apart, 0.95);
  const planned = dropYears(text.replace(PLAN_OF, ' '));
  if (
    FORECAST.test(planned) ||
    PLAN_YEAR.test(text) ||
    (planned !== text && PLANNED.test(planned)) ||
    isYearlyAmount(planned, planned !== text) ||
    isSoldInPieces(planned, bracketed) ||
    (planned !== text && isSoldAlone(planned, bracketed))
  )
    return [{ meaning: 'annual-demand', confidence: 0.9, words: text }];
  if (PRICE_CURRENCY.test(text)) return [{ meaning: 'currency', confidence: 0.9, words: text }];
  if (isBoughtPerPiece(text) || isPriceOfPiece(text)) return [{ meaning: 'price', confidence: 0.9, words: text }];
  const bought = findBoughtPieces(text);
  if (bought !== null)
    return [{ meaning: bought === 'year' ? 'annual-demand' : 'order-quantity', confidence: 0.9, words: text }];
  if (saysKeptAmount(text)) return [{ meaning: 'stock', confidence: 0.9, words: text }];
  if (isPaidPerPiece(text)) return [{ meaning: 'selling-price', confidence: 0.9, words: text }];
  const withoutNumbers = text.replaceAll(/(?:^| )\d+(?= |$)/g, '').trim();
  const numbered = withoutNumbers === text ? [] : lookUp(withoutNumbers, text, 0.9);
  if (numbered.length > 0) return numbered;
  // `share` alone means too much to be looked for inside other words, but not beside the rank of a source.
  const ranked = lookUp(withoutNumbers.replace(RANKS, '').trim(), text, 0.9).filter(
    ({ meaning }) => meaning === 'share',
  );
  if (ranked.length > 0) return ranked;
  const short = findCutShort(header);
  if (short !== undefined) return lookUp(short, text, 0.8);
  const inner = findInside(withoutNumbers);
  return inner === undefined
    ? guard([], text, 0.6)
    : lookUp(inner, text, 0.6).map((found) => ({ ...found, meaning: turnToId(found.meaning, text) }));
}

const findCutShort = createShortWords(MEANINGS, (word) => foldHeader(word).text);

/** `salesPrice.currency`: the currency of a price. */
const PRICE_CURRENCY = /(?:^| )(?:price|cost|preis)s? (?:currency|curr|wahrung)(?: code)?$/;

/** `構成数(分母)` beside `構成数(分子)`: for how many the amount is. */
const DENOMINATOR = /^(?:分母|분모|denominator|nenner)$/i;
/** `員数分母`, `Qty denominator`: the same in one word. */
const OF_DENOMINATOR =
  /^(?:員数|构成数|構成数|数量|用量|使用量|所要量?|必要数|소요량?)分母$|^(?:qty|quantity|usage|menge|mengen) ?(?:denominator|nenner)$/;

const RANKS = /(?:^| )(?:primary|main|first|1st|secondary|second|2nd|backup|tertiary|third|3rd)(?= |$)/;

function lookUp(word: string, text: string, confidence: number): readonly HeaderMeaning[] {
  const found = (MEANINGS.get(word) ?? []).map((meaning) => ({ meaning, confidence, words: word }));
  return confidence === 0.95 ? found : guard(found, text, confidence);
}

/** No quantities, in spite of a word for one in the header. */
function guard(found: readonly HeaderMeaning[], text: string, confidence: number): readonly HeaderMeaning[] {
  const as = (meaning: ForeignColumn | null): HeaderMeaning[] => [{ meaning, confidence, words: text }];
  if (SELLING.test(text) && !TOTAL.test(text)) return as('selling-price');
  if (PRICED_BY.test(text)) return as('price-unit');
  // `StockValueInCCCrcy` and `InventoryStockType` are no amounts of what is there.
  if (STOCK.test(text) && OF_STOCK.test(text)) return as(null);
  // `Livello di riordino` says how far a stock may fall, and is no level of a bill.
  if (found.some(({ meaning }) => meaning === 'stock' || meaning === 'level') && saysOtherStock(text)) return as(null);
  if (TURNOVER.test(text)) return as(null);
  if (found.some(({ meaning }) => meaning === 'lead-time') && saysOtherWait(text)) return as(null);
  // `Prix pour la qté min HT` is for as many as another column says.
  if (FOR_THE_LEAST.test(text) && MONEY.test(text)) return as(null);
  if (MONEY.test(text))
    return found.some(({ meaning }) => meaning === 'currency') ? found : as(TOTAL.test(text) ? null : 'price');
  // `FY25 actual qty` is what came in a year; `Actual qty` of a store is what lies there.
  const isOfYear = ACTUAL.test(text) && dropYears(text) !== text;
  if (found.length > 0 && !isOfYear && !found.some(({ meaning }) => QUANTITY_LIKE.has(meaning))) return found;
  if (isOfYear) return as('annual-demand');
  if (saysSold(text) && (found.length > 0 || COUNTS_PIECES.test(text))) return as('annual-demand');
  if (found.length === 0) return [];
  if (MULTIPLE.test(text)) return as('purchase-multiple');
  if (MINIMUM.test(text)) return as('minimum-order');
  if (LOT.test(text)) return as('lot-size');
  return STOCK.test(text) ? as('stock') : found;
}

/** The longest word of the dictionary inside a text: of whole words where it is written with blanks, else of signs. */
function findInside(text: string): string | undefined {
  const spaced = !/[\u3040-\u30FF\u4E00-\u9FFF]/.test(text);
  const pieces = spaced ? text.split(' ') : Array.from(text);
  if (pieces.length > 40) return undefined;
  let best: string | undefined;
  for (let from = 0; from < pieces.length; from++) {
    for (let to = Math.min(pieces.length, from + 8); to > from; to--) {
      const word = pieces
        .slice(from, to)
        .join(spaced ? ' ' : '')
        .trim();
      if (word.length > (best?.length ?? 0) && INNER.has(word)) best = word;
    }
  }
  return best;
}
