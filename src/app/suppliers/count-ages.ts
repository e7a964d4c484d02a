import { EVIDENCE_KINDS, type Evidence } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { countDays } from '../format/date.ts';

const YEAR = 365;

/** How old a fact is on a day; `no-date`: nobody said as of when it is. */
export const AGES = ['within-a-year', 'to-three-years', 'older', 'no-date'] as const;
export type Age = (typeof AGES)[number];

/** Facts of one kind of evidence by their age. */
export type AgeRow = { readonly evidence: Evidence; readonly counts: Readonly<Record<Age, number>> };

/**
 * Facts of the data (contents of parts, and of the goods of single makers, properties, sources) by evidence and age; every fact is counted once.
 */
export function countAges(
  {
    settings,
    composition,
    properties,
    sourcing,
  }: Pick<Dataset, 'composition' | 'properties' | 'sourcing'> & {
    settings: Pick<Dataset['settings'], 'contentsBySource'>;
  },
  today: string,
): AgeRow[] {
  const facts = [...composition, ...(settings.contentsBySource ?? []), ...properties, ...sourcing];
  return EVIDENCE_KINDS.map((evidence) => {
    const counts: Record<Age, number> = { 'within-a-year': 0, 'to-three-years': 0, older: 0, 'no-date': 0 };
    for (const fact of facts) if (fact.evidence === evidence) counts[findAge(fact.evidenceDate, today)] += 1;
    return { evidence, counts };
  });
}

function findAge(day: string | null, today: string): Age {
  if (day === null) return 'no-date';
  const days = countDays(day, today);
  if (days <= YEAR) return 'within-a-year';
  return days <= 3 * YEAR ? 'to-three-years' : 'older';
}
