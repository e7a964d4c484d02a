import type { ForeignColumn } from '../../base/foreign-table.ts';

/**
 * Headers of Business Central in Danish, TOTVS Protheus by its field names and in Portuguese, ECOUNT in Korean, SAP Business One by its field names and JD Edwards in short, SAP in
 * Portuguese (labels of MM60, CS12, ME1M, MB52), Epicor Kinetic (Part, PartMtl, VendPart), Sage X3 by its table names (ITMMASTER, BOMD, ITMBPS, ITMMVT) and lists in Norwegian, read
 * with those of the other systems. The words of one entry are parted by semicolons.
 */
export const TRADE_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    'header material; head material; parent no; parent nr; parent pn; parent sku; parent code; produktionsstyklistenr; produktionsstykliste; overordnet vare; hovedvare; hovedvarenr; overvare; material superior; material pai; material principal; g1 cod; 생산품목코드; 생산품목; 모품목',
  ],
  [
    'part-number',
    'comp item; comp no; comp part; comp part no; comp number; comp code; comp pn; component no; component nr; component pn; child no; child sku; sub item; varenr; varenummer; vare; komponentnr; komponent; mtl part; mtl part num; material part; itmref; cpnitmref; nº componente; nº material; b1 cod; b2 cod; g1 comp; c6 produto; d2 cod; a5 produto; produto; código produto; código do item; código; 소모품목코드; 소모품목; 품목',
  ],
  [
    'description',
    'beskrivelse; varebeskrivelse; texto breve material; texto breve objeto; texto breve; itmdes1; a5 nomprod; object name; b1 desc; descrição; descrição do produto; 소모품목명; dscription; itemname; item name',
  ],
  [
    null,
    'linjenr; parent description; generated; parent rev; bomalt; mfr part type; depósito fechado; g1 trt; 생산품목명; child num; childnum; is commited; iscommited; loja; frgn name',
  ],
  ['item-number', 'nummer; mtl seq; bomseq; nº item'],
  [
    'annual-demand',
    'annual forecast; yearly forecast; forecast per year; annual fcst; forecast annual; jahresprognose; prognose pro jahr; prévision annuelle; units per year; annual units; yearly demand; peak volume; peak volume yr; peak volume year; peak annual volume; lifetime peak volume; antall solgt; solgt antall; 年预测; 年間予測',
  ],
  ['city', 'by; a2 mun'],
  ['base-quantity', 'basqty; qtd base; quantidade base'],
  ['supplier-parent', 'grupo do fornecedor'],
  [
    'price-unit',
    'price per; price per code; unid preço; 単価単位; 価格単位; price u m; price um; price uom; price unit of measure; pricing uom; cost uom; cost u m; j m ceny; jm ceny; jednostka miary ceny; mj ceny; měrná jednotka ceny; ед изм цены; um prezzo; u m prezzo; unidad de precio; ud precio; unité du prix; eenheid prijs; fiyat ölçü birimi',
  ],
  ['order-unit', 'um preço; um preço pedido; um pedido'],
  ['share', 'percentual cota; quota fornecedor'],
  [
    'stock',
    'oh; qty o h; quantity o h; o h qty; o h quantity; o h; qoh; on hand qty; on hand bal; oh qty; qty oh; stock o h',
  ],
  [
    null,
    'take rate; attach rate; option rate; penetration rate; einbaurate; verbaurate; ausstattungsquote; taux d équipement; tax rate; vat rate; gst rate; duty rate; growth rate; run rate; fill rate; discount rate; reject rate; defect rate; failure rate; sub supplier; subsupplier; tier 2 supplier; second tier supplier; vorlieferant; unterlieferant; fournisseur de rang 2; 二级供应商; 二次仕入先; 2차 협력사',
  ],
  [
    'days-of-cover',
    'weeks of supply; weeks of cover; weeks of stock; weeks cover; weeks on hand; months of supply; months of cover; months of stock; days cover; days of stock; stock cover; stock coverage; bestandsreichweite; lagerreichweite; reichweite wochen; reichweite in wochen; reichweite in tagen; bestandsreichweite tage; semanas de cobertura; semanas cobertura; meses de cobertura; días de cobertura; cobertura; copertura; giorni di copertura; settimane di copertura; mesi di copertura; jours de couverture; semaines de couverture; mois de couverture; couverture semaines; autonomie stock; täcktid; täckningstid; lagertäckning; dækning; lagerdækning; dekning; lagerdekning; riitto; kattavuus; voorraaddekking; dekking; zasięg zapasu; zasięg; pokrycie zapasu; krytí zásob; pokrytí; kaç günlük; stok gün; gün karşılığı; запас в днях; обеспеченность; 在庫月数; 在庫週数; 库存周数; 库存月数; 可用天数; 可用天數; 可用週數; 재고일수; 재고주수',
  ],
  ['location', 'depósito; b2 local; almacén'],
  ['site-id', 'centro; stofcy'],
  [
    'quantity',
    'antal pr; antal; antall; antall pr; qty parent; qty per parent; bomqty; qtd componente; quantidade componente; g1 quant; 소요량; 소모수량',
  ],
  [
    'scrap',
    'estimated scrap; estimated scrap percent; sca; refugo; spildpct; spild pct; spild; spild percent; g1 perda; perda; perda %; perda percent',
  ],
  [
    'unit',
    'enhedskode; basisenhed; um básica; un medida básica; umb; um componente; ium; inventory uom; bomuom; stu; b1 um; unidade; 단위',
  ],
  [
    'country',
    'vendor location; supplier location; vendor country location; location of supplier; location of vendor; manufacturer location; lieferantenstandort; standort des lieferanten; localisation fournisseur; ubicación del proveedor; 供应商所在地; 仕入先所在地; a2 pais; cod pais',
  ],
  [
    'address',
    'vendor location; supplier location; location of supplier; location of vendor; lieferantenstandort; localisation fournisseur',
  ],
  ['part-number', 'elex; element nummer; elementnummer; element nr'],
  [
    'blocked',
    'inactive; is inactive; inaktiv; disabled; 禁用; 禁用状态; 是否禁用; 停用; 使用停止; 使用停止区分; einkaufssperre; zentrale einkaufssperre; zentr einkaufssperre; sperrm; sperm; purchasing block; purchase block; on hold; onhold status; on hold status; po status; order status; line status',
  ],
  ['valid-from', 'startdato; g1 ini; eff from; effective from date'],
  [
    'valid-to',
    'slutdato; disable date; date disabled; g1 fim; eff thru; eff to; effective thru; effective through; effective thru date',
  ],
  [
    'kind',
    'b1 tipo; вид номенклатуры; тип номенклатуры; stok türü; malzeme türü; tipo de produto; varetype; tipo produto; 품목구분',
  ],
  [
    'procurement',
    'genbestillingssystem; tipo suprimento; tipo de suprimento; 조달구분; stkg typ; stkg type; stocking typ',
  ],
  [
    'price',
    'kostpris; købspris; innkjøpspris; pribuy; a5 preco01; vlr unitário; b1 custd; custo standard; preço; preço de compra; preço unitário; last pur prc; lastpurprc; 입고단가; 매입단가; 구매단가',
  ],
  [
    'selling-price',
    'enhedspris; salgspris; netpri; baspri; d2 prcven; c6 prcven; b1 prv1; preço de venda; 출고단가; 판매단가; 매출단가',
  ],
  ['currency', 'valutakode; valuta; cur; moeda; last pur cur; lastpurcur; cur cod'],
  [
    'stock',
    'lagerantal; beholdning; utilização livre; utiliz livre; livre utilização; physto; antal på lager; b2 qatu; quantidade em estoque; estoque atual; 현재고; 재고수량; 재고',
  ],
  [
    'supplier-id',
    'leverandørnr; bpsnum; a2 cod; leverandørnummer; kreditornr; a5 fornece; código fornecedor; código do fornecedor',
  ],
  [
    'supplier',
    'leverandør; leverandørnavn; kreditornavn; bpsnam; a5 nomefor; a2 nome; 업체명; 거래처명; fornecedor; nome fornecedor; nome do fornecedor; 주거래처; 구매처; 매입처',
  ],
  ['supplier-part-number', 'leverandørs varenr; kreditors varenr; código no fornecedor'],
  ['country', 'lande områdekode; cry; a2 pais; landekode; país; país do fornecedor'],
  [
    'origin-country',
    'mfr country; mfg country; manufacturer country; maker country; country of manufacturer; oprindelsesland; lande områdekode for oprindelse; país de origem',
  ],
  [
    'lead-time',
    'leveringstid; prazo de entrega previsto; prz entrega previsto; lti; termin gün; leveringstid dage; prazo de entrega; prazo de entrega dias; prazo dias; 조달일수',
  ],
  ['hs-code', 'toldtarifnr; toldtarifnummer; b1 posipi; cód controle; código de controle; ncm; varekode toldtarif'],
  ['category', 'b1 grupo; grp mercads; grupo de mercadorias; tclcod; varekategorikode; varegruppe'],
  // Protheus, Comarch, Helios, Logo, 1C, SAP Business One in Spanish, Infor LN, QAD by its table names, Plex, Tally.
  [
    'parent',
    'manufactured item; finished item; wyrób; wyrób gotowy; kod wyrobu; produkt nadrzędny; nº de artículo padre',
  ],
  [
    'part-number',
    'item component; składnik; kod składnika; indeks składnika; номенклатура код; код номенклатуры; reg číslo; registrační číslo; číslo zboží; produto; código produto; código do produto; component part no rev; ld part; in part; idh part; sod part; pod part; nº de artículo; número de artículo',
  ],
  [
    'stock',
    'ld qty oh; in qty oh; saldo atual; saldo em estoque; existencias; fiili stok; конечный остаток; množství na skladě; stan magazynowy; closing quantity',
  ],
  ['location', 'ambar; armazém; magazyn; ld loc; magazzino; depo; godown'],
  // What is promised, asked for or ordered is not what is on hand.
  [
    null,
    'rezerwacje; zamówienia; rezervováno; objednáno; qtd reservada; qtd empenhada; prev entrada; impegnato; ordinato; disponibile; comprometido; solicitado; ld qty all; в резерве; gerçek stok; seq; nome fantasia; loja; czas; data validità',
  ],
  [
    'price-unit',
    'za ilość; cena za ilość; prezzo per; prezzo riferito a; precio por; preço por; price per; ilość ceny',
  ],
  [
    'base-quantity',
    'количество изделия; количество продукции; reçete miktarı; mamul miktarı; output quantity; batch output',
  ],
  ['lead-time', 'teslim süresi; tedarik süresi; prazo de entrega; plazo de entrega; l t; lt; pt pur lead'],
  [
    'supplier',
    'razão social; razón social; nombre sn; nombre del socio de negocios; party name; název organizace; nazwa kontrahenta; ad name',
  ],
  [
    'supplier-id',
    'código sn; código del socio de negocios; pt vend; vd addr; akronim; akronim kontrahenta; kontrahent',
  ],
  ['country', 'lnd'],
  ['parent', '상위품번; 모품번호; överordnad; överordnad artikel'],
  ['part-number', '하위품번; 자품번호; ingående artikel'],
  ['description', '하위품명; 자품명'],
  ['quantity', '소요량; 소요수량'],
  ['price', 'ár; egységár'],
  [
    'price',
    'paht; pa ht; pump; cump; koszt; koszt wytworzenia; självkostnad; selvkost; κόστος; 원가; bekerülési ár; nyilvántartási ár',
  ],
  ['stock', 'készlet; raktárkészlet; lagersaldo; 现有量; 現有量; 现存量; 現存量'],
  // Several of these also mean a state; cells of words are none of a stock.
  ['stock', 'stan; stav; stanje; likutis; atlikums; laoseis; מלאי; יתרה; existencia; esistenza'],
  ['location', 'raktár'],
  ['lead-time', 'szállítási határidő; szállítási idő'],
  ['supplier', 'szállító neve'],
  ['document', 'numero pc; número pc; pedido de compra; número do pedido'],
  ['price', 'prc unitário; preço unitário; vlr unitário; unit rate; prezzo unitario'],
  ['order-date', 'emissão; data emissão'],
  ['description', 'pt desc1; pt desc2; materialtext; komponententext; component text; material text; objekttext'],
  ['line-kind', 'ps ps code; structure code; bom structure; stücklistenstruktur; structure de nomenclature'],
  // Costpoint and PeopleSoft by their field names, IFS Cloud, D365 by its entities, Visma, Sage X3.
  ['parent', 'asy part id; asy part no; asy part; assembly part id; bill item id; bill item'],
  ['part-number', 'comp part id; assembly component id; cpn'],
  [
    'description',
    'comp part desc; part desc; descr30; descr60; descr254; po ln desc; line description; product description; désignation composant',
  ],
  [
    null,
    'asy part rvsn id; comp part rvsn id; part rvsn id; désignation parent; parent part description; po ln no; s po status type',
  ],
  [
    'supplier-part-number',
    'code article fournisseur; code produit fournisseur; référence article fournisseur; référence produit fournisseur; nº artículo proveedor',
  ],
  ['material', 'material spec; material specification; mat spec; matl spec'],
  ['supplier-id', 'vend id; vend no; vend cd; order vendor account number'],
  ['supplier', 'vend name; vend long name'],
  ['country', 'vend cntry; vend cntry cd; cntry; cntry cd; supplier cntry'],
  [
    'origin-country',
    'origin country region id; orig cntry; orig cntry cd; origin cntry; cntry of origin; mfr cntry; mfr cntry cd; mfg cntry; mfg cntry cd',
  ],
  ['price', 'net unit cst amt; unit cst amt; unit cst'],
  ['selling-price', 'unit price amt; price base; sales price curr'],
  ['price-unit', 'per antal; pr antal; prisenhet; prisenhed; pris per'],
  [
    'unit',
    'comp um cd; po ln um cd; um cd; purchase unit symbol; sales unit symbol; std price uom; sales uom; buy unit',
  ],
  ['order-quantity', 'ord qty; ordered purchase quantity'],
  ['lead-time', 'lead days; supplier manufacturing lead time; vendor lead time'],
  [
    'hs-code',
    'hts cd; htsus; htsus no; htsus number; htsus code; hs6; hs 6; hs 코드; intrastat code; intrastat no; intrastat commodity code; intrastat commodity; code douane; code douanier; tullkod; toldkode',
  ],
  ['share', 'sourcing split; sourcing split percent; split percent'],
  ['stock', 'physical inventory; on hand physical'],
  ['stock-status', 'inventory status id; inventory status'],
  ['location', 'inventory warehouse id; lagerställe; lagerplats'],
  ['site', 'sitename'],
  ['site-id', 'siteid; inventory site id; receiving site id; consumption site id'],
  ['valid-from', 'eff start dt; eff start date; eff date; valid from date'],
  ['valid-to', 'eff end dt; eff end date; obsolete date; valid to date; valid upto; slutdatum; date de fin'],
  // DELMIAworks, and Infor VISUAL.
  ['part-number', 'itemno'],
  ['parent', 'itemno parent; workorder base id'],
  ['description', 'descrip'],
  ['quantity', 'ptsper; pts per'],
  ['stock', 'onhand'],
  ['annual-demand', 'ytd qty shipped; ytd shipped qty; qty shipped ytd; ytd units shipped'],
  [
    null,
    'mfgno; mfg type; mfr type; manufacturing type; manufacture type; mfg method; manufacturing method; mfg process; mfg status; mfg class; mfg category; mfg group; mfg line; mfg cell; mfg date; mfg order; lyr qty shipped; lyr sales; non conform',
  ],
  ['base-quantity', 'base lien; quantité base; qté base; qte base'],
];
