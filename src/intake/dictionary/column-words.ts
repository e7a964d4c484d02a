import type { ForeignColumn } from '../../domain/tables/foreign-columns.ts';

/** Words by meaning, parted by semicolons. */
export type Words = Readonly<Partial<Record<ForeignColumn, string>>>;

const WORDS: Words = {
  level:
    'level; lev; lvl; stufe; l0; l1; l2; l3; l4; l5; l6; l7; l8; lv; bom level; structure level; indent level; explosion level; tiefe; ebene; baustufe; auflösungsstufe; niveau; niveau nomenclature; depth; 层级; 层次; 层; 阶层; 階層; レベル; 階層レベル; 级别; 阶次',
  'item-number':
    'item number; posnr; line; line number; line no; no; nr; number; pos; position; pos nr; positionsnummer; row; find number; find no; sequence; seq; sequence number; bom item; bom line; item no; lfd nr; lfd; repere; rep; ligne; n; poste; postennummer; 序号; 项次; 项目; 番号; 項番; 行; s no; sl no; sr no; structure number',
  parent:
    'parent; parent part; parent part id; parent part ipn; parent ipn; parent part name; parent part number; parent number; parent item; assembly; assembly number; parent assembly; oberteil; oberartikel; obersachnummer; übergeordnetes teil; übergeordnete komponente; baugruppe; kopfmaterial; ensemble; composé; article parent; article compose; 父件; 父项; 父件编码; 父料号; parent id; bom parent; used in; next higher assembly; nha; 母件; 母件编码; 上位料号; 上级物料; 親品目; 親部品; 親品番; product reference; finished good; end item; top level part; product id; product code; bom product; stücklistenkopf; 成品料号; 产品编码; item to manufacture',
  operation: 'operation; operation id; operation name; arbeitsgang; vorgang; opération; 工序; 工程',
  'component-ids': 'component ids; component supplier ids; components list; component list',
  'part-number':
    'part number; part no; référence interne; part ipn; part nr; partnumber; part num; pn; p n; part; part id; part code; component number; component; component part number; component part; component id; component code; child; child part; child part number; child item; child number; child id; material; material number; material no; material code; material id; own material number; item code; item id; item; article; article number; article no; internal part number; internal part no; internal pn; internal p n; company pn; company p n; company part number; house part number; ipn; sku; stock code; stock keeping unit; customer part number; oem part number; internal reference; default code; product; object id; objekt; drawing number; teilenummer; teil; teile nr; teilenr; sachnummer; artikelnummer; artikel; artikel nr; materialnummer; matnr; idnrk; unterteil; unterartikel; untersachnummer; untergeordnetes teil; untergeordnete komponente; einsatzteil; component item; member item; ingredient; ingredient code; komponentennummer; komponente; komponenten nr; ident nr; identnummer; material nr; zeichnungsnummer; sach nr; bauteil; bauteilnummer; objektnummer; référence; référence article; référence pièce; numéro de pièce; numéro article; n article; code article; n de pièce; composant; code composant; réf; 料号; 物料编码; 物料编号; 物料号; 物料代码; 零件号; 零件编号; 子件; 子件编码; 子件料号; 部件号; 编码; 元件编号; 存货编码; 商品编号; 图号; 品号; 品番; 部品番号; 部品コード; 品目コード; 品目番号; 品目; 子品目; 子部品; 図番; 型式番号',
  description:
    'description; part description; item description; manufacturer s product name; manufacturers product name; manufacturer product name; manufacturer part name; supplier product name; supplier s product name; supplier part name; component description; object description; material description; desc; descr; part name; item name; component name; parts name; material name; product name; title; nomenclature; designation; long description; short text; short description; name; objektkurztext; bauteilname; teilename; artikelname; materialkurztext; kurztext; beschreibung; maktx; ojtxp; ojtxb; artikelbezeichnung; teilebezeichnung; komponentenbezeichnung; objektbezeichnung; bezeichnung 1; materialbezeichnung; désignation; libellé; intitulé; nom; description article; désignation article; 名称; 描述; 品名; 物料名称; 物料描述; 零件名称; 规格描述; 子件名称; 说明; 部品名; 品名称; 名前; 説明; 品目名; 规格; 规格型号; 规格说明; 仕様; 商品名称; 物料名; 元件名称',
  value: 'value; val; wert; valeur; component value; comment; 参数; 值; 元件值; 参数值; 定数; 値',
  footprint:
    'footprint; package; case; case eia; pcb footprint; package reference; pattern; case package; gehäuse; bauform; boîtier; empreinte; 封装; 封装形式; パッケージ; フットプリント; library ref; footprint name; device',
  designators:
    'designator; designater; designators; reference; references; ref; refs; ref des; refdes; reference designator; reference designators; ref designator; part reference; parts; qualifier; einbauort; einbauplatz; bauteilbezeichner; repères; repère topologique; références topologiques; 位号; 元件位号; 器件位号; 位置号; 部品番号リファレンス; リファレンス; 回路記号; 部品記号; location designator; circuit reference; board location',
  kind: 'kind; item type; material type; mtart; materialart; type of part; teileart; article type; 物料类型; 部品種別; 品目タイプ',
  category:
    'category; commodity; material group; matkl; warengruppe; product group; item group; commodity group; product category; part category; catégorie; famille; 类别; 分类; 物料分类; カテゴリ; 分類; kategorie; familie',
  material:
    'raw material; magnet grade; magnetgüte; magnetqualität; grade; güte; nuance; 牌号; グレード; material specification; werkstoff; matière; matériau; 材质; 材料; 材質; 原材料',
  mass: 'mass; weight; net weight; unit weight; gewicht; nettogewicht; masse; stückgewicht; poids; poids net; 重量; 净重; 单重; 質量; weight per piece; part weight; ntgew',
  'hs-code':
    'hs code; hts; hts code; hsn; hsn code; taric; tariff code; customs tariff number; customs code; commodity code; harmonized code; harmonised code; schedule b; cn code; stawn; statistische warennummer; warennummer; warentarifnummer; code douanier; code sh; nomenclature douanière; 海关编码; hs编码; 税号; 商品编码; hsコード; 税番; 統計品目番号',
  unit: 'unit; un; u m; meins; mmein; unit id; unit code; unit of measure code; member unit; unit of measurement; units; base unit; bom unit; stock uom; product unit of measure; mengeneinheit; basismengeneinheit; komponentenmengeneinheit; bme; unité; unité de mesure; um; udm; 单位; 计量单位; 基本单位; 単位; 数量単位; quantity unit; issue unit',
  price:
    'unit price; cost; unit cost; price each; price per unit; purchase price; standard cost; standard price; list price; material cost; rate; valuation rate; cost per unit; cost each; net price; netpr; stprs; einzelpreis; einkaufspreis; standardpreis; bewertungspreis; kosten; ep; prix; prix unitaire; pu; coût; coût unitaire; 单价; 价格; 含税单价; 单价 元; 単価; 価格; unitaire; unit price usd; unit price eur',
  currency: 'currency; curr; ccy; currency code; value currency; waers; devise; monnaie; 币种; 货币; 通貨',
  'annual-demand':
    'annual demand; annual usage; annual volume; eau; estimated annual usage; jahresmenge; besoin annuel; volume annuel; 年需求量; 年用量; 年間需要; 年間使用量',
  quantity:
    'quantity; usage per doz; usage per dozen; qty per doz; qty per dozen; consumption per doz; consumption per dozen; qty; q ty; qtty; quan; qnty; qty per; quantity per; qty per assembly; quantity per assembly; qty per unit; component quantity; bom quantity; qpa; usage; usage quantity; count; required quantity; required qty; qty required; product quantity; stock qty; number off; number needed; quantity needed; qty needed; number required; pcs; pieces; number of pieces; member quantity; ingredient quantity; total qty; total quantity; extended quantity; q; quant; menge; mngko; mnglg; anzahl; stückzahl; komponentenmenge; bedarfsmenge; einsatzmenge; stück; stk; menge je baugruppe; gesamtmenge; quantité; qté; qte; quantité unitaire; qté unitaire; nombre; nb; quantité par; coefficient; lien; 数量; 用量; 单位用量; 单机用量; 单台用量; 使用量; 基本用量; 个数; 员数; 員数; 個数; 使用数; 所要量; 数; 需求数量; 总用量; 用数',
  'quantity-second':
    'multiplier; number of assemblies; boards; number of boards; set quantity; sets; anzahl baugruppen; multiplikator; nombre de cartes; 套数; 台数; per panel; instances',
  'do-not-fit':
    'dnp; dnf; dni; do not populate; do not fit; do not place; do not install; no fit; populate; fitted; fit; not fitted; exclude from bom; nicht bestückt; bestückt; bestückung; mounting; non monté; 贴装; 不贴; 是否贴装; 未実装; 実装',
  'lot-size': 'lot size; batch size; size minimum; losgröße; taille de lot; 批量; ロットサイズ; lot',
  'minimum-order':
    'moq; minimum order; minimum order quantity; min order qty; min order quantity; min qty; minimum quantity; min order; mindestbestellmenge; mindestmenge; quantité minimum; quantité minimale; qté min; 最小起订量; 起订量; 最小订购量; 最小起订数量; 最小発注数; 最低発注数量; minimum qty; min quantity',
  'purchase-multiple':
    'order multiple; purchase multiple; multiple; size multiple; spq; mpq; package quantity; pack size; standard pack; standard pack quantity; pack qty; packaging quantity; packing quantity; qty per reel; reel quantity; qty per pack; verpackungseinheit; vpe; packungsgröße; unité de conditionnement; conditionnement; 最小包装; 包装数量; 最小包装量; 包装数; 最小包装数; 発注単位',
  yield: 'yield; ausbeute; rendement; 良率; 歩留まり; 수율; verim; resa; rendimiento; výtěžnost; wydajność; utbyte',
  essential: 'essential',
  maker:
    'manufacturer; manf; manufacturer name; mfr; mfg; mfr name; mfg name; maker; brand; make; producer; manuf; mfgr; manufacturers; hersteller; herstellername; hersteller name; marke; fabrikat; fabricant; marque; constructeur; 制造商; 生产商; 厂商; 品牌; 厂家; 制造厂商; 生产厂家; メーカー; メーカ; メーカー名; 製造元; 製造業者; 制造商名称; vendor name manufacturer',
  'maker-part-number':
    '厂商型号; 厂家型号; 厂商料号; 厂家料号; 厂商物料号; 品牌型号; manufacturer part number; manufacturer part; manufacturer part no; manufacturer number; manufacturer part num; mfr part number; mfg part number; mfr part no; mfg part no; mfr part; mfg part; mfr pn; mfg pn; mpn; mpns; manufacturer pn; mfr number; mfr no; maker part number; maker pn; manf number; mp; manuf part number; manufacturer partnumber; mfgr part number; mfr p n; mfg p n; herstellernummer; mfrpn; hersteller teilenummer; herstellerteilenummer; hersteller nr; hersteller artikelnummer; herstellerbezeichnung; typ; bestellbezeichnung; référence fabricant; réf fabricant; réf constructeur; référence constructeur; 制造商料号; 制造商编号; 厂商料号; 型号; 厂家型号; 原厂料号; 制造商零件号; 制造商型号; 厂家料号; 器件型号; 型番; メーカー型番; メーカー品番; 型式; manufacturer part number number',
  supplier:
    'supplier; supplier name; vendor; vendor name; distributor; distributor name; partner; partner name; business partner; facility name; factory name; factory; company; company name; smelter name; smelter reference list; standard smelter name; preferred vendor; supplier list; lieferant; hauptlieferant; zweitlieferant; drittlieferant; zweitquelle; name1; lieferantenname; lieferant name; kreditor; name des lieferanten; bezugsquelle; firma; fournisseur; nom du fournisseur; distributeur; société; raison sociale; usine; 供应商; 供应商名称; 供货商; 供方; 厂商名称; 公司名称; 工厂名称; 企业名称; 冶炼厂名称; 仕入先; 仕入先名; 取引先; 調達先; サプライヤー; サプライヤ; 供給者; 会社名; 工場名; 発注先; 購入先',
  'supplier-id':
    'supplier id; supplier number; supplier code; vendor number; vendor no; vendor code; partner bpnl; bpnl; duns; duns number; lief nr; lieferanten nr; kreditorennummer; lieferantennr; code fournisseur; numéro fournisseur; n fournisseur; 供应商编码; 供应商代码; 供应商编号; 仕入先コード; 取引先コード; lifnr; account number; facility id; os id',
  'supplier-part-number':
    'supplier part number; supplier part no; supplier part; vendor part number; vendor part no; vendor part; distributor part number; order number; order code; catalog number; supplier sku; supplier pn; vendor pn; spn; digikey part number; digi key part number; digikey; digi key; mouser; mouser part number; farnell; lcsc; lcsc part number; lcsc part; jlcpcb part number; rs part number; supplier product code; vendor product code; vendor item number; vendor item no; vendor item; vendor sku; supplier item number; supplier item; supplier article number; supplier reference; distributor pn; bestellnummer; bestell nr; lieferanten teilenummer; lieferantenartikelnummer; lieferanten materialnummer; référence fournisseur; réf fournisseur; code commande; 供应商料号; 供应商物料编码; 供应商型号; 商城编号; 订货号; 立创编号; 仕入先品番; 注文コード; catalogue number',
  'supplier-parent':
    'parent company; parent supplier; owner company; group company; ultimate parent; muttergesellschaft; konzern; maison mère; 母公司; 集团; 親会社',
  site: 'site; site name; plant; plant name; facility; werk; werksname; standort; site de production; 工厂; 生产基地; 工場; 拠点; production site; manufacturing site; manufacturing location',
  'site-id':
    'site id; plant code; stock site bpns; production site bpns; origin site bpns; expected supplier site bpns; werksnummer; code usine; 工厂编码; 工厂代码; 工場コード; gln',
  country:
    'country; country name; supplier country; vendor country; company country; country of company; country of the company; firm country; country of firm; land der firma; land des unternehmens; pays de la société; 公司国家; 企业国家; 公司所在国; länderkennung; länderschlüssel; lieferland; pays; code pays; 国家; 国别; 国家地区; 国; 国名; 国コード; 所在国; jurisdiction; iso country; smelter country; facility country; smelter facility location country; country region; country iso; location country; 供应商国家',
  'origin-country':
    'herkl; herkunft; coo; origin country; made in; made in country; manufactured in; manufacture country; produced in; production country; country of production; hergestellt in; gefertigt in; fertigungsland; produktionsland; fabriqué en; fabricado en; hecho en; fabricado em; produzido em; prodotto in; fabbricato in; kraj produkcji; wyprodukowano w; země výroby; vyrobeno v; krajina výroby; üretim ülkesi; tillverkningsland; produktieland; valmistusmaa; страна производства; страна изготовления; 制造国; 生产国; 제조국; 생산국; manufacturing country; country of manufacture; herkunftsland; ursprung; herstellungsland; pays d origine; origine; pays de fabrication; 原产国; 原产地; 产地; 原産国; 生産国; 製造国',
  address:
    'address; stras; street; street address; full address; facility address; adresse; straße; anschrift; rue; 地址; 详细地址; 住所; 所在地; 工厂地址; address line; address 1; smelter street; factory address',
  city: 'city; ort01; ville; commune; 城市; 市; 都市; 市区町村; smelter city; facility city',
  latitude: 'latitude; breitengrad; y coordinate; 纬度; 緯度',
  longitude: 'longitude; long; längengrad; länge geo; 经度; 経度',
  contributor: 'contributor; contributors; contributor list',
  share:
    'share pct; split; allocation; supply share; percent; percentage; share of supply; share of buyer demand; lieferquote; prozent; part de marché; répartition; 份额; 比例; 占比; 采购比例; 配额; シェア; 割合; 比率',
  'lead-time':
    'lead time days; leadtime; delivery time; planned delivery time; delivery lead time; lead time in days; lead time weeks; planlieferzeit; plifz; aplfz; wiederbeschaffungszeit; wiederbesch zeit; wiederb zeit; wb zeit; wbz; délai; délai de livraison; délai d approvisionnement; 交期; 交货期; 采购周期; 供货周期; 采购提前期; リードタイム; 納期; 調達期間',
  capacity: 'capacity; capacity per day; daily capacity; kapazität; capacité; 产能; 日产能; 生産能力',
  stock:
    'stock; onhand; on hand quantity; quantity on hand; qty on hand; qty available; available; available stock; in stock; stock level; stock quantity; inventory; current stock; unrestricted; unrestricted stock; total stock; lagerbestand; verfügbar; verfügbarer bestand; frei verwendbar; labst; en stock; stock disponible; disponible; 库存; 库存数量; 现有库存; 可用库存; 现存量; 在庫; 在庫数; 在庫数量; 現在庫; actual qty; inventory quantity',
  'days-of-cover':
    'days of cover; coverage days; reichweite; reichweite tage; couverture; 库存天数; 在庫日数; days on hand; days of supply',
  location:
    'location; subinventory; sub inventory; subinventory code; storage location; warehouse; bin; store; lagerort; lager; lagerplatz; emplacement; magasin; entrepôt; 仓库; 库位; 储位; 倉庫; 保管場所; stock location',
  metal: 'metal; metall; métal; 金属; 金属名称; mineral; minerals',
  'smelter-id':
    'smelter id; smelter identification; cid; smelter identification number; smelter identification number input column; cid number; 冶炼厂识别号; 冶炼厂编号; 製錬所id; 製錬業者識別番号',
  remark:
    'remark; remarks; note; notes; comments; bemerkung; bemerkungen; hinweis; kommentar; remarque; remarques; commentaire; observations; 备注; 附注; 注释; 備考; 注記; 摘要',
};

