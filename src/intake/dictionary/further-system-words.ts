import type { ForeignColumn } from '../../domain/tables/foreign-columns.ts';

/**
 * Headers of Oracle EBS, Baan, Dynamics GP, JD Edwards in German, Yonyou U9, mcframe, Priority in Hebrew, and of SAP in Hungarian and Dutch, read with those of
 * the other systems. The words of one entry are parted by semicolons.
 */
export const FURTHER_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    'main item; übergeordnete artikelnr; übergeordnete artikelnummer; übergeordneter artikel; 母项料号; 母项编码; 母项物料; 親品目cd; מק"ט אב; מק״ט אב; anyag fölérendelt; bovenliggend artikel; bovenliggend materiaal; hoofdartikel',
  ],
  [
    'part-number',
    'kompon art nr; komponentenartikelnr; kompon artikelnr; 2 artikelnr; 2 artikelnummer; zweite artikelnr; 子项料号; 子项编码; 子项物料; 子品目cd; 品目cd; מק"ט; מק״ט; מק"ט בן; מק״ט בן; komponens; komponens száma; anyag; anyagszám; cikkszám; termék; componentnummer; component nr; materiaal; materiaalnummer; artikelcode',
  ],
  [
    'description',
    'תאור מוצר; תיאור מוצר; תאור מוצר בן; תיאור מוצר בן; megnevezés; anyag megnevezése; rövid szöveg; objectomschrijving; materiaalomschrijving; 子项品名',
  ],
  [
    null,
    '母项品名; 母项名称; תאור מוצר אב; תיאור מוצר אב; 用量类型; adressart; suchart; zweigst werk; sort order; bucket type; forecast designator; alternate bom designator; instance name',
  ],
  [
    'base-quantity',
    '母项数量; 母项底数; 底数; 母件底数; basishoeveelheid; alapmennyiség; basis hoeveelheid; quantity parent; basis quantity',
  ],
  [
    'quantity',
    '子项用量; 构成数; 構成数; כמות; mennyiség; komponens mennyisége; hoeveelh; hoeveelheid; componenthoeveelheid; menge je; design qty; design quantity; net quantity; instance quantity',
  ],
  [
    'unit',
    "יח'; יח׳; יחידה; יח' מידה; mértékegység; mennyiségi egység; eenheid; hoeveelheidseenheid; u of m; unit meas lookup code; 子项单位",
  ],
  ['order-unit', 'prijshoeveelheidseenheid; ár mértékegysége'],
  ['level', 'szint; robbantási szint'],
  ['item-number', 'tétel; tételszám; positions nr'],
  ['supplier', 'alphaname; שם ספק; szállító neve; szállító; naam leverancier; leverancier'],
  [
    'supplier-id',
    "adressnr; adressnummer; lieferantennr; מס' ספק; מס ספק; מספר ספק; szállító száma; szállítókód; leveranciersnummer",
  ],
  ['country', 'מדינה; ארץ; ország; 国cd; 国コード'],
  [
    'price',
    'einheitspreis; מחיר; nettó ár; egységár; beszerzési ár; nettoprijs; inkoopprijs; 最终价; 购入单价; 購入単価; last originating cost',
  ],
  ['price-unit', 'egység; áregység; ár egység; prijseenheid'],
  ['selling-price', 'eladási ár; eladási egységár; 售价; 销售单价'],
  ['currency', 'währg; מטבע; pénznem; valuta; 通貨cd; last currency id'],
  [
    'annual-demand',
    'éves mennyiség; éves igény; éves szükséglet; 年销量; 年销售量; 年产量; כמות שנתית; תחזית שנתית; qty sold; quantity sold; qty sold ytd; quantity sold ytd; units sold ytd; qty sold last year',
  ],
  [
    'lead-time',
    'זמן אספקה; szállítási idő; plan levertijd; levertijd; 標準購買lt; 購買lt; 标准采购周期; average lead time',
  ],
  ['blocked', 'cancel flag; cancelled flag; cancelled; canceled; storniert'],
  ['kind', 'anyagtípus'],
];
