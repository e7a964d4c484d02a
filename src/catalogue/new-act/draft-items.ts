import type { ControlledItem, Criterion } from '../controlled-item.ts';
import type { Catalogue } from '../schema.ts';
import { drafted, type ActHead, type MarkOpen } from './act-head.ts';
import { findElements, findForms, findLeadingElements } from './find-goods.ts';
import { findEntries, type FoundEntry } from './find-items.ts';
import { findLimits, findUnreadFigures, type FoundLimit } from './find-limits.ts';
import type { TextLine } from './text-lines.ts';

const LONGEST_NAME = 200;

/**
 * The entries of an act as items, each with an open point on its guesses. `onlyCoded`: points without a control code name something else than
 * goods.
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
  const isTechnology = /技术|technolog/i.test(entry.own) || /^\dE/.test(entry.code ?? '');
  const forms = isTechnology ? [] : findFirst(findForms, entry.own, entry.text, entry.above);
  const elements = findFirst(findLeadingElements, entry.own, entry.above);
  const others = findElements(entry.text).filter((symbol) => !elements.includes(symbol));
  const { usable, hasUnread } = takeLimits(entry, elements, others, catalogue, (found, why) =>
    mark(`${at}.criteria`, found, why),
  );
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

/** First meaningful reading of some texts. */
function findFirst<T>(find: (text: string) => T[], ...texts: readonly string[]): T[] {
  return texts.map(find).find((found) => found.length > 0) ?? [];
}

/** `90-1C999-a`: unique within the act, since the place is part of it where there is no code. */
function nameItem({ code }: FoundEntry, index: number, { number }: ActHead): string {
  const serial = /\d+/.exec(number)?.[0] ?? '0';
  return code === null ? `${serial}-${index + 1}` : `${serial}-${code.replaceAll('.', '-')}`;
}

type UsableLimit = FoundLimit & { readonly property: string };

/**
 * The limits of an entry fit for a test as they stand. Those of points within it and of entries above it are never taken: their goods are not
 * told. Each one left out, and each with guessed goods, is marked.
 */
function takeLimits(
  { own, within, above }: FoundEntry,
  elements: readonly string[],
  others: readonly string[],
  { properties }: Catalogue,
  mark: (found: string, why: string) => void,
): { usable: UsableLimit[]; hasUnread: boolean } {
  const limits = findLimits(own, properties);
  const isUsable = (limit: FoundLimit): limit is UsableLimit => sayWhyNot(limit, elements) === null;
  const usable = limits.filter(isUsable);
  const unread: [string, string][] = [
    ...limits.flatMap((limit): [string, string][] => {
      const why = sayWhyNot(limit, elements);
      return why === null ? [] : [[limit.words, why]];
    }),
    ...[
      { text: within, where: 'a point within the entry' },
      { text: above, where: 'an entry above it' },
    ].flatMap(({ text, where }) =>
      findLimits(text, properties).map((limit): [string, string] => [
        limit.words,
        `A limit (${sayLimit(limit)}) stands in ${where} and was not taken: say which goods it holds for, and split the entry where it holds for some.`,
      ]),
    ),
    ...[own, within, above]
      .flatMap(findUnreadFigures)
      .map((words): [string, string] => [
        words,
        'A limit stands in words, which were not read as a figure: write it in digits.',
      ]),
  ];
  for (const [found, why] of unread) mark(found, why);
  for (const limit of usable.filter(() => elements.length + others.length > 1)) {
    const nearest = limit.nearest === null ? 'no element' : limit.nearest.symbol;
    const why = `The limit on ${limit.property} (${sayLimit(limit)}) is taken to be that of the whole goods; ${nearest} stands nearest to it, and the entry names ${[...elements, ...others].join(', ')}. That is a guess: what does it belong to?`;
    mark(limit.words, why);
  }
  return { usable, hasUnread: unread.length > 0 };
}

function toCriterion({ property, op, value, upper }: UsableLimit): Criterion {
  return { kind: 'number', property, op, value, ...(upper === undefined ? {} : { upper }) };
}

function sayLimit({ op, value, upper, unit }: FoundLimit): string {
  return `${op} ${value}${upper === undefined ? '' : ` to ${upper}`} ${unit}`.trim();
}

/** Why a limit cannot be tested as it stands; null: it can. `elements`: those naming the goods. */
function sayWhyNot(limit: FoundLimit, elements: readonly string[]): string | null {
  const { property, contentOf, nearest, fits, isOfPart } = limit;
  const said = sayLimit(limit);
  if (contentOf !== null) {
    const guess = contentOf.isGuess ? ' That it is this element is a guess, since it stands nearest.' : '';
    return `A limit on how much ${contentOf.symbol} is in it (${said}) was not taken: add a property for its share, and test that.${guess}`;
  }
  if (property === null)
    return `A limit (${said}) was not taken: the words before it name no property of the catalogue. Add one, or name it.`;
  if (!fits)
    return `A limit on ${property} (${said}) was not taken: its unit is another than that of the property. Convert it.`;
  if (isOfPart)
    return `A limit on ${property} (${said}) was not taken: it seems to be that of something in the goods, and not of the goods.`;
  // Purity is that of a substance; a size or a density that of the whole goods.
  const isShare = limit.unit === '%' || limit.unit === 'ppm';
  if (isShare && nearest !== null && elements.length > 0 && !elements.includes(nearest.symbol))
    return `A limit on ${property} (${said}) was not taken: it stands nearest to ${nearest.symbol}, and the goods are named after ${elements.join(', ')}. That is a guess: what does it belong to?`;
  return null;
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
