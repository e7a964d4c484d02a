import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { CompositionRow } from '../../../domain/dataset.ts';

export type DeclaredContent = Pick<CompositionRow, 'partNumber' | 'substance' | 'massPctMin'>;

/**
 * Elements of which a magnet of each family is made, with the least percent of its mass that tells the family: far below what any grade holds
 * (the phases Nd2Fe14B: 26.7 % Nd, 72.3 % Fe; SmCo5: 33.8 % Sm; Sm2Co17: 23.1 % Sm, 76.9 % Co less the iron and copper in it, by atomic masses).
 */
const FAMILIES = [
  { family: 'NdFeB', rare: ['Nd', 'Pr'], metal: 'Fe', leastRare: 15, leastMetal: 45 },
  { family: 'SmCo', rare: ['Sm'], metal: 'Co', leastRare: 15, leastMetal: 35 },
] as const;

/** Returns the magnet family that the stated contents of a part can only be, with the reason. Null where they tell none. */
export function findDeclaredFamily(rows: readonly DeclaredContent[]): { family: string; reason: string } | null {
  const least = new Map<string, number>();
  for (const { substance, massPctMin } of rows) {
    const { contains, understood } = readSubstance(substance);
    const [element] = contains;
    if (!understood || contains.length !== 1 || element === undefined || massPctMin === null) continue;
    least.set(element, (least.get(element) ?? 0) + massPctMin);
  }
  for (const { family, rare, metal, leastRare, leastMetal } of FAMILIES) {
    const held = rare.reduce((sum, element) => sum + (least.get(element) ?? 0), 0);
    const base = least.get(metal) ?? 0;
    if (held < leastRare || base < leastMetal) continue;
    return { family, reason: `Its contents are stated: at least ${held} % ${rare.join(' and ')}, ${base} % ${metal}.` };
  }
  return null;
}
