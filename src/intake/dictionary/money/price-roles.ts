/** Stems of headers, folded, for what a company pays or what a thing costs it. */
const PAID =
  /purchas|standardpreis|standard price|(?:^| )(?:std|buy|buying|cost|costs|ek|hk|pa|paht|pump|cump|pmp|nc|vvp)(?: |$)|(?:^| )couts?(?: |$)|einkauf|ek preis|kosten(?: |$)|kost(?: |$)|nakl|einstand|herstellk|selbstk|(?:^| )gld|verrechnung|beschaff|achat|revient|acquist|(?:^| )cost[oei]?(?: |$)|compra|custo|inkoop|kostprijs|zakup|nabyc|koszt|ewidenc|nakup|porizovac|naklad|beszerz|onkolts|bekerul|nyilvantart|achiz|inkop|sjalvkost|kalkylpris|kostnad|indk[oø]b|k[oø]bspris|kostpris|innkj[oø]p|selvkost|osto|omakust|hankinta|alis|maliyet|закуп|себестоим|поставщ|αγορα|κοστοσ|κοστος|購入|仕入|原価|采购|採購|进价|進價|成本|구매|매입|원가|nabavn|trosak/u;
/** The same for what customers pay. */
const ASKED =
  /(?:^| )(?:list|retail|sale|catalog(?:ue)?|customer|public) price|(?:^| )(?:msrp|rrp|srp|uvp|pv|pvht|pvp|p venta|listino|tarifa|pc|ovh|verkoop)(?: |$)|listenpreis|kundenpreis|bruttopreis|abgabepreis|prix (?:de )?vente|tarif (?:public|client)|prix (?:catalogue|public|client)|prezzo (?:di )?(?:listino|cliente|vendita)|preci?o (?:de |al )?(?:lista|cliente|venta|tabela|venda|catalogo)|adviesprijs|catalogusprijs|brutoprijs|consument|cena (?:katalog|detalicz|hurt|dla klient)|cenikov|katalogov|katalog(?:ova|ska)|prodej|prodajn|s popust|listaar|ertekesit|kisker|pret (?:de )?(?:lista|catalog|vanzare)|listpris|kundpris|listepris|udsalg|utsalg|listahinta|liste fiyat|perakende|пра[ий]с|рознич|реализац|отпускн|καταλογ|λιανικ|定価|売|出荷単価|销售|售价|售價|零售|标价|標價|정가|판매|출고단가|매출단가/u;

/** `Code NC`, `EK-Nr.`: a number of something, whatever the letters beside it stand for elsewhere. */
const CODE = /(?:^| )(?:code|kod|kode|kodu|codigo|codice|nr|no|number|nummer|numero|id)(?: |$)/;

/** Whether a folded header says what a company pays for a thing or what it costs: `Inkoopprijs`, `PUMP`, `仕入単価`. */
export function saysPaid(text: string): boolean {
  return PAID.test(text) && !ASKED.test(text) && !CODE.test(text);
}

/** Whether a folded header says what customers pay, beside a column that says what is paid: `Listenpreis`, `PV`, `定価`. */
export function saysAsked(text: string): boolean {
  return ASKED.test(text) && !PAID.test(text) && !CODE.test(text);
}

/** Stems of headers, folded, for what a thing costs once it is made or stands on the shelf, with what the company adds to it. */
const MADE =
  /herstellk|selbstk|(?:^| )(?:hk|sk)(?: |$)|revient|(?:^| )prmp(?: |$)|cost price|(?:standard|std|full|production|manufacturing|factory|total|overhead|loaded) (?:unit )?cost|cost (?:standard|std)|kostprijs|kostpris|sjalvkost|selvkost|cost[oe] (?:industrial|standard|pieno|completo|de (?:fabricacion|produccion)|di produzione)|custo (?:industrial|padrao|de producao)|koszt (?:wlasny|wytworzenia)|vlastni naklad|onkolts|omakust|maliyet|себестоим|標準原価|製造原価|标准成本|成本价|제조원가|표준원가/u;
/** The same for what is paid to a supplier. */
const BOUGHT =
  /purchas|buying|(?:^| )(?:buy|ek|ekp|pa|paht)(?: |$)|einkauf|ek preis|einstand|beschaff|achat|acquist|compra|inkoop|zakup|nakup|beszerz|achiz|inkop|indk[oø]b|innkj[oø]p|hankinta|satin alma|закуп|購入|仕入|采购|採購|进价|進價|구매|매입/u;

/** Whether a folded header says what a thing costs to make and nothing of a supplier: `Herstellkosten`, `Prix de revient`. */
export function saysMadeCost(text: string): boolean {
  return MADE.test(text) && !BOUGHT.test(text) && !CODE.test(text);
}

/** Whether a folded header says what is paid to a supplier, and not what a thing costs to make: `EK-Preis`, `Prix d'achat`. */
export function saysBoughtPrice(text: string): boolean {
  return BOUGHT.test(text) && !MADE.test(text) && !CODE.test(text) && !ASKED.test(text);
}
