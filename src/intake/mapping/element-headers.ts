import { findNamedSymbol } from '../../domain/substances/element-names.ts';
import { CONTROLLED_ELEMENTS } from '../../domain/substances/controlled-elements.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { RARE_EARTHS } from '../../domain/substances/substance-words.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { IN_THOUSANDS } from '../dictionary/header-scale.ts';
import { readHeaderCurrency } from '../dictionary/money/currency-signs.ts';
import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import { readPeriod } from '../dictionary/periods.ts';
import { type HeaderLimit, readHeaderLimit } from '../values/contents/header-limit.ts';
import { findShareUnit } from '../values/contents/parse-mass-share.ts';

/** A header naming a substance; its cells give the amount of it in the part of their row. */
export type ElementHeader = {
  /** As it is written, without units. */
  readonly substance: string;
  /** The end of an interval in the cells; null: the share itself. */
  readonly end: 'min' | 'max' | null;
  /** Whether the header can hardly mean anything else: it has a unit of shares, or a symbol that is no word. */
  readonly plain: boolean;
  /** Whether it is plain and has a unit of shares: one such column is enough. */
  readonly measured: boolean;
  /** Whether it asks if there is any, to be answered by yes or no: one such column is enough. */
  readonly asks: boolean;
  /** Whether it asks if there is none, so yes denies it: `Dy-free`. */
  readonly free: boolean;
  /** The unit of its mass in one piece (`Dy [g/piece]`); '' if it is a share. */
  readonly weight: string;
  /** The number of pieces with this mass (`[g/1000 pcs]`); null for a lot of unknown size. */
  readonly pieces: number | null;
  /** The threshold it asks about; null: it asks if there is any at all. */
  readonly limit: HeaderLimit | null;
  /** Its other words; they may say less than its cells: `(intentionally added)`. */
  readonly beside: string;
  /** The answer given by a mark below it, for one of two columns of one question (`Dy yes | Dy no`); null for any other. */
  readonly answer: boolean | null;
};

/** One of two columns with a mark as the answer to a question. */
const OF_TWO =
  /^(.{1,40}?)[\s:：_/–-]*[([]?\s*(?<![\p{L}\p{N}])(yes|no|ja|nein|oui|non|s[íìi]|nee|nej|tak|nie|ano|ne|да|нет|evet|hayır|sim|não|是|否|有|无|無|はい|いいえ|예|아니[오요])\s*[)\]]?$/iu;
/** A number of CAS instead of the name, perhaps with its unit behind it. */
const CAS_HEADER =
  /^(?:cas(?:[-\s]?(?:rn|no|nr|number|nummer|号|番号))?\.?[\s:]*)?(\d{2,7}-\d{2}-\d)(?:\s*[[(]?\s*(?:(?:wt|mass|gew)\.?[-\s]?)?(?:%|％|ppm)\s*[\])]?)?$/iu;

const UNIT =
  /%|％|\b(?:wt|mass|ma|gew|weight|massen|gewichts|content|gehalt|anteil|teneur)\b|含量|ppm|(?<!\p{L})(?:zawartość|obsah|содержание|вміст|tenor|teor|contenido|contenuto|conteúdo|halt|gehalte|içeriği)(?!\p{L})|함량|含有率/iu;
