import { isWithdrawn } from './weaken-denial.ts';

/** A paper that another one stands for, or that is not meant for the goods any longer. */
const REPLACED =
  /(?<!\p{L})(?:replaced|not (?:applicable|in force)|out of date|outdated|ersetzt(?: durch)?|abgelöst|überholt|außer kraft|remplacée?|sustituid[oa]|reemplazad[oa]|sostituit[oa]|superat[oa]|zastąpion\p{L}+|nahrazen\p{L}*|ersatt|vervangen|заменен\p{L}*|заменён\p{L}*)(?!\p{L})|被?(?:替代|取代|替换|替換)|差し?替え|対象外|不适用|不適用|대체/iu;
/** That none of it happened: `not withdrawn`. */
const NOT_SO =
  /(?<!\p{L})(?:not|never|nicht|nie|non|pas|no|não|ej|inte|niet|не)\s+(?:yet\s+|encore\s+|noch\s+)?(?:withdrawn|retracted|revoked|superseded|replaced|obsolete|void|cancel\p{L}*|zurückgezogen|widerrufen|ungültig|ersetzt|aufgehoben|annulée?|retirée?|remplacée?|annullat[oa]|ritirat[oa]|revocat[oa]|sostituit[oa]|anulad[oa])|未(?:作废|作廢|撤回|失效|废止|替代)/iu;
/** Longer texts are no states. */
const LONGEST = 120;

/** Whether the state of a paper says that nobody stands by it any longer, or that another one stands for it. */
export function isStateWithdrawn(cell: string): boolean {
  const text = cell.normalize('NFKC').trim();
  if (text === '' || text.length > LONGEST || NOT_SO.test(text)) return false;
  return isWithdrawn(text) || REPLACED.test(text);
}

/** Whether a text says that something is not withdrawn. */
export function deniesWithdrawal(text: string): boolean {
  return NOT_SO.test(text.normalize('NFKC'));
}

/** Headers over the day on which a paper was taken back, or over whether it was: `Withdrawn on`, `作废日期`. */
export function isWithdrawalHeader(header: string): boolean {
  const text = header.normalize('NFKC').trim();
  return text.length <= LONGEST && isWithdrawn(text) && !/valid|gültig|有效期|有効期/iu.test(text);
}

/** Headers over the paper that the one of the row stands for: `Replaces`, `Ersetzt MDS-ID / Version`, `替代`. */
export function isReplacesHeader(header: string): boolean {
  return /^(?:replaces|supersedes|ersetzt|ersatz für|löst ab|remplace|annule et remplace|sostituisce|sustituye|reemplaza|substitui|zastępuje|nahrazuje|ersätter|vervangt|заменяет|代替|替代|取代|差替(?:元|対象)|旧版)(?!\p{L})/iu.test(
    header.normalize('NFKC').trim(),
  );
}

/** A paper on what goods contain. */
const PAPER =
  /declarat|statement|certificat|data ?sheet|\banswers?\b|questionnaire|\bi?mds\b|\bfmd\b|erklärung|deklaration|zertifikat|datenblatt|antwort|auskunft|nachweis|bescheinigung|déclaration|réponse|attestation|fiche|dichiarazion|attestat|certificaz|scheda|declaraci|respuesta|ficha|certificad|声明|聲明|证明|證明|报告|報告|回[复覆答]|宣言|証明|成分表|申告|調査票/iu;

/** Whether a text names a paper on what goods contain. */
export function namesPaper(text: string): boolean {
  return PAPER.test(text.normalize('NFKC'));
}
