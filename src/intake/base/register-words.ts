import type { LicenceStatus, SITE_STATUSES, Stage } from '../../domain/closed-lists.ts';

const split = (words: string): readonly string[] => words.split('; ');

/** People's words for how far a licence has come, in the languages of registers. */
export const LICENCE_STATUS_WORDS: Readonly<Partial<Record<LicenceStatus, readonly string[]>>> = {
  needed: split(
    'required; to do; open; to be filed; not filed; not yet filed; not applied; erforderlich; noch nicht beantragt; nicht beantragt; à demander; por solicitar; da richiedere; 未申请; 待申请; 未申請; te vergunnen; nog aan te vragen; ska sökas; ej ansökt; do podání; nepodáno; do złożenia; haettava; başvurulacak; beadandó; de solicitat; a solicitar; не подано; требуется; 필요; 미신청; 要申請; 未申請',
  ),
  drafted: split(
    'draft; in preparation; prepared; in vorbereitung; entwurf; en préparation; en preparación; in preparazione; 准备中; 草稿; 準備中',
  ),
  filed: split(
    'submitted; applied; applied for; application filed; eingereicht; beantragt; gestellt; déposée; déposé; demandée; demandé; solicitada; solicitado; presentada; richiesta; presentata; złożony; złożono; 已受理; 已提交; 已申请; 申请中; 申請中; 申請済; 申請済み; 신청; 신청중; 신청 중; aangevraagd; ingediend; ansökt; inlämnad; ansøgt; indsendt; podáno; podána; podaná; wniosek złożony; haettu; jätetty; başvuruldu; sunuldu; beadva; benyújtva; depus; depusă; подано; подана; заявка подана; submetida; submetido; solicitado; pedida; 已递交; 已遞交; 提出済; protocolada; protocolado',
  ),
  'in-review': split(
    'in review; incelemede; pending; under review; in process; in progress; processing; in bearbeitung; in prüfung; in pruefung; en cours; en cours d’examen; en cours d’instruction; en instruction; à l’examen; en trámite; en revisión; in corso; in esame; in istruttoria; w trakcie; w trakcie rozpatrywania; rozpatrywany; 审查中; 审批中; 审核中; 办理中; 审理中; 審批中; 審核中; 辦理中; 審理中; 審査中; 심사중; 심사 중; processing by mofcom; awaiting decision; in behandeling; under behandling; behandlas; i behandling; til behandling; v řízení; v konaní; probíhá; v posuzování; käsittelyssä; vireillä; beklemede; inceleniyor; değerlendiriliyor; işlemde; folyamatban; elbírálás alatt; în curs; în analiză; în evaluare; на рассмотрении; рассматривается; в обработке; em análise; em andamento; em curso; u obradi; v obravnavi; 待批; 待审批; 评审中; 審議中; 검토중; 검토 중; 진행중; w toku; w ocenie; değerlendirmede',
  ),
  question: split(
    'query; questions; documents requested; more documents requested; additional documents requested; incomplete; waiting for documents; nachforderung von unterlagen; unterlagen nachgefordert; unterlagen fehlen; unvollständig; dossier incomplet; pièces demandées; complément de dossier; pendiente de documentación; subsanación; requerimiento de documentación; in attesa di integrazione; in attesa di integrazione documenti; integrazione richiesta; documentazione incompleta; wezwanie do uzupełnienia; do uzupełnienia; výzva k doplnění; k doplnění; eksik belge; evrak bekleniyor; documentos pendentes; exigência; 补正材料; 材料补正; 需补正; 补充材料; 補件; 補件中; 補正中; 補正要求; 보완; 보완중; 서류 보완; supplement requested; information requested; rückfrage; nachforderung; complément demandé; 补正; 待补正; 需补充材料; 補正; aanvullende vragen; komplettering; doplnění; uzupełnienie; lisäselvitys; ek belge istendi; hiánypótlás; completări; запрос; дополнительные сведения; 보완요청',
  ),
  granted: split(
    'approved; issued; udzielona; udzielono; udzielone; active; valid; in force; erteilt; genehmigt; bewilligt; gültig; aktiv; délivrée; délivré; accordée; accordé; approuvée; valide; concedida; concedido; aprobada; aprobado; otorgada; vigente; rilasciata; rilasciato; concessa; approvata; valida; wydane; wydano; ważne; ważna; verleend; 已批准; 批准; 已签发; 已发证; 已获批; 已簽發; 已發證; 已獲批; 已核准; 有效; 許可; 許可済; 許可済み; 発給済; 승인; 허가; afgegeven; toegekend; beviljad; beviljat; godkänd; bevilget; godkendt; vydána; vydáno; vydaná; udělena; schválena; povolena; zezwolono; przyznane; zatwierdzone; przyznano; myönnetty; hyväksytty; voimassa; verildi; onaylandı; geçerli; kiadva; megadva; engedélyezve; érvényes; acordată; aprobată; eliberată; emisă; выдана; выдано; одобрена; одобрено; действует; concedida; emitida; aprovada; deferida; izdana; odobrena; 通过; 获批; 准予许可; 発給; 交付済; 발급; 발급완료; 승인완료; 허가완료; wydana; przyznana; zatwierdzona; 承認済; 承認済み; 承認; schváleno; jóváhagyva; udstedt; goedgekeurd; utfärdad; concessa',
  ),
  refused: split(
    'rejected; denied; abgelehnt; verweigert; refusée; refusé; denegada; denegado; rechazada; respinta; rifiutata; odmowa; 不予许可; 不予許可; 未核准; 不批准; 未批准; 拒绝; 不許可; 却下; 거부; 반려; geweigerd; afgewezen; avslagen; avslag; nekad; afslået; afvist; avslått; zamítnuta; zamítnuto; zamietnutá; odrzucone; odmówiono; hylätty; evätty; reddedildi; ret; elutasítva; megtagadva; respinsă; refuzată; refuzat; отказано; отказ; отклонена; отклонено; indeferida; negada; recusada; odbijena; zavrnjena; 不予批准; 不予许可决定; 否决; 否決; 被拒; 被拒绝; 不准; 불허; 기각; 반려됨; versagt; rejetée; rejeté; negata; odrzucony; odrzucona; 未通过; 不承認',
  ),
  returned: split(
    'returned for more documents; returned for correction; returned for completion; sent back; zur ergänzung zurückgegeben; retournée pour complément; devuelta para completar; devuelta para subsanar; restituita per integrazione; zwrócony do uzupełnienia; vráceno k doplnění; 退回补正; 退回补件; zurückgegeben; zurückgewiesen; retournée; devuelta; 退回; 退件; 驳回; 差戻し',
  ),
  withdrawn: split(
    'revoked; surrendered; rescinded; annulled; widerrufen; aufgehoben; zurückgegeben vom inhaber; révoquée; annulée; abrogée; revocada; anulada; revocata; annullata; cofnięta; cofnięte; uchylona; odebráno; zrušena; zrušeno; iptal edildi; revogada; anulată; 撤销; 已撤销; 吊销; 已吊销; 注销; 已注销; 廃止; 취소; cancelled; canceled; zurückgezogen; retirée; retirada; ritirata; 撤回; 已撤回; 取下げ; ingetrokken; återkallad; trukket tilbage; stažena; wycofane; peruttu; geri çekildi; visszavonva; retrasă; отозвана; отозвано; cancelada; 철회; wycofany; wycofana; 取り下げ; 취하; vzata zpět; peruutettu; desistência; tillbakadragen',
  ),
  expired: split(
    'lapsed; used up; fully used; exhausted; aufgebraucht; ausgeschöpft; épuisée; agotada; esaurita; wyczerpana; vyčerpána; 已用完; 用完; 使用済み; 소진; abgelaufen; expirée; expiré; caducada; vencida; scaduta; wygasła; verlopen; 已过期; 过期; 已過期; 過期; 失效; 已失效; 期限切れ; 만료; expirada; utgången; udløbet; utløpt; platnost skončila; prošlá; vanhentunut; süresi doldu; lejárt; expirată; истекла; срок истёк; isteklo; 到期; 기간만료; échue; échu; wygasło; 失効; 失効済; 만료됨; vypršela; rauennut; utlöpt; udløben',
  ),
};

