import { CURRENCY_CODES } from './money/currency-codes.ts';
import { stripMoney } from './bought-words.ts';
import { foldHeader, foldLabel } from './fold-header.ts';
import { dropYears } from './header-years.ts';

/** Counts of sold or planned pieces. */
const PIECES =
  '(?:qty|qte|qtes|qtde|qtd|cant|ilosc|mnozstvi|maara|miktar|so luong|quantity|quantities|(?:peak )?volume|volumes|units|pcs|pieces|demand|sales|sales (?:qty|quantity|volume|units)|units sold|pieces sold|sold|verkauf stuck|verkauf stk|verkaufte stuck|stuck|stk|st|stuckzahl|menge|mengen|absatz|absatzmenge|bedarf|unites|pieces|quantite|quantita|pezzi|cantidad|unidades|sztuk|szt|ks|stuks|adet|antall?|aantal|kiekis|kogus|kolicina|mnozstvo|количество|ποσοτητα|jumlah|수량|数量|quantidade|hoeveelheid|mennyiseg|volym|volum|объем)';
const YEARLY =
  '(?:annual|yearly|per annum|jahrlich(?:e|er)?|jahres|geplante? jahres|est annual|estimated annual|planned annual|annuel|annuelle|annuale|anual|roczn[aey]|arligt?|arliga|godisnj[ae]|letn[ae]|rocn[aey]|годишн[оаи]|metinis|aastane|jaarlijkse?|ετησι[αο]ς?|annu(?:[aoi]|elles)|annue|anuais|anuale|anuala|rocni|eves|yillik|годов(?:о[йи]|ая|ое))';
const OF_YEAR =
  '(?:(?:per|pr|pro|je|par|por|all|na|za|per) )?(?:year|yr|y|jahr|j|annum|pa|p a|a|an|annee|anno|ano|rok|jaar|ar|metus|aastas|gada|godisnje|letno|rocne|годишно|година|ετος|tahun)';
/** `Units per year`, `Stück/Jahr`, `Qty p.a.`, `Annual sales qty`. */
const OF_PIECES = new RegExp(`^(?:${PIECES}|sold|qty sold|quantity sold|销量|销售数量|販売数量?)$`);
const PER_YEAR = new RegExp(`^(?:${PIECES} ${OF_YEAR}|${YEARLY} ?(?:sales )?${PIECES}|${PIECES} ${YEARLY})$`);

/** Words for what is used or bought and not sold. */
const USED =
  '(?:usage|consumption|requirements?|verbrauch|abnahmemenge|bezugsmenge|einkaufsmenge|consommation|besoins?|consumo|fabbisogno|necesidad(?:es)?|necessidade|verbruik|forbrug|forbrukning|forbruk|kulutus|zuzycie|zapotrzebowanie|spotreb[ay]|felhasznalas|consum|tuketim|потребность|расход|(?:contract|purchase|purchased|purchasing) (?:quantity|qty|volume)|quantite achetee|quantita acquistata|cantidad comprada)';
const PER_YEAR_USED = new RegExp(
  `^(?:${USED} ${OF_YEAR}|${YEARLY} ?${USED}|${USED} ${YEARLY}|(?:ars|vuosi)(?:forbrug|forbrukning|forbruk|kulutus))$`,
);
const USED_IN_YEAR =
  /^(?:年|年度|年间|年間|全年)(?:采购|採購|购买|購入|購買|調達)(?:数量|數量|量)$|^年間(?:所要量|使用数量)$|^연간 ?(?:구매|사용|소요|필요)(?:량|수량)$/u;
/** `12 months` beside a word for what was used. */
const OF_TWELVE_MONTHS =
  /(?:^| )(?:(?:last |letzte |over |in )?(?:12|twelve) ?(?:m|months?|monate|mois|mesi|meses))(?: |$)/;
const OF_USE = new RegExp(`^${USED}$`);

