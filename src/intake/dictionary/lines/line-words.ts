import type { ForeignColumn } from '../../../domain/tables/foreign-columns.ts';

/** Headings of the share of a part lost in building it in: scrap, loss, waste. */
export const LOSS_WORDS: readonly (readonly [ForeignColumn, string])[] = [
  [
    'scrap',
    'loss; loss percent; ztráta; ztráta %; ztráta percent; strata; strata %; strata percent; perte percent; perda percent; straty %; pierdere %; pierderi %; veszteség %; selejt %; tab %; kalo %; gubitak %; spill; spill %; spill percent; kassation; kassation %; svinn; svinn %; hukka; hukka %; wapc; 部件报废百分比; 组件报废; 组件报废百分比; 构成品目仕損; 構成品目仕損; 構成品目仕損 %; komponentenausschuss in %; component scrap in %; komponentenausschuss in prozent; scrap; scrap %; scrap percent; scrap percentage; scrap pct; scrap factor; scrap factor %; scrap rate; component scrap; component scrap %; component scrap percent; comp scrap; comp scrap %; variable scrap; variable scrap percentage; wastage; wastage %; waste %; waste percent; attrition; attrition %; shrinkage; shrinkage %; shrinkage factor; shrinkage factor %; shrink factor; shrink %; process loss; process loss %; process loss percentage; loss %; loss percent; loss rate; ps scrp pct; ausch; ausschuss; ausschuss %; ausschuß %; ausschuss prozent; ausschussfaktor; ausschusssatz; komponentenausschuss; komponentenausschuss %; komponentenausschuss prozent; komp aussch; verschnitt; verschnitt %; schwund; schwund %; rebut; rebut %; taux de rebut; % rebut; taux de perte; coefficient de perte; perte %; % perte; freinte; freinte %; scarto; scarto %; % scarto; percentuale scarto; merma; merma %; % merma; desperdicio; desperdicio %; odpad %; fire; fire %; отходы; отходы %; процент отходов; 损耗率; 变动损耗率; 子件损耗率; 损耗 %; fscraprate; ロス率; 仕損率; 仕損じ率; 減損率; 不良率; 로스율; 손실율',
  ],
];

/** Words for a share lost of the whole input, and not on top of the need, folded. */
const OF_ALL = /shrink|schwund|process loss|freinte|ps scrp|不良率|(?<!品目)仕損|減損/;

/** Whether the loss under a folded header is a share of the whole input, so 5 % of it leaves 95 of 100. */
export function isLossOfAll(text: string): boolean {
  return OF_ALL.test(text);
}

/** Whether a folded header names a factor or a rate, perhaps written as a share of one. */
export function saysFactor(text: string): boolean {
  return /factor|faktor|rate|satz|率|taux/.test(text);
}

/** Headings of whether a line of a bill, or its part, is still in use, folded. */
const STATUS =
  /^(?:(?:line|row|bom line|component|item|part|material|position|pos|child|object|bauteil|komponenten?|positions|teile|artikel) ?)?(?:state|status|life ?cycle state|release status|freigabestatus)$|^(?:状态|数据状态|子件状态|行状态|状態|使用状态|行业务关闭)$/;
/** Headings of it, with yes or no below. */
const ACTIVE =
  /^(?:(?:line |component |bom |is )*active|isactive|(?:(?:part )?rev(?:ision)? )?approved|aktiv|active (?:yes|line)|启用|是否启用|是否有效|有效|有効|在用)$/;

/** Headings of a mark of deletion, folded. */
const DELETED =
  /^(?:lkenz|loekz|lvorm|l(?:o|oe)sch(?:kennz(?:eichen)?|kz|vorm(?:erkung)?)|(?:deletion|del|dltn) (?:flag|indicator|ind)|deleted|delete flag|marked for deletion|删除标识|删除标志|削除フラグ|削除標識)$/;

/** Whether a folded header is the one letter that printed lists of orders leave of a mark of deletion; lengths and diameters have it as well. */
export function marksDeletedInShort(text: string): boolean {
  return text === 'l' || text === 'd';
}

/** Headings of a mark that a source is blocked or was called off, with yes or no below, folded. */
const STOPPED =
  /^(?:gesperrt|geblokkeerd|geannuleerd|storniert|ist storniert|bloccato|annullato|bloqueado|anulado|cancelado|bloque|annule|zablokowan[yae]|anulowan[yae]|blokovan[oay]?|stornovano|bloke|blokeli|iptal|заблокирован[оа]?|отменен[оа]?|停用|是否停用|停止|冻结|凍結|取引停止|取消|거래중지|사용중지|발주중지|취소|(?:supplier |vendor )?(?:blocked|inactive|cancell?ed|on hold)|חסום|מבוטל)$/;

/** Whether a folded header asks whether a source is blocked or was called off. */
export function asksStopped(text: string): boolean {
  return STOPPED.test(text);
}

/** Headings of a mark that a line was called off, folded. */
const CALLED_OFF =
  /^(?:(?:is |line |position )?(?:cancell?ed|removed)|(?:ist )?storniert|annulliert|entfallen|entfallt|geannuleerd|annulee?|annullat[oa]|anulad[oa]|cancelad[oa]|anulowan[yae]|stornovano|zruseno|iptal|отменен[оа]?|取消|취소)$/;

/** Whether a folded header marks lines that were called off: `Cancelled`, `Storniert`. */
export function marksCalledOff(text: string): boolean {
  return CALLED_OFF.test(text);
}

/** Whether a folded header marks deletions. */
export function marksDeleted(text: string): boolean {
  return DELETED.test(text);
}

/** Whether a folded header names what the lines of an order are, as `Type` of Business Central does: an item, an account of the ledger, a resource. */
export function namesLineType(text: string): boolean {
  return /^(?:line )?(?:type|art|typ|tipo)$/.test(text);
}

/** Whether a folded header names the status of a line. */
export function namesLineStatus(text: string): boolean {
  return STATUS.test(text);
}

/** Whether a folded header asks whether a line is in use. */
export function asksActive(text: string): boolean {
  return ACTIVE.test(text);
}

const OUT_OF_USE =
  /^(?:obsoleted?|superseded|withdrawn|cancell?ed|inactive|deleted|removed|retired|obsolet|veraltet|entfallen|entfällt|ausgelaufen|ungültig|inaktiv|gelöscht|ersetzt|obsolète|annulé|supprimé|obsoleto|annullato|obsolet[oa]|anulado|wycofan[yea]|zrušen[oáý]|停用|禁用|已禁用|废弃|作废|失效|已停用|已作废|廃止|廃番|無効|使用停止)$/i;
/** Market words for somebody else's part, built in for as long as there is any. */
const OF_MARKETS = /^(?:nrnd|not recommended.*|eol|end of life|ltb|last time buy|discontinued|abgekündigt|mature)$/i;

/** Whether a status says that a line is in use no more. */
export function isOutOfUse(cell: string): boolean {
  return OUT_OF_USE.test(cell.trim());
}

/** Whether a status speaks of how a part is to be had, and not of its bill. */
export function isOfMarkets(cell: string): boolean {
  return OF_MARKETS.test(cell.trim());
}
