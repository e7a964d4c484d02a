/** Words for an output; `Product ID` and `Component Name` are such words with a kind of name behind them. */
export const MADE: ReadonlySet<string> = new Set(
  'product; parent; assembly; fertigteil; produit fabrique; article fabrique; hovedprodukt; rezept; rezeptur; recipe; paatuote; paanimike; sestava; ana urun; padre; pai; rodic; indeks nadrzedny; nadrzedny; 成品; 成品编码; 成品编号; 成品代码; 产品编码; 产品编号; 产品代码; 產品編號; 產品編碼; 產品代號; 製品コード; 製品番号; 제품코드; 제품번호; 완제품코드; matnr; produk; vyrobok; izdelek; gaminys; gaminio kodas; toode; производ; готов производ; finished good; finished goods; finished product; fg; end product; end item; model; system; machine; device; gerat; hovedvare; hovedartikkel; sku; item; article; artikel; artikkel; artigo; articolo; article compose; output; producto; producto terminado; articulo; articulo transformado; produit; produit fini; ensemble; produkt; erzeugnis; baugruppe; fertigprodukt; endprodukt; prodotto; produto; 产品; 成品; 母件; 父件; 父项; articolo prodotto; articolo padre; codice padre; vyssi dilec; vyrobek; ana malzeme; mamul; wyrob; изделие; готовая продукция; 主件; 모품목; 모품번; hoofdartikel; ubergeordneter artikel; oberartikel; kopfartikel; artigo pai; produto pai; articulo padre; article pere; 製品; 親品目; 親部品; material; produced item; produced material; produs; cod produs; produs finit; 製品番号; 制品番号; 製品コード; 制品コード; 製品品番; 制品品番; 完成品番号; 親コード; parent product template; parent product; produkt wyjsciowy; mutato produkt; produktnummer; kesztermek; gyartmany; szulo cikkszam; proizvod; gotovi proizvod; виріб; ylanimike; thanh pham; ma thanh pham; 物料; 品目'.split(
    '; ',
  ),
);
/** Words for its input. */
export const GOES_IN: ReadonlySet<string> = new Set(
  'material part; mtl part; ravara; ravare; raaka aine; surovina; nizsi dilec; rohteil; ref composant; underprodukt; einsatzstoff; einsatzartikel; zutat; figlio; filho; hijo; indeks podrzedny; podrzedny; материал; комплектующее; сырье; 物料编码; 物料代码; 物料编号; 物料号; 材料编码; 材料代码; 原料编码; 原材料编码; 部品コード; 部品番号; 자재코드; 부품코드; 부품번호; comp; onderdeel; alt malzeme; bilesen; 元件; 자품목; 자품번; unterartikel; artigo filho; produto filho; articulo hijo; article fils; component; component part no rev; child; elex; komponent; consumed item; consumed material; stucklistenkomponente; teil; teilenummer; teilenr; teile nr; bestandteil; sachnummer; dil; kod bahan; kode bahan; bahan; bahan baku; zaliava; zaliavos kodas; суровина; саставни део; sastavni dio; sestavni del; 소요자재; bom component; bill component; 构成品目; 構成品目; idnrk; member; member item; ingredient; part; raw material; material; rm; component part; mtl part; element; sub item; subitem; sub component; subcomponent; input; ingredient; componente; materia prima; insumo; composant; matiere; matiere premiere; komponente; bauteil; einzelteil; rohstoff; einsatzmaterial; componente material; 组件; 子件; 物料; 原材料; 零件; 子项; 部品; 構成品; 子部品; 子品目; ressource; składnik; surowiec; slozka; hammadde; комплектующее; сырье; комплектуюча; складова; componenta; cod component; cod componenta; cod material; 部品番号; 部品コード; komponens; alkatresz; diel; cislo dielu; 원재료; 원재료코드; 원자재; style component; komponentnummer; komponentti; komponenta; εξαρτημα; linh kien; vat tu; ma vat tu; รหัสวัตถุดิบ; رقم المكون'.split(
    '; ',
  ),
);