/** Whether a folded header says how much is used or bought in a year: no sales. `year`: whether a year stood in it. */
export function isYearlyUse(text: string, hasYear: boolean): boolean {
  if (PER_YEAR_USED.test(text) || USED_IN_YEAR.test(text)) return true;
  const rest = stripSpan(text).replace(OF_TWELVE_MONTHS, ' ').trim();
  return OF_USE.test(rest) && (hasYear || rest !== text) && !isSoFar(text);
}

/** `Qty sold YTD`: sales since the year began, folded. */
const SO_FAR =
  /(?:^| )(?:ytd|year to date|lfd jahr|laufendes jahr|seit jahresbeginn|kumuliert|kum|cumul(?:e)?(?: annuel)?|acumulado(?: ano)?)(?: |$)|本年累[计計]|当年累[计計]|年初至今|今年累计|今期累計|当期累計/;

/** `Revenue LTM`: the twelve months before a day, folded. */
const LAST_YEAR =
  /(?:^| )(?:ltm|ttm|l12m|r12m|(?:last|trailing|rolling|past) (?:12|twelve) months|(?:letzten?|vergangenen?|rollierend) 12 monate|12 derniers mois|ultimi 12 mesi|ultimos 12 meses)(?: |$)/;

/** A folded header without words for the year so far, or for the last one. */
function stripSpan(text: string): string {
  return text.replace(SO_FAR, ' ').replace(LAST_YEAR, ' ').replaceAll(/ +/g, ' ').trim();
}

/** Whether a folded header counts since the year began. */
export function isSoFar(text: string): boolean {
  return SO_FAR.test(text);
}

/** Whether a folded header or name counts the twelve months before a day. */
export function isOfTwelveMonths(text: string): boolean {
  return LAST_YEAR.test(text);
}

/** Whether a folded header says how many pieces go in a year, have gone since it began, or in the last twelve months. `hasYear`: whether a year stood in it. */
export function isYearlyAmount(text: string, hasYear: boolean): boolean {
  if (PER_YEAR.test(text) || isYearlyUse(text, hasYear)) return true;
  const rest = stripSpan(text);
  return rest !== text && OF_PIECES.test(rest);
}

/** The word for sold in a header, in many languages, folded. */
const SAYS_SOLD =
  /(?:^| )(?:sold|verkaufte?|vendue?s?|vendut[aoie]|vendid[ao]s?|vandut[aei]?|sprzedan[aeyo]|prodan[aeioy]|eladott|myyty|satilan|salda?|salt|solgte?|verkochte?|predan[aey]|prodane?|parduot[aio]|parduotas|muudud|pardots?|terjual|so luong ban|продан\p{L}*|реалізован\p{L}*|реализован\p{L}*|πωληθ\p{L}*)(?: |$)|ขาย|المباعة|مباعة|נמכר/u;

/** Whether a folded header says of an amount that it was sold. */
export function saysSold(text: string): boolean {
  return SAYS_SOLD.test(text);
}

/** Words for sales perhaps of money: a unit of pieces in brackets beside them settles it, as in `Sales 2026 (pcs)`. */
const SOLD =
  /^(?:(?:planned|total|net) )?(?:sales|absatz|afzet|verkauf|verkaufe|verkoop|plan|budget|forecast|shipments|ventes|vendite|ventas|prodej|predaj|sprzedaz|eladas|prodaja|vanzari|vendas|myynti|forsaljning|salg|実績|計画|販売|販売実績|販売計画|予定|计划|实际|销售|計畫|實績|銷售|실적|계획|판매)$/;
const COUNTED =
  /^(?:in )?(?:pcs?|pieces?|units?|ea|each|qty|qtés?|st|stk|stück|u|uds?|un|pz|pezzi|pçs?|szt|ks|db|buc|kpl|шт|adet|个|件|台|個)\.?$/iu;
