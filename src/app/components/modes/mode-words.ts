import type { Practice } from '../../../catalogue/schema.ts';
import type { IsoDate } from '../../../domain/units.ts';
import { formatDate } from '../../format/date.ts';

/** Kinds of practice beside the law. */
export const MODE_KINDS: Record<Practice['kind'], string> = {
  behaviour: 'what exporters do',
  'export-gate': 'who may export at all',
  'customs-query': 'what customs asks',
  destination: 'what a destination gets',
};

/** Days of its observation: "since 1 Aug 2026", "1 Jan 2026 to 31 Dec 2027". */
export function sayPeriod({ from, to }: Pick<Practice, 'from' | 'to'>): string {
  return to === null ? `since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
}

/** Whether it holds on the law date; a law date after the last look says when it was. */
export function sayModeState({ from, to, provenance }: Practice, lawDate: IsoDate): string {
  if (lawDate < from) return 'not yet on the law date';
  if (to !== null && lawDate > to) return 'over on the law date';
  return `last confirmed ${formatDate(provenance.asOf)}`;
}
