import { listWords } from './column-words.ts';
import type { Words } from './column-words.ts';

const WORDS: Words = {
  'part-number':
    'numer artykułu; numer towaru; código; artigo; código artigo; codigo de articulo; código de artículo; artículo; número de parte; número de pieza; no de parte; no de pieza; no pieza; n de pieza; n pieza; núm de pieza; núm pieza; componente; código componente; referencia; ref articulo; código do item; peça; código da peça; codice; codice articolo; codice componente; articolo; artikelnummer; onderdeelnummer; artikelnr; artikelkod; numer części; indeks; nr części; číslo dílu; артикул; код; обозначение; номер детали; 품번; 부품번호; 자재코드; 자재번호; 품목코드',
  description:
    'descripción; descripción del artículo; denominación; nombre; descrição; designação; denominação; nome; descrizione; denominazione; omschrijving; benaming; beskrivning; benämning; opis; nazwa; název; popis; наименование; описание; название; 품명; 자재명; 부품명; 규격; 설명',
  quantity:
    'cantidad; cant; ctd; cantidad por unidad; cantidad material por unidad; quantidade; qtd; qtde; quant; quantità; quantita; qta; q tà; aantal; hoeveelheid; antal; mängd; ilość; ilosc; szt; množství; počet; количество; кол во; кол; 수량; 소요량; 개수',
  parent:
    'usato in; utilizzato in; impiegato in; utilisé dans; employé dans; usado en; usado em; gebruikt in; används i; brukes i; bruges i; użyte w; použito v; artículo padre; padre; conjunto; código padre; item pai; padre codice; 모품번; 상위품번; 모델',
  level: 'nivel; nível; livello; niveau bom; nivå; poziom; уровень; 레벨',
  'item-number':
    'pozice; poz č; tétel; tételszám; pozíció; sıra no; kalem no; nr crt; poziție; redni broj; № з п; posición; item; nº; n°; núm; posição; posizione; pozycja; lp; l p; поз; позиция; п п; 순번; 번호',
  unit: 'unidad; unidad de medida; ud; unidade; unità di misura; eenheid; enhet; jednostka; j m; jm; ед изм; 단위',
  maker:
    'fabricante; fabbricante; produttore; costruttore; fabrikant; tillverkare; producent; výrobce; производитель; изготовитель; 제조사; 제조업체; 메이커',
  'maker-part-number':
    'referencia fabricante; código fabricante; nº de fabricante; codice produttore; codice costruttore; artikelnummer fabrikant; 제조사품번; 제조사 부품번호',
  supplier:
    'proveedor; nombre del proveedor; proveedor nombre; nombre proveedor; fornecedor; nome do fornecedor; fornitore; leverancier; leverantör; dostawca; dodavatel; поставщик; 공급업체; 공급사; 협력사',
  'supplier-id':
    'cod forn; č dodavatele; no поставщика; nr поставщика; szállító kód; szállítókód; código proveedor; código de proveedor; proveedor codigo; código do fornecedor; codice fornitore; leveranciersnummer; leverantörsnummer; 공급업체코드; 업체코드',
  country:
    'stát; stát dodavatele; länderkürzel; länderkennzeichen; país; pais; paese; nazione; kraj; země; страна; 국가; 나라',
  'origin-country': 'país de origen; país de origem; paese di origine; paese d origine; land van herkomst; 원산지',
  address: 'dirección; domicilio; endereço; indirizzo; adres; adress; адрес; 주소',
  city: 'ciudad; cidade; città; miasto; město; город; 도시',
  price: 'precio; precio unitario; preço; preço unitário; prezzo; prezzo unitario; prijs; pris; cena; цена; 단가; 가격',
  'lead-time':
    'plazo de entrega; prazo de entrega; délai fournisseur; délai du fournisseur; délai de livraison fournisseur; plazo del proveedor; tempo fornitore; tempo di consegna; levertijd; leveranstid; czas dostawy; 납기; 리드타임',
  designators:
    'designador; referencias; designatore; riferimento; oznaczenie; поз обозначение; позиционное обозначение',
  material: 'materia prima; materiale; материал; 재질',
  remark: 'observaciones; notas; observações; note; opmerking; anmärkning; uwagi; poznámka; примечание; 비고',
  mass: 'peso; massa; gewicht kg; vikt; waga; hmotnost; масса; 중량',
  'hs-code':
    'code nc; code nc8; nc code; cn kod; kod nc; position tarifaire; nomenclature nc; codice doganale; cod doganale; voce doganale; nomenclatura combinata; codice nc; codice taric; nc8; código arancelario; codigo arancelario; partida arancelaria; fracción arancelaria; fraccion arancelaria; posición arancelaria; ncm; código ncm; classificação fiscal; código pautal; posição pautal; goederencode; gn code; statistisk varukod; varukod; tullkod; kod cn; kod celny; kod taryfy celnej; pkwiu cn; celní kód; kód celního sazebníku; celní nomenklatura; тн вэд; код тн вэд; тнвэд; 세번부호; hs부호; hs코드',
};

