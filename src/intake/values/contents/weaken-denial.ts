import { readContentsInWords } from './contents-in-words.ts';
import { makesException, saysDraft } from '../limited-hold.ts';
import { type DeclaredAmount, readDeclaredAmount, saysNotFound } from './declared-amount.ts';

/** What stands beside an amount: a remark, and the least that the instrument would have found, in the unit of its column. */
export type BesideAmount = { readonly remark: string; readonly limit: string; readonly limitUnit: string };

/** Nobody stands by the amount any longer, whatever it is. */
const WITHDRAWN =
  /withdrawn|revoked|superseded|obsolete|\bvoid\b|invalid|zurückgezogen|widerrufen|ungültig|annulée?|retirée?|作废|撤回|撤销|廃止|無効/i;

/** Nobody looked, looked for something else, or is not sure: a zero beside such words is no zero. */
const UNFOUNDED =
  /not (?:yet )?(?:been )?(?:measured|tested|determined|analy[sz]ed|assessed|checked|known|verified)|unknown|nicht (?:gemessen|geprüft|bestimmt|untersucht|analysiert|ermittelt|bekannt)|unbekannt|(?:non|pas) (?:mesuré|testé|déterminé|analysé|connu)|non (?:misurato|determinato|analizzato)|no (?:medido|determinado|analizado)|未(?:测|測|检测|检验|測定|试验|検査|評価|分析|知|確認|确认)|不明|intention|deliberate|absichtlich|beabsichtigt|有意|意图|意図|traces?\b|spuren|微量|痕量|impurit|verunreinigung|impureté|杂质|不純物|to (?:the )?best of|nach bestem wissen|estimate|geschätzt|estimad|stimat|估计|推定/i;

/** Nobody vouches for it, or it is said of goods that were made before. */
const UNSURE =
  /(?:as|so) far as (?:we|i) |to (?:our|my) knowledge|\b(?:probably|presumably|supposedly|likely|(?:old|previous|former|earlier) (?:revision|version|issue|index|drawing|design))\b|soweit (?:uns |mir )?bekannt|(?:unseres|meines) wissens|wahrscheinlich|vermutlich|voraussichtlich|\b(?:alte|vorherige|frühere)\w* (?:stand|index|revision|ausführung)|à (?:notre|ma) connaissance|probable|ancienne? (?:révision|version|indice)|据(?:我们|我司|我方)?(?:所知|了解)|可能|应该|應該|旧版|知る限り|おそらく|恐らく|見込み|旧図|旧型/i;

/** Looked for and not found, or not above a threshold: as much as that limit may be there. */
const BELOW_LIMIT =
  /[<≤>≥]\s*\d|\bbelow\b|less than|\b(?:above|exceeding|more than)\b|oberhalb|supérieur|superior|超过|超え|\bunter(?:halb)?\b|inférieur|moins de|inferior|低于|小于|以下|未満|detect|\blo[dq]\b|\bmdl\b|quantif|nachweis|bestimmungsgrenze|berichtsgrenze|détect|threshold|schwelle|grenzwert|seuil|检出|检测限|検出|定量|阈值|限值|閾値/i;

/** Whether a remark says something that changes how an amount beside it is read. */
export function tellsOfAmount(remark: string): boolean {
  const text = remark.slice(0, LONGEST_REMARK);
  return WITHDRAWN.test(text) || isUnfounded(text) || BELOW_LIMIT.test(text);
}

function isUnfounded(remark: string): boolean {
  return UNFOUNDED.test(remark) || UNSURE.test(remark);
}

/** A cell can hold a book, whose words are looked through for each row; what is said of an amount stands at its beginning. */
const LONGEST_REMARK = 300;

/**
 * A declared amount as far as what stands beside it bears it out. Null where the remark says that it is withdrawn. Else an amount above 0 stays; one
 * that may be 0 becomes null where the remark says that nobody looked or is sure, that only intended additions count, that it is not final, or that some of the
 * goods are other. Where a limit of detection or a
 * threshold stands beside it, it may be as much as that, and without a figure as much as for “not detected”.
 */
export function weakenDenial(
  amount: DeclaredAmount,
  cell: string,
  beside: BesideAmount,
  decimalComma: boolean,
): DeclaredAmount | null {
  const remark = beside.remark.slice(0, LONGEST_REMARK);
  if (WITHDRAWN.test(remark)) return null;
  if (amount.unit === 'rest' || amount.min > 0) return amount;
  if (isUnfounded(remark) || saysDraft(remark) || makesException(remark)) return null;
  // An amount beside a zero says that some of the goods hold some.
  if (readContentsInWords(remark).some(({ share }) => share.min > 0)) return null;
  const limit = readLimit({ ...beside, remark }, decimalComma);
  if (limit === null) return amount;
  if (limit.unit !== amount.unit) return amount.max === 0 ? null : amount;
  const max = saysNotFound(cell) ? limit.max : Math.max(amount.max, limit.max);
  return { unit: amount.unit, min: 0, max, nominal: null };
}

type Limit = Exclude<DeclaredAmount, { unit: 'rest' }>;

/** The limit in a column of its own, else the last figure of a remark that names one; null where neither speaks of any. */
function readLimit({ remark, limit, limitUnit }: BesideAmount, decimalComma: boolean): Limit | null {
  const read = (cell: string, unit: string): Limit | null => {
    const amount = readDeclaredAmount(cell, unit, decimalComma);
    return amount === null || amount.unit === 'rest' || amount.max === 0 ? null : amount;
  };
  const isNamed = BELOW_LIMIT.test(remark);
  if (limit === '' && !isNamed) return null;
  const figure = isNamed ? (LAST_FIGURE.exec(remark)?.[0] ?? '') : '';
  return read(limit, limitUnit || '%') ?? read(figure, '%') ?? read('n.d.', '%');
}

const LAST_FIGURE = /[<≤]?\s*\d[\d.,]*\s*(?:%|‰|pp[mb]|m?g\/kg|µg\/g)?(?!.*\d)/i;
