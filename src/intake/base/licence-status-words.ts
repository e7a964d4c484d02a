import type { LicenceStatus } from '../../domain/closed-lists.ts';

const split = (words: string): readonly string[] => words.split('; ');

/** People's words for how far a licence has come, in the languages of registers. */
export const LICENCE_STATUS_WORDS: Readonly<Partial<Record<LicenceStatus, readonly string[]>>> = {
  needed: split(
    'required; to do; open; to be filed; not filed; not yet filed; not applied; erforderlich; noch nicht beantragt; nicht beantragt; à demander; por solicitar; da richiedere; 未申请; 待申请; 未申請',
  ),
  drafted: split(
    'draft; in preparation; prepared; in vorbereitung; entwurf; en préparation; en preparación; in preparazione; 准备中; 草稿; 準備中',
  ),
  filed: split(
    'submitted; applied; applied for; application filed; eingereicht; beantragt; gestellt; déposée; déposé; demandée; demandé; solicitada; solicitado; presentada; richiesta; presentata; złożony; złożono; 已受理; 已提交; 已申请; 申请中; 申請中; 申請済; 申請済み; 신청; 신청중; 신청 중',
  ),
  'in-review': split(
    'in review; pending; under review; in process; in progress; processing; in bearbeitung; in prüfung; in pruefung; en cours; en cours d’examen; à l’examen; en trámite; en revisión; in corso; in esame; in istruttoria; w trakcie; 审查中; 审批中; 审核中; 办理中; 审理中; 審査中; 심사중; 심사 중',
  ),
  question: split(
    'query; questions; supplement requested; information requested; rückfrage; nachforderung; complément demandé; 补正; 待补正; 需补充材料; 補正',
  ),
  granted: split(
    'approved; issued; active; valid; in force; erteilt; genehmigt; bewilligt; gültig; aktiv; délivrée; délivré; accordée; accordé; approuvée; valide; concedida; concedido; aprobada; aprobado; otorgada; vigente; rilasciata; rilasciato; concessa; approvata; valida; wydane; wydano; ważne; ważna; verleend; 已批准; 批准; 已签发; 已发证; 已获批; 有效; 許可; 許可済; 許可済み; 発給済; 승인; 허가',
  ),
  refused: split(
    'rejected; denied; abgelehnt; verweigert; refusée; refusé; denegada; denegado; rechazada; respinta; rifiutata; odmowa; 不予许可; 不批准; 未批准; 拒绝; 不許可; 却下; 거부; 반려',
  ),
  returned: split('sent back; zurückgegeben; zurückgewiesen; retournée; devuelta; 退回; 退件; 驳回; 差戻し'),
  withdrawn: split('cancelled; canceled; zurückgezogen; retirée; retirada; ritirata; 撤回; 已撤回; 取下げ'),
  expired: split(
    'lapsed; abgelaufen; expirée; expiré; caducada; vencida; scaduta; wygasła; verlopen; 已过期; 过期; 失效; 已失效; 期限切れ; 만료',
  ),
};
