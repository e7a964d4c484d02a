import type { ForeignColumn } from '../../base/foreign-table.ts';

/**
 * Headers of planning systems in further languages and by their table names: Business Central in German, French and Spanish, Logo and ERPNext in
 * Turkish, Monitor in Swedish, Exact in Dutch, Pohoda in Czech, 1C in Russian, SAP in Polish and Italian, Odoo in Spanish, Kingdee Cloud,
 * Infor SyteLine and XA, Acumatica; read like `regional-system-words.ts`. The words of one entry are parted by semicolons.
 */
export const NATIONAL_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    'productiestuklijstnr; productiestuklijst nr; fert stücklistennr; fertigungsstücklistennr; n° nomenclature de production; n° nomenclature; nº l m producción; nº lista materiales producción; mamul kodu; ana ürün kodu; üst malzeme kodu; üst stok kodu; mamul malzeme kodu; överordnad artikel; överordnat artikelnummer; huvudartikel; tillverkad artikel; hoofdartikel; hoofdartikelcode; samenstelling; samengesteld artikel; bovenliggend artikel; vyšší položka; kód vyšší položky; finální výrobek; nadřazená položka; výrobek; изделие; код изделия; родитель; готовая продукция; pinbr',
  ],
  [
    'part-number',
    '料件編號; 料件编号; 料件號; inventory id; material; materiale; producto; prodotto; n° article; nº producto; nº artículo; malzeme kodu; stok kodu; ürün kodu; parça kodu; parça no; parça numarası; bileşen kodu; hammadde kodu; ingående artikel; ingående artikelnummer; komponentartikel; artikelcode; onderdeel; onderdeelcode; componentartikel; nižší položka; kód nižší položky; kód zboží; kód položky; číslo položky; číslo artiklu; номенклатура; код номенклатуры; номенклатурный номер; комплектующее; код материала; материал код; код товара; numer składnika; nr składnika; numer materiału; nr materiału; materiał; cinbr; itnbr; material inventory id; referencia interna; plantilla de producto; fmaterialidchild fnumber; fmaterialid fnumber; fnumber',
  ],
  [
    'description',
    'artikelbeschreibung; descrizione componente; fname; malzeme adı; malzeme açıklaması; stok adı; ürün adı; parça adı; açıklama; ad; benämning ingående; artikelbenämning; omschrijving onderdeel; artikelomschrijving; název položky; název zboží; název nižší; наименование номенклатуры; наименование материала; krótki tekst; opis obiektu; opis materiału; descrizione materiale; itdsc; material desc; material description; fchilditemname; fmaterial name; fmaterialname',
  ],
  [
    null,
    'zeilennr; mamul adı; omschrijving hoofdartikel; název vyšší; наименование изделия; спп; variantencode; buchungsgruppe; dövizli tutar; tutar; sıra no; sıra; pořadí; volgnr; ref type; usrsq; edatm; edato; ftree entity freplace group; fitemname; ftaxrate; ftaxprice; ftax price; ftax rate; fspecification; fshort name; fshortname; fprovincial fname; posta kodu; postnr; psč; почтовый индекс; indirizzo e mail; es una empresa; vergi no; vergi dairesi; itcls; ltcod; cur unit cost; vendor class',
  ],
  // What is kept in reserve is not what is on hand.
  [
    null,
    'safety qty; safety quantity; safety stock; safety stock level; safety stock quantity; safety stock qty; minimum stock; min stock; maximum stock; max stock; reorder point; reorder level; order point; sicherheitsbestand; mindestbestand; meldebestand; höchstbestand; maximalbestand; eisbe; minbe; stock de sécurité; stock de securite; stock mini; stock minimum; stock maxi; stock maximum; point de commande; stock de seguridad; existencia de seguridad; stock mínimo; stock máximo; punto de pedido; estoque de segurança; estoque mínimo; scorta di sicurezza; scorta minima; punto di riordino; veiligheidsvoorraad; minimale voorraad; minimumvoorraad; bestelpunt; säkerhetslager; beställningspunkt; minimilager; sikkerhedslager; emniyet stoğu; asgari stok; minimum stok; zapas bezpieczeństwa; stan minimalny; pojistná zásoba; minimální zásoba; minimální stav; страховой запас; минимальный остаток; неснижаемый остаток; 安全库存; 安全庫存; 最低库存; 最高库存; 最小库存; 最大库存; 安全在庫; 安全在庫数; 最低在庫; 発注点; 안전재고; fsafe stock; fsafestock',
  ],
  [
    'quantity',
    'menge pro; aantal per; hoeveelheid per; quantité par; cantidad por; miktar; birim miktar; kullanım miktarı; antal per; per stuk nodig; benodigd aantal; množství na kus; spotřeba; норма расхода; количество на изделие; ilość skł; ilość składnika; qtypr; matl qty; matlqty; qty required',
  ],
  [
    'base-quantity',
    'stücklistenmenge; mengenbasis; ilość wyrobu; ilość produktu; výchozí množství; množství vyššího; quantità distinta; quantità prodotta; cantidad producida; quantidade produzida; ana miktar; reçete miktarı; 主件底數; 主件底数; 底數; 底数; 基准数量; 기준수량; 모품목수량; ilość bazowa; ilość bazowa bom; na ilość; temel miktar; satsstorlek; basisaantal; fdenominator',
  ],
  ['quantity', 'fnumerator'],
  [
    'unit',
    'einheitencode; basiseinheitencode; code unité; code unité de base; cód unidad medida; cód unidad medida base; birim; ölçü birimi; ana birim; enhetskod; eenheid code; mj; měrná jednotka; ед; единица; единица измерения; jms; jedn zamówienia; jednostka zamówienia; jednostka miary; um base; um componente; unmsr; fchildunitid fname; funitid fname; fbase unit id fname; fbaseunitid fname; fstoreunitid fname; purchase unit; base unit',
  ],
  [
    'procurement',
    'beschaffungsmethode; système réappro; système de réapprovisionnement; sistema reposición; sistema de reposición; tedarik türü; tedarik tipi; temin türü; anskaffningssätt; artikeltyp köp tillverkning; maken kopen; make of koop; maken of kopen; způsob pořízení; typ pořízení; способ пополнения; вид воспроизводства; тип воспроизводства; rodzaj zaopatrzenia; tipo di approvvigionamento; replenishment source; ferp cls id; ferpclsid; rutas',
  ],
  [
    'supplier-id',
    'geschäftspartner; geschäftspartnernr; geschäftspartner nr; geschäftspartnercode; gp code; business partner; business partner code; bp code; מס ספק; kreditorennr; kred nr; n° fournisseur; nº proveedor; tedarikçi kodu; satıcı kodu; cari kodu; cari hesap kodu; leverantörsnr; leverantörsnummer; leveranciersnr; leveranciercode; leverancierscode; crediteurnummer; crediteurnr; crediteur; kód dodavatele; číslo dodavatele; код контрагента; код поставщика; kod kreditora; nr dostawcy; numer dostawcy; vndnr; vend num; vendnum; fsupplierid fnumber; fsupplier id fnumber',
  ],
  [
    'supplier',
    'tedarikçi; tedarikçi adı; satıcı; satıcı adı; cari hesap unvanı; cari unvan; cari adı; unvan; unvanı; leverantörsnamn; leverantörens namn; voorkeursleverancier; hoofdleverancier; leveranciersnaam; naam leverancier; crediteurnaam; název dodavatele; контрагент; наименование контрагента; наименование поставщика; основной поставщик; vn30; vnam; fsupplierid fname; fsupplier id fname',
  ],
  [
    'supplier-part-number',
    'kred artikelnr; kreditoren artikelnr; réf article fournisseur; référence fournisseur article; cód producto proveedor; leverantörens artikelnr; leverantörens artikelnummer; artikelcode leverancier; bestelcode leverancier; artikelnummer leverancier; tedarikçi stok kodu; tedarikçi malzeme kodu; objednací číslo; артикул поставщика; código de producto del proveedor; vendor inventory id; vendor item id; vend item; venditem',
  ],
  [
    'maker-part-number',
    'manufacturer item number; manufacturer item no; manufacturer item id; mfr item number; mfg item number; manufacturer part id',
  ],
  [
    'country',
    'country description; país descrição; a2 pais desc; länder regionscode; ländercode; code pays région; code pays; cód país región; código país; ülke; ülke kodu; ülkesi; landcode; landkod; země dodavatele; kód země; код страны; страна поставщика; vctry; fcountry fname; fcountry fnumber',
  ],
  [
    'origin-country',
    'ursprungsland region; ursprungsland regionscode; code pays région origine; pays région origine; cód país región origen; menşei; menşe ülke; menşe ülkesi; menşei ülke; ursprungsland; ursprung; land van oorsprong; oorsprongsland; herkomst; země původu; krajina původu; страна происхождения; страна производства; kraj pochodzenia towaru; país de origen del producto',
  ],
  [
    'share',
    'podíl; podíl percent; procento dodávek; udział; udział percent; udział dostawcy; quota percent; pay percent; tedarik payı; доля; доля percent; доля поставщика; aandeel; aandeel percent; share of order; share of order percent; share of orders; order share; order share percent; percent of order; 分配比例; 分配比率; 采购比例; 採購比例; 供应比例; 配额比例; 발주비율; 배분율',
  ],
  ['city', 'şehir; il; plaats; woonplaats; postort; obec; vcity; ciudad proveedor'],
  ['address', 'cadde; straat; straatnaam; gata; ulice; улица; calle; vadd1; addr1; addr 1; faddress'],
  [
    'currency',
    'währungscode; code devise; cód divisa; döviz; döviz türü; döviz cinsi; para birimi; valutakod; valutacode; měna; měna ceny; валюта; валюта цены; fcurrencyid fnumber; fcurrencyid fname; fcurrency id fnumber; curid; currency id; curr code',
  ],
  [
    'price',
    'ek preis neuester; ek preis; coût unitaire direct; dernier coût direct; coste unit directo; últ coste directo; birim fiyat; alış fiyatı; satınalma fiyatı; inköpspris; självkostnadspris; inkoopprijs; inkoopprijs per eenheid; kostprijs; nákupní cena; pořizovací cena; nákupní cena bez dph; цена закупки; закупочная цена; цена поставщика; cena zakupu netto; fprice; ucdef; brk cost1; brkcost1; unit cost; last vendor price; vendor price; coste; precio de coste',
  ],
  [
    'price-unit',
    'prisenhet; pris per; prijs per; prijseenheid; prijs per aantal; fiyat birimi; cena za; cenová jednotka; jednostka ceny; цена за; единица цены; unità di prezzo; fpricecoefficient; fprice coefficient; fprice unit qty',
  ],
  [
    'selling-price',
    'vk stk; vk je stk; vk pro stk; erlös stk; prix unitaire de vente; prix unitaire vente; precio de venta; precio venta; pvp; satış fiyatı; försäljningspris; utpris; verkoopprijs; prodejní cena; цена продажи; отпускная цена; cena sprzedaży; prezzo di vendita; preço de venda; default price; fsale price; fsaleprice',
  ],
  [
    'annual-demand',
    'yıllık talep; yıllık ihtiyaç; yıllık satış; yıllık plan; årsbehov; årsvolym; årsprognos; jaarbehoefte; jaarvolume; jaarverbruik; roční potřeba; roční odbyt; roční plán; годовая потребность; план продаж; план продаж шт; годовой план; roczne zapotrzebowanie; plan roczny; fabbisogno annuo; demanda anual; necesidad anual; necessidade anual',
  ],
  [
    'lead-time',
    'ימי אספקה; זמן אספקה; délai de réapprovisionnement; délai réappro; plazo de reposición; plazo entrega; temin süresi; tedarik süresi; temin süresi gün; ledtid; ledtid dagar; levertijd dagen; dodací lhůta; dodací lhůta dny; dodací doba; termín dodání; срок поставки; срок поставки дней; срок доставки; plan czas dostawy; planowany czas dostawy; planowany termin dostawy; tempo cons prev; tempo consegna prev; ffix lead time; ffixleadtime; fixed lead time; purlt; lz; lz wochen; lz tage; vendor lead time days; vendor lead time; vendor lead time weeks',
  ],
  [
    'stock',
    'stok miktarı; eldeki miktar; mevcut stok; lagersaldo; disponibelt saldo; i lager; voorraad; vrije voorraad; stav zásoby; stav zásob; zásoba; množství skladem; остаток; остаток на складе; свободный остаток; qty on hand; quantity on hand available; stan magazynowy; zapas; stocks; existencias; inventario; cantidad a mano; giacenza; estoque; fqty on hand; fbase qty; fbaseqty',
  ],
  [
    'category',
    'artikelgroep; artikelgrupp; varugrupp; malzeme grubu; stok grubu; gruppo merci; skupina zboží; номенклатурная группа; группа номенклатуры; grupa materiałowa; product code',
  ],
  ['kind', 'tipo materiale; rodzaj materiału; typ materiału; tipo de material'],
  [
    'mass',
    'fnetweight; fnet weight; net ağırlık; birim ağırlık; nettovikt; nettogewicht kg; čistá hmotnost; вес нетто; вес кг',
  ],
  [
    'hs-code',
    'zollposition; zollpositionsnr; nomenclature produit; gtip; gtip no; tullnummer; statistiskt nummer; goederencode; celní kód; kód zboží celní; код тн вэд; тн вэд; kod cn; codice doganale; código arancelario',
  ],
  ['level', 'poziom rozwinięcia; seviye; kademe; livello di esplosione; уровень вложенности'],
  ['item-number', 'poz; pozycja bom'],
  [
    'valid-from',
    'platí od; obowiązuje od; data inizio validità; geçerlilik başlangıcı; structure on date; startdatum; valido dal; ważny od; gäller från; geldig vanaf; platnost od; действует с',
  ],
  [
    'valid-to',
    'platí do; obowiązuje do; data fine validità; geçerlilik bitişi; structure off date; enddatum; valido al; ważny do; gäller till; geldig tot; platnost do; действует по',
  ],
  ['site-id', 'divisione; zakład; centro sap'],
];
