import type { Dataset, Sourcing } from '../../domain/dataset.ts';

/** A source of a part: its place, its buyer, and its share of the need (0 to 1; null: not stated). */
export type PartSource = Pick<Sourcing, 'siteId' | 'buyerSiteId' | 'originCountry' | 'share'>;

/** A part of both versions with other sources, or other shares, than before. */
export type ResourcedPart = {
  readonly partNumber: string;
  readonly before: readonly PartSource[];
  readonly after: readonly PartSource[];
};

/** The parts of both versions with changed sources or shares, by part number; prices, lead times and the order of rows do not count. */
export function compareSources(before: Dataset, after: Dataset): ResourcedPart[] {
  const old = groupSources(before);
  const recent = groupSources(after);
  const there = new Set(before.parts.map(({ partNumber }) => partNumber));
  return after.parts
    .map(({ partNumber }) => partNumber)
    .filter((partNumber) => there.has(partNumber))
    .toSorted()
    .flatMap((partNumber) => {
      const lost = old.get(partNumber) ?? [];
      const found = recent.get(partNumber) ?? [];
      return JSON.stringify(lost) === JSON.stringify(found) ? [] : [{ partNumber, before: lost, after: found }];
    });
}

function groupSources({ sourcing }: Dataset): Map<string, PartSource[]> {
  const groups = new Map<string, PartSource[]>();
  for (const { partNumber, siteId, buyerSiteId, originCountry, share } of sourcing) {
    const group = groups.get(partNumber) ?? [];
    group.push({ siteId, buyerSiteId, originCountry, share });
    groups.set(partNumber, group);
  }
  for (const [partNumber, group] of groups) groups.set(partNumber, group.toSorted(bySource));
  return groups;
}

function bySource(a: PartSource, b: PartSource): number {
  const [one, other] = [a, b].map((source) => JSON.stringify(Object.values(source)));
  return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1;
}
