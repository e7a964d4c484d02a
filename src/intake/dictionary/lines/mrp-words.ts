/** Kind of a row in a list of stock, receipts and requirements: on hand, asked for from outside (sales and forecasts), anything else, or not known. */
export type MrpKind = 'stock' | 'demand' | 'other';

/** Headings of the kind of a row in such a list, folded. */
const ELEMENT =
  /^(?:mrp ?(?:element|elemnt|elem|ele|type|category)(?: (?:indicator|ind|key|type))?|mrp el(?:e?mnt)?|dispo(?:sitions)?element|delkz|delb0|planning element|supply demand type|demand supply type|order type code|mrp要素|mrp元素|需求供应类型|供需类型)$/;
/** Headings of the amount in or out, folded. */
const AMOUNT =
  /^(?:(?:receipts?|rec|zugange?|zug) ?(?:or )?(?:reqmts?|requirements?|reqd qty|reqd|req|bedarf|bedarfe)(?: (?:qty|quantity|menge))?|rec reqd qty|zugang bedarf(?:smenge)?|zugangs bedarfsmenge|mng01|quantity|qty|menge|数量|受入 ?所要量?)$/;
/** Headings of the stock after a row, folded. */
const AVAILABLE =
  /^(?:(?:available|projected|running|cumulative)(?: (?:available|on hand))?(?: ?(?:qty|quantity|balance|stock))?|avail ?(?:qty|quantity)?|verfugbare?(?: menge)?|verf menge|mng02|projected balance|可用数量|可用量|利用可能数量)$/;

const KINDS: readonly (readonly [MrpKind, RegExp])[] = [
  [
    'stock',
    /^(?:stock|stck|wbest|wb|plantstock|onhand|onhand(?:stock|balance|quantity)|opening(?:stock|balance)|lager|lagerbestand|bestand|werksbestand|现有量|现存量|现有库存|库存|現在庫|在庫|利用可能在庫)$/,
  ],
  [
    'demand',
    /^(?:indreq|indep(?:endent)?req(?:uirement)?s?|forecast|salesforecast|plprim|ppbed|vsf|lsf|bsf|pp|vp|primarbedarf|planprimarbedarf|cusord|cstord|order|salesorder|customerorder|kauft|kdauf|vc|kundenauftrag|kundenbedarf|预测|销售订单|独立需求|計画独立所要量|受注|内示)$/,
  ],
  [
    'other',
    /^(?:safest|safetystock|sibest|sh|depreq|depres|sekbed|sb|ordres|arres|ar|subreq|poitem|purchaseorder|bsein|be|purrq?s|bsanf|ba|plord|plannedorder|plauf|pa|prdord|productionorder|workorder|feauf|fe|shpgnt|lolf|le|qmlot|qmlos|sched(?:uled)?rec(?:eipt)?s?|delvry|liefer|stocktransp(?:ort)?ord(?:er)?|componentdemand|dependentdemand|mtlres|stkres|anfang|ende|采购订单|计划订单|生产订单|相关需求|安全库存|購買発注|計画手配|製造指図|従属所要量|安全在庫)$/,
  ],
];

/** Whether a folded header names the kind of a row. */
export function namesMrpElement(text: string): boolean {
  return ELEMENT.test(text);
}

/** Whether a folded header says how much comes in or goes out with a row. */
export function namesMrpAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** Whether a folded header says how much is there after a row. */
export function namesMrpAvailable(text: string): boolean {
  return AVAILABLE.test(text);
}

/** The kind named by a folded cell; null for an unknown word. */
export function readMrpKind(text: string): MrpKind | null {
  // `PlAuf`, `Pl.Auf` and `POitem` are cut and joined as it comes.
  const together = text.replaceAll(' ', '');
  return KINDS.find(([, words]) => words.test(together))?.[0] ?? null;
}
