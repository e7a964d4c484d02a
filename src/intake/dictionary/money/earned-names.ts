import { foldLabel } from '../fold-header.ts';

/** Names of lists of what was earned, which mean no pieces, folded. */
const EARNINGS_NAME =
  /(?:^| )(?:revenues?|turnover|net sales|umsatz(?:e|erlose?|zahlen|liste)?|nettoumsatz|erlose?|chiffres? d affaires|ca(?: ht)?|fatturato|ricavi|facturacion|ingresos|faturamento|omzet|netto omzet|omsattning|nettoomsattning|intakter|omsaetning|omsetning|przychod\p{L}*|obrat|trzby|ciro|liikevaihto|arbevetel|выручка|sales (?:value|amount)|verkaufswert|wartosc sprzedazy|valeur des ventes|valore vendite|valor de ventas?)(?: |$)|销售额|营业收入|營業收入|销售收入|銷售額|売上高|매출액/u;
/** Words of pieces in such a name. */
const IN_NUMBERS =
  /(?:^| )(?:qty|quantit\p{L}*|units?|pcs|pieces|stuck\p{L}*|stk|menge\p{L}*|qtes?|unites|pezzi|unidades|uds|aantal\p{L}*|antal|ilosc\p{L}*|szt|ks|adet|kpl)(?: |$)|数量|台数|수량/u;

/** Whether the name of a file or sheet says that its amounts are money that was earned: `Umsatz 2025`, `2025年销售额`. */
export function namesEarnings(label: string): boolean {
  const text = foldLabel(label);
  return EARNINGS_NAME.test(text) && !IN_NUMBERS.test(text);
}

/** Names of lists that count pieces by themselves, folded. */
const PIECES_NAME = /(?:^| )(?:absatz\p{L}*|afzet|sold|venduto|vendus)(?: |$)|销量|銷量|販売数|판매량/u;

/** Whether the name of a file or sheet says that its amounts are pieces that were sold: `Absatz 2025`, `Ventas uds 2025`. */
export function namesPieces(label: string): boolean {
  const text = foldLabel(label);
  return IN_NUMBERS.test(text) || PIECES_NAME.test(text);
}
