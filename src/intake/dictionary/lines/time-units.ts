/** Words for units of time, each with the days in it. */
const DAYS_IN: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:w|v|wk|wks|wkn|нд|nedēļ(?:a|as|u)|savaičių|[个個]?(?:星期|礼拜|週|周)|weeks?|wo|wochen?|kw|sem|semaines?|settiman[ae]|sett|semanas?|hafta|veckor|vecka|weken|week|tyg|tygodni[ea]?|tygodnie|t[yý]d|t[yý]dn[yůíeů]|недел[ьяи]|недеља|недеље|нед|het(?:ek)?|hét|viikko[a]?|vko|uger?|uker?|săpt|sapt|săptămâni|tjed(?:an|ni|na|ana)|nedelj[ae]|tedn(?:i|ov|a)|тиж(?:д(?:ень|ні|нів|ня))?|тижні|тижнів|седмиц[аи]|седм|εβδ(?:ομάδ(?:α|ες))?|savait(?:ė|ės|es)|nädal(?:at|a)?|týž?dn[eě]|týždeň|týždňov|tuần|minggu|สัปดาห์|주|주간|周|週|週間|שבועות|שבוע|vk|vkoa|uke|uge|u|sav|týž|ned|أسبوع|أسابيع|اسبوع|اسابيع)$/i,
    7,
  ],
  [
    /^(?:m|mo|mos|mon|mnd|mån|mesiac(?:e|ov)?|міс|mēne(?:sis|ši|šu)|kuukau(?:si|tta|den)|mėnesių|mts?|mths?|months?|monate?|mois|mes[ei]?|meses|ay|månad(?:er)?|mdr|måned(?:er)?|maand(?:en)?|měs|měsíc[eů]?|mies|miesi[ąę]c[ey]?|miesięcy|месяц(?:а|ев)?|мес|hó(?:nap(?:ok)?)?|aylar|m[êe]s|mte|kk|luni|mjesec[ia]?|mesec[iae]?|meseca|місяц(?:ь|і|ів)|месец[аи]?|μήν(?:ας|ες)|mėn(?:esiai)?|kuud|tháng|bulan|เดือน|개월|月|个月|個月|[ヶケかカ]月|חודשים|חודש|شهر|أشهر|اشهر)$/i,
    30,
  ],
  [/^(?:h|hrs?|hours?|stunden?|小时)$/i, 1 / 24],
  [/^(?:s|sec|seconds?|sekunden?)$/i, 1 / 86400],
  [
    /^(?:d|days?|tagen?|tage?|tg|jrs?|dgn|dienų|dienu|dienas|jours?|j|giorn[io]|gg|d[ií]as?|dias?|t|gün|dag(?:en|ar)?|dage|dager|dn[yíů]|dni|den|дн(?:ей|я|и)?|день|nap|päivä[ä]?|pv|zile|dan[ai]?|днів|дні|ημέρ(?:α|ες)|päeva|dien(?:os|as)|ngày|hari|วัน|일|天|日|日間|дан[аи]?|ימים|יום|يوم|أيام|ايام)$/i,
    1,
  ],
  [
    /^(?:y|yrs?|an|years?|jahre?|ann[io]|an(?:née)?s|años?|anos?|rok[yi]?|lat|let|év|år|jaar|jaren|год(?:а|ов)?|лет|年)$/i,
    365,
  ],
  [
    /^(?:quarters?|quartale?|trimest(?:re|ri|er)s?|kwartał(?:y|ów)?|čtvrtletí|kvartál(?:y|ů)?|negyedév|квартал(?:а|ов)?|四半期|季度)$/i,
    91,
  ],
  [/^(?:kt|kalend[ae]r?-?(?:tage?|dag(?:e[nr]?|ar)?)|自然日|历日|日历[日天]|暦日)$/i, 1],
  // Five working days are a week.
  [
    /^(?:at|wt|ad|wd|bd|arb\.? ?t(?:ag)?e?|arb\.? ?(?:dgr|dag(?:ar|er|e)?)|arbetsdag(?:ar)?|arbeidsdag(?:er)?|arbejdsdage?|työpäivä[ää]?|tp|gg\.? ?lav(?:orativi)?|g\.? ?lav(?:orativi)?|dni rob|d(?:ni)? ?robocze|prac\.? dn[íiyů]|zile lucr[ăa]toare|zile lucr|munkanap(?:ok)?|iş ?günü|i[şs]g[üu]n[üu]|jours? ouvrables?|j\.? ?ouvr(?:[ée]s?|ables?)?|werkd|d[ií]as? háb|d[ií]as? [úu]te(?:is|il)|radni(?:h)? dan[ai]?|delovni(?:h)? dn[ie]?v?|раб(?:очих|очие|\.)? ?дн(?:ей|я|и)?|ngày làm việc|hari kerja|วันทำการ|ימי עבודה|أيام عمل|tööpäeva[ad]?|darbo dien(?:os|ų)?|darba dien(?:as|u)?|arbeitstag(?:en?)?|werktag(?:en?)?|(?:working|business|work) ?days?|workdays?|werkdagen|jours ouvr[ée]s|giorni lavorativi|d[ií]as h[áa]biles|dni robocz[ey]ch?|pracovn[íý]ch dn[íi]|arkipäiv(?:ä|ää)|virkedag(?:er|ar)?|hverdag(?:er|e)?|[个個]?工作[日天]|营业日|営業日|稼働日|영업일)$/i,
    7 / 5,
  ],
];

/** Stems of words that make working days of days, and of those that make days of the calendar of them: `pracovní dny`, `dias corridos`. */
const WORKING =
  /^(?:w$|work|bus|arb|werk|prac|rob|munka|i[şs]|[úu]t|h[áa]b|labor|lav|ouvr|lucr|radn|delovn|раб|роб|εργάσ|darb|töö|làm|kerja)/i;
const OF_CALENDAR = /^(?:[ck]al|кал|ημερολογ|solar|corrid|natural|takvim|napt|календ)/i;
const MOST_WORDS = 3;
/** A span of ISO 8601, without its figure: `P8W`. */
const OF_ISO: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 };

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

/** Days in the unit at the head of a text: `weeks ARO`, `Wochen nach AB`, `working days ex works`; undefined where it begins with none. */
export function findDaysAtHead(text: string): number | undefined {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const days = findDaysIn(words.slice(0, count).join(' '));
    // A second unit behind the first is another time.
    if (days !== undefined) return words.slice(count).some((word) => findDaysIn(word) !== undefined) ? undefined : days;
  }
  return undefined;
}

/** The days of a span as ISO 8601 writes it, `P8W` or `P45D`; undefined for any other text. */
export function readIsoSpan(text: string): number | undefined {
  const [, figure = '', unit = ''] = /^P(\d{1,4})([DWMY])$/.exec(text) ?? [];
  const days = OF_ISO[unit];
  return days === undefined ? undefined : Number(figure) * days;
}
