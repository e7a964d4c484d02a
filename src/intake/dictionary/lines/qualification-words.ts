/** Headings of how far a source is qualified, folded: what its cells say is said of the source. */
const QUALIFICATION =
  /^(?:(?:(?:supplier|vendor|source|sourcing|part|avl|aml|asl|ppap|manufacturer|maker|sample|homologation) )?(?:qualification|approval|release|homologation|ppap|qualification status|approval status|release status|homologation status|ppap status|qual status|qual)|(?:lieferanten|bezugsquellen|quellen)?(?:freigabe|qualifizierungs?|qualifikations?)(?:stand|status)?|qualifizierung|qualifikation|bemusterung(?:sstatus)?|(?:erstmuster|erstbemusterung|empb|mustervorstellung)(?:pruefung|freigabe|s)?(?: ?status)?|(?:avl|aml|asl|fai|isir|apqp) status|(?:statut|etat|stade)(?: de)?(?: la| l)? ?(?:qualification|homologation|agrement)|homologation|(?:stato|status)(?: di)? (?:qualifica|qualificazione|omologazione|approvazione)|qualifica|omologazione|(?:estado|situacion|status)(?: de)?(?: la)? ?(?:homologacion|calificacion|cualificacion|aprobacion)|homologacion|(?:status|situacao)(?: da| de)? ?(?:qualificacao|homologacao|aprovacao)|status (?:kwalifikacji|zatwierdzenia|homologacji)|stav (?:kvalifikace|schvaleni)|kwalificatiestatus|vrijgavestatus|(?:статус|состояние) (?:одобрения|квалификации|аккредитации)|(?:供应商|供應商|货源|资质|認證|认证|审核|審核|准入|认可)?(?:认证|認證|准入|资格|資格|认可|承认|承認|審核|审核)(?:状态|狀態)|(?:認定|評価|承認)(?:状況|状態|ステータス)|(?:승인|인증|평가) ?(?:상태|현황))$/;

/** Headings that ask whether a source is approved, with yes or no below, folded. */
const APPROVED =
  /^(?:(?:(?:supplier|vendor|source|manufacturer|maker) )?(?:approved|qualified|released|is approved|is qualified)|freigegeben|zugelassen|qualifiziert|homologue|agree|qualifie|approvato|qualificato|omologato|homologado|aprobado|calificado|aprovado|qualificado|goedgekeurd|vrijgegeven|zatwierdzony|schvalen[oy]?|onayli|одобрен|是否(?:合格|认可|认证|批准)|合格|承認済|認定済|승인여부)$/;

/** What speaks of a source that is being qualified, whatever stands above it. */
const BEING_QUALIFIED =
  /^(?:(?:in|under|pending|ongoing|awaiting|currently in) (?:qualification|approval|homologation|validation)|being qualified|qualifying|qualification (?:pending|ongoing|open|started|running|in progress|in process|planned|required)|(?:to be|not yet|not) (?:qualified|homologated|validated)|not yet (?:approved|released)|(?:ppap|sampling|fai)(?: level \d)?(?: (?:pending|open|submitted|ongoing|in progress|planned|requested))?|samples? (?:ordered|pending|requested|under test|in test|in review)|(?:sample|sampling|prototype) phase|(?:in der )?(?:musterphase|prototypenphase)|(?:potential|prospective|candidate|proposed)(?: (?:supplier|source|vendor))?|in (?:der )?(?:qualifizierung|qualifikation|freigabe|erprobung|bemusterung|validierung|homologation)|(?:qualifizierung|qualifikation|freigabe|bemusterung|erprobung|homologation|empb|erstmuster(?:prüfung)?) ?(?:läuft|offen|ausstehend|beantragt|angefragt|geplant|in arbeit)|(?:noch )?nicht (?:freigegeben|qualifiziert|bemustert)|bemusterung|in bemusterung|erprobung|kandidat|potenziell(?:er lieferant)?|potentiell(?:er lieferant)?|en (?:cours de )?(?:qualification|homologation|validation)|(?:qualification|homologation|validation) en cours|à (?:qualifier|homologuer|valider)|(?:pas encore |non )(?:qualifié|homologué)e?|candidat|potentiel|in (?:corso di |fase di )?(?:qualifica|qualificazione|omologazione|validazione|campionatura)|(?:qualifica|omologazione|campionatura) in corso|da (?:qualificare|omologare)|candidato|potenziale|potencial|en (?:proceso de |curso de )?(?:homologaci[oó]n|calificaci[oó]n|cualificaci[oó]n|validaci[oó]n)|(?:por|pendiente de) (?:homologar|calificar|homologaci[oó]n|calificaci[oó]n|validaci[oó]n)|(?:homologaci[oó]n|validaci[oó]n) en curso|no homologado|em (?:processo de )?(?:qualificação|homologação|validação)|in (?:kwalificatie|beoordeling)|kandidaat|nog niet (?:vrijgegeven|goedgekeurd)|under (?:kvalificering|godkännande|godkendelse|godkjenning)|w trakcie (?:kwalifikacji|homologacji|zatwierdzania)|w kwalifikacji|kandydat|v (?:kvalifikaci|schvalování)|kandidát|minősítés alatt|jelölt|(?:kalifikasyon|onay) (?:sürecinde|aşamasında|bekliyor)|aday|на (?:квалификации|одобрении)|в процессе (?:одобрения|квалификации|аккредитации)|кандидат|(?:认证|認證|验证|驗證|评审|評審|考察|导入|導入|试样|试用|試用|送样|送樣)中|送样|待(?:认证|認證|验证|准入)|候选|候選|潜在(?:供应商)?|潛在(?:供應商)?|認定中|評価中|サンプル評価中|認定待ち|候補|未認定|인증 ?중|평가 ?중|후보)$/iu;

