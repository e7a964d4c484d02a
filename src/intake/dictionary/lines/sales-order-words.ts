/** Numbers of customers' orders, folded. */
const SALES_DOCUMENT =
  /^(?:vbeln|tilaus(?:nro|numero)?|ordre(?:nr|nummer)?|bestallning(?:snr|snummer)?|idh inv nbr|ih inv nbr|idh nbr|invc head invoice num|cislo faktury|cislo dokladu prodeje|numer faktury|fatura no|fatura numarasi|factuurn(?:r|ummer)|номер (?:счета|накладной|реализации)|מספר חשבונית|銷貨單號|發票號碼|매출번호|nota fiscal|nf|szamlaszam|sohnum|documento? de vendas?|doc(?:umento)? vendas|referencia del pedido|d2 doc|c6 num|(?:sales|customer) (?:document|order|doc|ord)(?: (?:no|nr|num|number|id))?|so (?:no|nr|num|number|id)|verkaufsbeleg(?:nummer)?|kundenauftrag(?:snummer)?|auftrags?(?:nummer|nr)?|销售凭证|销售订单号?|销售单号|受注(?:番号|伝票|no)?|販売伝票|commande client|no commande client|ordine (?:di vendita|cliente)|pedido de venta|zamowienie klienta|수주번호|판매오더|出库单号|売上番号|売上伝票番号|(?:invoice|billing document|billing doc)(?: (?:no|nr|num|number|id))?|rechnung(?:s(?:nummer|nr))?|faktura(?:nummer|nr)?|(?:n(?:o|um|umero)? )?(?:facture|fattura|factura|faktury|faktura)(?: (?:no|nr))?|n facture|n de facture|请求书番号|請求書番号|発票番号|发票号码?|invoice)$/;
/** Such lists' headings of the ordered amount, folded. */
const AMOUNT =
  /^(?:kwmeng|fkimg|kpl|maara|qtd ordem|idh qty inv|our ship qty|invc dtl our ship qty|qty invoiced|fakturowana ilosc|ilosc|mnozstvi|mnozstvo|количество|כמות|數量|銷貨數量|출고수량|매출수량|aantal|quantita|qta|qte|quantite|fatura miktari|mennyiseg|cantitate|qtd(?:e|ade)? (?:da ordem|vendida|faturada)|quantidade(?: vendida| faturada)?|cantidad|d2 quant|c6 qtdven|miktar|antall solgt|antall|antal|order(?:ed)? (?:quantity|qty)|order qty|sales (?:quantity|qty)|quantity|qty|quantity ordered|qty ordered|auftragsmenge|kumulierte auftragsmenge|bestellte menge|menge|订单数量|销售数量|数量|受注数量?|受注数|quantite commandee|quantita ordinata|cantidad pedida|수량|(?:invoiced|billed|shipped|delivered|sold) (?:quantity|qty|units)|(?:quantity|qty|units) (?:invoiced|billed|shipped|delivered|sold)|ordered (?:quantity|qty|units)|quantity fulfilled|(?:fakturierte|berechnete|verkaufte|gelieferte) menge|rechnungsmenge|fakturamenge|liefermenge|(?:qte|quantite) (?:facturee|vendue|livree|expediee)|(?:qta|quantita) (?:fatturata|venduta|spedita)|cantidad (?:facturada|vendida|enviada)|ilosc (?:sprzedana|zafakturowana)|开票数量|出库数量|発送数量?|出荷数量?|売上数量?)$/;
/** Such lists' headings of the order day, folded. */
const DAY =
  /^(?:erdat|audat|ih inv date|idh inv date|invc head invoice date|fkdat|fakturadat(?:um)?|datum vystaveni|datum dokladu|data wystawienia|data sprzedazy|data dokumentu|дата(?: документа)?|תאריך|銷貨日期|單據日期|开票日期|출고일자|매출일자|fatura tarihi|irsaliye tarihi|factuurdatum|szamla kelte|teljesites|voucher date|shidat|data (?:do documento|da ordem|da fatura|do pedido|faturamento|venda)|d2 emissao|c5 emissao|tarih|belge tarihi|fatura tarihi|so date|sales date|shipping date|ship date|actual ship date|date shipped|sales order date|ordered date|transaction date|trx date|gl date|业务日期|销售日期|出库日期|売上日|売上年月日|出荷日|order date|document date|doc date|created on|creation date|created date|order created date|created|date|booking date|invoice date|angelegt am|erfasst am|auftragsdatum|belegdatum|datum|创建日期|订单日期|单据日期|登録日|受注日|伝票日付|date de commande|data ordine|fecha(?: de)? pedido|date|fecha|data|rechnungsdatum|fakturadatum|lieferdatum|buchungsdatum|date(?: de)? facture|date(?: de)? facturation|data fattura|fecha(?: de)? factura|data faktury|billing date|posting date|delivery date|일자|판매일자|dato|bogføringsdato|emissao|data emissao|日期|日付|请求日|請求日|开票日期|planned (?:ship|delivery|due) date(?: time)?|wanted delivery date(?: time)?|promised delivery date(?: time)?|date (?:de (?:la )?commande|d expedition|de livraison)(?: (?:mois|jour))?)$/;
