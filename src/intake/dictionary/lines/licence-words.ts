import type { ForeignColumn } from '../../base/foreign-table.ts';
import { simplifySigns } from '../../../domain/texts/simplify-signs.ts';
import { foldHeader } from '../fold-header.ts';
import { getOwn } from '../../../domain/get-own.ts';

/** Headings of the number of an export licence, folded. */
const NUMBER =
  /^(?:(?:(?:mofcom|chinese|china|cn) )?(?:(?:dual use )?export )?(?:licen[cs]e|permit|authori[sz]ation)(?: (?:no|nr|num|number|id|ref|reference|code))?|(?:ausfuhr|export)? ?(?:lizenz|genehmigung)s?(?: ?(?:nr|nummer|no|id))?|(?:(?:numero|n|no) (?:de )?(?:la )?)?(?:licence|autorisation) d ?exportation|(?:numero|n|no) (?:de )?(?:la )?licence|(?:(?:numero|n|no|nro) (?:de )?(?:la )?)?licencia(?: de exportacion)?|(?:(?:numero|n) (?:di |della )?)?(?:licenza|autorizzazione)(?: di| all)? ?(?:esportazione)?|(?:(?:numero|num|nro|no|n) d[ae] )?licenca(?: de exportacao)?|(?:(?:nr|numer) )?(?:licencji|licencja|zezwolenia|zezwolenie)(?: eksportow(?:ej|a|ego|e)| na wywoz)?|(?:export)?(?:vergunning|licentie)s? ?(?:nummer|nr)?|(?:e(?:x|ks)port)?(?:licens|lisens|tillstånds|tillstands|tilladelses|tilladelse|tillatelses|tillatelse)(?: ?(?:nr|nummer))|(?:(?:cislo|c) )?(?:vyvozn[ií] |exportn[ií] )?(?:licence|licencie|povoleni|povolenia)|(?:vienti)?(?:lisenssi|lupa)(?: ?(?:numero|nro|nr|n o))?|(?:ihracat )?(?:lisans|izin|lisansi|izni)(?: ?(?:no|numarasi))?|(?:export|kiviteli )?engedely(?:szam| szama)?|(?:(?:nr|numar(?:ul)?) )?(?:licentei?|licenta|autorizatiei|autorizatie)(?:(?: de)? export)?(?: (?:nr|numar))?|(?:(?:number|номер|n|no|№) )?(?:экспортн(?:ой|ая) )?(?:лицензи[яи]|разрешени[ея])|(?:(?:broj|stevilka) )?(?:izvozne |izvozna )?(?:dozvol[ae]|dovoljenj[ae])|(?:两用物项|兩用物項|出口|商务部|管制物项)*(?:许可证?|許可證?|批件|许可批件)(?:号|號|编号|編號|号码)?|(?:輸出)?許可(?:証)?(?:番号|no|number)?|(?:수출)? ?허가(?:증)? ?(?:번호)?)$/;

/** Headings of the number of an application, folded: a list of these is one of licences that are asked for. */
const APPLICATION =
  /^(?:(?:export )?(?:licen[cs]e )?application(?: (?:no|nr|num|number|id|ref|reference))|antrags? ?(?:nr|nummer|no|id)|(?:numero|n|no) (?:de )?(?:la )?(?:demande|solicitud|domanda)|(?:numero|n) (?:della )?domanda|numero do (?:pedido|requerimento)|(?:nr|numer) wniosku|(?:cislo|c) zadosti|(?:numero|n|no) d[ao] (?:solicitacao|pedido de licenca)|(?:nr|numar(?:ul)?) cerer(?:e|ii)|kerelem ?szama?|hakemus(?:numero| ?nro| ?nr)|ans(?:oknings|øgnings|oknads) ?(?:nr|nummer)|aanvraag ?(?:nr|nummer)|basvuru (?:no|numarasi)|номер заявк[иа]|(?:申请|申報|申报|受理)(?:编?号|號|号码)|申請(?:番号|編號|號)|신청 ?번호)$/;

