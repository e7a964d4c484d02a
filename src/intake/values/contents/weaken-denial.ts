import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { listAddedElements } from './added-elements.ts';
import { readContentsInWords } from './contents-in-words.ts';
import { saysMaybe, saysNotExcluded } from './hedged-words.ts';
import { makesException, saysDraft } from '../limited-hold.ts';
import { isPutRight } from './words-on-values.ts';
import { isBorneOut } from './understood-remark.ts';
import { type DeclaredAmount, readDeclaredAmount, saysNotFound } from './declared-amount.ts';

/**
 * What stands beside an amount: the substance that it is of, a remark, and the least that the instrument would have found, in the unit of its
 * column.
 */
export type BesideAmount = {
  readonly substance: string;
  readonly remark: string;
  /** Of the remark, what somebody wrote of this row; unlike titles and headers each word of it has to be understood. */
  readonly own?: string;
  readonly limit: string;
  readonly limitUnit: string;
};

/** Nobody stands by the amount any longer, whatever it is. */
const WITHDRAWN =
  /withdraw(?:n|s|ing)?\b|\bwithdrew|retract(?:ed|ing|s)?\b|\brevoked?|superseded|obsolete|\bvoid\b|invalid|zurückgezogen|\bzieh(?:en?|t)\b.{0,120}zurück\b|zurückzuziehen|widerr[ui]fen|\bretirons|\bannulons|\brévoquons|\britiriamo|\bannulliamo|\brevochiamo|\bretiramos|\banulamos|\brevocamos|取り?下げ|ungültig|expired|cancel(?:l?ed|ada?|lata?)|rescinded|no longer valid|not valid|abgelaufen|storniert|aufgehoben|nicht mehr gültig|périmée?|expirée?|caduque|caducad[oa]|abrogée?|révoquée?|plus valable|annulée?|retirée?|anulad[oa]|revocad[oa]|retirad[oa]|inválid[oa]|obsolet|vencid[oa]|annullat[oa]|revocat[oa]|ritirat[oa]|scadut[oa]|revogad[oa]|substituíd[oa]|wycofan|unieważnion|nieważn|nieaktualn|anulowan|wygas|neplatn|zrušen|stažen|odvolán|iptal|geçersiz|yürürlükten kald|süresi (?:dol|geç)|återkall|ogiltig|upphävd|upphört|ingetrokken|vervallen|ongeldig|отозван|аннулир|недейств|отмен[её]н|失効|取消|取り消|作廢|失效|废止|廢止|吊销|注销|撤銷|已废|過期|过期|폐기|철회|무효|취소|만료|作废|撤回|撤销|廃止|無効/i;

/** Nobody looked, looked for something else, or is not sure: a zero beside such words is no zero. */
const UNFOUNDED =
  /(?:no|without|ohne|keine) (?:chemical )?(?:analys[ie]s|tests?(?:ing)?|measurements?|analysen?|messung(?:en)?|prüfung(?:en)?)(?!\p{L})|sans analyse|sin análisis|senza analisi|not (?:yet )?(?:been )?(?:measured|tested|determined|analy[sz]ed|assessed|checked|known|verified)|unknown|nicht (?:gemessen|geprüft|bestimmt|untersucht|analysiert|ermittelt|bekannt)|unbekannt|(?:non|pas) (?:mesuré|testé|déterminé|analysé|connu)|non (?:misurato|determinato|analizzato)|no (?:medido|determinado|analizado)|未(?:测|測|检测|检验|測定|试验|検査|評価|分析|知|確認|确认)|不明|intention|deliberate|absichtlich|beabsichtigt|有意|意图|意図|traces?\b|spuren|微量|痕量|impurit|verunreinigung|impureté|杂质|不純物|to (?:the )?best of|nach bestem wissen|estimate|geschätzt|estimad|stimat|估计|推定|nie (?:z?badano|z?mierzono|oznaczono|sprawdzono)|nieznan|neměřeno|netestováno|nezjišťováno|neznám|ölçülmedi|test edilmedi|analiz edilmedi|bilinmiyor|(?:ej|inte) (?:mätt|testad|analyserad|undersökt|provad)|okän[dt]|não (?:medid|testad|analisad|determinad|verificad)|desconhecid|desconocid|sconosciut|inconnu|niet (?:gemeten|getest|bepaald)|onbekend|не (?:измер|определял|провер|исслед)|неизвест|미측정|미분석|미시험|측정하지|시험하지|불명|미확인|확인 ?필요|未量測|未檢測|未测量|śladow|stopov|eser miktar|iz miktar|spår(?:mängd)?(?!\p{L})|tracc|trazas|traços|미량|celowo|záměrně|úmyslně|kasıtlı|avsiktlig|intencional|intenzional|의도|zanieczyszcz|nečistot|safsızlık|förorening|impurez|불순물|szacun|odhad|tahmin|uppskatt|estimad|估計|추정/iu;

