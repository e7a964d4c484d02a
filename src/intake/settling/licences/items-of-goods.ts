import type { ControlledItem, Criterion } from '../../../catalogue/controlled-item.ts';
import type { Category } from '../../../catalogue/schema.ts';
import type { CompositionRow, Part, PartProperty } from '../../../domain/dataset.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';

/** Entries of the control lists, and what categories say of their goods. */
export type ControlLists = {
  readonly items: readonly ControlledItem[];
  readonly categories: ReadonlyMap<string, Category>;
};

/** What is known of a part that a licence names. */
export type LicensedPart = {
  readonly part: Pick<Part, 'category' | 'form'>;
  readonly composition: readonly Pick<CompositionRow, 'substance' | 'massPctMin' | 'massPctMax'>[];
  readonly properties: readonly Pick<PartProperty, 'property' | 'text'>[];
};

type Goods = {
  readonly form: string | null;
  readonly words: ReadonlyMap<string, string>;
  readonly sure: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
};

/**
 * Ids of the entries for goods out of China that a licence for a part is under: those that all of its known facts meet, else those that none of
 * them rules out. A licence that somebody holds says that there is one; a figure that nobody states rules nothing out.
 */
export function findItemsOfGoods({ items, categories }: ControlLists, known: LicensedPart): readonly string[] {
  const goods = describeGoods(known, categories.get(known.part.category ?? '') ?? null);
  const { form } = goods;
  if (form === null) return [];
  const found = items.flatMap((item) => {
    if (item.kind !== 'goods' || item.limb === null || item.reach !== 'from-china') return [];
    if (!item.forms.some((one) => one === form)) return [];
    const results = item.criteria.map((one) => testGoods(one, goods));
    return results.includes('failed') ? [] : [{ id: item.id, met: results.every((one) => one === 'met') }];
  });
  const met = found.filter(({ met: isMet }) => isMet);
  return (met.length > 0 ? met : found).map(({ id }) => id);
}

function describeGoods({ part, composition, properties }: LicensedPart, category: Category | null): Goods {
  const sure = new Set<string>();
  const possible = new Set<string>();
  for (const { substance, massPctMin, massPctMax } of composition) {
    const { contains, mayContain } = readSubstance(substance);
    if (massPctMax === 0) continue;
    for (const element of (massPctMin ?? 0) > 0 ? contains : []) sure.add(element);
    for (const element of [...contains, ...mayContain]) possible.add(element);
  }
  // What a kind of goods is made of usually is possible where nobody says what these are made of.
  for (const { substance, massPctMax } of composition.length > 0 ? [] : (category?.composition ?? []))
    for (const element of massPctMax === 0 ? [] : readSubstance(substance).contains) possible.add(element);
  const words = new Map(Object.entries(category?.words ?? {}));
  for (const { property, text } of properties) if (text !== null) words.set(property, text);
  return { form: part.form ?? category?.form ?? null, words, sure, possible };
}

function testGoods(criterion: Criterion, { words, sure, possible }: Goods): 'met' | 'failed' | 'open' {
  if (criterion.kind === 'element') {
    if (criterion.anyOf.some((element) => sure.has(element))) return 'met';
    return criterion.anyOf.some((element) => possible.has(element)) || namesFamily(criterion.anyOf, words)
      ? 'open'
      : 'failed';
  }
  if (criterion.kind !== 'word') return criterion.kind === 'lane' ? 'met' : 'open';
  const word = words.get(criterion.property);
  if (word === undefined) return 'open';
  return criterion.anyOf.some((one) => one.toLowerCase() === word.toLowerCase()) ? 'met' : 'failed';
}

/** Whether a family is named after one of the elements: samarium of SmCo. */
function namesFamily(anyOf: readonly string[], words: ReadonlyMap<string, string>): boolean {
  const family = words.get('magnet_family') ?? words.get('alloy_family') ?? '';
  const symbols: readonly string[] = family.match(/[A-Z][a-z]?/g) ?? [];
  return anyOf.some((element) => symbols.includes(element));
}
