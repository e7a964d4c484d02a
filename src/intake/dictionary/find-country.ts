import type { Catalogue } from '../../catalogue/schema.ts';
import type { TerritoryCode } from '../../domain/units.ts';
import { foldWord } from '../base/closed-words.ts';
import names from './country-names.json' with { type: 'json' };
import { HARD_COUNTRIES } from './hard-countries.ts';
import tradingNames from './trading-country-names.json' with { type: 'json' };
import { simplifySigns } from '../../domain/texts/simplify-signs.ts';

/**
 * A look-up of territories by two-, three-letter or numeric code and by name in English, German, French, Chinese and Japanese, of trading
 * countries also in fifty further languages (Unicode CLDR 48), former and everyday names included. Null for text of no list and for a name
 * common to several territories; groups and stand-ins (`EU`, `ZZ`) are no territory of a company's site. Marks and punctuation do not matter; a
 * code in brackets after a name or a flag beside it must agree with it, and a place with its country behind (`Ningbo, China`) is in that country.
 */
export function createCountryIndex(territories: Catalogue['territories']): (cell: string) => TerritoryCode | null {
  const byName = new Map<string, TerritoryCode | null>();
  function add(name: string, code: TerritoryCode): void {
    const key = foldCountry(name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, code);
    else if (known !== code) byName.set(key, null);
  }
  const codes = new Set<TerritoryCode>();
  for (const { code, name, alpha3, numeric } of territories) {
    if (code === 'EU' || code === 'ZZ') continue;
    codes.add(code);
    add(code, code);
    if (alpha3 !== null) add(alpha3, code);
    if (numeric !== null) add(numeric, code);
    add(name, code);
  }
  // A code bears no marks: `Mỹ`, `Bỉ` and `Áo` of Vietnamese are the United States, Belgium and Austria, not MY, BI and AO.
  const marked = new Map<string, TerritoryCode>();
  const listed = [
    ...Object.entries(names),
    ...HARD_COUNTRIES.map(([code, ...words]) => [code, words] as const),
    ...Object.entries(tradingNames),
  ];
  for (const [code, words] of listed) {
    if (!codes.has(code)) continue;
    for (const name of words) {
      const key = foldCountry(name);
      const letters = readMarkedCode(name);
      if (letters !== null) {
        marked.set(letters, code);
        // Two letters without their mark are some code, or none.
        if (key.length <= 2) continue;
      }
      if (!byName.has(key)) add(name, code);
    }
  }
  function find(cell: string): TerritoryCode | null {
    const written = cell.trim();
    const letters = readMarkedCode(written);
    if (letters !== null) return marked.get(letters) ?? null;
    // In Vietnamese it is Russia, in capitals the code of Nigeria: asked about.
    return written === 'Nga' ? null : (byName.get(foldCountry(written)) ?? findDamaged(written));
  }
  /** The one territory of a name in which the sign \uFFFD stands for letters that were lost on the way: `G\uFFFDney Kore`. */
  function findDamaged(written: string): TerritoryCode | null {
    if (!written.includes(LOST)) return null;
    const parts = written.split(/\uFFFD+/u).map(foldCountry);
    if (parts.join('').length < LEAST_LEFT) return null;
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    const found = new Set<TerritoryCode | null>();
    for (const [key, code] of byName)
      if (
        key.startsWith(first) &&
        key.endsWith(last) &&
        key.length <= parts.join('').length + MOST_LOST * (parts.length - 1) &&
        key.length > parts.join('').length &&
        parts.every((part) => key.includes(part))
      )
        found.add(code);
    const [only = null] = found;
    return found.size === 1 ? only : null;
  }
  return (cell) => {
    const flag = FLAG.exec(cell)?.[0] ?? '';
    if (flag === '') return findNamed(cell);
    // A flag beside a name agrees with it; one beside a place alone says where that is.
    const [code, beside] = [spellFlag(flag), cell.replace(flag, ' ').trim()];
    const named = beside === '' ? code : FLAG.test(beside) ? null : (findNamed(beside) ?? code);
    return codes.has(code) && named === code ? code : null;
  };
  function findNamed(written: string): TerritoryCode | null {
    const cell = written.length > LONGEST_MADE ? written : written.replace(MADE_IN, '');
    const simple = simplifySigns(cell);
    // Without its mark `ČR` is the code of Costa Rica.
    if (CZECH.test(cell.normalize('NFC'))) return codes.has('CZ') ? 'CZ' : null;
    // Most cells that are asked about are no country, and folding them takes longest.
    const whole =
      find(cell) ?? (simple === cell ? null : find(simple)) ?? (CHINESE_PROVINCE.test(cell.trim()) ? 'CN' : null);
    if (whole !== null || cell.length > 120) return whole;
    // ISO turns long names round: `Bolivia (Plurinational State of)`, `Korea, Republic of`.
    const turned = /^(.+?)(?:\s*\((.+\bof(?: the)?)\)|,\s*(.+\bof(?: the)?))$/i.exec(cell.trim());
    if (turned !== null) return find(`${turned[2] ?? turned[3] ?? ''} ${turned[1] ?? ''}`) ?? find(turned[1] ?? '');
    const parts = /^(.+?)\s*(?:[([]\s*([^)\]]+?)\s*[)\]]|\s[-–/]\s+(.+))$/.exec(cell.trim());
    if (parts !== null) {
      const first = find(parts[1] ?? '');
      const second = find(parts[2] ?? parts[3] ?? '');
      if (first !== null && first === second) return first;
      const own =
        first === null || second === null || parts[2] === undefined ? null : findOwnTerritory([first, second]);
      if (own !== null) return own;
    }
    const twice = sayTwice(cell);
    if (twice !== null) {
      const [first, second] = twice.map(find);
      if (first !== undefined && first !== null && first === second) return first;
    }
    const own = OWN_CUSTOMS.exec(cell)?.[0];
    if (own !== undefined && NAMES_CHINA.test(cell) && cell.split(BETWEEN_TWO).length === 1) return find(own);
    if (!cell.includes(',')) return null;
    return findLast(cell.split(',').map((place) => (isName(place) ? find(place) : null)));
  }
}