/** It was taken from something else than the goods: from their grade, from goods like them, from a calculation or a guess. */
const TAKEN_OVER =
  /\bdefault (?:values?|entr(?:y|ies)|settings?)|\bpre-?filled\b|(?:vorgabe|standard|vorbelegungs)werte|vorbelegt|vorausgefüllt|valeurs? par défaut|pré-?rempli|valor(?:es)? (?:por defecto|predeterminad|padrão)|valori predefiniti|默认值|預設值|預設|缺省值|初期値|既定値|기본값|\btypical(?:ly)?\b|typische[rsn]? (?:zusammensetzung|werte?|gehalte?|analysen?)|(?:composition|analyse|valeurs?) typiques?|composizione tipica|valori tipici|(?:composición|valores) típic|典型(?:成分|值|组成)|代表(?:値|值)|\btarget (?:values?|composition|contents?)|\bsoll-?(?:werte?|zusammensetzung)|zielwert|valeurs? cibles?|valor(?:i|es) (?:obiettivo|objetivo)|目标值|目標[値值]|based on (?:the )?(?:grades?|similar|typical|experience|literature|assum)|similar (?:part|product|material|grade)s?\b|\bassum(?:ed|ption|ing)|theoretical|hypothe|auf (?:basis|grundlage) (?:der güte|ähnlich|typisch)|baugleich|ähnliche[nrs]? (?:teil|artikel|werkstoff|material|produkt)|annahme|angenommen|theoreti|d['’]après (?:la )?(?:nuance|une pièce semblable)|hypothèse|supposée?|pièces? similaires?|presunt[oa]|ipotesi|ipotizzat|teóric|supuest|assumid|założon|założeni|teoretyczn|podobn(?:ej|ych) części|předpoklad|teoretick|varsayım|varsayıl|antagande|antagen|aangenomen|veronderstel|предполо|теоретич|推测|推測|类推|類推|类似(?:产品|品|件)|類似品|理论(?:值|计算)?|理論(?:值|値)?|假设|假設|仮定|想定|추측|가정|유사품/iu;

/** Nobody vouches for it, or it is said of goods that were made before. */
const UNSURE =
  /(?:no|not|cannot|without|ohne|keine) (?:be )?(?:guarantee|warrant|gewähr)|not binding|non-binding|unverbindlich|for (?:reference|information) only|nur zur information|sans (?:garantie|engagement)|sin garantía|senza (?:garanzia|impegno)|sem garantia|仅供参考|僅供參考|参考(?:值|値|まで)|ご参考|참고용|(?:as|so) far as (?:we|i) |to (?:our|my) knowledge|\b(?:probably|presumably|supposedly|likely|(?:old|previous|former|earlier) (?:revision|version|issue|index|drawing|design))\b|soweit (?:uns |mir )?bekannt|(?:unseres|meines) wissens|wahrscheinlich|vermutlich|voraussichtlich|\b(?:alte|vorherige|frühere)\w* (?:stand|index|revision|ausführung)|à (?:notre|ma) connaissance|probable|ancienne? (?:révision|version|indice)|据(?:我们|我司|我方)?(?:所知|了解)|可能|应该|應該|旧版|知る限り|おそらく|恐らく|見込み|旧図|旧型|a nuestro (?:leal saber|entender)|según nuestr|probablement|per quanto (?:a nostra conoscenza|ci risulta|noto)|secondo le nostre|probabilmente|tanto quanto sabemos|segundo o nosso|provavelmente|według nasz|o ile nam wiadomo|prawdopodobnie|podle našich|pokud (?:je nám známo|víme)|pravděpodobně|bildiğimiz kadar|muhtemelen|såvitt vi vet|enligt vår kännedom|troligen|voor zover|waarschijnlijk|насколько нам известно|вероятно|아는 한|據(?:我們|我司|本公司)?(?:所知|了解)|應該/i;

/** Looked for and not found, or not above a threshold: as much as that limit may be there. */
const BELOW_LIMIT =
  /[<≤>≥]\s*\d|\bbelow\b|less than|\b(?:above|exceeding|more than)\b|oberhalb|supérieur|superior|超过|超え|\bunter(?:halb)?\b|inférieur|moins de|inferior|低于|小于|以下|未満|detect|\blo[dq]\b|\bmdl\b|quantif|nachweis|bestimmungsgrenze|berichtsgrenze|détect|threshold|schwelle|grenzwert|seuil|检出|检测限|検出|定量|阈值|限值|閾値|poniżej|wykrywaln|oznaczaln|próg|pod (?:mezí|limitem|hranicí)|altında|sınır|eşik|under (?:gräns|detektions)|tröskel|abaixo|por debajo|umbral|limite de|soglia|al di sotto|drempel|порог|ниже|이하|미만|검출|한계|低於|檢出|檢測限|限值/i;

/** Whether a remark says something that changes how an amount beside it is read. */
export function tellsOfAmount(remark: string): boolean {
  const text = remark.slice(0, LONGEST_REMARK);
  const isOfAmount =
    WITHDRAWN.test(text) || isUnfounded(text) || saysMaybe(text) || isPutRight(text) || BELOW_LIMIT.test(text);
  // An amount of something else opens that, and is not read itself.
  return isOfAmount || (listAddedElements(text).length > 0 && readContentsInWords(text).length === 0);
}

/** Whether a text says that nobody looked, is sure or excludes it, or that it was taken from something else than the goods. */
export function isUnfounded(remark: string): boolean {
  return UNFOUNDED.test(remark) || TAKEN_OVER.test(remark) || UNSURE.test(remark) || saysNotExcluded(remark);
}

/** Whether a text says that nobody stands by something any longer. */
export function isWithdrawn(text: string): boolean {
  return WITHDRAWN.test(text);
}

/** Whether a text has words for a limit, below or above which something is. */
export function namesLimit(text: string): boolean {
  return BELOW_LIMIT.test(text);
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
  if (isUnfounded(remark) || saysMaybe(remark) || saysDraft(remark) || makesException(remark)) return null;
  if (isPutRight(remark)) return null;
  // An amount beside a zero says that some of the goods hold some.
  if (readContentsInWords(remark).some(({ share }) => share.min > 0)) return null;
  if (isAdded(beside.substance, remark)) return null;
  const limit = readLimit({ ...beside, remark }, decimalComma);
  if (limit === null) return isBorneOut(beside.own ?? '') ? amount : null;
  if (limit.unit !== amount.unit) return amount.max === 0 ? null : amount;
  const max = saysNotFound(cell) ? limit.max : Math.max(amount.max, limit.max);
  return { unit: amount.unit, min: 0, max, nominal: null };
}

/** Whether the remark says that a process brought in what the substance may be. */
function isAdded(substance: string, remark: string): boolean {
  const added = listAddedElements(remark);
  if (added.length === 0) return false;
  const { contains, mayContain, understood } = readSubstance(substance);
  return !understood || added.some((symbol) => contains.includes(symbol) || mayContain.includes(symbol));
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
