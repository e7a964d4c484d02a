import type { Criterion } from '../../../catalogue/controlled-item.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { type Form, MAGNET_FORMS } from '../../../domain/closed-lists.ts';
import { CONTENTS } from '../../controls/closed-parts.ts';
import { getElementFact } from '../../controls/element-fact.ts';
import { ASKED_METALS } from '../../../domain/letters/contents-question.ts';
import { RARE_EARTHS } from '../../../domain/substances/substance-words.ts';
import type { StatedKind } from '../../controls/facts.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';

/** Question about a part of unknown contents. `inputs`: the maker's inputs, asked of no supplier. */
export type InsideFact = {
  readonly fact: 'contents' | 'composition' | 'inputs';
  readonly elements: readonly string[];
  readonly asksFamily: boolean;
};

/** Forms of goods with anything or nothing of concern in them; all others are themselves the subject of the question about contents. */
const HOLDERS: ReadonlySet<Form | null> = new Set<Form | null>([
  null,
  'motor',
  'assembly',
  'module',
  'pack',
  'equipment',
  'other',
  'foil',
  'separator',
  'metal',
  'compound',
  'ore',
]);

const OF_CONCERN: readonly string[] = [...RARE_EARTHS, ...ASKED_METALS];

const INPUTS: InsideFact = { fact: 'inputs', elements: [], asksFamily: false };

/**
 * Returns the question about the unknown inside of a part (row of `network.parts`), from a site where that is known. Of a thing with possible magnets and the like, whether it
 * holds them, where nobody has said so; of magnets, the material and the elements distinguishing them in entries, as far as they are open and
 * none is met already; of all other goods nothing, since they are as their name says, and their inputs are their maker's own business.
 */
export function findInsideFact({ network, matches, catalogue }: PreparedExposure, part: number, site = -1): InsideFact {
  const { form } = network.parts[part]!;
  const facts = matches.getFactsAt(part, site);
  const stated = facts.properties.get(CONTENTS)?.text ?? null;
  if (HOLDERS.has(form) && stated === null && !isOfConcern(facts.kind))
    return { fact: 'contents', elements: [], asksFamily: false };
  if (!MAGNET_FORMS.has(form) && stated !== 'magnets') return INPUTS;
  const family = facts.properties.get('magnet_family')?.text ?? null;
  const elements = new Set<string>();
  for (const { anyOf, families } of getMagnetEntries(catalogue)) {
    if (family !== null && !families.includes(family)) continue;
    const open = anyOf.filter((element) => getElementFact(facts, element).state === 'open');
    if (family !== null && anyOf.every((element) => getElementFact(facts, element).state === 'contains')) return INPUTS;
    for (const element of open) elements.add(element);
  }
  return elements.size === 0 && family !== null
    ? INPUTS
    : { fact: 'composition', elements: [...elements].toSorted(), asksFamily: family === null };
}

/** Whether a part is one substance by its category and of an element of the question about contents, so its answer is known. */
function isOfConcern(kind: StatedKind | undefined): boolean {
  return kind !== undefined && OF_CONCERN.some((element) => kind.contains.has(element));
}

/** An entry for loose magnets: its magnet materials, and its one named element, if any. */
type MagnetEntry = { readonly families: readonly string[]; readonly anyOf: readonly string[] };

/** Every magnet asks for those of its catalogue. */
const magnetEntries = new WeakMap<Catalogue['items'], readonly MagnetEntry[]>();

function getMagnetEntries({ items }: Pick<Catalogue, 'items'>): readonly MagnetEntry[] {
  const known = magnetEntries.get(items) ?? listMagnetEntries(items);
  magnetEntries.set(items, known);
  return known;
}

function listMagnetEntries(items: Catalogue['items']): MagnetEntry[] {
  return items.flatMap(({ kind, limb, forms, criteria }) => {
    const families = criteria.flatMap((one) => (isFamily(one) ? one.anyOf : []));
    const named = criteria.flatMap((one) => (one.kind === 'element' ? [one.anyOf] : []));
    const isSimple =
      named.every((anyOf) => anyOf.length === 1) && criteria.every((one) => isFamily(one) || one.kind === 'element');
    return kind === 'goods' && limb !== null && forms.includes('magnet') && families.length > 0 && isSimple
      ? [{ families, anyOf: named.flat() }]
      : [];
  });
}

function isFamily(one: Criterion): one is Extract<Criterion, { kind: 'word' }> {
  return one.kind === 'word' && one.property === 'magnet_family';
}