/** `Venduto` or `Sold` and nothing else, of a year that stood beside it. */
const SOLD_ALONE =
  /^(?:(?:qty|units) sold|sold|verkauft|vendue?s?|vendut[oi]|vendid[ao]s?|vandut[aei]?|sprzedan[aeo]|prodan[oey]|predan[eoy]|eladva|eladott|ertekesitett|sald|salda|salt|solgte?|myyty|verkocht|satilan|продано|parduota|pardot[is]|muudud|terjual|[dđ]a ban|π[ωο]υ?ληθ\p{L}*|已售(?:数量?|數量?)?|(?:销售|銷售)(?:数量?|數量?|量)|(?:販売|売上)数量?|판매(?:량|수량?))$/u;

/** Whether a header without its year says that something was sold, and in its brackets no money. */
export function isSoldAlone(text: string, bracketed: string | null): boolean {
  return SOLD_ALONE.test(text) && (bracketed === null || COUNTED.test(bracketed));
}

/** A word for the year before or behind them: `Sprzedaż roczna (szt.)`, `Éves eladás (db)`. */
const OF_A_YEAR = new RegExp(`^${YEARLY} | (?:${YEARLY}|${OF_YEAR})$`);

/** Whether a header without its year names sales, with a count of pieces in its brackets. */
export function isSoldInPieces(text: string, bracketed: string | null): boolean {
  return bracketed !== null && COUNTED.test(bracketed) && (SOLD.test(text) || SOLD.test(text.replace(OF_A_YEAR, '')));
}

const CURRENCY = '(?:eur|usd|gbp|chf|cny|jpy|rmb|krw|sek|dkk|nok|pln|czk|huf|try|inr|brl)';
/** Customers' payment for one piece, also in short and with its currency behind: `ASP EUR`, `VK EUR`, `Avg. price`. */
const PAID = new RegExp(
  `^(?:(?:avg|average|mean|durchschn|durchschnitts|durchschnittl) ?(?:net )?(?:sales |selling )?(?:price|preis)|asp|vk|vkp|vp|vk preis|erlos je stuck|unit revenue|revenue per unit|revenue unit)(?: (?:per|pro|je) (?:unit|piece|pc|stuck|stk))?(?: ${CURRENCY})?(?: 10{1,3})?$`,
);

/** What the firm pays itself, in short: `EK USD/100`. */
const BOUGHT_AT = new RegExp(`^(?:ek|ekp|ep|ek netto|netto ek)(?: ${CURRENCY})?(?: 10{1,3})?$`);

/** Whether a folded header names in short what the firm pays for one piece, or for a hundred. */
export function isBoughtPerPiece(text: string): boolean {
  return BOUGHT_AT.test(text);
}

/** The same in signs that have no blank between them, with the money behind: `销售单价 EUR`. */
const PAID_IN_SIGNS = new RegExp(
  `^(?:销售|銷售|含税销售|不含税销售|販売|標準販売|売上|판매|매출)(?:单价|單價|价格|價格|単価|価格|단가|가격) ?${CURRENCY}$`,
);

/** Whether a folded header names customers' payment for one piece. */
export function isPaidPerPiece(text: string): boolean {
  return PAID.test(text) || PAID_IN_SIGNS.test(text);
}

/** Words for the listed things in lists of sales, folded. */
const SOLD_THINGS =
  /^(?:(?:sales|sold|sellable) items?|verkaufs(?:artikel|material)|eind ?product(?:en)?|slut ?produkte?r?|(?:finished |end |sold )?(?:products?|goods?|fg)(?: (?:id|no|nr|number|code|name))?|fertig(?:produkt|erzeugnis|ware)|produkte?|erzeugnisse?|modell?e?|model|systems?|produit(?: fini)?|prodotto|producto|produto|產品|vyrobek|wyrob|urun|mamul|vyrobok|termek|产品|成品|製品)(?: (?:nr|no|code|id|name))?$/;
