import type { ControlledItem, Criterion, CustomsLine } from '../../catalogue/controlled-item.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import { getItemCode } from '../../engine/controls/item-code.ts';

type Words = Pick<Catalogue, 'properties' | 'territories'>;

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;

/** Alternatives as a list in words: "A", "A or B", "A, B or C". */
function listOr(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** One test of a controlled item as a phrase that continues "The part …": what must hold for it to be met. */
export function describeCriterion(criterion: Criterion, { properties, territories }: Words): string {
  const labelOf = (id: string): string =>
    properties.find((one) => one.id === id)?.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) ??
    id.replaceAll('_', ' ');
  const nameOf = (code: string): string => territories.find((one) => one.code === code)?.name ?? code;
  switch (criterion.kind) {
    case 'element':
      return `contains ${listOr(criterion.anyOf)}`;
    case 'word':
      return `${labelOf(criterion.property)}: ${listOr(criterion.anyOf.map((word) => word.replaceAll('-', ' ')))}`;
    case 'number': {
      const { op, value, upper, conditions, conflictingValue } = criterion;
      const unit = properties.find((one) => one.id === criterion.property)?.unit ?? null;
      const suffix = unit === null ? '' : `\u00a0${unit.replace('cm3', 'cm³').replace('m3', 'm³')}`;
      const figure =
        op === 'between'
          ? `${formatValue(value)} to ${formatValue(upper ?? value)}`
          : `${SIGNS[op]}\u00a0${formatValue(value)}`;
      const at = conditions === undefined ? '' : `, measured at ${conditions}`;
      const other =
        conflictingValue === undefined ? '' : ` (another source says ${formatValue(conflictingValue)}${suffix})`;
      return `${labelOf(criterion.property)} ${figure}${suffix}${at}${other}`;
    }
    case 'one-of': {
      const sets = criterion.of.map((set) => set.map((one) => describeCriterion(one, { properties, territories })));
      return `one of: ${sets.map((phrases) => phrases.join(' and ')).join('; or ')}`;
    }
    case 'lane': {
      const places = listOr(criterion.anyOf.map(nameOf));
      switch (criterion.test) {
        case 'destination':
          return `goes to ${places}`;
        case 'end-use':
          return `end use: ${listOr(criterion.anyOf)}`;
        case 'goods-origin':
          return `was made in ${places}`;
        case 'source-technology':
          return `its plant works with technology from ${places}`;
      }
    }
    case 'chinese-content': {
      const of = criterion.elements.length === 0 ? 'listed material' : listOr(criterion.elements);
      return `at least ${formatValue(criterion.minPct)} % of its value is ${of} of Chinese origin`;
    }
  }
}

/** All tests of an item in words, with how they join. */
export function describeCriteria(
  item: Pick<ControlledItem, 'criteria' | 'logic'>,
  words: Words,
): { join: 'and' | 'or'; phrases: string[] } {
  return {
    join: item.logic === 'all' ? 'and' : 'or',
    phrases: item.criteria.map((criterion) => describeCriterion(criterion, words)),
  };
}

/** Where a Chinese customs line is printed, in words. */
export function describeEditions(editions: CustomsLine['editions']): string {
  if (editions.length === 2) return 'in the act and in the licence catalogue of 2026';
  return editions[0] === 'act' ? 'in the act only' : 'in the licence catalogue of 2026 only';
}

/** The code of an item as people cite it; its id where the act gives none. */
export function nameItem(item: Pick<ControlledItem, 'code' | 'subItem' | 'id'>): string {
  return getItemCode(item) ?? item.id;
}

function formatValue(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