/** Such lists' headings of the reason for a failed line, folded: any text below says that it failed. */
const REJECTED =
  /^(?:abgru|rj|rej|motivo de recusa|motif de refus|absagegrund|ablehnungs?grund|storno ?grund|motivo (?:de |del )?(?:rechazo|rejeicao|cancelamento|anulacion)|motivo (?:di |del )?(?:rifiuto|annullamento)|(?:motif|raison) (?:de |d |du )?(?:rejet|annulation)|powod (?:odrzucenia|anulowania)|duvod (?:zamitnuti|odmitnuti|storna)|(?:afwijzings|annulerings)reden|причина (?:отклонения|отмены)|取消原因|キャンセル理由|취소사유|거절사유|rejected|is rejected|abgesagt|abgelehnt|reason for rejection|rejection reason|cancellation reason|拒绝原因|拒否理由)$/;

/** Whether a folded header numbers orders of customers. */
export function namesSalesDocument(text: string): boolean {
  return SALES_DOCUMENT.test(text);
}

/** Whether a folded header says how much was ordered. */
export function namesSoldAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** Whether a folded header says when it was ordered. */
export function namesSoldDay(text: string): boolean {
  return DAY.test(text);
}

/** Whether a folded header says why a line was rejected. */
export function namesRejection(text: string): boolean {
  return REJECTED.test(text);
}

/** Headings of a plan row's figure among several, folded. */
const MEASURE =
  /^(?:measures?(?: name)?|key ?figures?(?: name)?|kennzahl(?:en)?|data (?:series|measure|type)|planning measure|row type|series|metric|指标|キー数値|管理項目)$/;
/** Figures of a plan for customers, the surest first; a word for stock, supply or placed orders is none. */
const ASKED: readonly RegExp[] = [
  /consensus|final|agreed|approved|constrained demand|abgestimmt|共识/i,
  /demand plan|sales plan|planned demand|total demand|net demand|absatzplan|需求计划|販売計画/i,
  /(?<!statistical )(?<!baseline )(?:forecast|fcst|demand|prognose|bedarf|absatz|预测|需求|需要)/i,
  /forecast|prévision|prevision|pronóstico|plan(?!t)|outlook|budget|soll|计划|計画/i,
  /sales|shipments|verkauf|销售/i,
];
const NOT_ASKED =
  /inventor|stock|on hand|bestand|supply|receipt|production|purchas|dependent|safety|projected|error|accuracy|price|revenue|umsatz|last year|prior year|previous year|vorjahr|actual|^act$|^ist$|^ly$|^py$|^vj$|réel|réalisé|consuntivo|history|difference|variance|delta|^diff|abweichung|^abw|écart|differenza|diferencia|verschil|avvik|rozdíl|różnica|отклонение|实际|去年|実績|前年|库存|供应|在庫|生産|差异|差異|增减|차이/i;

/** Whether a folded header names the figure of a plan row. */
export function namesMeasure(text: string): boolean {
  return MEASURE.test(text);
}

/** Words between planned and actual, under any heading. */
const MEASURE_WORD =
  /^(?:(?:sales |statistical |consensus |final |latest |rolling |current )?(?:forecasts?|fcst|fc|actuals?|act|plan(?:ned)?|budget|bud|target|outlook|demand|orders?|sales|shipments|history|last year|prior year|previous year|ly|py|ist|soll|plan ist|prognose|vorjahr|vj|prevision|prévision|réel|réalisé|previsione|consuntivo|pronóstico|previsto|real|(?:absolute )?(?:difference|variance|delta|diff|abweichung|abw|écart|differenza|diferencia|verschil|avvik|avvikelse|rozdíl|różnica|отклонение)\.?|année précédente|anno precedente|año anterior|vorig jaar|f[öo]regående år|předchozí rok|poprzedni rok|факт|план|прогноз|прошлый год|差异|差異|增减|차이|전년|계획|실적|预测|实际|计划|预算|去年|予測|実績|計画|予算|前年)(?: (?:qty|quantity|units|sales|demand|volume))?(?: 20\d\d)?)$/i;

/** Whether a cell names the figure of its plan row. */
export function isMeasureWord(cell: string): boolean {
  return MEASURE_WORD.test(cell.trim());
}

/** The figure of a plan for customers' demand; null where none of them is. */
export function chooseMeasure(names: readonly string[]): string | null {
  const asked = names.filter((name) => !NOT_ASKED.test(name));
  for (const words of ASKED) {
    const name = asked.find((each) => words.test(each));
    if (name !== undefined) return name;
  }
  return null;
}
