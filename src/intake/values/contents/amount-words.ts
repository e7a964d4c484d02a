/**
 * Words that say an amount in a declaration, by language: English, German, French, Spanish, Italian, Portuguese, Polish, Czech, Russian, Turkish, Dutch, Chinese,
 * Japanese and Korean. Cells are folded to NFKC before they are asked. What is in none of them says no amount, and leaves its substance open.
 */

/** What the others leave over. */
export const REST =
  /^(?:rest|remainder|remaining|rem\.?|balance|bal\.?|solde|reste|resto|restante|saldo|reszta|pozostałość|pozostałe|zbytek|restant|остальное|остаток|ост\.?|основа|осн\.?|kalan(?:ı)?|bakiye|余量|餘量|余|残部|残り|残余|残量|잔부|나머지|잔량|jäännös)(?:\s*%)?$/iu;

/** An instrument found nothing, with no limit below which it finds nothing. */
export const NOT_FOUND =
  /^(?:n\.?\s*d\.?|not detected|<\s*(?:lo[dq]|mdl|dl|nwg|bg|ng)|nicht nachweisbar|n\.?\s*n\.?|non (?:détectée?s?|décelée?s?)|pas détectée?s?|no detectad[oa]|non rilevat[oa]|não detectad[oa]|nie wykryt[oy]|nezjištěno|не обнаружен[оаы]?|не обн\.?|н\/о|tespit edile?medi|niet (?:aantoonbaar|aangetoond)|未検出|未检出|不检出|検出せず|불검출|미검출|검출 ?안 ?됨)$/iu;

/** A substance is denied, with no limit below which nobody looked: as little as what no instrument finds. */
export const DENIED =
  /^(?:not (?:contained|present|included)|does not contain|absent|none|no|free(?: of)?|nicht (?:enthalten|vorhanden)|keine?|enthält nicht|non contenu|non présent|absente?|exempt|no contiene|ausente|assente|non contiene|não contém|nie (?:zawiera|występuje)|brak|neobsahuje|не содержит(?:ся)?|отсутствует|нет|içermez|bulunmaz|yok|不含有?|无|無|没有|含有せず|含有しない|含まず|含まない|非含有|なし|무함유|미함유|불포함)$/iu;

/** Words that leave a figure one figure: `ca. 3`, `typ. 2.5`. */
export const ABOUT =
  /^(?:ca\.?|circa|approx(?:imately|\.)?|about|around|typ(?:ical|\.)?|nom(?:inal|\.)?|env(?:iron|\.)?|etwa|ungefähr|rund|aprox\.?|około|ok\.?|около|примерно|прибл\.?|yaklaşık|约|約|약|~|〜|∼|≈)\s*/iu;

export const AT_MOST =
  /^(?:<=?|≤|⩽|≦|max(?:imal|imum|\.)?:?|up to|bis(?: zu)?|höchstens|unter|below|under|less than|(?:not|no) (?:more than|above|over)|not exceeding|nicht (?:mehr als|über)|kleiner(?: als)?|au plus|pas plus de|jusqu['’]à|moins de|inférieur à|no más de|menos de|hasta|máx(?:imo|\.)?|non più di|meno di|fino a|al massimo|massimo|menos de|até|nie więcej niż|mniej niż|poniżej|maks\.?|do|не более|не свыше|менее|макс\.?|до|en fazla|至多|最大|不超过|低于|小于|최대)\s*|\s*(?:以下|未満|未满|이하|미만|max\.?|or less)$/iu;

/** Those of `AT_MOST` that leave the figure itself out, so that none can be less than 0. */
export const LESS_THAN =
  /^\s*(?:<(?!=)|unter|below|under|less|kleiner|moins|inférieur|menos de|meno di|mniej|poniżej|менее|低于|小于|未|미만)/iu;

export const AT_LEAST =
  /^(?:>=?|≥|⩾|≧|min(?:imal|imum|\.)?:?|at least|mindestens|über|above|more than|(?:not|no) (?:less than|below|under)|nicht (?:weniger als|unter)|größer(?: als)?|au moins|pas moins de|plus de|supérieur à|no menos de|al menos|más de|non meno di|almeno|più di|oltre|não menos de|mais de|co najmniej|nie mniej niż|powyżej|ponad|не менее|более|свыше|от|мин\.?|en az|至少|最小|不低于|大于|최소)\s*|\s*(?:以上|이상|초과|min\.?|or more)$/iu;

/** Bounds that stand behind the unit: `0.3 % 以下`. */
export const BEHIND_UNIT = /\s*(?:以下|以上|未満|未满|이하|미만|이상|초과|max\.?|min\.?|or less|or more)$/iu;

/** What no instrument found, nobody put in, or somebody denies, with the limit below which it may be there all the same: `ND (LOD 50 ppm)`, `free (< 0.3 %)`. */
const DENIED_UP_TO =
  /^(.{1,30}?)\s*[(（:：=]\s*((?:lo[dq]|mdl|dl|nwg|bg|ng|limit|detection limit|nachweisgrenze|检出限|検出限界|定量下限)\s*[:=：]?\s*)?([<≤]|below|under|unter|max\.?)?\s*(\d[^()（）]*)[)）]?$/iu;

/**
 * The limit of a denial that states one (`none (< 0.05 %)`), as the upper bound that it is; any other cell as it stands. A figure without a sign of
 * a limit is one behind `ND` alone: `no (2 %)` contradicts itself.
 */
export function findDenialLimit(cell: string): string {
  const [, denial = '', word, sign, limit = ''] = DENIED_UP_TO.exec(cell.normalize('NFKC').trim()) ?? [];
  const isLimit = word !== undefined || sign !== undefined;
  const isFound = NOT_FOUND.test(denial) || LESS_THAN_FOUND.test(denial);
  return isFound || (isLimit && (DENIED.test(denial) || NEVER_ADDED.test(denial))) ? `< ${limit}` : cell;
}

const LESS_THAN_FOUND = /^<\s*(?:lo[dq]|mdl|dl|nwg|bg|ng)$/i;
const NEVER_ADDED =
  /^(?:frei(?: von)?|nein|no|non|não|nie|ne|hayır|not intentionally added|none added|nicht zugesetzt|non ajouté|否|未添加|无意添加|添加なし)$/iu;