/** Such lists' word for the amount, without a meaning of sales alone, folded. */
const AMOUNTS =
  /^(?:afzet|verkocht(?:e)? aantal(?:len)?|salda? (?:enheter|antal)|salt antal|solgte? (?:enheter|antall?)|units|predaj|prodej|sprzedaz|eladas|satis|prodaja|unidades|uds|unites|pecas|pezzi|sztuki|kusy|darab|stykker|ks|kpl|units sold|volumes?|qty|quantity|stuck|stk|stuckzahl|menge|quantites?|qtes?|cantidad|quantidade|qtde?|quantita|qta|antall?|miktar|adet|aantal|ilosc|mnozstvi|количество|수량|數量|銷貨數量|銷售數量|销货数量|出貨數量|판매수량|매출수량|출하수량|kiekis|mnozstvo|kolicina|kogus|antal|jumlah|pcs|pieces|sales|absatz|sold|shipped|quantity sold|qty sold|(?:qty|quantity|units) (?:shipped|billed|delivered|ordered)|(?:billed|delivered|ordered) (?:qty|quantity|units)|bestellte menge|gelieferte menge|unidades(?: vendidas)?|unites|pezzi|pecas|sztuki|kusy|stuks|kpl|buc|net (?:qty|quantity|units)|fakturamenge|fakturierte menge|fakt kvant|fakturerat antal|kvantitet|satis adedi|toplam adet|celkem ks|total uds|total unidades|tong so luong|łącznie szt|yhteensa kpl|кількість|cantitate|so luong|จำนวน|الكمية|maara|mennyiseg|qty invoiced|invoiced qty|(?:sales )?volume (?:qty|quantity)|prodano(?: ks)?|satis miktari|quantita venduta|quantidade vendida|ilosc sprzedana|prodane mnozstvi|uds|ud|szt|kusu|ks|fkimg|sales (?:qty|quantity|units|volume)|数量|销量|台数|販売数)$/;

/** Whether a folded header names products, as lists of sales do. */
export function namesSoldThings(text: string): boolean {
  return SOLD_THINGS.test(text);
}

/** Units of pieces behind the word for an amount: `Menge Stk`, `Sprzedaż szt`. */
const IN_PIECES =
  / (?:t|to|tonnes?|kg|stk|stuck|stuks|antal|aantal|sztuk|st|pcs|pieces|units|ea|szt|ks|kusy|db|buc|uds|un|kpl|adet|pz|nr)$/;

/** Whether a folded header is a plain word for an amount, in a list of sales the sold one; also of a year, or of a plan (`Qty full year f'cast`). */
export function isPlainAmount(text: string): boolean {
  if (AMOUNTS.test(text) || AMOUNTS.test(dropYears(text))) return true;
  const plain = stripPlan(text);
  const counted = plain.replace(IN_PIECES, '');
  return AMOUNTS.test(plain) || (counted !== plain && (AMOUNTS.test(counted) || SOLD.test(counted)));
}

/** Whether a folded header is of all of a year beside amounts of a part of it: `FY Units`, `Qty full year f'cast`. */
export function isOfWholeYear(text: string): boolean {
  return WHOLE_YEAR.test(text) && isPlainAmount(text);
}

/** Whether a folded header says nothing but a year and that it is planned or has come: `Budget 2026`, `Utfall 2025`. */
export function isPlanAlone(text: string): boolean {
  const rest = dropYears(text).replaceAll(PLAN_SIGNS, '').trim();
  return dropYears(text) !== text && (ALONE.test(rest) || (rest === '' && dropYears(text) !== ''));
}

