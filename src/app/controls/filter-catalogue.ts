import type { ControlledItem } from '../../catalogue/controlled-item.ts';
import type { Catalogue, Measure } from '../../catalogue/schema.ts';
import type { LawStatus } from '../../engine/controls/finding.ts';
import type { LimbStanding } from '../../engine/controls/status.ts';
import type { ControlsSearch } from '../url-state.ts';
import { nameItem } from '../words/law/describe-criterion.ts';

type Standings = ReadonlyMap<string, LimbStanding>;
type Filter = Pick<ControlsSearch, 'q' | 'for' | 'status' | 'element'>;

/** Whether a text holds every word of a search, in any order and case. */
export function holdsWords(text: string, search: string): boolean {
  const folded = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => folded.includes(word));
}

/** Statuses of a measure's limbs on the law date, without repeats. */
export function getStatuses(measure: Measure, standings: Standings): LawStatus[] {
  return [...new Set(measure.limbs.flatMap((limb) => standings.get(limb.id)?.status ?? []))];
}

function matters(measure: Measure | undefined, wanted: 'battery' | 'motor' | undefined): boolean {
  return wanted === undefined || (measure !== undefined && measure.relevance[wanted] !== 'none');
}

/** Measures within the filter: relevance, a limb with the status, an item with the element, the words of the search. */
export function filterMeasures(catalogue: Catalogue, standings: Standings, filter: Filter): Measure[] {
  const { q = '', status, element } = filter;
  const elements = Map.groupBy(catalogue.items, (item) => item.measureId);
  return catalogue.measures.filter((measure) => {
    const items = elements.get(measure.id) ?? [];
    return (
      matters(measure, filter.for) &&
      (status === undefined || getStatuses(measure, standings).includes(status)) &&
      (element === undefined || items.some((item) => item.elements.includes(element))) &&
      holdsWords([measure.number, measure.title, measure.summary, measure.authority].join(' '), q)
    );
  });
}

/** Items within the filter; their measure decides relevance, their limb the status. */
export function filterItems(
  catalogue: Catalogue,
  standings: Standings,
  filter: Filter,
  items: readonly ControlledItem[] = catalogue.items,
): ControlledItem[] {
  const { q = '', status, element } = filter;
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  return items.filter((item) => {
    const measure = measures.get(item.measureId);
    const text = [
      nameItem(item),
      item.id,
      item.name,
      item.notes,
      measure?.number ?? '',
      ...item.elements,
      ...item.forms,
      ...item.hs6,
      ...item.lines.map(({ code }) => code),
      ...item.named.flatMap(({ name, zh }) => [name, zh]),
    ].join(' ');
    return (
      matters(measure, filter.for) &&
      (status === undefined || standings.get(item.limb ?? '')?.status === status) &&
      (element === undefined || item.elements.includes(element)) &&
      holdsWords(text, q)
    );
  });
}

/** Every element named by an item, in alphabetical order. */
export function getElements(catalogue: Catalogue): string[] {
  return [...new Set(catalogue.items.flatMap((item) => item.elements))].toSorted();
}
