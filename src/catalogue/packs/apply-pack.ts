import type { PackContent } from '../../domain/packs/pack-file.ts';
import { getPackName } from '../../domain/packs/packs-in-use.ts';
import { addPropertyTerms } from '../built-in-catalogue.ts';
import type { Catalogue } from '../schema.ts';
import { findSection, getKey, PACK_SECTIONS, type PackSection } from './sections.ts';

export type Applied =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly reasons: string[] };

type Facts = Map<string, unknown>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * The catalogue with a pack on top, named in its version; or why the pack does not go on it, in sentences. Facts are taken as they are:
 * `checkPack` sees to their shape before a pack is taken into use. The given catalogue stays as it is.
 */
export function applyPack(catalogue: Catalogue, pack: PackContent): Applied {
  const reasons = [...listUnknownSections(pack)];
  const changed = PACK_SECTIONS.flatMap((section) => {
    const facts = applySection(catalogue, section, pack, reasons);
    return facts === null ? [] : [[section, facts] as const];
  });
  if (reasons.length > 0) return { ok: false, reasons };
  const edition = {
    version: `${catalogue.version}+${getPackName(pack)}`,
    asOf: later(catalogue.asOf, pack.written),
    evidenceCutoff: pack.evidenceCutoff ?? catalogue.evidenceCutoff,
  };
  const composed = { ...catalogue, ...edition, ...Object.fromEntries(changed) };
  const glossary = composed.glossary.filter(({ id }) => !id.startsWith('property:'));
  return { ok: true, catalogue: addPropertyTerms({ ...composed, glossary }) };
}

function listUnknownSections({ add, change, withdraw }: PackContent): string[] {
  const names = new Set([add, change, withdraw].flatMap(Object.keys));
  return [...names]
    .filter((name) => findSection(name) === null)
    .map((name) => `It speaks of “${name}”, which is no section that packs may change (${PACK_SECTIONS.join(', ')}).`);
}

/** The facts of a section after the pack; null if it leaves the section alone. */
function applySection(
  catalogue: Catalogue,
  section: PackSection,
  pack: PackContent,
  reasons: string[],
): unknown[] | null {
  const [added, changes, withdrawn] = [
    pack.add[section] ?? [],
    pack.change[section] ?? [],
    pack.withdraw[section] ?? [],
  ];
  if (added.length + changes.length + withdrawn.length === 0) return null;
  const facts: Facts = new Map(catalogue[section].map((fact) => [getKey(section, fact), fact]));
  for (const key of withdrawn) {
    if (!facts.delete(key)) reasons.push(`It withdraws ${section} “${key}”, which the catalogue does not have.`);
  }
  for (const { key, set, was } of changes) {
    const fact = facts.get(key) as Fields | undefined;
    if (fact === undefined) {
      reasons.push(`It changes ${section} “${key}”, which the catalogue does not have.`);
      continue;
    }
    reasons.push(...listDisagreements(section, key, fact, was ?? {}));
    facts.set(key, { ...fact, ...set });
  }
  for (const fact of added) {
    const key = getKey(section, fact);
    if (facts.has(key)) reasons.push(`It adds ${section} “${key}”, which is there already.`);
    facts.set(key, fact);
  }
  return [...facts.values()];
}

function listDisagreements(section: PackSection, key: string, fact: Fields, was: Fields): string[] {
  return Object.entries(was)
    .filter(([field, value]) => !isSame(fact[field], value))
    .map(
      ([field, value]) =>
        `It takes ${field} of ${section} “${key}” to be ${show(value)}, but the catalogue says ${show(fact[field])}.`,
    );
}

/** True if two values of JSON say the same, in any order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [names, otherNames] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === otherNames.length &&
    names.every((name) => Object.hasOwn(other, name) && isSame((one as Fields)[name], (other as Fields)[name]))
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