/** Headings of the money earned with the amount of a row in lists of sales. */
const EARNED =
  /^(?:(?:net |gross )?(?:dollars?|value|amount) (?:sold|shipped|invoiced)|sales dollars|dollar sales)$|^(?:(?:total|net|gross|annual|invoiced|sales|actual|budget|plan|planned|forecast|expected) )*(?:revenues?|turnover|sales value|sales amount|net sales|amount|net value|net amount|value)$|^(?:(?:net|gross|untaxed|invoice|invoiced|billed|billing|sales|order|extended|ext|line|total|shipped|item) )+(?:amount|total|value|price)$|^(?:montant(?: (?:ht|net|hors taxes?|facture|total))?(?: ht)?|total ht|total hors taxes?|importo(?: netto| riga)?|importe (?:neto|linea)|valor (?:neto|faturado)|nettobetrag|rechnungsbetrag(?: netto)?|positionswert|warenwert|betrag(?: netto)?|fakturierter (?:wert|betrag)|nettofakturawert|netto(?:bedrag|belopp)|bedrag|belopp|不含税金额|无税金额|売上金額 税抜|受注金額|umsatz|nettoumsatz|umsatzerlose?|(?:netto)?erlose?|omsetning|omsattning|omsaetning|omzet|netto omzet|receita|faturamento|valor liquido|valor total|importe|subtotal|tutar|ciro|сумма|d2 total|c6 valor|verkaufswert|nettowert|netwr|rechnungswert|fakturawert|chiffre d affaires(?: ht)?|ca(?: ht)?|fatturato|ricavi|ventas netas|ingresos|facturacion|wartosc (?:netto|sprzedazy)|castka bez dph|celkem bez dph|cena celkem bez dph|сумма без ндс|стоимость без ндс|공급가액|未稅金額|未税金額|sprzedaz netto|wartosc netto sprzedazy|netto wartosc|imponibile|base imponible|net tutar|importe(?: de)? ventas|przychod|obrot|obrat|trzby|ciro|выручка|виручка|сума|valoare(?: vanzari)?|vanzari|doanh thu|doanh so|thanh tien|ยอดขาย|จำนวนเงิน|قيمة المبيعات|المبيعات|liikevaihto|myynti|arbevetel|trzby(?: tis)?(?: kc)?|nilai(?: penjualan)?|netto ?bel[øo][pb]|bel[øo][pb]|wartosc|valor|hodnota|kwota|판매금액|매출금액|ext(?:ended)? sales|summe (?:ohne steuern?|netto)|gesamt(?:summe)? ohne steuern?|untaxed total|total untaxed|total sans taxes?|total sin impuestos|totale senza imposte|totaal excl(?:usief)? btw|iznos|приходи|стойност|verte|pajamos|salgsbel[øo]b|salgsvaerdi|salgsverdi|total libre de impuestos|total sem impostos|bedrag excl(?:usief)? btw|本币无税金额|本币金额|无税销售额|forsaljningsvarde|fakturovana castka|ca (?:commande|facture|livre|realise|total)|מכירות|הכנסות|销售额|销售金额|销售收入|銷售金額|銷貨金額|销货金额|金额|金額|売上|売上高|売上金額|매출액)$/u;
/** Words for money only with a currency beside them. */
const EARNED_IN =
  /^(?:net|netto)$|^(?:(?:total|net) )?(?:sales|sprzedaz|prodeje?|predaj|prodaja|forsaljning|salg|omsetning|salgsbel[øo]b|ca (?:commande|facture|livre|realise)|absatz|verkaufe|verkauft|ventes|vendus?|ventas|vendid[ao]s?|vendite|vendut[oi]|sold|sprzedano|prodano|predane|eladva|salt|solgt|myyty|verkocht|billed|invoiced|billings|shipments|faktur(?:iert|ert|eret|erad|erat)|factur[ée]e?|facturado|fatturato|gefactureerd|fakturovano|zafakturowano)$/;

/** Money in brackets, also in thousands or millions. */
const MONEY = new RegExp(
  String.raw`^(?:in )?(?:[kKTM]?(?:${CURRENCY_CODES})|[kKtTM]?[ACS]?[€$£¥₹]|[千万萬億]?元|(?:千|百万)?円) ?(?:k|m|mm|mn|mio|mln|tsd|000s?|thousands?|millions?|lakhs?|crores?)?$`,
  'i',
);
/** Words around the word for an amount or for money that was planned or has come: `Umsatz Plan`, `Qty full year f'cast`. */
const PLAN_WORD =
  'plan|planned|planerad[et]?|planlagt|budget|budsjett|forecast|f ?cast|fcst|fc|f|ist|soll|actuals?|utfall|reel|realise|real|realizado|consuntivo|wykonanie|werkelijk|gerealiseerd|begroting|prognose|prognosis|prognos|prognoza|skutocnost|skutecnost|prevision(?:nel)?|previst[ao]s?|previsionale|estimad[ao]s?|prevu|план|факт|прогноз|бюджет|full year|fy|year total|ytd|annuelles?|shnatiyot|שנתי(?:ות|ת)?';
