import { foldHeader } from '../fold-header.ts';

/** Names of files and sheets of what was bought or delivered, folded. */
const PURCHASES =
  /(?:^| )(?:purchas(?:es?|ing)(?: orders?| history| report)?|po history|einkauf|einkaufe|bestellungen|wareneingang|wareneingange|beschaffung|achats?|acquisti|compras|inkoop|inkopen|inkop|indkøb|indkob|innkjøp|innkjop|ostot|nakup|nakupy|zakupy|zakup|nabava|nabavka|nabavke|pirkimai|iepirkumi|ostud|beszerzes|beszerzesek|satin ?alma|al[iı]mlar|al[iı]m|mal al[iı]m|raw material po|achizitii|pembelian|mua hang|закупки?|закупівлі?|покупки|доставки|αγορες|προμηθειες)(?: |\d|$)|採購|采购|進貨|进货|仕入|購買|購入|발주|구매|매입|مشتريات|הזמנות רכש|(?:^| )רכש|สั่งซื้อ|จัดซื้อ/u;
/** What is to be bought for one thing that is made is a bill under another name. */
const LISTS = /list|清单|清單|一览|一覽|リスト|목록|قائمة|seznam|spisok|список/u;

/** Whether the name of a file or sheet says that its rows were bought. */
export function namesPurchases(name: string): boolean {
  const label = foldHeader(
    name.replace(/^.*[\\/]/, '').replace(/\.(?:csv|tsv|txt|xlsx?|xlsm|ods|json|xml)$/i, ''),
  ).text;
  return PURCHASES.test(label) && !LISTS.test(label);
}
