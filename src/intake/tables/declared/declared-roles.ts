import { keepLately } from '../../../domain/texts/keep-lately.ts';
import type { DeclaredRole } from './declared-role.ts';
import { isConditionHeader } from '../../values/contents/conditions-beside.ts';
import { findFurtherRole } from './further-roles.ts';

/** The first pattern matching a header counts; headers are folded (`foldLabel`). */
const ROLES: readonly (readonly [DeclaredRole, RegExp])[] = [
  [
    'above-threshold',
    /\b(?:above|over|exceed(?:s|ed|ing)?|greater than|more than)\b.{0,24}\b(?:threshold|limit|level)s?\b|(?:über|oberhalb).{0,20}(?:schwell|grenzwert)|(?:au-dessus|supérieure?).{0,16}seuil|(?:超过|超過|高于|超出).{0,6}(?:阈值|限值|限量|閾値)|(?:阈值|限值|閾値)(?:以上|超)|^(?:含有)?判定(?:結果|结果)?$/,
  ],
  [
    // Whether a substance is in the part at all, with yes or no below; what asks for more than a threshold is none.
    'presence',
    /^(?:(?:is )?(?:present|contained|contains(?: substance)?|presence|included)|enthalten|vorhanden|présent|presen(?:te|za|cia|ça)|contenu|contiene|contém|(?:content|contain(?:s|ed)?|含有) ?(?:y ?\/ ?n|yes ?\/ ?no)|是否含有|有无|含有の有無|含有有無|有無|포함여부)\??(?: ?[([].{0,12}[)\]])?$/,
  ],
  [
    // The least that the instrument would have found, or that is asked about; no share of anything.
    'detection-limit',
    /^(?:lo[dq]|mdl|dl)\b|(?:detection|quantification|reporting) (?:limit|level|threshold)|limit of (?:detection|quantification|reporting)|nachweisgrenze|bestimmungsgrenze|limite de (?:détection|quantification|detección)|limite di rilevabilità|检出限|检测限|定量限|検出(?:下限|限界)|定量(?:下限|限界)|^(?:(?:reporting|declaration|declarable|cut-?off) )?(?:threshold|cut-?off)(?: value| limit| level)?$|^(?:melde|deklarations|erklärungs|berichts)?schwellen?(?:wert)?$|^(?:valeur )?seuil(?: de déclaration)?$|^umbral$|^soglia$|^limiar$|^(?:报告|申报|申報)?阈值$|^限值$|^(?:報告)?閾値$|^報告レベル$|^しきい値$/,
  ],
  [
    'portion-before',
    /^(?:(?:originally |previously )?(?:declared|stated|reported|given)|(?:bisher |zuvor )?(?:gemeldet|angegeben|deklariert)|déclarée?|dichiarat[oa]|申报值?|申告値|old|previous|former|earlier|incorrect|wrong|erroneous|instead of|was|before correction|alte[rn]?|bisherige[rn]?|vorherige[rn]?|falsche[rn]?|fehlerhafte[rn]?|statt|vor (?:der )?korrektur|ancienne?|précédente?|erronée?|au lieu de|avant correction|vecchi[oa]|precedente|errat[oa]|invece di|prima della correzione|antigu[oa]|anterior|errónea?o?|en lugar de)(?: (?:value|content|share|amount|figure|result|entry|wert|gehalt|anteil|angabe|valeur|teneur|valore|contenuto|tenore|valor|contenido))?$|^(?:valeur|teneur|valore|contenuto|tenore|valor|contenido) (?:ancienne?|précédente?|erronée?|avant correction|vecchi[oa]|precedente|errat[oa]|anterior|antigu[oa]|erróne[oa])$|^(?:value|content|wert|gehalt) (?:before|vor) (?:the |der )?(?:correction|korrektur)$|^(?:原|旧|舊|原来的?|错误|錯誤)(?:值|含量|数值|申报值|記載値|値)$|^(?:更正|订正|訂正|修正|勘误|改正)前(?:的?(?:值|値|含量|含有[率量]|数值))?$|^(?:旧値|誤)$/,
  ],
  [
    'portion-after',
    /^(?:new|corrected|correct|rectified|right|is now|should (?:be|read)|after correction|neue[rn]?|korrigierte[rn]?|berichtigte[rn]?|richtige[rn]?|richtig|nach (?:der )?korrektur|nouvelle|corrigée?|correcte?|après correction|nuov[oa]|corrett[oa]|rettificat[oa]|dopo la correzione|nuev[oa]|corregid[oa]|correct[oa])(?: (?:value|content|share|amount|figure|result|entry|wert|gehalt|anteil|angabe|valeur|teneur|valore|contenuto|tenore|valor|contenido))?$|^(?:valeur|teneur|valore|contenuto|tenore|valor|contenido) (?:nouvelle|corrigée?|correcte?|après correction|nuov[oa]|corrett[oa]|rettificat[oa]|corregid[oa]|correct[oa])$|^(?:value|content|wert|gehalt) (?:after|nach) (?:the |der )?(?:correction|korrektur)$|^(?:新|正确|正確|更正|订正|訂正|修正|应为|應為)(?:值|含量|数值|値)?$|^(?:更正|订正|訂正|修正|勘误|改正)[后後](?:的?(?:值|値|含量|含有[率量]|数值))?$|^(?:新値|正|正しい値)$/,
  ],
  ['cas', /\bcas\b|cas(?:号|番号|编号|no)|cas rn/],
  ['level', /^(?:tree |structure |bom )?level$|^(?:baum)?ebene$|^stufe$|^niveau|^层级$|^級別$|^级别$|^階層$|^レベル$/],
  ['type', /^(?:node ?)?type$|^(?:knoten)?typ$|^element ?type$|^类型$|^種別$|^タイプ$/],
  [
    'portion-from',
    /(?:portion|anteil|share|content|konzentration|concentration|teneur|gehalt|mass|含|浓度|濃度).*(?:\bfrom\b|\bvon\b|\bmin\b|\bde\b|lower|下限|最小|最低)|^(?:from|von|min|下限|最小值?)$/,
  ],
  [
    'portion-to',
    /(?:portion|anteil|share|content|konzentration|concentration|teneur|gehalt|mass|含|浓度|濃度).*(?:\bto\b|\bbis\b|\bmax\b|\bà\b|upper|上限|最大|最高)|^(?:to|bis|max|上限|最大值?)$/,
  ],
  [
    'portion-of-part',
    /(?:%|percent|anteil|ppm|mass|weight|share|portion|content|含有?[率量]|占比).*(?:of (?:the )?(?:total )?(?:part|product|article|device|component)|am (?:bau)?teil|des (?:bau)?teils|产品|製品中|部品中)|(?:part|product|article) level|^(?:占|在|于)?(?:整个)?(?:产品|產品|部件|零件|制品|製品|部品)(?:总重|中|内|的)*(?:含有?[率量]|占比|百分比|比例|比率|重量比)/,
  ],
  [
    'portion',
    /(?:%|percent|ppm|share|anteil|content|concentration|gehalt|konzentration).* (?:of|in|am|im) (?:the )?(?:homogene(?:ous|n) )?(?:material|werkstoff)|(?:占|在|于)?(?:均[质質])?(?:材料|材[质質])(?:总重|中|内|的)*(?:含有?[率量]|占比|百分比|比例|比率|重量比)/,
  ],
  [
    'material-mass',
    /(?:material|werkstoff|材料|材質|材质|均质材料|均質材料).*(?:mass\b|weight|gewicht|masse|质量|重量|質量)|(?:mass|weight) of (?:the )?(?:homogeneous )?material$|^(?:masse|gewicht)(?: des| vom)?(?: homogenen)? werkstoffe?s?$/,
  ],
  [
    'part-mass',
    /(?:part|product|article|component|teile?|bauteil|artikel|total part|产品|零件|部品|製品).*(?:weight|gewicht|mass\b|masse|质量|重量|質量)|^(?:net )?(?:weight|mass) per (?:piece|part|unit)|^(?:gewicht|masse)(?: (?:pro|je|des|vom))? (?:stück|(?:bau)?teile?s?|artikels?|produkte?s?)$|^stückgewicht|^peso (?:por pieza|per pezzo|unitario)|^poids unitaire/,
  ],
  ['hidden', /^conf(?:\.|idential)?$|^vertraulich$|^confidentiel$|^保密$|^機密$|^秘密$/],
  [
    'substance',
    /^(?:(?:basic |pure |chemical |declared |declarable |reportable |regulated |contained )?substances?(?: name)?|(?:material ?\/ ?)?substance (?:group|category|description)(?: name)?|rein?stoff|stoff(?:name|bezeichnung)?|inhaltsstoff|substance chimique|description of substance|(?:化学)?物质(?:名称?|名)?|物質(?:名称?)?|物質群名?|物质(?:群|组|类别)(?:名称)?|(?:化学)?成分(?:名称?|名)?|元素(?:名称?)?|element|sustancias?|nombre de (?:la )?sustancia|sostanz[ae]|nome (?:della )?sostanza|substâncias?|elementos?|elemento chimico|chemical(?: name)?|ingredient|성분명?|물질명?)$/,
  ],
  [
    'material',
    /^(?:(?:homogeneous )?materials?(?: name| description)?|materiale(?: omogeneo)?|material homogéneo|(?:homogener )?werkstoff(?:name|bezeichnung)?|matériau|材料(?:名称?|名)?|均[质質]材料(?:名称?|名)?|材質名?(?:称)?|材质(?:名称)?|재질명?)$/,
  ],
  [
    'substance-mass',
    /(?:substance|stoff|物质|物質).*(?:mass\b|weight|gewicht|masse|质量|重量|質量)|^(?:masse|gewicht)(?: des| vom)? (?:rein|inhalts)?stoff(?:e?s)?$|^mass ?\((?:mg|g|µg|kg)\)$|^(?:mass|weight|gewicht) ?\[(?:mg|µg)\]$/,
  ],
  [
    'portion',
    /^(?:portion|ratio|anteil|share|content|gehalt|konzentration|concentration|teneur|contenido|contenuto|conteúdo|teor|concentraci[oó]n|concentrazione|concentração|porcentaje|percentuale|porcentagem|mass ?(?:%|percent|fraction|share)|massenanteil|weight ?(?:%|percent)|gew\.?-?%|wt\.?-?%|amount|含量|含有[率量]|浓度|濃度|占比|比例|比率|質量比|함량|함유[량율])|^(?:mass|weight) ?\(?%\)?(?: of| in)? material|^%$|^ppm$/,
  ],
  [
    'our-number',
    /(?:customer|requester|your|kunden|客户|客先|貴社|御社).*(?:part|item|no\b|number|nummer|nr|料号|品番|编码|件号)|^(?:requested|input|searched|buyer['’]?s?) (?:part|item|article|material)[ -]?(?:no|nr|number|id)\b\.?$|^ipn$/,
  ],
  [
    'part-number',
    /^(?:manufacturer |supplier |lieferanten|(?:product|article) ?\/ ?)?(?:part|item|article|material|product|teile?|sach|artikel|material)[ /-]*(?:item |mat\.?-?|sach[ /-]*)?(?:no|nr|number|num|nummer|id|code|type)\b\.?|part\/item no|^sach-?\/?\s*mat|^(?:物料|零件|产品|部品|制品)(?:编[码号]|号|番号|代码)$|^(?:製品|納入|発行者|自社)?品番$|^製品番号$|^料号$|^件号$|^mpn$|^référence|^(?:n[o.]{1,2} |número |num\.? )?(?:d[eao]l?(?:la)? )?(?:pieza|parte|peça|artículo|articolo|artigo|pezzo)$|^(?:código|codice)(?: (?:de |do |del )?(?:pieza|artículo|articolo|item|peça|pezzo|parte|componente|producto|prodotto))?$|^referencia$|^품번$/,
  ],
  [
    'part-name',
    /^(?:(?:product|article) ?\/ ?)?(?:part|item|article|material|product|component)? ?(?:\/ ?)?(?:name|description)$|article name|^(?:benennung|bezeichnung|teilebezeichnung)$|^(?:物料|零件|产品|部品|製品)?(?:名称?|名)$|^品名$|^désignation$|^품명$/,
  ],
  [
    'pieces',
    /^(?:quantity|qty|menge|anzahl|stück(?:zahl)?|stk\.?|nombre de pièces|cantidad|quantità|pieces|pcs|数量|個数|员数|員数|수량)$/,
  ],
  ['unit', /^(?:unit|uom|einheit|me|unité|单位|単位|單位|단위)$/],
  ['mass', /^(?:(?:measured |calculated |net )?weight|gewicht|masse|mass|重量|质量|質量|중량)$/],
  [
    'remark',
    /^(?:remarks?|comments?|notes?|status|状态|狀態|状態|bemerkung(?:en)?|anmerkung|kommentar|备注|備考|비고)$/,
  ],
  [
    'supplier',
    /^(?:supplier|vendor|company|manufacturer|lieferant|hersteller|firma|fournisseur|proveedor|fabricante|fornitore|produttore|fornecedor|供应商|供應商|供方|会社|会社名|サプライヤー?|仕入先|メーカー|厂家|制造商|공급업체)(?: name|名称?|名)?$/,
  ],
  [
    'valid-to',
    /^(?:(?:declaration )?(?:is )?valid (?:until|till|to|through|thru)|expir(?:y|ation)(?: date)?|expires?(?: on)?|válido hasta|valido fino al?|válido até|scadenza|gültig bis|gültigkeit bis|ablaufdatum|valable jusqu.{0,6}|date d'expiration|有效期至?|有效期限|有効期限|失效日期)$/,
  ],
  [
    'valid-from',
    /^(?:(?:declaration )?(?:is )?(?:valid|applies|applicable) (?:from|as of|since)|(?:for )?deliveries (?:from|as of)|gültig (?:ab|von)|gültigkeit ab|gilt ab|(?:für )?lieferungen ab|valable (?:à partir du|dès le)|válid[oa] (?:desde|a partir de)|valid[oa] (?:dal|da)|生效日期|有效期自|有効開始日|適用開始日|유효시작일)$/,
  ],
  [
    'date',
    /^(?:date|release date|effective date|declaration date|issue date|stand|datum|fecha(?: de (?:emisión|declaración))?|data(?: (?:di emissione|de emissão|dichiarazione))?|freigabedatum|ausgabedatum|日期|填表日期|发布日期|回答日|提出日|报告日期|签发日期|検査日|发布日|作成日|記入日|발행일)$|last revision|^(?:test|analysis|measurement|answer|reply) date$|^(?:answered|declared|confirmed|stated|replied) on$|^(?:erklärt|bestätigt|beantwortet) am$|^date of (?:test|analysis|issue|declaration|answer)$|^(?:prüf|analysen?|mess|antwort|ausstellungs|erklärungs)datum$|^(?:检测|测试|分析|答复|签署)日期$|^(?:分析|測定|試験)日$|^(?:corrected|rectified) on$|^date of correction$|^correction date$|^(?:korrigiert|berichtigt) am$|^korrekturdatum$|^(?:corrigée?|rectifiée?) le$|^date de correction$|^(?:corrett[oa]|rettificat[oa]) il$|^data (?:di|della) correzione$|^(?:更正|订正|訂正|修正)(?:日期?|年月日)$/,
  ],
];

/** A percent sign counting mass in one of the languages, in brackets: `(% wag.)`, `[hm. %]`, `(vikt-%)`; not `(% of part)`. */
const OF_MASS =
  /[[(]\s*(?:%\s?(?:wag|peso|(?:en|in|em|de) (?:peso|massa?|masse)|masse|massa|hmot|hm|мас|w\/w|m\/m|weight)\.?|(?:hm|hmot|vikt|vægt|vekt|wag|мас|ağırlıkça|kütlece|중량|질량|重量|by weight)\.?[\s-]?%)\s*[\])]/gu;

/** A header or label without the unit in its brackets, small, with single blanks. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\r\n\s]+/g, ' ')
    .replaceAll(
      /[[(](?:%|wt\.?-?%|gew\.?-?%|ppm|mg|g|kg|µg|gmt|\*|mass ?%|m\/m|质量%|質量%|‰|ppb|(?:mg|g)\/kg|kg\/t|[mµ]g\/g)[\])]/g,
      '',
    )
    .replaceAll(OF_MASS, '')
    .replace(/[::*]+$/, '')
    .trim();
}

const LONGEST_LABEL = 80;

/**
 * The role of a header or label; null if it has none in a declaration. Each kind of declaration asks the first rows of a sheet for their roles again.
 */
export const findRole = keepLately(readRole, { most: 10_000, longest: LONGEST_LABEL });

function readRole(text: string): DeclaredRole | null {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (plain === '' || plain.length > LONGEST_LABEL) return null;
  const folded = foldLabel(text);
  const found = ROLES.find(([, words]) => words.test(folded) || (folded !== plain && words.test(plain)));
  return found?.[0] ?? findFurtherRole(folded) ?? (isConditionHeader(plain) ? 'condition' : null);
}

/** The unit stated by a header in brackets or behind a blank: `[wt%]`, `(mg)`, `Anteil in ppm`; '' if it states none. */
export function findHeaderUnit(text: string): string {
  const plain = text.normalize('NFKC');
  if (plain.toLowerCase().search(OF_MASS) !== -1) return '%';
  const found =
    /[[(]\s*([^[\]()]{1,8})\s*[\])]/.exec(plain)?.[1] ??
    /(?:\bin |\s)(pp[mb]|%|‰|m?g\/kg|kg\/t|[mµμ]g\/g|mg|kg|g|[µμ]g)\s*$/i.exec(plain)?.[1];
  return found ?? (/%|percent/i.test(plain) ? '%' : /\bppm\b/i.test(plain) ? 'ppm' : '');
}
