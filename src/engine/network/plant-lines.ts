import type { Dataset } from '../../domain/dataset.ts';

/** A line of a plant for several parts: units a day of each, if it makes nothing else. */
export type PlantLine = {
  readonly siteId: string;
  readonly line: string;
  readonly makes: readonly { readonly partNumber: string; readonly perDay: number }[];
};

/** A source of a part as one text, for maps. */
export function nameSource(partNumber: string, siteId: string): string {
  return JSON.stringify([partNumber, siteId]);
}

/**
 * Returns the lines with two parts or more and a capacity on file, by site and name. A part without a capacity of its own is made as slowly as
 * the slowest of the line; one with a capacity of 0 takes no time.
 */
export function listPlantLines({ sourcing }: Pick<Dataset, 'sourcing'>): PlantLine[] {
  const onLine = sourcing.filter(({ line }) => (line ?? null) !== null);
  const byLine = Map.groupBy(onLine, ({ siteId, line }) => JSON.stringify([siteId, line]));
  const stated = readStated(sourcing);
  return [...byLine.keys()].toSorted().flatMap((name) => {
    const rows = byLine.get(name)!;
    const { siteId, line } = rows[0]!;
    const parts = [...new Set(rows.map(({ partNumber }) => partNumber))].toSorted();
    const own = parts.map((partNumber) => stated.get(nameSource(partNumber, siteId)));
    const slowest = own.reduce<number>((least, perDay) => Math.min(least, perDay || Infinity), Infinity);
    const makes = parts
      .map((partNumber, at) => ({ partNumber, perDay: own[at] ?? slowest }))
      .filter(({ perDay }) => perDay > 0 && perDay < Infinity);
    return makes.length > 1 ? [{ siteId, line: line!, makes }] : [];
  });
}

/** Returns units a day by source (`nameSource`): stated figures, and of lines those following from the rest of the line. */
export function readCapacities(dataset: Pick<Dataset, 'sourcing'>): Map<string, number> {
  const capacities = readStated(dataset.sourcing);
  for (const { siteId, makes } of listPlantLines(dataset))
    for (const { partNumber, perDay } of makes) capacities.set(nameSource(partNumber, siteId), perDay);
  return capacities;
}

function readStated(sourcing: Dataset['sourcing']): Map<string, number> {
  return new Map(
    sourcing.flatMap(({ partNumber, siteId, capacityPerDay }) =>
      capacityPerDay === null ? [] : [[nameSource(partNumber, siteId), capacityPerDay] as const],
    ),
  );
}
