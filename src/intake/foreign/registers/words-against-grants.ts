import type { LicenceStatus } from '../../../domain/closed-lists.ts';
import { isWithdrawn } from '../../values/contents/weaken-denial.ts';
import { makesException, saysDraft } from '../../values/limited-hold.ts';

/** Nothing of it is left. */
const USED_UP =
  /\b(?:used up|fully used|exhausted|no (?:quantity )?left)\b|aufgebraucht|(?:voll(?:ständig)?|ganz) (?:ausgeschöpft|ausgenutzt)|épuisée?|agotad[oa]|esaurit[oa]|esgotad[oa]|wyczerpan|wykorzystan\w* w całości|vyčerpán|uitgeput|opgebruikt|förbrukad|исчерпан|tükendi|用完|用尽|用罄|使い切|사용완료|소진/iu;
/** It holds no longer, or not for now. */
const HALTED =
  /\b(?:suspended|on hold|surrendered|returned to (?:the )?authority|not (?:yet )?(?:issued|granted|valid|in force)|under appeal)\b|ausgesetzt|ruht|noch nicht (?:erteilt|gültig)|suspendue?|suspendid[oa]|suspes[oa]|sospes[oa]|suspens[oa]|zawieszon|pozastaven|opgeschort|indragen|приостановлен|askıya|暂停|暫停|中止|停止|缴回|交回|停用|정지|보류/iu;
/** What holds until something happens has not happened yet, and what another one replaces is said of that one. */
const OF_ANOTHER =
  /\b(?:unless|until|if|replaces?|replacing|replacement (?:of|for)|supersedes|instead of|in place of|renewal of|successor (?:of|to))\b|\bbis\b|sofern|falls|ersetzt|anstelle|nachfolge|verlängerung von|sauf|jusqu|remplace|salvo|hasta|sustituye|reemplaza|fino a|sostituisce|substitui|zastępuje|do odwołania|nahrazuje|vervangt|ersätter|заменяет|代替|替代|取代|代わり|대체/iu;

/** Another one stands in its place. */
const REPLACED =
  /\b(?:replaced|superseded|renewed) (?:by|with|as)\b|(?:ersetzt|abgelöst) durch|remplacée? par|(?:sustituid|reemplazad)[oa] por|sostituit[oa] da|substituíd[oa] por|zastąpion\p{L}+ przez|nahrazen\p{L}* |vervangen door|ersatt av|замен[её]н\p{L}* на|(?:由|被|已由).{1,30}(?:替代|取代|代替|更换)|(?:に|と)(?:差替|差し替|置換)|로 대체(?:됨|되)/iu;
/** It is somebody else's now. */
const HANDED_OVER =
  /\b(?:transferred|assigned|ceded|passed on) to\b|übertragen (?:auf|an)|abgetreten an|(?:cédée?|transférée?) à|(?:cedid|transferid)[oa] a|(?:cedut|trasferit)[oa] a|przeniesion\p{L}+ na|převeden\p{L}* na|overgedragen aan|överlåten till|передан\p{L}* |转让|轉讓|譲渡|移転|양도/iu;
/** It is not there yet, or only by word of mouth. */
const PROMISED =
  /\bin principle\b|\b(?:grant|issue|issuance|approval|decision|licen[cs]e)\p{L}* (?:is |still )?(?:expected|awaited|pending)\b|\bexpected (?:to be )?(?:grant|issu|approv)|\b(?:under review|verbally|orally|by phone)\b|\bcopy not (?:seen|received)\b|(?:grundsätzlich|im grundsatz|prinzipiell) |(?:erteilung|genehmigung|bescheid|lizenz)\p{L}* (?:wird |noch )?(?:erwartet|ausstehend|in aussicht)|mündlich|telefonisch|en principe|accord de principe|verbalement|en principio|verbalmente|in linea di principio|em princípio|w zasadzie|ustnie|v zásadě|ústně|prensipte|sözlü|i princip|muntlig|in principe|mondeling|в принципе|устно|原则(?:上|同意)|原則(?:上|同意)|预计.{0,8}(?:批|发|發|签)|口头|口頭|見込み|원칙적|구두/iu;

/**
 * Where a grant stands by the words beside it: spent or taken back, so that it lets nothing pass; halted, promised, a draft or for some of the goods alone, so that it is no grant; null: they
 * say nothing of that. What makes an exception of what the line names itself (`own`: its end user, its goods) takes nothing from it.
 */
export function readAgainstGrant(cell: string, own: readonly string[] = []): LicenceStatus | '' | null {
  if (!/\p{L}/u.test(cell) || cell.length > LONGEST) return null;
  if (REPLACED.test(cell)) return 'withdrawn';
  if (OF_ANOTHER.test(cell)) return null;
  if (USED_UP.test(cell)) return 'expired';
  if (isWithdrawn(cell)) return 'withdrawn';
  if (HALTED.test(cell) || HANDED_OVER.test(cell) || PROMISED.test(cell) || saysDraft(cell)) return '';
  return makesException(cell) && !saysOneShipment(cell) && !namesOne(cell, own) ? '' : null;
}

/** Whether a text has one of these names in it. */
function namesOne(text: string, names: readonly string[]): boolean {
  const folded = text.normalize('NFKC').toLowerCase();
  return names.some((name) => name.length > 1 && folded.includes(name.normalize('NFKC').toLowerCase()));
}

/** It is for one shipment: `一批一证`, and not the opposite, `非一批一证`. */
const OF_ONE_SHIPMENT =
  /\b(?:(?:single|one) (?:shipment|consignment|delivery)|one[- ](?:time|off)(?: (?:shipment|export))?|per[- ](?:shipment|consignment)|single[- ]use)\b|\b(?:einmallieferung|einzellieferung|einzelsendung|einmalige (?:ausfuhr|lieferung|sendung))\b|(?:envoi|expédition) unique|envío único|un solo envío|spedizione (?:unica|singola)|(?<!非)一批一[证證]|(?<!非)一次性?(?:使用|有效|出口)|単回|1回限り|一回限り|1회(?:한|용)/iu;

/** Whether a cell beside a grant says that it is for one shipment. */
export function saysOneShipment(cell: string): boolean {
  return cell.length <= LONGEST && OF_ONE_SHIPMENT.test(cell);
}

/** A longer cell is a text on something else. */
const LONGEST = 300;
