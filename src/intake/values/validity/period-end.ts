import { readPeriod } from '../../dictionary/periods.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Words that say the last day of what stands beside them: `end of March 2026`, `Ende 2026`, `2026年3月末`. */
const END_OF =
  /^(?:(?:the )?end of|by (?:the )?end of|end|ultimo|ende|fin(?: de)?|fine|final de|finales de|konec|koniec|konca)\s+|\s?(?:[末底]|월?말)$/giu;
/** Years of the Japanese eras begin behind these. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['r', 2018],
  ['平成', 1988],
  ['h', 1988],
]);
const OF_ERA = /^(令和|平成|r|h)\s?(\d{1,2}|元)(?:年|[./-])\s?(\d{1,2})月?$/iu;
const QUARTER = /^(20\d{2})年?\s?第?([1-4一二三四])季度$/u;
const ORDINAL = /^([1-4])\.?\s?(?:quartal|quarter|trimestre|kwartał|čtvrtletí|q)[\s/.-]*(20\d{2})$/iu;
/** A day in figures of which the order is open, `01/12/2026`: no month of its year. */
const IN_FIGURES = /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{2}|\d{4})$/u;
const COUNTED = '一二三四';
const YEAR = /^(20\d{2})\s?年?$/u;

/**
 * The last day, as `YYYY-MM-DD`, of the week, month, quarter, half or year that a text names with its year (`KW 12/2026`, `Q1 2026`, `2026年3月末`, `end of 2027`);
 * null where it names none.
 */
export function readPeriodEnd(written: string): string | null {
  const text = written.normalize('NFKC').replaceAll(END_OF, '').replaceAll(',', ' ').trim();
  if (IN_FIGURES.test(text)) return null;
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return endOfMonths(Number(year), 12);
  const [, era = '', counted = '', ofEra] = OF_ERA.exec(text) ?? [];
  const begin = ERAS.get(era.toLowerCase());
  if (begin !== undefined) return endOfMonths(begin + (counted === '元' ? 1 : Number(counted)), Number(ofEra));
  const signs = QUARTER.exec(text);
  if (signs !== null)
    return endOfMonths(Number(signs[1]), 3 * (COUNTED.indexOf(signs[2] ?? '') + 1 || Number(signs[2])));
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) return endOfMonths(Number(ordinal[2]), 3 * Number(ordinal[1]));
  const period = readPeriod(text);
  if (period === null) return null;
  const perYear = period.perYear === 52 ? 53 : period.perYear;
  const [ofYear, at] = [Math.floor(period.order / perYear), (period.order % perYear) + 1];
  if (ofYear === 0) return null;
  return period.perYear === 52 ? endOfWeek(2000 + ofYear, at) : endOfMonths(2000 + ofYear, (12 / period.perYear) * at);
}

/** The last day of the first `months` months of a year; null where there are no such months. */
function endOfMonths(year: number, months: number): string | null {
  if (!(months >= 1 && months <= 12)) return null;
  return write(Date.UTC(year, months, 1) - DAY);
}

/** The Sunday of a week by ISO 8601, whose first holds the fourth of January. */
function endOfWeek(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return write(fourth - weekday * DAY + week * WEEK - DAY);
}

function write(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
