import { listWords, type Words } from './column-words.ts';

const WORDS: Words = {
  quantity:
    'kg per 100 kg; kg pro 100 kg; kg je 100 kg; kg pour 100 kg; kg na 100 kg; kg per kg; kompmenge; kompmg; komp menge; komponentenmg; qtd utilizada; qtde utilizada; stück pro baugruppe; stück je baugruppe; anz; fabbisogno unitario; menny; 단위소요량; kpl tuote; mængde; mennyiség',
  'minimum-order':
    'minimum de commande; minimo ordine; minimalne zamówienie; minimální odběr; min objednávka; min rendelés; minimális rendelés; min sipariş; 最低发注数; 最低発注数; minste bestilling; minste bestillingsantall; minimitilaus; comandă minimă; minimalna narudžba; mbm; lotto minimo; lotto min; quantità minima; qtà minima; qta min; pedido mínimo; lote mínimo; cantidad mínima; quantidade mínima; qtde mínima; minimalna ilość; ilość minimalna; min ilość; min ilość zamówienia; minimální množství; min množství; min objednací množství; minimálne množstvo; minimális mennyiség; minimális rendelési mennyiség; min rendelési mennyiség; minimale bestelhoeveelheid; minimum bestelhoeveelheid; min bestelaantal; minsta beställningskvantitet; minsta orderkvantitet; minimum ordremængde; minste bestillingsantall; minimitilausmäärä; minimum sipariş miktarı; min sipariş miktarı; минимальный заказ; минимальная партия; мин партия; мин заказ; 最低订购量; 最小ロット; 最小発注ロット; 최소주문수량; 최소발주량; 최소발주수량',
  maker: '製造会社; 원제조사; marca; marka; produsent; üretici; üretici firma; 制造商名称; 制造厂家',
  supplier:
    'lief; fourn; forn; suppl; 주공급업체; 주공급사; 주거래처; 주공급처; 주요공급업체; 기본공급업체; 厂商全称; 廠商全稱; 供应商全称; 供應商全稱; 公司全称; 공급업체명; 공급사명; 협력업체명; 협력사명; 업체명; huvudleverantör; hovedleverandør; päätoimittaja; hlavní dodavatel; hlavný dodávateľ; glavni dobavljač; glavni dobavitelj; furnizor principal; fő szállító; fő beszállító; główny dostawca; ana tedarikçi; beszállító; beszállító neve; 供应厂商; supplied by; delivered by; bought from; sourced from; geliefert von; lieferfirma; bezogen von; fourni par; livré par; fornito da; suministrado por; fornecido por; dostarcza; dostarczane przez; dodává; geleverd door; levereras av; leveres af; toimittaa; tedarik eden; tedarikçi firma; satıcı firma; поставляет; 供货方; 供应方; 供货单位; 供應方; 納入業者; 納入元; 供給元; 購入元; 납품처; 공급처; 납품업체; 구매처; jméno dodavatele; szállítónév; 供应商简称; 供應商簡稱',
  'price-unit':
    'preisdimension; prisenhet antall; prijs per aantal; za; za ks; za počet; cena za počet; preț pentru; preţ pentru; pret pentru; preț pe; prijs per; pris for; hinta per; precio para; preço para; prix pour; prezzo ogni; ár egység',
  material: 'legierung; zusammensetzung; legierung zusammensetzung; alloy; alloy composition; alliage; lega',
  mass: 'nettovægt; nettovekt; bruttovægt; nettopaino; nettó súly; nettósúly; netto hmotnost; čistá hmotnost; masa netto; neto težina; neto teža; 순중량; 淨重; 净重量',
  'base-quantity':
    'baz miktar; temel miktar; základní množství; základné množstvo; na počet; na množství; pro počet; na počet ks; ilość wyrobu; na ilość wyrobu; na ilość; 底數; 底数; quantité de base; cantidad base; quantità base; basisaantal; basmängd; basismængde; perusmäärä; alapmennyiség; cantitate de bază',
  procurement:
    'fabriqué acheté; fabricado comprado; sposób pozyskania; druh pořízení; beszerzés típusa; verwervingswijze; temin yöntemi; 자작 구매; 자작구매; anskaffelse; anskaffelsesmåte; mod aprovizionare; način nabave; sposób zaopatrzenia; temin şekli; temin türü; tip aprovizionare; 來源碼; 来源码; 取得區分; aanvullingssysteem; aanvulmethode; b art; beschaff art; bezugsart; anskaffning; anskaffningssätt; aanschafwijze; hankintatapa; beszerzés módja',
  'part-number':
    'sales item; sold item; verkaufsartikel; verkaufsmaterial; detaljnr; detaljnummer; råvara; råvare; raaka aine; surovina; einzelteil; beépülő cikk; beépülő cikkszám; összetevő; összetevő cikkszám; 하위품목; 하위품번; деталь; reper; mat nr; sachnr; sach nr; zeichnungs und sachnummer; anyagszám; kod surowca; indeks surowca; kod składnika wyrobu; kód suroviny; kód komponenty; kód komponentu; codice materia prima; cod materia prima; código materia prima; código matéria prima; code matière; code matière première; grondstofcode; råvarunummer; råvarekode; c7 produto; art nr; artnr; malzeme; malzeme no; bileşen; bileşen kodu; parça no; položka; číslo položky; ingående artikel; ingående art; komponentnr; underartikel; รหัสชิ้นส่วน; รหัสวัสดุ; mã linh kiện; mã vật tư; 자품목; 자품목코드; č dílu; č d; cikk; articol; nimikenro; nimikenumero; cód item; cód produto; cód material',
  parent:
    'vater artikel; vaterartikel; vaterteil; elternteil; elternartikel; stammartikel; sammansättning; kopfartikel; enderzeugnis; nomenclature parent; indeks nadrzędny; artykuł nadrzędny; kod nadrzędny; zespół; sestava; vyšší díl; nadřazený díl; nadřazený artikl; főcikk; üst malzeme; üst malzeme kodu; üst parça; üst ürün; ana ürün; 上位品目; 上位品番; 上位品目コード; next assy; next assembly; сборка; produs părinte; rodičovská položka; nadradená položka; produto pai; código produto pai; codigo do produto pai; item pai; pai; père; produsert artikkel; produsert artikel; produceret vare; tillverkad artikel; geproduceerd artikel; продукция; готовая продукция; изготавливаемая продукция; producto fabricado; articolo prodotto; article fabriqué; top; top item; top assembly; top material; รหัสสินค้า ผลิต; สินค้าหลัก; sản phẩm; mã sản phẩm; mamul kodu; üst ürün; vyráběný díl; moderartikel',
  description:
    'descrição componente; descrição do componente; descrição filho; cikknév; nome componente; nome do componente; text; denominazione articolo; denominazione prodotto; denominazione materiale; denominazione componente; denominación del artículo; leírás; tanım; ürün tanımı; malzeme tanımı; parça tanımı; artikeltext; artikelbenämning; denumire material; תאור; תיאור; תאור פריט; bileşen adı; malzeme adı; parça adı; ürün adı; varenavn; varebeskrivelse; tên linh kiện; tên vật tư; tên sản phẩm; ชื่อชิ้นส่วน; ชื่อสินค้า; název položky; název dílu',
  'supplier-id':
    'cari kod; cari kodu; cari hesap kodu; 업체번호; 거래처번호; c7 fornece; lev nr; levnr; lev kod; nr dost; nr dostawcy; kod dostawcy; č dod; tedarikçi kodu; tedarikçi no',
  price:
    'p u ht; pu ht; p u; cena za ks; cena za kus; koszt standardowy; standardkostnad; omakustannushinta; vakiohinta; önköltség; elszámolóár; 표준원가; 標準成本; costo; costo unitario; costo standard; costo ultimo; costo medio; custo; custo unitário; custo médio; custo padrão; stuksprijs; styckpris; alış fiyat; maliyet; birim maliyet; себестоимость; цена за ед; цена за единицу; цена за шт; 原価; 標準原価; pmp; prix moyen pondéré; coste medio; fiyat; alış fiyatı; listepris; eenheidsprijs; stukprijs; prezzo acquisto; nákupní cena; cena zakupu; c7 preco; tarif; tarif achat; tarif d achat; tarif au cent; tarif au mille; tarif unitaire; tarif net; pris per enhet; pris pr enhet; pris per enhed; pris pr enhed; pris pr stk; pris per st; prijs per eenheid; prijs per stuk; preço por unidade; precio por unidad; prezzo per unità; cena za kus; cena za sztukę',
  'hs-code':
    'statistiskt varunummer; statistisk varunummer; statistiskt varukod; 稅則號別; 稅號; 關稅號; kn code; taryfa celna; kod taryfy celnej; celní sazebník; kn kód; varekode; tolltariffnummer; toldtarif; cn koodi; customs tariff; customs tariff number; 税则号; 税则号列; 세번; 세번부호; zolltarif; zolltarifnr; zolltarifnummer; zolltarif nr',
  'annual-demand':
    'ventes annuelles en quantité; éves darabszám; éves eladás db; 年間生産台数; 年間生産数; 年間生産数量; 年間生産量; 年間台数; 年間数; 年间产量; 年计划产量; 年计划量; 年计划需求; 연간생산량; 연간생산수량; 연간수요; 연간수요량; 연간판매; vuosimäärä; годовой объем продаж; годовой спрос; продано шт; sales quantity; sales qty',
  'lead-time':
    '調達lt; lt wk; lt wks; lt weeks; lt w; procurement lead time; purchasing lead time; vendor lt; supplier lt; lz; lz in tagen; lz tage; lt days; время поставки; время поставки дн; срок поставки дн; delivery days; 前置天數; 前置天数; plazo; prazo; replenishment time; replenishment lead time; tempo di approvvigionamento; czas realizacji; czas realizacji zamówienia; 前置期; 提前期; 交貨期; 前置時間; gg consegna; giorni di consegna; gg appro; lead time gg; wiederbeschaffungsfrist; levertijdberekening; b1 pe; dodací doba; prazo entrega; prazo de fornecimento; frist; lieferfrist; beschaffungsfrist; purchase lead time; processing lead time; processing lt; plazo entrega prev; plazo entrega; termen livrare; termen de livrare; tempo consegna; giorni consegna; levertijd; leverantörstid; termin süresi; temin süresi; teslim süresi',
  stock:
    'buchbestand; istbestand; vorrat; dostępne; ilość dostępna; ilość wolna; qté dispo; quantité dispo; disponibile; beschikbaar; disponibilní; k dispozici; disponível; kullanılabilir; kullanılabilir miktar; 利用可能数; 利用可能数量; 引当可能数; 残数; 残数量; 帳簿在庫; 가용수량; 기말재고; 실재고; 잔량; verfügbare menge; cantidad disponible; quantità disponibile; quantité disponible; quantidade disponível; dostupné množství; lagermenge; bestandsmenge; menge am lager; наличие; disponibilità; qtà disponibile; bakiye; stok bakiyesi; on shelf; shelf stock; free stock; kalan miktar; libre utilización; utilización libre; libre util; stoc propriu; eigener bestand; disponibel; disponibelt; disponibel beholdning; tillgängligt; volná zásoba; skladem; eigenbestand; bestand frei; freier bestand; 가용재고; 현재고; 재고; tồn kho; ยอดคงเหลือ; จำนวนคงเหลือ; mevcut; eldeki; na skladě; 현재고수량; stok miktarı; dostupná zásoba',
  site: 'fabrik; fabrikk; fabriek; fabbrica; fábrica; fabryka; závod; tehdas; gyár; pabrik; nhà máy; โรงงาน; 공장',
  unit: 'jednotka; m e; me egység; 单位; le; basiseenheid; basiseenh; comp uom; component uom; component unit; comp unit; lagereinheit; umc; unit of issue',
  'order-unit': 'ump; um compra',
  currency: 'wkz; deviza; 币别; 幣別; mon; val; devise achat',
  city: 'paikkakunta; telephely; település; plz ort; ort plz; postnr by; postnummer ort; cp ville; cap città; postcode plaats; psč město; kod pocztowy miasto',
  'origin-country':
    'origen; origem; 原产地; 産地; 産出国; land regio van oorsprong; landcode van oorsprong; urspr land; ursprungsl; oprindelseslandekode; oprindelsesland kode; kraj poch; země pův; země pův; krajina pôvodu; alkuperämaa; származási ország; țara de origine; ארץ מקור; ארץ ייצור',
  'maker-part-number':
    'hersteller teilenr; hersteller teile nr; herst teilenr; herst teile nr; herst teilenummer; hersteller artikelnr; herst artikelnr; herst art nr',
  'supplier-part-number':
    'art nr leverancier; artikelnr leverancier; lev art nr; lev artnr; lev artikelnr; leverantörens artikelnr; codice art fornitore; מק ט ספק',
  location:
    'dépôt; sklad; lort; l ort; lokasjon; lagerlokasjon; ubicación; gestiune; alm; mag; kho; คลัง; คลังสินค้า; 库存地点; 库存地; 存储地点; 儲存地點; storage loc; sloc; 저장위치; 창고; depo yeri; depozit; almoxarifado; magazijn; varastopaikka; lagerplads; lagerställe; raktárhely',
  level:
    'niv; liv; indent; 단계; l 0; l 1; l 2; l 3; l 4; l 5; l 6; strukturstufe; fertigungsstufe; stücklistenstufe; niveau de structure; structuurniveau; stuklijstniveau; livello distinta; nivel de estructura; nível da estrutura; poziom struktury; úroveň struktury; úroveň kusovníku; rakennetaso; strukturnivå; ürün ağacı seviyesi; уровень вложенности; 结构层次; 구조레벨; úroveň; stupeň; rozpadová úroveň; nivå nr',
  country:
    '国別; 国名; 국가명; 나라명; 所在国; 所在国家; mfg country; manufacturing country; versandland; 공급국; 공급국가; 제조국; 供应国; 供應國; ships from; shipped from; shipping from; supplier site country; vendor site country; naz; nazione fornitore; land regiocode; land regio; országkód; maakoodi; ország kód; kod țară; cod țară; kód země',
  'selling-price':
    'pv ht; pvp; preço de tabela; 売価; 販売価格; 販売単価; eenheidsprijs excl btw; eenheidsprijs zonder btw',
  'valid-from': '단가적용일; 적용일; 적용일자; 적용시작일; 단가적용시작일',
  scrap: 'uitval; uitval percent; uitvalpercentage',
  'site-id': 'planta; 플랜트; プラント; toimipaikka; tesis; üretim yeri; anlæg; anläggning; üzem; uzină; filial',
  share: 'kota percent; pay percent; részarány; részarány percent; participação percent; 점유율; 배분율',
  latitude: 'breddegrad; leveysaste; szélesség; földrajzi szélesség; latitud; geogr breite',
  longitude: 'längdgrad; længdegrad; pituusaste; hosszúság; földrajzi hosszúság; longitud; geogr länge',
  'order-quantity': 'c7 quant',
};

