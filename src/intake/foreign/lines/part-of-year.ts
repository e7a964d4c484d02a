import type { ForeignTable } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { readHeaderYear } from '../../dictionary/header-years.ts';
import { saysPast, saysToCome } from '../../dictionary/periods.ts';
import { isSoFar } from '../../dictionary/sales-words.ts';
import { countDays, findNamedEnd, findNamedSpan, isWholeYear, type NamedSpan } from '../../values/named-span.ts';
import { speaksOfYear } from '../series/judge-series.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';
import { YEAR } from './plan-days.ts';

/** Part of a year behind the amounts of a table, as days, and the words saying so. */
export type PartOfYear = { readonly days: number; readonly says: string };

/** What holds from one day to another without amounts being of it: prices, agreements, offers. */
const HOLDS =
  /valid|gültig|gueltig|geldig|gyldig|giltig|platn|obowiązuj|ważn|vigen|geçerli|действ|contract|vertrag|rahmen|agreement|price|preis|prix|prezz|preci|preç|cennik|ceník|tarif|offer|angebot|offre|offert|quot|有效|适用|単価|价格|價格/iu;

/**
 * Part of a year behind the amounts of a table, with a span of days or months in the header above them, in a title, or in the name of its sheet or file (`January - October 2026`,
 * `01.01.2026 bis 31.10.2026`, `YTD Oct 2026`). Null where there is none, where it is a year or one of validity, and where the header speaks of a year. `takenOn`: the day until which an
 * amount so far counts where only a title or a name says so.
 */
export function readPartOfYear(table: ForeignTable, takenOn: string | null): PartOfYear | null {
  const named = findSpanOf(table, takenOn);
  if (named === null) return null;
  return isWholeYear(named) ? null : { days: countDays(named), says: named.says };
}

function findSpanOf({ source, columns, titles = [], series }: ForeignTable, takenOn: string | null): NamedSpan | null {
  // The lists of a series make a year together.
  if (series?.how === 'added') return null;
  const [place = -1] = columns.get('annual-demand') ?? columns.get('order-value') ?? [];
  const header = source.header[place] ?? '';
  const ofHeader = findNamedSpan(header) ?? findSoFar(header, null) ?? findActualSoFar(source.header, place, takenOn);
  if (ofHeader !== null) return { ...ofHeader, says: header };
  if (!isSoFar(foldHeader(header).text) && speaksOfYear(header)) return null;
  for (const text of [...titles, source.sheet ?? '', source.file.replace(/\.[^.]+$/, '')]) {
    const span = HOLDS.test(text) ? null : (findNamedSpan(text) ?? findSoFar(text, takenOn));
    if (span !== null) return { ...span, says: text.trim() };
  }
  return null;
}

/** From the first of January to the day or month that a text with a word for the year so far names, else to `takenOn`; null for any other text. */
function findSoFar(text: string, takenOn: string | null): NamedSpan | null {
  if (!isSoFar(foldHeader(text).text)) return null;
  const last = findNamedEnd(text) ?? (takenOn === null ? null : Date.parse(takenOn));
  return last === null ? null : { first: Date.UTC(new Date(last).getUTCFullYear(), 0, 1), last, says: text };
}

/** From the first of January to `takenOn`, where the amounts are what came true in that year by then, beside what is planned for all of it; null else. */
function findActualSoFar(headers: readonly string[], place: number, takenOn: string | null): NamedSpan | null {
  const header = headers[place] ?? '';
  const year = readHeaderYear(header);
  if (takenOn === null || year === null || takenOn.slice(0, 4) !== String(year)) return null;
  if (!saysPast(foldHeader(header).text)) return null;
  const isPlanned = headers.some((name) => readHeaderYear(name) === year && saysToCome(foldHeader(name).text));
  return isPlanned ? { first: Date.UTC(year, 0, 1), last: Date.parse(takenOn), says: header } : null;
}

/** Says that the amounts of a table were brought to a year, and from how many days. */
export function notePartOfYear(
  translation: Pick<TableTranslation, 'cells' | 'log'>,
  part: PartOfYear | null,
  rows: readonly number[],
): void {
  if (part === null) return;
  noteRows(
    translation,
    'part-of-year',
    rows,
    `Amounts of ${part.days} days (“${part.says}”): they are brought to a year, times ${YEAR} ÷ ${part.days}, as if it went on like that`,
  );
}
