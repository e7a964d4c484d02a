/** How the papers that come with goods are numbered, folded: certificates of inspection, of analysis, of a mill. */
const ENGLISH =
  '(?:(?:inspection|mill|mill test|material|material test|test|works?|quality|analysis|en 10204(?: \\d \\d)?) )?cert(?:ificate)?s?(?: (?:no|nr|num|number|id|ref|reference))?|(?:mtc|mtr|coa|coc)(?: (?:no|nr|number))?';
const GERMAN =
  '(?:abnahmepruf|werks?(?:pruf)?|pruf|material|material pruf|qualitats|analysen?)?zeugnis(?:ses)?(?: ?(?:no|nr|nummer|id))?|(?:werks|pruf)bescheinigung(?: ?(?:no|nr|nummer))?';
const FURTHER =
  '(?:n |no |numero (?:de )?)?cert(?:ificato|ificat|ificado)(?: (?:di |de |du )?(?:controle?|collaudo|qualita|calidad|qualidade|conformite|matiere|analyse?|analisis|materiale))?(?: (?:n|no|nr|numero))?|(?:nr )?(?:atestu?|swiadectwa?|certyfikatu?)(?: (?:nr|numer))?|(?:cislo )?(?:atestu?|certifikatu?)';
const EASTERN =
  '(?:材质|材質|质量|質量|检验|檢驗|原材料)?(?:证明书?|證明書?|证书|證書|质保书|質保書|合格证)(?:编号|編號|号|號|号码)?|(?:ミルシート|検査(?:証明書|成績書)|成績書|試験成績書)(?:番号|no)?|(?:시험|검사)?성적서 ?(?:번호)?';
const CERTIFICATE = new RegExp(`^(?:${ENGLISH}|${GERMAN}|${FURTHER}|${EASTERN})$`);
/** The lot that a certificate is about, folded. */
const LOT =
  /^(?:heat|melt|cast|charge|schmelze|chargen?|schmelzen?|coulee|colata|colada|lot|batch|wytop|tavba)(?: ?(?:no|nr|num|number|nummer|id|charge|lot|batch))*$|^(?:炉号|爐號|批号|批號|炉批号|溶解番号|鋼番|ロット(?:番号|no)?|히트 ?번호)$/;
const NORM = /^(?:norm|standard|type|art|typ|kind)$/;

/**
 * Whether folded headers are those of a register of certificates of inspection or analysis: a certificate by its number, with the heat or lot that it is about. Such a
 * paper says of a delivery that was made, and neither who supplies a part today nor how much of it lies in a store.
 */
export function listsCertificates(headers: readonly string[]): boolean {
  const place = headers.findIndex((header) => CERTIFICATE.test(header));
  return (
    place >= 0 &&
    (headers.some((header) => LOT.test(header)) || (place === 0 && headers.some((header) => NORM.test(header))))
  );
}

const QUESTION =
  /^(?:(?:open |supplier |our |your )?(?:question|query|inquiry|enquiry)(?: text)?s?|(?:(?:offene|unsere|ihre|ruck) ?)?fragen?(?:stellung|text)?|question (?:posee|ouverte)|preguntas?|domand[ae]|perguntas?|pytani[ea]|вопросы?|dotaz|otazka|问题|問題|提问|质疑|質問(?:事項|内容)?|질문)$/;
const ANSWER =
  /^(?:(?:supplier |supplier s |your |vendor )?(?:answer|reply|response|feedback)(?: (?:supplier|of supplier|from supplier|text))?s?|(?:(?:ihre|lieferanten) ?)?(?:antwort(?:en)?|ruckmeldung)(?: (?:lieferant|des lieferanten))?|reponses?(?: fournisseur)?|respuestas?|rispost[ae]|respostas?|odpowiedz[i]?|ответы?|odpoved|答复|答覆|回答(?:内容)?|回复|回覆|供应商(?:答复|回复|回答)|답변|회신)$/;

/** Whether a folded header heads questions. */
export function isQuestionHeader(header: string): boolean {
  return QUESTION.test(header);
}

/** Whether a folded header heads what was answered. */
export function isAnswerHeader(header: string): boolean {
  return ANSWER.test(header);
}

/** Whether folded headers are those of a list of questions and what was answered, whose names and parts are those that were asked about. */
export function listsQuestions(headers: readonly string[]): boolean {
  return headers.some(isQuestionHeader) && headers.some(isAnswerHeader);
}

const OF_ORIGIN =
  /(?:preferential|praferenz|preferen[cz]|ursprungs)|^(?:(?:long term )?(?:supplier s? ?)?declaration|lieferantenerklarung|langzeitlieferantenerklarung|lle|ltsd|certificate of origin|origin declaration|原产地证(?:书)?|原產地證)(?: ?(?:no|nr|number|nummer|编号|号))?$/;

const TITLE_OF_ORIGIN =
  /(?<!\p{L})(?:long[- ]term supplier(?:['’]?s)? declaration|supplier(?:['’]?s)? declaration|ltsd|certificates? of (?:preferential )?origin|(?:declaration|proof|statement) (?:of|on) (?:preferential )?origin|origin declaration|preferential origin|eur[.-]1(?!\d)|(?:langzeit)?lieferantenerklärung(?:en)?|lle|ursprungs(?:zeugnis|erklärung|nachweis)\p{L}*|präferenz(?:nachweis|ursprung|erklärung)\p{L}*|certificat d['’]origine|déclaration (?:d['’]origine|(?:à long terme )?du fournisseur)|certificato di origine|dichiarazione (?:di origine|del fornitore)|certificado de origen|certificado de origem)(?!\p{L})|原产地(?:证|證|声明)|原產地(?:证|證|聲明)|原産地(?:証明|申告)|원산지 ?(?:증명|확인)/iu;

/** Whether a title, or the name of a file or sheet, is that of a declaration of origin: by the rules of an agreement, which say in which country goods count as made, and not from where they come. */
export function namesOriginPaper(title: string): boolean {
  return TITLE_OF_ORIGIN.test(title.normalize('NFKC').replaceAll('_', ' '));
}

/** Whether folded headers are those of a register of declarations of origin, whose days are those of the papers and end no source. */
export function listsOriginPapers(headers: readonly string[]): boolean {
  return headers.some((header) => OF_ORIGIN.test(header));
}

const OF_PAPER =
  /(?:^| )(?:cert(?:ificat\w*)?|certificado|zertifi\w+|declaration|\w*erklarung|statement|attestation|dichiarazione|declaracion|declaracao|deklaracja|prohlaseni|reach|rohs|svhc|imds|ppap|iso(?: ?\d{4,5})?|iatf(?: ?\d{4,5})?|audit|questionnaire|fragebogen|selbstauskunft|conflict minerals|cmrt|emrt|msds|sds|sicherheitsdatenblatt)(?: |$)|证书|證書|声明|聲明|证明|認証|証明書|宣言|인증서|선언/;

/** Whether folded headers speak of a paper that a supplier has or signs, such as a certificate or a declaration, whose last day ends no source. */
export function listsPapers(headers: readonly string[]): boolean {
  return headers.some((header) => OF_PAPER.test(header));
}
