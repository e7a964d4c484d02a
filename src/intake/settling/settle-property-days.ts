import type { ProblemLog } from '../base/problem.ts';
import type { PropertyDraft, SourcingDraft } from '../base/record-drafts.ts';
import { createKeyReader } from './merge-records.ts';

/**
 * Properties of which each is declared of one day: where a part has one source, the later day stands, and where several may each speak of their own goods, figures span what all say. Each
 * part of which so much is settled is noted; words that differ are left to the step that makes repeats one.
 */
export function settlePropertyDays(
  all: readonly PropertyDraft[],
  sourcing: readonly Pick<SourcingDraft, 'partNumber' | 'siteId' | 'supplierId' | 'country'>[],
  log: ProblemLog,
): readonly PropertyDraft[] {
  const sourcesOf = Map.groupBy(sourcing, ({ partNumber }) => partNumber);
  const countSources = (partNumber: string): number =>
    new Set(sourcesOf.get(partNumber)?.map(({ siteId, supplierId, country }) => siteId ?? supplierId ?? country)).size;
  const isDated = ({ evidence, evidenceDate }: PropertyDraft): boolean =>
    evidence === 'declared' && (evidenceDate ?? '') !== '';
  const groups = Map.groupBy(all.filter(isDated), createKeyReader('properties'));
  const settled = new Map<PropertyDraft, PropertyDraft | null>();
  for (const group of groups.values()) {
    const days = new Set(group.map(({ evidenceDate }) => evidenceDate ?? ''));
    const last = [...days].reduce((a, b) => (a > b ? a : b));
    const latest = group.find(({ evidenceDate }) => evidenceDate === last);
    if (days.size < 2 || latest === undefined) continue;
    const isOpen = countSources(latest.partNumber) > 1;
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
