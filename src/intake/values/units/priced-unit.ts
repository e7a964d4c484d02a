import { keepLately } from '../../../domain/texts/keep-lately.ts';
import { isPackName } from '../../dictionary/units/pack-words.ts';
import { readCountSize } from '../counted-units.ts';
import { readHeaderLot, readLot } from '../header-lot.ts';
import { isPieceWord } from '../piece-words.ts';
import { readSizedPack } from './sized-packs.ts';

/** What the header of a price says that it is for: a number of a unit, '' for whatever the part is counted in, and its words for the number, '' for none. */
export type PricedUnit = { readonly units: number; readonly unit: string; readonly words: string };

/** Words of many languages for `per`, which a unit or a number stands behind, as the source of an expression. */
const FOR = String.raw`((?<!\p{L})(?:per|pro|pr|je|par|por|pour|for|für|fuer|za|na|à|al?|le|la|au|du|voor|ogni|cada|pe|på|за|на)\.?\s+|\/\s*|(?<!\p{L})à\s*)`;
const BEHIND_FOR = new RegExp(String.raw`${FOR}(?=([\p{L}\p{N}][^()[\]{}/]*))`, 'giu');
/** What stands in brackets by itself, behind a currency perhaps: `(pair)`, `[EUR/Satz]`. */
const BRACKETED = /[([（]\s*(?:(?:[A-Z]{3}|[€$£¥元円])\s*\/?\s*)?(\p{L}[\p{L}.]*(?: of \d+)?)\s*[)\]）]/gu;
/** `Paarpreis`, `Set price`, `Tausenderpreis`: the unit before the word for a price. */
const BEFORE_PRICE = /(?<!\p{L})(\p{L}{2,10}?)(?:er)?[ -]?(?:preis|price|prijs|pris)(?!\p{L})/iu;
/** A number of pieces, which no year is and no date. */
const NUMBER = /^(?!20[0-4]\d(?:\D|$))(\d{1,3}[.,'’ ]000|\d{1,6})\s*(\p{L}[\p{L}.]*)?$/u;

/** The unit of a price for two pieces. */
export const PAIR = 'pair';
/** The unit of a price that is for a metre or for a thousand. */
export const THOUSAND_OR_METRE = 'M';
const PAIRS: ReadonlySet<string> = new Set(
  'pair pairs pr paar paare paire paires par pares pair(s) pár páry párů para parę pary par paio paia coppia coppie çift пара пару пары'.split(
    ' ',
  ),
);
const MEASURES = /^(?:kg|g|t|tons?|tonnes?|tonnen?|lbs?|oz|m|mm|cm|km|ft|foot|feet|l|m2|m²|kwh|mwh|wh|kw|mw)$/i;
const DOZENS = /^(?:dtz|tuzina?|tucet|tuctu)$/iu;
const THOUSANDS = /^(?:tysi[aą]c|tisíc|mil|millier|thousand|tausend)$/iu;
const HUNDREDS = /^(?:centaine|ciento|cento|hunderte?)$/iu;
/** Of what belongs together, and of packs that no list of units names: how many pieces one is, only its maker knows. */
const OF_SEVERAL: ReadonlySet<string> = new Set(
  [
    'set sets kit kits lot lots batch bundle tray trays blister rack skid strip crate',
    'satz sätze garnitur garnituren charge los bausatz verpackungseinheit packungseinheit verkaufseinheit',
    'jeu jeux lot lots juego juegos conjunto jogo lote serie lotto partita',
    'komplet komplety komplecie sada sady sadu souprava soupravu partia partię sarja sats sæt sett satser készlet takım set',
    'opakowania krabici boîte комплект компл набор',
  ]
    .join(' ')
    .split(' '),
);
/** As many words may name a unit: `tys. szt.`, `box of 50`. */
const MOST_WORDS = 3;

/** Units in the signs of China, Japan and Korea, each with its pieces, or the word for what holds an unknown number. */
const IN_SIGNS: readonly (readonly [units: number, unit: string, signs: string])[] = [
  [1, PAIR, '对|對|対|双|雙|ペア|쌍|켤레'],
  [12, '', '打|ダース|다스'],
  [1, '箱', '箱|盒|包|卷|巻|盘|盤|袋|瓶|桶|罐|批|组|組|セット|ケース|リール|ロール|통|박스|세트|묶음|롤'],
  [100, '', '100|百'],
  [1000, '', '1[.,]?000|千'],
  [10_000, '', '10[.,]?000|万|萬'],
];
const PIECE_SIGN = '(?:個|个|件|只|隻|枚|本|支|片|台|개|pcs|PCS)';
const PRICE_SIGN = '(?:单价|單價|単価|价格|價格|価格|단가|价|價)';
/** Whether signs stand behind `each` or a stroke, before a word for a price, or alone in brackets: `每箱单价`, `元/对`, `千個単価`, `(对)`. Of `千円` they count the money. */
const SIGNS = IN_SIGNS.map(([units, unit, signs]) => ({
  units,
  unit,
  form: new RegExp(
    String.raw`(?:[每毎]|[/／]\s*)(?:${signs})\s*${PIECE_SIGN}?[的の]?\s*(?:${PRICE_SIGN}|$|[)）\](（[/／,，])|(?<![\p{L}\d])1?(?:${signs})\s*${PIECE_SIGN}?(?:あたり|当たり|당)?[的の]?\s*${PRICE_SIGN}|[(（[]\s*(?:[元円]\s*[/／]\s*)?(?:${signs})\s*${units > 12 ? PIECE_SIGN : ''}\s*[)）\]]`,
    'u',
  ),
}));

/** The unit, or the number of pieces, that the header of a price says it is for; null where it says neither. Each row asks for the same headers again. */
export const readPricedUnit = keepLately(readHeader, { most: 1000, longest: 80 });

function readHeader(header: string): PricedUnit | null {
  const text = header.slice(0, LONGEST).normalize('NFC');
  const lot = readHeaderLot(text);
  if (lot !== null) return { units: lot.units, unit: '', words: lot.words };
  const signed = SIGNS.find(({ form }) => form.test(text));
  if (signed !== undefined) return { units: signed.units, unit: signed.unit, words: '' };
  for (const [, by = '', behind = ''] of text.matchAll(BEHIND_FOR)) {
    const found = readWords(behind, by.trim() === '/');
    if (found !== null) return found.unit === KPL && !IS_CENA.test(text) ? count(1) : found;
  }
  for (const [, inside = ''] of text.matchAll(BRACKETED)) {
    const found = isPieceWord(inside) ? null : readWord(inside);
    if (found !== null) return found;
  }
  const times = TIMES.exec(text)?.[1];
  return times === undefined ? readBeforePrice(text) : count(Number(times));
}
/** `Cena za kpl.` is for a set; elsewhere `kpl` is a piece in Finnish. */
const KPL = 'komplet';
const IS_CENA = /cen[ay]/iu;
/** `Price x100`. */
const TIMES = /[x×]\s?(10{1,3})(?!\d)/u;
/** As much of a header as is folded elsewhere. */
const LONGEST = 400;

/** What a cell beside a price says that this is for: `each`, `per 100`, `je Paar`, `/kg`; null where it says nothing of the kind. */
export function readPricedCell(cell: string): PricedUnit | null {
  return readPricedUnit(`per ${cell.replace(LEADING_FOR, '')}`);
}

/** Whether a cell says by a word for `per` that it is what a price is for. */
export function saysPer(cell: string): boolean {
  return LEADING_FOR.test(cell) && readPricedCell(cell) !== null;
}
const LEADING_FOR = /^\s*(?:(?:per|pro|je|par|por|za|na|pr|price per|preis je)\.?\s+|\/\s*)/iu;

/** What the first words behind a `per` say, as many of them as say it; a bare figure behind a stroke only where it is a round one. */
function readWords(text: string, isStroke: boolean): PricedUnit | null {
  const words = text.trim().split(/\s+/);
  for (let some = Math.min(MOST_WORDS, words.length); some > 0; some--) {
    const word = words.slice(0, some).join(' ');
    const isAll = some === words.length || CURRENCY.test(words[some] ?? '');
    if (!isAll && (/^\d+$/.test(word) || PER_OR_PAIR.test(word))) continue;
    if (isStroke && /^\d+$/.test(word) && !ROUND.test(word)) continue;
    const found = readWord(word);
    if (found !== null) return found;
  }
  return null;
}
const CURRENCY = /^(?:[A-Z]{3}|[€$£¥])$/;
const ROUND = /^[1-9]\d*0$|^(?:25|12|144)$/;
/** `Pris / pr. stk`: before another word it says `per`. */
const PER_OR_PAIR = /^(?:pr|par|para|pari)\.?$/i;

function readWord(written: string): PricedUnit | null {
  const word = written.replace(/[.,;:]+$/, '').toLowerCase();
  const [, figure, piece = ''] = NUMBER.exec(word) ?? [];
  if (figure !== undefined && (piece === '' || isPieceWord(piece))) return count(readLot(figure));
  if (PAIRS.has(word)) return { units: 1, unit: PAIR, words: '' };
  // A thousand in the United States, a metre elsewhere.
  if (written === THOUSAND_OR_METRE) return { units: 1, unit: written, words: '' };
  if (MEASURES.test(word)) return { units: 1, unit: word, words: '' };
  if (word === 'kpl') return { units: 1, unit: KPL, words: '' };
  if (OF_SEVERAL.has(word) || isPackName(word)) return { units: 1, unit: word, words: '' };
  if (DOZENS.test(word)) return count(12);
  if (HUNDREDS.test(word)) return count(100);
  if (THOUSANDS.test(word)) return count(1000);
  const size = readSizedPack(word) ?? readCountSize(word);
  return size > 1 || isPieceWord(word) ? count(size) : null;
}

function count(units: number): PricedUnit {
  return { units, unit: '', words: '' };
}

/** `Paarpreis`: of the words before a price those alone that name several pieces, since `Stückpreis` and `Grampreis` are known otherwise. */
function readBeforePrice(text: string): PricedUnit | null {
  const word = BEFORE_PRICE.exec(text.trim())?.[1]?.toLowerCase() ?? '';
  if (word === '' || MEASURES.test(word) || isPieceWord(word)) return null;
  if (/^gros{1,2}$/.test(word)) return null;
  return readWord(word) ?? readWord(word.replace(/n$/, ''));
}