const ALONE = new RegExp(`^(?:(?:${PLAN_WORD})(?: |$))+$`, 'u');
const WHOLE_YEAR =
  /(?:^| )(?:full year|fy|whole year|gesamtjahr|ganzes jahr|annee complete|anno intero|ano completo|year total|total year)(?: |$)/;
const OF_PLAN = new RegExp(` (?:${PLAN_WORD})$`, 'u');
const PLAN_BEFORE = new RegExp(`^(?:${PLAN_WORD}) (?=\\p{L})`, 'u');
const PLAN_SIGNS =
  /(?:实际|實際|予算|预算|預算|預測|预测|予測|預估|预估|預計|预计|實績|实绩|実績|計畫|计划|計画|目標|目标|예상|실적|계획)/gu;

/** A folded header without its years, and without words for a plan or for what has come. */
function stripPlan(text: string): string {
  let rest = dropYears(text).replaceAll(PLAN_SIGNS, '').trim();
  for (let stripped = ''; stripped !== rest;) {
    stripped = rest;
    rest = rest.replace(OF_PLAN, '').replace(PLAN_BEFORE, '');
  }
  return rest;
}

/** Whether a folded header names the earnings of a row's whole sale; `bracketed`: the text in its brackets. */
function namesEarnedValue(text: string, bracketed: string | null): boolean {
  // Of `CA k€` the sign goes with all punctuation.
  const name = stripPlan(
    stripPlan(stripMoney(stripSpan(text)))
      .replace(/ (?:r )?(?:[kmt]|mm|mio|mln|mld|mrd|mil|mii|tsd|tys|tis|bin|milyon|000s?)$/, '')
      .replace(/ in$/, ''),
  )
    // Below a heading over several columns.
    .replace(/^(?:absatz|verkauf|vertrieb|sales|ventes) (?=umsatz|erlos|revenue|turnover|amount|value|ca(?: |$))/, '');
  const isMoney = stripPlan(text) !== name || MONEY.test(bracketed ?? '');
  if (EARNED.test(name) || EARNED.test(name.replace(/ (?:net|netto|neto|brutto|bruto|liquido)$/, ''))) return true;
  // `2026預測(千元)`: money of a year and nothing else.
  return isMoney && (EARNED_IN.test(name) || (MONEY.test(bracketed ?? '') && isPlanAlone(text)));
}

/** Whether a header as written names money that was earned. */
export function headsEarnings(header: string): boolean {
  const { text, bracketed } = foldHeader(header);
  if (namesEarnedValue(text, bracketed)) return true;
  // `Billed $K`: a sign of money that is folded away.
  const plain = SIGN_OF_MONEY.test(header) ? foldHeader(header.replaceAll(SIGN_OF_MONEY, ' ')).text : text;
  return plain !== text && namesEarnedValue(plain, '$');
}

const SIGN_OF_MONEY = /(?:(?<!\p{L})[ACRS])?[€$£¥] ?(?:[kKmM]|mm|000s?)?(?![\p{L}\d])/gu;

/** What was delivered, invoiced or sold of a product, folded and without its year, perhaps with a word for pieces around it. */
const DELIVERED =
  /^(?:(?:qty|quantity|units|pcs|stk|stuck|menge|antall?|aantal|qte|quantite|cant|cantidad|quantidade|quantita|ilosc|mnozstvi|mnozstvo) )?(?:sold|shipped|delivered|invoiced|billed|verkauft|geliefert|ausgeliefert|fakturiert|levert|leveret|leverera[dt]|geleverd|verkocht|solgt|sald|vendue?s?|livree?s?|facturee?s?|facturad[ao]s?|faturad[ao]s?|fatturat[aoei]|vendut[aoie]|consegnat[aoie]|vendid[ao]s?|entregad[ao]s?|dodano|sprzedano|dostarczono|prodano|dodane|predane|toimitettu|myyty|eladott|livrat[ei]?|satilan|teslim edilen)(?: (?:qty|quantity|units|pcs|stk|st|stuck|menge|antall?|aantal|szt|ks|kpl|db|adet))?$/;

