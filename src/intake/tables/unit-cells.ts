import { findDaysIn } from '../dictionary/lines/time-units.ts';

/** Signs and codes of currencies. */
const CURRENCY = String.raw`eur|euros?|usd|us ?\$|gbp|chf|cny|rmb|jpy|inr|krw|twd|nt ?\$|sek|nok|dkk|pln|czk|huf|ron|try|tl|brl|r\$|mxn|thb|vnd|idr|myr|sgd|hkd|cad|aud|zar|rub|руб|zł|kč|ft|kr|€|\$|£|¥|￥|₹|₩|元|円|원|人民币|日元|美元|欧元`;
/** Pieces and packs. */
const COUNT = String.raw`pcs?|pces?|pieces?|ea|each|units?|stk|stück|stck|st|szt|ks|kpl|kom|adet|db|uds?|unid|unidades|pz|pezzi|pièces?|шт|个|個|件|只|台|枚|本|个\/台|개|대|ชิ้น|cái|paar|pairs?|sets?|rolls?|rollen?`;
/** Masses, lengths and other measures of goods. */
const MEASURE = String.raw`kgs?|g|mg|µg|t|to|tons?|tonnes?|tonnen|lbs?|oz|公斤|千克|克|吨|噸|トン|mm|cm|m|m2|m²|m3|m³|µm|inch|l|ml|kwh|wh|mwh|gwh|ah|v|w|kw|mw|nm|°c|koe|kgoe`;
const TIME = String.raw`d|days?|tage?|working days|workdays|arbeitstage|at|weeks?|wks?|wochen?|months?|monate?|h|hours?|std|stunden|jours?|semaines?|mois|días|semanas|meses|giorni|settimane|mesi|dni|dnů|tygodnie|日|天|周|週|月|个月|個月|ヶ月|일|주|a|year|jahr|yr|p\.?a`;
const SHARE = String.raw`%|％|‰|ppm|(?:wt|mass|gew|ma)\.?[\s-]?%`;
/** How many of it one figure counts. */
const SCALE = String.raw`t|k|tsd\.?|tausend|thousands?|th|mio\.?|mn|mill?(?:ion(?:s|en)?)?\.?|m|mrd\.?|bn|billions?|'?000s?|千|万|萬|百万|億|亿|천|만|백만|억|lakhs?|lacs?|crores?|tys\.?|mln|тыс\.?|млн|10+|1[.,' ]000|10[.,' ]000|100[.,' ]000`;

const ONE = String.raw`(?:(?:${SCALE})\s?)?(?:${CURRENCY}|${COUNT}|${MEASURE}|${TIME})\.?|${SHARE}`;
/** `EUR`, `T€`, `EUR/100 pcs`, `€ je 1.000 Stk`, `in Mio. ¥`, `000 units`, `[%]`. */
const UNIT_CELL = new RegExp(
  String.raw`^[([]?\s*(?:-|(?:per|je|pro|par|pr)\s(?:${ONE}|${SCALE})|(?:in )?(?:${ONE})(?:\s?(?:\/|per|je|pro|par)\s?(?:${ONE}|${SCALE}))?|'?000s?|千|万|千個|千台|tsd\.?|mio\.?)\s*[)\]]?$`,
  'iu',
);
const LONGEST = 24;
/** The label before a row of units in the column of the names. */
const LABEL =
  /^[([]?(?:units?|einheit(?:en)?|maßeinheit|uom|me|unités?|unidades|unità|jednostka|jednotka|单位|單位|単位|단위)\s*:?[)\]]?$/iu;

/** Words beside units below a header: whether tax is in a price, and the number of pieces of an amount. */
const BESIDE_UNITS = new RegExp(
  String.raw`^[([]?\s*(?:netto|brutto|net|gross|ht|ttc|h\.t\.|(?:bez|s) dph|(?:excl|incl)\.? (?:vat|tax|btw)|(?:sin|con) iva|iva (?:esclusa|inclusa)|税抜|税込|未税|含税|不含税|(?:na|za|auf|für|for|per|pour|por|på|на) 1 ?(?:${COUNT})\.?)\s*[)\]]?$`,
  'iu',
);
/** `tyg.`, `(prac. dny)`: a unit of time in any language, without a figure. */
const IN_WORDS = /^[([]?\s*([^\d()[\]]{2,})[)\]]?$/u;

/** Whether a cell below a header is the unit of its column. */
export function isUnitCell(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const text = cell.normalize('NFC').trim();
  if (UNIT_CELL.test(text) || BESIDE_UNITS.test(text)) return true;
  return findDaysIn(IN_WORDS.exec(text)?.[1]?.trim() ?? '') !== undefined;
}

/** Whether a cell labels the units of the columns beside it. */
export function isUnitLabel(cell: string): boolean {
  return LABEL.test(cell.trim());
}
