import { findCroatianMonth, findMonth, isCroatianMonth } from './month-names.ts';

/** A part of a year for a column of a plan; `perYear` of them make a year, `order` counts them from any day on. */
export type Period = { readonly perYear: 12 | 4 | 2 | 52; readonly order: number };

const ROMAN: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
/** A counted month without a name. */
const COUNTED_MONTH = /(?:^|[^\p{L}])(?:m|p|monat|month|period|periode)[\s_]?\d/iu;
/** Words around a period without a meaning for it: `Plan Jan 2027`, `Forecast 01/2027 [pcs]`. */
const AROUND =
  /\((?:f|fc|fcst|fct|a|act|actual|b|bud|ist|p|st|stk|stück|pz|szt|ks|adet|ud|个|件|台|個|只)\.?\)|\b(?:plan|planned|forecast|fcst|demand|bedarf|absatz|sales|volume|menge|qty|quantity|prognose|budget|pcs|stk|units|antall?|aantal|cantidad|vendid[ao]s?|vendut[aoei]|vendue?s?)\b|(?<!\p{L})(?:quantit[éeàa]s?|qt[ée]s?|såld[ae]?)(?!\p{L})|[[\]()]/gu;

/** `一月`, `2026年十二月`. */
const CHINESE = /^(20\d{2}年)?(十[一二]?|[一二三四五六七八九])月$/u;
const COUNTED: readonly string[] = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
/** Months before or behind their year: `Jan-27`, `enero de 2026`, `2026. január`, `2026 m. sausis`, `январь 2026 г.` */
const MONTH_THEN_YEAR = /^(\p{L}+)\.?(?: de)?[\s\-'’/.]*(?:(?:20)?(\d{2})(?:\.|\.?\s?(?:г|р|god|g)\.?)?)?$/u;
const YEAR_THEN_MONTH = /^20(\d{2})(?:\.?\s?(?:m|г|р|å)\.)?[\s\-/.]*(\p{L}+)\.?$/u;
/** `Tháng 1`, `Thg 1 2026`, `tháng 1 năm 2026`. */
const VIETNAMESE = /^(?:tháng|thg|th)\.?\s?(\d{1,2})(?:[\s\-/.,]*(?:năm\s)?(?:20)?(\d{2}))?$/u;

/**
 * The month, quarter, half or week named by a header of a plan: `Jan-27`, `2027-01`, `01/2027`, `M01`, `Q1 2027`, `H2 2026`, `KW 05`, `1月`. Null for any
 * other. `toMonth` reads the names of months; those of Croatian are others than those of Polish and Czech.
 */
export function readPeriod(header: string, toMonth: (word: string) => number = findMonth): Period | null {
  const plain = header.normalize('NFKC').toLowerCase().replaceAll('_', ' ').trim();
  const text = plain.replaceAll(AROUND, ' ').replaceAll(/\s+/g, ' ').trim();
  if (text === '' || text.length > 24) return null;
  const counted = CHINESE.exec(text);
  if (counted !== null) return readPeriod(`${counted[1] ?? ''}${COUNTED.indexOf(counted[2] ?? '') + 1}月`);
  const [, word = '', ahead] = MONTH_THEN_YEAR.exec(text) ?? [];
  const [, behind, later = ''] = YEAR_THEN_MONTH.exec(text) ?? [];
  const month = toMonth(word || later);
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese !== null && Number(vietnamese[1]) >= 1 && Number(vietnamese[1]) <= 12)
    return { perYear: 12, order: readYear(vietnamese[2]) * 12 + Number(vietnamese[1]) - 1 };
  if (month >= 0) return { perYear: 12, order: readYear(ahead ?? behind) * 12 + month };
  const figures =
    /^20(\d{2})(?:[\s\-/.]?m|[\s\-/.]|[年년]\s?)?(0?[1-9]|1[0-2])(?:[-/.]0?1)?[月월]?$/.exec(text)?.slice(1) ??
    /^(?:0?1[./])?(0?[1-9]|1[0-2])[\s\-/.]20(\d{2})$/.exec(text)?.slice(1).toReversed();
  if (figures) return { perYear: 12, order: readYear(figures[0]) * 12 + Number(figures[1]) - 1 };
  // `IV/26`, `XI.2026`, as Czech and Polish lists count the months.
  const roman = /^(i{1,3}|iv|vi{0,3}|ix|xi{0,2})\s?[./]\s?(?:20)?([2-4]\d)$/.exec(text);
  if (roman) return { perYear: 12, order: readYear(roman[2]) * 12 + ROMAN.indexOf(roman[1] ?? '') };
  const bare =
    /^(?:m|p|monat|month|period|periode)\s?(0?[1-9]|1[0-2])(?:[\s\-/.]+(?:20)?(\d{2}))?$|^(\d{1,2})[月월](?:\s?(?:20)?(\d{2}))?$/.exec(
      text,
    );
  if (bare) return { perYear: 12, order: readYear(bare[2] ?? bare[4]) * 12 + Number(bare[1] ?? bare[3]) - 1 };
  const quarter =
    /^(?:q|quartal|quarter|qtr|kv|kvartal|kwartaal|trim|trimestre|t(?=[1-4]\s?(?:20)?\d\d$)|k(?=[1-4]\s?20\d\d$))\.?\s?([1-4])(?:[\s\-/.']*(?:fy)?(?:20)?(\d{2}))?$|^(?:[fcg][yj]\s?)?(?:20)?(\d{2})[\s\-/.]*[qt]([1-4])$/.exec(
      text,
    );
  if (quarter)
    return { perYear: 4, order: readYear(quarter[2] ?? quarter[3]) * 4 + Number(quarter[1] ?? quarter[4]) - 1 };
  // `T1` alone may be a temperature or a type; `T1 qté` is what is sold in a quarter.
  const trimestre = text === plain ? null : /^t([1-4])$/.exec(text);
  if (trimestre) return { perYear: 4, order: readYear(undefined) * 4 + Number(trimestre[1]) - 1 };
  const ordinal =
    /^第?([1-4])(?:\.|st|nd|rd|th|e|er|º|°|-?й)?\s?(?:季度|四半期|분기|quartal|quarter|qtr|trimestre|trim|kwartaal|kwarta[lł]|čtvrtletí|negyedév|квартал|кв)\.?(?:[\s\-/.']*(?:20)?(\d{2}))?$/u.exec(
      text,
    );
  if (ordinal) return { perYear: 4, order: readYear(ordinal[2]) * 4 + Number(ordinal[1]) - 1 };
  const half = readHalf(text);
  if (half !== null) return half;
  const span = /^(\p{L}+)\.?\s?[-–]\s?(\p{L}+)\.?[\s\-'’/.]*(?:(?:20)?(\d{2}))?$/u.exec(text);
  const [first, last] = [toMonth(span?.[1] ?? ''), toMonth(span?.[2] ?? '')];
  if (first >= 0 && first % 6 === 0 && last === first + 5)
    return { perYear: 2, order: readYear(span?.[3]) * 2 + first / 6 };
  if (first >= 0 && first % 3 === 0 && last === first + 2)
    return { perYear: 4, order: readYear(span?.[3]) * 4 + first / 3 };
  const week =
    /^(?:kw|cw|ww|wk|w|week|woche|неделя|нед\.?|uke|vecka)\s?(\d{1,2})(?:[\s\-/.]+(?:20)?(\d{2}))?$|^(?:20(\d{2})(?:[\s\-/.]*(?:kw|w)|[年년]?\s?第))\s?(\d{1,2})[周週]?$/u.exec(
      text,
    ) ?? /^(?:第|제)?(\d{1,2})\s?[周週주]차?目?$/u.exec(text);
  const ofYear = Number(week?.[1] ?? week?.[4]);
  if (week && ofYear >= 1 && ofYear <= 53)
    return { perYear: 52, order: readYear(week[2] ?? week[3]) * 53 + ofYear - 1 };
  return null;
}

/**
 * Calendar month named by a header of a plan, 0 for January. Null for a longer or shorter period, and for a merely counted month (`M01`), since
 * a plan may begin in any.
 */
export function readCalendarMonth(header: string): number | null {
  const period = readPeriod(header);
  if (period?.perYear !== 12 || COUNTED_MONTH.test(header.trim())) return null;
  return period.order % 12;
}

/** Half a year by its name, in the languages that count it. */
const HALF =
  'helft|h|hj|hy|s|halbjahr|half(?:[ -]?year)?|halfjaar|halvår|semestre|sem|semester|semestr|półrocze|pololetí|polrok|félév|yarıyıl|полугодие|полуг|puolivuosi';
const HALF_FIRST = new RegExp(String.raw`^(?:${HALF})\.?\s?([12])(?:[\s\-/.']*(?:[fc]y)?(?:20)?(\d{2}))?$`, 'u');
const HALF_LATER = new RegExp(
  String.raw`^([12])(?:\.|st|nd|e|er|ère|re|ème|de|o|°|a|-?[ое]е)?\s?(?:${HALF})\.?(?:[\s\-/.']*(?:[fc]y)?(?:20)?(\d{2}))?$`,
  'u',
);
const HALF_LAST = new RegExp(String.raw`^(?:20|[fc]y\s?(?:20)?)(\d{2})[\s\-/.]*(?:${HALF})\.?\s?([12])$`, 'u');
/** Halves that a word or a Roman figure counts. */
const COUNTED_HALVES: readonly [RegExp, string][] = [
  [/^(?:first|erstes|premier|primo|primer|primeiro|första|første|pierwsze)(?= )|^i(?= )|^上(?=半年|期)/u, '1 '],
  [/^(?:second|zweites|deuxième|second[oa]|segundo|andra|andet|drugie)(?= )|^ii(?= )|^下(?=半年|期)/u, '2 '],
];

/** The half of a year named by a text: `H2 2026`, `2026-H2`, `HY2 26`, `2H 2026`, `2. Halbjahr 2026`, `1er semestre 2026`, `2026年上半年`; null for any other. */
function readHalf(text: string): Period | null {
  const signs = text.replace('상반기', '上半年').replace('하반기', '下半年');
  const ordered = signs.replace(/^(20\d{2})[年년]?\s?(?=[上下])(.*)$/u, '$2 $1');
  const [by, figure] = COUNTED_HALVES.find(([word]) => word.test(ordered)) ?? [];
  const counted =
    by === undefined
      ? text
      : ordered
          .replace(by, figure ?? '')
          .replace(/半年度?|期/u, 'h')
          .replaceAll(/\s+/g, ' ');
  const [half, year] =
    HALF_FIRST.exec(counted)?.slice(1) ??
    HALF_LATER.exec(counted)?.slice(1) ??
    HALF_LAST.exec(counted)?.slice(1).toReversed() ??
    [];
  return half === undefined ? null : { perYear: 2, order: readYear(year) * 2 + Number(half) - 1 };
}

function readYear(text: string | undefined): number {
  const year = Number(text ?? '');
  return Number.isFinite(year) ? year : 0;
}

const THIRD = /(?<!\p{L})t3(?!\d)/iu;
const FOURTH = /(?<!\p{L})t4(?!\d)/iu;
/** Fewer columns of one kind are no plan. */
const LEAST_PERIODS = 3;

/** `民國115年1-9月數量`, `Qty Jan-Sep 2026`, `9M 2026`: a span that is no whole year. */
const SPAN =
  /(?<!\d)(?:[1-9]|1[0-2])\s?[-–~至]\s?(?:[2-9]|1[01])\s?[月월]|(?<!\p{L})(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov)\p{L}*\.?\s?(?:[-–]|to|bis)\s?(?:feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov)\p{L}*|(?<![\p{L}\d])(?:[1-9]|1[01])M(?![\p{L}\d])/iu;

/** Whether a header as written is of a span of months that is no whole year. */
export function namesSpan(header: string): boolean {
  return SPAN.test(header.normalize('NFKC'));
}

/** Headings of a column of periods, folded. */
export const PERIOD_HEADER =
  /^(?:(?:calendar |fiscal |year |work ?)?(?:month|period|week|quarter)|ww|cw|monat|periode|woche|kw|quartal|kalender(?:monat|woche)|mois|semaine|月[份度]?|年月|период|месяц|неделя|квартал|periodo|periode|période|mes|mese|mês|okres|miesiac|mesic|obdobi|donem|ay|manad|vecka|kuukausi|viikko|maand|kwartaal|maned|mesec|месец|місяць|тиждень|тыждень|µηνας|thang|เดือน|bulan|חודש|기간|월|期間|期间|[周週][次]?|季度|(?:(?:order|invoice|billing|delivery|confirmation) )?date (?:month|week|quarter)|date (?:de (?:la )?)?(?:commande|facture|facturation|livraison) (?:mois|semaine|trimestre)|fecha (?:de (?:la )?)?(?:orden|pedido|factura) (?:mes|semana|trimestre)|(?:auftrags|bestell|liefer|rechnungs|buchungs|umsatz)(?:datum )?(?:monat|woche|quartal)|(?:order|invoice|billing|delivery|shipping) (?:month|week|quarter)|(?:구매|매출|판매|출하|주문)월)$/;

/** Headings of the days of a plan, folded; the days of writing or ordering rows are none. */
export const PLAN_DAY_HEADER =
  /^(?:(?:plan|planned|demand|forecast|period|week|bucket|requirement|requirements|request|requested|need|required|schedule|ms|delivery|due|start|calendar)(?: (?:start|begin|beginning|of))? ?)?(?:date|day|period|bucket|week|month|start)$|^(?:bedarfs|anforderungs|plan|liefer|start|wochen|perioden)?(?:datum|termin|tag|beginn|anfang)$|^(?:absatz|verkaufs|produktions|bedarfs)?(?:planungs|prognose)datum$|^(?:date|fecha|data) (?:prevision|planification|pronostico|previsione)(?: (?:ventes|ventas))?$|^due(?: (?:on|by|at))?$|^(?:required|requested|needed|wanted) (?:on|by)$|^week (?:commencing|beginning|ending|of)$|^(?:需求|计划|交货|预测|开始|起始)?(?:开始|起始)?日期$|^(?:納期|日付|予定日|計画日)$|^(?:date(?: de)? (?:debut|livraison|besoin)|data (?:inizio|consegna)|fecha (?:inicio|entrega))$/;

/** `S7`, `Sem 7` and `202733`: weeks, which may be halves of a year and months where no higher number stands beside them. */
const COUNTED_WEEK = /^(?:s|sem|sett)\.?\s?(\d{1,2})(?=$|[\s\-/.])/iu;
const WEEK_OF_YEAR = /^(20\d{2})[\s\-/.]?(\d{2})$/;
/** `01.27`: a month of a year, unless it is a number. */
const SHORT_MONTH = /^(0?[1-9]|1[0-2])[./](2[4-9]|3\d)$/;
const LEAST_SHORT_MONTHS = 3;

/** A header with its periods spelled out where it takes all of them to say what one is. */
function spellPeriods(header: readonly string[]): readonly string[] {
  const highest = (words: RegExp, group: number) =>
    Math.max(0, ...header.map((name) => Number(words.exec(name.trim())?.[group] ?? 0)));
  const [areWeeks, areOfYear] = [highest(COUNTED_WEEK, 1) > 4, highest(WEEK_OF_YEAR, 2) > 12];
  const areMonths = header.filter((name) => SHORT_MONTH.test(name.trim())).length >= LEAST_SHORT_MONTHS;
  // `T1` to `T4` are quarters together, and alone temperatures or types.
  const areQuarters = ['t1', 't2', 't3', 't4'].every((name) => header.some((own) => own.trim().toLowerCase() === name));
  if (!areWeeks && !areOfYear && !areMonths && !areQuarters) return header;
  return header.map((name) => {
    const text = name.trim();
    if (areWeeks && COUNTED_WEEK.test(text)) return text.replace(COUNTED_WEEK, 'KW $1');
    if (areOfYear && WEEK_OF_YEAR.test(text)) return text.replace(WEEK_OF_YEAR, '$1-W$2');
    if (areQuarters && /^t[1-4]$/i.test(text)) return `Q${text.slice(1)}`;
    return areMonths ? text.replace(SHORT_MONTH, '$1/20$2') : name;
  });
}

/**
 * The places of the columns of a plan by period, in the order of time, with how many make a year and how many periods each is for: three where months stand a
 * quarter apart. Null where a header holds none, or fewer than `least` of one kind, or the same part of several years.
 */
export function findPlanColumns(
  header: readonly string[],
  least: number = LEAST_PERIODS,
): { readonly perYear: number; readonly places: readonly number[]; readonly lasts: number } | null {
  const isCroatian = header.some((name) => name.split(/[^\p{L}]+/u).some(isCroatianMonth));
  const periods = spellPeriods(header).flatMap((name, place) => {
    const period = readPeriod(name, isCroatian ? findCroatianMonth : findMonth);
    return period === null ? [] : [{ ...period, place }];
  });
  // Three of `T` are those of a year as well, and no quarters.
  const areThirds = header.some((name) => THIRD.test(name)) && !header.some((name) => FOURTH.test(name));
  for (const perYear of areThirds ? ([12, 2, 52] as const) : ([12, 4, 2, 52] as const)) {
    const own = new Map(periods.filter((period) => period.perYear === perYear).map((period) => [period.order, period]));
    if (own.size < Math.min(least, perYear)) continue;
    const inOrder = [...own.values()].toSorted((a, b) => a.order - b.order);
    const lasts = Math.min(...inOrder.slice(1).map(({ order }, at) => order - inOrder[at]!.order));
    // One part of several years, and no plan of all their parts.
    if (Number.isFinite(lasts) && lasts >= perYear) continue;
    return { perYear, places: inOrder.map(({ place }) => place), lasts: Number.isFinite(lasts) ? lasts : 1 };
  }
  return null;
}

/** Headings of a column of years, folded. */
export const YEAR_HEADER =
  /^(?:(?:fiscal |calendar )?year|(?:kalender|geschafts)?jahr|gj|fy|annee|ano|ar|rok|yil|anno|jaar|god(?:ina)?|godina|година|рік|ετος|nam|ปี|שנה|tahun|vuosi|ev|год|연도|년도|年度?)$/;

/** What heads or names amounts of a year that is still to come, folded. */
const TO_COME =
  /(?:^| |salgs|absatz|verkaufs|umsatz|verkoop|afzet|omzet|forsaljnings|salj)(?:plan|planmengen?|planabsatz|planbedarf|planstuckzahl|planzahlen|piano|pianificat[aoei]|planung|planned|previst[ao]s?|prevu|previsionnel|budsjett|prognos|prognoza|planerad|forecast|f cast|(?:fy|20[2-4]\d) ?(?:20)?\d{0,2}f|fcst|fc|budget|bud|prognose|previsione|previsioni|previsions?|previsiones|begroting|presupuesto|vorschau|outlook|order ?book|backlog|auftragsbestand|carnet (?:de )?commandes|cartera (?:de )?pedidos|portafoglio ordini|orderportefeuille|ordrereserve|orderstock|план\p{L}*|прогноз\p{L}*|бюджет|прогнози)(?: |$)|受注残|计划|計画|计划|計畫|予測|予定|予算|预算|預算|預估|预估|预计|預計|预测|目標|目标|계획|예상|목표/u;

/** Whether a folded header or name speaks of what is still to come, and not of what has been. */
export function saysToCome(text: string): boolean {
  return TO_COME.test(text);
}

const PAST =
  /(?:^| )(?:histor\p{L}*|actuals?|past|vendue?s?|vendid[ao]s?|vendut[aoei]|salda|sold|shipped|invoiced|ist|verkauft\p{L}*|vergangenheit|realise|realizado|consuntivo|reel|real|wykonanie|werkelijk|gerealiseerd|utfall|faktisk|toteuma|skutecnost|gerceklesen|факт\p{L}*)(?: |$)|실적|実績|實績|实绩|历史|实际|實際/u;

/** Whether a folded header or name speaks of what has been. */
export function saysPast(text: string): boolean {
  return PAST.test(text);
}

/** What heads the amounts that came true beside a plan of them, folded and without its year. */
const CAME_TRUE =
  /^(?:actuals?|ist(?:menge|werte?|absatz)?|reel|realise|real|realizado|consuntivo|wykonanie|werkelijk|gerealiseerd|utfall|faktisk|toteuma|skutecnost|gerceklesen|факт|实际|實際|实绩|實績|実績|실적)$/u;

/** Whether a folded header without its year says no more than that its amounts came true. */
export function saysCameTrue(text: string): boolean {
  return CAME_TRUE.test(text);
}

/** Headings of the customer of a sales plan row, folded. */
const CUSTOMER_WORDS =
  /^(?:(?:ragione sociale|raison sociale|razon social|razao social|denominazione|denominacion|nome|nom|nombre) (?:d[eiou]l? )?client[es]?|(?:(?:end|sell to|bill to|sold to|ship to|invoice|ordering) )?customer|sold to party|payer|client|clientes?|klant|kund|musteri|odberatel|zakaznik|party|odbiorca|klient|клиент|покупатель|контрагент покупатель|客戶|賣出客戶|客户简称|거래처(?:명|코드)?|得意先名|контрагент|kontrahent|khach hang|покупець|замовник|πελατης|kupac|kupec|לקוח|pelanggan|ล กค า|(?:sold|ship|bill) to (?:business partner|bp)|купувач|cari unvani|שם לקוח|customer name|cust ?no|cust(?:omer)? ?code|고객|거래처|d2 cliente|c6 cli|顧客|sold to|ship to|(?:(?:sales|dealer|distributor|reseller|export|handler|vertriebs|verkaufs) ?)?(?:region|market|channel|territory|gebiet)|dealer|distributor|reseller|handler|vevo|vasarlo|kjoper|prosjekt|(?:(?:end )?customer|client|kunden|market) ?(?:group|class|segment|gruppe|klasse)|(?:debitor(?:en)?|kunde(?:n)?|kund)grupp?en?|kundgrupp|asiakasryhma|klantgroep|(?:grupo|groupe|gruppo|grupa|skupina) (?:de |di )?(?:client(?:e|es|i|s)?|clienti|klientow|odbiorcow|kontrahentow|zakazniku)|mercado|marche|mercato|rynek|trh|pazar|piata|piac|marknad|marked|kana[lł]|canal(?: de (?:venta|vente))?s?|canale(?: di vendita)?|kana[lł] sprzedazy|prodejni kanal|satis kanali|program|渠道|通路|市場|市场|market segment|marktsegment|segment|contract|vertrag|contrat|contrato|contratto|programme?|projekt|project|projet|proyecto|progetto|kunden?|endkunde|debitor|auftraggeber|markt|vertriebsweg|客户|得意先)(?: ?(?:name|id|no|nr|number|nummer|code|party|account(?: (?:number|id|no))?|名称|名|コード))?$/;

/** Headings of the number or the name of a customer in the files of companies, folded. */
const CUSTOMER_NUMBER =
  /^(?:(?:codice|cod|codigo(?: de)?|code|kod|cislo|c|nr|no|n|numero|numer|nazwa|nazev|jmeno|nume|denumire|nombre|nome|nom|nombre del|nome do|nome del) (?:cliente?s?|klienta?|odbiorcy|nabywcy|zakaznika?|odberatele)|client[ea]? (?:cod|nr|no)|(?:kunde?n?|debitor(?:en)?|debiteur(?:en)?|klant|kund|asiakas|vevo) ?(?:nr|nummer|nro|numero|no|kod|koodi|code|name|naam|namn|navn|nimi|nev)|(?:kundens|kunders) (?:navn|namn)|asiakas|asiakkaan (?:nimi|nro|numero)|vevo (?:neve|kodja|kod)|musteri (?:no|numarasi|kodu|adi|unvani)|auftraggeber(?: ?nr)?|name auftraggeber|warenempfanger|customer (?:no|nr|number|id|code)|sold to (?:no|party no)|ship to (?:no|party)|客户(?:编码|代码|编号|编码|名称|全称)?|客戶(?:編號|代碼|名稱)|得意先(?:コード|名称)?|顧客(?:コード|名|番号)|고객(?:코드|명|번호))$/u;

/** Headings of the customer alone, folded. */
const CUSTOMER =
  /^(?:customers?|clientes?|clienti?|kunden?|kund|klant(?:en)?|klient|zakaznik|odberatel|odbiorca|musteri|vevo|debitor|sold to|ship to|고객|客户|客戶|得意先|顧客)$/u;

/** Whether a folded header is the number or the name of who buys, of which no part is called and from whom nothing comes. */
export function namesCustomer(text: string): boolean {
  return CUSTOMER_NUMBER.test(text) || CUSTOMER.test(text);
}

/** Headings of who buys in a row of what is sold, folded. */
export const CUSTOMER_HEADER = new RegExp(`${CUSTOMER_WORDS.source}|${CUSTOMER_NUMBER.source}`, 'u');

/** Headings of the country, the state or the place that what is sold goes to, folded: `Customer country`, `Kraj odbiorcy`, `目的国`. */
const DESTINATION_HEADER =
  /^(?:(?:end |final |sales? |export )?(?:customer|buyer|client|consignee|ship to|sold to|bill to|deliver to|destination|delivery|receiving|selling)(?: s)? (?:country|ctry|land|state|region|market|place|city)(?: (?:code|name))?|(?:country|ctry|region|state|place|port) of (?:(?:final )?destination|(?:the )?customer|(?:the )?buyer|consignee|delivery|sale)|(?:final )?destination|(?:kunden?|bestimmungs|ziel|empfangs|empfanger|absatz|vertriebs)(?:land|region|ort|gebiet)|land (?:des )?(?:kunden|empfangers|warenempfangers|klant|kunde|van bestemming)|bestemmingsland|pays (?:(?:du |de )?client|de destination|destinataire|acheteur)|pais (?:(?:del? |do )?cliente|de destino|destino)|paese (?:(?:del )?cliente|di destinazione|destinazione)|kraj (?:odbiorcy|klienta|nabywcy|przeznaczenia|kontrahenta|dostawy)|zeme (?:odberatele|zakaznika|urceni|kupujiciho)|krajina (?:odberatela|zakaznika|urcenia)|kundland|kundens land|destinationsland|bestammelseland|mottagarland|kundeland|asiakasmaa|kohdemaa|vevo orszaga?|rendeltetesi orszag|tara (?:clientului|destinatie)|musteri ulkesi|varis ulkesi|ulke musteri|страна (?:покупателя|назначения|клиента|получателя)|(?:客户|客戶|买方|收货|目的|出口|销往|销售|最终目的)(?:所在)?(?:国家?|國家?|地区?|地區|区域|区|地)|(?:仕向|納入先|販売先|顧客)(?:国|地域|地|先)|(?:고객|수출|도착|목적)(?:국가?|지역|지))$/u;

/** Whether a folded header says where what is sold goes to. */
export function namesDestination(text: string): boolean {
  return DESTINATION_HEADER.test(text);
}

/** Whether a folded header of a list of what is sold says to whom or where a row goes. */
export function namesTaker(text: string): boolean {
  return CUSTOMER_HEADER.test(text) || namesDestination(text);
}

/** Headings of the names of several forecasts in a table, folded: `Forecast Type` of JD Edwards, `MS Set` of IFS. */
export const FORECAST_NAME_HEADER =
  /^forecast (?:type|model|set|name|code|id|designator)$|^ms set$|^(?:absatz|verkaufs|produktions)?(?:planungs|prognose)name$|^nom (?:de )?prevision(?: ventes)?$|^nombre prevision(?: ventas)?$/;
