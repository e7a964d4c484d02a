/** A document that takes a sale back: a credit note, goods that came back, an invoice that is reversed. */
const TAKES_BACK = new RegExp(
  '^(?:' +
    [
      // English
      'credit ?(?:notes?|memos?|memorand(?:um|a))?|credit (?:invoice|return)s?|(?:sales |customer )?returns?|return(?:s)? (?:order|note|invoice|delivery)|returned(?: goods)?|sales credit(?: ?notes?)?|refund(?:s|ed)?|reversals?|reversal (?:invoice|document)|(?:invoice )?cancell?ations?(?: invoice)?|crn|rma',
      // German, Dutch, the north
      'gutschrift(?:en)?|(?:rechnungs|waren)gutschrift|retouren?|retourengutschrift|warenrückgabe|rückgabe|rücklieferung|rechnungskorrektur|korrekturrechnung|storno|stornorechnung|stornierung|rechnungsstorno|storno rechnung|creditnota|credit ?factuur|kredit(?:not|notat?|faktura|nota)|kreditfaktura|hyvityslasku|hyvitys|palautus|retur(?:er)?',
      // French, Italian, Spanish, Portuguese
      '(?:facture )?avoirs?(?: client)?|note de crédit|retours?(?: client)?|retour marchandise|nota di credito|note di credito|nota credito|nota di accredito|resi?(?: (?:da )?cliente)?|reso merce|storno fattura|nota de (?:cr[ée]dito|abono)|abonos?|factura rectificativa|devoluci[óo]n(?:es)?(?: (?:de )?(?:venta|cliente)s?)?|devolu[çc][ãa]o(?: (?:de )?(?:venda|cliente)s?)?|devolu[çc][õo]es|nf (?:de )?devolu[çc][ãa]o|estornos?|estornad[oa]',
      // Slavic languages, Turkish, Hungarian, Romanian
      'dobropisy?|opravn[ýyá] (?:da[ňn]ov[ýyá] doklad|faktura)|vratk[ay]|vrácení|korekt[ay](?: (?:faktury|sprzedaży))*|faktur[ay] kory[gq]uj[ąa]c[ay]|(?:sprzedaż )?korekta|zwroty?(?: (?:od klienta|sprzedaży|towaru))?|возврат(?:ы)?(?: .{0,40})?|корректировка реализации(?: .{0,30})?|сторно|повернення(?: .{0,30})?|(?:(?:toptan|perakende) )?(?:satış )?iade(?: faturası)?|(?:toptan|perakende) satış iade(?: (?:faturası|irsaliyesi))?|satıştan iade|iade faturası|jóváíró számla|jóváírás|sztornó(?: számla)?|helyesbítő számla|stornare|retur(?:uri)?(?: client)?',
      // Hebrew, Chinese, Japanese, Korean
      'חשבונית זיכוי|זיכוי|החזרה|החזרת לקוח',
      '(?:销售)?退货(?:单|入库)?|销退|銷退(?:單)?|(?:銷貨|销货)?退回(?:單|单)?|銷貨退回|退貨(?:單)?|红字(?:.{0,6}发票)?|紅字(?:.{0,6}發票)?|红冲|冲红|负数发票|贷项(?:通知单|凭证)?|貸項(?:通知單)?',
      '返品(?:伝票|処理)?|赤伝(?:票)?|赤黒?|赤|売上返品|取消伝票|反品',
      '반품(?:매출)?|매출반품|매출취소|환입|(?:수정|마이너스)세금계산서|취소',
    ].join('|') +
    ')(?:[\\s#:№-]*(?:n[ro°.]*\\s*)?[\\d/.-]*)?$',
  'iu',
);