/** Whether a folded header says how many of a product were delivered, invoiced or sold. */
export function saysDelivered(text: string): boolean {
  return DELIVERED.test(dropYears(text));
}

/** Names of files of sales. */
const SALES_NAME =
  /(?<!\p{L})(?:sales|revenues?|bookings?|billings?|(?:cust(?:omer)?|sinv|client) ?(?:invoices?|billings?|faktura|orders?)|sale (?:report|order)s?|sinvoice\p{L}?|shipments|turnover|umsatz|umsätze|absatz|afzet|omzet|verkoop|verkauf|verkäufe|ventes|vendite|ventas|vendas|sprzeda[zż](?:y|e)?|zbyt|odbyt|prodeje?|predaje?|ar ?(?:inv(?:oice)?|trn) ?(?:dtl|detail|line)s?|(?:baq )?invc ?(?:dtl|head)|idh ?hist|faktury vydan[eé]|vydan[eé] faktury|ausgangsrechnung(?:en)?|fakturen|fakturaliste|factur(?:es|ation)|fatturato|faturamento|notas? fisca(?:l|is) de sa[ií]da|facturaci[oó]n|omzet\p{L}*|oms(?:et|æt|ätt)ning\p{L}*|(?:verkaufs|absatz|umsatz)(?!\p{L}*(?:preis|steuer|artikel|einheit))\p{L}*|sat[ıi][şs](?:lar)?|försäljning|salg|myynti|verkoop(?!\p{L}*(?:prijs|prijzen))\p{L}*|verkopen|eladás(?:ok)?|árbevétel|értékesítés|продажи?|продаж[іи]?|реалізація|реализация|v[âa]nz[ăa]ri|doanh (?:thu|số)|bán hàng|penjualan|prodaja|продажби|πωλήσεις|المبيعات|مبيعات)(?!\p{Ll})|ยอดขาย|销售|銷售|销货|銷貨|出货|出貨|売上|販売|출하|매출|판매|pardavim|predaj|müük|pārdošan|tr[zž]by|מכירות|^(?:ca|vbr[pk](?: vbr[pk])?|o?inv|o?rdr|o?dln|order ?dtl|sorder[pq]?|sd2|sc6|vbap)\s*$|previs[aã]o (?:de )?vendas|salgsbudget|受注(?!先)|수주(?:잔고|현황|내역)|在手订单/iu;
/** Names in compounds and further cases, and books of what customers ordered; a list of prices is none. */
const FURTHER_SALES_NAME =
  /(?<!\p{L})(?:vendut[oaie]|vendid[oa]s|sprzedane|prodané|myydyt|solgte|sålda|verkochte|(?:försäljnings|salgs|myynti|omsättnings)(?!\p{L}*(?:pris|hin|chef|sjef|artik|enhe))\p{L}+|(?:eladási|értékesítési|árbevételi)(?! ?(?:ár|egység))|prodejn[íi](?! ?cen)|predajn[ýé](?! ?cen)|sprzedażow\p{L}+|(?:netto|umsatz)?erlöse?|ricavi|ingresos|przychod(?:y|ów)|intäkter|inntekter|off ?takes?|order ?books?|order ?backlogs?|auftrags(?:bestand|eingang)|order(?:stock|bok|ingång)|ordre(?:reserve|beholdning|bok)|tilauskanta|carnet de commandes?|portafoglio ordini|cartera de pedidos|carteira de (?:pedidos|encomendas)|portfel zam[óo]wie[ńn]|rendel[ée]s[áa]llom[áa]ny)(?!\p{Ll})/iu;