/** Names without a meaning by themselves; beside an input column, the first repeating one is the output. */
export const PLAIN_NAMES = [
  'cikkszam',
  'sajat cikkszam',
  'own part number',
  'own item number',
  'internal part number',
  'style no',
  'style number',
  'style',
  '物料代码',
  '物料编码',
  '物料编号',
  '物料号',
  '品号',
  'codigo',
  'codice',
  'artikelnummer',
  'artikel nr',
  'name',
  'item',
  'item name',
  'number',
  'item number',
  'code',
  'sku',
  'display name',
  'id',
  'internal id',
];

/** A name with its kind before or behind it. */
export const KINDS =
  /^(?:(?:id|code|codigo|no|nr|sku|nom|name|nombre|desc|description|descripcion|bezeichnung|designation) (?:de |du |of )?)?(.+?)(?: (id|item|code|codigo|key|number|num|no|nr|nummer|numero|sku|ref|reference|ipn|pn|part number|name|nom|nombre|nome|desc|description|descripcion|bezeichnung|designation|名称|名|编码|编号|料号|代码|コード|番号))?(?: sku)?$/;

/** `子项物料代码`: what goes in, with the kind of name behind it and no blank between. */
const CHILD_SIGNS = /^(?:子项|子件|子物料|子阶|下阶)(?:物料)?(?:代码|编码|编号|料号|品号|号)$/;

/** What a header names, without the kinds of names behind it: `component item number` is `component`. */
export function findBase(text: string): string {
  if (CHILD_SIGNS.test(text)) return '子件';
  let base = text;
  for (let step = 0; step < 3 && !GOES_IN.has(base) && !MADE.has(base); step++) base = KINDS.exec(base)?.[1] ?? base;
  return base;
}

/** What lists of SAP head what is made and what goes into it. */
export const OF_MATERIAL = /^(?:matnr|material(?:nummer| number| no)?|物料|品目)$/;
export const OF_COMPONENT = /^(?:idnrk|stucklistenkomponente|bom component|bill component|组件|构成品目|構成品目)$/;

/** What systems call the bill itself. One bill has many lines, so that its name repeats; the id of a line does not. */
export const BILL =
  /^(?:production )?(?:bom|bill|bill of materials?) ?(?:id|no|nr|number|code|name)$|^(?:stlnr|stuckliste(?:nnummer|n nr)?|stucklistennr)$/;
/** What Business Central calls the bill of an item in other languages, which stands for the item itself over the lines of the bill. */
export const NUMBERS_BILL =
  /^(?:fert(?:igungs)? ?stucklisten ?nr|productiestuklijst ?nr|n nomenclature(?: de production)?|n l m produccion|n lista materiales produccion|nr dist(?:inta)? base produzione|produktionsstrukturnr|produktionsstyklistenr|produksjonsstyklistenr)$/;
/** What is never the id of a line, so that bills of one line each are told as well. */
export const NAMES_BILL = /^(?:production )?(?:bom|bill of materials?) ?(?:no|nr|number|code|name)$/;

/** Words that name what is made and never what goes in. */
export const ONLY_MADE: ReadonlySet<string> = new Set(
  'product; parent; assembly; finished good; finished goods; finished product; fg; end product; produkt; erzeugnis; baugruppe; produit; prodotto; producto; 产品; 成品; 母件; 父件; 父项; 製品; изделие'.split(
    '; ',
  ),
);

/** What goes in where no column says so more plainly, and is made where one does. */
export const OF_EITHER: ReadonlySet<string> = new Set([
  'material',
  'part',
  'teil',
  'teilenummer',
  'teilenr',
  'teile nr',
  'sachnummer',
  '物料',
  '物料编码',
  '物料代码',
  '物料编号',
  '物料号',
]);

/** What names either side of a line, so that the other column tells which. */
export const OF_PAIR: ReadonlySet<string> = new Set([
  'part',
  'part no rev',
  'material',
  'teil',
  'artikel',
  'article',
  'articolo',
]);

/** Whether a folded group name over a folded kind of name says what is made: `Assembly` over `No.`, beside `Component` over `No.`. */
export function headsWhatIsMade(group: string, own: string): boolean {
  return ONLY_MADE.has(group) && findBase(`${group} ${own}`) === group;
}
