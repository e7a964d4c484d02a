import type { ControlledItem, Criterion } from '../controlled-item.ts';
import type { Catalogue } from '../schema.ts';
import { drafted, type ActHead, type MarkOpen } from './act-head.ts';
import { findElements, findForms, findLeadingElements } from './find-goods.ts';
import { findEntries, type FoundEntry } from './find-items.ts';
import { findLimits, type FoundLimit } from './find-limits.ts';
import type { TextLine } from './text-lines.ts';

const LONGEST_NAME = 200;

/**
 * The entries of an act as items, each with an open point that says what of it is a guess. `onlyCoded`: points without a control code name
 * something else than goods.
 */
export function draftItems(
  lines: readonly TextLine[],
  head: ActHead,
  { catalogue, onlyCoded }: { readonly catalogue: Catalogue; readonly onlyCoded: boolean },
  mark: MarkOpen,
): ControlledItem[] {
  const { entries, leftOver } = findEntries(lines, onlyCoded ? () => false : isAboutGoods);
  if (!onlyCoded) {
    for (const { text, number } of leftOver)
      mark('add.items', text, `Line ${number} was taken for no entry of the list: is it one?`);
  }
  return entries.map((entry, index) => draftItem(entry, index, head, catalogue, mark));
}

function isAboutGoods(text: string): boolean {
  return findForms(text).length > 0 || findElements(text).length > 0 || /技术|technolog/i.test(text);
}

function draftItem(
  entry: FoundEntry,
  index: number,
  head: ActHead,
  catalogue: Catalogue,
  mark: MarkOpen,
): ControlledItem {
  const at = `add.items.${index}`;
  const isTechnology = /技术|technolog/i.test(entry.text) || /^\dE/.test(entry.code ?? '');
  const forms = isTechnology ? [] : findFirst(findForms, entry);
  const elements = findFirst(findLeadingElements, entry);
  const others = findElements(entry.text).filter((symbol) => !elements.includes(symbol));
  const limits = findLimits(entry.text, catalogue.properties);
  const usable = limits.filter(isUsable);
  for (const limit of limits.filter((one) => !isUsable(one))) mark(`${at}.criteria`, limit.words, sayWhyNot(limit));
  const criteria: Criterion[] = [
    ...(isTechnology ? [{ kind: 'lane' as const, test: 'source-technology' as const, anyOf: ['CN'] }] : []),
    ...(elements.length === 0 ? [] : [{ kind: 'element' as const, anyOf: elements }]),
    ...usable.map(toCriterion),
  ];
  mark(
    at,
    `line ${entry.line}: ${entry.text}`,
    sayGuesses({ forms, elements, others, isTechnology, criteria, code: entry.code }),
  );
  if (/不包括|除外|except|exclud|not includ/i.test(entry.text))
    mark(at, entry.text, 'An exception stands in it, which was not read.');
  const hasUnread = usable.length < limits.length;
  return {
    id: nameItem(entry, index, head),
    measureId: head.id,
    limb: head.id,
    kind: isTechnology ? 'technology' : 'goods',
    code: entry.code,
    subItem: null,
    name: entry.text.slice(0, LONGEST_NAME),
    elements,
    forms,
    openForms: [],
    logic: 'all',
    criteria,
    reachesItemsOf: null,
    reach: 'from-china',
    route: 'individual',
    technology: isTechnology ? { stages: [], categories: [] } : null,
    hs6: [...new Set(entry.customs.map((code) => code.slice(0, 6)))],
    hsBasis: entry.customs.length === 0 ? null : 'printed in the announcement',
    lines: entry.customs.filter((code) => code.length >= 8).map((code) => ({ code, editions: ['act' as const] })),
    named: [],
    complete: false,
    unread: hasUnread ? ['copy', 'limits'] : ['copy'],
    gap: 'Drafted from the text of the announcement; nobody has held it against the act yet.',
    notes: '',
    provenance: drafted(head),
  };
}

/** What an entry says by itself, and where it says nothing what the entries above it do. */
function findFirst<T>(find: (text: string) => T[], { text, above }: FoundEntry): T[] {
  const own = find(text);
  return own.length > 0 ? own : find(above);
}

/** `90-1C999-a`: unique within the act, since the place is part of it where there is no code. */
function nameItem({ code }: FoundEntry, index: number, { number }: ActHead): string {
  const serial = /\d+/.exec(number)?.[0] ?? '0';
  return code === null ? `${serial}-${index + 1}` : `${serial}-${code.replaceAll('.', '-')}`;
}

type UsableLimit = FoundLimit & { readonly property: string };

function isUsable(limit: FoundLimit): limit is UsableLimit {
  return limit.property !== null && limit.fits;
}

function toCriterion({ property, op, value, upper }: UsableLimit): Criterion {
  return { kind: 'number', property, op, value, ...(upper === undefined ? {} : { upper }) };
}

function sayWhyNot({ property, unit, contentOf, op, value, upper }: FoundLimit): string {
  const limit = `${op} ${value}${upper === undefined ? '' : ` to ${upper}`} ${unit}`.trim();
  if (contentOf !== null)
    return `A limit on how much ${contentOf} is in it (${limit}) was not taken: add a property for its share, and test that.`;
  if (property === null)
    return `A limit (${limit}) was not taken: the words before it name no property of the catalogue. Add one, or name it.`;
  return `A limit on ${property} (${limit}) was not taken: its unit is another than that of the property. Convert it.`;
}

function sayGuesses({
  forms,
  elements,
  others,
  isTechnology,
  criteria,
  code,
}: Pick<ControlledItem, 'forms' | 'elements' | 'criteria' | 'code'> & {
  isTechnology: boolean;
  others: readonly string[];
}): string {
  const guesses = [
    'Write the name in own words',
    ...(code === null ? ['no control code was found'] : []),
    ...(isTechnology
      ? ['it is taken for know-how: name stages and categories of plants']
      : [forms.length === 0 ? 'no form of goods was found' : `forms (${forms.join(', ')}) are read from the words`]),
    ...(elements.length > 1 ? [`any one of ${elements.join(', ')} is enough as it stands`] : []),
    ...(others.length > 0 ? [`it also names ${others.join(', ')}, which are not tested`] : []),
    ...(elements.length === 0 && !isTechnology ? ['no element was found'] : []),
    ...(criteria.length === 0 ? ['nothing is tested, so that every part of the form would meet it'] : []),
    'a licence for single shipments is taken as the way',
    'say whether nothing of the entry is unread (complete, unread, gap)',
  ];
  return `${guesses.join('; ')}.`;
}