const WORDS_BESIDE =
  /%|％|\b(?:wt|w\/w|m\/m|mass|massen|ma|gew|gewichts?|weight|content|gehalt|anteil|teneur|percent|prozent|ppm|in|of|de|du|von|from|bis|to|min|max|minimum|maximum)\b\.?|\b(?:de l|d)['’]|(?<!\p{L})(?:zawartość|obsah|содержание|вміст|tenor|teor|contenido|contenuto|conteúdo|halt|gehalte|içeriği)(?!\p{L})|含量|함량|含有率|[?？¿]/giu;
/** A mass of one piece in a header, in brackets or behind the name: `[g/piece]`, `(mg)`, `mg per part`. A mass in a mass is a share. */
const WEIGHT =
  /(?:[([]\s*|(?<=\s))([µμm]g|k?g|oz|lbs?)\s*(?:(?:\/|\b(?:per|pro|je|par|por|na|za)\b)\s*(?:(\d[\d.,' ]*)?\s*(?:pcs?|pieces?|st(?:k|ck|ück)?|parts?|teile?|units?|pi[eè]ces?|pezz[oi]|piezas?|szt|ks|ea|magnets?|[个件個片개])|(lots?|batch(?:es)?|charge|los|lote|lotto|shipments?|delivery|lieferung|order|box|carton|批次?|ロット|로트))\.?)?\s*[)\]]?\s*$/iu;
/** Words asking whether a part is free of a substance, before its name or behind it. */
const FREE_BEFORE =
  /^(?:free (?:of|from)|frei von|exempte? d[eu'’]\s?|priv[oa] di|esente da|libre de|exent[oa] de|isent[oa] de|woln[ey] od|vrij van|fri (?:från|fra|for)|ohne|without|sans|senza|sin|sem|不含有?|无|無)\s*(?=\p{L})/iu;
const FREE_BEHIND =
  /[\s-]*(?:free|frei|fri|vrij|フリー|不使用|不含有|無添加|프리)(?:[\s-]+(?:grade|version|magnets?|material|alloy|güte|sorte|ausführung|werkstoff))?\s*$/iu;
/** Words asking whether a substance is in the part: `Contains Dy?`, `Dy enthalten`. */
const ASKS =
  /^(?:does (?:it|the part) contain|contains?|containing|presence of|enthält|beinhaltet|contient|présence de|contiene|contém|(?:czy )?zawiera|obsahuje|bevat|innehåller|inneholder|indeholder|sisältää|tartalmaz|conține|содержит(?: ли)?|是否含有?|含有?)\s*|\s*(?:present|contained|included|enthalten|vorhanden|présent|presente?|contenuto|içer(?:iyor|ir) ?m[iıuü]|var m[iı]|bulunuyor mu|aanwezig|含有|有无|有無|の有無|を?含む(?:か)?|함유 ?여부|포함 ?여부|함유)\s*[?？]?$/iu;
/** `Sc. %` is a discount in an Italian price list: with a point behind it a symbol is short for a word. */
const ABBREVIATED = /^\s*%?\s*[A-Z][a-z]?\.(?:\s|%|$)/;
/** Symbols that are words, abbreviations or letters of a list too. */
const AMBIGUOUS = /^(?:[A-Z]|No|In|As|At|He|Co|Ho|Po|Os|Es|Am|Pa|Re|Se|Te|Th|Tl|Ts|Fr|Md|Mo|Er|Al|Ca)$/;

/** Returns the substance named by a header; null if it names none. */
export function readElementHeader(header: string): ElementHeader | null {
  if (header.length > 60 || isDatedPeriod(header) || ABBREVIATED.test(header)) return null;
  const [, question = '', word = ''] = OF_TWO.exec(header.trim()) ?? [];
  const answer = parseYesNo(word);
  const asked = answer === null ? null : readPlainHeader(question);
  if (asked !== null && answer !== null && asked.limit === null && !asked.free && asked.weight === '')
    return { ...asked, answer };
  return readPlainHeader(header);
}

function readPlainHeader(header: string): ElementHeader | null {
  const cas = CAS_HEADER.exec(header.trim())?.[1];
  if (cas !== undefined) return readCasHeader(cas);
  // `CA (k€)` is a turnover, and no calcium.
  if (readHeaderCurrency(header) !== '' || IN_THOUSANDS.test(header)) return null;
  const hasUnit = UNIT.test(header);
  const limit = readHeaderLimit(header);
  const weighed = limit === null && findShareUnit(header) === '' ? WEIGHT.exec(header) : null;
  const [, weight = '', number = '1', lot] = weighed ?? [];
  const whole = (limit === null ? header : header.replace(limit.written, ' ')).replace(/^[\s¿¡]+/, '');
  const plainly = whole.replaceAll(/[([{]\s*[)\]}]/g, ' ').replace(/[\s?？]+$/, '');
  const bared = plainly.replace(FREE_BEFORE, '').replace(FREE_BEHIND, '');
  const free = bared !== plainly && isControlled(bared);
  const without = free ? bared : weight === '' ? whole : whole.replace(WEIGHT, ' ');
  const named = findNamedSymbol(without.replaceAll(WORDS_BESIDE, ' ').replaceAll(/[([{][\s.]*[)\]}]/g, ' '));
  const asked = named ?? without.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, ' ').trim();
  const bare = asked.replace(ASKS, '').replaceAll(WORDS_BESIDE, ' ');
  const written = bare.replaceAll(/^[\s._:–-]+|[\s._:–-]+$/g, '').replaceAll(/\s+/g, ' ');
  // `RE content [%]` is of rare earths; rhenium is `Re`.
  const substance = written === 'RE' && hasUnit ? 'REE' : written;
  if (substance === '' || !/^\p{L}/u.test(substance)) return null;
  // `P-1`, `V60`: one sign of an element with a figure is a number of a thing, unless a unit says that it is measured.
  if (!hasUnit && /^[A-Z][a-z]?[-_. ]?\d+$/.test(substance)) return null;
  const isSymbol = /^[A-Z][a-z]?$/.test(substance);
  const asks = free || limit !== null || ASKS.test(asked) || /[?？]\s*$/u.test(header);
  // In lower case a symbol is a word of the language; one Chinese character is a name where something is asked or measured of it.
  const isName = /^\p{Script=Han}+$/u.test(substance) && (asks || hasUnit);
  if (!isSymbol && !isName && substance.length < 3) return null;
  const reading = readSubstance(substance);
  const names = reading.contains.length + reading.mayContain.length > 0 || reading.isRest;
  if (!reading.understood || !names) return null;
  const { text } = foldHeader(header.replaceAll(/[()[\]{}]/g, ' '));
  const end = /(?:^| )(?:min|minimum|von|from)(?: |$)/.test(text)
    ? 'min'
    : /(?:^| )(?:max|maximum|bis|to)(?: |$)/.test(text)
      ? 'max'
      : null;
  // An oxide names its metal; a sum of rare earths names them all.
  const metals = reading.contains.filter((element) => element !== 'O');
  const isSum = metals.length === 0 && reading.mayContain.length > 0 && reading.mayContain.every(isRareEarth);
  const isNamed = isSymbol ? !AMBIGUOUS.test(substance) : metals.length === 1 || isSum;
  return {
    substance,
    end: limit === null ? end : null,
    plain: hasUnit || isNamed,
    measured: isNamed && /%|％|wt|ppm|含量/iu.test(header),
    asks,
    free,
    weight,
    pieces: lot === undefined ? Number(number.replaceAll(/\D/g, '')) || null : null,
    limit,
    beside: header.replace(substance, ' '),
    answer: null,
  };
}

/** A column under the CAS number of a known substance, with shares or answers below; null for any other number. */
function readCasHeader(substance: string): ElementHeader | null {
  const { understood, contains, mayContain } = readSubstance(substance);
  if (!understood || contains.length + mayContain.length === 0) return null;
  const plain = { plain: true, measured: true, asks: false, free: false };
  return { substance, end: null, ...plain, weight: '', pieces: null, limit: null, beside: '', answer: null };
}

const isRareEarth = (element: string): boolean => RARE_EARTHS.includes(element);

/** Whether a name means elements named by controls, or rare earths: freedom from anything else says nothing here. */
function isControlled(name: string): boolean {
  const { contains, mayContain, understood } = readSubstance(name.trim());
  const named = [...contains, ...mayContain];
  return understood && named.length > 0 && named.every((one) => isRareEarth(one) || CONTROLLED.has(one));
}

const CONTROLLED: ReadonlySet<string> = new Set(CONTROLLED_ELEMENTS);

/** Whether a header names a part of a year with its year: `H2 2026` is a half, and no hydrogen. */
function isDatedPeriod(header: string): boolean {
  return /\d{2}/.test(header) && readPeriod(header) !== null;
}
