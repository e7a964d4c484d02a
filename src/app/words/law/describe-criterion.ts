import { formatRounded } from '../../../documents/format/locale.ts';
import type { ControlledItem, Criterion, CustomsLine } from '../../../catalogue/controlled-item.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { LawStatus } from '../../../engine/controls/finding.ts';
import { getItemCode } from '../../../engine/controls/item-code.ts';

type Words = Pick<Catalogue, 'properties' | 'territories'>;

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;

/** Alternatives as a list in words: "A", "A or B", "A, B or C". */
function listOr(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** One test of a controlled item as a phrase after "The part …": the condition for a match. */
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

/** The code of an item as people cite it; its id if the act gives none. */
export function nameItem(item: Pick<ControlledItem, 'code' | 'subItem' | 'id'>): string {
  return getItemCode(item) ?? item.id;
}

/** What stands before the consequence of an item while its rule has a status. */
const WHILE: Record<LawStatus, string> = {
  'in-force': '',
  unconfirmed: 'Whether the rule holds is open, as its pause has passed and no later act was seen. If it does: ',
  suspended: 'Nothing is asked for while the rule is suspended. Once it is back: ',
  'not-yet': 'Nothing is asked for before the rule begins. From then on: ',
  ended: 'The rule has ended and asks for nothing. While it held: ',
};

/** An item's meaning for buyers, in a sentence or two. */
export function sayForBuyer(
  {
    kind,
    route,
    reach = 'from-china',
  }: Pick<ControlledItem, 'kind' | 'route'> & Partial<Pick<ControlledItem, 'reach'>>,
  status: LawStatus,
): string {
  const isLost = route === 'prohibited' || route === 'refused in principle';
  const consequence =
    kind === 'technology'
      ? `${isLost ? 'no licence is given for this know-how' : 'this know-how needs a licence to leave China'}. A plant abroad that rests on it may not be built, extended or served as planned; what it ships goes on, and a shipment needs no licence for it.`
      : isLost
        ? `${kind === 'catch-all' ? 'dual-use goods do not leave China for such a destination and use' : 'these goods do not leave China'}, and waiting does not help: look for another source or design.`
        : reach === 'outside-china'
          ? 'whoever sends these goods from one place outside China to another needs a Chinese licence first: plan its wait, and ask for it early.'
          : 'the exporter needs a licence for these goods before they leave China: plan its wait, and ask for it early.';
  const text = `${WHILE[status]}${consequence}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function formatValue(value: number): string {
  return formatRounded(value, { maximumFractionDigits: 6 });
}