/** What stands for bytes that are no text, the fewest letters beside it that tell a name, and the most that are lost at a place. */
const LOST = '\uFFFD';
const LEAST_LEFT = 3;
const MOST_LOST = 2;

/** `Made in China`, as goods are marked. */
const MADE_IN =
  /^\s*(?:made|manufactured|produced|origin:|hergestellt|gefertigt|produziert|fabriqué|produit|hecho|fabricado|producido|prodotto|fabbricato|feito|produzido|wyprodukowano|vyrobeno|tillverkad|gemaakt)\s+(?:in|en|au|aux|em|w|v|i)\s+(?=\p{L})/iu;
const LONGEST_MADE = 60;

/** A flag, which Unicode writes as two letters of its own. */
const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/u;
const FIRST_FLAG_LETTER = 0x1f1e6;

/** The two-letter code that a flag stands for. */
function spellFlag(flag: string): string {
  const letters = Array.from(flag, (sign) => (sign.codePointAt(0) ?? FIRST_FLAG_LETTER) - FIRST_FLAG_LETTER + 65);
  return String.fromCodePoint(...letters);
}

/** Two or three Latin letters of which one at least bears a mark, without points and the like and in small letters; null for any other text. */
function readMarkedCode(text: string): string | null {
  if (PLAIN.test(text)) return null;
  const letters = text.normalize('NFC').replaceAll(/[.\s-]/g, '');
  return MARKED.test(letters) && !PLAIN.test(letters) ? letters.toLowerCase() : null;
}

const MARKED = /^\p{Script=Latin}{2,3}$/u;
const PLAIN = /^[ -~]*$/;

