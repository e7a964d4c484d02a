import { foldHeader } from '../fold-header.ts';

/** Names of files and sheets of what was bought or delivered, folded. */
const PURCHASES =
  /(?:^| )(?:purchas(?:es?|ing)(?: orders?| history| report)?|po (?:history|lines?|headers?|receipts?|details?)|einkauf|einkaufe|bestellungen|wareneingang|wareneingange|beschaffung|achats?|acquisti|compras|inkoop|inkopen|inkop|indkøb|indkob|innkjøp|innkjop|ostot|nakup|nakupy|zakupy|zakup|nabava|nabavka|nabavke|pirkimai|iepirkumi|ostud|beszerzes|beszerzesek|satin ?alma|al[iı]mlar|al[iı]m|mal al[iı]m|raw material po|achizitii|pembelian|mua hang|закупки?|закупівлі?|покупки|доставки|αγορες|προμηθειες)(?: |\d|$)|採購|采购|進貨|进货|仕入|購買|購入|발주|구매|매입|مشتريات|הזמנות רכש|(?:^| )רכש|สั่งซื้อ|จัดซื้อ/u;
/** What is to be bought for one thing that is made is a bill under another name. */
const LISTS = /list|清单|清單|一览|一覽|リスト|목록|قائمة|seznam|spisok|список/u;

/** What numbers an order, folded. Info records and agreements are none: their quantities are the least that is ordered. */
const ORDER =
  /^(?:purch(?:as(?:ing|e))? (?:document|order|doc)(?: (?:no|nr|number))?|po(?: (?:no|nr|num|number|id))?|(?:document|order) (?:no|nr|number)|einkaufsbeleg|bestellung|bestellnummer|ebeln)$/;
/** The same in other languages, with a word for number before it or behind it; beside a supplier alone, since customers order by the same words. */
const ORDER_ABROAD =
  /^(?:(?:c|cislo|nr|n|no|nro|numer|numero|num|nummer|broj|st|id) (?:de |di |da |do |d )?)?(?:bestell(?:ung)?|objednavk[ay]|zam|zamowieni[ea]|(?:bon de )?commande|cde|pedido(?: de compra)?|orden de compra|oc|ordine(?: (?:di )?acquisto| fornitore)?|oda|ordem de compra|inkooporder|bestelling|inkopsorder|inkoporder|innkjopsordre|indkobsordre|ostotilaus|tilaus|(?:satin alma )?siparis(?:i)?|rendeles|comanda|narudzb[ae]|narudzbenica|narocilo|заказ(?: поставщику)?|замовлення)(?: (?:c|cislo|nr|n|no|nro|numer|numero|num|nummer|number|id|szama?|номер|num))?$|^(?:采购|採購|订购|訂購)(?:订单|訂單|单|單)(?:号|號|编号|編號|号码)?$|^(?:発注|注文)(?:番号|no)$|^발주번호$/u;

/** Whether a folded header numbers orders. `isOfSupplier`: a column beside it says from whom. */
export function namesOrder(text: string, isOfSupplier = false): boolean {
  return ORDER.test(text) || (isOfSupplier && ORDER_ABROAD.test(text));
}

/** Whether the name of a file or sheet says that its rows were bought. */
export function namesPurchases(name: string): boolean {
  const label = foldHeader(
    name.replace(/^.*[\\/]/, '').replace(/\.(?:csv|tsv|txt|xlsx?|xlsm|ods|json|xml)$/i, ''),
  ).text;
  return PURCHASES.test(label) && !LISTS.test(label);
}
