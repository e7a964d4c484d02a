import type { DeclaredRole } from './declared-role.ts';

/**
 * Whole labels of declarations in further languages, folded, divided by semicolons: Polish, Czech, Russian, Ukrainian, Turkish, Dutch, Nordic,
 * Italian, Spanish, Portuguese, Korean, Chinese, Vietnamese, Thai, Indonesian.
 */
const WORDS: readonly (readonly [DeclaredRole, string])[] = [
  [
    'substance',
    '组分; 组份; 成分名称; élément; éléments; constituant; werkstoff/stoff; stoff/werkstoff; substancja; substancje; nazwa substancji; pierwiastek; składnik; skład; látka; název látky; prvek; složka; вещество; наименование вещества; название вещества; элемент; химический элемент; компонент состава; речовина; назва речовини; елемент; madde; madde adı; kimyasal madde; bileşen; stof; stofnaam; elemento chimico; componente chimico; elemento químico; componente químico; 물질; 화학물질; 화학물질명; 원소; 원소명; 물질 이름; 基本物质; 基本物質; 単体; 含有物質; 物質名稱; 化學物質名稱; 元素名稱; 成分名稱; ämne; ämnesnamn; grundämne; kemiskt ämne; substans; stoffnavn; grunnstoff; grundstof; aine; alkuaine; substanță; element chimic; anyag; anyag neve; sostanza chimica; substância química; chemical identity; hazardous component; hazardous ingredient; hazardous ingredients; ingredient name; ingredients; chemische bezeichnung; chemischer name; gefährlicher inhaltsstoff; nom chimique; identité chimique; dénomination chimique; composant; nombre químico; identidad química; nome chimico; identità chimica; nome químico; identidade química; nazwa chemiczna; chemický název; chemische naam; kemiskt namn; kemisk navn; химическое название; химическое наименование; kimyasal adı; kimyasal isim; 化学名; 化学名称; 化學名稱; 화학명; chất; tên chất; tên hóa chất; tên hoá chất; hóa chất; hoá chất; nguyên tố; thành phần; thành phần hóa học; thành phần hoá học; ชื่อสาร; สาร; สารเคมี; ชื่อสารเคมี; ธาตุ; ส่วนประกอบ; องค์ประกอบ; zat; nama zat; bahan kimia; nama bahan kimia; unsur',
  ],
  [
    'portion',
    '质量分数; 質量分率; 质量百分比; 质量占比; zawartość; zawartość masowa; udział; udział masowy; stężenie; obsah; podíl; koncentrace; содержание; массовая доля; доля; концентрация; вміст; масова частка; oran; oranı; içerik; kütlece oran; ağırlıkça oran; gehalte; aandeel; result; results; test result; measured value; actual; actual value; found; ist; istwert; ist-wert; ergebnis; messwert; prüfergebnis; résultat; risultato; resultado; wynik; výsledek; результат; sonuç; 检测结果; 测试结果; 实测; 实测值; 检测值; 実測値; 結果; 測定値; 測定結果; 결과; 측정값; 농도; 비율; halt; masshalt; viktprocent; innhold; indhold; pitoisuus; tenore; tenore in peso; percentuale in peso; contenuto in peso; contenido en peso; porcentaje en peso; teor em massa; conteúdo em massa; conținut; tartalom; 質量百分比; 重量百分比; hàm lượng; tỷ lệ; tỉ lệ; tỷ lệ khối lượng; nồng độ; phần trăm khối lượng; kết quả; ปริมาณ; ปริมาณสาร; สัดส่วน; ความเข้มข้น; ร้อยละโดยน้ำหนัก; ผลการทดสอบ; kandungan; kadar; konsentrasi; persentase; persen berat',
  ],
  ['portion-from', 'od; от; de; da; desde; 从; 自; 부터'],
  ['portion-to', 'do; до; a; hasta; 至; 到; 까지'],
  [
    'material',
    'materiał; materiał jednorodny; материал; однородный материал; матеріал; malzeme; malzeme adı; homojen malzeme; materiál; vật liệu; vật liệu đồng nhất; วัสดุ; วัสดุเนื้อเดียวกัน; bahan; material homogen',
  ],
  [
    'unit',
    'jednostka; jm; j.m.; jednotka; ед; ед.; ед. изм.; единица; единица измерения; birim; eenheid; unità; unità di misura; um; u.m.; unidad; unidad de medida; đơn vị; đơn vị tính; หน่วย; satuan',
  ],
  [
    'remark',
    'remarque; remarques; commentaire; commentaires; nota; notas; hinweis; hinweise; anmerkungen; uwagi; poznámka; примечание; примечания; примітка; açıklama; opmerking; osservazioni; observaciones; note; osservazione; observação; observações; obs.; obs; anmärkning; kommentar; merknad; bemærkning; huomautus; megjegyzés; observații; status dokumentu; stan; stav; durum; durumu; estado; stato; statut; état; статус; 상태; 狀態; ステータス; ghi chú; หมายเหตุ; catatan; keterangan',
  ],
  [
    'supplier',
    '供給者; 供給元; 供給業者; 供应者; economic operator; wirtschaftsakteur; opérateur économique; operatore economico; operador económico; dostawca; producent; dodavatel; výrobce; поставщик; изготовитель; производитель; постачальник; виробник; tedarikçi; üretici; leverancier; leverantör; tillverkare; beszállító; furnizor; toimittaja; 공급자; 공급사; 제조사; 제조업체; nhà cung cấp; nhà sản xuất; ผู้จำหน่าย; ผู้ผลิต; ผู้จัดหา; pemasok; produsen',
  ],
  [
    'declarer',
    'signed by; signatory; issued by; issuer; unterzeichnet von; unterschrieben von; ausgestellt von; aussteller; signé par; émis par; firmado por; emitido por; firmato da; emesso da; assinado por; podpisał; wystawca; podepsal; vystavil; imzalayan; undertecknad av; ondertekend door; подписал; 签署人; 签发人; 出具方; 署名者; 発行者; 서명자; 발행자; answered by; declared by; stated by; filled in by; filled out by; completed by; information provided by; provided by; respondent; responding company; responding company name; response company; declarant; beantwortet von; erklärt von; ausgefüllt von; auskunft von; auskunft durch; angaben von; répondu par; déclaré par; rempli par; complété par; respondido por; declarado por; completado por; rellenado por; cumplimentado por; preenchido por; risposto da; dichiarato da; compilato da; wypełnione przez; odpowiedział; oświadczający; vyplnil; odpověděl; prohlásil; ingevuld door; verklaard door; besvarad av; ifylld av; cevaplayan; dolduran; beyan eden; заполнил; заявитель; 回复方; 回复人; 答复人; 填写方; 填写人; 填报人; 填报单位; 声明方; 申报方; 回答者; 回答者名; 回答会社; 回答会社名; 回答企業名; 記入者; 回答企業; 작성자; 회신자; 작성업체; 회신업체; 填寫人; 填寫單位; 回覆人',
  ],
  [
    'date',
    "日付; 提供日; 出具日期; 声明日期; ausstellungsdatum; erstellungsdatum; date d’émission; date d'émission; date d’établissement; data di rilascio; data di emissione; дата; дата выдачи; дата заявления; tarih; düzenleme tarihi; data wystawienia; data deklaracji; datum vystavení; 날짜; 작성일; 작성일자; 일자; datum för deklaration; utfärdad; utfärdandedatum; deklarationsdatum; ngày; ngày khai báo; ngày phát hành; วันที่; วันที่ออก; tanggal; tanggal terbit",
  ],
  [
    'part-name',
    'nom; nombre; nome; naam; navn; namn; nazwa; název; názov; наименование; название; назва; ad; adı; isim; 명칭; 이름; tên; tên linh kiện; tên sản phẩm; ชื่อ; ชื่อชิ้นส่วน; ชื่อผลิตภัณฑ์; nama; nama bagian; nama produk',
  ],
  [
    'presence',
    'zawiera; czy zawiera; zawarty; zawarte; obsahuje; obsaženo; içeriyor mu; içerir mi; içeriyor; var mı; ingår; innehåller; ingår i artikeln; inneholder; indeholder; sisältää; sisältyy; содержится; содержит; наличие; 함유여부; 함유 여부; 포함 여부; 유무; 含有是否; 是否含有該物質; 含否; có chứa; có hay không; có chứa không; มีหรือไม่; ประกอบด้วยหรือไม่; mengandung',
  ],
  [
    'valid-to',
    'ważne do; ważność do; data ważności; termin ważności; platí do; platnost do; platné do; geçerlilik tarihi; geçerlilik bitiş tarihi; son geçerlilik tarihi; geçerlilik; giltig till; giltig t.o.m.; giltig till och med; giltighetstid; gyldig til; geldig tot; geldig t/m; voimassa asti; действительно до; действителен до; срок действия; дійсне до; 유효기간; 유효기한; 유효일자; 만료일; 만료일자; 유효종료일; 有效期限至; 效期; 失效日; 有効期間; 有効期日; 失効日; validità; validade; vigencia; vigente hasta; data di scadenza; data de validade; fecha de vencimiento; fecha de caducidad; caduca el; validité; date de validité; date de fin de validité; fin de validité; gültigkeit; gültigkeitsdatum; verfällt am; validity; validity date; valid thru date; end of validity; có hiệu lực đến; hiệu lực đến; ngày hết hạn; ใช้ได้ถึง; วันหมดอายุ; berlaku sampai; berlaku hingga',
  ],
  [
    'valid-from',
    'ważne od; obowiązuje od; platí od; platné od; platnost od; geçerlilik başlangıç tarihi; giltig från; gäller från; giltig fr.o.m.; gyldig fra; geldig vanaf; действительно с; действует с; 유효 시작일; 적용일; 적용일자; 적용시작일; 生效日; 適用日; 発効日; in vigore dal; data di inizio validità; em vigor desde; en vigor desde; vigente desde; date de début de validité; début de validité; in force from; applies from; applicable from date; effective from; có hiệu lực từ; hiệu lực từ; ใช้ได้ตั้งแต่; berlaku sejak; berlaku mulai',
  ],
  [
    'detection-limit',
    'granica wykrywalności; granica oznaczalności; предел обнаружения; tespit limiti; tayin limiti; 검출한계; 정량한계; próg; wartość progowa; práh; prahová hodnota; порог; пороговое значение; eşik; eşik değeri; drempelwaarde; tröskelvärde; 역치; 기준값; giới hạn phát hiện; giới hạn định lượng; ngưỡng; ขีดจำกัดการตรวจวัด; ค่าเกณฑ์; batas deteksi; ambang batas',
  ],
  [
    'part-number',
    'code article; code produit; référence article; référence produit; codice prodotto; numer części; nr części; numer detalu; indeks; číslo dílu; номер детали; артикул; обозначение; код детали; артикул детали; parça no; parça numarası; malzeme kodu; ürün kodu; 부품번호; 부품 번호; 자재코드; 자재번호; 품목코드; onderdeelnummer; artikelnummer; 零件号; 零部件号; 部件号; 品号; 料號; 品號; 件號; 零件號; 物料編號; artikelnr; artikelnr.; detaljnummer; delenummer; varenummer; nimikenumero; nr części zamiennej; číslo položky; kod części; stok kodu; cikkszám; cod articol; 部品番号; 部番; 図番; mã linh kiện; mã sản phẩm; mã hàng; mã vật tư; mã chi tiết; số hiệu linh kiện; หมายเลขชิ้นส่วน; รหัสชิ้นส่วน; รหัสสินค้า; รหัสวัสดุ; nomor bagian; nomor part; kode barang; kode bagian',
  ],
];

const ROLE_OF_WORD: ReadonlyMap<string, DeclaredRole> = new Map(
  WORDS.flatMap(([role, words]) =>
    words.split('; ').map((word): [string, DeclaredRole] => [word.normalize('NFKC'), role]),
  ),
);

/**
 * The role of a label in one of these languages, with the unit behind it left out (`Содержание, %`); null for any other. `folded` as `foldLabel`
 * does.
 */
export function findFurtherRole(folded: string): DeclaredRole | null {
  const bare = folded
    .replace(/[\s,;]*(?:мас\.?\s?|wt\.?\s?|w\/w\s?)?(?:%|‰|pp[mb]|m?g\/kg|kg\/t|[mµμ]g\/g)\s*$/u, '')
    // `Zawiera (tak/nie)`: the answers that the column takes.
    .replace(/\s*[([]\p{L}{1,4}\s?\/\s?\p{L}{1,4}[)\]]\??$/u, '')
    .replace(/\s*\?$/u, '');
  return ROLE_OF_WORD.get(bare) ?? null;
}
