import type { Dataset } from '../../domain/dataset.ts';

/** Returns the units of a part in all products a year by their bills of material; 0 where none is known. */
export function findYearlyNeed(partNumber: string, { parts, bom }: Dataset): number {
  const demand = new Map(parts.map((part) => [part.partNumber, part.annualDemand ?? 0]));
  const seen = new Set<string>();
  const perUnit = (child: string): number => {
    if (seen.has(child)) return 0;
    seen.add(child);
    const used = bom
      .filter((line) => line.child === child)
      .reduce(
        (sum, line) => sum + (line.quantity / line.yield) * ((demand.get(line.parent) ?? 0) || perUnit(line.parent)),
        0,
      );
    seen.delete(child);
    return used;
  };
  return perUnit(partNumber);
}
