import type { ProblemLog } from '../base/problem.ts';
import type { PropertyDraft, SourcingDraft } from '../base/record-drafts.ts';
import { createKeyReader } from './merge-records.ts';

/**
 * Properties of which each is declared of one day: where a part has one source, the later day stands, and where several may each speak of their own goods, figures span what all say. Each
 * part of which so much is settled is noted; words that differ are left to the step that makes repeats one.
 */
export function settlePropertyDays(
  all: readonly PropertyDraft[],
  sourcing: readonly Source[],
  log: ProblemLog,
): readonly PropertyDraft[] {
  const groups = Map.groupBy(all.filter(isDated), createKeyReader('properties'));
  if (groups.size === 0) return all;
  const severalOf = findSeveral(sourcing);
  const settled = new Map<PropertyDraft, PropertyDraft | null>();
  for (const group of groups.values()) {
    const days = new Set(group.map(({ evidenceDate }) => evidenceDate ?? ''));
    const last = [...days].reduce((a, b) => (a > b ? a : b));
    const latest = group.find(({ evidenceDate }) => evidenceDate === last);
    if (days.size < 2 || latest === undefined) continue;
    const isOpen = severalOf.has(latest.partNumber);
    if (isOpen && new Set(group.map(({ text }) => text)).size > 1) continue;
    for (const one of group) if (isOpen || one.evidenceDate !== last) settled.set(one, null);
    if (isOpen) settled.set(latest, spanFigures(latest, group));
    const older = group.find((one) => one !== latest);
    const [place] = older?.rows ?? [];
    log.note({
      code: isOpen ? 'declarations-differ' : 'declaration-replaced',
      ...place,
      message: `${latest.property} of ${latest.partNumber} is declared again on ${last}, ${isOpen ? 'and several deliver it: it spans what all say' : 'which stands'}.`,
    });
  }
  return settled.size === 0 ? all : all.flatMap((one) => (settled.has(one) ? (settled.get(one) ?? []) : [one]));
}

/**
 * Properties of the files that are declared of one day, and in use as declared of another, as figures that span both where several sources deliver the part: a sheet of one of them replaces none of
 * another. `nameOf` gives the number that a part counts as.
 */
export function spanInUse(
  fresh: readonly PropertyDraft[],
  before: readonly PropertyDraft[],
  sourcing: readonly Source[],
  nameOf: (partNumber: string) => string,
): readonly PropertyDraft[] {
  const readKey = createKeyReader('properties');
  const keyOf = (one: PropertyDraft): unknown => readKey({ ...one, partNumber: nameOf(one.partNumber) });
  const onFile = new Map(before.filter(isDated).map((one) => [keyOf(one), one]));
  if (onFile.size === 0) return fresh;
  const severalOf = findSeveral(sourcing.map((one) => ({ ...one, partNumber: nameOf(one.partNumber) })));
  return fresh.map((one) => {
    const known = isDated(one) && severalOf.has(nameOf(one.partNumber)) ? onFile.get(keyOf(one)) : undefined;
    if (known === undefined || known.text !== one.text || known.evidenceDate === one.evidenceDate) return one;
    const latest = (one.evidenceDate ?? '') > (known.evidenceDate ?? '') ? one : known;
    return { ...spanFigures(latest, [one, known]), partNumber: one.partNumber };
  });
}

type Source = Pick<SourcingDraft, 'partNumber' | 'siteId'> & Partial<Pick<SourcingDraft, 'supplierId' | 'country'>>;

/** Parts with more than one source. */
function findSeveral(sourcing: readonly Source[]): ReadonlySet<string> {
  const sourcesOf = Map.groupBy(sourcing, ({ partNumber }) => partNumber);
  const count = (rows: readonly Source[]): number =>
    new Set(rows.map(({ siteId, supplierId, country }) => siteId ?? supplierId ?? country)).size;
  return new Set([...sourcesOf].flatMap(([part, rows]) => (count(rows) > 1 ? [part] : [])));
}

const isDated = ({ evidence, evidenceDate }: PropertyDraft): boolean =>
  evidence === 'declared' && (evidenceDate ?? '') !== '';

/** A property from the least to the most that rows say; an end that one of them leaves open is open. */
function spanFigures(latest: PropertyDraft, group: readonly PropertyDraft[]): PropertyDraft {
  const choose = (field: 'min' | 'max', better: (a: number, b: number) => number): number | null =>
    group.map((one) => one[field]).reduce((a, b) => (a === null || b === null ? null : better(a, b)));
  return {
    ...latest,
    min: choose('min', Math.min),
    max: choose('max', Math.max),
    rows: group.flatMap(({ rows }) => rows),
  };
}