/** How registers of licences head what they say of one, by meaning. */
const HEADINGS: readonly (readonly [ForeignColumn, string])[] = [
  [
    'supplier',
    'exporter; exporter name; exporting company; exporting firm; exportierende firma; exportierendes unternehmen; entreprise exportatrice; société exportatrice; titulaire; empresa exportadora; titular; titular de la licencia; razón social; impresa esportatrice; azienda esportatrice; titolare; firma eksportująca; vyvážející firma; firma exportatoare; компания-экспортёр; ihracatçı firma; 出口公司; 出口人; 发货人; applicant; licensee; licence holder; license holder; exporteur; ausführer; antragsteller; lizenzinhaber; exportateur; demandeur; exportador; solicitante; esportatore; richiedente; eksporter; wnioskodawca; 出口商; 出口经营者; 出口企业; 出口单位; 申请人; 申请单位; 申請人; 申請單位; 供应商; 輸出者; 申請者; 수출자; 수출업체; 신청인; exporteur; exportör; aanvrager; sökande; eksportør; ansøger; vývozce; vývozca; žadatel; viejä; hakija; ihracatçı; başvuran; exportőr; kérelmező; exportator; solicitant; экспортёр; экспортер; заявитель; izvoznik; requerente; 出口方; 出口者',
  ],
  [
    'control-item',
    'control code; control item; controlled item; control list; control list item; control list code; control list entry; control number; export control code; dual use code; dual use item; list position; item code on list; güterlistenposition; güterlistennummer; listenposition; kontrollnummer; ausfuhrlistenposition; al position; code de contrôle; numéro de contrôle; código de control; codice di controllo; 管制编码; 管制编号; 管控编码; 物项编码; 管制物项编码; 管制物项; 两用物项编码; 出口管制编码; 管制コード; 規制番号; 통제번호; 통제코드; kod kontrolny; numer kontrolny; pozycja kontrolna',
  ],
  [
    'end-user',
    'end user; enduser; end user name; final user; consignee; endverwender; endverbraucher; endempfänger; utilisateur final; usuario final; utente finale; utilizzatore finale; usuário final; użytkownik końcowy; eindgebruiker; 最终用户; 最終用戶; 收货人; 最終需要者; エンドユーザー; 최종사용자; slutanvändare; slutbruger; sluttbruker; konečný uživatel; konečný užívateľ; loppukäyttäjä; nihai kullanıcı; son kullanıcı; végfelhasználó; utilizator final; конечный пользователь; krajnji korisnik; končni uporabnik; destinatário final',
  ],
  [
    'destination',
    'destination; destination country; country of destination; end use country; end user country; dest; bestimmungsland; zielland; empfängerland; endbestimmungsland; pays de destination; país de destino; paese di destinazione; kraj przeznaczenia; land van bestemming; 目的国; 最终目的国; 进口国; 进口国地区; 进口国 地区; 最终目的国 地区; 最终目的国地区; 目的地; 最终目的地; 目的国地区; 仕向国; 仕向地; 목적국; 도착국; bestemmingsland; destinationsland; země určení; krajina určenia; kohdemaa; määrämaa; varış ülkesi; célország; rendeltetési ország; țara de destinație; страна назначения; zemlja odredišta; destino',
  ],
  [
    'licence-status',
    'status; situación; situation; situazione; licence status; license status; permit status; application status; lizenzstatus; genehmigungsstatus; antragsstatus; stand; statut; estado; stato; stan; 状态; 许可状态; 审批状态; 狀態; 許可狀態; 審批狀態; 申請狀態; 辦理狀態; 申请状态; 办理状态; 進捗; 状態; ステータス; 상태; 状況; 許可状況; 審査状況; 進行状況; 진행상태; 허가상태; state; progress; outcome; decision; result; ergebnis; bescheid; décision; résultat; decisione; esito; decisión; resultado; situação; status aanvraag; läge; beslut; stav; rozhodnutí; tila; päätös; durum; sonuç; állapot; stare; статус; решение; 审批结果; 結果; 결과; 진행현황; état; etat; durumu; státusz; status wniosku; statusz; stav žádosti; stav licence; status cerere; tilanne',
  ],
  [
    'filed',
    'accepted on; acceptance date; date of acceptance; date accepted; accepted; angenommen am; annahmedatum; date d acceptation; fecha de aceptación; data di accettazione; data de aceitação; 受理时间; 受理日; 受付日; 접수일; 접수일자; application received; application received on; date of receipt of application; filed; filed on; date filed; filing date; applied; applied on; application date; date of application; submitted; submitted on; submission date; date submitted; antragsdatum; antrag vom; beantragt am; eingereicht am; einreichungsdatum; date de demande; date de dépôt; déposé le; fecha de solicitud; data richiesta; data di richiesta; data domanda; data do pedido; data wniosku; 申请日期; 申请时间; 申請日期; 申請時間; 提交日期; 受理日期; 申請日; 申請年月日; 신청일; ingediend op; aangevraagd op; aanvraagdatum; ansökt; ansökt den; ansökningsdatum; ansøgt; ansøgningsdato; søkt dato; podáno; datum podání; dátum podania; złożono dnia; data złożenia; haettu; hakemuspäivä; başvuru tarihi; kérelem dátuma; beadás dátuma; data depunerii; data cererii; дата подачи; дата заявки; data de submissão; data do requerimento; 递交日期; 提出日; presentada; presentada el; presentata il; presentata; datum žádosti; benyújtva; benyújtás dátuma; depusă la; depusă; ansøgt den; hakemuspvm; hakemuksen pvm; data da solicitação; solicitada em; aangevraagd; protocolada em; data złożenia; datum aanvraag',
  ],
  [
    'decided',
    'date of decision; date of the decision; date of grant; date of approval; entscheidungsdatum; datum der entscheidung; entschieden am; genehmigungsdatum; date de décision; date de la décision; date d autorisation; fecha de decisión; fecha de la decisión; data della decisione; 决定日期; 決定日; granted; granted on; issued; issued on; issue date; date of issue; date issued; grant date; approval date; approved on; decision date; decided; decided on; erteilt am; erteilungsdatum; genehmigt am; bescheid vom; bescheiddatum; ausstellungsdatum; ausgestellt am; date de délivrance; délivrée le; date d octroi; fecha de concesión; fecha de emisión; fecha de expedición; data di rilascio; data rilascio; data de emissão; data wydania; 发证日期; 签发日期; 發證日期; 簽發日期; 獲批日期; 核准日期; 批准日期; 获批日期; 颁发日期; 許可日; 許可年月日; 発行日; 허가일; 발급일; verleend op; afgegeven op; datum besluit; beviljad; beviljad den; beslutsdatum; utfärdad; bevilget; udstedt; udstedelsesdato; vydáno; vydáno dne; datum vydání; dátum vydania; wydano dnia; data decyzji; myönnetty; myöntämispäivä; päätöspäivä; veriliş tarihi; onay tarihi; kiadás dátuma; kiállítás dátuma; data eliberării; data emiterii; дата выдачи; дата решения; data de concessão; data da decisão; 通过日期; 発給日; 발급일자; accordée le; délivrée; data decisione; rilasciata il; concessa il; 审批日期; 结果日期; 결정일; 승인일; datum rozhodnutí; rozhodnuto; karar tarihi; döntés dátuma; döntés napja; data deciziei; data aprobării; afgørelsesdato; udstedt den; päätöspvm; myönnetty pvm; besluitdatum; data da emissão; utfärdad den; 承認日; 交付日',
  ],
  [
    'valid-to',
    'valid to; valid until; valid till; valid through; validity; expiry; expires; expires on; expiry date; expiration; expiration date; date of expiry; gültig bis; ablaufdatum; läuft ab; läuft ab am; gültigkeit; valable jusqu au; valide jusqu au; date d expiration; date d échéance; fin de validité; échéance; vence; vencimiento; fecha de vencimiento; vigencia; vigente hasta; válido hasta; válida hasta; fecha de caducidad; caduca; caduca el; fin de vigencia; scadenza; data di scadenza; valida fino al; valido fino al; validità; válida até; válido até; validade; ważne do; ważna do; ważny do; data ważności; geldig tot; 有效期; 有效期至; 有效期限; 有效截止日期; 出口许可证有效截止日期; 许可证有效截止日期; 许可证有效期; 截止日期; 到期日; 到期日期; 失效日期; 有効期限; 有効期間; 유효기간; 만료일; geldig tot en met; vervaldatum; giltig till; giltig t o m; giltighetstid; gyldig til; udløber; udløbsdato; utløper; platí do; platnost do; datum platnosti; platné do; ważność; voimassa; voimassa asti; viimeinen voimassaolopäivä; geçerlilik; geçerlilik tarihi; geçerlilik sonu; bitiş tarihi; érvényes; érvényesség; érvényesség vége; lejárat; valabil până la; valabilă până la; data expirării; действует до; срок действия; годен до; vrijedi do; velja do; data de validade; vencimento; 截止日期; 到期日; 만료일; 유효기간; 유효기한; 有効期間; 有效期截止; 有效期止; 有效期到; geçerlilik bitiş; geçerlilik bitiş tarihi; son geçerlilik tarihi; voimassaolo päättyy; voimassaoloaika päättyy; platnost skončí; valabilitate; valabil pana; concedida até; giltighet till; válida até',
  ],
  [
    'quantity',
    'quantity; qty; licensed quantity; licence quantity; granted quantity; approved quantity; authorised quantity; authorized quantity; permitted quantity; menge; genehmigte menge; lizenzmenge; bewilligte menge; quantité; quantité autorisée; cantidad; cantidad autorizada; quantità; quantità autorizzata; quantidade; ilość; 数量; 许可数量; 批准数量; 许可证数量; 核准数量; 許可数量; 허가수량; 수량; quantity licensed; quantity granted; quantity approved; quantity authorised; quantity authorized; qty licensed; qty granted; qty approved; licensed qty; approved qty; cantidad concedida; quantità concessa; ilość dozwolona; ilość przyznana; hoeveelheid; vergunde hoeveelheid; antal; mängd; mængde; mengde; množství; množstvo; povolené množství; määrä; myönnetty määrä; miktar; izin verilen miktar; mennyiség; engedélyezett mennyiség; cantitate; cantitate aprobată; количество; объём; объем; količina; quantidade autorizada; quantidade concedida; granted qty; cantitate autorizată; cantitate acordată; tilladt mængde; bevilget mængde; luvan määrä; sallittu määrä; tillåten kvantitet; beviljad kvantitet; kvantitet; aprobovaná kvantita; schválené množství; 허가량; 許可量',
  ],
  [
    'used',
    'written off; written off by customs; written off quantity; quantity written off; customs write off; customs write offs; abgeschriebene menge; zollabschreibung; quantité imputée; imputé; cantidad imputada; quantità imputata; 核销数量; 已核销数量; 核注数量; 海关核销数量; used; used quantity; quantity used; used to date; consumed; drawn; drawn down; utilised; utilized; shipped; shipped to date; exported; verbraucht; genutzt; ausgeschöpft; abgeschrieben; verbrauchte menge; bereits genutzt; utilisé; consommé; utilizado; consumido; usato; utilizzato; utilizada; wykorzystano; verbruikt; 已用; 已用数量; 已使用数量; 已使用; 已出口数量; 使用済; 使用済数量; 使用数量; 사용수량; 사용량; qty used; used qty; quantity shipped; qty shipped; shipped quantity; shipped qty; quantity exported; qty exported; ausgenutzt; ausgenutzte menge; genutzte menge; ausgenützt; quantité utilisée; quantité consommée; quantité exportée; cantidad utilizada; cantidad consumida; cantidad exportada; quantità utilizzata; quantità consumata; quantità esportata; quantidade utilizada; ilość wykorzystana; ilość zużyta; verbruikte hoeveelheid; gebruikt; verbruikte hoeveelheid; utnyttjat; förbrukat; brugt; forbrugt; brukt; vyčerpáno; čerpáno; využito; využité; zużyto; käytetty; kullanılan; kullanıldı; felhasznált; felhasználva; utilizat; consumat; использовано; израсходовано; iskorišteno; porabljeno; utilizada; utilizado; consumida; využité množství; čerpané množství; vyčerpané množství; kullanılan miktar; felhasznált mennyiség; cantitate utilizată; cantitate consumată; forbrugt mængde; anvendt mængde; käytetty määrä; förbrukad mängd; utnyttjad kvantitet; använd kvantitet; förbrukad kvantitet; gebruikte hoeveelheid; 累计使用数量; 使用量; 累計使用数量',
  ],
  [
    'licence-left',
    'balance; remaining balance; quantity balance; balance quantity; licence balance; remaining; remaining quantity; quantity remaining; quantity left; left; open quantity; outstanding quantity; restmenge; verbleibende menge; verbleibend; restbestand der lizenz; offene menge; solde; reste; quantité restante; saldo; cantidad restante; cantidad pendiente; quantità residua; quantità rimanente; residuo; quantidade restante; pozostała ilość; pozostało; zbývající množství; zbývá; kalan miktar; kalan; återstående mängd; resterende hoeveelheid; остаток; 剩余数量; 剩余; 余量; 结余; 结余数量; 未使用数量; 残数量; 残数; 残量; 잔량; 잔여수량; 잔여량',
  ],
];

