import type { Catalogue, Limb } from '../schema.ts';
import { isSame } from './apply-pack.ts';
import { getKey, getName, PACK_SECTIONS, type PackSection } from './sections.ts';

/** A fact different in two catalogues. `fields` are the different ones, where both have it. */
export type FactDifference = {
  readonly section: PackSection;
  readonly key: string;
  /** For people: number and title of an act, code and name of an item. */
  readonly name: string;
  readonly how: 'added' | 'changed' | 'withdrawn';
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};

type Fact = Readonly<Record<string, unknown>>;

/** Differences in law between two catalogues, section by section: withdrawn, changed and added facts, in the order of the catalogue. */
export function diffCatalogues(before: Catalogue, after: Catalogue): FactDifference[] {
  return PACK_SECTIONS.flatMap((section) => diffSection(section, before, after));
}

function diffSection(section: PackSection, before: Catalogue, after: Catalogue): FactDifference[] {
  if (before[section] === after[section]) return [];
  const [old, now] = [index(section, before), index(section, after)];
  const found: FactDifference[] = [];
  for (const [key, fact] of old) {
    const other = now.get(key);
    const about = { section, key, name: getName(section, other ?? fact) };
    if (other === undefined) found.push({ ...about, how: 'withdrawn', fields: [] });
    else if (!isSame(fact, other)) found.push({ ...about, how: 'changed', fields: diffFields(fact, other) });
  }
  for (const [key, fact] of now) {
    if (!old.has(key)) found.push({ section, key, name: getName(section, fact), how: 'added', fields: [] });
  }
  return found;
}

function index(section: PackSection, catalogue: Catalogue): Map<string, Fact> {
  const facts: readonly Fact[] = catalogue[section];
  // Terms of properties are written from these, and no facts of their own.
  const own = section === 'glossary' ? facts.filter(({ id }) => !String(id).startsWith('property:')) : facts;
  return new Map(own.map((fact) => [getKey(section, fact), fact]));
}

function diffFields(before: Fact, after: Fact): FactDifference['fields'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: toText(field, before[field]), after: toText(field, after[field]) }));
}

/** A value as it stands in the file; text as it is, limbs as sentences, nothing as `–`. */
function toText(field: string, value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (field === 'limbs') return (value as readonly Limb[]).map(sayLimb).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sayLimb({ label, effective, ended, termEnds, suspensions }: Limb): string {
  const ends = [
    ...(ended === null ? [] : [`ended after ${ended}`]),
    ...(termEnds === null ? [] : [`by its own terms to ${termEnds}`]),
    ...suspensions.map(({ from, to, by }) => `paused ${from} to ${to} by ${by}`),
  ];
  return [`${label} from ${effective}`, ...ends].join(', ');
}
