import type { LicenceStatus } from '../../../domain/closed-lists.ts';
import { isWithdrawn } from '../../values/contents/weaken-denial.ts';

/** Nothing of it is left. */
const USED_UP =
  /\b(?:used up|fully used|exhausted|no (?:quantity )?left)\b|aufgebraucht|(?:voll(?:ständig)?|ganz) (?:ausgeschöpft|ausgenutzt)|épuisée?|agotad[oa]|esaurit[oa]|esgotad[oa]|wyczerpan|wykorzystan\w* w całości|vyčerpán|uitgeput|opgebruikt|förbrukad|исчерпан|tükendi|用完|用尽|用罄|使い切|사용완료|소진/iu;
/** It holds no longer, or not for now. */
const HALTED =
  /\b(?:suspended|on hold|surrendered|returned to (?:the )?authority|not (?:yet )?(?:issued|granted|valid|in force)|under appeal)\b|ausgesetzt|ruht|noch nicht (?:erteilt|gültig)|suspendue?|suspendid[oa]|suspes[oa]|sospes[oa]|suspens[oa]|zawieszon|pozastaven|opgeschort|indragen|приостановлен|askıya|暂停|暫停|中止|停止|缴回|交回|停用|정지|보류/iu;
/** What holds until something happens has not happened yet, and what another one replaces is said of that one. */
const OF_ANOTHER =
  /\b(?:unless|until|if|replaces?|replacing|replacement (?:of|for)|supersedes|instead of|in place of|renewal of|successor (?:of|to))\b|\bbis\b|sofern|falls|ersetzt|anstelle|nachfolge|verlängerung von|sauf|jusqu|remplace|salvo|hasta|sustituye|reemplaza|fino a|sostituisce|substitui|zastępuje|do odwołania|nahrazuje|vervangt|ersätter|заменяет|代替|替代|取代|代わり|대체/iu;

/** Where a grant stands by the words beside it: spent or taken back, so that it lets nothing pass; halted, so that it is no grant; null: they say neither. */
export function readAgainstGrant(cell: string): LicenceStatus | '' | null {
  if (!/\p{L}/u.test(cell) || cell.length > LONGEST || OF_ANOTHER.test(cell)) return null;
  if (USED_UP.test(cell)) return 'expired';
  if (isWithdrawn(cell)) return 'withdrawn';
  return HALTED.test(cell) ? '' : null;
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
