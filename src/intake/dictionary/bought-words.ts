import { dropYears } from './header-years.ts';

/** Headings of amounts and days in lists of orders, deliveries or spend, folded. */
const BOUGHT =
  /(?:^| )(?:order quantity|received|receipts?|delivered|goods receipt|gr (?:qty|quantity|date)|purchased|bought|ordered|spend|spent|po (?:qty|quantity|date)|purchase (?:date|value|volume|qty|quantity)|order date|delivery date|posting date|invoice date|invoiced (?:qty|quantity)|einkaufsvolumen|einkaufswert|wareneingang|wareneingangsmenge|wareneingangsdatum|we (?:menge|datum)|eingangsmenge|eingangsdatum|geliefert|liefermenge|gelieferte menge|bestellmenge|bestellwert|bestelldatum|buchungsdatum|lieferdatum)(?: |$)|^(?:入库数量?|收货数量?|到货数量?|入庫数量?|納入数量?|受入数量?|発注数量?|仕入数量?|購入数量?|采购数量|採購數量|订购数量|訂購數量|進貨數量|발주수량|구매수량|매입수량|입고수량|mottatt antall|modtaget antal|bestilt antall?|mottaget antal|bestallt antal|objednane mnozstvo|objednane mnozstvi|dodane mnozstvo|zamowiona ilosc|ilosc zamowiona|dostarczona ilosc|narucena kolicina|isporucena kolicina|vastaanotettu maara|tilattu maara|besteld aantal|ontvangen aantal)$/;

/** Headings of numbers, days and values in declarations to customs, folded. */
const IMPORTED =
  /^(?:(?:customs |import )?(?:entry|declaration)(?: (?:summary|line))? (?:no|nr|number|num|date)|mrn|customs (?:entry|declaration|value)|import (?:declaration|date)|date of import|importation date|clearance date|release date|entered value|cif(?: value)?|statistical value|anmeldedatum|zollanmeldung(?:snummer)?|zollwert|statistischer wert|valeur en douane|报关单号|报关日期|进口日期|申报日期|完税价格|輸入申告番号|輸入許可日|申告番号|申告年月日|課税価格)$/;

/** Whether a folded header belongs to a declaration of imports. */
export function saysImported(text: string): boolean {
  return IMPORTED.test(text);
}

/** Whether a folded header speaks of an order, a delivery, an import or spend. */
export function saysBought(text: string): boolean {
  return BOUGHT.test(text) || IMPORTED.test(text);
}

/** Such lists' words for their quantity, without a quantity elsewhere, in their order of precedence. */
const AMOUNTS: readonly RegExp[] = [
  /^(?:bestellmenge|bestellte menge|bestellmg|ord qty|ordered purchase quantity|order(?:ed)? (?:quantity|qty)|po (?:quantity|qty)|(?:quantity|qty) ordered|scheduled quantity|ordered)$/,
  /^(?:(?:quantity|qty) (?:received|delivered|purchased|bought|invoiced)|(?:received|delivered|purchased|invoiced|gr|receipt) ?(?:quantity|qty)?|liefermenge|gelieferte menge|eingangsmenge|wareneingangsmenge|wareneingang|wareneingange|einkaufsmenge|we menge|geliefert|入库数量?|收货数量?|到货数量?|入庫数量?|納入数量?|受入数量?|発注数量?|仕入数量?|購入数量?|采购数量|採購數量|订购数量|訂購數量|進貨數量|발주수량|구매수량|매입수량|입고수량|mottatt antall|modtaget antal|bestilt antall?|mottaget antal|bestallt antal|objednane mnozstvo|objednane mnozstvi|dodane mnozstvo|zamowiona ilosc|ilosc zamowiona|dostarczona ilosc|narucena kolicina|isporucena kolicina|vastaanotettu maara|tilattu maara|besteld aantal|ontvangen aantal)$/,
];

/** The place of the first column of ordered, else delivered quantities; -1 for none. */
export function findBoughtAmount(names: readonly string[]): number {
  for (const words of AMOUNTS) {
    const place = names.findIndex((name) => words.test(name));
    if (place >= 0) return place;
  }
  return -1;
}

