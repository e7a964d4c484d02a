import { CURRENCY_CODES } from './currency-codes.ts';

/** What money is called in a header, in signs, codes and words, as the source of an expression. */
const MONEY = String.raw`(?:${CURRENCY_CODES}|(?:US|NT|HK|R)?\$|[€£¥₽₹₩₺₴฿]|euros?|kč|zł|ft|kr|lei|tl|руб\.?|грн\.?|元|円|원)`;

/** One piece, in words and short forms of units, folded. */
const PIECE = String.raw`(?:pcs?|pieces?|units?|ea|each|st|stk|stck|stuck|stuks?|styck|p st|piece|pezz[oi]|pz|cad|piez[ae]s?|unidad|ud|uds|pecas?|unidade|un|ks|kus|kusu|szt|sztuk[aei]?|jednostk[aei]|mj|jm|kos|kom|komad[ua]?|enot[ao]|jedinic[aiu]|kpl|kappale|buc|bucat[ai]|db|darab|adet|ad|vnt|tk|gab|τεμ|шт|штуку|штука|ед|единицу|од|одиницю|件|个|個|개|pc)`;

/** Numbers of pieces that prices are for, and pairs of them. */
const COUNT = String.raw`(?:10{1,3}|1[ .,']000|cent|cento|cien|ciento|hundert|mille|mil|millar|milheiro|tausend|tsd|tisic|tisíc|tis|tys|tysi[aą]c|tusen|doz(?:en)?|dzn|dtz|dutzend|douzaine|docena|dozzina|duzia|tuzin|tucet|pairs?|paar|paires?|par[aeęuy]?|pár|paio|coppia|[对對対双])`;

/** `€/Stk`, `USD per 100`, `Kč/ks`, `元/件`: money and for how many pieces, with no word for a price. */
const MONEY_PER_PIECE = new RegExp(
  String.raw`^\s*[([]?\s*${MONEY}\s*(?:\/|per\b|pro\b|je\b|par\b|por\b|za\b|pr\b\.?|p\.)\s*(?:${COUNT}\s*)?(?:${PIECE})?\.?\s*[)\]]?\s*$`,
  'iu',
);
/** `EUR/kg`, `USD per lb`, `¥/公斤`: the same for a measure. */
const MONEY_PER_MEASURE = new RegExp(
  String.raw`^\s*[([]?\s*${MONEY}\s*(?:\/|per\b|pro\b|je\b|par\b|por\b|za\b|pr\b\.?)\s*(?:kgs?|kilo|g|gram|t|to|ton|tonnes?|mt|lbs?|oz|m|mtr|m2|m²|l|ltr|lit(?:er|re)|кг|т|公斤|千克|吨|噸|克)\.?\s*[)\]]?\s*$`,
  'iu',
);
const NOTHING_BEHIND = new RegExp(
  String.raw`^\s*[([]?\s*${MONEY}\s*(?:\/|per|pro|je|par|por|za|pr\.?|p\.)\s*[)\]]?\s*$`,
  'iu',
);

const PRICE = String.raw`(?:cen[ay]|cijen[ae]|pris|preci[oi]|preco|prezz[oi]|prix|price|preis|prijs|hinta|pret|цена|ціна|ar)`;
const BEHIND = String.raw`(?: (?:eur|usd|gbp|chf|cny|rmb|jpy|sek|nok|dkk|pln|czk|huf|ron|try|rub|uah|tl|lei|kc|zl|ft|kr|руб|грн|ht|netto|net))*`;
/** `Cena za ks`, `Precio por pieza`, `Pris per styck`, `Ár/db`: a price of one, or of a number of pieces. */
const PRICE_OF_PIECE = new RegExp(
  String.raw`^${PRICE}(?: (?:netto|net|neto|nakupu?|zakupu|jedn))? (?:(?:za|na|po|por|per|pe|pr|p|al|a la|a|pro|je|par|le|au|за) )?(?:${PIECE}|${COUNT}(?: ${PIECE})?)${BEHIND}$`,
  'u',
);
/** A price in one word: `Nettopris`, `Kappalehinta`, `Innpris`, `Darabár`, `Adet fiyatı`, `P.U. HT`. */
const IN_ONE_WORD = new RegExp(
  String.raw`^(?:\p{L}{2,}(?:pris|prijs|hinta|preis)|(?:darab|netto|brutto|beszerzesi|egyseg)ar|(?:adet|parca|tane) fiyati?|p ?u(?= )|(?:netto |bruto )?inkoop(?: netto)?|(?:вартість|стоимость) (?:од|ед|одиниці|единицы)|(?:개당|매입|구매|구입) ?(?:단가|가)|מחיר(?: יחידה)?|(?:fob|exw|cif|cip|ddp|dap|fca)(?= ))${BEHIND}$`,
  'u',
);
/** Compounds of a price that is none of a piece bought: of sales, of lists of one's own, of a line, of a kilogram, an hour, a tool. */
const OF_ANOTHER =
  /^(?:sal|fors|forsalj|utsal|udsal|myynt|verk|kund|kunde|asiak|klant|vejl|veil|ohje|rek|total|rad|rivi|linje|linie|kokonais|summa|gesamt|alennus|rabatt|tarjous|cirka|circa|kilo|kg|ton|meter|metri|liter|litra|tim|tunti|uur|frakt|fragt|transport|vracht|rahti|verktyg|verktoy|tyokalu|gereedschap)/;

/** Longer headers say more than money and a count. */
const LONGEST = 60;

/** Whether a header as it is written names what one piece, or a number of pieces, costs by money alone: `EUR/100`. */
export function isMoneyPerPiece(header: string): boolean {
  const text = header.slice(0, LONGEST).trim();
  return MONEY_PER_PIECE.test(text) && !NOTHING_BEHIND.test(text);
}

/** Whether a header as it is written names what a kilogram, a metre or the like costs by money alone: `EUR/kg`. */
export function isMoneyPerMeasure(header: string): boolean {
  return MONEY_PER_MEASURE.test(header.slice(0, LONGEST).trim());
}

/** Whether a folded header names the price of a piece in one of the ways of many languages, and not what customers pay. */
export function isPriceOfPiece(text: string): boolean {
  return PRICE_OF_PIECE.test(text) || (IN_ONE_WORD.test(text) && !OF_ANOTHER.test(text));
}