/** Known columns without a meaning for the import. */
const NOTHING =
  'al nummer; al nr; al position; ausfuhrlistennummer; güterlistennummer; exportkontrollnummer; eccn; eccn number; eccn no; usml; usml category; export control classification number; export control number; quantity option; inclusion option; trace code; total price; total cost; extended price; extended cost; ext price; ext cost; amount; line total; subtotal; gesamtpreis; gesamtkosten; gp; prix total; coût total; montant; 总价; 金额; 合计; 小计; 金額; 総額; 合計; datasheet; data sheet; url; link; website; product url; supplier link; image; datenblatt; fiche technique; 数据手册; lib part; libpart; libref; library reference; lib reference; symbol; library; sheet; sheetpath; layer; side; revision; rev; version; index; iteration; änderungsstand; révision; 版本; 版次; 改訂; state; status; lifecycle; lifecycle state; lifecycle status; rohs; reach; sector; tier; product type; segment; date; valid from; valid to; valid until; created; modified; last updated; last updated on date time; gültig ab; gültig bis; datum; 日期; 日付; effective date; expiry; day; due; id; region; zip; postal code; postcode; plz; phone; email; contact; telefon; ansprechpartner; contact name; contact email; state province; province; smelter contact name; 省; 邮编; 电话; 联系人; tolerance; voltage; power; voltage rating; power rating; rated voltage; temperature; toleranz; spannung; pins; pin count; mounting type; mount; height; width; length; size; dimension; dimensions; color; colour; finish; surface; thickness; 公差; 尺寸; 颜色; 表面处理; 寸法; abmessung; bom id; type; owner; batch; duration; duration per unit; resource; resource quantity; customer; customer name; customer order number; tracking number; priority; maximum; calendar; start date; end date; due date; field; key; title block; generated; author; project; company address; wt percent';

/** Returns words by meaning as a list, with meaningless ones under null. */
export function listWords(words: Words, nothing: string): readonly (readonly [ForeignColumn | null, string])[] {
  return [...(Object.entries(words) as [ForeignColumn, string][]), [null, nothing]];
}

/**
 * Headers by meaning, from the exports of ERP, PLM, ECAD and planning systems and from plain English, German, French, Chinese and Japanese; the
 * words of one entry are parted by semicolons. `null` is for known columns without a meaning for the import. Case, accents and punctuation do
 * not matter.
 */
export const COLUMN_WORDS = listWords(WORDS, NOTHING);