/** Finnish, Romanian, Croatian, Serbian, Slovenian, Ukrainian, Greek, Vietnamese, Thai, Indonesian, Bulgarian, Hungarian and Arabic. */
const DISTANT_WORDS: Words = {
  'part-number':
    'elex; díl; hammadde; hammadde kodu; style no; style number; style nr; cod component; clave; clave del artículo; clave artículo; clave producto; no parte; komponens; komponens cikkszám; alkatrész; komponentnummer; รหัสวัตถุดิบ; รหัสส่วนประกอบ; رقم الصنف; كود الصنف; رمز الصنف; رقم القطعة; رقم المكون; الصنف; المكون; nimike; nimiketunnus; nimikekoodi; tuotekoodi; tuotenumero; osanumero; komponentti; cod articol; cod produs; cod material; cod piesă; cod reper; componentă; šifra; šifra artikla; šifra proizvoda; kataloški broj; komponenta; номенклатурний номер; код товару; компонент; складова; κωδικός; κωδικός είδους; κωδικός προϊόντος; εξάρτημα; mã vật tư; mã hàng; mã linh kiện; linh kiện; รหัสสินค้า; รหัสวัสดุ; รหัสชิ้นส่วน; ชิ้นส่วน; ส่วนประกอบ; kode barang; kode material; nomor part; komponen; артикулен номер; съставка',
  description:
    'denumire component; ชื่อวัตถุดิบ; ชื่อชิ้นส่วน; warenbezeichnung; الوصف; وصف الصنف; اسم الصنف; وصف المكون; البيان; nimitys; kuvaus; nimikkeen nimi; denumire; denumire articol; denumire produs; descriere; naziv; naziv artikla; найменування; назва; опис; περιγραφή; ονομασία; περιγραφή είδους; tên vật tư; tên hàng; mô tả; diễn giải; ชื่อสินค้า; ชื่อวัสดุ; รายละเอียด; คำอธิบาย; nama barang; nama material; deskripsi; uraian; betegnelse; benevnelse; varebeskrivelse',
  quantity:
    'kvantitet; الكمية; الكميه; määrä; cantitate; količina; кількість; ποσότητα; số lượng; định mức; จำนวน; ปริมาณ; jumlah; kuantitas',
  parent:
    'szülő; szülő cikkszám; szülőcikk; gyártmány; késztermék; sản phẩm; mã thành phẩm; رقم المنتج; كود المنتج; المنتج; المنتج النهائي; ylänimike; kokoonpano; ansamblu; produs finit; sklop; nadređeni; gotovi proizvod; sestav; виріб; вузол; προϊόν; συναρμολόγημα; mã cha; thành phẩm; รหัสแม่; สินค้าสำเร็จรูป; kode induk; induk; barang jadi',
  level: 'taso; razina; nivo; raven; рівень; επίπεδο; cấp; ระดับ; tingkat; ниво',
  unit: 'الوحدة; وحدة القياس; yksikkö; yks; unitate de măsură; jedinica mjere; mjerna jedinica; enota mere; одиниця виміру; од вим; од; μονάδα μέτρησης; μονάδα; μμ; đơn vị tính; đơn vị; đvt; หน่วย; หน่วยนับ; satuan; мярка; мерна единица; enhed; måleenhed',
  supplier:
    'ชื่อผู้ขาย; المورد; اسم المورد; toimittaja; toimittajan nimi; furnizor; denumire furnizor; nume furnizor; dobavljač; naziv dobavljača; dobavitelj; постачальник; προμηθευτής; nhà cung cấp; tên nhà cung cấp; ncc; ผู้ขาย; ผู้จำหน่าย; ซัพพลายเออร์; pemasok; nama pemasok; доставчик',
  'supplier-id':
    'رقم المورد; كود المورد; toimittajanumero; toimittajakoodi; cod furnizor; šifra dobavljača; šifra dobavitelja; код постачальника; κωδικός προμηθευτή; mã nhà cung cấp; mã ncc; รหัสผู้ขาย; kode pemasok; код на доставчик',
  maker:
    'valmistaja; producător; proizvođač; proizvajalec; виробник; κατασκευαστής; nhà sản xuất; ผู้ผลิต; produsen; pabrikan; производител',
  country:
    'toimittajan maa; szállító országa; beszállító országa; țara furnizorului; країна постачальника; ülke; tedarikçi ülkesi; země dodavatele; kraj dostawcy; leverantörsland; leverandørland; البلد; الدولة; بلد المورد; maa; țara; țară; država; zemlja; країна; χώρα; quốc gia; nước; ประเทศ; negara; държава',
  'origin-country':
    'país origen; país origem; származási ország; menşe; krajina pôvodu; opprinnelsesland; بلد المنشأ; alkuperämaa; țara de origine; zemlja podrijetla; zemlja porekla; država porekla; країна походження; χώρα προέλευσης; nước xuất xứ; xuất xứ; แหล่งกำเนิด; ประเทศผู้ผลิต; negara asal; страна на произход',
  address: 'osoite; adresă; adresa; naslov; адреса; διεύθυνση; địa chỉ; ที่อยู่; alamat',
  city: 'kaupunki; oraș; grad; mesto; місто; πόλη; thành phố; เมือง; kota',
  price:
    'سعر الوحدة; السعر; hinta; yksikköhinta; ostohinta; preț; preț unitar; preț de achiziție; cijena; jedinična cijena; nabavna cijena; nabavna cena; ціна; ціна за одиницю; τιμή; τιμή μονάδας; đơn giá; giá mua; ราคา; ราคาต่อหน่วย; harga; harga satuan; harga beli; единична цена',
  currency: 'العملة; valuutta; monedă; valută; valuta; валюта; νόμισμα; tiền tệ; loại tiền; สกุลเงิน; mata uang',
  'lead-time':
    'toimitusaika; termen livrare; termen de livrare; timp livrare; timp de livrare; timp aprovizionare; lz wo; lz wochen; lz tage; lz at; lz kt; rok isporuke; vrijeme isporuke; dobavni rok; термін; термін поставки; χρόνος παράδοσης; thời gian giao hàng; ระยะเวลาส่งมอบ; ระยะเวลานำ; ระยะเวลา; waktu tunggu; waktu pengiriman; срок; срок на доставка; ledetid; átfutási idő; szállítási határidő; beszerzési idő',
  share: 'sourcing percent; osuus; cotă; udio; delež; частка; μερίδιο; tỷ lệ; สัดส่วน; pangsa; дял',
  stock:
    'tồn cuối; tồn cuối kỳ; số lượng tồn; الرصيد; المخزون; الكمية المتاحة; varasto; varastosaldo; stoc; zaliha; zalihe; stanje zaliha; zaloga; залишок; запас; απόθεμα; υπόλοιπο; tồn kho; คงเหลือ; ยอดคงเหลือ; สต็อก; stok; persediaan; наличност',
  'sales-value': 'ยอดขาย; มูลค่าขาย',
  'selling-price': 'ราคาขาย; giá bán; đơn giá bán; harga jual; ціна продажу; ціна реалізації',
  'annual-demand':
    'จำนวนขาย; ปริมาณขาย; vuosikulutus; vuositarve; vuosimyynti; cantitate anuală; cerere anuală; godišnja količina; godišnja potrošnja; letna količina; річна потреба; річний обсяг; ετήσια ποσότητα; ετήσια ζήτηση; sản lượng năm; nhu cầu năm; ปริมาณต่อปี; ยอดขายต่อปี; kebutuhan tahunan; volume tahunan; годишно количество',
  remark:
    'huomautus; huomautukset; observații; napomena; opomba; примітка; σημειώσεις; ghi chú; หมายเหตุ; keterangan; catatan; забележка',
  material: 'materiaali; materijal; матеріал; υλικό; vật liệu; วัสดุ; материал',
  mass: 'paino; greutate; masă; težina; teža; вага; маса; βάρος; trọng lượng; น้ำหนัก; berat; тегло',
  'hs-code':
    'cn nimike; tullinimike; cod nc; cod vamal; tarifni broj; tarifna oznaka; carinska tarifa; код укт зед; укт зед; συνδυασμένη ονοματολογία; κωδικός σο; mã hs; รหัสศุลกากร; พิกัดศุลกากร; kode hs; pos tarif; тарифен код; toldtarifnummer; gtip; gtip no; gümrük tarife; vámtarifaszám; vtsz',
};

