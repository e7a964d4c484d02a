/** Words before a year in a header, folded: of the calendar, of the books and of a plan. */
const WORDS =
  'fy|gj|fj|wj|cy|ay|ye|mj|year|jahr|geschaftsjahr|kalenderjahr|exercice|exercise|ejercicio|esercizio|exercicio|boekjaar|regnskabsar|rakenskapsar|regnskapsar|tilikausi|rok|rok obrotowy|yil|mali yil|год|an|ano|anno|annee|jaar|ar';
const FIGURES = String.raw`(?:20)?[2-4]\d`;
/** `FY 2025/26`, `GJ26`, `2027`, `FY26F`, `2026預測`: the year, and the next one where the books begin in its midst. */
const SPELLED = new RegExp(
  String.raw`(?:^| )(?:(?:${WORDS}) ?${FIGURES}(?:[abefp]|fc)?|20[2-4]\d[abefp]?)(?: ${FIGURES})?(?= |$|(?![年년])[\p{Script=Han}\p{Script=Hangul}])`,
  'gu',
);
/** `2026年度`, `114年`, `2026년`: a year by its sign, of which one counted since 1911 has three figures. */
const SIGNED =
  /(?:^| )(?:民[國国] ?)?(20[2-4]\d|1[0-3]\d)(?:年度?|년도?)(?: ?(?:實績|实绩|实际|實際|実績|預估|预估|预计|預計|计划|計畫|計画|予定|予算|预算|預算|目标|目標|실적|계획|예상|全年(?:度)?(?:實績|实绩|預估|预估|预计|預計|计划|計畫|計画|予定|予算|预算|預算)?)(?= ?\p{L}))?/gu;

/** `销售数量2025`: a year right behind a word in signs. */
const BEHIND_SIGNS = /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}])(20[2-4]\d)(?= |$)/u;

/** A header with the year that stands right behind a word in signs in front of it, as the dictionary knows it: `2025年销售数量`. */
export function leadWithYear(header: string): string {
  const year = BEHIND_SIGNS.exec(header.trim())?.[1];
  if (year === undefined) return header;
  const sign = /\p{Script=Hangul}/u.test(header) ? '년 ' : '年';
  return `${year}${sign}${header.trim().replace(BEHIND_SIGNS, '')}`;
}

/** A year and nothing else. */
const BARE = /^(?:(?:(?:fy|gj|cy|year|jahr) ?)?20[2-4]\d|(?:fy|gj|fj|wj|cy) ?[2-4]\d)$/;

/** Whether a folded header is a year and nothing else: `2025`, `FY 2026`. */
export function isBareYear(text: string): boolean {
  return BARE.test(text);
}

/** A header with its year out of brackets: `Sold (2025)` is `Sold 2025`. */
export function bareYear(header: string): string {
  return header.replace(/[([（]\s?((?:(?:FY|CY|GJ) ?)?20[2-4]\d)\s?[)\]）]/iu, ' $1 ');
}

/** A folded header without the years in it. */
export function dropYears(text: string): string {
  return text.replace(BEHIND_SIGNS, ' ').replaceAll(SIGNED, ' ').replaceAll(SPELLED, ' ').replaceAll(/ +/g, ' ').trim();
}

/** The year that a header names, the first of two (`FY 2025/26`) and in the calendar of all others (`114年`); null where it names none. */
export function readHeaderYear(header: string): number | null {
  const signed = /(?<!\d)(1[0-3]\d)(?:年|년)/.exec(header)?.[1];
  if (signed !== undefined) return Number(signed) + 1911;
  const figures = /(?<!\d)(?:20)?([2-4]\d)(?!\d)/.exec(header)?.[1];
  return figures === undefined ? null : 2000 + Number(figures);
}
