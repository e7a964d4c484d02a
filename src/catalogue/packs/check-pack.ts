import type { PackContent, SignedPack, TrustedKey } from '../../domain/packs/pack-file.ts';
import { addToSet } from '../../domain/packs/pack-sets.ts';
import { refuseSignature } from '../../domain/packs/sign-pack.ts';
import { type Catalogue, catalogue as catalogueSchema } from '../schema.ts';
import { EDITION } from '../shipped-files.ts';
import { applyPack } from './apply-pack.ts';
import { listBrokenReferences } from './list-broken-references.ts';
import { listContradictions, listImpossibleDays, listRepeated } from './list-contradictions.ts';
import { openCatalogue } from './open-catalogue.ts';
import { describeIssue } from './read-pack.ts';
import { findSection, type PackSection } from './sections.ts';

export type CheckedPack =
  | { readonly ok: true; readonly before: Catalogue; readonly after: Catalogue; readonly inUse: SignedPack[] }
  | { readonly ok: false; readonly reasons: string[] };

/** Basis for checking a pack: the packs in use, and the accepted keys. */
export type PackGround = { readonly inUse: readonly SignedPack[]; readonly keys: readonly TrustedKey[] };

/**
 * Looks a signed pack over before it is taken into use: signature, age, contradictions within it and with existing facts, shape of each fact.
 * Where all is well, the catalogue before and after it and the packs then in use; else every reason against it.
 */
export async function checkPack(pack: SignedPack, { inUse, keys }: PackGround): Promise<CheckedPack> {
  const signature = await refuseSignature(pack, keys);
  if (signature !== null) return { ok: false, reasons: [signature] };
  const { signature: _signature, ...content } = pack;
  const reasons = listReasonsAgainst(content, inUse);
  if (reasons.length > 0) return { ok: false, reasons };
  const next = addToSet(inUse, pack);
  const after = openCatalogue(next);
  const unused = after.unused.flatMap(({ name, reasons: why }) =>
    why.map((reason) => `With it ${name} no longer holds: ${reason}`),
  );
  if (unused.length > 0) return { ok: false, reasons: unused };
  return { ok: true, before: openCatalogue(inUse).catalogue, after: after.catalogue, inUse: next };
}

/** Every reason not to take a pack, its signature aside, as sentences; none: it can be signed and taken. `inUse` are the packs below it. */
export function listReasonsAgainst(pack: PackContent, inUse: readonly PackContent[]): string[] {
  const own = [
    ...pack.open.map(({ at, why }) => `A point is still open at ${at}: ${why}`),
    ...listRepeated(pack),
    ...listImpossibleDays([pack.written, pack.evidenceCutoff, pack.add, pack.change]),
    ...listMisfits(pack),
  ];
  if (own.length > 0) return own;
  const ground = inUse.filter(({ id }) => id !== pack.id);
  const { catalogue } = openCatalogue(ground);
  const out = listAgeReasons(pack, inUse, catalogue);
  if (out.length > 0) return out;
  const applied = applyPack(catalogue, pack);
  if (!applied.ok) return applied.reasons;
  return listFaultsOfResult(catalogue, applied.catalogue);
}

function listMisfits({ add, change }: PackContent): string[] {
  const added = Object.entries(add).flatMap(([name, facts]) => {
    const section = findSection(name);
    if (section === null) return [];
    const parsed = catalogueSchema.shape[section].safeParse(facts);
    const faults = parsed.success ? [] : parsed.error.issues.map(describeIssue);
    return [...faults, ...facts.flatMap((fact) => nameUnknownFields(section, fact))].map(
      (fault) => `An added fact does not fit (${name}, ${fault}).`,
    );
  });
  const changed = Object.entries(change).flatMap(([name, changes]) => {
    const section = findSection(name);
    if (section === null) return [];
    return changes.flatMap(({ key, set, was }) =>
      [...nameUnknownFields(section, set), ...nameUnknownFields(section, was)].map(
        (fault) => `A change does not fit (${name} “${key}”, ${fault}).`,
      ),
    );
  });
  return [...added, ...changed];
}

/** A misspelt field would else change nothing, and nobody would know. */
function nameUnknownFields(section: PackSection, fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null) return [];
  const known = catalogueSchema.shape[section].element.shape;
  return Object.keys(fields)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => `“${name}” is no field of it`);
}

function listAgeReasons(pack: PackContent, inUse: readonly PackContent[], catalogue: Catalogue): string[] {
  const reasons: string[] = [];
  const same = inUse.find(({ id }) => id === pack.id);
  if (same !== undefined && same.revision >= pack.revision) {
    reasons.push(
      `It is revision ${pack.revision} of ${pack.id}, and revision ${same.revision} is in use: a pack only gives way to a later one.`,
    );
  }
  if (compareEditions(pack.base, EDITION.version) > 0) {
    reasons.push(
      `It was written for the catalogue ${pack.base}, and this program has ${EDITION.version}: bring the program up to date first.`,
    );
  }
  if (pack.evidenceCutoff !== null && pack.evidenceCutoff < catalogue.evidenceCutoff) {
    reasons.push(
      `It knows acts through ${pack.evidenceCutoff}, and those through ${catalogue.evidenceCutoff} are known here: it would set the law back.`,
    );
  }
  if (pack.evidenceCutoff !== null && pack.evidenceCutoff > pack.written) {
    reasons.push(
      `It says that acts were looked for through ${pack.evidenceCutoff}, after it was written on ${pack.written}.`,
    );
  }
  const missing = pack.after.filter((id) => !inUse.some((one) => one.id === id));
  if (missing.length > 0)
    reasons.push(`It stands on packs that are not in use here: ${missing.join(', ')}. Take these first.`);
  return reasons;
}

/** New faults of the catalogue after a pack. */
function listFaultsOfResult(before: Catalogue, after: Catalogue): string[] {
  const parsed = catalogueSchema.safeParse(after);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => `A fact would no longer fit (${describeIssue(issue)}).`);
  const known = new Set([...listBrokenReferences(before), ...listContradictions(before)]);
  return [...listBrokenReferences(after), ...listContradictions(after)].filter((fault) => !known.has(fault));
}

function compareEditions(one: string, other: string): number {
  const [year = 0, part = 0] = one.split('.').map(Number);
  const [otherYear = 0, otherPart = 0] = other.split('.').map(Number);
  return year - otherYear || part - otherPart;
}