/** Headings of the status of an order line or of a source, folded. */
const STATUS =
  /^ステータス$|^(?:bearbeitungs|erledigungs|freigabe|vorgangs|abwicklungs)status$|^(?:(?:line|item|po|order|source|approval|asl|sourcing|supplier|vendor|position|zeilen|bestell|(?:purchase |sales )?order line)s? ?)?status$|^objstate$|^(?:etat|statut|stav|stan|estado|stato|status|situacao|durum|tila|allapot|stare)(?: (?:de |de la |del |dell |do |da |della |di )?(?:commande|ligne|lignes|cde|objednavky|radku|polozky|zamowienia|pozycji|realizacji|pedido|linea|ordine|riga|siparis|rendeles|comanda|tilaus))?$|^(?:auftrags|beleg|bestell|positions|liefer)status$|^(?:line state|state|freigabe|approval|stato|stato fornitore|estado|estado proveedor|situacao|stan|stav|durum|statut|状态|单据状态|数据状态|狀態|状態|상태|статус|состояние|סטטוס)$/;

/** Whether a folded header names a status, perhaps of a source nobody buys from. */
export function namesStatus(text: string): boolean {
  return STATUS.test(text);
}

const CLOSED =
  /^(?:draft|quotation|entwurf|angebot|brouillon|devis|bozza|preventivo|borrador|presupuesto|rascunho|orçamento|utkast|szkic|koncept|taslak|черновик|创建|草稿|暂存|未提交|下書き|rejected by .{1,30}|debarred|blocked|do not use|disqualified|inactive|not approved|disapproved|unapproved|gesperrt|inaktiv|cancell?ed|canceled|cancelled line|storniert|storno|annull?iert|annulée?s?|supprimée?s?|rejetée?s?|refusée?s?|annullato|anulad[oa]|deleted|gelöscht|rejected|abgelehnt|void|phased? out|obsolete|bloccato|sospeso|inattivo|annullat[oa]|bloqueado|suspendido|inactivo|inativo|cancelad[oa]|rechazad[oa]|eliminad[oa]|bloquée?|suspendue?|inactif|geblokkeerd|geannuleerd|inactief|zablokowan[yae]|nieaktywn[yae]|anulowan[yaeo]|annullera[dt]|blokován[oaý]?|neaktivní|zrušen[oaáýé]?|zamítnut[oaáýé]?|odrzucon[yae]|usunięt[yae]|bloke|blokeli|pasif|iptal|engelli|заблокирован[оа]?|неактивен|аннулирован[оа]?|отменен[оа]?|kansellert|avbestilt|annullert|annulleret|aflyst|makulera[dt]|avbrut(?:en|et)|avbeställ[dt]|peruttu|peruutettu|stornovan[oáý]|stornirano|otkazano|preklican[oa]|töröl(?:ve|t)|anulat[ăa]?|отказан[оа]?|atšaukta|atcelts|tühistatud|(?:đã )?hủy|ยกเลิก(?:แล้ว)?|dibatalkan|batal|취소됨|ملغى|ملغاة|בוטל|停用|已停用|冻结|暂停|未核准|未審核|未审核|未確認|未确认|未承認|取引停止|停止|사용중지|거래중지|미승인|취소|已取消|已关闭作废|作废|取消|キャンセル)$/i;

/** Whether a status says that nobody buys from a source, or that an order came to nothing. */
export function isClosedStatus(cell: string): boolean {
  return CLOSED.test(cell.trim());
}

