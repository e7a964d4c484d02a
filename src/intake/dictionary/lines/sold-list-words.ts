import { dropYears } from '../header-years.ts';
import { isPlainAmount, saysDelivered } from '../sales-words.ts';

/** Headings of the number or name of what a list of sales sells, folded: those of parts, of articles and of products. */
const SOLD_NUMBER = new RegExp(
  `^(?:${[
    '(?:finished )?(?:products?|items?|articles?|materials?|parts?|goods|models?|skus?)(?: ?(?:codes?|no|nr|num|number|id|ref|reference|sku))?',
    '(?:artikel|produkt|material|teile?|sach|erzeugnis|waren?|modell)(?: ?(?:nr|no|nummer|code|nummern))?|typ',
    '(?:reference|ref|code|numero)(?: (?:de l |du |de )?(?:article|produit|reference))?|article|produit',
    '(?:codice|cod|art)(?: (?:articolo|prodotto|art))?|articolo|prodotto',
    '(?:codigo|cod|ref|referencia)(?: (?:de |do |del )?(?:articulo|producto|produto|item|artigo|material))?|articulo|artigo|produto|producto|modelos?|modello|modele|modelo de (?:maquina|producto)',
    '(?:indeks|symbol|kod|nr|numer)(?: (?:towaru|produktu|artykulu|wyrobu|materialu|katalogowy))?',
    '(?:cislo|kod)(?: (?:polozky|artiklu|vyrobku|zbozi|tovaru|produktu|materialu))?|artikl|polozka',
    '(?:cikk|termek)(?:szam|kod)?',
    '(?:product|artikel)(?:nummer|code|nr)',
    '(?:artikel|vare|produkt)(?:nr|nummer|kode|kod)?',
    '(?:tuote|nimike)(?:numero|koodi|tunnus|nro)?',
    '(?:stok|malzeme|urun|mamul)(?: (?:kodu|no|numarasi))?',
    '(?:код|номер)(?: (?:товара|номенклатуры|изделия|продукции|артикула))?|артикул|номенклатура|изделие',
    '(?:产品|產品|商品|成品|物料|存货|存貨|货品|貨品)(?:编号|编码|代码|代号|編號|編碼|代碼|代號|型号|型號|号|號)?|料号|料號|货号|貨號|品号|品號|型号|型號|规格型号|規格型號|机型|機型',
    '(?:品目|製品|商品|品)(?:コード|番号|番)|品番|型番|型式',
    '(?:제품|품목|상품|자재|완제품)(?:코드|번호)|품번|모델(?:명)?',
  ].join('|')})$`,
);

/** How many were sold, in words that plain amounts and deliveries do not cover, folded. */
const SOLD_AMOUNT = new RegExp(
  `^(?:${[
    '(?:sales?|sold|shipped|shipment|invoiced|billed|delivered) (?:qty|quantity|units|volume|pcs)|(?:qty|quantity|units|pieces) (?:sold|shipped|invoiced|billed|delivered)',
    '(?:verkaufs|absatz|umsatz|liefer|faktura)menge|absatz|(?:verkaufte|abgesetzte|fakturierte|gelieferte) (?:menge|stuckzahl|stuck)',
    '(?:qtes?|quantites?|unites?) (?:vendues?|facturees?|livrees?)',
    '(?:qta|quantita|pezzi) (?:vendut[ai]|fatturat[ai]|consegnat[ai])',
    '(?:cantidad|unidades|uds|cant) (?:vendidas?|facturadas?|entregadas?)',
    '(?:qtde?|quantidade|qtd) (?:vendida|faturada|entregue)',
    '(?:ilosc) (?:sprzedana|sprzedazy|wydana)|sprzedana ilosc',
    '(?:prodane|fakturovane) mnozstvi|mnozstvi prodane|pocet ks',
    'eladott (?:mennyiseg|darab)|ertekesitett mennyiseg',
    'verkochte? (?:aantal|hoeveelheid)|aantal verkocht',
    '(?:salt|solgt|salda?|levererat|fakturerat) (?:antal|antall|mangd|kvantitet)',
    '(?:myyty|myynti) ?(?:maara|kpl)',
    '(?:satis|satilan) (?:miktari|miktar|adedi|adet)',
    'продано(?: шт)?|количество продан\\p{L}*|отгружено',
    '(?:销售|销货|发货|出货|销出)数量|销售量|销量|销货量|(?:銷售|銷貨|出貨)數量|銷售量|銷量',
    '(?:販売|売上|出荷)(?:数量?|台数|量)',
    '(?:판매|출하|매출|납품)(?:수량|량)',
  ].join('|')})$`,
  'u',
);

/** In what an amount is, behind it: `Количество, кг`. */
const MEASURE =
  / (?:in )?(?:kg|g|t|l|m|m2|lb|lbs|pcs|pc|ea|stk|st|stuck|szt|ks|db|adet|un|кг|т|л|м|шт|公斤|吨|个|件)$/u;

/** What goes out of a store, to customers or to the line, folded. */
const GOES_OUT = /^(?:出库|出庫)(?:数量?|數量)$/;

/** Headings of products, folded: what a firm sells itself. */
const PRODUCT =
  /^(?:finished )?products?|^produkt|^erzeugnis|^(?:(?:codigo|cod|codice|code) (?:de |do |du )?)?(?:product|producto|produto|produit|prodotto)|^urun|^mamul|^wyrob|^(?:kod )?(?:wyrobu|vyrobku)|^vyrobek|^издели|^(?:产品|產品|成品)|^製品|^(?:완)?제품/u;

