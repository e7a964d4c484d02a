import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { chooseMeasure, isMeasureWord, namesMeasure } from '../../dictionary/lines/sales-order-words.ts';
import { FORECAST_NAME_HEADER, saysPast, saysToCome } from '../../dictionary/periods.ts';
import { findActualsBefore } from '../series/actual-before-forecast.ts';
import { headsEarnings } from '../../dictionary/sales-words.ts';

/** The rows of a plan in force, where it is written in several versions. */
export type PlanVersion = {
  readonly counts: (line: SourceLine) => boolean;
  /** Rows left out, for a person. */
  readonly says: string;
  /** The columns saying it. */
  readonly reads: readonly number[];
};

const VERSION_HEADER =
  /^(?:(?:plan|planning|forecast|requirements?|demand) )?(?:version|vers|scenario|szenario|variante|版本|バージョン)(?: (?:no|nr|number|nummer|id|name))?$|^(?:plan|bedarfs|prognose)(?:version|variante|szenario)$/;
const ACTIVE_HEADER =
  /^(?:version )?(?:is )?(?:active|aktiv|in use|gültig)(?: version| indicator)?$|^vers(?:ion)?s? ?(?:ist )?aktiv$|^aktive version$/;
const MARKED = /^(?:x|ja|yes|y|true|wahr|1|active|aktiv|是|有)$/i;
/** Names of the version in planning use: `00` of SAP, and words for it. */
const IN_USE =
  /^0+$|^(?:active|aktiv|base|basis|current|aktuell|final|expected|most likely|realistic|realistisch|plan)\b/i;
const MOST_VERSIONS = 20;

/** Words for how a plan sees what is to come, under any heading. */
const SCENARIO =
  /^(?:current|base|baseline|basis|optimistic|pessimistic|realistic|conservative|best|worst|high|low|mid|upside|downside|likely|most likely|aktuell|optimistisch|pessimistisch|realistisch|optimiste|pessimiste|réaliste|optimista|pesimista|realista|乐观|悲观|基准|楽観|悲観)(?: (?:case|plan|forecast|scenario|version))?$/i;

function holdsScenarios({ lines }: ForeignTable['source'], place: number): boolean {
  const cells = new Set(lines.map(({ cells: row }) => (row[place] ?? '').trim()).filter((cell) => cell !== ''));
  return cells.size > 1 && cells.size <= MOST_VERSIONS && [...cells].every((cell) => SCENARIO.test(cell));
}

/** Whether the cells of a column, under any heading, tell planned from actual: `Forecast`, `Actual`. */
function holdsMeasures({ lines }: ForeignTable['source'], place: number): boolean {
  const cells = new Set(lines.map(({ cells: row }) => (row[place] ?? '').trim()).filter((cell) => cell !== ''));
  return cells.size > 1 && cells.size <= MOST_VERSIONS && [...cells].every(isMeasureWord);
}

/** Versions that count up behind one word, or are months: `V1`, `Rev 2`, `2026-11`; a number alone may be that of anything. */
const COUNTED = /^(\p{L}+[ .]?)(\d{1,3})$/u;
const OF_MONTH = /^20[2-4]\d[-./ ]?(?:0[1-9]|1[0-2])$/;

/** The last of versions that count up, or are months; null where they are neither. */
function findNewest(versions: readonly string[]): string | null {
  if (versions.every((one) => OF_MONTH.test(one))) return versions.toSorted().at(-1) ?? null;
  const counted = versions.map((one) => COUNTED.exec(one));
  if (new Set(counted.map((found) => found?.[1]?.toLowerCase() ?? null)).size > 1 || counted.includes(null))
    return null;
  return versions.toSorted((a, b) => Number(COUNTED.exec(a)?.[2]) - Number(COUNTED.exec(b)?.[2])).at(-1) ?? null;
}

/**
 * Rows in force of a plan with some parts in several versions: those marked as active in a column, else those of the planning version by its
 * name, else those of the newest where versions count up or are months, else those of the first. Null where no part has more than one version.
 */