/** People's words for a plant's work, in the languages of lists of plants. */
export const STAGE_WORDS: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  mining: split('mine; extraction; bergbau; abbau; minería; extracción; miniera; górnictwo; 采矿; 矿山; 採掘'),
  separation: split('rare-earth separation; trennung; separierung; séparation; separación; separazione; 分离; 分離'),
  refining: split(
    'refinery; refined; refine; raffination; raffinerie; raffinage; refinado; raffinazione; rafinacja; 冶炼; 精炼; 精錬; 정제',
  ),
  metal: split('metals; metal making; alloying; metall; métal; metallo; metalurgia; 金属; 合金'),
  magnet: split(
    'magnets; magnet making; magnet production; magnete; magnetfertigung; aimant; aimants; imán; imanes; magneti; magnes; magnesy; 磁材; 磁体; 磁钢; 磁石; 자석',
  ),
  motor: split(
    'motors; electric motor; motoren; motorenfertigung; moteur; moteurs; motore; motori; silnik; 电机; 馬達; モータ; モーター; 모터',
  ),
  pCAM: split(
    'precursor; cathode precursor; präkursor; vorstufe; précurseur; précurseur de cathode; precursor de cátodo; precursore; prekursor; 前驱体; 前駆体; 전구체',
  ),
  CAM: split(
    'cathode; cathode active material; cathode material; kathode; kathodenmaterial; kathodenaktivmaterial; kathodenfertigung; matériau de cathode; cátodo; material de cátodo; catodo; materiale catodico; katoda; materiał katodowy; katod; катод; 正极; 正极材料; 正極; 正極材; 양극재',
  ),
  anode: split(
    'anode material; anode active material; anodenmaterial; anodenaktivmaterial; matériau d’anode; ánodo; material de ánodo; anodo; anoda; анод; 负极; 负极材料; 負極; 負極材; 음극재',
  ),
  'electrolyte-salt': split('electrolyte salt; leitsalz; elektrolytsalz; sel d’électrolyte; 电解质盐; 电解质'),
  electrolyte: split('elektrolyt; électrolyte; electrolito; elettrolita; 电解液; 電解液; 전해액'),
  separator: split('séparateur; separador; separatore; 隔膜; セパレータ; 분리막'),
  'copper-foil': split('copper foil; kupferfolie; feuille de cuivre; 铜箔; 銅箔; 동박'),
  'aluminium-foil': split('aluminium foil; aluminum foil; aluminiumfolie; alufolie; 铝箔; アルミ箔'),
  cell: split(
    'cells; battery cell; cell production; cell manufacturing; zelle; zellen; zellfertigung; zellproduktion; batteriezelle; batteriezellen; cellule; cellules; celda; celdas; cella; celle; ogniwo; ogniwa; cellagyártás; článek; ячейка; 电芯; 电池; 電池セル; セル; 셀; 배터리 셀',
  ),
  pack: split(
    'packs; battery pack; module; modules; module and pack; packfertigung; batteriepack; modul; modulfertigung; pack batterie; paquete; pacco; 电池包; 模组; パック; 팩',
  ),
  component: split(
    'components; parts; komponenten; komponente; composant; composants; componente; componentes; componenti; 零部件; 部件; 部品; 부품',
  ),
  assembly: split(
    'final assembly; vehicle assembly; montage; endmontage; assemblage; ensamblaje; montaje; assemblaggio; montaż; 组装; 总装; 組立; 조립',
  ),
};