const NOTHING =
  'safety stock; safety stock qty; minimum stock; min stock; maximum stock; max stock; sicherheitsbestand; mindestbestand; meldebestand; höchstbestand; stock de sécurité; stock mini; stock maxi; stock minimum; scorta di sicurezza; scorta minima; scorta massima; stock de seguridad; stock mínimo; stock máximo; estoque de segurança; estoque mínimo; estoque máximo; zapas bezpieczeństwa; zapas minimalny; zapas maksymalny; stan minimalny; stan maksymalny; pojistná zásoba; minimální zásoba; bezpečnostní zásoba; poistná zásoba; minimálna zásoba; biztonsági készlet; minimum készlet; minimális készlet; veiligheidsvoorraad; minimumvoorraad; minimale voorraad; säkerhetslager; min lager; sikkerhedslager; sikkerhetslager; minimumslager; minimumsbeholdning; varmuusvarasto; minimivarasto; emniyet stoku; asgari stok; minimum stok; страховой запас; минимальный остаток; минимальный запас; неснижаемый остаток; 安全库存; 最低库存; 最高库存; 安全在庫; 最低在庫; 최소재고; 안전재고; agreed qty; agreed quantity; contract qty; contract quantity; contracted qty; contract volume; agreed volume; blanket qty; blanket quantity; target qty; target quantity; zielmenge; kontraktmenge; vertragsmenge; rahmenmenge; quantité contractuelle; quantité contrat; cantidad contratada; quantità contratto; quantidade contratada; contractaantal; avtalad kvantitet; ilość umowna; ilość roczna umowna; smluvní množství; sözleşme miktarı; 合同数量; 协议数量; 契約数量; 계약수량; undervejs; underveis; på väg; unterwegs; in transit; impegnato; reserveret; reservert; stok değeri; wert; hodnota zásoby';

/** Headers of lists that people keep by themselves, in further languages. */
export const EVERYDAY_WORDS = listWords(WORDS, NOTHING);
