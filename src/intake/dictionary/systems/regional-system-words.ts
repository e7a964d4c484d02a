import type { ForeignColumn } from '../../base/foreign-table.ts';

/**
 * Headers of planning systems as they are sold in one part of the world (Kingdee, Yonyou U8 and Digiwin in China, mcframe and OBIC7 in
 * Japan, Sage X3 and Divalto in France, Zucchetti and TeamSystem in Italy, A3ERP in Spain, TOTVS in Brazil), and of SAP Business One and
 * Infor LN; read like `system-words.ts`. The words of one entry are parted by semicolons.
 */
export const REGIONAL_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    '父项物料编码; 父项物料代码; 父项物料编号; 父项编码; 父项料号; 父项品号; 父项代码; 母件代码; 母件料号; 主件品号; 主件料号; 主件编码; 主件编号; 主件代码; 产品品号; 親品目コード; 親品目番号; 親部品番号; 親部品コード; 親品番コード; 親図番; 製品コード; article père; code article père; article parent; code parent; référence père; réf père; produit père; codice padre; articolo padre; codice articolo padre; codice assieme; assieme; codice prodotto finito; prodotto padre; manufactured item; mfg item; parent item no; parent item code; parent code; father; artículo padre; código artículo padre; código padre; producto padre; artículo principal; código pai; código do produto pai; produto pai; item pai',
  ],
  [
    'part-number',
    '子项物料编码; 子项物料代码; 子项物料编号; 子项编码; 子项料号; 子项品号; 子项代码; 子件代码; 元件品号; 元件编码; 元件料号; 元件代码; 材料品号; 子品目コード; 子品目番号; 子部品番号; 子部品コード; 子品番; 子図番; 構成品目コード; 構成部品番号; article composant; code composant; référence composant; code article composant; codice figlio; articolo figlio; codice articolo figlio; codice componente; articolo componente; codice articolo; cod articolo; código hijo; artículo hijo; código componente; código de artículo; cod artículo; código do componente; código do produto; plan item; componente',
  ],
  [
    'description',
    '子项物料名称; 子项名称; 子项规格型号; 子件规格; 元件品名; 元件规格; 存货名称; 子品目名; 子部品名; 子品目名称; désignation composant; libellé composant; désignation 1; descrizione figlio; descrizione componente; descrizione articolo; descripción componente; descripción artículo; descrição do componente',
  ],
  [
    null,
    'child num; 父项物料名称; 父项名称; 父项规格型号; 母件名称; 母件规格; 主件品名; 主件规格; 親品目名; 親品目名称; 親部品名; désignation père; désignation parent; descrizione padre; descripción padre; 版本号; 替代方案; 有效開始日; scrap quantity; 固定损耗; 税率; 税率 percent; tree type; issue mthd; issue method; snc code; price list',
  ],
  [
    'quantity',
    '用量 分子; 用量分子; 分子; 标准用量; 组成用量; 組成用量; 構成数; 構成数量; 取数; quantité de lien; qté lien; qté de lien; quantité lien; quantité unitaire; coefficient de lien; coefficiente impiego; coefficiente di impiego; coeff impiego; qta impiego; quantità impiego; cantidad por unidad; coeficiente; quantidade por unidade; net quantity; net qty',
  ],
  [
    'base-quantity',
    '用量 分母; 用量分母; 分母; 基础数量; 基础用量; 底数; 批量基数; 基準数量; 基準数; ベース数量; quantité de base; quantité base; base de lien; quantità base; qta base; cantidad base; quantidade base; qauntity',
  ],
  [
    'procurement',
    '外购; 外購; 物料属性; 存货属性; 品号属性; 物料来源; 来源码; 供应方式; 手配区分; 調達区分; 内外作区分; 内外製; 内製外製区分; 品目手配区分; provenance; provenance article; mode d approvisionnement; type d approvisionnement; mode appro; mode d appro; mode approv; type appro; type d appro; acheté fabriqué; acheté ou fabriqué; provenienza; provenienza articolo; tipo approvvigionamento; modalità approvvigionamento; procedencia artículo; tipo de aprovisionamiento; método de aprovisionamiento; comprado fabricado; tipo de suprimento; prcrmnt mtd; procurement method; default supply source; supply source',
  ],
  [
    'unit',
    '子项单位; 父项单位; 主计量单位; 库存单位; 采购单位; 计价单位; 基本计量单位; 発注単位; 購買単位; 在庫単位; 管理単位; inventory unit; unité de stock; unité d achat; unité de gestion; um acquisto; um magazzino; unità di misura acquisto; unidad de compra; unidade de compra; invntry uom; inventory uom; buy unit msr; purchase uom; uom name',
  ],
  [
    'price',
    '无税单价; 不含税单价; 未税单价; 原币单价; 原币无税单价; 采购单价; 購入単価; 発注単価; 仕入単価; prix d achat; prix d achat net; prix net; prezzo netto; prezzo di acquisto; precio neto; precio de compra; preço de compra',
  ],
  ['currency', '币别; 结算币种; 取引通貨; valuta; moneda; divisa; moeda; doc cur'],
  [
    'annual-demand',
    '预测数量; 预测量; 预测需求量; 计划数量; 销售预测数量; 计划产量; 計画数量; 予測数量; quantité prévue; quantité prévisionnelle; prévision; quantità prevista; previsione; cantidad prevista; previsión; quantidade prevista; demand forecast',
  ],
  [
    'supplier-id',
    'card code; buy from business partner; buy from bp; vendor bp; 厂商编码; 厂商代号; 供货商编码; 供应商代号; 购入先コード; 購入先コード; 発注先コード; code fourn; n° fournisseur; cod fornitore; cód proveedor; código del proveedor',
  ],
  [
    'supplier',
    'card name; buy from bp name; bp name; 供应商简称; 供应商全称; 厂商简称; 默认供应商; 主供应商; 默认供货商; 購入先名; 発注先名; 仕入先略称; raison sociale fournisseur; fournisseur principal; fournisseur habituel; ragione sociale; denominazione; fornitore abituale; fornitore principale; fornitore preferenziale; razón social; nombre comercial; proveedor habitual; razão social',
  ],
  [
    'supplier-part-number',
    '供应商存货编码; 供应商物料代码; 供应商品号; 供应商料号编码; 仕入先品目コード; 購入先品番; référence article fournisseur; réf article fournisseur; codice articolo fornitore; cod articolo fornitore; codice fornitore articolo; código artículo proveedor; referencia proveedor; código do produto no fornecedor; supp cat num; bp item code; bp catalog no; bp catalog number',
  ],
  ['country', 'nazione; paese fornitore; país proveedor; 国别地区; 国家 地区; 国名称'],
  [
    'category',
    '存货大类名称; 存货分类; 存货分类名称; 物料分组; 物料分组名称; 品类; itms grp nam; famille article; famiglia; gruppo merceologico; familia artículo',
  ],
  [
    'mass',
    '单位净重; poids us; poids unitaire; peso netto; peso unitario; peso neto; peso líquido; s weight1; s weight 1; std wt; standard weight; std weight; wt each; weight each; unit wt; wt pc; piece wt; wt per pc; stückgewicht; hmotnost ks',
  ],
  ['stock', 'on hand'],
  [
    'lead-time',
    '標準lt; 調達lt; 購買lt; 発注lt; 手配lt; 納入lt; 標準リードタイム; 調達リードタイム; 購買リードタイム; l t; l t days; l t weeks; l t wks; lt wks; lt weeks; lt days; 采购提前期 天; リードタイム 日; délai; délai jours; lead time gg; giorni consegna; tempo approvvigionamento; plazo de entrega días; supply time',
  ],
  [
    'share',
    'percent alloc; alloc; alloc percent; percent allocation; allocation percent; percent split; percent of buy; percent of supply; quote percent; quotierung; quotierung percent; quotenanteil; lieferanteil; lieferanteil percent; bezugsanteil; bezugsquote; 配额; 配额 percent; 采购配额; 供货比例; 発注比率; répartition; répartition percent; part percent; quota; quota percent; quota di acquisto; cuota; cuota percent',
  ],
  [
    'valid-from',
    '生效日期; 生效日; 启用日期; 有效期自; 有效期从; 有效期起; 有效起始日期; 有效开始日期; 有効開始日; 適用開始日; date début; date de début; date début validité; data inizio validità; valido da; fecha desde; fecha inicio',
  ],
  [
    'valid-to',
    '失效日期; 失效日; 停用日期; 有効終了日; 適用終了日; date fin; date de fin; date fin validité; data fine validità; valido fino a; fecha hasta; fecha fin',
  ],
  // SAP in French, Spanish, Portuguese, Italian, Chinese and Japanese.
  [
    'level',
    'niveau d éclatement; niveau éclatement; niv éclatement; niveau de nomenclature; nivel explosión; nivel de explosión; nível de explosão; livello di esplosione; livello esplosione; 展开层次; 展开级别; 展开层; 展開レベル; 展開階層',
  ],
  [
    'part-number',
    'nº componentes; nº componente; nº de componentes; número componente; componentes; nº material; nº componente material; nº do componente; n componente; n componenti; 组件号; 组件; 组件编号; 组件编码; 组件物料; 物料; 構成品目; 構成品目番号; 品目; 자품목코드; 자품번; 품목코드; 품번; 자재코드; 자재번호; kod składnika; indeks składnika; kod materiału; kod towaru; indeks towaru; indeks materiałowy; indeks; kod produktu',
  ],
  [
    'parent',
    '모품목코드; 모품번; 상위품목코드; 상위품목; 완제품코드; kod wyrobu; indeks wyrobu; kod wyrobu gotowego; kod zespołu',
  ],
  [
    'description',
    'ressourcenbezeichnung; désignation objet; désignation d objet; description objet; texto breve objeto; texto breve de objeto; texto breve material; texto breve de material; texto breve do objeto; denominación objeto; definizione oggetto; descrizione oggetto; testo breve oggetto; 对象描述; 组件描述; 組件描述; 品目テキスト; 構成品目テキスト; 品目内容説明; 품목명; 자품목명; 품명; 자재명; nazwa składnika; nazwa towaru; nazwa materiału',
  ],
  [
    null,
    '모품목명; 상위품목명; nazwa wyrobu; straty; straty percent; cost of goods sold; cogs; cost of sales; lieferantennr werk; lieferantennummer werk; lieferantennr des werks; lieferantennummer des werks; kundennr werk; kundennummer werk; kundennummer des werks; vendor number plant; vendor number of plant; customer number plant; customer number of plant; matchcode; nome fantasia; loja; municipio estado; 담당자',
  ],
  [
    'quantity',
    'qté composant; qté comp; quantité composant; qté composant uqc; ctd componente; ctd comp; ctd componentes; cantidad componente; cantidad de componentes; qtd componente; qtd comp; quantidade componente; qtà componente; qtà componenti; quantità componente; 组件数量; 组件用量; 構成数量; 정미수량; 필요수량; 실소요량',
  ],
  [
    'unit',
    'unité de quantité composant; unité qté composant; unité composant; uqc; uqb; unité de quantité de base; unidad medida componente; unidad de medida componente; unidad medida; umc; umb; unidad medida base; unidad medida pedido; unidade medida componente; unidade de medida básica; um componente; unità di misura componente; 组件单位; 订单单位; 订单价格单位; 構成数量単位; 数量単位',
  ],
  [
    'line-kind',
    'type de poste; type poste; tipo posición; tipo de posición; ctgm item; tipo posizione; 项目类别; 明細カテゴリ; ressourcenart',
  ],
  ['item-number', 'nº posición; 子件行号; 子项行号; 组件行号; 行号; 明細番号; 项目编号; 项目号'],
  [
    'price',
    'prix net; preço líquido; último preço; 净价; 净价格; 标准进价; 进价; 正味価格; 正味単価; cena zakupu; cena jednostkowa; cena netto',
  ],
  [
    'price-unit',
    'par; base de prix; unité de prix; por; cantidad base precio; unidad precio; unidade preço; quantità di prezzo; unità di prezzo; per; 价格基数',
  ],
  ['currency', '통화; 화폐; waluta; 交易币别'],
  [
    'lead-time',
    'délai prévis livraison; délai prévisionnel de livraison; délai prévisionnel livraison; plazo entrega prev; plazo entrega previsto; plazo de entrega previsto; prazo entrega previsto; prazo de entrega previsto; tempo consegna previsto; tempo di consegna previsto; 计划交货时间; 计划交货天数; 固定前置天数; 前置天数; 納入予定日数; 計画納期日数; 납기일수; 조달기간; termin dostawy; czas dostawy',
  ],
  ['supplier-id', '거래처코드; 매입처코드; 供应商代号; kod dostawcy; kod kontrahenta; indeks dostawcy'],
  ['supplier', '거래처명; 매입처명; 主要供应商名称; 公司全名; nazwa dostawcy; nazwa kontrahenta; fornecedor padrão'],
  ['origin-country', 'kraj pochodzenia; herkunftsland ware'],
  ['city', 'município'],
  ['valid-from', '시작일자; 적용시작일; data inicial; data od'],
  ['valid-to', '종료일자; 적용종료일; data final; data do'],
];
