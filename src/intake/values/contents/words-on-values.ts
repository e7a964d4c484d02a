import { makesException } from '../limited-hold.ts';
import { DENIAL, namesControlled } from './added-elements.ts';
import { hasOnlyWords } from './understood-remark.ts';

/** What a sentence calls the figures of a list, or what is in the goods. */
const VALUES =
  /(?<!\p{L})(?:values?|contents?|compositions?|figures?|percentages?|concentrations?|zero(?:e?s)?|werte?s?|gehalte?n?|anteile?n?|angaben|zusammensetzung(?:en)?|null(?:en|werte?)?|valeurs?|teneurs?|zéros?|valor[ei]s?|contenut[oi]|contenid[oa]s?|composizion[ei]|composici(?:ón|ones)|zeri|ceros?|teor(?:es)?|conteúdos?|composiç(?:ão|ões)|wartoś\p{L}+|zawartoś\p{L}+|skład\p{L}*|hodnot\p{L}*|obsah\p{L}*|složení|değer\p{L}*|içeri[kğ]\p{L}*|bileşim\p{L}*|värde\p{L}*|halt(?:en|er)?|sammansättning\p{L}*|waarden?|gehaltes?|samenstelling\p{L}*|значени\p{L}+|содержани\p{L}+|состав\p{L}*|нул\p{L}+)(?!\p{L})|(?<![\p{Script=Latin}\d.,:/-])0(?![\d.,:/-]*[\d\p{Script=Latin}]|\s?(?:°|mm))|[值値]|零(?![件部配售])|含有?量|含有率|成分|组成|組成|数据|數據|数値|ゼロ|함량|성분|조성|수치/iu;
/** That the list tells of goods of before: beside a name of its figures, also in a title. */
const BEFORE =
  /(?<!\p{L})(?:before|prior|previous(?:ly)?|former(?:ly)?|earlier|old(?:er)?|until|bisher\p{L}*|vorherig\p{L}*|früher\p{L}*|ehemalig\p{L}*|alte[nrs]?|vor der|vor dem|bis zur?|avant|ancienn?e?s?|précédent\p{L}*|prima|precedent[ei]|antes|anterior(?:es)?|antig[uo]\p{L}+|przed|poprzedni\p{L}*|dotychczas\p{L}*|před|dřívější\p{L}*|předchozí|önceki|eski|före|tidigare|gamla|vóór|vorige|eerdere|oude|до|прежн\p{L}+|стар\p{L}+)(?!\p{L})|[变變]更前|更改前|切替前|切换前|改(?:善|进|造)前|之前|以前|[原旧舊](?:有)?(?:的)?(?:成分|含量|组成|組成|数据|值)|従来|旧成分|이전|기존|변경 ?전/iu;
/** That a figure is put right. */
const PUT_RIGHT =
  /(?<!\p{L})(?:corrections?|corrigend\p{L}+|errat(?:um|a)|korrektur(?:en)?|berichtigung\p{L}*|richtigstellung\p{L}*|rectifi\p{L}+|correzion[ei]|rettific\p{L}+|correcci(?:ón|ones)|correç(?:ão|ões)|korekt\p{L}+|sprostowani\p{L}+|oprav\p{L}*|düzeltme\p{L}*|rättelse\p{L}*|rectificatie\p{L}*|исправлени\p{L}+|instead of|statt|anstelle|anstatt|au lieu de|invece di|al posto di|en lugar de|en vez de|em vez de|zamiast|místo|yerine|i stället för|in plaats van|вместо)(?!\p{L})|更正|订正|訂正|勘误|勘誤|应为|應為|而不是|正しくは|ではなく|정정/iu;