/** Names of files of what customers will want. */
const DEMAND_NAME =
  /(?<!\p{L})(?:demands?|forecasts?|fcst|outlook|(?:kunden|absatz|primär)?bedarfe?|prognosen?|vorschau|prévisions?|previsioni|pron[óo]sticos?|previs(?:ões|ão)|prognozy?|prognos(?:er)?|výhled)(?!\p{Ll})|需求|预测|預測|予測|需要予測|수요|예측/iu;
/** Demands of what goes into products follow from theirs. */
const OF_MATERIAL =
  /(?<!\p{L})(?:dependent|material|mrp|component|sekundär|purchas\p{L}*|supplier|lieferant\p{L}*)(?!\p{Ll})/iu;

/** Whether the name of a file or sheet says that it is of what customers will want. */
export function namesDemand(label: string): boolean {
  const name = label.replaceAll('_', ' ');
  return DEMAND_NAME.test(name) && !OF_MATERIAL.test(name) && !NOT_SALES.test(name);
}

/** Words for purchases or plans of them, or the owner of their orders. */
const NOT_SALES = /purchas|einkauf|achat|закуп|采购|仕入|sales ?team|salesforce/iu;

/** Whether the name of a file or sheet makes it a list of sales. */
export function namesSales(label: string): boolean {
  const stem = label.normalize('NFC').replace(/\.(?:csv|xlsx?|txt|json)$/i, '');
  // `SalesInvoiceLines` is three words.
  const name = stem.replaceAll(/[_.\-\d]+/g, ' ').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return (SALES_NAME.test(name) || FURTHER_SALES_NAME.test(name)) && !NOT_SALES.test(name);
}

/** A price list's words for customers' payment, beside sold amounts, folded. */
const LISTED =
  /^(?:list ?price|catalog(?:ue)? price|msrp|rrp|uvp|listenpreis|katalogpreis|prix catalogue|listino|precio de lista)(?: (?:usd|eur|gbp|chf|cny|jpy))?$/;

/** Whether a folded header names the price of a list. */
export function namesListPrice(text: string): boolean {
  return LISTED.test(text);
}

/** Systems' words for the cost of a part. */
const COST =
  /cost|coût|custo|maliyet|себестоим|kosten|standard ?preis|standard ?price|standard ?pris|kostpris|självkost|inköpspris|medelpris|snittpris|закуп|себестоимость|gleit|moving|bewertung|valuation|einkauf|purchas|verpr|stprs|\bek\b|成本|原価/i;

/** Whether a header as written names the cost of a part. */
export function namesCost(header: string): boolean {
  return COST.test(header);
}

/** Columns of sales reports alone beside an amount: their share, their earnings and their cost, folded. */
const REPORTED =
  /^(?:percent of sales|share of sales|cogs|cost of goods sold|cost of sales|gross (?:margin|profit)(?: percent)?|net sales|gross sales|sales amount|sales value|deckungsbeitrag|db|rohertrag|nettoumsatz|chiffre d affaires(?: ht)?|marge brute|fatturato|facturacion|毛利|毛利率|销售额|売上|売上高|粗利)$/;

/** Whether a folded header stands only in reports of sales. */
export function isSalesReport(text: string): boolean {
  return REPORTED.test(text);
}

/** Names of lists of what is used of parts, folded. */
const NAMES_OF_USE =
  /(?:^| )(?:consumptions?|usage|\p{L}*verbrauche?s?|\p{L}*verbrauchsmengen?|consommations?|consumos?|consum[ioe]?|zuzyci[ea]|spotreb[ay]|\p{L}*kulutus|felhasznalas(?:ok)?|tuketim(?:ler|leri)?|\p{L}*forbrug|\p{L}*forbrukning|\p{L}*forbruk|\p{L}*verbruik|расход|потребление)(?: |$)|消耗|耗用|使用量|使用実績|消費|소비량|사용량/u;

/** Whether the name of a sheet or file says that it lists what is used of parts, and no sales. */
export function namesUse(label: string): boolean {
  return NAMES_OF_USE.test(foldLabel(label)) && !namesSales(label);
}
