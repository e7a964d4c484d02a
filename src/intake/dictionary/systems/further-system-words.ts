import type { ForeignColumn } from '../../../domain/tables/foreign-columns.ts';

/**
 * Headers of Oracle EBS, Baan, Dynamics GP, JD Edwards in German, Yonyou U9, mcframe, Priority in Hebrew, Infor M3, o9, of customs declarations, and of SAP in Hungarian, Dutch and by the labels of its tables, read with those of
 * the other systems. The words of one entry are parted by semicolons.
 */
export const FURTHER_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    'ps par; 親商品コード; parent item #; parent item number; 父件物料编码; 父件物料代码; 父项物料编码; prno; produced item; 上级物料编码; main item; übergeordnete artikelnr; übergeordnete artikelnummer; übergeordneter artikel; 母项料号; 母项编码; 母项物料; 親品目cd; מק"ט אב; מק״ט אב; anyag fölérendelt; bovenliggend artikel; bovenliggend materiaal; hoofdartikel',
  ],
  [
    'part-number',
    'ps comp; pt part; vp part; 商品コード; 子商品コード; child item #; 子件物料编码; 子件物料代码; 子项物料编码; mtno; itno; consumed item; 构成品目; 構成品目; stücklistenkomponente; bom component; sales part; sales part no; sales part number; inventory part; 组件; 组件编码; kompon art nr; komponentenartikelnr; kompon artikelnr; 2 artikelnr; 2 artikelnummer; zweite artikelnr; 子项料号; 子项编码; 子项物料; 子品目cd; 品目cd; מק"ט; מק״ט; מק"ט בן; מק״ט בן; komponens; komponens száma; anyag; anyagszám; cikkszám; termék; componentnummer; component nr; materiaal; materiaalnummer; artikelcode',
  ],
  [
    'description',
    'ingredient name; produktnavn; rohteilbezeichnung; komponentenbez; komp bez; artikelbez; artikel bez; materialbez; produktbez; teilebez; bez; pt desc1; 商品名; 子商品名; 子件物料名称; 子项物料名称; itds; 品目テキスト; 构成品目テキスト; 物料文本; תאור מוצר; תיאור מוצר; תאור מוצר בן; תיאור מוצר בן; megnevezés; anyag megnevezése; rövid szöveg; objectomschrijving; materiaalomschrijving; 子项品名',
  ],
  [
    null,
    '親商品名; 父件物料名称; 父项物料名称; ps ref; ps op; child variant #; parent variant #; vp vend part; vd curr; 母项品名; 母项名称; תאור מוצר אב; תיאור מוצר אב; 用量类型; adressart; suchart; zweigst werk; sort order; bucket type; forecast designator; alternate bom designator; instance name',
  ],
  [
    'base-quantity',
    'quantite produite; qte produite; quantite fabriquee; 父件数量; 父项数量; 基本数量; 基准数量; 基準数量; 母项数量; 母项底数; 底数; 母件底数; basishoeveelheid; alapmennyiség; basis hoeveelheid; quantity parent; basis quantity',
  ],
  [
    'quantity',
    'ps qty per; std qty; standard qty; 構成数量; cnqt; 构成品目数量; 構成品目数量; 组件数量; consumption quantity per; consumption quantity; consumption qty per; 子项用量; 构成数; 構成数; כמות; mennyiség; komponens mennyisége; hoeveelh; hoeveelheid; componenthoeveelheid; menge je; design qty; design quantity; net quantity; instance quantity',
  ],
  [
    'unit',
    "יח'; יח׳; יחידה; יח' מידה; mértékegység; mennyiségi egység; eenheid; hoeveelheidseenheid; u of m; unit meas lookup code; 子项单位",
  ],
  ['order-unit', 'prijshoeveelheidseenheid; ár mértékegysége'],
  ['level', 'szint; robbantási szint'],
  ['item-number', 'tétel; tételszám; positions nr'],
  [
    'supplier',
    'vd sort; 主仕入先名; sunm; shipper; shipper name; exporter; exporter name; consignor; consignor name; foreign supplier; versender; exporteur; expéditeur; speditore; mittente; nadawca; 发货人; 境外发货人; 輸出者; 仕出人; 荷送人; alphaname; שם ספק; szállító neve; szállító; naam leverancier; leverancier',
  ],
  [
    'supplier-id',
    "vp vend; vd addr; 主仕入先コード; adressnr; adressnummer; lieferantennr; מס' ספק; מס ספק; מספר ספק; szállító száma; szállítókód; leveranciersnummer",
  ],
  [
    'country',
    'ad ctry; vd ctry; 仕入先国; 仕入先国名; cscd; country of export; country of exportation; export country; exporting country; country of dispatch; dispatch country; versendungsland; ausfuhrland; pays d exportation; pays de provenance; paese di provenienza; kraj wysyłki; 启运国; 貿易国; 积出国; 積出国; 輸出国; 发货国; 出口国; 起运国; 出货国; 出荷国; 仕出国; 수출국; 선적국; ihracat ülkesi; yükleme ülkesi; страна отправления; страна экспорта; país de procedencia; país de exportación; país de envío; land van verzending; versandland; paese di spedizione; kraj eksportu; 国家 地区代码; 国家地区代码; מדינה; ארץ; ország; 国cd; 国コード',
  ],
  [
    'price',
    'vp q price; 標準仕入単価; 仕入単価; 不含税单价; 无税单价; 未税单价; pupr; einheitspreis; מחיר; nettó ár; egységár; beszerzési ár; nettoprijs; inkoopprijs; 最终价; 购入单价; 購入単価; last originating cost',
  ],
  ['price-unit', 'price basis; preisbasis; egység; áregység; ár egység; prijseenheid'],
  [
    'selling-price',
    'pt price; 標準売上単価; 売上単価; 標準販売単価; 販売単価; eladási ár; eladási egységár; 售价; 销售单价',
  ],
  [
    'currency',
    'vp curr; cucd; waerk; belegwährung; auftragswährung; 凭证货币; währg; מטבע; pénznem; valuta; 通貨cd; last currency id',
  ],
  [
    'annual-demand',
    'demande annuelle; domanda annua; volume annuo; roczny wolumen; 年間数量; consumo anual; éves mennyiség; éves igény; éves szükséglet; 年销量; 年销售量; 年产量; כמות שנתית; תחזית שנתית; qty sold; quantity sold; qty sold ytd; quantity sold ytd; units sold ytd; qty sold last year',
  ],
  [
    'lead-time',
    'vp vend lead; pt pur lead; 調達日数; 供货提前期; lea1; זמן אספקה; szállítási idő; plan levertijd; levertijd; 標準購買lt; 購買lt; 标准采购周期; average lead time',
  ],
  [
    'blocked',
    'gesperrte bezugsquelle; 冻结来源; blocked source of supply; cancel flag; cancelled flag; cancelled; canceled; storniert',
  ],
  [
    'unit',
    'pt um; peun; unms; 构成品目数量単位; 構成品目数量単位; 构成品目数量单位; 组件计量单位; 组件单位; 销售单位; inventory uom',
  ],
  ['supplier-id', 'suno'],
  [
    'stock',
    'matl wrhs stk qty in matl base unit; saldo; lagersaldo; saldo i lager; disponibelt; beholdning; lagerbeholdning; saldo fysisk; varastosaldo; qty on hand; qtyonhand; 現在庫数; 現在庫数量; stqt; gesamtbestand; 非限制使用的库存; 非限制使用',
  ],
  [
    'hs-code',
    'csno; customs statistics no; customs statistics number; statistics number; 商品代码; 関税番号; hts number; hts no; tariff number; hs number; warencode',
  ],
  [
    'part-number',
    'produktnr; produktnummer; rohteil; rohteilnr; rohteilnummer; fertigteil; fertigteilnr; variant code sku; ingredient variant code sku; ingredient sku; variant code; variant sku; sku; stockcode; stock code',
  ],
  [
    'parent',
    'product variant code sku; parentpart; parent part; obermaterial; obermaterialnummer; kopfmaterial; oberbaugruppe; stücklistenkopf; übergeordnetes material; übergeordnete baugruppe',
  ],
  ['supplier-part-number', 'supcataloguenum; sup catalogue num; sup catalogue number'],
  [
    'price',
    'standardpris; à pris; snittpris; kostpris; senaste inköpspris; medelpris; lastpricepaid; last price paid; materialcost',
  ],
  ['lead-time', 'ledtid dgr; material planned delivery durn'],
  [
    null,
    'qty allocated; quantity allocated; allocated; committed; qty on order; quantity on order; on order; expected; reserved; reserverat; beställt; route; fixed qty per; sequence num',
  ],
  ['procurement', 'pt pm code; 调达タイプ; 調達タイプ; 采购类型'],
  ['origin-country', 'pt origin; orco; 原产国'],
  [
    'location',
    '庫別; 倉別; 库别; 仓别; 倉庫名稱; 仓库名称; 倉庫代號; 仓库编码; lagerplats; lagerställe; склад; whlo; 存储地点',
  ],
  ['site', 'プラント'],
  [
    'valid-from',
    'ps start; effective from; fdat; phase in; phase in date; effective start date; effective start; consumption start date',
  ],
  ['valid-to', 'ps end; effective to; tdat; phase out; phase out date; effective end date; effective end'],
  ['kind', '商品区分; itty; 品目タイプ; anyagtípus'],
];
