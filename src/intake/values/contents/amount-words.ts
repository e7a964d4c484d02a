/**
 * Words that say an amount in a declaration, by language: English, German, French, Spanish, Italian, Portuguese, Polish, Czech, Russian, Turkish, Dutch, Chinese,
 * Japanese and Korean. Cells are folded to NFKC before they are asked. What is in none of them says no amount, and leaves its substance open.
 */

/** What the others leave over. */
export const REST =
  /^(?:(?:rest(?:en)?|remainder|remaining|rem\.?|balance|balans|bal\.?|solde|le reste|reste|complément|resto|restante|saldo|a completamento|completamento|bilanciamento|còn lại|phần còn lại|cân bằng|ส่วนที่เหลือ|sisa(?:nya)?|a 100|reszta|pozostałość|pozostałe|dopełnienie|zbytek|zvyšok|doplněk|zbytek do 100|restant|остальное|остаток|ост\.?|основа|осн\.?|kalan(?:ı)?|bakiye|geri kalan(?:ı)?|denge|余量|餘量|余|残部|残り|残余|残量|平衡|差額|잔부|나머지|잔량|잔여|jäännös|loput|maradék)(?:\s*%)?(?:\s*[(（](?:rest|balance|bal\.?|余量|残部)[)）])?)$/iu;

/** An instrument found nothing, with no limit below which it finds nothing. */
export const NOT_FOUND =
  /^(?:n\.?\s*d\.?|not detected|<\s*(?:lo[dq]|mdl|dl|nwg|bg|ng)|nicht nachweisbar|n\.?\s*n\.?|non (?:détectée?s?|décelée?s?)|pas détectée?s?|no detectad[oa]|non rilevat[oa]|não detectad[oa]|nie wykryt[oy]|nezjištěno|не обнаружен[оаы]?|не обн\.?|н\/о|tespit edile?medi|niet (?:aantoonbaar|aangetoond)|未検出|未检出|不检出|検出せず|불검출|미검출|검출 ?안 ?됨|ej påvis(?:ad|at|bar)|ej detekter(?:ad|at)|inte påvisad|ikke påvist|ikke detekteret|ei havaittu|nezistené|nedetekováno|non riscontrat[oa]|nu s-a detectat|未檢出|不檢出|検出されず|検出なし)$/iu;

/** A substance is denied, with no limit below which nobody looked: as little as what no instrument finds. */
export const DENIED =
  /^(?:not (?:contained|present|included)|does not contain|absent|none|no|free(?: of)?|nicht (?:enthalten|vorhanden)|keine?|enthält nicht|non contenu|non présent|absente?|exempt|no contiene|ausente|assente|non contiene|não contém|nie (?:zawiera|występuje)|brak|neobsahuje|не содержит(?:ся)?|отсутствует|нет|içermez|bulunmaz|yok|不含有?|无|無|没有|含有せず|含有しない|含まず|含まない|非含有|なし|없음|무함유|미함유|불포함|함유하지 않음|ingår (?:ej|inte)|innehåller (?:ej|inte)|saknas|ingår inte i artikeln|ikke til stede|inneholder ikke|indeholder ikke|ei sisällä|nie ma|nie zawarto|nevyskytuje se|není|nie je|mevcut değil|içermiyor|não presente|não contém|isento|exento|no presente|non presente|esente|不含有|未含有|未含)$/iu;

/** Words that leave a figure one figure: `ca. 3`, `typ. 2.5`. */
export const ABOUT =
  /^(?:ca\.?|circa|approx(?:imately|\.)?|about|around|typ(?:ical|\.)?|nom(?:inal|\.)?|env(?:iron|\.)?|etwa|ungefähr|rund|aprox\.?|około|ok\.?|около|примерно|прибл\.?|yaklaşık|přibl(?:\.|ižně)?|cirka|c:a|noin|约|約|약|~|〜|∼|≈)\s*/iu;

export const AT_MOST =
  /^(?:<=?|≤|⩽|≦|max(?:imal|imum|\.)?:?|up to|bis(?: zu)?|höchstens|unter|below|under|less than|(?:not|no) (?:more than|above|over)|not exceeding|nicht (?:mehr als|über)|kleiner(?: als)?|au plus|pas plus de|jusqu['’]à|moins de|inférieur à|no más de|menos de|hasta|máx(?:imo|\.)?|non più di|meno di|fino a|al massimo|massimo|menos de|até|nie więcej niż|mniej niż|poniżej|maks\.?|do|не более|не свыше|менее|макс\.?|до|en fazla|en çok|nejvýše|nejvíce|max(?:imálně|imalnie)|méně než|högst|mindre än|under|mindre enn|mindre end|enintään|至多|最多|最大|不超过|不超過|低于|低於|小于|小於|최대)\s*|\s*(?:以下|未満|未满|이하|미만|max\.?|or less)$/iu;

/** Those of `AT_MOST` that leave the figure itself out, so that none can be less than 0. */
export const LESS_THAN =
  /^\s*(?:<(?!=)|unter|below|under|less|kleiner|moins|inférieur|menos de|meno di|mniej|poniżej|менее|méně|mindre|低于|低於|小于|小於|未|미만)/iu;

export const AT_LEAST =
  /^(?:>=?|≥|⩾|≧|min(?:imal|imum|\.)?:?|at least|mindestens|über|above|more than|(?:not|no) (?:less than|below|under)|nicht (?:weniger als|unter)|größer(?: als)?|au moins|pas moins de|plus de|supérieur à|no menos de|al menos|más de|non meno di|almeno|più di|oltre|não menos de|mais de|co najmniej|nie mniej niż|powyżej|ponad|не менее|более|свыше|от|мин\.?|en az|nejméně|alespoň|více než|minst|mer än|över|vähintään|yli|pelo menos|至少|最少|最小|不低于|不低於|大于|大於|최소)\s*|\s*(?:以上|이상|초과|min\.?|or more)$/iu;

/** Those of `AT_LEAST` that leave the figure itself out, so that some is there where it is 0. */
export const MORE_THAN =
  /^\s*(?:>(?!=)|above|more|über|größer|plus de|supérieur|más|più|oltre|mais de|powyżej|ponad|więcej|více|mer|över|более|свыше|大于|大於|초과)/iu;

/** Bounds that stand behind the unit: `0.3 % 以下`. */
export const BEHIND_UNIT = /\s*(?:以下|以上|未満|未满|이하|미만|이상|초과|max\.?|min\.?|or less|or more)$/iu;

/** What no instrument found, nobody put in, or somebody denies, with the limit below which it may be there all the same: `ND (LOD 50 ppm)`, `free (< 0.3 %)`. */
const DENIED_UP_TO =
  /^(.{1,30}?)\s*[(（:：=]\s*((?:lo[dq]|l\.?[dq]\.?|mdl|dl|nwg|bg|ng|limit|detection limit|nachweisgrenze|límite de detección|limite de (?:détection|detecção)|limite di rilevabilità|granica wykrywalności|mez detekce|tespit limiti|detektionsgräns|검출한계|检出限|檢出限|検出限界|定量下限)\s*[:=：]?\s*)?([<≤]|below|under|unter|max\.?)?\s*(\d[^()（）]*)[)）]?$/iu;

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