/** Words of a register of licences, folded, with their meanings there. */
export const LICENCE_COLUMNS: Readonly<Record<string, ForeignColumn>> = Object.fromEntries(
  HEADINGS.flatMap(([column, words]) => words.split('; ').map((word) => [foldHeader(word).text, column] as const)),
);

/** Whether a folded header numbers export licences, or applications for them. */
export function numbersLicences(text: string): boolean {
  // `N.º` is folded to two letters.
  const number = text.replace(/^n o(?= )/, 'no');
  return NUMBER.test(number) || APPLICATION.test(number);
}

/** Whether a folded header numbers applications, and no licences: such a number says that one was asked for. */
export function numbersApplications(text: string): boolean {
  const number = text.replace(/^n o(?= )/, 'no');
  return APPLICATION.test(number) && !NUMBER.test(number);
}

/** Whether a folded header names the goods of a licence, as registers call them. */
export function namesGoods(text: string): boolean {
  return GOODS.test(text);
}

/** What registers call the goods of a licence, folded. */
const GOODS =
  /^(?:(?:material|item|product|article|part)s?(?: (?:covered|concerned))?|goods(?: covered)?|covered (?:parts|items|materials|goods)|sku|teile?|artikel|waren?|produkte?|materiale|matiere|produit|producto|prodotto|материалы?|товары?|towary?|zbozi|material|malzeme|urun|goederen|varor|物料|商品(?:名称)?|产品(?:名称)?|货物(?:名称)?|貨物(?:名稱)?|品名|品番|品目|품목|자재)$/;

