/** What a list of stock movements says of each. */
export type Field = 'day' | 'part' | 'quantity' | 'type' | 'supplier' | 'unit' | 'document' | 'plant';

const WORDS: Readonly<Record<Field, string>> = {
  day: 'posting date; pstng date; date; budat; buchungsdatum; buch.dat.; datum; 过账日期; 日期; date comptable; date de pièce; date mouvement; fecha; fecha contab; fecha de contabilización; fecha contabilización; data; data reg; data registrazione; data księgowania; data operacji; datum účtování; datum pohybu; tarih; kayıt tarihi; hareket tarihi; dátum; könyvelés dátuma; könyvelési dátum; data înregistrării; data operațiunii; data lançamento; data de lançamento; dt. lçto; data do movimento; bogføringsdato; dato; bokföringsdatum; bokföringsdag; boekingsdatum; mutatiedatum; pvm; päivä; kirjauspäivä; kirjauspvm; tapahtumapäivä; 日付; 転記日付; 入出庫日; 伝票日付; 入出库日期; 单据日期; 業務日期; 业务日期; 일자; 전기일; 입출고일; 입출고일자; дата; дата проводки',
  part: 'material; part number; part_number; part; matnr; item; item no; item number; artikel; artikelnr; materialnummer; 物料; 物料号; référence; referencia; code article; réf; code produit; código; código artículo; cód. artículo; codice; codice articolo; cod. art; articolo; indeks; nr części; kod towaru; číslo dílu; kód zboží; č. dílu; materiál; malzeme no; malzeme kodu; stok kodu; parça no; cikkszám; anyagszám; cikk; cod articol; cod produs; cod material; articol; código do item; cód. item; código do material; código do produto; varenr; varenummer; artikelnummer; artikelno; nimike; nimikenro; tuotenumero; tuotekoodi; 物料编码; 料号; 零件号; 物料代码; 品番; 品目コード; 部品番号; 品目; 품번; 품목코드; 자재번호; артикул; материал; номенклатура; mat.-nr; sachnr; sachnummer; teilenummer; teilenr; part no; p/n; item code; article',
  quantity:
    'quantity; qty; qty in un. of entry; qty in une; menge; menge in erfassme; erfmg; 数量; quantité; qté; cantidad; cant; quantità; q.tà; qtà; ilość; množství; množ; miktar; mennyiség; menny; cantitate; quantidade; qtde; qtd; antal; mængde; kvantitet; aantal; hoeveelheid; määrä; 移動数量; 入出库数量; 入出庫数; 入出庫数量; 수량; 입출고수량; количество; кол-во; anzahl; stück',
  type: 'movement type; mvt; mvt type; mvmt type; bwart; bewegungsart; bwa; entry type; postenart; type; 移动类型; type mouvement; type de mouvement; code mouvement; mouvement; clase de movimiento; clase mov; tipo de movimiento; tipo movimiento; movimiento; tipo movimento; tipo di movimento; causale; causale movimento; rodzaj ruchu; typ ruchu; rodzaj dokumentu; druh pohybu; typ pohybu; pohyb; hareket türü; hareket tipi; hareket tür; işlem türü; mozgásnem; mozgás típusa; mozgástípus; tip mișcare; tip tranzacție; tip miscare; tipo de movimento; tp. mov; tipo mov; movimento; bevægelsestype; posttype; transaktionstype; rörelsetyp; transaktionstyp; bewegingssoort; mutatiesoort; mutatietype; tapahtumalaji; tapahtumatyyppi; tapahtuma; 移動タイプ; 入出庫区分; 入出庫タイプ; 受払区分; 出入库类型; 出入库类别; 业务类型; 입출고구분; 이동유형; 입출고유형; 수불구분; вид движения; тип движения; buchungsart; bewegungstyp; transaction type; movement',
  supplier:
    'supplier; vendor; supplier_id; lieferant; lifnr; source; exporter; 供应商; fournisseur; code fournisseur; n° fournisseur; proveedor; código proveedor; nº proveedor; fornitore; codice fornitore; cod. forn; dostawca; kod dostawcy; nr dostawcy; dodavatel; č. dodavatele; kód dodavatele; satıcı; tedarikçi; tedarikçi no; tedarikçi kodu; cari kod; szállító; szállítókód; szállító kód; furnizor; cod furnizor; fornecedor; cód. fornecedor; código do fornecedor; leverandør; leverandørnr; kreditornr; leverantör; leverantörsnr; leverancier; leveranciersnr; crediteurnr; toimittaja; toimittajanro; toimittajanumero; 供应商编码; 供应商代码; 供应商编号; 仕入先コード; 取引先コード; 仕入先; 공급업체코드; 거래처코드; поставщик; vendor no; supplier code; supplier id; kreditor; lieferantennr; lief.-nr',
  unit: 'unit; unit of entry; eun; uom; bun; me; meins; erfme; einheit; 单位; unité; um; unidad; unità di misura; jm; j.m; mj; birim; ölçü birimi; mértékegység; u.m; unidade; enhed; enhet; eenheid; yks; yksikkö; 単位; 단위; ед. изм; bme',
  document:
    'material document; mat. doc; mat.doc; mblnr; materialbeleg; document; entry no; 物料凭证; document article; n° doc; documento material; documento; documento materiale; n. doc; nr dokumentu; dokument; číslo dokladu; doklad; malzeme belgesi; fiş no; bizonylatszám; bizonylat; nr. document; nr. documento; bilagsnr; bilag; verifikationsnr; dokumentnr; documentnr; materiaaldocument; tositenro; tosite; 单据编号; 单据号; 入出庫伝票; 伝票番号; 자재문서; 전표번호; beleg; belegnr; doc no',
  plant:
    'plant; plnt; site; site_id; werk; werks; buyer_site_id; 工厂; usine; code usine; centro; planta; stabilimento; divisione; zakład; závod; üretim yeri; tesis; fabrika; üzem; gyár; fabrică; uzină; fabrik; anlæg; anläggning; vestiging; fabriek; toimipaikka; tehdas; 工厂代码; プラント; 工場; 工場コード; 플랜트; 공장; 공장코드',
};

/** Headings of its columns, in small letters and without a point or colon at their end; the first of them that a list has counts. */
export const MOVEMENT_HEADERS: Readonly<Record<Field, readonly string[]>> = {
  day: WORDS.day.split('; '),
  part: WORDS.part.split('; '),
  quantity: WORDS.quantity.split('; '),
  type: WORDS.type.split('; '),
  supplier: WORDS.supplier.split('; '),
  unit: WORDS.unit.split('; '),
  document: WORDS.document.split('; '),
  plant: WORDS.plant.split('; '),
};