const ENDED =
  /^(?:closed|terminated|expired|ended|withdrawn|discontinued|delisted|invalid|ausgelaufen|beendet|ungültig|gekündigt|abgelaufen|ausgelistet|déréférencée?|obsolète|résiliée?|clôturée?|expirée?|terminée?|périmée?|obsolet[oa]|cessat[oa]|scadut[oa]|dismess[oa]|chius[oa]|(?:dad[oa] )?de baja|baja|cerrad[oa]|terminad[oa]|vencid[oa]|caducad[oa]|descontinuad[oa]|encerrad[oa]|expirad[oa]|beëindigd|vervallen|afgesloten|wycofan[yae]|zakończon[yae]|wygasł[yae]|ukončen[ýáo]|vyřazen[ýáo]|zablokován[ýáo]?|blokovan[ýá]|lezárt|megszűnt|lejárt|închis|expirat|retras|avslutad|utgått|utgången|afsluttet|udgået|avsluttet|päättynyt|poistunut|kapalı|süresi dolmuş|неактивн(?:ый|ая|ое)|[iİ]ptal|중지|закрыт[оа]?|архив|прекращен[оа]?|недействител(?:ен|ьно)|失効|廃止|無効|终止|已终止|失效|淘汰|禁用|폐기|종료|만료)$/iu;

/** Whether a status of a source, and of no order, says that it has ended: an order that is closed has been delivered. */
export function isEndedStatus(cell: string): boolean {
  return ENDED.test(cell.trim());
}

const CURRENCY =
  /(?<!\p{L}) ?(?:in )?(?:[kt]?(?:eur|usd|gbp|chf|cny|jpy|rmb|krw|sek|dkk|nok|pln|czk|huf|try|inr|brl|mxn|twd|rub|kzt|uah|ron|t?kr|zł|zl|kc|lei|ft)|руб|euro|local currency|lc)(?= |$)/gu;

/** Headings of the money paid for the quantity of a row in lists of purchases. */
const PAID =
  /^(?:(?:spend|total|net|annual|gross|po|order|ordered|invoice|invoiced|purchase|purchasing|line|extended|ext|receipt|gr|cif|fob|customs|statistical) )*(?:spend|spent|amount|value|total|total price|total cost|price total|extended price)$|^(?:netwr|dmbtr|wrbtr|nettobestellwert|netto bestellwert|bestellwert|nettowert|einkaufsvolumen|einkaufswert|rechnungsbetrag|betrag|gesamtpreis|gesamtwert|warenwert|zollwert|statistischer wert|wert|(?:montant|valeur|importe|importo|valore?|wartosc|kwota|hodnota|total)(?: (?:total|totale|net|nette|neto|netto|ht|sin iva|iva esclusa))?|totale(?: (?:netto|riga))?|valeur en douane|entered value|cif|完税价格|課税価格|tutar|сумма|金额|总价|总金额|价税合计|合計金額|采购金额|入库金额|不含税金额|金額|購入金額|発注金額|仕入金額|納入金額|금액)$/u;
/** Headings of what is spent with a supplier, in pieces of no amount: in a year, where nothing else is said. */
const SPENT =
  /^(?:(?:annual|yearly|total|net) )*(?:spend|purchas(?:e|ing|ed) (?:volume|value|spend|turnover)|einkaufs(?:volumen|wert|umsatz)|jahreseinkaufsvolumen|ek (?:volumen|wert|umsatz)|ekv|beschaffungsvolumen|bezugswert|lieferantenumsatz|ca achat(?:s|e)?|(?:montant|volume|valeur|total) (?:des |d )?achat(?:s|e)?|achats?|depenses?|spesa|(?:valore|importo|volume) acquist(?:i|ato)|acquist(?:i|ato)|gastos?|(?:importe|valor|volumen|volume) (?:de |das )?compras?|compras?|inkoop(?:waarde|volume|bedrag|omzet)|wartosc zakupow|zakupy|(?:hodnota|objem) nakup[ue]|nakupy?|inkop(?:svarde|svolym|sbelopp)?|ind(?:kob|køb)(?:svaerdi|svardi|sværdi|svolumen)?|innkj[oø]p(?:sverdi|svolum)?|ostot|osto(?:volyymi|arvo)|beszerzesi (?:ertek|volumen)|(?:valoare )?achizitii|satin alma (?:tutari|hacmi)|(?:сумма|объем|стоимость) закуп\p{L}*|закупки)(?: (?:p a|per year|per annum|ltm|ttm|annuels?|annuelles?|annu[aoi]|anual(?:es)?|anuais|total))?$|^(?:年|年度|全年|年间|年間)?(?:采购|採購|购买|购入|购買|購入|仕入|購買|調達)(?:金额|金額|额|額|高)$|^(?:연간 ?)?(?:구매|매입)(?:금액|액)$/u;

