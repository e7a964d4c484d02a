import { parseDay } from './parse-values.ts';

/** A paper that is not final, or that nobody has signed. */
const DRAFT =
  /\b(?:drafts?|preliminary|provisional|unsigned|for review|(?:to be|tbc|not yet) (?:confirmed|verified)|tbc|tbd|not (?:yet )?(?:released|signed|approved|final))\b|entwurf|vorläufig|(?:noch )?zu bestätigen|nicht (?:freigegeben|unterschrieben|unterzeichnet|final)|brouillon|provisoire|à confirmer|non (?:signée?|firmat[oa]|validée?)|borrador|por confirmar|bozza|da confermare|rascunho|草案|草稿|暂定|待确认|未签|未批准|ドラフト|暫定|下書き|未署名|未承認|要確認|초안|임시|미서명|가안|미승인|미확정|확인 ?필요|暫定|待確認|未簽|未核准|wersja robocza|niepodpisan|niezatwierdzon|do potwierdzenia|wstępn|koncept|předběžn|nepodepsan|neschválen|k potvrzení|taslak|imzasız|onaylanmamış|teyit edilecek|utkast|preliminär|osignerad|ej (?:godkänd|signerad|fastställd)|provisóri|preliminar|a confirmar|não assinad|provvisori|sin firmar|pendiente de|concept(?!\p{L})|voorlopig|niet ondertekend|черновик|предварительн|не (?:подписан|утвержд)/iu;
/** A state that says by itself alone that somebody still has to do something: `pending`, `in Bearbeitung`. */
const UNFINISHED =
  /^(?:pending(?: \p{L}+)?|open|in (?:progress|work|review|process)|under (?:review|revision|preparation)|awaiting(?: \p{L}+)*|incomplete|not complete[d]?|offen|ausstehend|in (?:arbeit|bearbeitung|prüfung|klärung)|unvollständig|en (?:cours|attente|préparation|curso|espera|proceso)|ouvert|incompl[eè]te?|incomplet[oa]|pendiente|abierto|in (?:corso|attesa|lavorazione)|aperto|em (?:andamento|curso|análise)|pendente|w (?:toku|trakcie|opracowaniu)|oczekuje|otwarte|probíhá|rozpracováno|čeká(?: \p{L}+)*|otevřeno|devam ediyor|beklemede|pågår|väntar|öppen|in behandeling|в работе|на рассмотрении|审核中|处理中|进行中|待审核?|未完成|審査中|処理中|進行中|確認中|対応中|作成中|検討中|회신 ?대기|검토 ?중|진행 ?중|확인 ?중|작성 ?중|대기)[.!]?$/iu;
/** Longer texts are no titles and no states. */
const LONGEST = 120;

/** Whether a title, a state or a remark says that the paper is a draft. */
export function saysDraft(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = text.normalize('NFKC');
  return DRAFT.test(folded) || UNFINISHED.test(folded.trim());
}

/** What is said holds for some of the goods, or under a condition: of the others nothing is said. */
const EXCEPTED =
  /\b(?:except(?:ing|ions?)?|excluding|apart from|other than|unless|only|provided that|from (?:lot|batch|serial))\b|außer|ausgenommen|ausnahme|\bnur\b|sofern|\bfalls\b|ab (?:charge|los)|\bsauf\b|excepté|à l['’]exception|uniquement|seulement|\bsalvo\b|\bexcepto\b|\bsolo\b|únicamente|tranne|eccetto|除外|除了|仅|僅|除く|のみ|以外|제외|만 해당|에 한(?:함|해|하여)|한정|oprócz|z wyjątkiem|wyłącznie|jedynie|(?<!\p{L})tylko|pod warunkiem|kromě|s výjimkou|vyjma|pouze|(?<!\p{L})jen(?!\p{L})|za podmínky|hariç|dışında|yalnızca|sadece|(?<!\p{L})(?:utom|förutom|endast|undantag\p{L}*)|\bexceto\b|\bapenas\b|\bsomente\b|\bsoltanto\b|ad eccezione|\besclus[oaei]\b|behalve|uitgezonderd|uitsluitend|(?<!\p{L})alleen|кроме|только|за исключением|при условии/iu;

/** Whether a text makes an exception or a condition, so that what it stands beside holds for some of the goods alone. */
export function makesException(text: string): boolean {
  return EXCEPTED.test(text.normalize('NFKC'));
}

const DAY = String.raw`\D{0,12}(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})`;
const UNTIL = new RegExp(
  String.raw`(?:until|till|\bthru\b|through|expir\w{0,12}|\bbis\b|ablauf\w{0,12}|jusqu\S{0,12}|hasta|fino al?|até|有效期|有効期限|截止)${DAY}`,
  'i',
);
const FROM = new RegExp(
  String.raw`(?:\bfrom\b|\bas of\b|starting|\bab\b|\bdès\b|à partir|desde|a partire|\bdal\b|生效|有効開始|起)${DAY}`,
  'i',
);

/** Whether a text ends what it stands beside before `today`, or begins it later; a day that can be read in two ways counts as such. */
export function isOutOfTime(text: string, today: string | null): boolean {
  const [until, from] = [UNTIL, FROM].map((words) => words.exec(text.normalize('NFKC'))?.[1]);
  const read = (day: string): string | null => parseDay(day.replaceAll(/\s/g, '').replaceAll(/[年月]/g, '-'));
  const isPast = until !== undefined && (today === null || (read(until) ?? '') < today);
  const isAhead = from !== undefined && (today === null || (read(from) ?? '9999') > today);
  return isPast || isAhead;
}

/** What holds, as remarks say it; goods that are delivered until a day end no declaration. */
const HOLDS =
  /valid|gültig|gilt|geltung|expir|ablauf|valable|válid|scad|vigen|ważn|obowiąz|platn|geçerli|giltig|gäller|gyldig|geldig|действ|有效|有効|유효/iu;

/** The last day, as it is written, until which a remark says that what it stands beside holds; '' where it says none. */
export function findEndInWords(remark: string): string {
  const text = remark.slice(0, LONGEST).normalize('NFKC');
  return HOLDS.test(text) ? (UNTIL.exec(text)?.[1] ?? '') : '';
}
