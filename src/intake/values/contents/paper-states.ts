import { parseYesNo } from '../../dictionary/lines/yes-words.ts';

/** Headers of a state that a paper must have to deny anything: that it is signed, stamped, confirmed, approved, valid. */
const WANTED =
  /^(?:answered|answers? complete|completed?|checked|reviewed|beantwortet|kontrolliert|vollständig|contrôlée?|répondue?|complète?|revisad[oa]|contestad[oa]|controllat[oa]|compilat[oa]|已?回答|已?答复|已?检查|回答済み?|確認済み?|検査済み?|signed|signatures?|stamp(?:ed)?|seal|confirmed|confirmation|verified|verification|approved|approval|validated|released|release|final|valid|binding|guaranteed|tested|analy[sz]ed|measured|unterschrift|unterschrieben|unterzeichnet|stempel|bestätigt|bestätigung|geprüft|verifiziert|freigegeben|freigabe|gültig|verbindlich|gemessen|signée?|cachet|tampon|confirmée?|vérifiée?|validée?|approuvée?|valable|firmad[oa]|firma|sello|confirmad[oa]|verificad[oa]|aprobad[oa]|válid[oa]|firmat[oa]|timbro|confermat[oa]|verificat[oa]|approvat[oa]|valid[oa]|assinad[oa]|assinatura|carimbo|podpis(?:an[yeoa])?|pieczęć|potwierdzon[yeoa]|zatwierdzon[yeoa]|podeps[aá]n[oaý]?|razítko|ověřen[oaý]|schválen[oaý]|imza(?:lı)?|mühür|onay(?:lı|landı)?|undertecknad|underskrift|bekräftad|godkänd|handtekening|ondertekend|bevestigd|подпись|подписано|печать|подтверждено|проверено|утверждено|签字|签名|签章|盖章|已?确认|已?审核|已?批准|有效|簽名|蓋章|署名|捺印|承認|確認|서명|날인|확인|승인)$/iu;
/** Headers of a state in which it denies nothing: expired, a draft, estimated. */
const UNWANTED =
  /^(?:expired|drafts?|preliminary|withdrawn|revoked|superseded|obsolete|invalid|estimated?|assumed|assumption|typical|unsigned|outdated|abgelaufen|entwurf|vorläufig|zurückgezogen|ersetzt|ungültig|veraltet|geschätzt|schätzung|annahme|angenommen|périmée?|expirée?|brouillon|provisoire|annulée?|estimée?|caducad[oa]|vencid[oa]|borrador|estimad[oa]|scadut[oa]|bozza|stimat[oa]|expirad[oa]|rascunho|wygasł[ya]?|szacunek|vypršel[ao]?|odhad|süresi dolmuş|taslak|tahmini|utgången|utkast|uppskattad|verlopen|concept|geschat|просрочено|черновик|оценка|已?过期|已?失效|草稿|草案|估算|已?作废|期限切れ|失効|ドラフト|推定|만료|초안|추정)$/iu;
/** Headers over how much somebody trusts what is said. */
const TRUST =
  /^(?:confidence(?: level)?|reliability|certainty|data quality|quality of data|zuverlässigkeit|verlässlichkeit|vertrauen|datenqualität|sicherheit der angabe|confiance|fiabilité|qualité des données|confianza|fiabilidad|affidabilità|confiança|wiarygodność|pewność|spolehlivost|güvenilirlik|tillförlitlighet|betrouwbaarheid|достоверность|надежность|надёжность|可信度|可靠性|置信度|信頼[度性]|신뢰[도성])$/iu;
const LITTLE =
  /^(?:(?:very |rather )?(?:low|weak|poor|medium|moderate|med)|(?:sehr )?(?:niedrig|gering|schwach|mittel|mäßig)|faible|moyen(?:ne)?|bas(?:se)?|baj[oa]|medi[oa]|bass[oa]|scars[oa]|baix[oa]|médi[oa]|nisk[iao]|średni[ao]?|nízk[áéý]|střední|düşük|orta|låg|medel|laag|gemiddeld|низк\p{L}+|средн\p{L}+|低|较低|中|中等|一般|낮음|보통|\d{1,2}(?:[.,]\d+)?\s*[%％]|0[.,]\d+)$/iu;
/** Headers over how a text was brought into its language. */
const TRANSLATED =
  /^(?:translat(?:ion|ed)(?: by)?|übersetzung|übersetzt(?: von)?|traduction|traducción|traduzione|tradução|tłumaczenie|překlad|çeviri|översättning|vertaling|перевод|翻译|翻譯|翻訳|번역)$/iu;
const BY_MACHINE =
  /machin|automat|maschinell|google|deepl|chat ?gpt|\bai\b|\bki\b|机器|機器|機械|自动|自動|기계|자동|маши|strojov|makine|maskin/iu;
const LACKING =
  /^(?:missing|none|open|outstanding|pending|not (?:yet )?\p{L}+|fehlt|keine?|ohne|offen|nicht \p{L}+|manque|absente?|sans|non \p{L}+|falta|ningun[oa]|sin|manca|assente|senza|brak|chybí|yok|eksik|saknas|ontbreekt|geen|нет|отсутствует|缺|缺失|未\p{L}*|無し?|无|なし|없음|미\p{L}+|[✗✘❌☐□×])$/iu;

/**
 * What a cell below the header of a state of the paper says against its denials, in words that count as such: `Signed | no`, `Expired | yes`, `Confidence | low`, `Translation |
 * machine`. '' where it says nothing against them, and below any other header.
 */
export function tellState(header: string, cell: string): string {
  const text = cell.normalize('NFKC').trim();
  const state = header
    .normalize('NFKC')
    .replace(/\s*(?:[([][^()[\]]{0,12}[)\]]|[?？:：])?\s*$/u, '')
    .replace(BY_WHOM, '')
    .trim();
  if (text === '' || state.length > LONGEST || text.length > LONGEST) return '';
  const isAgainst =
    (WANTED.test(state) && (parseYesNo(text) === false || LACKING.test(text))) ||
    (UNWANTED.test(state) && (parseYesNo(text) === true || /^[✓✔☑✅☒■●]$/u.test(text))) ||
    (TRUST.test(state) && LITTLE.test(text)) ||
    (TRANSLATED.test(state) && BY_MACHINE.test(text));
  return isAgainst ? `not verified (${state}: ${text})` : '';
}

/** `Checked by lab` is the state `Checked`. */
const BY_WHOM = /(?<=\p{L})\s+(?:by|durch|von|par|por|da|przez|door|av)\s+(?:\p{L}+[\s-]?){1,3}$/iu;

const LONGEST = 40;