/** Stems of buying in a folded header: of Europe's languages and East Asia's. */
const BUYING =
  /achet|achat|acquist|comprad|compras?(?: |$)|zakup|nakoup|nakup|inkoop|ingekocht|inkop|indk[oø]b|innkj[oø]p|ostot?(?: |$)|ostettu|vuosiosto|(?:^| )alim(?: |$)|satin al|beszerz|cumpara|achizi|nabav|закуп|采购|採購|购入|購入|仕入|구매|매입|purchas|bought|einkauf/u;
/** Stems of an amount in pieces. */
const IN_PIECES =
  /quant|(?:^| )(?:qte|qty|qta|q ta|cant|qtde?|pcs|pz|szt|ks|kpl|kom|db|adet|stuck|stk)(?: |$)|cantid|menge|ilosc|mnozstv|kolicin|aantal|antall?(?: |$)|kvantitet|mangd|maara|miktar|mennyiseg|cantitat|колич|(?:^| )шт(?: |$)|[数數수]量?$|수량|量$/u;
/** Stems of a year, or one by its number. */
const OF_A_YEAR =
  /annu|anual|jahr|year|ann[oe]e?(?: |$)|ano(?: |$)|roczn|rocni|rocne|(?:^| )rok(?: |$)|jaar|(?:^| )ar(?: |$)|vuosi|vuotui|yillik|eves|godisnj|год|年|연간|(?:^| )20[2-4]\d/u;
/** Stems of a sum of money. */
const IN_MONEY =
  /wert|value|valeur|volum|valor|import[eo]|montant|wartosc|hodnota|obrat|obrot|waarde|omzet|varde|vaerdi|værdi|verdi|arvo|tutar|ertek|valoare|vrijednost|сумма|объем|стоимость|金[额額]|[额額]|금액|spend|spesa|gasto/u;
/** What else a header with such stems may speak of: a price, a least amount, a unit, what is still open, a document. */
const OF_ELSE =
  /cen[aey](?: |$)|cijen|pri[xsc]|prezz|preci|preis|prijs|hinta|fiyat|(?:^| )pret|цен|价|價|単価|단가|kost|cost|(?:^| )min\p{L}*|mindest|einheit|unit|uom|(?:^| )jedno[ts]|eenheid|enhet|yksik|birim|单位|單位|単位|단위|(?:^| )lot|losgr|multip|grup|(?:^| )org|beleg|offen|(?:^| )open|rest(?: |$)|dat[aeu]m?(?: |$)|最小|起[订訂]|未|余|残|剩/u;

/** Whether a folded header names the pieces that were bought: of a year, or of no span that it says; null for any other. */
export function findBoughtPieces(text: string): 'year' | 'order' | null {
  if (!BUYING.test(text) || !IN_PIECES.test(text) || OF_ELSE.test(text) || IN_MONEY.test(text)) return null;
  return OF_A_YEAR.test(text) ? 'year' : 'order';
}

/** Whether a folded header names what is spent with a supplier; `hasMoney`: it says in which money. */
export function namesSpend(text: string, hasMoney = false): boolean {
  if (SPENT.test(stripMoney(text))) return true;
  if (!BUYING.test(text) || OF_ELSE.test(text) || IN_PIECES.test(text)) return false;
  return IN_MONEY.test(text) ? hasMoney || OF_A_YEAR.test(text) : hasMoney && OF_A_YEAR.test(text);
}

/** `Umsatz 26`. */
const SHORT_YEAR = /(?<=\p{L}) [2-4]\d(?= |$)/gu;
/** A folded header without its currency and its year. */
export function stripMoney(text: string): string {
  return dropYears(text.replaceAll(CURRENCY, ' ')).replaceAll(SHORT_YEAR, '').replaceAll(/ +/g, ' ').trim();
}

/** Whether a folded header names the payment for a row's whole purchase. */
export function namesPaidValue(text: string): boolean {
  return PAID.test(stripMoney(text));
}

