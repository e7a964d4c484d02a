import { dropYears } from '../../dictionary/header-years.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { findPlanColumns } from '../../dictionary/periods.ts';
import { findNamedSpan, type NamedSpan } from '../../values/named-span.ts';

/**
 * Headers with the year in place of a span of months or days named in some of them (`Absatz Jan-Sep 2026` beside `Umsatz Jan-Sep 2026 EUR`, or both
 * of two years), since the amounts are brought to a year later. Headers of a plan by periods, of several spans, and beside others of a whole year
 * stay as they are.
 */
export function dropSharedSpan(header: readonly string[]): readonly string[] {
  const spans = header.map((name) => (/\d/.test(name) ? findNamedSpan(name) : null));
  const [span, ...others] = spans.filter((one) => one !== null);
  if (span === undefined || others.some((other) => !isSameTime(span, other))) return header;
  if (findPlanColumns(header) !== null) return header;
  const isOfYearToo = header.some((name, place) => {
    const { text } = foldHeader(name);
    return spans[place] === null && dropYears(text) !== text;
  });
  if (isOfYearToo) return header;
  return header.map((name, place) => {
    const own = spans[place] ?? null;
    if (own === null) return name;
    const year = new Date(own.last).getUTCFullYear();
    return name.normalize('NFKC').replaceAll('_', ' ').replace(own.says, ` ${year} `).trim();
  });
}

/** Whether two spans are of the same months, of one year or of two. */
function isSameTime(one: NamedSpan, other: NamedSpan): boolean {
  return (['first', 'last'] as const).every((end) => {
    const [own, its] = [new Date(one[end]), new Date(other[end])];
    return own.getUTCMonth() === its.getUTCMonth() && Math.abs(own.getUTCDate() - its.getUTCDate()) <= 1;
  });
}
