import { foldHeader } from '../../dictionary/fold-header.ts';
import { isSoFar } from '../../dictionary/sales-words.ts';
import { findNamedSpan, isWholeYear } from '../../values/named-span.ts';
import { readLabelPeriod } from './label-period.ts';

/** Words for a part of a year that name no certain one, folded: quarterly, the first half, `Q1`. */
const OF_PART =
  /(?:^| )(?:[qthsk][1-4]|[1-4]q|quarter|quarterly|quartal|trimestre|month|monthly|monat|monatlich|mois|mensuel|mes|mese|mensile|half|halbjahr|semestre|week|weekly|woche)(?: |$|\d)|季度|半年|月/u;

/** Whether a header or a title speaks of a quarter, a month, a week or the year so far. */
export function saysPartOfYear(name: string): boolean {
  const span = findNamedSpan(name);
  if (span !== null) return !isWholeYear(span);
  const { text } = foldHeader(name);
  const unit = readLabelPeriod(name)?.unit ?? 1;
  return isSoFar(text) || OF_PART.test(text) || (typeof unit === 'number' && unit > 1);
}
