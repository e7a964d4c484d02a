import { makesException } from '../limited-hold.ts';
import { DENIAL, listNamed, namesControlled } from './added-elements.ts';
import { readContentsInWords } from './contents-in-words.ts';

/** What a sentence calls the list beside it, or what stands in it. */
const LIST =
  /\b(?:these|following|above|below|tables?|values?|data|figures?|list|analys[ei]s)\b|tabelle|werte|angaben|daten|analyse|tableau|valeurs|données|tabla|valores|datos|tabela|tabella|valori|dati|表|数据|數據|值|値|データ|데이터/iu;
/** That it is wrong, not confirmed, planned, of other goods or of other makers' goods. */
const TAKEN_BACK =
  /\b(?:wrong|incorrect|erroneous|mistaken|disregard|ignore|proposals?|proposed|planned|competitors?)\b|\b(?:cannot|can not|unable to|could not|not (?:yet )?(?:be(?:en)? )?)\s?(?:confirm|receiv|obtain)|(?:do|does) not concern|falsch|fehlerhaft|nicht (?:korrekt|richtig|bestätig|erhalten)|ignorieren|nicht zu beachten|vorschlag|geplant|planwert|wettbewerb|betr[ei]ff(?:t|en) nicht|erroné|(?<!\p{L})faux|fausses?(?!\p{L})|ne (?:pouvons|pouvez|peut) pas confirmer|pas encore reçu|ne concern\p{L}+ pas|proposition|prévue?s?(?!\p{L})|concurrent|incorrect[oa]|erróne|propuesta|no (?:podemos confirmar|conciern)|errat[oaie]|sbagliat|proposta|błędn|chybn|yanlış|felaktig|onjuist|неверн|ошибочн|错误|錯誤|有误|有誤|勿用|作废|尚未(?:收到|确认)|未收到|计划值|計劃值|竞争对手|競爭對手|無視|誤り|計画値|他社/iu;
/** That it holds for some goods, which are not said to be all of them. */
const FOR_SOME =
  /\b(?:valid|appl(?:y|ies)|applicable|hold) (?:to|for)\b|\bgilt für|\bgelten für|\bvalables? pour|\bs['’]appliquent à|\bválidos? para|\bvalid[oi] per|适用于|適用於|に適用/iu;
const FOR_ALL =
  /\b(?:all|every|each|your|whole|entire|alle|ihre?|jede[sr]?|gesamte?|tou(?:s|tes)|votre|vos|todos|todas|su|tutt[ie]|vostr[oi])\b|所有|全部|贵司|貴社|すべて|\d\s*(?:months?|years?|monate?|jahre?|mois|ans)/iu;
/** That the layer on the goods, or their skin, was not looked at. */
const WITHOUT_LAYER =
  /(?:coating|layer|plating|skin|beschichtung|schicht|revêtement|镀层|涂层|めっき|被膜).{0,20}(?:not (?:included|considered)|excluded|nicht (?:enthalten|berücksichtigt|betrachtet)|non (?:compris|inclus)|不含|不包括|除外|含まない)|\bwithout the (?:\p{L}+ )?(?:skin|coating|layer|plating)\b/iu;
/** Goods of now or of later that hold an element, beside which a zero is that of others. */
const GOODS =
  /alloy|batch|\blots?\b|\bgrade|\bversion|\bwe use|production|legierung|charge|güte|umgestellt|serie|alliage|nuance|aleación|lega|合金|批|牌号|ロット/iu;
const HOLDS = /\b(?:with|contain(?:s|ing)?|mit|enthält|avec|contient|con|contiene|com|contém)(?!\p{L})|含|添加/iu;
const ASKED = /contents? of|gehalte? (?:an|von)|teneurs? en|含量|[?？]\s*$/iu;

/**
 * Whether a sentence around a list of contents takes back what the list denies: by it the list is wrong, not confirmed, planned or of other goods, holds for some of them alone or without
 * their layer, or goods of now or of later hold an element of the controls.
 */
export function takesBack(sentence: string): boolean {
  const text = sentence.normalize('NFKC');
  if (WITHOUT_LAYER.test(text)) return true;
  const isOfList = LIST.test(text) || /^\s*[*†‡]/u.test(text);
  if (isOfList && (TAKEN_BACK.test(text) || makesException(text))) return true;
  if (isOfList && FOR_SOME.test(text) && !FOR_ALL.test(text)) return true;
  if (ASKED.test(text) || DENIAL.test(text) || !namesControlled(text)) return false;
  const isStated = readContentsInWords(text).some(
    ({ substance, share }) => share.min > 0 && listNamed(substance.replaceAll(/\d/g, ' ')).length > 0,
  );
  return isStated || (GOODS.test(text) && HOLDS.test(text));
}