/** Headings of the country from which goods are sent, folded. */
const DISPATCH =
  /^(?:(?:ship(?:s|ped|ping)?|sent|dispatch(?:ed)?|deliver(?:ed|y)|export(?:ed)?) from(?: (?:country|ctry|country code))?|(?:country|ctry) (?:of|from) (?:dispatch|shipment|shipping|export(?:ation)?|consignment)|(?:dispatch|shipping|shipment|ship from|export(?:ing)?|consignment) (?:country|ctry|country code)|versendungsland|versandland|ausfuhrland|absendeland|pays d (?:exportation|expedition|envoi)|pays de provenance|paese di (?:provenienza|spedizione|esportazione)|pais de (?:procedencia|envio|exportacion|expedicion|embarque|despacho)|kraj wysylki|kraj eksportu|zeme odeslani|zeme vyvozu|land van verzending|land van uitvoer|avsandningsland|страна (?:отправления|экспорта|вывоза)|ihracat ulkesi|yukleme ulkesi|cikis ulkesi|(?:启运|起运|出口|发货|發貨|启运地|出貨|出货)国(?:家|别|地区)?|積出国|積出國|輸出国|出荷国|仕出国|수출국|선적국|출하국)$/u;

/** Headings of the port or the plant from which goods leave, folded. */
const PLACE_OF_DISPATCH =
  /^(?:pol|(?:port|place|airport|city) of (?:loading|departure|shipment|dispatch|export|origin)|(?:loading|departure|origin|export) (?:port|airport)|(?:ship(?:ping|ped|s)? from|dispatch) (?:port|city|place|location|site)|(?:supplier |supplying )?(?:plant|factory|works|production site|manufacturing site|manufacturing plant) (?:country|ctry)|verladehafen|ladehafen|abgangshafen|verladeort|versandort|abgangsort|abholort|werksland|port (?:d embarquement|de chargement|de depart)|lieu de (?:depart|chargement)|puerto de (?:embarque|carga|salida|origen)|porto (?:di|de|d) (?:imbarco|carico|partenza|embarque|carregamento|origem)|port (?:zaladunku|wysylki)|pristav nakladky|yukleme limani|порт (?:отгрузки|погрузки|отправления)|(?:起运|装货|裝貨|装运|裝運|出货|起運|发货|離|离)(?:港口?|地)|積出港|船積港|出荷港|積出地|선적항|출발항)$/u;

/** Headings of the terms of delivery, folded. */
const TERMS_OF_DELIVERY =
  /^(?:inco ?terms?(?: (?:2010|2020|place|location|code))?(?: and place)?|inco|(?:delivery|trade|shipping) terms?|terms of (?:delivery|trade)|lieferbedingung(?:en)?|lieferkondition(?:en)?|conditions? de livraison|condicion(?:es)? de entrega|terminos de entrega|condizioni di (?:consegna|resa)|resa|condicoes de entrega|warunki dostawy|dodaci podminky|leveringsvoorwaarden|leveransvillkor|teslim sekli|условия поставки|(?:贸易|貿易|交货|交貨|成交)(?:条款|條款|方式|条件|條件)|受渡条件|引渡条件|인도 ?조건)$/u;
/** Terms by which goods are handed over where they leave. */
const HANDED_OVER = /^\s*(?:EXW|FCA|FAS|FOB)\b[\s,:(-]*(.{2,60}?)[\s)]*$/u;

/** Whether a folded header names the port or the plant from which goods leave. */
export function namesPlaceOfDispatch(text: string): boolean {
  return PLACE_OF_DISPATCH.test(text);
}

/** Whether a folded header names terms of delivery, of which some say where goods leave. */
export function namesTermsOfDelivery(text: string): boolean {
  return TERMS_OF_DELIVERY.test(text);
}

/** The place at which goods are handed over to leave, by terms of delivery (`FOB Ningbo`); '' where the terms name none, or where the goods arrive. */
export function readHandedOver(cell: string): string {
  return HANDED_OVER.exec(cell)?.[1] ?? '';
}

/** Whether a folded header names the country from which goods are sent. */
export function namesDispatch(text: string): boolean {
  return DISPATCH.test(text);
}