/** Customs territories of their own, which many languages name with China behind: `R.A.S. Macao, China`, `Hong Kong (SAR Kina)`. */
const OWN_CUSTOMS = /hong[ -]?kong|maca[ou]|taiwan/i;
const NAMES_CHINA = /china|chine|c[ií]na|čína|kin[ae]|kiina|kína|chiny|çin|trung quốc|xina|tsieina|txina|xitoy/i;

/** A cell that may say one country twice, in two scripts, in two languages, or by its code and its name: `China 中国`, `Deutschland/Germany`, `CN China`. */
const TWICE: readonly RegExp[] = [
  /^([\p{Script=Latin}.\s'’-]+?)[\s/|]*((?!\p{Script=Latin})\p{L}[^\p{Script=Latin}]*)$/u,
  /^((?!\p{Script=Latin})\p{L}[^\p{Script=Latin}/|]*?)[\s/|]*(\p{Script=Latin}[\p{Script=Latin}.\s'’-]*)$/u,
  /^([^/|]+?)\s*[/|]\s*([^/|]+)$/u,
  /^([A-Z]{2,3})[\s:._-]+(\p{L}.+)$/u,
];

/** What such a cell holds, as most cells do not: a letter beyond Latin, a mark between two words, or a code before them. */
const MAY_BE_TWICE =
  /[/|]|^\s*[A-Z]{2,3}[\s:._-]|[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Greek}]/u;
const LONGEST_TWICE = 48;

/** Both halves of such a cell; null for any other. */
function sayTwice(cell: string): readonly [string, string] | null {
  if (cell.length > LONGEST_TWICE || !MAY_BE_TWICE.test(cell)) return null;
  for (const halves of TWICE) {
    const [, first, second] = halves.exec(cell.trim()) ?? [];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}

/** Names of four letters and more: of shorter words (`CA`, `NC`) many are states. */
function isName(place: string): boolean {
  return /^\s*\p{L}[\p{L}\s.'’-]{3,}$/u.test(place) || /^\s*[\p{Script=Han}\p{Script=Katakana}]{2,}\s*$/u.test(place);
}

/** The country in which places, from the near to the wide, end; null where another one stands before it, or it is Georgia, which is a state as well. */
function findLast(places: readonly (TerritoryCode | null)[]): TerritoryCode | null {
  const last = places.length < 2 || places.length > 4 ? null : (places.at(-1) ?? null);
  if (last === null || last === 'GE') return null;
  const [before = last, ...more] = new Set(places.slice(0, -1).filter((code) => code !== null));
  if (more.length > 0) return null;
  return before === last ? before : findOwnTerritory([before, last]);
}

/** Hong Kong, Macao or Taiwan beside China, on either side, as many lists write them: customs territories of their own. Null for any other two. */
function findOwnTerritory(pair: readonly [TerritoryCode, TerritoryCode]): TerritoryCode | null {
  return pair.includes('CN') ? (pair.find((code) => ['HK', 'MO', 'TW'].includes(code)) ?? null) : null;
}

/** What people write for no country or for several, and for whatever is not their own: `Various`, `00`, `Import`, `国内`. A group such as `EU` is asked about. */
const OPEN_PLACE =
  /^(?:0{1,3}|xx|xxx|zz|zzz|various(?: countries)?|var\.|divers(?:e|i)?|div\.|verschiedene?(?: länder)?|mehrere(?: länder)?|vari|varios|multiple(?: countries)?|several|mixed|misc\.?|fernost|far east|asien|asia|asie|ásia|azja|asya|estremo oriente|extrême[- ]orient|lejano oriente|übersee|apac|rest of (?:the )?world|non[- ]?e[uw]g?|nicht[- ]?eu|hors ue|extra ?ue|outside (?:of )?(?:the )?eu|third countr(?:y|ies)|drittl(?:and|änder)|pays tiers|tercer(?:os)? país(?:es)?|paes[ei] terz[oi]|亚洲|亞洲|アジア|海外生産|아시아|plusieurs(?: pays)?|différents(?: pays)?|flera|flere|różne|różni|různé|çeşitli|разные|различные|overseas|ausland|inland|foreign|domestic|import(?:ed)?|other|others|sonstige|autres?|altr[io]|otros|国产|國產|国産|not (?:known|available|stated|specified)|unspecified|keine angabe|多国|各国|其他|其它|进口|進口|国外|海外|国内|國內|境内|境外|输入|輸入|수입|국내|해외)$/iu;

/** Groups of countries that agree on customs or trade: goods may come from any of them. */
const GROUP =
  /^(?:eu|eu ?-?\d{2}|e\.u\.|ec|eg|eec|ewg|european union|europäische union|union européenne|unión europea|união europeia|unione europea|europese unie|unia europejska|ue|ewr|eea|eee|ehp|eog|efta|aels|gsp|aps|usmca|nafta|asean|mercosur|gcc|rcep|eaeu|еаэс|ес|欧盟|歐盟|东盟|eu域内|유럽연합)$/iu;

/** Whether a cell names a group of countries under an agreement, and no country. */
export function namesGroupOfCountries(cell: string): boolean {
  return GROUP.test(cell.trim());
}

/** Whether a cell of countries says outright that it names none, or more than one. */
export function isOpenPlace(cell: string): boolean {
  return OPEN_PLACE.test(cell.trim());
}

/**
 * `China/Taiwan`, `DE + CN`, `Italien oder Polen`: several countries, and no word besides. A comma may also stand between a place and its country. Blanks are looked at
 * from their first one only.
 */
const BETWEEN_TWO = /[/;+&|→➔⇒]|[-=]>|(?<!\s)\s+(?:und|and|et|e|y|oder|or|ou|o|og|och|en|i|и|ve|または|或|和|及)\s+/u;
const BETWEEN = new RegExp(`,|${BETWEEN_TWO.source}`, 'u');

/** Whether a cell names several countries, of which nobody says which one is meant. */
export function namesSeveralCountries(cell: string, find: (name: string) => TerritoryCode | null): boolean {
  const places = cell.split(BETWEEN).map((place) => place.trim());
  if (places.length < 2 || places.length > 6) return false;
  const codes = places.map(find);
  return !codes.includes(null) && new Set(codes).size > 1;
}

/** Longer cells are sentences on something else. */
const LONGEST_SAID = 80;

/**
 * Whether a cell names a country among other words, which say something of it that a code cannot: `non-China`, `China until 2025, now Vietnam`, `中国以外`. A name that is misspelt is none,
 * and neither are letters of a code within a text.
 */
export function saysMoreOfCountry(cell: string, find: (name: string) => TerritoryCode | null): boolean {
  const text = cell.normalize('NFKC').trim();
  // Of two names with a mark between them each is to be a country.
  if (text.length > LONGEST_SAID || BETWEEN_TWO.test(text)) return false;
  if (/^\p{Script=Han}{3,}$/u.test(text)) return /中[国國]|日本|德[国國]|美[国國]|越南/u.test(text);
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const isCountry = (word: string): boolean => (word.length >= 4 || /^[A-Z]{2,3}$/.test(word)) && find(word) !== null;
  return words.length > 1 && words.some(isCountry);
}

/** A province of China with or without the city behind it, as systems there name the region of a firm: `浙江`, `江苏省苏州市`. */
const CHINESE_PROVINCE =
  /^(?:中国)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)[\u4E00-\u9FFF·]{0,10}$/;

/** What Czechs call their country in short: `ČR`, `Č.R.`. */
const CZECH = /^\s*Č\.?\s?R\.?\s*$/u;

function foldCountry(name: string): string {
  const folded = foldWord(name);
  return /^[a-z](?: [a-z])+$/.test(folded) ? folded.replaceAll(' ', '') : folded;
}
