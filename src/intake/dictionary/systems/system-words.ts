import type { ForeignColumn } from '../../base/foreign-table.ts';

/**
 * Headers of purchasing, costing and planning systems, also in the short and technical spellings of their exports; read before the other words,
 * so they have this meaning where both know them. The words of one entry are parted by semicolons.
 */
export const SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'procurement',
    'make or buy; purch mfg; mfg purch; purchased mfg; purch manuf; make purchase; pur mfg; mfg pur; purchased manufactured; stocking type; make buy flag; make buy; make buy code; make or buy code; planning make or buy; planning make buy code; procurement type; procurement; proc type; prt; p t; default order type; replenishment system; supply method; routes; route; in house or external',
  ],
  [
    'procurement',
    'beschaffungsart; beschaffung; beschaffungsartschlüssel; besch art; bart; beskz; fertigungsart; bezugsart; eigen fremd; eigen oder fremdfertigung; purchaseable; purchasable; can be purchased; 自制外购; 采购类型; 内外製区分',
  ],
  [
    'price-unit',
    'unit cost quantity; price unit; price units; pricing unit; price per unit quantity; per; price quantity; purchase price quantity; purchase price unit; price per quantity; preiseinheit; preiseinh; preis je; preis pro; preis pro einheit; je; pro; pe; peh; peinh; bezugsmenge; preisbezug; preisbezugsmenge; preis bezug; 价格单位; 価格単位',
  ],
  [
    'selling-price',
    'selling price; sales price; sale price; sell price; listino; prezzo listino; prezzo di listino; standard selling rate; unit selling price; verkaufspreis; vk preis; vk; verkaufspreis netto; nettoverkaufspreis; verkaufspreis je stück; vk netto; netto vk; vk preis netto; vk stück; vkp; stückerlös; erlös je stück; erlös pro stück; nettoerlös je stück; average selling price; average sales price; asp; net selling price; net sales price; customer price; revenue per unit; list price to customer; unit sales price; prix de vente; 销售价格; 销售单价; 販売単価; 販売価格',
  ],
  [
    'unit-margin',
    'unit margin; margin per unit; margin per piece; unit contribution; contribution per unit; contribution margin per unit; unit contribution margin; gross margin per unit; profit per unit; unit profit; deckungsbeitrag je stück; deckungsbeitrag pro stück; deckungsbeitrag je einheit; deckungsbeitrag stück; deckungsbeitrag stk; stückdeckungsbeitrag; stück db; db je stück; db pro stück; db stück; db je stk; db pro stk; db stk; stückmarge; marge je stück; marge pro stück; marge stück; rohertrag je stück; gewinn je stück; marge unitaire; marge par unité; marge par pièce; marge brute unitaire; margine unitario; margine per unità; margen unitario; margen por unidad; margem unitária; 单位毛利; 单台毛利; 单件毛利; 单位边际贡献; 単位利益; 単位粗利',
  ],
  [
    'price',
    'standard buying rate; effective price; direct unit cost; effektivpreis; verpr; effpr; gleitender preis; gld preis',
  ],
  [
    'currency',
    'crcy; cur; curr code; currency key; purchase currency; purchase currency code; price currency; sales currency; price currency code; währg; währ; wrg; whg; währungsschlüssel; währungseinheit; preiswährung; bestellwährung; hauswährung; hwaer',
  ],
  [
    'base-quantity',
    'base quantity; base qty; basismenge; bmeng; basis menge; quantity denominator; per series; series size; bezugsmenge stückliste; reference quantity',
  ],
  ['kind', 'mtyp; m art; mart; matl type; mat type'],
  ['category', 'matl group; mat group; matl grp; warengr; wargrp; product group id'],
  [
    'hs-code',
    'stat warennr; stat warennummer; harmonized system code; comm code; commodity code number; import code number',
  ],
  [
    'line-kind',
    'elementtyp; elementart; ict; item category; positionstyp; ptp; postp; pos typ; positionstypenschlüssel',
  ],
  [
    'unit',
    'lagereinheit; lager me; bestandseinheit; lagermengeneinheit; einkaufseinheit; bestelleinheit; bestellmengeneinheit; inkoopeenheid; besteleenheid; inkopsenhet; indkøbsenhed; jednostka zakupu; nákupní mj; purchase unit; purchasing unit; buying unit; purchase uom; purchasing uom; po unit; po uom; order uom; price uom; pricing uom; preismengeneinheit; stocking unit; stocking uom; inventory uom; unité d achat; unité de stock; unità di acquisto; unidad de compra; 采购单位; 库存单位; 计价单位; 仕入単位; 在庫単位; 購買単位',
  ],
  [
    'unit-factor',
    'conversion factor; conv factor; uom conversion; unit conversion; conversion; conversion rate; umrechnungsfaktor; umrechnung; umr faktor; faktor me; umrez; facteur de conversion; coefficient de conversion; fattore di conversione; factor de conversión; 换算率; 换算系数; 転換率; 換算係数; 換算率',
  ],
  ['quantity', 'comp qty; comp quantity; component qty; menge kme; menge me; quantity component'],
  [
    'unit',
    'ium; pum; price unit meas; purch unit meas; inventory unit meas; bun; oun; o un; opun; op un; component units; msehi; unit symbol; quantity unit symbol; primary stock unit; stock unit; product unit symbol; inventory unit symbol; base unit of measure; order unit; order price unit; bpme; bprme; bstme; kme; bme; primary uom; uom code; component unit; default unit of measure; maßeinheit; produktmaßeinheit; basis me',
  ],
  [
    'supplier',
    'vendor supplying plant; supplier supplying plant; lieferant lieferwerk; lieferant lieferwerk name; vendor organization name; vendor account name; name des kreditors; kreditorenname; kreditorname; lieferantname; preferred supplier; default supplier; name lief; lieferantenbezeichnung; vendor supplier',
  ],
  [
    'supplier-id',
    'price vendor account number; vendor account number; primary vendor account number; vendor account; supplier account; primary vendor id; default vendor account; preferred vendor number; elifn; lief nummer; kreditor nr; kreditornummer; lieferantenkonto',
  ],
  [
    'country',
    'ctry; cty; staat; land1; lkz; landkz; länderkennzeichen; country key; country of supplier; country of vendor; land des lieferanten; lieferantenland; billing country; primary address country region id; country region id; address country region id; address country; supplier country code; vendor country code; land region',
  ],
  ['city', 'address city; primary address city; ort name'],
  [
    'part-number',
    '2nd item number; second item number; 3rd item number; third item number; part no rev; part number rev; part rev; manufactured item number; product number; produkt; produktvorlage; product template; item id; produktnummer; komponenten id',
  ],
  ['description', 'display name; anzeigename; elementbezeichnung'],
  [
    'parent',
    'assembly item; parent 2nd item number; parent second item number; parent 3rd item number; verwendet in; verwendung in',
  ],
  [
    'lead-time',
    'beschaffungszeit; beschaffungsdauer; wiederbeschaffungsdauer; plan lieferz; planlieferzeit tage; plz; planned deliv time; pl deliv time; pl deliv; pld delivery time; pdt; planlieferz tage; purchase lead time days; delivery time days; processing lead time; purchasing lead time; lieferzeit tage',
  ],
  [
    'annual-demand',
    'menge pro jahr; quantity per year; annual quantity; jahresverbrauch; absatz; absatz stk; absatzmenge; planabsatz; jahresabsatz; annual sales quantity; annual sales volume; yearly volume; sales volume; forecast volume; forecast quantity; planned volume',
  ],
  [
    'blocked',
    'asl status; approval status; supplier status; vendor status; freigabestatus; blocked; gesperrt; sperrkennzeichen; sperrvermerk; notkz; blocked source; gesperrte quelle',
  ],
  ['valid-to', 'bdatu; valid to; valid until; gültig bis'],
  ['valid-from', 'vdatu; valid from; gültig ab'],
  [
    'property',
    'property; property name; parameter; parameter name; attribute; attribute name; characteristic; characteristic name; merkmal; merkmalname; merkmalsname; atnam; eigenschaft; caractéristique; attribut; 属性; 特性; 特征',
  ],
  [
    'property-value',
    'property value; attribute value; characteristic value; value of characteristic; merkmalwert; merkmalswert; atwrt; eigenschaftswert; valeur de caractéristique; 属性值; 特性值; 特性値',
  ],
  [
    'substance',
    'substance; substance name; bestandteil; bestandteile; ingredient; ingredients; component substance; stoff; stoffname; stoffbezeichnung; inhaltsstoff; reinstoff; chemical substance; chemical name; constituent; element; substance chimique; élément; 物质; 物质名称; 元素; 成分; 物質名; 化学物質; substancja; nazwa substancji; pierwiastek; składnik; вещество; элемент; химический элемент; madde; madde adı; kimyasal madde; sostanza; sostanze; elemento; sustancia; sustancias; látka; prvek; 물질; 물질명; 성분; 성분명; 원소',
  ],
  [
    'cas',
    'cas; casnr; cas no; cas nr; cas number; cas nummer; cas rn; cas registry number; casrn; no cas; numéro cas; cas号; cas编号; cas番号',
  ],
  [
    'mass-min',
    'mass percent min; weight percent min; wt percent min; min percent; percent min; content min; content from; gehalt min; gehalt von; gehalt von percent; concentration min; konzentration von; from percent; von percent; min weight percent; min mass percent; massenanteil min; massenanteil min percent; massenanteil von; anteil min; anteil von; gewichtsanteil min; min wt percent; mass share min',
  ],
  [
    'mass-max',
    'mass percent max; weight percent max; wt percent max; max percent; percent max; content max; content to; gehalt max; gehalt bis; gehalt bis percent; concentration max; konzentration bis; to percent; bis percent; max weight percent; max mass percent; massenanteil max; massenanteil max percent; massenanteil bis; anteil max; anteil bis; gewichtsanteil max; max wt percent; mass share max',
  ],
  [
    'mass-share',
    'gehalt; gehalt percent; content percent; content; composition percent; mass fraction; mass fraction percent; konzentration; concentration; concentration percent; teneur; teneur percent; 含量; 含有量; 含有量 percent; 含有率; 含有率 percent; 質量比; teneur massique; teneur massique percent; zawartość; zawartość percent; udział masowy; содержание; содержание percent; массовая доля; массовая доля percent; oran percent; contenuto; contenuto percent; contenido; contenido percent; 함량; 함량 percent; 함유량; 함유율; mass percent; weight percent; massenanteil; massenanteil percent; gewichtsanteil; gewichtsanteil percent; wt percent; mass share; weight share',
  ],
  [
    'site-id',
    'branch plant; operational site id; production site id; legal entity id; company code; buchungskreis; organization code; plnt; wrk; werks; bwkey; inventory organization',
  ],
  [
    'site',
    'operational site name; subsidiary name; legal entity name; name of company code; organization name; name des werks; plant name; werksbezeichnung; name of plant',
  ],
  [
    'document',
    'ebeln; einkaufsbeleg; purchasing document; purchasing doc; purchasing document number; infnr; infosatz; info record; purchasing info record; po number; po no; po num; purchase order number; purchase order no',
  ],
  ['description', 'txz01'],
  ['alternative', 'alternate bom designator'],
  [
    'supplier-parent',
    'global ultimate; global ultimate parent; supplier parent; supplier group; vendor group; vendor parent; parent vendor; ultimate owner; konzernmutter; lieferantengruppe; konzern des lieferanten',
  ],
  ['origin-country', 'urzla'],
  ['supplier-part-number', 'idnlf'],
  ['price', 'kbetr'],
  ['price-unit', 'kpein'],
  ['currency', 'konwa'],
  ['unit', 'kmein'],
  [
    null,
    'ragione sociale cliente; ragione sociale del cliente; raison sociale client; raison sociale du client; razón social cliente; razón social del cliente; razão social do cliente; denominazione cliente; nome cliente; nom client; nom du client; nombre cliente; nombre del cliente; ebelp; bsart; kschl; ekorg; ekgrp; esokz; sales price quantity; bom unit symbol; valuation; wert; wert frei verw; value unrestricted; supplier site; op seq; item seq; dispositionsart; line type',
  ],
];