/** That something holds for goods that are named. The ends of its words are bounded, since each of their letters may begin what lies between. */
const HOLDS_FOR =
  /(?:valid|appl(?:y|ies|icable)|hold|gilt|gelten|gültig|valables?|s['’]appliqu\p{L}{1,12}|válid[oa]s?|valid[aoie]|dotyczy|ważn\p{L}{0,12}|platí|geçerli|gäller|geldt|geldig|действ\p{L}{1,16}).{0,30}?(?<!\p{L})(?:to|for|für|pour|à|per|para|dla|pro|för|voor|для)(?!\p{L})|(?<!\p{L})(?:für|for|pour|per|para)(?!\p{L}).{0,40}(?:gültig|valid)|适用|適用|限(?:于|於)|해당/iu;
/** What a statement is about, where it is not about the goods as they are delivered. */
const REFERS =
  /(?<!\p{L})(?:refers? to|relates? to|covers?|concerns?|bezieh\p{L}+ sich|betr[ei]ff\p{L}+|se rapporte|concern\p{L}+|si riferisc\p{L}+|riguarda\p{L}*|se refier\p{L}+|refere-se|dotyczy|týká)(?!\p{L})|[针針][对對]|涉及|に関する/iu;
/** That somebody still has to say whether the figures are right. */
const ASKS =
  /(?:please|kindly|could you|can you).{0,20}(?:confirm|check|verify|review)|bitte.{0,20}(?:bestätigen|prüfen|überprüfen|kontrollieren)|(?:merci de|veuillez|prière de).{0,20}(?:confirmer|vérifier|contrôler)|si prega di.{0,20}(?:confermare|verificare)|por favor.{0,20}(?:confirm|verifi)|prosimy o.{0,20}(?:potwierdz|sprawdz)|prosím.{0,20}(?:potvrďte|zkontrolujte)|[请請].{0,6}(?:确认|確認|核[对實实])|ご確認(?:ください|下さい|をお願い)|확인(?:해|하여) ?주/iu;
/** Goods that are no deliveries of every day, or what a list tells apart from these. */
const OF_SAMPLES =
  /(?<!\p{L})(?:prototypes?|pre-?series|series parts?|mass production|(?:erst)?muster|serie(?:nteile)?|vorserie|prototyp\p{L}*|échantillons?|présérie|campion[ei]|prototip[oi]|muestras?|amostras?)(?!\p{L})|量产|量産|样品|樣品|試作|サンプル|양산|시제품/iu;
const DIFFERS =
  /(?<!\p{L})(?:differ(?:s|ent|ently)?|deviat\p{L}+|abweich\p{L}*|weich(?:t|en)|anders|différ\p{L}+|divers[aoie]|diferent\p{L}*|differi\p{L}+)(?!\p{L})|不同|异なり|異なり|差异|差異|다를|다릅/iu;

/** A text of so many words is a sentence, and one of so many signs of a writing without blanks. */
const WORDS_OF_SENTENCE = 8;
const SIGNS_OF_SENTENCE = 10;
const ENDED = /[.!?。！？:：]\s*$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whether a text names the figures of a list, or what is in its goods. */
export function namesValues(text: string): boolean {
  return VALUES.test(text.normalize('NFKC'));
}

/** Whether a text puts a figure right: that of an element, or one of those beside it. */
export function isPutRight(text: string): boolean {
  const said = text.normalize('NFKC');
  return PUT_RIGHT.test(said) && (namesValues(said) || namesControlled(said));
}

/**
 * Whether a text around a list speaks of its figures in other words than those that take nothing from them: they are of before, of samples or of named goods alone, are put
 * right or still to be replaced. Each word of a sentence on them has to be known; of a title only such words count.
 */
export function speaksAgainstValues(text: string): boolean {
  const said = text.normalize('NFKC');
  const isOfValues = VALUES.test(said);
  if (HOLDS_FOR.test(said) && makesException(said)) return true;
  if (REFERS.test(said) && (makesException(said) || DENIAL.test(said))) return true;
  if (OF_SAMPLES.test(said) && DIFFERS.test(said)) return true;
  if (isPutRight(said)) return true;
  if (isOfValues && (BEFORE.test(said) || ASKS.test(said))) return true;
  const isStated = namesControlled(said) && !DENIAL.test(said);
  return (isOfValues || isStated) && isSentence(said) && !hasOnlyWords(said);
}

function isSentence(text: string): boolean {
  if (ENDED.test(text)) return true;
  const signs = text.match(UNSPACED)?.length ?? 0;
  return signs >= SIGNS_OF_SENTENCE || text.split(/\s+/).length >= WORDS_OF_SENTENCE;
}
