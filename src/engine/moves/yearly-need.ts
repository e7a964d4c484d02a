import type { Dataset } from '../../domain/dataset.ts';

/** Returns the units of a part a year, sold as it is and in all products by their bills of material; 0 if none is known. */
export function findYearlyNeed(partNumber: string, { parts, bom }: Dataset): number {
  const demand = new Map(parts.map((part) => [part.partNumber, part.annualDemand ?? 0]));
  const seen = new Set<string>();
  const need = (part: string): number => {
    if (seen.has(part)) return 0;
    seen.add(part);
    const built = bom
      .filter((line) => line.child === part)
      .reduce((sum, line) => sum + (line.quantity / line.yield) * need(line.parent), 0);
    seen.delete(part);
    return (demand.get(part) ?? 0) + built;
  };
  return need(partNumber);
}