/** The same in these: sums, dates, numbers of lines. */
const DISTANT_NOTHING =
  'summa; yhteensä; total lei; ukupno; iznos; skupaj; разом; сума; σύνολο; ποσό; thành tiền; tổng; stt; ยอดรวม; รวม; ลำดับ; total harga; tanggal; no urut; общо; дата; päivämäärä; datum; ngày';

/** Danish, Norwegian, Slovak, Slovenian, Croatian, Serbian, Bulgarian, Lithuanian, Latvian, Estonian, Finnish, Greek, Malay, Indonesian, Korean, Arabic, Hebrew and Dutch, where the others have no word. */
const NEIGHBOURING_WORDS: Words = {
  'part-number':
    'artikkel; artikkelnr; artikkelnummer; vare nr; nimikenumero; alanimike; alaosa; суровина; kodas; prekės kodas; žaliavos kodas; medžiagos kodas; kód; kód položky; kód materiálu; číslo položky; katalógové číslo; artiklikood; tootekood; materjali kood; preces kods; artikula numurs; kode bahan; kode bahan baku; kod bahan; kod barang; nombor bahagian; код на артикул; код на суровина; шифра; šifra dela; šifra artikla; sastavni dio; sastavni deo; sestavni del; 자재번호; 부자재코드; קוד פריט; رقم المادة; رقم الجزء; diel; číslo dielu; kód dielu; saját cikkszám; 품목번호; 원재료코드; 원자재코드; 부품코드',
  parent:
    'produktkode; päänimike; emonimike; vyššia položka; nadriadená položka; výrobok; výrobok kód; kód výrobku; nadređeni artikl; matični artikl; nadrejeni artikel; izdelek; gaminys; gaminio kodas; toote kood; izstrādājums; produkta kods; kode barang jadi; kode produk; produk; produk jadi; kod produk; 제품코드; 완제품코드; 상위품목; מק"ט אב; קוד אב; termék; késztermék cikkszám',
  description:
    'navn; titel; назив; назив дела; pavadinimas; prekės pavadinimas; žaliava; medžiaga; nimetus; nosaukums; názov; názov položky; názov materiálu; naziv dela; naziv materijala; наименование на суровина; наименование на артикул; nama bahan; nama bahan baku; keterangan barang; tekst; varetekst; varebetegnelse; 품목명; 제품명; שם פריט; תאור פריט; اسم المكون; اسم المادة; názov dielu; komponens megnevezése; megnevezés; alkatrész megnevezése; hammadde adı; mamul adı; 원재료명; 원자재명; naziv komponente',
  quantity:
    'количина; množstvo; kiekis; norma; sunaudojimo norma; kogus; daudzums; разходна норма; норма; kuantiti; pemakaian; antall; antall pr stk; כמות לעץ; mengde; db termék; 원단위; miktar',
  unit: 'mat vnt; mato vnt; matavimo vienetas; ühik; mõõtühik; mērvienība; merná jednotka; unit ukuran; јединица мере; enota; einh; eenh; měr jedn',
  supplier:
    'добављач; назив добављача; leverandør; leverandørnavn; dodávateľ; názov dodávateľa; tiekėjas; tiekėjo pavadinimas; tarnija; piegādātājs; снабдител; pembekal; nama pembekal; 공급자; 매입처; 구매처; 업체; 업체명; שם הספק; cari ünvanı; cari unvan; szállító',
  'supplier-id':
    "tiekėjo kodas; toimittajanro; číslo dodávateľa; kód dodávateľa; kod pembekal; leverandørnr; leverandørnummer; מס' ספק",
  country:
    'земља; земља добављача; krajina; krajina dodávateľa; šalis; tiekėjo šalis; riik; tarnija riik; valsts; negara pemasok; negara pembekal; država dobavitelja; zemlja dobavljača; държава на доставчика; leverandørens land; ארץ; ארץ הספק; מדינה; szállító ország',
  'origin-country':
    'земља порекла; земља производње; oprindelsesland; opprinnelse; valmistusmaa; tootmisriik; päritoluriik; kilmės šalis; gamybos šalis; izcelsmes valsts; zemlja proizvodnje; država izvora; država proizvodnje; страна производител; страна на произхода; χώρα κατασκευής; negara pembuat; land van oorsprong; 제조국; 생산국; ארץ ייצור; ארץ מקור; بلد الصنع',
  price:
    'enhetspris; enhedspris; набавна цена; јединична цена; indkøbspris; innkjøpspris; kostpris pr stk; nákupná cena; jednotková cena; cena bez dph; kaina; kaina be pvm; vieneto kaina; pirkimo kaina; hind; ostuhind; cena bez pvn; покупна цена; доставна цена; τιμή αγοράς; harga seunit; 구매단가; 매입단가; 구입단가; סעיף מחיר; מחיר ליחידה; سعر الشراء',
  'selling-price':
    'продајна цена; salgspris; utsalgspris; myyntihinta; predajná cena; prodajna cijena; prodajna cena; продажна цена; pardavimo kaina; müügihind; pārdošanas cena; τιμή πώλησης; harga jual; harga jualan; سعر البيع; מחיר מכירה; 판매단가; 판매가; 판매가격; verkoopprijs; verkoopprijs per stuk; satış fiyatı; cena sprzedaży',
  currency: 'mena; valiuta; valūta; mata wang; валута; 통화',
  'lead-time':
    'рок испоруке; leveringstid; dodacia lehota; dodacia doba; pristatymo terminas; tiekimo terminas; tarneaeg; piegādes laiks; rok dobave; dobavni čas; tempoh penghantaran; 납기일수; 조달기간; مدة التوريد; زمن التوريد; مدة التسليم; זמן אספקה; átfutás; átfutási idő; termine consegna; termine di consegna; 交货周期; 交貨周期; 供货天数; 前置天数; lieferfrist; beschaffungszeit; tiempo de entrega; plazo entrega; termin dostawy; dodací lhůta',
  share:
    '比率; 比例; 配分; 調達比率; 購入比率; award percent; award share; удео; andel; fordeling; podiel; dalis; osakaal; daļa; udeo; verdeling; aandeel; 배분율; 배분; 점유율; 구매비중; النسبة; حصة; אחוז',
  stock:
    'залиха; залихе; på lager; lagerbeholdning; likutis; likučiai; sandėlio likutis; laoseis; laojääk; atlikums; zásoba; stav skladu; stav zásob; skladová zásoba; количество на склад; наличности; stok akhir; baki stok; מלאי; מלאי זמין; יתרת מלאי; 재고수량; 재고; 현재고; 현재고량; الرصيد المتاح; الكمية المتوفرة; الكمية الحالية; الكمية بالمخزن; موجودی; موجودی انبار; رصيد المخزون; 재고량; soh; stock on hand',
  'annual-demand':
    'годишња продаја; годишња количина; 年間販売台数; 年間販売数; kuantiti setahun; jualan setahun; terjual; jumlah terjual; parduota; parduota vnt; parduotas kiekis; predané množstvo; predané kusy; årsforbruk; årsforbrug; årligt forbrug; årsvolum; årsvolumen; jaarvolume; jaarverbruik; vuosimenekki; ročná spotreba; ročné množstvo; ročný predaj; letna poraba; godišnja potreba; годишен обем; metinis kiekis; metinis poreikis; aastane kogus; gada apjoms; πωλήσεις έτους; ετήσιες πωλήσεις; kuantiti tahunan; 연간판매수량; 연간수량; 연간사용량; 年間使用量; 연간판매량; الكمية السنوية; المبيعات السنوية',
  city: 'град; bandar',
  maker:
    'произвођач; výrobca; gamintojas; ražotājs; tootja; pengeluar; יצרן; الشركة المصنعة; 제조사명; gyártó; gyártó neve',
  location: 'gudang; sandėlis; ladu; noliktava; склад; מחסן; المستودع',
  remark: 'merknad; merknader; bemærkning; pastaba; pastabos; märkus; piezīmes; poznámka; catatan; הערות; ملاحظات',
  'days-of-cover': 'wks of supply; wks of cover; stock cover; couverture en mois; copertura; dekningstid',
};

/** The same in these: sums, dates, safety stocks. */
const NEIGHBOURING_NOTHING =
  'suma be pvm; vertė; iš viso; summa kokku; стойност; nilai total; jumlah harga; kuupäev; datums; dátum; дата; dato; מספר הזמנה; סה"כ; תאריך; التاريخ; القيمة; الإجمالي; veiligheidsvoorraad; bezpečnostná zásoba; sikkerhedslager; hälytysraja; varmuusvarasto; 안전재고; 安全在庫; 安全庫存';

/** Known columns without a meaning for the import. */
const NOTHING =
  'precio total; importe; preço total; valor total; prezzo totale; totaal; suma; сумма; 금액; 합계; secuencia; fase; familia; desc familia; grupo; color; cor; colore; fecha; data; 날짜';

/**
 * Headers in languages beyond the five of `column-words.ts`: Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Czech, Russian, Korean and more, as
 * far as lists of parts and suppliers use them. The words of one entry are parted by semicolons.
 */
export const FURTHER_COLUMN_WORDS = [
  ...listWords(DISTANT_WORDS, DISTANT_NOTHING),
  ...listWords(NEIGHBOURING_WORDS, NEIGHBOURING_NOTHING),
  ...listWords(WORDS, NOTHING),
];
