/** Words for units of time, each with the days in it. */
const DAYS_IN: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:w|v|wk|wks|weeks?|wo|wochen?|kw|sem|semaines?|settiman[ae]|sett|semanas?|hafta|veckor|vecka|weken|week|tyg|tygodni[ea]?|tygodnie|t[yý]d|t[yý]dn[yůíeů]|недел[ьяи]|недеља|недеље|нед|het(?:ek)?|hét|viikko[a]?|vko|uger?|uker?|săpt|sapt|săptămâni|tjed(?:an|ni|na|ana)|nedelj[ae]|tedn(?:i|ov|a)|тиж(?:д(?:ень|ні|нів|ня))?|тижні|тижнів|седмиц[аи]|седм|εβδ(?:ομάδ(?:α|ες))?|savait(?:ė|ės|es)|nädal(?:at|a)?|týž?dn[eě]|týždeň|týždňov|tuần|minggu|สัปดาห์|주|주간|周|週|週間|שבועות|שבוע|vk|vkoa|uke|uge|u|sav|týž|ned|أسبوع|أسابيع|اسبوع|اسابيع)$/i,
    7,
  ],
  [
    /^(?:m|mo|mon|mts?|mths?|months?|monate?|mois|mes[ei]?|meses|ay|månad(?:er)?|mdr|måned(?:er)?|maand(?:en)?|měs|měsíc[eů]?|mies|miesi[ąę]c[ey]?|miesięcy|месяц(?:а|ев)?|мес|hó(?:nap(?:ok)?)?|aylar|m[êe]s|mte|kk|luni|mjesec[ia]?|mesec[iae]?|meseca|місяц(?:ь|і|ів)|месец[аи]?|μήν(?:ας|ες)|mėn(?:esiai)?|kuud|tháng|bulan|เดือน|개월|月|个月|個月|[ヶケかカ]月|חודשים|חודש|شهر|أشهر|اشهر)$/i,
    30,
  ],
  [/^(?:h|hrs?|hours?|stunden?|小时)$/i, 1 / 24],
  [/^(?:s|sec|seconds?|sekunden?)$/i, 1 / 86400],
  [
    /^(?:d|days?|tage?|jours?|j|giorn[io]|gg|d[ií]as?|dias?|t|gün|dag(?:en|ar)?|dage|dager|dn[yíů]|dni|den|дн(?:ей|я|и)?|день|nap|päivä[ä]?|pv|zile|dan[ai]?|днів|дні|ημέρ(?:α|ες)|päeva|dien(?:os|as)|ngày|hari|วัน|일|天|日|日間|дан[аи]?|ימים|יום|يوم|أيام|ايام)$/i,
    1,
  ],
  [
    /^(?:y|yrs?|years?|jahre?|ann[io]|an(?:née)?s|años?|anos?|rok[yi]?|lat|let|év|år|jaar|jaren|год(?:а|ов)?|лет|年)$/i,
    365,
  ],
  [
    /^(?:quarters?|quartale?|trimest(?:re|ri|er)s?|kwartał(?:y|ów)?|čtvrtletí|kvartál(?:y|ů)?|negyedév|квартал(?:а|ов)?|四半期|季度)$/i,
    91,
  ],
  [/^(?:kt|kalend[ae]r?-?(?:tage?|dag(?:e[nr]?|ar)?)|自然日|历日|日历[日天]|暦日)$/i, 1],
  // Five working days are a week.
  [
    /^(?:at|wt|ad|wd|bd|arb\.? ?t(?:ag)?e?|arb\.? ?(?:dgr|dag(?:ar|er|e)?)|arbetsdag(?:ar)?|arbeidsdag(?:er)?|arbejdsdage?|työpäivä[ää]?|tp|gg\.? ?lav(?:orativi)?|g\.? ?lav(?:orativi)?|dni rob|d(?:ni)? ?robocze|prac\.? dn[íiyů]|zile lucr[ăa]toare|zile lucr|munkanap(?:ok)?|iş ?günü|i[şs]g[üu]n[üu]|jours? ouvrables?|j\.? ?ouvr(?:[ée]s?|ables?)?|werkd|d[ií]as? háb|d[ií]as? [úu]te(?:is|il)|radni(?:h)? dan[ai]?|delovni(?:h)? dn[ie]?v?|раб(?:очих|очие|\.)? ?дн(?:ей|я|и)?|ngày làm việc|hari kerja|วันทำการ|ימי עבודה|أيام عمل|tööpäeva[ad]?|darbo dien(?:os|ų)?|darba dien(?:as|u)?|arbeitstage?|werktage?|(?:working|business|work) ?days?|workdays?|werkdagen|jours ouvr[ée]s|giorni lavorativi|d[ií]as h[áa]biles|dni robocz[ey]ch?|pracovn[íý]ch dn[íi]|工作[日天]|营业日|営業日|稼働日|영업일)$/i,
    7 / 5,
  ],
];

/** Stems of words that make working days of days, and of those that make days of the calendar of them: `pracovní dny`, `dias corridos`. */
const WORKING = /^(?:w$|work|bus|arb|werk|prac|rob|munka|i[şs]|[úu]t|h[áa]b|labor|lav|ouvr|lucr|radn|delovn|раб)/i;
const OF_CALENDAR = /^(?:[ck]al|solar|corrid|natural|takvim|napt|календ)/i;
const MOST_WORDS = 3;

/** Days in a unit of time; undefined where the word is none. */
export function findDaysIn(unit: string): number | undefined {
  const word = unit.normalize('NFC').replace(/\.$/, '').trim();
  return findWhole(word) ?? findKindOfDays(word);
}

function findWhole(word: string): number | undefined {
  return DAYS_IN.find(([words]) => words.test(word))?.[1];
}

/** `prac. dnů`, `dní pracovních`, `jours calendaires`: two words, one for days and one that says which. */
function findKindOfDays(phrase: string): number | undefined {
  const words = phrase.split(/[\s.-]+/).filter((each) => each !== '');
  if (words.length < 2 || words.length > MOST_WORDS || !words.some((each) => findWhole(each) === 1)) return undefined;
  const others = words.filter((each) => findWhole(each) !== 1);
  if (others.length !== words.length - 1) return undefined;
  if (others.every((each) => WORKING.test(each))) return 7 / 5;
  return others.every((each) => OF_CALENDAR.test(each)) ? 1 : undefined;
}
