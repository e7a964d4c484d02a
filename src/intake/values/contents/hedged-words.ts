import { DENIAL } from './added-elements.ts';

/** What is said not to be excluded may be there: two denials that make a maybe of a no. */
const NOT_EXCLUDED =
  /(?<!\p{L})(?:not|cannot|can['’]?t|never|nicht|kaum|pas|ne|no|não|nao|non|nie|nelze|nem|není|neviem|inte|ej|ikke|niet|не|нельзя|невозможно)(?!\p{L}).{0,25}?(?<!\p{L})(?:be )?(?:exclud|rul(?:ed?|ing) out|auszuschl|ausgeschlossen|ausschl|exclu(?!si[vf])|esclu(?!siv)|descart|wyklucz|vylou|kizár|uteslut|utelukk|udeluk|uitgesloten|uit te sluiten|uitsluiten|исключ)|nevyluč|(?:hariç tutul|dışlan|göz ardı edile)(?:a|e)?m|(?:不能?|无法|無法|未)(?:完全)?排除|(?:排除|否定|除外)(?:は)?(?:でき|出来)(?:ない|ません|ず)|ないとは(?:言|い)(?:え|切)|배제(?:할 수 없|하지 (?:못|않))/iu;

/** It may be in it: a possibility, a change, what stuck to a machine. */
const MAY_BE =
  /\b(?:may|might|could|can) (?:still |also |in part )?(?:contain|include|be (?:present|contained|found|in|added|used|substituted|replaced)|occur|hold|change|vary)|possible (?:contamination|presence|content|admixture)|subject to (?:change|variation)|\b(?:kann|können|könnte) .{0,30}(?:enthalten|vorkommen|vorhanden|variieren|abweichen|ändern|zugesetzt|zugegeben|ersetzt|verwendet werden)|(?:unter )?vorbehalt|\b(?:peut|peuvent|pourrait) (?:contenir|être|varier|changer)|sous réserve|\b(?:puede|pueden|podría) (?:contener|haber|estar|variar|cambiar)|sujeto a cambio|con reserva|\b(?:può|possono|potrebbe) (?:contenere|essere|variare|cambiare)|soggett[oa] a (?:modific|variaz|cambia)|con riserva|\b(?:pode|podem|poderia) (?:conter|haver|estar|variar|mudar)|sujeito a altera|może (?:zawierać|wystąpić|ulec|być)|z zastrzeżeniem|může (?:obsahovat|být|se (?:liš|měn|změn))|s výhradou|içerebilir|bulunabilir|değişebilir|kan (?:innehålla|förekomma|ändras|variera|inneholde|indeholde)|med förbehåll|kan .{0,20}(?:bevatten|voorkomen|wijzigen|variëren)|onder voorbehoud|может (?:содержать|присутств|быть|измен)|с оговорк|可(?:能|以)?(?:会)?(?:添加|加入|替换|含有)|(?:添加|使用|含有)することが|かもしれ|場合(?:が|も)あ|変更(?:する|になる|の可能)|(?:될|할|함유|포함|있을) 수 있|변경될|contamin|kontamin|verschlepp|загрязн|污染|汚染|오염/iu;

/** It was heard or copied, and nobody wrote it of these goods. */
const HEARSAY =
  /\b(?:verbal(?:ly)?|oral(?:ly)?|hearsay)\b|by (?:tele)?phone|copied from|carried over|(?:last|previous|prior) year|mündlich|telefonisch|vorjahr|verbalement|oralement|par téléphone|année (?:dernière|précédente)|verbalmente|por teléfono|año (?:pasado|anterior)|a voce|anno (?:scorso|precedente)|ano (?:passado|anterior)|ustnie|telefoniczn|z poprzedniego roku|ústně|telefonicky|z loňsk|sözlü|telefonda|geçen yıl|muntlig|förra året|mondeling|vorig jaar|устно|по телефону|прошл\p{L}{1,12} год|口头|口頭|电话(?:告知|答复|回复|确认)|去年|上年度?|沿用|前年度|昨年|流用|구두|작년|전년/iu;

/** It is said not to hold for something, which nobody names here or which these goods may be. */
const NOT_OF_ALL =
  /\b(?:does|do) not (?:apply|hold|cover|include)|gilt nicht|nicht gültig für|ne s['’]applique pas|ne vaut pas|no (?:se )?(?:aplica|incluye|vale)|non (?:si applica|vale|include|comprende)|não (?:se aplica|inclui|vale)|nie (?:dotyczy|obowiązuje|obejmuje)|neplatí|nezahrnuje|geçerli değil|gäller (?:inte|ej)|gjelder ikke|gælder ikke|geldt niet|не (?:относится|распространяется|действует|включает)|不包括|不适用|不適用|適用外|対象外|적용되지|해당되지/iu;

/** A possibility in a word alone, behind what it is of: `Dy possible`, `ggf. Tb`. */
const POSSIBLE =
  /(?<!\p{L})(?:possibl[ey]|optional(?:ly)?|potential(?:ly)?|perhaps|maybe|may|might|möglich\p{L}*|eventuell\p{L}*|evtl\.?|ggf\.?|gegebenenfalls|mitunter|fallweise|éventuel\p{L}*|peut-être|facultati\p{L}+|possibil[ei]|eventual[ei]|eventualmente|facoltativ\p{L}+|posible|quizás|opcional|possível|talvez|możliw\p{L}+|ewentualn\p{L}+|možn\p{L}+|případně|olası|muhtemel|möjlig\p{L}*|eventuellt|mogelijk|возможн\p{L}+)(?!\p{L})|可能|或许|也许|任意|가능/iu;

/** Whether a text says of what it names that it is possible, and does not deny that. */
export function saysPossible(text: string): boolean {
  return POSSIBLE.test(text.normalize('NFKC')) && !DENIAL.test(text.replaceAll(/不明|不定/g, ''));
}

/** Whether a text says that something cannot be excluded. */
export function saysNotExcluded(text: string): boolean {
  return NOT_EXCLUDED.test(text.normalize('NFKC'));
}

/**
 * Whether a remark takes back the denial that it stands beside: what is denied is not excluded or may be there, it was told by word of mouth or copied from
 * elsewhere, or it does not hold for all goods.
 */
export function saysMaybe(remark: string): boolean {
  const text = remark.normalize('NFKC');
  return saysNotExcluded(text) || [MAY_BE, HEARSAY, NOT_OF_ALL].some((words) => words.test(text));
}