/** Money that is earned and never paid, folded. */
const EARNED_FOR_SURE = new RegExp(
  `^(?:${[
    '(?:total |net |gross |annual |sales |invoiced )*(?:revenues?|turnover)(?: (?:amounts?|amt|value))?|net sales|gross sales|sales (?:value|amount|revenue)',
    '(?:netto|brutto)?umsatz(?:erlose?)?|(?:netto)?erlose?|verkaufswert|umsatzwert',
    'ca(?: ht)?|chiffre d affaires?(?: ht)?|ventes (?:nettes|ht)',
    'fatturato|ricavi',
    'facturacion|ventas netas|ingresos',
    'faturamento|receita(?: liquida| bruta)?',
    'wartosc sprzedazy|sprzedaz netto|przychody?(?: netto)?',
    'trzby|obrat|hodnota prodeje|vynosy',
    '(?:netto )?arbevetel',
    'omzet(?: excl(?:usief)? btw)?',
    '(?:netto)?oms(?:a|e|ae|æ)t[nt]?ning|forsaljningsvarde|salgsbel[oø]b',
    'liikevaihto|myyntiarvo',
    'ciro|satis tutari|hasilat',
    'выручка|оборот|сумма продаж',
    '(?:销售|营业|主营业务)?收入|销售额|销售金额|销货金额|营收|營收|營業收入|銷售額|銷售金額|銷貨金額',
    '売上(?:高|額|金額)?|販売金額|販売額|出荷(?:額|金額)|納品(?:額|金額)',
    '매출(?:액|금액)?|판매금액|판매액|출하금액|출고금액',
    '(?:סה כ |סכום |מחזור )?מכירות|הכנסות',
  ].join('|')})$`,
);

/** Money of a row, earned or paid as the list says, folded. */
const MONEY_OF_ROW = new RegExp(
  `^(?:${[
    '(?:total |net |extended |ext |line |invoiced |billed )?(?:amount|value|total)|sales|(?:extended|ext) price|extension',
    'betrag|(?:netto)?wert|gesamt(?:wert|betrag|preis)?|verkauf',
    'montant(?: (?:ht|facture|net))?|total ht|ventes',
    'importo(?: netto)?|valore(?: netto)?|totale|vendite',
    'importe(?: neto)?|total|valor(?: neto)?|ventas',
    'valor(?: (?:total|liquido))?|vendas',
    'wartosc(?: netto)?|sprzedaz',
    'hodnota|castka|prodej|vrednost|vrijednost|iznos|znesek|prodaja|ertek|osszeg|valoare|suma|vanzari',
    '(?:netto )?ertek|eladas',
    'bedrag|verkoop',
    'belopp|bel[oø][bp]|forsaljning|salg',
    'summa|myynti',
    'tutar|satis',
    'сумма|стоимость',
    '(?:含税|不含税|无税|未税|税前)?金额|(?:本币)?价税合计|(?:含稅|未稅)?金額|(?:税抜|税込)?金額',
    '금액|공급가액|합계',
  ].join('|')})$`,
);

/** What says behind a sum of money that no tax is in it, folded. */
const WITHOUT_TAX =
  / (?:brez ddv|bez (?:dph|vat|pdv|ddv)|excl(?:usief|uding|usive)?(?: of)? (?:btw|vat|tax|gst)|ex (?:vat|gst|moms|tax)|exkl(?:usive)? (?:moms|mwst)|ohne (?:mwst|ust|steuer)|hors taxes?|ht|sin iva|senza iva|iva esclusa|sem (?:iva|impostos)|kdv haric|afa nelkul|fara tva|без ндс|без пдв)$/u;

/** Whether a folded header may name what a list sells. */
export function namesWhatIsSold(text: string): boolean {
  return SOLD_NUMBER.test(text);
}

/** Whether a folded header names products, and not parts or materials of any kind. */
export function namesProducts(text: string): boolean {
  return PRODUCT.test(text);
}

/** How surely a folded header is of pieces sold: `sold`, `plain` for an amount of any kind, null for none. */
export function readSoldAmount(text: string): 'sold' | 'plain' | null {
  const plain = dropYears(text);
  if (SOLD_AMOUNT.test(plain) || saysDelivered(plain)) return 'sold';
  return isPlainAmount(plain.replace(MEASURE, '')) || GOES_OUT.test(plain) ? 'plain' : null;
}

/** How surely a folded header is of money that was earned: `earned`, `plain` for the money of a row, null for none. */
export function readEarnedMoney(text: string): 'earned' | 'plain' | null {
  const plain = dropYears(text).replace(
    / (?:in )?(?:(?:тыс|млн|тис|tys|tis|mil|mio|mln|tsd|thousand) )?(?:руб(?:лей)?|грн|тенге|zl|kc|ft|kr|lei|kn|[kmt]?(?:eur|usd|rub|uah|kzt|gbp|chf|cny|rmb|jpy|krw|pln|czk|huf|sek|nok|dkk|try|tl|brl|inr)|元|円|원)$/u,
    '',
  );
  const money = [plain, plain.replace(WITHOUT_TAX, '')];
  if (money.some((words) => EARNED_FOR_SURE.test(words))) return 'earned';
  return money.some((words) => MONEY_OF_ROW.test(words)) ? 'plain' : null;
}