/** A reduction of a price after the sale, whose goods stay with the customer. */
const REDUCES_PRICE =
  /^(?:price (?:credit|credit note|adjustment|difference|allowance|correction|reduction)s?|(?:sales )?allowances?|rebates?|bonus(?:gutschrift)?|preis(?:gutschrift|differenz|korrektur|nachlass|minderung)|wertgutschrift|nur wert|avoir (?:financier|de prix|sur prix)|ristourne|remise|rappel|abbuono|nota (?:di )?(?:abbuono|variazione prezzo)|bonificaci[óo]n|rabaty?|korekta ceny|скидка|корректировка цены|(?:销售)?折[让讓](?:单|單)?|(?:銷貨)?折讓|价格调整|價格調整|売上値引|値引(?:き)?|에누리|매출에누리)(?:[\s#:№-]*[\d/.-]*)?$/iu;

/**
 * Codes of a document that takes a sale back, below a heading that is known to hold them. They say so only beside a code by which goods are
 * sold: `RE` is a return in SAP and a `Rechnung` elsewhere, `CM` a credit memo or commercial.
 */
const CODES: readonly (readonly [heading: RegExp, sale: RegExp, back: RegExp])[] = [
  // SAP: credit memo, return, cancelled invoice.
  [
    /^(?:fkart|fk ?art|fakturaart|billing type|bill type|billt|bilt|tipo de factura|type de facture|tipo fattura)$/,
    /^(?:F\d|FA[SZ]|FV|IV|[YZ]\w{1,3})$/i,
    /^(?:G2|RE|S1)$/i,
  ],
  // SAP Business One in German.
  [/^(?:belegart|beleg typ|belegtyp)$/, /^(?:RE|AR|RG)$/i, /^(?:GU|GS|ST|SR|RK)$/i],
  [/^(?:or ty|order type|doc type|document type|ty)$/, /^(?:S[A-Z0-9]|RI|INV?|AR|OR)$/i, /^(?:CO|CM|RM|CR|CN)$/i],
];
/** What a heading of such codes says, folded: a kind, or a document. */
const OF_A_KIND =
  /type|typ(?: |$)|typ\p{L}*|(?:^| )(?:tipo|tp|tip|art|kind|class|tr|ty)(?: |$)|\p{L}art$|doc|dok|beleg|rodzaj|druh|tur|вид|тип|单据|類型|类型|區分|区分|종류|구분/u;
/** Kinds of something other than the document: of goods, customers, places, payments. */
const OF_OTHERS =
  /pay|zahl|paiement|pago|pagamento|platn|支付|付款|支払|付款|결제|customer(?! (?:doc|tr|return))|client|kunde|cliente|klient|odbiorc|kontrahent|得意先|客户|客戶|거래처|countr|land$|pays|paese|pais|kraj|region|regio|area|zone|gebiet|^state$|province|ship to|destin|country|国|地区|segment|market|markt|channel|kanal|vertriebsweg|price|preis|tariff|famil|gruppe|group|product|produkt|prodott|producto|artikel|article|articolo|材|物料|产品|商品|品目|品种|industr|branche|remark|bemerkung|^notes?$|incoterm|resa|unit|currency/u;
/** Sets of short codes in which one takes back what the others sell: `N` and `D` of Brazil, `I` and `C`, `INV` and `CRN`. */
const PAIRS: readonly (readonly [all: RegExp, sale: RegExp, back: RegExp])[] = [
  [/^[NDCIPB]$/, /^N$/, /^D$/],
  [/^[ICD]$/, /^I$/, /^C$/],
  [/^(?:INV|IN|SI|CRN|CRM|CN|CM|CR|SC|DN|DM)$/i, /^(?:INV|IN|SI)$/i, /^(?:CRN|CRM|CN|CM|CR|SC)$/i],
  [
    /^(?:FV|FS|FVS|FA|FAK|FSK|FVK|KFV|KFS|FK|KOR|DB|DBP|OD)$/i,
    /^(?:FV|FS|FVS|FA|FAK)$/i,
    /^(?:FSK|FVK|KFV|KFS|FK|KOR|DB|DBP|OD)$/i,
  ],
];
/** Headings that ask whether a row takes a sale back, folded; cells answer by yes or no. */
const ASKS =
  /^(?:\p{L}+ ){0,2}(?:credit memo|is credit|credit note|is return|is returned|return flag|returned|retoure|ist retoure|gutschrift|is credit memo|avoir|reso|iade|zwrot|dobropis|возврат|退货标志|是否退货|返品フラグ|返品区分|반품여부)$/u;
/** Headings that ask whether a document was cancelled, folded. */
const ASKS_CANCELLED =
  /^(?:\p{L}+ ){0,2}(?:cancell?ed|is cancell?ed|void(?:ed)?|storniert|ist storniert|annulliert|annule|annullato|stornato|anulad[oa]|cancelad[oa]|estornad[oa]|iptal(?: mi| durumu)?|stornovano|storno|anulowan[oya]|anulowany|geannuleerd|makulerad|annulleret|peruttu|аннулирован[оа]?|отменен[оа]?|作废(?:标志)?|是否作废|已作废|作廢|取消フラグ|取消区分|취소여부)$/u;

/** Words of documents by which goods are sold. */
const SELLS =
  /^(?:(?:sales? )?invoices?|sales?|sale|customer invoice|(?:ausgangs)?rechnung(?:en)?|verkauf|facture(?: client)?|vente|fattura(?: di vendita| immediata| differita)?|vendita|factura(?: de venta)?|venta|venda|nota fiscal(?: de venda)?|faktura(?: vydan[áa]| sprzedaży)?|(?:toptan|perakende) satış faturası|satış faturası|реализация(?: .{0,40})?|продажа|销货|銷貨(?:單)?|销售(?:发票|出库)?|專用發票|专用发票|普通发票|蓝字(?:.{0,6}发票)?|売上(?:伝票)?|黒伝|매출|판매|세금계산서|חשבונית מס|verkoopfactuur|verkoop|försäljning|salg|myynti|eladás|prodej|sprzedaż)(?:[\s#:№-]*[\d/.-]*)?$/iu;

/** A cell for a look-up; the dotted capital of Turkish is no capital of `i` for a search. */
function fold(cell: string): string {
  return cell.normalize('NFC').trim().replaceAll('İ', 'i');
}

/** Whether a cell names a document that sells goods. */
export function namesSaleDocument(cell: string): boolean {
  return SELLS.test(fold(cell));
}

/** Whether a cell names a document that takes a sale back. */
export function takesSaleBack(cell: string): boolean {
  return TAKES_BACK.test(fold(cell));
}

/** Whether a cell names a document that lowers the price of goods that stay with the customer. */
export function reducesPrice(cell: string): boolean {
  return REDUCES_PRICE.test(fold(cell));
}

/** Whether a folded heading is one of goods, customers, places or payments, whose words say nothing of a document: `Credit` beside `Cash`. */
export function isOfOthers(heading: string): boolean {
  return OF_OTHERS.test(heading);
}

/** Which cells of a column under a folded heading take a sale back by a code; null where codes there say nothing of the kind. */
export function findReturnCodes(heading: string, cells: readonly string[]): RegExp | null {
  const holds = (words: RegExp): boolean => cells.some((cell) => words.test(cell));
  const known = CODES.find(([words, sale, back]) => words.test(heading) && holds(sale) && holds(back));
  if (known !== undefined) return known[2];
  if (!OF_A_KIND.test(heading)) return null;
  const pair = PAIRS.find(([all, sale, back]) => cells.every((cell) => all.test(cell)) && holds(sale) && holds(back));
  return pair?.[2] ?? null;
}

/** Whether a folded heading asks whether a row takes a sale back. */
export function asksWhetherReturned(heading: string): boolean {
  return ASKS.test(heading);
}

/** Whether a folded heading asks whether a document was cancelled. */
export function asksWhetherCancelled(heading: string): boolean {
  return ASKS_CANCELLED.test(heading);
}