/** What a register says of a licence's course, so that a number alone makes no register of a table. */
const COURSE: ReadonlySet<ForeignColumn> = new Set([
  'end-user',
  'licence-status',
  'filed',
  'decided',
  'valid-to',
  'used',
  'licence-left',
  'control-item',
]);

/** What a folded header means in a register, as it is or in simplified signs. */
function readColumn(header: string): ForeignColumn | undefined {
  return getOwn(LICENCE_COLUMNS, header) ?? getOwn(LICENCE_COLUMNS, simplifySigns(header));
}

/** Returns what folded headers say of the course of a licence or another permit. */
export function readCourse(headers: readonly string[]): ReadonlySet<ForeignColumn> {
  return new Set(headers.flatMap((header) => readColumn(header) ?? []).filter((one) => COURSE.has(one)));
}

/** Whether folded headers are those of a register of export licences: numbers of licences, and two things that are said of one, or who uses the goods and where. */
export function listsLicences(headers: readonly string[]): boolean {
  if (!headers.some(numbersLicences)) return false;
  const course = readCourse(headers);
  return course.size >= 2 || (course.has('end-user') && headers.some((header) => readColumn(header) === 'destination'));
}

/** Whether folded headers say of numbered export licences to whom each was granted, for how much, and until when or for what: one that says little else. */
export function listsGrants(headers: readonly string[]): boolean {
  const said = new Set(headers.flatMap((header) => readColumn(header) ?? []));
  const isGrant = said.has('supplier') && said.has('quantity') && headers.some(namesGoods);
  return headers.some(numbersLicences) && isGrant && readCourse(headers).size > 0;
}

/** Whether folded headers say no more of a licence than how long it is valid, and neither its goods nor an amount: a list of firms notes that too. */
export function notesLicences(headers: readonly string[]): boolean {
  const noted: ReadonlySet<ForeignColumn> = new Set(['supplier', 'valid-to', 'licence-status']);
  return headers.every((header) => !namesGoods(header) && noted.has(readColumn(header) ?? 'supplier'));
}