/** People's words for how far a plant is, in the languages of lists of plants. */
export const SITE_STATUS_WORDS: Readonly<Partial<Record<(typeof SITE_STATUSES)[number], readonly string[]>>> = {
  operating: split(
    'active; in operation; operational; running; in production; series production; sop; in betrieb; aktiv; serie; serienproduktion; produziert; en service; en exploitation; en production; en operación; operativo; operativa; in produzione; in funzione; w eksploatacji; działa; működik; v provozu; работает; 运营; 运营中; 在产; 投产; 已投产; 量产; 稼働; 稼働中; 量産; 가동; 가동중',
  ),
  ramping: split(
    'ramp-up; ramp up; ramping up; hochlauf; im hochlauf; anlauf; montée en cadence; en rampa; avviamento; rozruch; 爬坡; 产能爬坡; 试产; 立ち上げ; 立上げ; 시운전',
  ),
  planned: split(
    'under construction; announced; construction; in construction; planning; geplant; in planung; in bau; im bau; angekündigt; en construction; planifié; planifiée; prévu; en construcción; planificado; planificada; in costruzione; pianificato; w budowie; planowany; építés alatt; ve výstavbě; строится; 规划; 规划中; 在建; 建设中; 計画中; 建設中; 건설중; 계획',
  ),
  idled: split(
    'idle; mothballed; paused; stillgelegt; ruht; à l’arrêt; parado; parada; fermo; wstrzymany; 停产; 停工; 休止中; 중단',
  ),
  cancelled: split(
    'canceled; abandoned; abgesagt; eingestellt; annulé; annulée; cancelado; cancelada; annullato; anulowany; 取消; 已取消; 终止; 中止; 취소',
  ),
};
