import type { Measure } from './network-search.ts';

/** What a measure is called. */
export const MEASURE_WORDS: Record<Measure, string> = {
  spend: 'Spend a year',
  risk: 'Revenue at risk',
  exposed: 'Exposed spend',
};

/** What a measure means, on which basis. */
export const MEASURE_MEANINGS: Record<Measure, string> = {
  spend: 'Purchase value a year of what a source ships; of a product its revenue.',
  risk: 'Revenue lost with only this source’s lanes under control, surely or possibly. Overlaps between sources and is never added: a group has that of its largest member.',
  exposed: 'Purchase value a year times the share of it that surely or possibly rests on a controlled flow.',
};
