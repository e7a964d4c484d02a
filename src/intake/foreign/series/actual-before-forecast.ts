import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { PERIOD_HEADER, YEAR_HEADER, type Period } from '../../dictionary/periods.ts';
import { countPeriods, readPeriodBelow } from '../../dictionary/row-periods.ts';

/** Words for what has been, beside one for what is planned. */
const HAS_BEEN =
  /^(?:actuals?|act|ist|sales|shipments|history|réel|réalisé|consuntivo|real|实际|実績)(?: (?:qty|quantity|units|sales|demand|volume))?$/i;

type Measured = {
  readonly header: readonly string[];
  readonly lines: readonly SourceLine[];
  /** The column that says what the figure of a row is, and the figure that counts. */
  readonly place: number;
  readonly chosen: string;
};

/**
 * The rows of what has been that make a year with a forecast of the rest of it, each of a period of its own (`Actual` to October, `Forecast` from November): those of the periods before its last
 * one that fill up the year, with the word for them. Null where the forecast covers a year by itself, one period has both, or nothing has been.
 */
export function findActualsBefore({
  header,
  lines,
  place,
  chosen,
}: Measured): { readonly word: string; readonly counts: (line: SourceLine) => boolean } | null {
  const read = ({ cells }: SourceLine, at: number): string => (cells[at] ?? '').trim();
  const names = header.map((name) => foldHeader(name).text);
  const at = names.findIndex((name, one) => one !== place && PERIOD_HEADER.test(name));
  const word = [...new Set(lines.map((line) => read(line, place)))].find((one) => one !== chosen && HAS_BEEN.test(one));
  if (at < 0 || word === undefined) return null;
  const years = names.findIndex((name) => YEAR_HEADER.test(name));
  const readAt = (line: SourceLine): Period | null => {
    const year = years < 0 ? null : (/^(?:20)?(\d{2})$/.exec(read(line, years))?.[1] ?? null);
    return readPeriodBelow(names[at] ?? '', read(line, at), year === null ? null : Number(year));
  };
  const listPeriods = (own: string): (Period | null)[] => lines.filter((line) => read(line, place) === own).map(readAt);
  const [planned, been] = [listPeriods(chosen), listPeriods(word)];
  const perYear = planned[0]?.perYear;
  if (perYear === undefined || [...planned, ...been].some((one) => one?.perYear !== perYear)) return null;
  const count = (periods: readonly (Period | null)[]): Set<number> =>
    new Set(periods.map((one) => (one === null ? 0 : countPeriods(one))));
  const [ofPlan, ofPast] = [count(planned), count(been)];
  const [first, last] = [Math.min(...ofPlan), Math.max(...ofPlan)];
  if (ofPlan.size >= perYear || [...ofPast].some((one) => one >= first)) return null;
  return {
    word,
    counts: (line) => {
      const period = read(line, place) === word ? readAt(line) : null;
      return period !== null && last - countPeriods(period) < perYear;
    },
  };
}