/** What says the same only below a heading about qualification. */
const NOT_YET =
  /^(?:pending|open|planned|requested|in progress|in process|ongoing|started|under (?:evaluation|review|test|assessment|development)|in (?:evaluation|review|test|trial|development)|trial|evaluation|new|rfq|quoted|not approved|unapproved|not released|not started|submitted|failed|not ok|nok|n\.? ?i\.? ?o\.?|nio|sample|samples|nominated|nomination|nominiert|nominé|定点|offen|ausstehend|geplant|beantragt|angefragt|läuft|in (?:arbeit|bearbeitung|prüfung|entwicklung|aufbau)|neu|en (?:attente|cours|essai|développement)|prévu|in (?:attesa|corso|prova|sviluppo)|pendiente|en (?:curso|proceso|prueba|desarrollo|evaluaci[oó]n|aprobaci[oó]n)|pendente|em (?:andamento|análise|avaliação|aprovação|teste|desenvolvimento)|in behandeling|lopend|pågår|pågående|oczekuje|w (?:toku|trakcie)|probíhá|folyamatban|bekliyor|beklemede|değerlendirmede|на (?:согласовании|рассмотрении)|в (?:процессе|работе)|待(?:审核|審核|批准|审批|评审|定)|审核中|審核中|审批中|开发中|開發中|進行中|进行中|審査中|承認待ち|検討中|試作|審査待ち|未承認|未审核|未審核|승인 ?대기|진행 ?중|개발 ?중|미승인)$/iu;

/** What says below such a heading that a source may deliver. */
const RELEASED =
  /^(?:(?:fully |full |series |serial |production |ppap |unconditionally )?(?:approved|approval|released?|qualified|homologated|validated|certified|accepted|passed|pass|active|valid|current|complete[d]?|done|ok|okay|i\.? ?o\.?|io|yes)|(?:approved|released) (?:source|supplier|vendor|for (?:series|serial|production|use))|preferred|standard|(?:serien)?freigegeben|freigabe(?: erteilt)?|qualifiziert|zugelassen|aktiv|gültig|bestanden|erledigt|homologu[ée]e?|qualifi[ée]e?|agr[ée]{2}e?|valid[ée]e?|approuv[ée]e?|actif|approvat[oa]|qualificat[oa]|omologat[oa]|attiv[oa]|homologad[oa]|aprobad[oa]|calificad[oa]|cualificad[oa]|activ[oa]|aprovad[oa]|qualificad[oa]|ativ[oa]|goedgekeurd|vrijgegeven|actief|godkänd|godkendt|godkjent|hyväksytty|zatwierdzon[yae]|zakwalifikowan[yae]|aktywn[yae]|schválen[ýáo]?|kvalifikován[ýáo]?|jóváhagyott|minősített|aprobat|onaylı|onaylandı|одобрен[оа]?|утвержд[её]н[оа]?|действует|合格|已?(?:认证|認證|批准|认可|認可|准入|通过|承认|承認)|承認済み?|認定済み?|量産|승인(?:됨|완료)?|합격|인증 ?완료)$/iu;

/** Whether a cell below a heading about qualification says that the source may deliver. */
export function isReleased(cell: string): boolean {
  return RELEASED.test(cell.trim());
}

/** Whether a folded header says how far a source is qualified. */
export function namesQualification(text: string): boolean {
  return QUALIFICATION.test(text);
}

/** Whether a folded header asks whether a source is approved. */
export function asksApproved(text: string): boolean {
  return APPROVED.test(text);
}

/** Whether a cell says that a source is being qualified and may not deliver yet; `isOfQualification` where its heading is about that. */
export function isBeingQualified(cell: string, isOfQualification: boolean): boolean {
  const text = cell.trim();
  return BEING_QUALIFIED.test(text) || (isOfQualification && NOT_YET.test(text));
}