export function choosePlanVersion({ source, columns }: Pick<ForeignTable, 'source' | 'columns'>): PlanVersion | null {
  const [part] = columns.get('part-number') ?? [];
  // `Row` over `Plan` and `Actual` counts nothing.
  const used = new Set([...columns].flatMap(([meaning, places]) => (meaning === 'item-number' ? [] : places)));
  const headers = source.header.map((header) => foldHeader(header).text);
  const isMeasure = (at: number): boolean => namesMeasure(headers[at] ?? '') || holdsMeasures(source, at);
  const place = headers.findIndex(
    (text, at) =>
      !used.has(at) &&
      (VERSION_HEADER.test(text) || FORECAST_NAME_HEADER.test(text) || isMeasure(at) || holdsScenarios(source, at)),
  );
  const read = ({ cells }: SourceLine, at: number): string => (cells[at] ?? '').trim();
  if (part === undefined || place < 0) return null;
  const versions = [...new Set(source.lines.map((line) => read(line, place)))].filter((version) => version !== '');
  const parts = new Set(source.lines.map((line) => read(line, part)));
  const rows = new Set(source.lines.map((line) => `${read(line, part)}\u0000${read(line, place)}`));
  if (versions.length < 2 || versions.length > MOST_VERSIONS || rows.size === parts.size) return null;
  const measure = isMeasure(place) ? chooseMeasure(versions) : null;
  const marks = headers.findIndex((text) => ACTIVE_HEADER.test(text));
  const active = new Set(
    source.lines.filter((line) => MARKED.test(read(line, marks))).map((line) => read(line, place)),
  );
  const named = measure ?? versions.find((name) => IN_USE.test(name)) ?? findNewest(versions) ?? versions[0] ?? '';
  const chosen = active.size > 0 ? active : new Set([named]);
  const others = versions.filter((version) => !chosen.has(version));
  const before =
    measure === null || active.size > 0
      ? null
      : findActualsBefore({ header: source.header, lines: source.lines, place, chosen: measure });
  if (before !== null)
    return {
      counts: (line) => chosen.has(read(line, place)) || read(line, place) === '' || before.counts(line),
      says: `; of ${source.header[place] ?? ''} ${[...chosen].join(', ')} counts, and ${before.word} of the periods before it that make a year with it`,
      reads: [place],
    };
  const why = active.size > 0 ? `${source.header[marks] ?? ''} marks it` : 'several are written';
  return {
    counts: (line) => chosen.has(read(line, place)) || read(line, place) === '',
    says: `; of ${source.header[place] ?? ''} only ${[...chosen].join(', ')} counts, since ${why}, and not ${others.join(', ')}`,
    reads: marks < 0 ? [place] : [place, marks],
  };
}

/** Whether the amounts of a list have been, as their header or the name of the list says, or money that was earned, and are not still to come. */
export function isOfThePast(source: ForeignTable['source'], amounts: number): boolean {
  const named = [source.header[amounts] ?? '', source.sheet ?? '', source.file].map((name) => foldHeader(name).text);
  return (named.some(saysPast) || source.header.some(headsEarnings)) && !named.some(saysToCome);
}

/**
 * Rows in force of a list with several years: those of the first year of a plan, of the last one of what has been, as the header of the amounts or the name of
 * the list says, or money that was earned. Null where at most one year is named.
 */
export function chooseYear(source: ForeignTable['source'], place: number, amounts: number): PlanVersion | null {
  const read = ({ cells }: SourceLine): string => (cells[place] ?? '').trim();
  const years = [...new Set(source.lines.map(read))].filter((year) => year !== '').toSorted();
  // `2026 (Plan)` beside `2025`: of what has been and what is planned the first year that is planned counts.
  const planned = years.find((one) => saysToCome(foldHeader(one.replaceAll(/[()[\]]/g, ' ')).text));
  const year = planned ?? (isOfThePast(source, amounts) ? years.at(-1) : years[0]);
  const others = years.filter((one) => one !== year);
  if (year === undefined || others.length === 0) return null;
  return {
    counts: (line) => read(line) === year,
    says: `; of ${source.header[place] ?? ''} only ${year} counts, and not ${others.join(', ')}`,
    reads: [place],
  };
}
